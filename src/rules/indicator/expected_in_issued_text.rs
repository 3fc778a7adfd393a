//! `expected-in-issued-text`: 预计 in a text that went out when the figure was there.

use super::date::{Date, date_of};
use crate::config::Level;
use crate::lexicon::comparing;
use crate::messages::rules::indicator as say;
use crate::model::{Document, DocumentKind, Mention, Status, Title};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::PeriodPart;
use crate::text::Span;

pub static EXPECTED_IN_ISSUED_TEXT: Rule = Rule {
    name: "expected-in-issued-text",
    group: Group::Indicator,
    severity: Severity::Hint,
    presets: Presets {
        draft: Some(Level::Off),
        review: None,
        publish: Some(Level::Information),
    },
    since: "0.2.0",
    summary: (
        "印发的文件里仍写“预计”",
        "预计 still stands in a text that has been issued",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("expected_in_issued_text.md"),
    // The date of the text stands in its words.
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let document = context.document;
    let is_plan = document.kind() == DocumentKind::BreakdownPlan;
    let Some(issue) = issue(document).filter(|_| !is_plan) else {
        return;
    };
    let mut last = None;
    let expected = document
        .mentions()
        .filter(|one| one.status == Status::Expected);
    for mention in expected.filter(|mention| is_over(mention, &issue)) {
        let text = context.text(mention.line);
        let Some(word) = expectation(&text, mention.parts.span) else {
            continue;
        };
        // One 预计 covers all figures up to the next ； or 。
        let place = word.on_line(mention.line);
        if last.replace(place) == Some(place) {
            continue;
        }
        let figure = mention.parts.span.of(&text);
        let message = say::expected_in_issued_text(context.language(), word.of(&text), figure);
        found.report(place, message);
    }
}

/// When a text went out of which it is certain that it did so after its period.
struct Issue {
    date: Date,
    /// It tells of a part of the year, and of nothing later.
    is_mid_year: bool,
}

/// A notice issues a report that has been adopted; a report on a half-year is made when that is over.
fn issue(document: &Document) -> Option<Issue> {
    let tells = |title: &Title| {
        let words = &comparing().mid_year_titles;
        words.iter().any(|word| title.name.contains(word))
    };
    let titles = document.titles();
    let is_mid_year = titles.iter().any(tells);
    let is_issued = titles.iter().any(Title::is_notice);
    if !is_issued && !is_mid_year {
        return None;
    }
    let date = date_of(document)?;
    Some(Issue { date, is_mid_year })
}

/// The period of the figure was over when the text went out.
fn is_over(mention: &Mention<'_>, issue: &Issue) -> bool {
    let Some(period) = mention.period else {
        return false;
    };
    let is_part = !matches!(period.part, PeriodPart::Year | PeriodPart::SecondHalf);
    match period.year {
        Some(year) if year < issue.date.0 => true,
        Some(year) => year == issue.date.0 && is_part && issue.is_mid_year,
        None => is_part && issue.is_mid_year,
    }
}

/// The last 预计 from the last ； or 。 to the end of a figure.
fn expectation(text: &str, span: Span) -> Option<Span> {
    let said = text.get(..span.end as usize)?;
    let start = said
        .char_indices()
        .rfind(|(at, c)| *at < span.start as usize && matches!(c, '；' | ';' | '。'))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let words = comparing().expectations.iter();
    let places = words.filter_map(|word| {
        let at = start + said.get(start..)?.rfind(word.as_str())?;
        Some(Span::new(at, at + word.len()))
    });
    places.max_by_key(|span| span.start)
}
