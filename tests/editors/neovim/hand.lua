-- What a person does and sees in this Neovim: puts the cursor on words, types, waits, looks.
local M = {}

local PATIENCE = 10000 -- milliseconds
local LOOK_EVERY = 10

function M.say(...)
  io.stdout:write(table.concat({ ... }, ' ') .. '\n')
end

-- Whether this Neovim is older; then the story says what it has not, and goes on.
---@param version string  for instance '0.11'
---@param what string
function M.lacks(version, what)
  local old = vim.fn.has('nvim-' .. version) == 0
  if old then
    M.say(('-- Neovim before %s has no %s'):format(version, what))
  end
  return old
end

---@param milliseconds integer
function M.pause(milliseconds)
  local story = assert(coroutine.running())
  vim.defer_fn(function()
    coroutine.resume(story)
  end, milliseconds)
  coroutine.yield()
end

---@param what string
---@param holds fun(): any  what it gives, when that is true, is given on
function M.eventually(what, holds)
  for _ = 1, PATIENCE / LOOK_EVERY do
    local seen = holds()
    if seen then
      M.say('ok', what)
      return seen
    end
    M.pause(LOOK_EVERY)
  end
  error('never came: ' .. what, 2)
end

-- For what must not come: looks for a while.
---@param what string
---@param holds fun(): any
function M.never(what, holds)
  for _ = 1, 30 do
    assert(not holds(), what)
    M.pause(LOOK_EVERY)
  end
  M.say('ok', 'not', what)
end

-- The client of this buffer's server, if there is one that is ready.
function M.client()
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'gongwen' })[1]
  return client and client.initialized and client
end

-- Waits for it.
function M.server()
  return M.eventually('the server runs', M.client)
end

-- Types at the keyboard; mappings, auto commands and Insert mode are as they are for a person. Comes back when all is
-- typed, in the mode that the keys end in.
local typed
local END = '<F12>'
vim.keymap.set({ 'n', 'i', 'x', 's' }, END, function()
  typed = true
end)

---@param keys string  as in mappings
function M.type(keys)
  typed = false
  vim.api.nvim_input(keys .. END)
  for _ = 1, PATIENCE / LOOK_EVERY do
    if typed then
      return
    end
    M.pause(LOOK_EVERY)
  end
  error('not typed: ' .. keys .. ' in mode ' .. vim.inspect(vim.api.nvim_get_mode()), 2)
end

function M.lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, true)
end

function M.text()
  return table.concat(M.lines(), '\n')
end

-- The line, counted from one, and its text; the first that holds these words.
---@param words string
function M.line(words)
  for row, line in ipairs(M.lines()) do
    if line:find(words, 1, true) then
      return row, line
    end
  end
  error('no line has ' .. words, 2)
end

-- Puts the cursor on the first character of the words, in the first line that holds them after `before`.
---@param words string
---@param before string?  stands earlier in the same line
function M.go(words, before)
  local row, line = M.line(before or words)
  local from = before and select(2, line:find(before, 1, true)) + 1 or 1
  local byte = assert(line:find(words, from, true), words .. ' does not stand in ' .. line)
  vim.api.nvim_win_set_cursor(0, { row, byte - 1 })
  return row, byte - 1
end

---@param name string
---@param text string
function M.write(name, text)
  vim.fn.writefile(vim.split(text, '\n'), name, 'b')
end

-- Opens a file, as a person would, and waits for its server.
---@param name string
---@param text string?  written there first
function M.open(name, text)
  if text then
    M.write(name, text)
  end
  vim.cmd.edit({ vim.fn.fnameescape(name), magic = { file = false } })
  return M.server()
end

---@param code string
function M.problems(code)
  return vim.tbl_filter(function(problem)
    return problem.code == code
  end, vim.diagnostic.get(0))
end

-- For what Neovim itself never asks.
---@param method string
---@param params table?
function M.ask(method, params)
  params = params or {}
  if vim.startswith(method, 'textDocument/') then
    params.textDocument = params.textDocument or vim.lsp.util.make_text_document_params(0)
  end
  local client = M.client()
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, PATIENCE), method .. ': no answer')
  local answer = assert(answers[client.id], method .. ': no answer')
  assert(not answer.error and not answer.err, vim.inspect(answer))
  return answer.result
end

-- The text of the window that floats over others: hover, a problem.
function M.float()
  for _, win in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(win).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(win), 0, -1, true)
      return table.concat(lines, '\n')
    end
  end
end

-- Lines of a quickfix or location list: `file:line text`.
---@param items table[]
function M.listed(items)
  return vim.tbl_map(function(item)
    local name = vim.fs.basename(vim.api.nvim_buf_get_name(item.bufnr))
    return ('%s:%d %s'):format(name, item.lnum, item.text)
  end, items)
end

return M
