-- The command line of the same program: what it prints about a rule, or about the text at hand.
local M = {}

local gongwen = require('gongwen')
local client = require('gongwen.client')

--- The language of the pages: that of the editor's own messages.
---@return string
function M.language()
  return gongwen.say('zh', 'en')
end

--- Runs it beside the editor and gives what it printed; what goes wrong is told.
---@param words string[]
---@param text string?  for its standard input
---@param use fun(printed: string)
function M.run(words, text, use)
  local cmd = gongwen.resolved().cmd
  if type(cmd) ~= 'table' or vim.fn.executable(cmd[1]) == 0 then
    return client.fail(gongwen.advice(type(cmd) == 'table' and cmd or { 'gongwen' }))
  end
  local whole = vim.list_extend({ cmd[1], '--lang', M.language() }, words)
  vim.system(whole, { text = true, stdin = text, timeout = 20000 }, vim.schedule_wrap(function(done)
    if done.code == 0 then
      use(done.stdout)
    else
      client.fail(vim.trim(done.stderr))
    end
  end))
end

local rules

--- The names of all rules, as the program's own table of them has them.
---@return string[]
function M.rules()
  local cmd = gongwen.resolved().cmd
  if rules or type(cmd) ~= 'table' or vim.fn.executable(cmd[1]) == 0 then
    return rules or {}
  end
  local printed = vim.system({ cmd[1], '--color', 'never', 'explain' }, { text = true }):wait(2000).stdout or ''
  rules = {}
  for name in ('\n' .. printed):gmatch('\n(%l[%l%-]+)  ') do
    rules[#rules + 1] = name
  end
  return rules
end

return M
