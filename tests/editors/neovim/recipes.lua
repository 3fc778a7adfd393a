-- What the README tells a person to write in init.lua does what it says there.
local hand = require('hand')
local plan = vim.api.nvim_get_current_buf()

---@param words string  stands in the recipe
local function follow(words)
  local readme = vim.api.nvim_get_runtime_file('lua/gongwen', false)[1] .. '/../../README.md'
  local text = table.concat(vim.fn.readfile(readme), '\n')
  for recipe in text:gmatch('```lua\n(.-)```') do
    if recipe:find(words, 1, true) then
      return assert(loadstring(recipe))()
    end
  end
  error('the README has no recipe with ' .. words)
end

---@param words string
local function floats(words)
  return function()
    return (hand.float() or ''):find(words, 1, true)
  end
end

hand.eventually('diagnostics', function()
  return #vim.diagnostic.get(plan) > 0
end)
follow('all = true')
follow('statusline')
local row = hand.line('3.深入落实')
hand.type(row .. 'G')
hand.eventually('the problem in words, when the cursor rests', floats('没有写明增长多少。'))
assert(not hand.float():find('Diagnostics', 1, true), hand.float())
hand.type('gO')
hand.eventually('the outline, and nothing over it', function()
  return vim.bo.buftype == 'quickfix' and not hand.float()
end)
vim.cmd.lclose()
hand.type('K')
hand.eventually('K shows what it shows', floats('主办（牵头）'))
hand.never('the problem in the place of what K shows', floats('没有写明增长多少。'))
hand.type('j')

local line = vim.api.nvim_eval_statusline(vim.o.statusline, {}).str
local warnings = #vim.diagnostic.get(plan, { severity = vim.diagnostic.severity.WARN })
assert(line:find('plan.txt', 1, true) and line:find('公文 警告' .. warnings, 1, true), line)

hand.eventually('lenses', function()
  return #vim.lsp.codelens.get(vim.lsp.codelens.enable and { bufnr = plan } or plan) > 0
end)
assert(vim.lsp.inlay_hint.is_enabled({ bufnr = plan }), 'hints')

hand.open(
  '方案.txt',
  table.concat({
    '2025年目标任务分解方案',
    '一、经济发展',
    '1.举办𠮷祥消费节10场。（区商务局主办，各街道协办）',
    '2.地区生产总值增长5%以上。（区发改委主办，区商务局协办）',
    '3.新建公园3个。（区城管局主办）　',
    '4.新建公园2个。（区城管局主办）',
    '5.新建桥梁1座。（区建设局主办）',
  }, '\n')
)
hand.go('5.新建桥梁')
hand.type('A<CR>')
hand.eventually('the next number after Enter', function()
  return vim.api.nvim_get_current_line() == '6.'
end)
hand.type('新建学校1所。（')
if not hand.lacks('0.11', 'offers while one types') then
  hand.eventually('offers while one types', function()
    return #vim.fn.complete_info({ 'items' }).items > 0
  end)
end
hand.type('<C-e><Esc>')

local function written()
  vim.cmd.write()
  return table.concat(vim.fn.readfile('方案.txt'), '\n')
end
assert(written():find('（区城管局主办）　\n', 1, true), 'formatted, though nobody asked for it')
require('gongwen').setup({ all = true, format = true })
assert(written():find('3.新建公园3个。（区城管局主办）\n', 1, true), table.concat(hand.lines(), '\n'))
hand.say('ok formatted on save, when it is asked for by name')

if not hand.lacks('0.11', 'folds, grr, grn and gra') then
  local chapter = hand.line('4.新建公园')
  hand.eventually('the chapter can be folded', function()
    return vim.fn.foldlevel(chapter) > 0 and vim.fn.foldclosed(chapter) == -1
  end)
  for _, keys in ipairs({ 'grr', 'grn', 'gra' }) do
    assert(vim.fn.maparg(keys, 'n') ~= '', keys)
  end
end
