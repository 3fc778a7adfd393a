-- What a person does not want to hear of is written down and not said again; problems come with their tags and places.
local hand = require('hand')
local before = hand.text()

---@param title string  a part of it
local function act(title)
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.title:find(title, 1, true) ~= nil
    end,
  })
end

---@param name string
local function read(name)
  return vim.fn.filereadable(name) == 1 and table.concat(vim.fn.readfile(name), '\n') or ''
end

---@param code string
---@param many integer
local function says(code, many)
  return function()
    return #hand.problems(code) == many
  end
end

-- The name that has got in stands in two places; one is let stand.
local WARNED = 'suspect-injected-text'
hand.eventually('both places', says(WARNED, 2))
local row = hand.line('金宝博-金宝博官网') -- the issuer's line
vim.api.nvim_win_set_cursor(0, { row + 10, 0 })
act('忽略这一处（' .. WARNED)
hand.eventually('the one is gone, the other stays', function()
  local left = hand.problems(WARNED)
  return #left == 1 and left[1].lnum == row - 1
end)
local noted = vim.json.decode(read('.gongwen-ignore.json'))
assert(vim.inspect(noted):find('金宝博', 1, true) and vim.inspect(noted):find('plan.txt', 1, true), vim.inspect(noted))
assert(read('gongwen.toml') == '', read('gongwen.toml'))

-- A rule is switched off for all.
hand.go('5.推进')
act('在工作区关闭此规则（missing-quantity')
hand.eventually('the rule is silent', says('missing-quantity', 0))
assert(#hand.problems(WARNED) == 1, 'another one, too')
assert(read('gongwen.toml') == '[rules]\nmissing-quantity = "off"', read('gongwen.toml'))
assert(hand.text() == before, 'the text has changed')

-- Typing goes on, and what was let stand stays unsaid where it stands now.
hand.type('ggO<Esc>')
hand.eventually('the other has moved', function()
  local left = hand.problems(WARNED)
  return #left == 1 and left[1].lnum == row
end)
hand.type('u')

-- What is drawn faded, what is struck through, what points elsewhere.
hand.open(
  '报告.txt',
  table.concat({
    '政府工作报告',
    '——2025年1月7日在𠮷山区第三届人民代表大会第四次会议上',
    '各位代表：',
    '现在，我代表区人民政府，向大会报告工作，请予审议。',
    '一、2024年工作回顾',
    '全区地区生产总值1368.6亿元、同比增长4.7%。',
    '财税运行总体平稳，全年经济总量达到1386.6亿元。',
    '二、2025年工作安排',
    '全面壮大市场主体，持续优化营商环境。',
    '友情链接:',
  }, '\n')
)
hand.eventually('the conflict', says('value-conflict', 1))
local faded = hand.problems('page-furniture')[1]
assert(faded.lnum == 9 and faded._tags.unnecessary, vim.inspect(faded))
local struck = hand.problems('obsolete-term')[1]
assert(struck.lnum == 8 and struck._tags.deprecated, vim.inspect(struck))
local conflict = hand.problems('value-conflict')[1]
local elsewhere = conflict.user_data.lsp.relatedInformation[1]
assert(conflict.lnum == 6 and elsewhere.location.range.start.line == 5, vim.inspect(conflict))
assert(vim.endswith(vim.uri_to_fname(elsewhere.location.uri), '报告.txt'), vim.inspect(elsewhere))
hand.say('ok tags and the other place')
