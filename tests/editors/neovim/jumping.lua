-- From a name to where it stands: definition, references, symbols of the folder, 《…》.
local hand = require('hand')
local plan = vim.api.nvim_get_current_buf()

local NEXT = '2026年方案.txt'
hand.write(
  NEXT,
  table.concat({
    '鼓楼区2026年重点工作任务分解方案',
    '为落实《2025年区政府主要工作目标任务分解落实方案》，制定本方案。第3项、第5项同步推进。',
    '一、𠮷祥惠民',
    '1.𠮷祥公园新建5个。（区城管局主办，区文旅局协办）',
    '2.地区生产总值增长5%以上。（区发改委主办，各街道协办）',
    '3.新建学校3所。（区教育局主办）',
    '4.新建医院2所。（区卫健委主办）',
    '5.新建道路8条。（区建设局主办）',
  }, '\r\n')
)
hand.write(
  '报告.txt',
  table.concat({
    '政府工作报告',
    '——2025年1月10日在鼓楼区第十九届人民代表大会上',
    '各位代表：',
    '一、2024年工作回顾',
    '𠮷祥如意，推进“一网通办”[1]和海绵城市[2]建设。',
    '名词解释',
    '[1]一网通办：一个网上入口，办成所有事情。',
    '[2]海绵城市：像海绵一样蓄水、净水的城市。',
  }, '\n')
)

local function jump(words, before, where)
  hand.go(words, before)
  vim.lsp.buf.definition()
  hand.eventually('definition of ' .. words .. ' is ' .. where, function()
    local name = vim.fs.basename(vim.api.nvim_buf_get_name(0))
    local row, column = unpack(vim.api.nvim_win_get_cursor(0))
    local rest = vim.api.nvim_get_current_line():sub(column + 1)
    return vim.startswith(('%s:%d %s'):format(name, row, rest), where)
  end)
end

-- A department: five leads and two joins in the plan, and a join in the other.
hand.go('区文旅局', '61.加快构建')
vim.lsp.buf.references()
local found = hand.eventually('references of 区文旅局', function()
  local list = vim.fn.getqflist()
  return #list > 0 and hand.listed(list)
end)
local here = vim.tbl_filter(function(item)
  return vim.startswith(item, 'plan.txt:')
end, found)
local there = vim.tbl_filter(function(item)
  return vim.startswith(item, NEXT .. ':4 1.𠮷祥公园')
end, found)
assert(#here == 7 and #there == 1 and #found == 8, vim.inspect(found))
vim.cmd.cclose()
vim.api.nvim_set_current_buf(plan)
jump('区文旅局', '65.继续办好', 'plan.txt:39 区文旅局、区发改委')

-- CTRL-] asks the server for tags.
hand.go('区文旅局', '65.继续办好')
hand.type('<C-]>')
hand.eventually('CTRL-] goes there, too', function()
  return vim.api.nvim_win_get_cursor(0)[1] == 39
end)

hand.open(NEXT)
jump('3项', '第', NEXT .. ':6 3.新建学校')
jump('区政府主要', '《2025年', 'plan.txt:16 2025年区政府主要工作目标任务')
hand.open('报告.txt')
jump('[1]和海绵', nil, '报告.txt:7 [1]一网通办')

-- From a note its marks are found among the references.
hand.go('[2]海绵城市：')
vim.lsp.buf.references()
hand.eventually('the mark of note 2', function()
  local list = hand.listed(vim.fn.getqflist())
  return #list == 2 and vim.startswith(list[1], '报告.txt:5') and vim.startswith(list[2], '报告.txt:8')
end)
vim.cmd.cclose()

local function symbols(query, wanted)
  vim.fn.setqflist({})
  vim.lsp.buf.workspace_symbol(query)
  hand.eventually(('symbols of the folder for %s: %s'):format(query, wanted), function()
    return vim.tbl_contains(hand.listed(vim.fn.getqflist()), function(item)
      return item:find(wanted, 1, true) ~= nil
    end, { predicate = true })
  end)
  vim.cmd.cclose()
end
symbols('学校', NEXT .. ':6')
symbols('wlj', '区文旅局')
symbols('yibangonggongyusuan', '一般公共预算收入')

if not hand.lacks('0.12', 'gx that asks the server for links') then
  local opened
  vim.ui.open = function(target)
    opened = target
  end
  hand.open(NEXT)
  hand.go('区政府主要', '《2025年')
  hand.type('gx')
  assert(opened and vim.endswith(opened, 'plan.txt'), tostring(opened))
  hand.say('ok gx on 《…》')
end
