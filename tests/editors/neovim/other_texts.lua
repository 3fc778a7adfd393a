-- What is no plan is left alone; line ends and rare characters are not in the way.
local hand = require('hand')
local plan = vim.api.nvim_get_current_buf()

hand.eventually('diagnostics of the plan', function()
  return #vim.diagnostic.get(plan) > 0
end)

-- A shopping list.
hand.open('购物清单.txt', '购物清单\n1.白菜两斤\n2.鸡蛋10个\n3.牛奶增长的价格\n(爸爸主办)')
local list = vim.api.nvim_get_current_buf()
vim.lsp.inlay_hint.enable(true, { bufnr = list })
hand.never('a mark on a shopping list', function()
  return #vim.diagnostic.get(list) > 0 or #vim.lsp.inlay_hint.get({ bufnr = list }) > 0
end)
assert(#(hand.ask('textDocument/codeLens') or {}) == 0, 'lenses')
local tokens = hand.ask('textDocument/semanticTokens/full')
assert(#(tokens and tokens.data or {}) == 0, vim.inspect(tokens))

-- Lines that end as on Windows, a character beyond 16 bits at the head of each.
local DOS = table.concat({
  '𠮷祥县2025年目标任务分解方案',
  '1.𠮷祥公园新建5个。（县城管局主办，县财政局协办）',
  '2.𠮷祥学校新建3所。（县教育局主办）',
  '3.𠮷祥医院新建2所，𠮷祥县地区生产总值增长5%。',
  '4.𠮷祥道路新建8条。（县建设局主办）',
  '5.𠮷祥桥梁新建1座。（县建设局主办）',
  '',
}, '\r\n')
hand.open('𠮷祥县.txt', DOS)
assert(vim.bo.fileformat == 'dos', vim.bo.fileformat)
local row = hand.go('3.𠮷祥医院')
hand.eventually('missing-lead in the third target', function()
  local found = hand.problems('missing-lead')
  return #found == 1 and found[1].lnum == row - 1 and found[1].col == 0
end)
hand.type('A（县卫健委主办）<Esc>')
hand.eventually('none when it is written', function()
  return #hand.problems('missing-lead') == 0
end)
hand.go('县建设局', '4.𠮷祥道路')
vim.lsp.buf.rename('县住建局')
hand.eventually('the name changed in both places', function()
  return select(2, hand.text():gsub('县住建局', '')) == 2
end)
vim.cmd.write()
local expected = DOS:gsub('增长5%%。', '%0（县卫健委主办）'):gsub('县建设局', '县住建局')
local written = table.concat(vim.fn.readfile('𠮷祥县.txt', 'b'), '\n')
assert(written == expected, written)
hand.say('ok the file as written, every other byte as it was')
