-- `:Gongwen tasks`, `indicators`, `explain`, `renumber`, and the words for a status line.
local hand = require('hand')
local plan = vim.api.nvim_get_current_buf()

hand.eventually('diagnostics', function()
  return #vim.diagnostic.get(plan) > 0
end)

-- What the person sees in the list, and takes of it.
local shown
local wanted
vim.ui.select = function(items, opts, chosen)
  shown = vim.tbl_map(opts.format_item or tostring, items)
  for at, item in ipairs(items) do
    if shown[at]:find(wanted, 1, true) then
      return chosen(item, at)
    end
  end
  error('not to be chosen: ' .. wanted .. ' of ' .. vim.inspect(shown))
end

---@param command string
---@param words string  of the row that is chosen
---@param there string  what the cursor then stands on
local function choose(command, words, there)
  shown, wanted = nil, words
  vim.cmd(command)
  hand.eventually(command .. ' leads to ' .. there, function()
    local column = vim.api.nvim_win_get_cursor(0)[2]
    return shown and vim.startswith(vim.api.nvim_get_current_line():sub(column + 1), there)
  end)
end

choose('Gongwen tasks', '65.继续办好', '65.继续办好')
assert(#shown == 84, #shown .. ' targets')
for _, row in ipairs(shown) do
  assert(vim.fn.strdisplaywidth(row) <= vim.o.columns, row)
end
choose('Gongwen tasks 区文旅局', '61.', '61.加快构建')
assert(#shown == 5, vim.inspect(shown))
vim.cmd('Gongwen tasks 继续办好')
hand.eventually('the only one is gone to at once', function()
  return vim.startswith(vim.api.nvim_get_current_line(), '65.继续办好')
end)

vim.cmd('Gongwen! tasks 区商务局')
hand.eventually('those of 区商务局 in the location list', function()
  local list = vim.fn.getloclist(0)
  return #list > 5 and list[1].text:find('区商务局', 1, true) and vim.bo.buftype == 'quickfix'
end)
vim.cmd.lclose()
vim.api.nvim_set_current_buf(plan)

-- Unsaved text, and a character beyond 16 bits before the mention.
vim.api.nvim_buf_set_lines(plan, 1, 1, true, { '𠮷祥区一般公共预算收入增长7%。' })
choose('Gongwen indicators 一般公共预算收入', '7%', '一般公共预算收入增长7%')
vim.cmd.undo()

local third = hand.go('3.深入落实')
hand.eventually('the problem in its place again', function()
  return vim.iter(hand.problems('missing-quantity')):any(function(problem)
    return problem.lnum == third - 1
  end)
end)
vim.cmd('Gongwen explain')
hand.eventually('the page of the rule', function()
  return vim.bo.filetype == 'markdown' and hand.lines()[1]:find('missing-quantity', 1, true)
end)
hand.type('q')
assert(vim.api.nvim_get_current_buf() == plan, 'q closes it')
vim.cmd('Gongwen explain missing-lead')
hand.eventually('the page of the rule that is named', function()
  return hand.lines()[1]:find('missing-lead', 1, true)
end)
hand.type('q')
assert(vim.fn.getcompletion('Gongwen explain missing-l', 'cmdline')[1] == 'missing-lead', 'no completion')

local said
local notify = vim.notify
vim.notify = function(message, ...)
  said = message
  return notify(message, ...)
end
local before = hand.text()
vim.cmd('Gongwen renumber')
hand.eventually('nothing to renumber', function()
  return (said or ''):find('编号连续', 1, true)
end)
assert(hand.text() == before, 'renumbered for nothing')
hand.type((':%ddelete<CR>'):format(hand.line('10.加大外资')))
vim.cmd('Gongwen renumber')
hand.eventually('numbered again', function()
  return hand.text():find('\n83.', 1, true) and not hand.text():find('\n84.', 1, true)
end)
hand.type('uu')
assert(hand.text() == before, 'undo did not bring all back')

local row = hand.go('(区商务局', '3.深入落实')
assert(row and not require('gongwen').status():find('错误', 1, true), require('gongwen').status())
hand.type('D')
hand.eventually('the status line counts it', function()
  return require('gongwen').status():find('公文 错误1 警告', 1, true)
end)
hand.say('  ' .. require('gongwen').status())
vim.cmd.enew()
assert(require('gongwen').status() == '', 'status of what gongwen does not look at')
vim.cmd.bwipeout()

-- Every tag of the help page is found without `:helptags`: a clone has no plugin manager.
local page = vim.api.nvim_get_runtime_file('doc/gongwen.txt', false)[1]
for _, line in ipairs(vim.fn.readfile(page)) do
  local tag = line:match('%s%*(%S+)%*$') or line:match('^%*(%S+)%*%s')
  if tag then
    vim.cmd.help(tag)
    assert(vim.api.nvim_buf_get_name(0) == page and vim.api.nvim_get_current_line():find('*' .. tag .. '*', 1, true), tag)
    vim.cmd.helpclose()
  end
end
hand.say('ok help')
