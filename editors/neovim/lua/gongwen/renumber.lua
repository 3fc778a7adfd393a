-- All numbers of the document follow each other again, and what refers to them follows.
local M = {}

local client = require('gongwen.client')
local say = require('gongwen').say

local KIND = 'source.organizeNumbers.gongwen'

function M.run()
  local server = client.find()
  if not server then
    return
  end
  local buf = vim.api.nvim_get_current_buf()
  local tick = vim.api.nvim_buf_get_changedtick(buf)
  local function apply(edit)
    if vim.api.nvim_buf_get_changedtick(buf) ~= tick then
      return client.tell(say('文稿已有改动，请再执行一次', 'The text has changed meanwhile: once more, please'))
    end
    vim.lsp.util.apply_workspace_edit(edit, server.offset_encoding)
    client.tell(say('已重新编号', 'Renumbered'))
  end
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = vim.lsp.util.make_range_params(0, server.offset_encoding).range,
    context = { only = { KIND }, diagnostics = {} },
  }
  client.request(server, 'textDocument/codeAction', params, function(actions)
    local action = (actions or {})[1]
    if not action then
      return client.tell(say('编号连续，不用改', 'The numbers follow each other already'))
    end
    if action.edit then
      return apply(action.edit)
    end
    client.request(server, 'codeAction/resolve', action, function(resolved)
      apply(resolved.edit)
    end)
  end)
end

return M
