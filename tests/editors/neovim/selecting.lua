-- Every place of a name lit up, folds, selections that grow.
local hand = require('hand')
local plan = vim.api.nvim_get_current_buf()

hand.go('区文旅局', '61.加快构建')
vim.lsp.buf.document_highlight()
local function lit()
  local groups = {}
  for name, id in pairs(vim.api.nvim_get_namespaces()) do
    if name:find('lsp', 1, true) and name:find('references', 1, true) then
      vim.list_extend(groups, vim.api.nvim_buf_get_extmarks(plan, id, 0, -1, { details = true }))
    end
  end
  return groups
end
local marks = hand.eventually('seven places of 区文旅局 lit up', function()
  local found = lit()
  return #found == 7 and found
end)
for _, mark in ipairs(marks) do
  local text = vim.api.nvim_buf_get_text(plan, mark[2], mark[3], mark[4].end_row, mark[4].end_col, {})[1]
  assert(text == '区文旅局', text)
end
vim.lsp.buf.clear_references()
assert(#lit() == 0, 'still lit up')

if not hand.lacks('0.11', 'folds of the language server') then
  vim.wo.foldmethod = 'expr'
  vim.wo.foldexpr = 'v:lua.vim.lsp.foldexpr()'
  vim.wo.foldlevel = 0
  local last = hand.line('14.围绕重点领域')
  hand.eventually('a chapter folds', function()
    return vim.fn.foldclosed(last) > 0
  end)
  hand.go('二、聚力优化产业体系')
  hand.type('zRzc')
  local heading, target = hand.line('二、聚力优化产业体系'), hand.line('23.擦亮')
  assert(vim.fn.foldclosed(target) == heading and vim.fn.foldclosedend(heading) == target, 'a chapter is a fold')
  hand.say('ok', vim.fn.foldtextresult(heading))
  hand.type('zo')
  assert(vim.fn.foldclosed(target) == -1, 'the fold does not open')
end

if not hand.lacks('0.12', 'selections that grow') then
  hand.go('区文旅局', '61.加快构建')
  local function selected(keys)
    hand.type(keys)
    return table.concat(vim.fn.getregion(vim.fn.getpos('v'), vim.fn.getpos('.'), { type = 'v' }), '\n')
  end
  local seen = {}
  for at = 1, 6 do
    seen[at] = selected(at == 1 and 'van' or 'an')
    hand.say('selected', vim.fn.strcharpart(seen[at], 0, 40))
  end
  assert(seen[1] == '区文旅局', seen[1])
  for at = 2, #seen do
    assert(seen[at]:find(seen[at - 1], 1, true) and seen[at] ~= seen[at - 1], 'not larger: ' .. seen[at])
  end
  assert(selected('in') == seen[5], 'not smaller again')
  hand.type('<Esc>')
end
