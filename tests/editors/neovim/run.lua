-- Tells the story named in $GONGWEN_STORY in the Neovim that runs this: plan.txt is open, editors/neovim is on its
-- runtimepath. Prints what it saw; exits 0 or 1. See tests/neovim.rs.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
package.path = here .. '/?.lua;' .. package.path

local hand = require('hand')
local quiet = require('quiet')

local function tell()
  hand.say('Neovim', tostring(vim.version()))
  hand.server()
  local story = assert(loadfile(here .. '/' .. vim.env.GONGWEN_STORY .. '.lua'))
  story()
  quiet.check()
end

-- A story is told beside the editor's own loop, so that keys, answers and timers come as they do for a person.
vim.schedule(coroutine.wrap(function()
  local ok, why = xpcall(tell, debug.traceback)
  if not ok then
    hand.say('FAILED', why)
  end
  vim.cmd(ok and 'qall!' or 'cquit!')
end))
