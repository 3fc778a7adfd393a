-- What the text at hand holds, to be looked through: its targets, its indicators, a rule's page.
local M = {}

local client = require('gongwen.client')
local pick = require('gongwen.pick')
local program = require('gongwen.program')
local say = require('gongwen').say

local TARGET = vim.lsp.protocol.SymbolKind.Property -- in the server's outline

---@param symbols lsp.DocumentSymbol[]
---@param items gongwen.Item[]
local function add_targets(symbols, items)
  for _, symbol in ipairs(symbols) do
    if symbol.kind == TARGET then
      local lead = symbol.detail and symbol.detail ~= '' and '  ' .. symbol.detail or ''
      items[#items + 1] = { words = symbol.name .. lead, range = symbol.selectionRange }
    end
    add_targets(symbol.children or {}, items)
  end
end

--- Every target of the document, with who leads it.
---@param words string[]  that a target must have
---@param list boolean  into the location list
function M.tasks(words, list)
  local server = client.find()
  if not server then
    return
  end
  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  client.request(server, 'textDocument/documentSymbol', params, function(symbols)
    local items = {}
    add_targets(symbols or {}, items)
    local title = say('目标任务', 'Targets')
    pick.pick(items, { title = title, words = words, list = list, uri = params.textDocument.uri, encoding = server.offset_encoding })
  end)
end

local STATUS = {
  actual = say('完成', 'reached'),
  expected = say('预计', 'expected'),
  target = say('目标', 'target'),
}

--- `一般公共预算收入184.2亿元、增长6.5%  完成 2024`
---@param mention table  as `gongwen indicators --format json` gives it
---@return gongwen.Item
local function item_of(mention)
  local row = mention.range.start.line + 1
  local told = { ('%d'):format(row), mention.text, STATUS[mention.status] or mention.status }
  if type(mention.period) == 'string' then
    told[#told + 1] = mention.period
  end
  return { words = table.concat(told, '  '), range = mention.range }
end

--- Every mention of an indicator: the line, its words, whether it is reached or promised, the year.
---@param words string[]  that a mention must have
---@param list boolean  into the location list
function M.indicators(words, list)
  local uri = vim.uri_from_bufnr(0)
  local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  program.run({ 'indicators', '--format', 'json', '-' }, text, function(printed)
    local mentions = vim.json.decode(printed)
    -- The command line counts UTF-16, whatever the server has been asked for.
    local asked = { title = say('指标', 'Indicators'), words = words, list = list, uri = uri, encoding = 'utf-16' }
    pick.pick(vim.tbl_map(item_of, mentions), asked)
  end)
end

--- The rules of the findings in the cursor's line.
---@return string[]
local function rules_here()
  local row = vim.api.nvim_win_get_cursor(0)[1] - 1
  local found = {}
  for _, problem in ipairs(vim.diagnostic.get(0, { lnum = row })) do
    if problem.source == 'gongwen' and not vim.list_contains(found, problem.code) then
      found[#found + 1] = problem.code
    end
  end
  return found
end

---@param page string
local function show(page)
  vim.cmd('belowright new')
  vim.api.nvim_buf_set_lines(0, 0, -1, true, vim.split(vim.trim(page), '\n'))
  vim.bo.buftype, vim.bo.bufhidden, vim.bo.swapfile = 'nofile', 'wipe', false
  vim.bo.filetype, vim.bo.modifiable = 'markdown', false
  vim.keymap.set('n', 'q', '<C-w>c', { buffer = true })
end

--- A rule's page: the one named, or that of the finding under the cursor, or the table of all.
---@param rule string?
function M.explain(rule)
  local function explain(name)
    program.run(name and { 'explain', name } or { 'explain' }, nil, show)
  end
  local here = rule and { rule } or rules_here()
  if #here < 2 then
    return explain(here[1])
  end
  vim.ui.select(here, { prompt = say('规则', 'Rules') }, function(name)
    if name then
      explain(name)
    end
  end)
end

return M
