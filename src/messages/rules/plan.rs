//! Sentences of the rules about breakdown plans.

use crate::lexicon::terms;
use crate::messages::Language;

/// What a target with a number is called: 第3项.
pub fn numbered_target(language: Language, number: &str) -> String {
    language.choose(format!("第{number}项"), format!("Target {number}"))
}

/// What a target without a number is called: its first clause.
pub fn quoted_target(language: Language, clause: &str) -> String {
    language.choose(format!("“{clause}”一项"), format!("Target “{clause}”"))
}

pub fn missing_lead(language: Language, target: &str) -> String {
    language.choose(
        format!("{target}没有写明主办（牵头）单位。"),
        format!("{target} names no lead department."),
    )
}

pub fn missing_lead_only_coorganisers(language: Language, target: &str, names: &str) -> String {
    language.choose(
        format!("{target}只写明协办（配合）单位（{names}），没有写明主办（牵头）单位。"),
        format!("{target} names only co-organisers ({names}), no lead department."),
    )
}

pub fn missing_lead_only_leaders(language: Language, target: &str, names: &str) -> String {
    language.choose(
        format!("{target}只写明责任领导（{names}），没有写明主办（牵头）单位。"),
        format!("{target} names only people ({names}), no lead department."),
    )
}

pub fn missing_lead_only_deadline(language: Language, target: &str, deadline: &str) -> String {
    language.choose(
        format!("{target}只写明时限（{deadline}），没有写明主办（牵头）单位。"),
        format!("{target} names only a time limit ({deadline}), no lead department."),
    )
}

pub fn missing_quantity_promise(language: Language, target: &str, promise: &str) -> String {
    language.choose(
        format!("{target}要求“{promise}”，没有写明{}多少。", change(promise)),
        format!("{target} promises “{promise}” without saying how much."),
    )
}

pub fn missing_quantity_qualitative(language: Language, target: &str) -> String {
    language.choose(
        format!("{target}没有可衡量的数量。"),
        format!("{target} has no quantity to measure it by."),
    )
}

/// 20项任务中有17项; 20项任务都 where it is all of them.
fn share(all: usize, of_them: usize) -> String {
    match all == of_them {
        true => format!("{all}项任务都"),
        false => format!("{all}项任务中有{of_them}项"),
    }
}

/// Said once for a plan that hardly gives any figures.
pub fn missing_quantity_policy(language: Language, all: usize, without: usize) -> String {
    language.choose(
        format!(
            "{}没有可衡量的数量；如属政策性意见，可不改。",
            share(all, without)
        ),
        format!("{without} of {all} targets have no quantity to measure them by; leave it where the text sets policy rather than yearly targets."),
    )
}

pub fn missing_quantity_bounded(language: Language, target: &str, bounds: &[&str]) -> String {
    // Those of a table's other cells are not at hand.
    if bounds.is_empty() {
        return language.choose(
            format!("{target}有底线可以核对，但没有数字。"),
            format!("{target} has a bound that can be checked, but carries no figure."),
        );
    }
    language.choose(
        format!(
            "{target}以“{}”为目标，可以核对，但没有数字。",
            bounds.join("”“")
        ),
        format!(
            "{target} is bounded by “{}”: it can be checked, but carries no figure.",
            bounds.join("”, “")
        ),
    )
}

pub fn missing_quantity_milestone(language: Language, target: &str, events: &[&str]) -> String {
    language.choose(
        format!("{target}是节点任务（{}），没有数量。", events.join("；")),
        format!(
            "{target} is a milestone ({}) without a quantity.",
            events.join("; ")
        ),
    )
}

pub fn missing_quantity_milestone_undated(
    language: Language,
    target: &str,
    events: &[&str],
) -> String {
    language.choose(
        format!(
            "{target}是节点任务（{}），没有数量，也没有时限。",
            events.join("；")
        ),
        format!(
            "{target} is a milestone ({}) without a quantity or a time limit.",
            events.join("; ")
        ),
    )
}

/// The promised change as the question asks for it: 提高多少, 下降多少; 变化多少 where no such word stands in it.
fn change(promise: &str) -> String {
    let chars: Vec<char> = promise.chars().collect();
    let word = |at: usize| {
        let length = terms().changes.prefix(&chars[at..])?;
        Some(chars[at..at + length].iter().collect())
    };
    let last = (0..chars.len()).rev().find_map(word);
    last.unwrap_or_else(|| "变化".to_string())
}

/// The offer to add an empty clause.
pub fn add_clause(language: Language, clause: &str) -> String {
    language.choose(
        format!("补上“{clause}”，再填写单位"),
        format!("Add “{clause}” and fill in the department"),
    )
}

/// `clause` says of an indicator that it is to change, and not how much.
pub fn partial_quantity(language: Language, target: &str, clause: &str) -> String {
    language.choose(
        format!("{target}的其他指标写明了数量，“{clause}”没有。"),
        format!("{target} gives figures, but none for “{clause}”."),
    )
}

pub fn unit_to_confirm(language: Language, unit: &str) -> String {
    language.choose(
        format!("“{unit}”后面打着问号，确定后请去掉。"),
        format!("“{unit}” bears a question mark: settle who it is, then delete the mark."),
    )
}

pub fn unit_open(language: Language) -> String {
    language.choose(
        "这里的单位还没有确定。".to_owned(),
        "The department here is still to be settled.".to_owned(),
    )
}

pub fn confirm_unit(language: Language, unit: &str) -> String {
    language.choose(
        format!("就是“{unit}”，去掉问号"),
        format!("It is “{unit}”: delete the question mark"),
    )
}

pub fn closing_bracket_lost(language: Language, target: &str, clause: &str) -> String {
    language.choose(
        format!("{target}的分工“{clause}”缺了右括号。"),
        format!("{target}: the clause “{clause}” lacks its closing bracket."),
    )
}

pub fn opening_bracket_lost(language: Language, target: &str, clause: &str) -> String {
    language.choose(
        format!("{target}的分工“{clause}”前面缺了左括号。"),
        format!("{target}: the clause “{clause}” lacks its opening bracket."),
    )
}

pub fn brackets_lost(language: Language, target: &str, clause: &str) -> String {
    language.choose(
        format!("{target}的分工“{clause}”没有加括号，其他任务都加了。"),
        format!(
            "{target}: the clause “{clause}” stands without the brackets that the others have."
        ),
    )
}

pub fn add_bracket(language: Language, bracket: &str) -> String {
    language.choose(format!("补上“{bracket}”"), format!("Add “{bracket}”"))
}

pub fn verb_lost(language: Language, target: &str, clause: &str) -> String {
    language.choose(
        format!("{target}的“{clause}”只列了单位，没有写明谁主办、谁协办。"),
        format!("{target}: “{clause}” lists departments without saying who leads."),
    )
}

pub fn duplicate_unit(language: Language, target: &str, unit: &str) -> String {
    language.choose(
        format!("{target}中“{unit}”写了两次。"),
        format!("{target} names “{unit}” twice."),
    )
}

/// 主办 and 协办 at once.
pub fn unit_in_two_roles(language: Language, target: &str, unit: &str) -> String {
    language.choose(
        format!("{target}中“{unit}”既主办（牵头）又协办（配合），留一处即可。"),
        format!("{target} names “{unit}” both as lead and as co-organiser: one will do."),
    )
}

pub fn same_unit(language: Language, target: &str, one: &str, other: &str) -> String {
    language.choose(
        format!("{target}中“{one}”和“{other}”是同一个单位。"),
        format!("{target}: “{one}” and “{other}” are one department."),
    )
}

pub fn named_first(language: Language) -> &'static str {
    language.choose("前面已经写过", "It is named here first")
}

pub fn delete_unit(language: Language, unit: &str) -> String {
    language.choose(
        format!("删去后一个“{unit}”"),
        format!("Delete the second “{unit}”"),
    )
}

pub fn generic_lead(language: Language, target: &str, lead: &str) -> String {
    language.choose(
        format!("{target}由“{lead}”主办，没有具体到哪个单位，无法交办。"),
        format!("{target} is led by “{lead}”, which names nobody in particular."),
    )
}

pub fn too_many_leads(language: Language, target: &str, count: usize) -> String {
    language.choose(
        format!("{target}有{count}个主办（牵头）单位，宜明确由谁总牵头。"),
        format!("{target} has {count} leads: better say which of them leads the others."),
    )
}

pub fn missing_coorganiser(language: Language, target: &str) -> String {
    language.choose(
        format!("{target}没有写明协办（配合）单位。"),
        format!("{target} names no co-organisers."),
    )
}

/// Said once for a plan that never says who leads.
pub fn no_convention(language: Language, open: usize, all: usize) -> String {
    language.choose(
        format!(
            "{}列了几个责任单位，没有说明谁牵头。可在文首注明“列第一位的责任单位为牵头单位”。",
            share(all, open)
        ),
        format!("{open} of {all} targets list several responsible units and nothing says which of them leads. A note at the head (列第一位的责任单位为牵头单位) would do."),
    )
}

/// `is_open`: 等相关部门 stand beside those that are named.
pub fn nobody_leads(language: Language, target: &str, count: usize, is_open: bool) -> String {
    let (chinese, english) = match is_open {
        true => ("以上", " or more"),
        false => ("", ""),
    };
    language.choose(
        format!("{target}列了{count}个{chinese}责任单位，没有写明谁牵头。"),
        format!("{target} lists {count}{english} responsible units and does not say who leads."),
    )
}

pub fn leader_missing(language: Language, target: &str) -> String {
    language.choose(
        format!("{target}没有写明责任领导，其他任务都写了。"),
        format!("{target} names no leader, as the other targets do."),
    )
}

pub fn missing_deadline(language: Language, target: &str) -> String {
    language.choose(
        format!("{target}没有写明完成时限，其他任务大多写了。"),
        format!("{target} has no time limit, as most targets have."),
    )
}

pub fn unknown_unit_near(language: Language, unit: &str, near: &str) -> String {
    language.choose(
        format!("没有见过“{unit}”这个单位，是不是“{near}”？"),
        format!("“{unit}” is not known. Is “{near}” meant?"),
    )
}

pub fn unknown_unit(language: Language, unit: &str) -> String {
    language.choose(
        format!("“{unit}”不在单位名册中，全文也只出现这一次，请核对。"),
        format!("“{unit}” is in no roster and stands here alone: please check it."),
    )
}

pub fn unit_variant(language: Language, unit: &str, usual: &str) -> String {
    language.choose(
        format!("“{unit}”在其他任务中多写作“{usual}”，宜统一。"),
        format!("“{unit}” is mostly written “{usual}” in this plan."),
    )
}

/// Two groups written as one; elsewhere they stand apart.
pub fn groups_run_together(language: Language, group: &str, usual: &str) -> String {
    language.choose(
        format!("“{group}”把两类单位连在一起写，其他任务分开写作“{usual}”，宜统一。"),
        format!("“{group}” runs two groups together; other targets write “{usual}”."),
    )
}

pub fn write_unit_as(language: Language, unit: &str) -> String {
    language.choose(format!("改为“{unit}”"), format!("Write “{unit}”"))
}

pub fn unit_order(language: Language, target: &str, first: &str, second: &str) -> String {
    language.choose(
        format!("{target}中“{first}”排在“{second}”之后，与通常的次序不同。"),
        format!("{target}: “{first}” usually stands before “{second}”."),
    )
}
