-- A department gets another name, everywhere; undo takes it back.
local hand = require('hand')
local before = hand.text()

local function times(text, words)
  return select(2, text:gsub(vim.pesc(words), ''))
end
local many = times(before, '区商务局')
assert(many > 5)

hand.go('区商务局', '3.深入落实')
vim.lsp.buf.rename('区新设局')
hand.eventually(('区新设局 in %d places'):format(many), function()
  local text = hand.text()
  return times(text, '区新设局') == many and times(text, '区商务局') == 0
end)
assert(hand.text() == (before:gsub('区商务局', '区新设局')), 'something else was changed')
hand.pause(300)
assert(#hand.problems('missing-lead') == 0, 'the new name is no department')

hand.type('u')
assert(hand.text() == before, 'undo did not bring the name back')

-- What nobody could rename is told so, and what would be read as no department is refused.
local function said(words)
  hand.eventually('it says ' .. words, function()
    return vim.api.nvim_exec2('messages', { output = true }).output:find(words, 1, true)
  end)
  assert(hand.text() == before, 'something was changed')
  vim.cmd('messages clear')
end
hand.go('深入落实')
vim.lsp.buf.rename('无')
said('Nothing to rename') -- Neovim's own words
hand.go('区商务局', '3.深入落实')
vim.lsp.buf.rename('区、局')
said('名称中不能有')
require('quiet').expect('名称中不能有')
