//! The heads of columns.

use super::super::Language;

/// Defines a word in both languages.
macro_rules! words {
    ($($name:ident: $chinese:literal, $english:literal;)*) => {
        $(pub fn $name(language: Language) -> &'static str {
            language.choose($chinese, $english)
        })*
    };
}

words! {
    file: "文件", "file";
    line: "行", "line";
    number: "序号", "number";
    section: "章节", "section";
    target: "任务", "target";
    owner: "主办或责任单位", "lead or responsible";
    lead: "主办单位", "lead";
    coorganiser: "协办单位", "co-organisers";
    responsible: "责任单位", "responsible";
    leader: "责任领导", "leaders";
    deadline: "时限", "deadline";
    measure: "衡量", "measure";
    quantity: "数量", "quantities";
    indicator: "指标", "indicator";
    canonical: "规范名称", "canonical name";
    indicator_id: "指标代码", "indicator id";
    text: "原文", "text";
    name: "名称", "name";
    value: "数值", "value";
    unit: "单位", "unit";
    qualifier: "限定", "qualifier";
    growth: "增幅", "growth";
    growth_unit: "增幅单位", "growth unit";
    comparison: "比较", "comparison";
    status: "性质", "status";
    period: "时期", "period";
    rule: "规则", "rule";
    severity: "级别", "severity";
    summary: "说明", "summary";
    level: "层级", "level";
    heading: "标题", "heading";
    targets: "目标任务", "targets";
    tasks: "任务清单", "tasks";
    progress_table: "任务进度表", "progress";
    outline: "大纲", "outline";
    department: "单位", "department";
    role: "分工", "part";
    leading_unit: "牵头单位", "lead";
    joining_units: "配合单位", "with";
    search: "查找", "search";
    all_rows: "全部", "all";
    amount: "折算数值", "amount";
    base_unit: "折算单位", "base unit";
    place: "地区", "place";
    year: "年份", "year";
    kind: "文种", "kind";
    progress: "进展情况", "progress";
    share_done: "完成比例", "share done";
    on_schedule: "是否达序时进度", "on schedule";
    remarks: "备注", "remarks";
    old_line: "原行", "old line";
    new_line: "新行", "new line";
    old_text: "原文", "old";
    new_text: "新文", "new";
    change: "变化", "change";
    difference: "差额", "difference";
    confidence: "把握", "confidence";
    result: "结果", "result";
    report_line: "报告行", "report line";
    promise: "报告内容", "report";
    plan_line: "方案行", "plan line";
    in_plan: "方案任务", "plan";
    values: "数值差异", "values";
    old_number: "原序号", "old number";
    new_number: "新序号", "new number";
}
