-- Something other than the text has changed what is wrong with it: a setting, a finding that is let stand. Neovim 0.10
-- knows no message for that, and 0.12 asks anew only about documents that nobody has open; here the open ones are asked
-- about.
local M = {}

local REFRESH = 'workspace/diagnostic/refresh'
local ASK = 'textDocument/diagnostic'

---@param client vim.lsp.Client
---@param buf integer
local function ask(client, buf)
  local provider = client.server_capabilities.diagnosticProvider or {}
  local params = { identifier = provider.identifier, textDocument = vim.lsp.util.make_text_document_params(buf) }
  if vim.fn.has('nvim-0.11') == 1 then
    client:request(ASK, params, nil, buf)
  else
    client.request(ASK, params, nil, buf)
  end
end

--- The handler of the server's message.
---@type lsp.Handler
function M.problems(fault, result, context)
  local own = vim.lsp.handlers[REFRESH]
  if own then
    own(fault, result, context)
  end
  local client = vim.lsp.get_client_by_id(context.client_id)
  for buf in pairs(client and client.attached_buffers or {}) do
    ask(client, buf)
  end
  return vim.NIL
end

return M
