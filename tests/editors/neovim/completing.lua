-- Completion in Insert mode: by pinyin initials, with what a department leads; a clause to be filled in.
local hand = require('hand')

local PLAN = table.concat({
  '2025年目标任务分解方案',
  '1.举办𠮷祥消费节10场，促进汽车销售。（区商务局主办，各街道协办）',
  '2.地区生产总值增长5%以上。（区发改委主办，区商务局协办）',
  '3.举办车展5场，促进汽车消费。',
  '4.新建公园2个。（区城管局主办）',
  '5.新建公园3个。（区城管局主办）',
  '6.新建桥梁1座。（区建设局主办）',
}, '\n')
local client = hand.open('方案.txt', PLAN)
assert(vim.bo.omnifunc == 'v:lua.vim.lsp.omnifunc', vim.bo.omnifunc)

local function ends(words)
  return vim.endswith(vim.api.nvim_get_current_line(), words)
end

-- Where in the list an offer stands that has all these words, counted from one, and the offer.
local function offer(...)
  local wanted = { ... }
  local found
  local at = hand.eventually('offered: ' .. table.concat(wanted, ' … '), function()
    for index, item in ipairs(vim.fn.complete_info({ 'items' }).items) do
      local misses = vim.tbl_filter(function(words)
        return not item.abbr:find(words, 1, true)
      end, wanted)
      if #misses == 0 then
        found = item
        return index
      end
    end
  end)
  return at, found
end

hand.go('3.举办车展')
hand.type('A（区<C-x><C-o>')
local at, item = offer('区城管局')
assert(item.menu == '主办2项', vim.inspect(item))
hand.type(('<C-n>'):rep(at - 1) .. '<C-y><Esc>')
assert(ends('（区城管局'), vim.api.nvim_get_current_line())
hand.say('ok', vim.api.nvim_get_current_line())

local chosen = item.user_data.nvim.lsp.completion_item
local page = hand.ask('completionItem/resolve', chosen).documentation
assert(page.value:find('新建公园3个', 1, true), vim.inspect(page))
hand.say('ok what is told of it:', (page.value:gsub('%s+', ' ')))

if not hand.lacks('0.11', 'completion by pinyin, while one types, or of snippets') then
  -- What alone is meant stands there at once.
  hand.type('cc3.举办车展5场，促进汽车消费。（qcg<C-x><C-o>')
  hand.eventually('qcg is 区城管局', function()
    return ends('（区城管局')
  end)
  hand.type('<Esc>')

  vim.o.completeopt = 'menuone,noselect,popup'
  vim.lsp.completion.enable(true, client.id, 0, { autotrigger = true })
  hand.type('cc3.举办车展5场，促进汽车消费。（')
  -- Key by key: the list may be asked for anew in between, and then nothing is selected.
  repeat
    at = offer('主办', '协办')
    hand.type('<C-n>')
  until vim.fn.complete_info({ 'selected' }).selected == at - 1
  hand.type('<C-y>')
  hand.eventually('a clause to be filled in', function()
    return vim.snippet.active() and ends('（区商务局主办，各街道协办）')
  end)
  hand.type('区教育局<Tab>')
  hand.type('区财政局<Esc>') -- only now is the second name selected
  assert(ends('（区教育局主办，区财政局协办）'), vim.api.nvim_get_current_line())
  hand.say('ok', vim.api.nvim_get_current_line())
end
