-- A feature that `setup` switches off is off, from the first question on; the others are on.
local hand = require('hand')

local row = hand.line('3.深入落实')
hand.eventually('the first server is at rest', function()
  return #vim.diagnostic.get(0) > 0 and #(vim.lsp.semantic_tokens.get_at_pos(0, row - 1, 0) or {}) > 0
end)
vim.lsp.stop_client(vim.lsp.get_clients({ name = 'gongwen' }))
hand.eventually('it has ended', function()
  return #vim.lsp.get_clients({ name = 'gongwen' }) == 0
end)

require('gongwen').setup({ settings = { features = { hover = false } } })
vim.cmd('edit!')
hand.server()
hand.go('区商务局', '3.深入落实')
local params = vim.lsp.util.make_position_params(0, hand.client().offset_encoding)
assert(hand.ask('textDocument/hover', params) == nil, 'hover')
assert(#hand.ask('textDocument/documentHighlight', params) > 5, 'highlights')
