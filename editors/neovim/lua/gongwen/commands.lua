-- What `:Gongwen` does: new documents, problems, a department's targets, lists to be copied.
local M = {}

local gongwen = require('gongwen')
local say = gongwen.say

---@param message string
local function tell(message)
  vim.notify(message, vim.log.levels.INFO, { title = 'gongwen' })
end

--- Asks the server of this buffer, and of any other where the command is about none.
---@param name string
---@param argument table
---@param use fun(answer: any, client: vim.lsp.Client)
local function ask(name, argument, use)
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'gongwen' })[1] or vim.lsp.get_clients({ name = 'gongwen' })[1]
  if not client then
    return tell(say('没有运行中的 gongwen 服务器：请先打开一份 .txt 或 .md 文稿', 'gongwen is not running: open a .txt or .md file first'))
  end
  local params = { command = 'gongwen.server.' .. name, arguments = { argument } }
  local function answered(err, result)
    if err then
      vim.notify(err.message, vim.log.levels.ERROR, { title = 'gongwen' })
    elseif result ~= nil and result ~= vim.NIL then
      use(result, client)
    else
      use(nil, client)
    end
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/executeCommand', params, answered, 0)
  else
    client.request('workspace/executeCommand', params, answered, 0)
  end
end

---@return table
local function here()
  local client = vim.lsp.get_clients({ bufnr = 0, name = 'gongwen' })[1]
  return vim.lsp.util.make_position_params(0, client and client.offset_encoding or 'utf-16')
end

---@param kind string?
local function new(kind)
  kind = kind or 'report'
  local argument = { kind = kind, year = tonumber(os.date('%Y')) }
  if kind == 'progress' then
    argument.textDocument = here().textDocument -- a table of progress takes its rows from the plan at hand
  end
  ask('skeleton', argument, function(text)
    vim.cmd.enew()
    vim.api.nvim_buf_set_lines(0, 0, -1, true, vim.split(vim.trim(text or ''), '\n'))
    vim.bo.filetype = kind == 'progress' and 'markdown' or 'text'
  end)
end

---@param backwards boolean
local function problem(backwards)
  ask('problem', vim.tbl_extend('error', here(), { backwards = backwards }), function(range, client)
    if not range then
      return tell(say('本文没有发现问题', 'No problem in this document'))
    end
    local place = { uri = vim.uri_from_bufnr(0), range = range }
    vim.lsp.util.show_document(place, client.offset_encoding, { focus = true })
  end)
end

local function targets()
  local roles = {
    lead = say('主办', 'leads'),
    coorganiser = say('协办', 'joins'),
    responsible = say('责任单位', 'answers'),
  }
  local buf = vim.api.nvim_get_current_buf()
  ask('department', here(), function(department, client)
    if not department then
      return tell(say('请先把光标放在单位名称上', 'Place the cursor on a department first'))
    end
    local places = vim.tbl_map(function(target)
      return { uri = vim.uri_from_bufnr(buf), range = target.range }
    end, department.targets)
    local items = vim.lsp.util.locations_to_items(places, client.offset_encoding)
    for i, item in ipairs(items) do
      local target = department.targets[i]
      item.text = roles[target.role] .. '  ' .. target.label
    end
    vim.fn.setloclist(0, {}, ' ', { title = department.name, items = items })
    vim.cmd.lopen()
  end)
end

---@param list string?
---@param markup string?
---@param lines { first: integer, last: integer }?  counted from one
local function copy(list, markup, lines)
  local argument = vim.tbl_extend('error', here(), { list = list or 'targets', markup = markup or 'markdown' })
  if lines then
    argument.range = {
      start = { line = lines.first - 1, character = 0 },
      ['end'] = { line = lines.last - 1, character = 2 ^ 31 - 1 },
    }
  end
  ask('extract', argument, function(text)
    vim.fn.setreg('"', text or '')
    if vim.fn.has('clipboard') == 1 then
      vim.fn.setreg('+', text or '')
    end
    tell(say('已复制', 'Copied'))
  end)
end

local actions = {
  new = { words = { 'report', 'plan', 'progress' }, run = function(words) new(words[1]) end },
  next = { words = {}, run = function() problem(false) end },
  previous = { words = {}, run = function() problem(true) end },
  targets = { words = {}, run = function() targets() end },
  copy = {
    words = { 'targets', 'indicators', 'outline', 'markdown', 'tsv' },
    run = function(words, lines)
      local list, markup
      for _, word in ipairs(words) do
        if word == 'markdown' or word == 'tsv' then
          markup = word
        else
          list = word
        end
      end
      copy(list, markup, lines)
    end,
  },
}

---@param command vim.api.keyset.create_user_command.command_args
function M.run(command)
  local words = vim.deepcopy(command.fargs)
  local action = actions[table.remove(words, 1)]
  if not action then
    return tell(':Gongwen ' .. table.concat(vim.tbl_keys(actions), '|'))
  end
  for _, word in ipairs(words) do
    if not vim.list_contains(action.words, word) then
      return tell(command.fargs[1] .. ': ' .. table.concat(action.words, '|'))
    end
  end
  action.run(words, command.range > 0 and { first = command.line1, last = command.line2 } or nil)
end

---@param begun string
---@param line string
---@return string[]
function M.complete(begun, line)
  local action = actions[line:match('Gongwen%s+(%S+)%s')]
  local words = action and action.words or vim.tbl_keys(actions)
  table.sort(words)
  return vim.tbl_filter(function(word)
    return vim.startswith(word, begun)
  end, words)
end

return M
