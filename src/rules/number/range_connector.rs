//! `range-connector`: a hyphen between the numbers of a range.

use super::figures::{is_quoted, is_text};
use super::ranges::{Connector, ranges};
use crate::messages::rules::number as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};

pub static RANGE_CONNECTOR: Rule = Rule {
    name: "range-connector",
    group: Group::Number,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "数值范围用了短横线“-”",
        "a hyphen between the numbers of a range",
    ),
    source: Source::Standard("GB/T 15834—2011 4.13、GB/T 15835—2011 5.1.3"),
    fixing: Fixing::Offered,
    page: include_str!("range_connector.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    for range in ranges(line) {
        let is_wrong = matches!(range.connector, Connector::Hyphen | Connector::NarrowWave);
        if !is_wrong
            || range.lost_percent(line.text).is_some()
            || is_quoted(line.text, range.link.start)
        {
            continue;
        }
        let (written, proper) = (range.link.of(line.text), range.proper());
        let language = line.language();
        let message = say::range_connector(language, range.whole.of(line.text), written, proper);
        let title = say::replace(language, written, proper);
        let edits = vec![(line.range(range.link), proper.to_owned())];
        found.report(line.range(range.whole), message).fix = Fix::offered(title, edits);
    }
}
