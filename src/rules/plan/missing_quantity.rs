//! `missing-quantity`: a target without a number that measures it.

use super::{called, targets};
use crate::lexicon::terms;
use crate::messages::{Language, rules};
use crate::model::{Document, Measure, Target};
use crate::rules::{Diagnostic, Rule, Severity};
use crate::text::Span;

pub static MISSING_QUANTITY: Rule = Rule {
    name: "missing-quantity",
    group: "plan",
    severity: Severity::Warning,
    since: "0.1.0",
    summary: (
        "任务没有可衡量的数量",
        "a target has no quantity to measure it by",
    ),
    page: include_str!("missing_quantity.md"),
    check,
};

fn check(document: &Document, language: Language, found: &mut Vec<Diagnostic>) {
    let unmeasured = targets(document)
        .iter()
        .filter(|target| target.item.measure != Measure::Numeric);
    found.extend(unmeasured.map(|target| diagnose(document, target, language)));
}

/// How much it matters depends on what stands in the number's place: a promised growth asks for one, a qualitative
/// task often has none for good reasons, an event or a bound can be judged without.
fn diagnose(document: &Document, target: &Target, language: Language) -> Diagnostic {
    let name = called(document, target, language);
    let item = &target.item;
    // Most messages need no words of the line.
    let line = || document.text().line(target.line as usize);
    if let Some(promise) = item.promise {
        return Diagnostic {
            range: promise.on_line(target.line),
            ..on_label(
                target,
                Severity::Warning,
                rules::missing_quantity_promise(language, &name, promise.of(&line())),
            )
        };
    }
    match item.measure {
        Measure::Milestone => {
            let line = line();
            let events = texts(&item.milestones, &line);
            let is_dated =
                target.responsibility.deadline.is_some() || names_a_time(item.body.of(&line));
            let message = match is_dated {
                true => rules::missing_quantity_milestone(language, &name, &events),
                false => rules::missing_quantity_milestone_undated(language, &name, &events),
            };
            on_label(target, Severity::Hint, message)
        }
        Measure::Bounded => {
            let message =
                rules::missing_quantity_bounded(language, &name, &texts(&item.bounds, &line()));
            on_label(target, Severity::Hint, message)
        }
        Measure::Numeric | Measure::Qualitative => {
            let message = rules::missing_quantity_qualitative(language, &name);
            on_label(target, Severity::Information, message)
        }
    }
}

fn texts<'a>(spans: &[Span], line: &'a str) -> Vec<&'a str> {
    spans.iter().map(|span| span.of(line)).collect()
}

/// Whether the text itself says until when. It only keeps the message from claiming that nothing does.
fn names_a_time(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    terms().times.within(&chars)
}

fn on_label(target: &Target, severity: Severity, message: String) -> Diagnostic {
    Diagnostic {
        rule: &MISSING_QUANTITY,
        severity,
        range: target.label(),
        message,
        fix: None,
    }
}
