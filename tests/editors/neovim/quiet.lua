-- Nothing may have gone wrong unseen: not in a message, not in the log of the language client.
local M = {}

local warned = {}
local notify = vim.notify
vim.notify = function(message, level, opts)
  if level and level >= vim.log.levels.WARN then
    warned[#warned + 1] = message
  end
  return notify(message, level, opts)
end

-- Neovim 0.12 cancels at times what has just been answered, and logs that of itself.
local OF_ITSELF = 'whilst attempting to cancel'

-- The server's own words on stderr stand in the log, too, and there are none.
local function log()
  local name = vim.lsp.log and vim.lsp.log.get_filename and vim.lsp.log.get_filename() or vim.lsp.get_log_path()
  if vim.fn.filereadable(name) == 0 then
    return {}
  end
  return vim.tbl_filter(function(line)
    local is_bad = line:find('^%[ERROR%]') or line:find('^%[WARN%]')
    return is_bad and not line:find(OF_ITSELF, 1, true)
  end, vim.fn.readfile(name))
end

function M.check()
  assert(#warned == 0, 'warnings: ' .. vim.inspect(warned))
  local said = vim.api.nvim_exec2('messages', { output = true }).output
  for _, sign in ipairs({ 'E%d+:', 'Error', 'stack traceback', 'not supported' }) do
    assert(not said:find(sign), 'messages:\n' .. said)
  end
  assert(#log() == 0, 'log:\n' .. table.concat(log(), '\n'))
end

-- A story in which something is refused says so itself.
---@param words string  a part of the warning that was right
function M.expect(words)
  for at, message in ipairs(warned) do
    if message:find(words, 1, true) then
      return table.remove(warned, at)
    end
  end
  error('no warning of ' .. words .. ': ' .. vim.inspect(warned))
end

return M
