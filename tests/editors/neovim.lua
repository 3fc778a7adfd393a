-- Runs in a headless Neovim that has the plan open and editors/neovim on its runtimepath; see tests/neovim.rs.
-- Deletes a responsibility clause by typing, and watches the diagnostic come and go. Prints what it saw; exits 0 or 1.
local buf = vim.api.nvim_get_current_buf()
local patience = 10000

local function say(...)
  io.stdout:write(table.concat({ ... }, ' ') .. '\n')
end

local function eventually(what, holds)
  assert(vim.wait(patience, holds, 10), 'never came: ' .. what)
  say('ok', what)
end

local function diagnostics(code)
  return vim.tbl_filter(function(d)
    return d.code == code
  end, vim.diagnostic.get(buf))
end

-- What typing at the keyboard does, mappings and auto commands included.
local function type_keys(keys)
  vim.api.nvim_feedkeys(vim.keycode(keys), 'tx', false)
end

local function request(client, method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(buf)
  local answer = vim.lsp.buf_request_sync(buf, method, params, patience)
  local own = assert(answer and answer[client.id], method .. ': no answer')
  assert(own.result, method .. ': ' .. vim.inspect(own.error or own.err))
  return own.result
end

-- Params for the first place where `text` stands in line `row` (zero-based), in the client's own encoding.
local function position_of(client, row, text)
  local line = vim.api.nvim_buf_get_lines(buf, row, row + 1, true)[1]
  local byte = assert(line:find(text, 1, true), text) - 1
  vim.api.nvim_win_set_cursor(0, { row + 1, byte })
  return vim.lsp.util.make_position_params(0, client.offset_encoding)
end

local function flatten(symbols, into)
  into = into or {}
  for _, symbol in ipairs(symbols) do
    into[#into + 1] = symbol
    flatten(symbol.children or {}, into)
  end
  return into
end

local function run()
  say('Neovim', tostring(vim.version()))
  assert(vim.bo.filetype == 'text', 'file type ' .. vim.bo.filetype)
  local client
  eventually('the server runs', function()
    client = vim.lsp.get_clients({ bufnr = buf, name = 'gongwen' })[1]
    return client and client.initialized
  end)
  say('position encoding', client.offset_encoding)

  eventually('diagnostics of the plan as it stands', function()
    return #vim.diagnostic.get(buf) > 0
  end)
  assert(#diagnostics('missing-lead') == 0, 'missing-lead on the plan as it stands')
  say('ok', #diagnostics('missing-quantity'), 'missing-quantity, no missing-lead')

  -- Target 3: away with the clause at its end, one backspace after another.
  local row = vim.fn.search([[^3\.深入落实]], 'w') - 1
  assert(row >= 0, 'no target 3')
  local line = vim.api.nvim_get_current_line()
  local clause = assert(line:match('%([^()]+主办%)$'), 'no clause in ' .. line)
  type_keys('A' .. ('<BS>'):rep(vim.fn.strchars(clause)) .. '<Esc>')
  assert(vim.api.nvim_get_current_line() == line:sub(1, -#clause - 1), 'typing did not delete the clause')
  local function only_target_3()
    local found = diagnostics('missing-lead')
    return #found == 1 and found[1].lnum == row and found[1].source == 'gongwen'
  end
  eventually('missing-lead when the clause is deleted', only_target_3)
  say('  ' .. diagnostics('missing-lead')[1].message)
  vim.wait(500)
  assert(only_target_3(), 'missing-lead did not stay the only one')
  local hover = request(client, 'textDocument/hover', position_of(client, row, '3.'))
  assert(vim.inspect(hover.contents):find('3', 1, true), 'hover on target 3: ' .. vim.inspect(hover))

  type_keys('u')
  assert(vim.api.nvim_get_current_line() == line, 'undo did not bring the clause back')
  eventually('no missing-lead after undo', function()
    return #diagnostics('missing-lead') == 0
  end)

  -- And once more the other way: cut it, then type it anew.
  type_keys('$F(D')
  eventually('missing-lead when the clause is cut', only_target_3)
  type_keys('A' .. clause .. '<Esc>')
  eventually('no missing-lead when the clause is typed again', function()
    return #diagnostics('missing-lead') == 0
  end)

  local symbols = flatten(request(client, 'textDocument/documentSymbol', {}))
  local target, section
  for _, symbol in ipairs(symbols) do
    section = section or (symbol.name:find('^一、聚力提振内外需求') and symbol)
    target = target or (symbol.name:find('^3%.深入落实提振消费') and symbol)
  end
  assert(section and target, 'outline: ' .. vim.inspect(symbols))
  assert((target.detail or ''):find('区商务局', 1, true), 'detail of target 3: ' .. tostring(target.detail))
  assert(target.selectionRange.start.line == row, 'place of target 3')
  say('ok outline:', #symbols, 'entries;', target.name, '·', target.detail)

  hover = request(client, 'textDocument/hover', position_of(client, row - 2, '一般公共预算收入'))
  local text = type(hover.contents) == 'table' and hover.contents.value or hover.contents
  assert(text:find('一般公共预算收入', 1, true), 'hover: ' .. vim.inspect(hover))
  say('ok hover on an indicator:', (text:gsub('%s+', ' ')))

  local plan = vim.api.nvim_get_current_buf()
  local before = vim.api.nvim_win_get_cursor(0)
  vim.cmd('Gongwen next')
  eventually('the cursor on the next problem', function()
    local cursor = vim.api.nvim_win_get_cursor(0)
    return cursor[1] > before[1] and #vim.diagnostic.get(buf, { lnum = cursor[1] - 1 }) > 0
  end)
  position_of(client, row, '区商务局')
  vim.cmd('Gongwen targets')
  eventually('the targets of 区商务局 in the location list', function()
    local items = vim.fn.getloclist(0)
    local first = items[1] and items[1].text or ''
    return #items > 5 and (vim.startswith(first, '主办') or vim.startswith(first, 'leads'))
  end)
  vim.cmd.lclose()
  vim.api.nvim_set_current_buf(plan)
  vim.cmd((row + 1) .. ',' .. (row + 2) .. 'Gongwen copy targets tsv')
  eventually('two targets copied', function()
    local copied = vim.fn.getreg('"')
    return select(2, copied:gsub('\n', '')) == 3 and copied:find('区商务局', 1, true) ~= nil
  end)
  assert(vim.fn.getcompletion('Gongwen copy t', 'cmdline')[1] == 'targets', 'no completion')
  -- Target 3 again, as it is coloured: its number, and the department that leads it.
  local function token(text)
    local byte = assert(line:find(text, 1, true), text) - 1
    return (vim.lsp.semantic_tokens.get_at_pos(buf, row, byte) or {})[1] or {}
  end
  eventually('tokens of target 3', function()
    return token('3.').type == 'keyword' and (token('区商务局').modifiers or {}).lead
  end)

  vim.lsp.inlay_hint.enable(true, { bufnr = buf })
  vim.api.nvim_buf_set_lines(buf, -1, -1, true, { '一般公共预算收入完成184.2亿元、增长6.5%。' })
  eventually('a hint of last year', function()
    return #vim.lsp.inlay_hint.get({ bufnr = buf }) > 0
  end)
  local hint = vim.lsp.inlay_hint.get({ bufnr = buf })[1].inlay_hint
  assert(hint.label:find('173.0亿元', 1, true), vim.inspect(hint))
  vim.api.nvim_buf_set_lines(buf, -2, -1, true, {})

  local lenses = request(client, 'textDocument/codeLens', {})
  local lens = vim.tbl_filter(function(one)
    return one.command.title:find('区商务局', 1, true)
  end, lenses)[1]
  assert(lens, 'lenses: ' .. vim.inspect(lenses))
  vim.lsp.commands[lens.command.command](lens.command, { bufnr = buf, client_id = client.id })
  local list = vim.fn.getloclist(0)
  assert(#list == 9 and list[1].text:find('区商务局', 1, true), vim.inspect(list))
  say('ok lens:', lens.command.title, '·', #list, 'places')
  vim.cmd.lclose()

  assert(vim.fn.maparg('gO', 'n') ~= '', 'gO is not mapped')
  vim.cmd('Gongwen new plan')
  eventually('a new plan', function()
    return vim.api.nvim_get_current_buf() ~= plan and vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]:find('目标任务分解', 1, true) ~= nil
  end)
end

local ok, why = xpcall(run, debug.traceback)
if not ok then
  say('FAILED', why)
end
vim.cmd(ok and 'qall!' or 'cquit!')
