//! Words of hints, which stand between those of the text, and what is said when one points at them.

use super::{Language, terms};
use crate::model::Measure;

/// 上年约173.0亿元
pub fn base(language: Language, level: &str, of_part: bool) -> String {
    match (language, of_part) {
        (Language::Chinese, false) => format!("上年约{level}"),
        (Language::Chinese, true) => format!("上年同期约{level}"),
        (Language::English, _) => format!("a year earlier: about {level}"),
    }
}

pub fn about_base(language: Language, level: &str, growth: &str) -> String {
    language.choose(
        format!("由{level}、{growth}推算，文中没有写。可与上一年的报告核对。"),
        format!(
            "Computed from {level}, {growth}; the text does not say it. Compare it with last year's report."
        ),
    )
}

/// 上年目标2万人
pub fn last_year(language: Language, value: &str, was_aimed_at: bool) -> String {
    match (language, was_aimed_at) {
        (Language::Chinese, false) => format!("上年{value}"),
        (Language::Chinese, true) => format!("上年目标{value}"),
        (Language::English, false) => format!("the year before: {value}"),
        (Language::English, true) => format!("target of the year before: {value}"),
    }
}

/// Where last year's value stands, and in what words.
pub fn about_last_year(language: Language, place: &str, words: &str) -> String {
    language.choose(format!("{place}：“{words}”"), format!("{place}: “{words}”"))
}

/// The same quantity in a larger unit; `exact` unless it is rounded.
pub fn scale(language: Language, quantity: &str, exact: bool) -> String {
    match (language, exact) {
        (Language::Chinese, true) => format!("合{quantity}"),
        (Language::Chinese, false) => format!("约合{quantity}"),
        (Language::English, true) => format!("= {quantity}"),
        (Language::English, false) => format!("≈ {quantity}"),
    }
}

pub fn about_scale(language: Language) -> String {
    let words = language.choose(
        "同一个数，换成较大的单位，便于看清位数。",
        "The same number in a larger unit, to see its size at a glance.",
    );
    words.to_owned()
}

pub fn count(language: Language, targets: usize) -> String {
    match (language, targets) {
        (Language::Chinese, _) => format!("{targets}项"),
        (Language::English, 1) => "1 target".to_owned(),
        (Language::English, _) => format!("{targets} targets"),
    }
}

pub fn about_count(language: Language, targets: usize) -> String {
    match (language, targets) {
        (Language::Chinese, _) => format!("这一部分共有{targets}项任务。"),
        (Language::English, 1) => "This section holds one target.".to_owned(),
        (Language::English, _) => format!("This section holds {targets} targets."),
    }
}

pub fn measure(language: Language, measure: Measure) -> String {
    terms::measure(language, measure).to_owned()
}

/// How a target without a number can be judged.
pub fn about_measure(language: Language, measure: Measure) -> String {
    let words = match measure {
        Measure::Numeric => language.choose(
            "有数量，年底看数字是否达到。",
            "It has a number: see whether it is reached.",
        ),
        Measure::Bounded => language.choose(
            "没有数量，但有界限（如全覆盖、清零），年底看是否守住、做到。",
            "No number, but a bound such as full coverage: see whether it holds.",
        ),
        Measure::Milestone => language.choose(
            "没有数量，但有节点（如开工、投用），年底看事情成没成。",
            "No number, but an event such as an opening: see whether it has come.",
        ),
        Measure::Qualitative => language.choose(
            "没有数量、界限或节点，年底不好衡量，督查时要另定标准。",
            "Neither number nor bound nor event: what counts as done has to be agreed upon.",
        ),
    };
    words.to_owned()
}
