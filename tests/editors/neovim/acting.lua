-- Code actions: another wording and back, the way out of a finding, targets moved and numbered again.
local hand = require('hand')
local before = hand.text()

---@param title string  a part of it
---@param done fun(): any
local function act(title, done, context)
  vim.lsp.buf.code_action({
    context = context,
    apply = true,
    filter = function(action)
      return action.title:find(title, 1, true) ~= nil
    end,
  })
  hand.eventually('done: ' .. title, done)
end

hand.go('区商务局', '4.加快信泰中心')
local line = vim.api.nvim_get_current_line()
act('牵头，', function()
  return vim.endswith(vim.api.nvim_get_current_line(), '(区商务局牵头,相关街道配合)')
end)
hand.go('区商务局', '4.加快信泰中心')
act('主办，', function()
  return vim.api.nvim_get_current_line() == line
end)
assert(hand.text() == before, 'there and back is not the same')

-- The clause of target 3 is gone: it may be put back, the name to be filled in.
hand.go('(区商务局', '3.深入落实')
line = vim.api.nvim_get_current_line()
hand.type('D')
hand.eventually('missing-lead', function()
  return #hand.problems('missing-lead') == 1
end)
hand.type('0')
act('补上', function()
  return vim.endswith(vim.api.nvim_get_current_line(), '快速增长。(　　主办)')
end)
hand.type('$F(D')
hand.type('A' .. line:match('%([^()]+%)$') .. '<Esc>')
hand.eventually('no missing-lead', function()
  return #hand.problems('missing-lead') == 0
end)
assert(hand.text() == before, 'not as it was')

-- Target 20 goes before 10: all are numbered again.
local function numbers()
  local found = {}
  for _, one in ipairs(hand.lines()) do
    found[#found + 1] = tonumber(one:match('^(%d+)%.'))
  end
  return found
end
local function move_20_before_10()
  local from, to = hand.line('20.用好市'), hand.line('10.加大外资') - 1
  hand.type((':%dmove %d<CR>'):format(from, to)) -- what is typed is undone by itself
  assert(numbers()[10] == 20 and numbers()[11] == 10, 'not moved')
end
local function in_order()
  local all = numbers()
  for at, number in ipairs(all) do
    if at ~= number then
      return false
    end
  end
  return #all == 84 and hand.line('10.用好市') < hand.line('11.加大外资')
end
move_20_before_10()
hand.go('20.用好市')
act('全文重新编号', in_order)
hand.type('u')
assert(numbers()[10] == 20, 'undo is one step')
act('', in_order, { only = { 'source.organizeNumbers.gongwen' }, diagnostics = {} })
hand.type('u')
hand.type('u')
assert(hand.text() == before, 'undo did not bring all back')
