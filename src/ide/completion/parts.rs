//! The parts that a report usually has and this one does not: on an empty line, as headings with their year and number.

use super::numbers::{begun, open_lists, typed};
use super::snippet::Insert;
use super::{Completion, CompletionKind, Here, Question};
use crate::lexicon::{ReportPart, terms};
use crate::messages::completion as say;
use crate::model::{Document, DocumentKind, SectionKind, missing_parts};
use crate::syntax::OrdinalForm;
use crate::text::Point;

/// The first mark of the form in which parts are numbered where nothing else is known.
const FIRST_PART: &str = "一、";

pub fn completions(question: &Question<'_>, here: &Here<'_>) -> Vec<Completion> {
    let document = question.document;
    let is_report = matches!(
        document.kind(),
        DocumentKind::Report | DocumentKind::ReportWithPlan
    );
    let Some(begun) = begun(here).filter(|_| is_report) else {
        return Vec::new();
    };
    let titles = document.section_names(SectionKind::Title);
    let headings = document.section_names(SectionKind::Section);
    let year = titles.iter().rev().find_map(|title| year_in(title));
    let year = year.or_else(|| headings.iter().find_map(|heading| year_of(heading)));
    let mark = next_mark(document, question.point.line);
    let heading = |part: &ReportPart| format!("{mark}{}", part.heading(year));
    let begun_so = missing_parts(document)
        .map(heading)
        .filter(|text| text.starts_with(begun));
    let completion = |text: String| Completion {
        label: text.clone(),
        detail: say::report_part(question.config.language).to_owned(),
        kind: CompletionKind::Part,
        filter: text.clone(),
        replace: typed(question, begun),
        insert: Insert::Text(text),
        subject: None,
    };
    begun_so.map(completion).collect()
}

/// The number of the next part, in the form in which this document numbers its parts, if it does.
fn next_mark(document: &Document, line: u32) -> String {
    let sections = document.sections().iter();
    let parts = sections.filter(|section| section.kind == SectionKind::Section);
    let Some(first) = parts.min_by_key(|section| (section.depth, section.line())) else {
        return FIRST_PART.to_owned();
    };
    let Some(form) = form_at(document, first.selection.start) else {
        return String::new();
    };
    let open = open_lists(document, line).into_iter();
    let same = open
        .filter(|list| list.form == form)
        .find_map(|list| list.next);
    match form {
        OrdinalForm::Han => same.unwrap_or_else(|| FIRST_PART.to_owned()),
        // 第二部分 stands apart from its words.
        _ => same.map_or(String::new(), |mark| mark + "　"),
    }
}

fn form_at(document: &Document, start: Point) -> Option<OrdinalForm> {
    let mut blocks = document.line(start.line)?.blocks.iter();
    let block = blocks.find(|block| block.content.touches(start.byte))?;
    Some(block.ordinal?.form)
}

/// The year that a report is for by one of its headings: 2024年工作回顾 stands in the report for 2025.
fn year_of(heading: &str) -> Option<u16> {
    let year = year_in(heading)?;
    let looks_back = terms()
        .review_headings
        .within(&heading.chars().collect::<Vec<_>>());
    Some(if looks_back {
        year.saturating_add(1)
    } else {
        year
    })
}

/// The first year that is named.
fn year_in(text: &str) -> Option<u16> {
    text.match_indices('年').find_map(|(at, _)| {
        let year = text.get(at.checked_sub(4)?..at)?;
        let is_year = year.starts_with(['1', '2']) && year.chars().all(|c| c.is_ascii_digit());
        is_year.then(|| year.parse().ok())?
    })
}
