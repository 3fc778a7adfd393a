-- Uneven text made even, once and for all; a number that comes with Enter.
local hand = require('hand')

local UNEVEN = table.concat({
  '2025年目标任务分解方案',
  '　　一、经济发展',
  '　　1.举办𠮷祥消费节10场。（区商务局主办，各街道协办）',
  '　　2．地区生产总值增长5%以上,规模1,368.6亿元。（区发改委主办，区商务局协办)',
  '　　3.新建公园2个；比例3:1，时间10:30。（区城管局主办）　',
  '  4. 新建公园3个：东区1个, 西区2个(含改造1个)。（区城管局主办，区建设局协办）',
  '　　5.新建桥梁1座。（区建设局主办）',
  '　　6.新建学校1所。（区教育局主办）',
  '　　7.新建医院1所。（区卫健委主办）',
  '　　8.新建养老院1所。（区民政局主办）',
  '　　9.新建图书馆1座。（区文旅局主办）',
  '',
}, '\n')
local client = hand.open('不齐.txt', UNEVEN)

vim.lsp.buf.format()
local once = hand.text()
assert(once:find('　　2.地区生产总值增长5%以上，规模1,368.6亿元。（区发改委主办，区商务局协办）\n', 1, true), once)
assert(once:find('　　4.新建公园3个：东区1个，西区2个（含改造1个）。', 1, true), once)
assert(once:find('时间10:30', 1, true), once)
vim.lsp.buf.format()
assert(hand.text() == once, 'twice is not once')
hand.say('ok formatted, twice is once')

-- Only the lines that are selected.
hand.type('u')
hand.go('2．地区')
hand.type('gqq')
hand.eventually('gq formats the line', function()
  return hand.text():find('　　2.地区', 1, true)
end)
assert(hand.text():find('  4. 新建公园', 1, true), hand.text())

-- Enter, and Enter again where no more is to come.
local function number_on_enter()
  hand.go('9.新建图书馆')
  hand.type('A<CR>')
  hand.eventually('Enter brings the next number', function()
    return vim.api.nvim_get_current_line() == '　　10.'
  end)
end
require('gongwen').setup({ next_number = true })
hand.open('续写.txt', once .. '\n　　一段文字。\n')
number_on_enter()
hand.type('新建剧院1座。（区文旅局主办）')
assert(vim.api.nvim_get_current_line() == '　　10.新建剧院1座。（区文旅局主办）', vim.api.nvim_get_current_line())
hand.type('<CR>')
hand.eventually('and the one after it', function()
  return vim.api.nvim_get_current_line() == '　　11.'
end)
hand.type('<CR>')
hand.eventually('a number with nothing behind it goes', function()
  return not hand.text():find('11.', 1, true)
end)
hand.type('<Esc>')

-- Neovim's own leaves the cursor before the number.
if not hand.lacks('0.12', 'formatting while one types') then
  hand.open('不齐.txt')
  vim.lsp.on_type_formatting.enable(true, { client_id = client.id })
  number_on_enter()
  hand.type('<Esc>')
end
