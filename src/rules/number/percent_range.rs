//! `percent-range`: the first number of a range of percentages has no per cent sign.

use super::figures::is_text;
use super::ranges::{Connector, ranges};
use crate::messages::rules::number as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};

pub static PERCENT_RANGE: Rule = Rule {
    name: "percent-range",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "百分数范围的前一个数没有“%”",
        "the first number of a range of percentages has no %",
    ),
    source: Source::Standard("GB/T 15835—2011 5.1.3"),
    fixing: Fixing::Safe,
    page: include_str!("percent_range.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    let text = line.text;
    for range in ranges(line) {
        let Some(sign) = range.lost_percent(text) else {
            continue;
        };
        let link = match range.connector {
            Connector::Hyphen | Connector::NarrowWave => "～",
            Connector::Wave | Connector::Dash => range.link.of(text),
        };
        let (first, second) = (range.first.of(text), range.second.of(text));
        let right = format!("{first}{sign}{link}{second}{sign}");
        let language = line.language();
        let message = say::percent_range(language, range.whole.of(text), &right);
        let edits = vec![(line.range(range.link), format!("{sign}{link}"))];
        found.report(line.range(range.whole), message).fix =
            Fix::safe(say::write(language, &right), edits);
    }
}
