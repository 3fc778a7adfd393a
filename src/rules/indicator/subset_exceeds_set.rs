//! `subset-exceeds-set`: what is told to be a part is more than the whole.

use super::statement::{is_joined, statement};
use crate::lexicon::comparing;
use crate::messages::rules::indicator as say;
use crate::model::figure::{Stated, is_change};
use crate::rules::{Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Source};
use crate::syntax::Mention;
use memchr::memmem;

pub static SUBSET_EXCEEDS_SET: Rule = Rule {
    name: "subset-exceeds-set",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "“其中”的数大于总数",
        "what is told to be a part is more than the whole",
    ),
    source: Source::Definition("算术：部分不大于全体"),
    fixing: Fixing::None,
    page: include_str!("subset_exceeds_set.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    for pair in context.line.mentions.windows(2) {
        let [set, subset] = pair else { continue };
        let text = context.text;
        if !is_part(subset, set, text) || !is_larger(subset, set) || !is_total(set, text) {
            continue;
        }
        let (whole, part) = (set.span.of(context.text), subset.span.of(context.text));
        let language = context.language();
        found
            .report(
                context.range(subset.span),
                say::subset_exceeds_set(language, part, whole),
            )
            .relate(context.range(set.span), say::the_whole(language, whole));
    }
}

fn is_larger(subset: &Mention, set: &Mention) -> bool {
    let levels = subset.level.as_ref().zip(set.level.as_ref());
    let stated = levels.and_then(|(one, two)| Stated::level(one).zip(Stated::level(two)));
    // 占比30%，其中…占比40% may be of another whole.
    stated.is_some_and(|(one, two)| !one.unit.contains('%') && one.exceeds(&two))
}

/// Neither a change (增加675万辆) nor a figure for each of so many (每千人6.6批次).
fn is_total(set: &Mention, text: &str) -> bool {
    let said = text.get(set.span.start as usize..set.span.end as usize);
    let said: Vec<char> = said.unwrap_or_default().chars().collect();
    !is_change(set, text) && !comparing().for_each.within(&said)
}

/// 其中 opens its statement, in the sentence of the other.
fn is_part(subset: &Mention, set: &Mention, text: &str) -> bool {
    let (end, start) = (set.span.end as usize, subset.span.end as usize);
    let between = text.get(end..start).unwrap_or_default();
    // Nearly always it is not there at all.
    if memmem::find(between.as_bytes(), comparing().of_which.as_bytes()).is_none() {
        return false;
    }
    let own = statement(text, subset.span.start.min(subset.name.start));
    let words = own.of(text);
    words
        .trim_start()
        .starts_with(comparing().of_which.as_str())
        && is_joined(text, set.span.end, own.start)
}
