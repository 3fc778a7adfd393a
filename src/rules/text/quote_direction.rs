//! `quote-direction`: a quotation whose marks are turned the wrong way.

use super::lone_marks::{Place, places};
use crate::messages::rules::text::marks as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};

pub static QUOTE_DIRECTION: Rule = Rule {
    name: "quote-direction",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "引号的方向写反了",
        "quotation marks are turned the wrong way",
    ),
    source: Source::Standard("GB/T 15834—2011 4.8"),
    fixing: Fixing::Offered,
    page: include_str!("quote_direction.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if context.line.problems.is_empty() {
        return;
    }
    let language = context.language();
    for place in places(context) {
        let Place::Turned(opening, closing) = place else {
            continue;
        };
        let whole = opening.cover(closing);
        let words = context
            .text
            .get(opening.end as usize..closing.start as usize)
            .unwrap_or_default();
        let right = [(opening, "“"), (closing, "”")];
        let turned = right
            .iter()
            .filter(|(mark, right)| mark.of(context.text) != *right);
        let edits = turned.map(|&(mark, right)| (context.range(mark), right.to_owned()));
        let fix = Fix::offered(say::turn_marks(language, words), edits.collect());
        let message = say::turned_marks(language, whole.of(context.text));
        found.report(context.range(whole), message).fix = fix;
    }
}
