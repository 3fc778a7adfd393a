-- What a status line says of a buffer: that gongwen looks at it, and how much it has found.
local M = {}

local say = require('gongwen').say

local SEVERITIES = {
  { vim.diagnostic.severity.ERROR, say('错误', 'E') },
  { vim.diagnostic.severity.WARN, say('警告', 'W') },
  { vim.diagnostic.severity.INFO, say('参考', 'I') },
}

---@param buf integer
---@return table<integer, integer>  how many of each severity
local function count(buf)
  local found = {}
  for _, problem in ipairs(vim.diagnostic.get(buf)) do
    if problem.source == 'gongwen' then
      found[problem.severity] = (found[problem.severity] or 0) + 1
    end
  end
  return found
end

---@param buf integer
---@return string
function M.line(buf)
  local client = vim.lsp.get_clients({ bufnr = buf, name = 'gongwen' })[1]
  if not client then
    return ''
  end
  local words = { client.initialized and say('公文', 'gongwen') or say('公文…', 'gongwen…') }
  local found = count(buf)
  for _, one in ipairs(SEVERITIES) do
    local severity, name = one[1], one[2]
    if found[severity] then
      words[#words + 1] = name .. found[severity]
    end
  end
  return table.concat(words, ' ')
end

return M
