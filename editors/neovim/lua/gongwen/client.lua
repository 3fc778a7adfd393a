-- The server of this buffer: which it is, and how it is asked. Neovim 0.10 and later ask in different ways.
local M = {}

local say = require('gongwen').say

---@param message string
function M.tell(message)
  vim.notify(message, vim.log.levels.INFO, { title = 'gongwen' })
end

---@param message string
function M.fail(message)
  vim.notify(message, vim.log.levels.ERROR, { title = 'gongwen' })
end

--- The server of this buffer, or of any other; nil, and told, where none runs.
---@return vim.lsp.Client?
function M.find()
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'gongwen' })[1] or vim.lsp.get_clients({ name = 'gongwen' })[1]
  if not client then
    M.tell(say('没有运行中的 gongwen 服务器：请先打开一份 .txt 或 .md 文稿', 'gongwen is not running: open a .txt or .md file first'))
  end
  return client
end

---@param client vim.lsp.Client
---@param method string
---@param params table
---@param use fun(answer: any)  of nothing nil
function M.request(client, method, params, use)
  local function answered(err, result)
    if err then
      return M.fail(err.message)
    end
    use(result ~= vim.NIL and result or nil)
  end
  -- No buffer is named: what has been typed in any is sent first. Buffer 0 would be taken by its number, and nothing sent.
  if vim.fn.has('nvim-0.11') == 1 then
    client:request(method, params, answered)
  else
    client.request(method, params, answered)
  end
end

--- What the server does at an editor's command.
---@param name string
---@param argument table
---@param use fun(answer: any, client: vim.lsp.Client)
function M.command(name, argument, use)
  local client = M.find()
  if not client then
    return
  end
  local params = { command = 'gongwen.server.' .. name, arguments = { argument } }
  M.request(client, 'workspace/executeCommand', params, function(answer)
    use(answer, client)
  end)
end

--- The document and the place of the cursor.
---@return table
function M.here()
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'gongwen' })[1]
  return vim.lsp.util.make_position_params(0, client and client.offset_encoding or 'utf-16')
end

return M
