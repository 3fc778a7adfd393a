-- What is shown of a plan: outline, hover, colours, hints, lenses.
local hand = require('hand')
local plan = vim.api.nvim_get_current_buf()

assert(vim.fn.maparg('gO', 'n') ~= '', 'gO is not mapped')
hand.type('gO')
local outline = hand.eventually('the outline in the location list', function()
  local list = vim.fn.getloclist(0)
  return #list > 90 and list
end)
local target = vim.tbl_filter(function(item)
  return item.text:find('3.深入落实提振消费', 1, true)
end, outline)[1]
assert(target, vim.inspect(hand.listed(outline)))
vim.cmd.lclose()

-- K is Neovim's own key since 0.10.
local function hover(words, before, shown)
  hand.go(words, before)
  hand.type('K')
  hand.eventually('hover on ' .. words .. ': ' .. shown, function()
    return (hand.float() or ''):find(shown, 1, true)
  end)
  vim.api.nvim_win_set_cursor(0, { 1, 0 }) -- the window goes with the cursor
  hand.type('jj')
end
hover('一般公共预算收入', nil, '一般公共预算收入')
hover('3.深入落实', nil, '区商务局')
hover('区文旅局', '61.加快构建', '主办')

-- Target 3 as it is coloured: its number, and the department that leads it.
local row, line = hand.line('3.深入落实')
local function token(text)
  local byte = assert(line:find(text, 1, true), text) - 1
  return (vim.lsp.semantic_tokens.get_at_pos(plan, row - 1, byte) or {})[1] or {}
end
hand.eventually('colours of target 3', function()
  return token('3.').type == 'keyword' and (token('区商务局').modifiers or {}).lead
end)

vim.lsp.inlay_hint.enable(true, { bufnr = plan })
vim.api.nvim_buf_set_lines(plan, -1, -1, true, { '一般公共预算收入完成184.2亿元、增长6.5%。' })
local hints = hand.eventually('a hint of last year', function()
  local found = vim.lsp.inlay_hint.get({ bufnr = plan })
  return #found > 0 and found
end)
assert(hints[1].inlay_hint.label:find('173.0亿元', 1, true), vim.inspect(hints[1]))

if vim.lsp.codelens.enable then
  vim.lsp.codelens.enable(true, { bufnr = plan })
else
  vim.lsp.codelens.refresh({ bufnr = plan })
end
local lens = hand.eventually('a lens that names 区商务局', function()
  local found = vim.lsp.codelens.get(vim.lsp.codelens.enable and { bufnr = plan } or plan)
  for _, one in ipairs(found) do
    one = one.lens or one
    if one.command and one.command.title:find('区商务局', 1, true) then
      return one
    end
  end
end)
vim.api.nvim_win_set_cursor(0, { lens.range.start.line + 1, 0 })
hand.say('  ' .. lens.command.title)

-- A heading has several lenses; the person chooses the one that names the department.
vim.ui.select = function(items, opts, chosen)
  for at, item in ipairs(items) do
    local title = opts.format_item and opts.format_item(item) or item
    if title:find('区商务局', 1, true) then
      return chosen(item, at)
    end
  end
  error('not to be chosen: ' .. vim.inspect(items))
end
vim.lsp.codelens.run()
hand.eventually('the targets of the lens in the location list', function()
  local list = vim.fn.getloclist(0)
  return #list == 9 and list[1].text:find('区商务局', 1, true)
end)
