//! `unit-in-range`: the first number of a range leaves out 万 or 亿.

use super::figures::{after, bytes, is_text, value};
use super::ranges::{NumberRange, ranges};
use crate::lexicon::numbers;
use crate::messages::rules::number as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::text::Span;

pub static UNIT_IN_RANGE: Rule = Rule {
    name: "unit-in-range",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "数值范围的前一个数省略了“万”“亿”，可能误读",
        "the first number of a range leaves out 万 or 亿 and may be misread",
    ),
    source: Source::Standard("GB/T 15835—2011 5.1.3"),
    fixing: Fixing::Offered,
    page: include_str!("unit_in_range.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for range in ranges(line) {
        let Some(scale) = scale_after(line, &range) else {
            continue;
        };
        let text = line.text;
        let (first, scale_text) = (range.first.of(text), scale.of(text));
        let language = line.language();
        let whole = range.first.cover(scale);
        let message = say::unit_in_range(language, whole.of(text), first, scale_text);
        let at = Span {
            start: range.first.end,
            end: range.first.end,
        };
        let title = say::write(
            language,
            &format!(
                "{first}{scale_text}{}",
                Span {
                    start: at.end,
                    end: scale.end
                }
                .of(text)
            ),
        );
        let edits = vec![(line.range(at), scale_text.to_owned())];
        found.report(line.range(whole), message).fix = Fix::offered(title, edits);
    }
}

/// 3～5万: the scale stands after the second number only. In 8000～1.5万 the first number plainly has none.
fn scale_after(line: &LineContext<'_>, range: &NumberRange) -> Option<Span> {
    let text = line.text;
    if !range.unit.is_empty() || value(range.first.of(text))? >= value(range.second.of(text))? {
        return None;
    }
    let near = after(text, range.second.end);
    let length = numbers().scales.prefix(near.chars())?;
    Some(Span {
        start: range.second.end,
        end: range.second.end + bytes(near.chars(), length),
    })
}
