-- A feature that `setup` switches off is off; the others are on.
local hand = require('hand')

require('gongwen').setup({ settings = { features = { hover = false } } })
for _, client in ipairs(vim.lsp.get_clients({ name = 'gongwen' })) do
  client.stop(client)
end
hand.eventually('the server has ended', function()
  return #vim.lsp.get_clients({ name = 'gongwen' }) == 0
end)
vim.cmd('edit!')
hand.server()
hand.eventually('diagnostics', function()
  return #vim.diagnostic.get(0) > 0
end)
hand.go('区商务局', '3.深入落实')
local params = vim.lsp.util.make_position_params(0, hand.client().offset_encoding)
assert(hand.ask('textDocument/hover', params) == nil, 'hover')
assert(#hand.ask('textDocument/documentHighlight', params) > 5, 'highlights')
