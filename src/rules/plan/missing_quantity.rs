//! `missing-quantity`: a target without a number that measures it.

use super::{called, targets};
use crate::config::Level;
use crate::lexicon::terms;
use crate::messages::Language;
use crate::messages::rules::plan as say;
use crate::model::{Document, Measure, Target};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::text::{Range, Span};

pub static MISSING_QUANTITY: Rule = Rule {
    name: "missing-quantity",
    group: Group::Plan,
    severity: Severity::Warning,
    presets: Presets {
        // While somebody writes, what is not there yet is still to come.
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "任务没有可衡量的数量",
        "a target has no quantity to measure it by",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("missing_quantity.md"),
    check: Check::Document(Reads::Structure, check),
};

/// Of so many targets the share that carries a number tells what kind of plan it is.
const FEWEST: usize = 10;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (document, language) = (context.document, context.language());
    let all = targets(document);
    let is_unmeasured = |target: &&Target| target.item.measure != Measure::Numeric;
    let mut unmeasured: Vec<&Target> = all.iter().filter(is_unmeasured).collect();
    if is_policy(all.len(), unmeasured.len()) {
        let message = say::missing_quantity_policy(language, all.len(), unmeasured.len());
        let place = title(document).unwrap_or(all[0].label());
        found.report(place, message).severity = Severity::Information;
        unmeasured.retain(|target| target.item.promise.is_some());
    }
    for target in unmeasured {
        let (range, severity, message) = judge(document, target, language);
        found.report(range, message).severity = severity;
    }
}

/// An opinion or a circular with measures, which was never meant to carry yearly figures.
fn is_policy(all: usize, unmeasured: usize) -> bool {
    all >= FEWEST && (all - unmeasured) * 4 < all
}

fn title(document: &Document) -> Option<Range> {
    let number = document.titles().first()?.first;
    Some(document.line(number)?.content.on_line(number))
}

/// How much it matters depends on what stands in the number's place: a promised growth asks for one, a qualitative
/// task often has none for good reasons, an event or a bound can be judged without.
fn judge(document: &Document, target: &Target, language: Language) -> (Range, Severity, String) {
    let name = called(document, target, language);
    let item = &target.item;
    // Most messages need no words of the line.
    let line = || document.text().line(target.line as usize);
    if let Some(promise) = item.promise {
        let message = say::missing_quantity_promise(language, &name, promise.of(&line()));
        return (promise.on_line(target.line), Severity::Warning, message);
    }
    let (severity, message) = match item.measure {
        Measure::Milestone => {
            let line = line();
            let events = texts(&item.milestones, &line);
            let is_dated =
                target.responsibility.deadline.is_some() || names_a_time(item.body.of(&line));
            let message = match is_dated {
                true => say::missing_quantity_milestone(language, &name, &events),
                false => say::missing_quantity_milestone_undated(language, &name, &events),
            };
            (Severity::Hint, message)
        }
        Measure::Bounded => {
            let line = line();
            let bounds = texts(&item.bounds, &line);
            let message = say::missing_quantity_bounded(language, &name, &bounds);
            (Severity::Hint, message)
        }
        Measure::Numeric | Measure::Qualitative => {
            let message = say::missing_quantity_qualitative(language, &name);
            (Severity::Information, message)
        }
    };
    (target.label(), severity, message)
}

fn texts<'a>(spans: &[Span], line: &'a str) -> Vec<&'a str> {
    spans.iter().map(|span| span.of(line)).collect()
}

/// Whether the text itself says until when. It only keeps the message from claiming that nothing does.
fn names_a_time(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    terms().times.within(&chars) || names_a_year(&chars)
}

/// 到2027年, 2027年建成
fn names_a_year(chars: &[char]) -> bool {
    chars.windows(5).any(|five| {
        let is_number = five[..4].iter().all(char::is_ascii_digit);
        is_number && five[0] == '2' && five[4] == '年'
    })
}
