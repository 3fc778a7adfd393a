-- A report and its plan in one folder: each tells what the other has.
local hand = require('hand')

hand.write(
  '方案.txt',
  table.concat({
    '玄武区2025年政府工作目标任务分解方案',
    '1.新建𠮷祥公园12个，改造老旧小区20万平方米。（区城管局主办）',
    '2.培育高新技术企业60家，新增城镇就业2.1万人。（区科技局主办，区人社局协办）',
    '3.举办灯彩展览8场，接待游客300万人次。（区文旅局主办）',
    '4.新增中小学学位1500个，引进骨干教师40名。（区教育局主办）',
  }, '\n')
)
hand.open(
  '报告.txt',
  table.concat({
    '玄武区2025年政府工作报告',
    '各位代表：',
    '一、2025年工作安排',
    '新建𠮷祥公园12个，改造老旧小区20万平方米。',
    '培育高新技术企业60家，新增城镇就业2.1万人。',
    '举办灯彩展览8场，接待游客300万人次。',
    '选聘社区律师20名，打造街道法治驿站。',
    '新增中小学学位1500个，引进骨干教师40名。',
  }, '\n')
)

local missing = hand.eventually('what the plan leaves out', function()
  return hand.problems('report-target-uncovered')[1]
end)
assert(missing.lnum == 6, vim.inspect(missing))

hand.go('改造老旧小区')
hand.type('K')
hand.eventually('K tells who leads it in the plan', function()
  return (hand.float() or ''):find('区城管局', 1, true)
end)
hand.type('jj')

hand.go('改造老旧小区')
vim.lsp.buf.references()
hand.eventually('the plan is among the references', function()
  return vim.tbl_contains(hand.listed(vim.fn.getqflist()), function(entry)
    return entry:find('方案.txt', 1, true) ~= nil
  end, { predicate = true })
end)
