//! Sentences of the rules about indicators across the text.

use crate::messages::Language;

/// A figure as a message speaks of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The indicator's name.
    pub name: String,
    /// The number with its unit and qualifiers, as written.
    pub figure: String,
    /// Counted from one, in the text as written.
    pub line: u32,
}

pub fn value_conflict(language: Language, here: &Told, there: &Told) -> String {
    let Told { name, figure, line } = here;
    language.choose(
        format!(
            "{name}此处（第{line}行）为“{figure}”，第{}行为“{}”，同一时期的数前后不一，请核对。",
            there.line, there.figure
        ),
        format!(
            "{name} is “{figure}” here (line {line}) but “{}” on line {} for the same period; check which holds.",
            there.figure, there.line
        ),
    )
}

pub fn other_value(language: Language, there: &Told) -> String {
    language.choose(
        format!("另一处的数：{}“{}”", there.name, there.figure),
        format!("the other number: {} “{}”", there.name, there.figure),
    )
}

pub fn actual_exceeds_target(language: Language, aim: &Told, done: &Told) -> String {
    language.choose(
        format!(
            "{}的全年目标“{}”（第{}行）低于已完成的“{}”（第{}行）：核对口径，或调高目标。",
            aim.name, aim.figure, aim.line, done.figure, done.line
        ),
        format!(
            "The year's target for {}, “{}” (line {}), is below the “{}” reached already (line {}): check what is counted, or raise the target.",
            aim.name, aim.figure, aim.line, done.figure, done.line
        ),
    )
}

pub fn reached_already(language: Language, done: &Told) -> String {
    language.choose(
        format!("已完成“{}”", done.figure),
        format!("“{}” reached already", done.figure),
    )
}

pub fn target_below_last_actual(language: Language, aim: &Told, last: &Told) -> String {
    language.choose(
        format!(
            "{}的目标“{}”（第{}行）低于上年完成的“{}”（第{}行）；如系有意调低，可不改。",
            aim.name, aim.figure, aim.line, last.figure, last.line
        ),
        format!(
            "The target for {}, “{}” (line {}), is below the “{}” of the year before (line {}); leave it if that is meant.",
            aim.name, aim.figure, aim.line, last.figure, last.line
        ),
    )
}

pub fn reached_before(language: Language, last: &Told) -> String {
    language.choose(
        format!("上年完成“{}”", last.figure),
        format!("“{}” reached the year before", last.figure),
    )
}
