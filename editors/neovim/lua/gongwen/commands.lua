-- What `:Gongwen` does: targets, indicators, problems, numbers, a department's targets, copies, new documents, rules.
local M = {}

local client = require('gongwen.client')
local pick = require('gongwen.pick')
local say = require('gongwen').say

---@param kind string?
local function new(kind)
  kind = kind or 'report'
  local argument = { kind = kind, year = tonumber(os.date('%Y')) }
  if kind == 'progress' then
    argument.textDocument = client.here().textDocument -- a table of progress takes its rows from the plan at hand
  end
  client.command('skeleton', argument, function(text)
    vim.cmd.enew()
    vim.api.nvim_buf_set_lines(0, 0, -1, true, vim.split(vim.trim(text or ''), '\n'))
    vim.bo.filetype = kind == 'progress' and 'markdown' or 'text'
  end)
end

---@param backwards boolean
local function problem(backwards)
  client.command('problem', vim.tbl_extend('error', client.here(), { backwards = backwards }), function(range, server)
    if not range then
      return client.tell(say('本文没有发现问题', 'No problem in this document'))
    end
    local place = { uri = vim.uri_from_bufnr(0), range = range }
    vim.lsp.util.show_document(place, server.offset_encoding, { focus = true })
  end)
end

local function targets()
  local roles = {
    lead = say('主办', 'leads'),
    coorganiser = say('协办', 'joins'),
    responsible = say('责任单位', 'answers'),
  }
  local uri = vim.uri_from_bufnr(0)
  client.command('department', client.here(), function(department, server)
    if not department then
      return client.tell(say('请先把光标放在单位名称上', 'Place the cursor on a department first'))
    end
    local items = vim.tbl_map(function(target)
      return { words = roles[target.role] .. '  ' .. target.label, range = target.range }
    end, department.targets)
    pick.location_list(items, department.name, uri, server.offset_encoding)
  end)
end

---@param list string?
---@param markup string?
---@param lines { first: integer, last: integer }?  counted from one
local function copy(list, markup, lines)
  local argument = vim.tbl_extend('error', client.here(), { list = list or 'targets', markup = markup or 'markdown' })
  if lines then
    argument.range = {
      start = { line = lines.first - 1, character = 0 },
      ['end'] = { line = lines.last - 1, character = 2 ^ 31 - 1 },
    }
  end
  client.command('extract', argument, function(text)
    vim.fn.setreg('"', text or '')
    if vim.fn.has('clipboard') == 1 then
      vim.fn.setreg('+', text or '')
    end
    client.tell(say('已复制', 'Copied'))
  end)
end

---@param words string[]
---@return string?, string?  which list, in what markup
local function what_to_copy(words)
  local list, markup
  for _, word in ipairs(words) do
    if word == 'markdown' or word == 'tsv' then
      markup = word
    else
      list = word
    end
  end
  return list, markup
end

---@class gongwen.Action
---@field run fun(words: string[], command: table)
---@field words? string[]  what may follow; nothing else may
---@field free? boolean  anything may follow
---@field offers? fun(): string[]  what may be completed then

-- The rest is loaded when it is called.
---@type table<string, gongwen.Action>
local actions = {
  tasks = {
    free = true,
    run = function(words, command)
      require('gongwen.views').tasks(words, command.bang)
    end,
  },
  indicators = {
    free = true,
    run = function(words, command)
      require('gongwen.views').indicators(words, command.bang)
    end,
  },
  explain = {
    free = true,
    offers = function()
      return require('gongwen.program').rules()
    end,
    run = function(words)
      require('gongwen.views').explain(words[1])
    end,
  },
  renumber = {
    run = function()
      require('gongwen.renumber').run()
    end,
  },
  next = {
    run = function()
      problem(false)
    end,
  },
  previous = {
    run = function()
      problem(true)
    end,
  },
  targets = { run = targets },
  copy = {
    words = { 'targets', 'indicators', 'outline', 'markdown', 'tsv' },
    run = function(words, command)
      local list, markup = what_to_copy(words)
      copy(list, markup, command.range > 0 and { first = command.line1, last = command.line2 } or nil)
    end,
  },
  new = {
    words = { 'report', 'plan', 'progress' },
    run = function(words)
      new(words[1])
    end,
  },
}

---@return string[]
local function names()
  local all = vim.tbl_keys(actions)
  table.sort(all)
  return all
end

---@param command vim.api.keyset.create_user_command.command_args
function M.run(command)
  local words = vim.deepcopy(command.fargs)
  local action = actions[table.remove(words, 1)]
  if not action then
    return client.tell(':Gongwen ' .. table.concat(names(), '|'))
  end
  for _, word in ipairs(action.free and {} or words) do
    if not vim.list_contains(action.words or {}, word) then
      return client.tell(':Gongwen ' .. command.fargs[1] .. ' ' .. table.concat(action.words or {}, '|'))
    end
  end
  action.run(words, command)
end

---@param begun string
---@param line string
---@return string[]
function M.complete(begun, line)
  local name = line:match('Gongwen!?%s+(%S+)%s')
  local action = actions[name] or {}
  local words = not name and names() or action.offers and action.offers() or action.words or {}
  return vim.tbl_filter(function(word)
    return vim.startswith(word, begun)
  end, words)
end

return M
