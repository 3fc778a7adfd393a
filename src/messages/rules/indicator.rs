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
    if *line == there.line {
        return language.choose(
            format!(
                "{name}此处为“{figure}”，同一行前面为“{}”，同一时期的数前后不一，请核对。",
                there.figure
            ),
            format!(
                "{name} is “{figure}” here but “{}” before in the same line for the same period; check which holds.",
                there.figure
            ),
        );
    }
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

pub fn target_below_last_actual(
    language: Language,
    aim: &Told,
    last: &Told,
    is_floor: bool,
) -> String {
    let (chinese, english) = match is_floor {
        true => ("如属底线目标或留有余地", "leave it if it is a floor"),
        false => ("如系有意调低或留有余地", "leave it if that is meant"),
    };
    language.choose(
        format!(
            "{}的目标“{}”（第{}行）低于上年完成的“{}”（第{}行）；{chinese}，可不改。",
            aim.name, aim.figure, aim.line, last.figure, last.line
        ),
        format!(
            "The target for {}, “{}” (line {}), is below the “{}” of the year before (line {}); {english}.",
            aim.name, aim.figure, aim.line, last.figure, last.line
        ),
    )
}

pub fn target_again(language: Language) -> String {
    language.choose(
        "同一目标又在这里写到".to_owned(),
        "the same target again".to_owned(),
    )
}

pub fn reached_before(language: Language, last: &Told) -> String {
    language.choose(
        format!("上年完成“{}”", last.figure),
        format!("“{}” reached the year before", last.figure),
    )
}

pub fn percent_over_100(language: Language, name: &str, level: &str) -> String {
    language.choose(
        format!("{name}写作“{level}”，超过了100%，请核对。"),
        format!("{name} is given as “{level}”, more than 100%; check the number."),
    )
}

pub fn subset_exceeds_set(language: Language, part: &str, whole: &str) -> String {
    language.choose(
        format!("其中“{part}”大于同句的总数“{whole}”，请核对。"),
        format!("“{part}” is told to be a part of “{whole}” in the same sentence, and is more; check both."),
    )
}

pub fn the_whole(language: Language, whole: &str) -> String {
    language.choose(format!("总数：“{whole}”"), format!("the whole: “{whole}”"))
}

pub fn trend_claim_conflict(language: Language, claim: &str, before: &str, after: &str) -> String {
    language.choose(
        format!("说“{claim}”，同段所列增速却由{before}回落到{after}；宜换一种说法，或写明口径。"),
        format!("“{claim}”, but the rates in the same paragraph fall from {before} to {after}; say it otherwise, or say what is counted."),
    )
}

pub fn rate_before(language: Language, rate: &str) -> String {
    language.choose(format!("此前：“{rate}”"), format!("before: “{rate}”"))
}

pub fn rate_after(language: Language, rate: &str) -> String {
    language.choose(format!("此后：“{rate}”"), format!("after: “{rate}”"))
}

pub fn parts_do_not_sum(language: Language, total: &str, parts: &[String], sum: &str) -> String {
    let listed = parts.join("+");
    language.choose(
        format!("同句列出的分项{listed}={sum}，与总数“{total}”不符；如分项没有列全或互有交叉，可不改。"),
        format!("The parts listed in the sentence, {listed}={sum}, are not the total “{total}”; leave it if the list is open or its parts overlap."),
    )
}

pub fn a_part(language: Language, part: &str) -> String {
    language.choose(format!("分项：“{part}”"), format!("a part: “{part}”"))
}

pub fn sum_differs(language: Language, whole: &Told, parts: &[Told]) -> String {
    let name = |told: &Told| format!("{}“{}”", told.name, told.figure);
    let names: Vec<String> = parts.iter().map(name).collect();
    let Told { name, figure, line } = whole;
    language.choose(
        format!(
            "{name}“{figure}”（第{line}行）不等于同段{}之和，请核对。",
            names.join("、")
        ),
        format!(
            "{name} “{figure}” (line {line}) is not the sum of {} in the same paragraph; check the numbers.",
            names.join(", ")
        ),
    )
}

pub fn expected_in_issued_text(language: Language, word: &str, figure: &str) -> String {
    language.choose(
        format!("此时数据应已公布，“{word}”（{figure}）宜换成正式数据。"),
        format!("The figure was there when this text went out: replace “{word}” ({figure}) by what was released."),
    )
}

pub fn indicator_without_value(language: Language, name: &str, predicate: &str) -> String {
    language.choose(
        format!("{name}只写了“{predicate}”，没有写明达到或增长多少，年底不便核对。"),
        format!("{name} is only said to be “{predicate}”: without a figure it cannot be checked at the end of the year."),
    )
}

pub fn unit_inconsistent(language: Language, here: &Told, there: &Told) -> String {
    let Told { name, figure, line } = here;
    language.choose(
        format!(
            "{name}此处（第{line}行）写作“{figure}”，第{}行写作“{}”，单位不一，不便比较。",
            there.line, there.figure
        ),
        format!(
            "{name} is “{figure}” here (line {line}) and “{}” on line {}: one unit makes them easier to compare.",
            there.figure, there.line
        ),
    )
}

pub fn other_unit(language: Language, there: &Told) -> String {
    language.choose(
        format!("另一处写作“{}”", there.figure),
        format!("“{}” at the other place", there.figure),
    )
}

pub fn write_in_unit(language: Language, figure: &str) -> String {
    language.choose(format!("改作“{figure}”"), format!("Write “{figure}”"))
}

pub fn rank_conflict(language: Language, name: &str, here: &str, there: &str, line: u32) -> String {
    language.choose(
        format!("{name}此处说“{here}”，第{line}行说“{there}”，位次前后不一，请核对。"),
        format!("{name}: “{here}” here, “{there}” on line {line}; check which rank holds."),
    )
}

pub fn other_rank(language: Language, there: &str) -> String {
    language.choose(
        format!("另一处的位次：“{there}”"),
        format!("the other rank: “{there}”"),
    )
}

pub fn growth_contradicts_levels(
    language: Language,
    after: &Told,
    before: &Told,
    said: &str,
    follows: &str,
) -> String {
    language.choose(
        format!(
            "{}写明增长{said}%，但由上年的“{}”（第{}行）到“{}”（第{}行）约增长{follows}%，请核对。",
            after.name, before.figure, before.line, after.figure, after.line
        ),
        format!(
            "{} is said to grow by {said}%, but from “{}” the year before (line {}) to “{}” (line {}) it is about {follows}%; check the numbers.",
            after.name, before.figure, before.line, after.figure, after.line
        ),
    )
}

pub fn level_before(language: Language, before: &Told) -> String {
    language.choose(
        format!("上年：“{}”", before.figure),
        format!("the year before: “{}”", before.figure),
    )
}

pub fn ratio_mismatch(
    language: Language,
    rate: &str,
    part: &str,
    whole: &str,
    follows: &str,
) -> String {
    language.choose(
        format!("“{rate}”与同句的“{part}”“{whole}”对不上：相除约为{follows}%，请核对。"),
        format!("“{rate}” is not “{part}” by “{whole}” in the same sentence, which is about {follows}%; check the numbers."),
    )
}

pub fn share_mismatch(
    language: Language,
    share: &str,
    part: &Told,
    whole: &Told,
    follows: &str,
) -> String {
    language.choose(
        format!(
            "“{share}”对不上：{}“{}”（第{}行）除以{}“{}”（第{}行）约为{follows}%，请核对。",
            part.name, part.figure, part.line, whole.name, whole.figure, whole.line
        ),
        format!(
            "“{share}” does not hold: {} “{}” (line {}) by {} “{}” (line {}) is about {follows}%; check the numbers.",
            part.name, part.figure, part.line, whole.name, whole.figure, whole.line
        ),
    )
}

pub fn numerator(language: Language, part: &str) -> String {
    language.choose(format!("部分：“{part}”"), format!("the part: “{part}”"))
}

pub fn denominator(language: Language, whole: &str) -> String {
    language.choose(format!("全体：“{whole}”"), format!("the whole: “{whole}”"))
}

pub fn obsolete_term(language: Language, old: &str, new: &str, year: u16, source: &str) -> String {
    language.choose(
        format!("“{old}”{year}年起已称“{new}”（{source}），本文成文在后，宜用新提法。"),
        format!(
            "“{old}” has been called “{new}” since {year} ({source}); this text is of a later date."
        ),
    )
}

pub fn write_instead(language: Language, words: &str) -> String {
    language.choose(format!("改作“{words}”"), format!("Write “{words}”"))
}

pub fn term_variant(language: Language, old: &str, new: &str, line: u32, year: u16) -> String {
    language.choose(
        format!("此处称“{old}”，第{line}行称“{new}”，前后宜一致；{year}年起通行“{new}”。"),
        format!(
            "“{old}” here, “{new}” on line {line}: use one of them; since {year} it is “{new}”."
        ),
    )
}

pub fn said_here(language: Language, words: &str) -> String {
    language.choose(format!("此处称“{words}”"), format!("called “{words}” here"))
}

/// The name in the bracket of 人民医院（…）雨花院区 is another one elsewhere.
pub fn name_variant(language: Language, frame: &str, here: &str, there: &str, line: u32) -> String {
    language.choose(
        format!(
            "“{frame}”的括注，此处是“{here}”，第{line}行是“{there}”，同一单位的名称宜前后一致。"
        ),
        format!(
            "The bracket in “{frame}” is “{here}” here and “{there}” on line {line}: write the name of one body one way."
        ),
    )
}
