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

hand.eventually('diagnostics', function()
  return #vim.diagnostic.get(plan) > 0
end)
follow('CursorHold')
hand.go('3.深入落实')
vim.cmd.doautocmd('CursorHold')
assert((hand.float() or ''):find('没有写明增长多少。', 1, true), 'the problem is not shown')
hand.type('K')
hand.eventually('K shows what it shows', function()
  return (hand.float() or ''):find('主办（牵头）', 1, true)
end)
vim.cmd.doautocmd('CursorHold')
assert(hand.float():find('主办（牵头）', 1, true), 'the problem took the place of what K shows')
hand.type('j')

if not hand.lacks('0.11', 'grr, grn and gra') then
  for _, keys in ipairs({ 'grr', 'grn', 'gra' }) do
    assert(vim.fn.maparg(keys, 'n') ~= '', keys)
  end
end

if not hand.lacks('0.12', 'all that the README switches on') then
  follow('LspAttach')
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
  local row = hand.line('4.新建公园')
  hand.eventually('the chapter can be folded', function()
    return vim.fn.foldlevel(row) > 0 and vim.fn.foldclosed(row) == -1
  end)
  hand.go('5.新建桥梁')
  hand.type('A<CR>')
  hand.eventually('the next number after Enter', function()
    return vim.api.nvim_get_current_line() == '6.'
  end)
  hand.type('新建学校1所。（')
  hand.eventually('offers while one types', function()
    return #vim.fn.complete_info({ 'items' }).items > 0
  end)
  hand.type('<C-e><Esc>')
  vim.cmd.write()
  local written = table.concat(vim.fn.readfile('方案.txt'), '\n')
  assert(written:find('3.新建公园3个。（区城管局主办）\n', 1, true), written)
  hand.say('ok formatted on save')
end
