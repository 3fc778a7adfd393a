-- A responsibility clause is deleted by typing, and typed again: the diagnostic comes and goes.
local hand = require('hand')

hand.eventually('diagnostics of the plan as it stands', function()
  return #vim.diagnostic.get(0) > 0
end)
assert(#hand.problems('missing-lead') == 0, 'missing-lead on the plan as it stands')

local row, line = hand.line('3.深入落实')
local clause = assert(line:match('%([^()]+主办%)$'), 'no clause in ' .. line)
vim.api.nvim_win_set_cursor(0, { row, 0 })

local function only_target_3()
  local found = hand.problems('missing-lead')
  return #found == 1 and found[1].lnum == row - 1 and found[1].source == 'gongwen'
end

hand.type('A' .. ('<BS>'):rep(vim.fn.strchars(clause)) .. '<Esc>')
assert(vim.api.nvim_get_current_line() == line:sub(1, -#clause - 1), 'typing did not delete the clause')
hand.eventually('missing-lead when the clause is deleted', only_target_3)
hand.say('  ' .. hand.problems('missing-lead')[1].message)
hand.pause(300)
assert(only_target_3(), 'missing-lead did not stay the only one')

hand.type('0]d<C-w>d')
hand.eventually('the problem in words under CTRL-W d', function()
  return (hand.float() or ''):find('第3项', 1, true)
end)

hand.type('u')
assert(vim.api.nvim_get_current_line() == line, 'undo did not bring the clause back')
hand.eventually('no missing-lead after undo', function()
  return #hand.problems('missing-lead') == 0
end)

hand.type('$F(D')
hand.eventually('missing-lead when the clause is cut', only_target_3)
hand.type('A' .. clause .. '<Esc>')
hand.eventually('no missing-lead when the clause is typed again', function()
  return #hand.problems('missing-lead') == 0
end)
