//! Sentences at the end of a check.

use super::super::Language;
use std::time::Duration;

/// How many findings of each severity: errors, warnings, information, hints.
pub type Counts = [usize; 4];

/// What a plan's summary tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanFigures {
    pub targets: usize,
    pub without_owner: usize,
    pub with_quantity: usize,
    /// Those without a quantity by the severity at which that was said.
    pub without_quantity: Counts,
}

/// `2项警告，34项提示，12项参考`
pub fn counts(language: Language, counts: Counts) -> String {
    let [errors, warnings, information, hints] = counts;
    let parts = match language {
        Language::Chinese => [
            (errors, format!("{errors}项错误")),
            (warnings, format!("{warnings}项警告")),
            (information, format!("{information}项提示")),
            (hints, format!("{hints}项参考")),
        ],
        Language::English => [
            (errors, plural(errors, "error", "errors")),
            (warnings, plural(warnings, "warning", "warnings")),
            (information, format!("{information} information")),
            (hints, plural(hints, "hint", "hints")),
        ],
    };
    let some: Vec<_> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, words)| words)
        .collect();
    some.join(language.choose("，", ", "))
}

/// `84项任务：主办单位齐全；36项有数量，48项没有（2项警告，34项提示，12项参考）。`
pub fn plan(language: Language, plan: PlanFigures) -> String {
    let PlanFigures {
        targets,
        without_owner,
        with_quantity,
        without_quantity,
    } = plan;
    let missing = targets - with_quantity;
    // Some may be held back by the settings.
    let severities = match without_quantity.iter().sum::<usize>() {
        0 => String::new(),
        _ => language.choose(
            format!("（{}）", counts(language, without_quantity)),
            format!(" ({})", counts(language, without_quantity)),
        ),
    };
    match (language, without_owner, missing) {
        (Language::Chinese, 0, 0) => format!("{targets}项任务：主办单位齐全；均有数量。"),
        (Language::Chinese, n, 0) => format!("{targets}项任务：{n}项没有主办单位；均有数量。"),
        (Language::Chinese, 0, m) => {
            format!(
                "{targets}项任务：主办单位齐全；{with_quantity}项有数量，{m}项没有{severities}。"
            )
        }
        (Language::Chinese, n, m) => {
            format!(
                "{targets}项任务：{n}项没有主办单位；{with_quantity}项有数量，{m}项没有{severities}。"
            )
        }
        (Language::English, 0, 0) => {
            format!("{targets} targets: each has a lead; each has a quantity.")
        }
        (Language::English, n, 0) => {
            format!("{targets} targets: {n} without a lead; each has a quantity.")
        }
        (Language::English, 0, m) => {
            format!(
                "{targets} targets: each has a lead; {with_quantity} have a quantity, {m} do not{severities}."
            )
        }
        (Language::English, n, m) => {
            format!(
                "{targets} targets: {n} without a lead; {with_quantity} have a quantity, {m} do not{severities}."
            )
        }
    }
}

/// Findings that are not told because somebody said so.
pub fn ignored(language: Language, count: usize) -> String {
    language.choose(
        format!("另有{count}处已设为忽略。"),
        format!("{count} more are ignored."),
    )
}

pub fn nothing_found(language: Language, files: usize) -> String {
    language.choose(
        format!("{files}个文件，没有发现问题。"),
        format!("{}: nothing found.", plural(files, "file", "files")),
    )
}

pub fn found(language: Language, files: usize, all: Counts) -> String {
    let severities = counts(language, all);
    language.choose(
        format!("{files}个文件：{severities}。"),
        format!("{}: {severities}.", plural(files, "file", "files")),
    )
}

/// That nothing was found in a file says nothing when nothing was looked for.
pub fn not_checked(language: Language, files: usize) -> String {
    language.choose(
        format!("其中{files}个不是报告或方案，没有检查。"),
        format!(
            "{} neither report nor plan, and not checked.",
            plural(files, "was", "were")
        ),
    )
}

pub fn took(language: Language, time: Duration) -> String {
    match (language, time.as_millis()) {
        (Language::Chinese, 0) => "用时不到 1 毫秒。".to_owned(),
        (Language::Chinese, n) => format!("用时 {n} 毫秒。"),
        (Language::English, 0) => "Took less than 1 ms.".to_owned(),
        (Language::English, n) => format!("Took {n} ms."),
    }
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_summed_up_in_one_sentence() {
        let figures = PlanFigures {
            targets: 84,
            without_owner: 0,
            with_quantity: 36,
            without_quantity: [0, 2, 34, 12],
        };
        assert_eq!(
            plan(Language::Chinese, figures),
            "84项任务：主办单位齐全；36项有数量，48项没有（2项警告，34项提示，12项参考）。"
        );
        assert_eq!(
            plan(Language::English, figures),
            "84 targets: each has a lead; 36 have a quantity, 48 do not (2 warnings, 34 information, 12 hints)."
        );
    }
}
