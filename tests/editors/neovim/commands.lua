-- `:Gongwen`: the next problem, a department's targets, copies, a new document; and :checkhealth.
local hand = require('hand')
local plan = vim.api.nvim_get_current_buf()

hand.eventually('diagnostics', function()
  return #vim.diagnostic.get(plan) > 0
end)
local row = hand.go('区商务局', '3.深入落实')
vim.cmd('Gongwen next')
hand.eventually('the cursor on the next problem', function()
  local now = vim.api.nvim_win_get_cursor(0)[1]
  return now > row and #vim.diagnostic.get(plan, { lnum = now - 1 }) > 0
end)

hand.go('区商务局', '3.深入落实')
vim.cmd('Gongwen targets')
hand.eventually('the targets of 区商务局 in the location list', function()
  local items = vim.fn.getloclist(0)
  local first = items[1] and items[1].text or ''
  return #items > 5 and vim.startswith(first, '主办') -- no language is named, so all is Chinese
end)
vim.cmd.lclose()
vim.api.nvim_set_current_buf(plan)

vim.cmd(('%d,%dGongwen copy targets tsv'):format(row, row + 1))
hand.eventually('two targets copied', function()
  local copied = vim.fn.getreg('"')
  return select(2, copied:gsub('\n', '')) == 3 and copied:find('区商务局', 1, true) ~= nil
end)
assert(vim.fn.getcompletion('Gongwen copy t', 'cmdline')[1] == 'targets', 'no completion')

vim.cmd('checkhealth gongwen')
local health = hand.text()
hand.say(health)
assert(health:find('1 buffers', 1, true) or health:find('1 个', 1, true), health)
assert(not health:find('ERROR', 1, true), health)
vim.cmd.bwipeout()

vim.cmd('Gongwen new plan')
hand.eventually('a new plan', function()
  return vim.api.nvim_get_current_buf() ~= plan and hand.lines()[1]:find('目标任务分解', 1, true) ~= nil
end)
