//! Targets as rows, the same for JSON, CSV and tables.

use super::indicator_rows::Figures;
use crate::model::{Document, Measure, Target};
use crate::output::Named;
use crate::output::place::Places;
use crate::syntax::{Department, Mention};
use crate::text::{Range, Span};
use serde::{Serialize, Serializer};

/// A target as `gongwen targets` gives it.
#[derive(Debug, Serialize)]
pub struct TargetRow {
    pub file: String,
    pub range: Places,
    pub number: Option<String>,
    pub section: Option<String>,
    pub text: String,
    pub leads: Vec<String>,
    pub coorganisers: Vec<String>,
    pub responsible: Vec<String>,
    pub leaders: Vec<String>,
    pub deadline: Option<String>,
    #[serde(serialize_with = "measure_json")]
    pub measure: Measure,
    pub quantities: Vec<QuantityRow>,
}

/// One figure of a target.
#[derive(Debug, Serialize)]
pub struct QuantityRow {
    pub text: String,
    pub range: Places,
    pub name: String,
    #[serde(flatten)]
    pub figures: Figures,
}

pub fn rows(documents: &[Named]) -> Vec<TargetRow> {
    documents.iter().flat_map(rows_of).collect()
}

fn rows_of(named: &Named) -> impl Iterator<Item = TargetRow> {
    let targets = named.document.targets().iter().enumerate();
    targets.map(|(i, target)| row(&named.file, &named.document, i, target))
}

fn row(file: &str, document: &Document, index: usize, target: &Target) -> TargetRow {
    let line = document.text().line(target.line as usize);
    let item = &target.item;
    let named = &target.responsibility;
    TargetRow {
        file: file.to_owned(),
        range: Places::new(document, target.range()),
        number: target
            .number()
            .map(|number| bare(&text_of(document, number))),
        section: document
            .section_of(index)
            .map(|section| document.section_name(section)),
        text: item.body.of(&line).to_owned(),
        leads: names(&named.leads),
        coorganisers: names(&named.coorganisers),
        responsible: names(&named.responsible),
        leaders: named.leaders.clone(),
        deadline: named.deadline.clone(),
        measure: item.measure,
        quantities: quantities(document, target),
    }
}

fn measure_json<S: Serializer>(measure: &Measure, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(measure.name())
}

/// The text of a range on one line.
fn text_of(document: &Document, range: Range) -> String {
    let line = document.text().line(range.start.line as usize);
    let span = Span::new(range.start.byte as usize, range.end.byte as usize);
    span.of(&line).to_owned()
}

/// A mark without its punctuation: 3 of `3.`, 一 of `（一）`.
fn bare(mark: &str) -> String {
    let digits = mark.trim_matches(|c: char| !c.is_alphanumeric());
    match digits {
        "" => mark.trim().to_owned(),
        digits => digits.to_owned(),
    }
}

fn names(departments: &[Department]) -> Vec<String> {
    let names = departments.iter().map(|department| department.name.clone());
    names.collect()
}

/// The mentions inside the target that carry a number.
fn quantities(document: &Document, target: &Target) -> Vec<QuantityRow> {
    let inside = document
        .target_mentions(target)
        .filter(|mention| has_number(mention.parts));
    inside
        .map(|mention| {
            let line = document.text().line(mention.line as usize);
            QuantityRow {
                text: mention.parts.span.of(&line).to_owned(),
                range: Places::new(document, mention.parts.span.on_line(mention.line)),
                name: mention.parts.name.of(&line).to_owned(),
                figures: Figures::of(mention.parts),
            }
        })
        .collect()
}

/// 正增长 is a growth, but not a number.
fn has_number(mention: &Mention) -> bool {
    mention.level.is_some()
        || mention
            .growth
            .as_ref()
            .is_some_and(|growth| !growth.bounded)
}

impl TargetRow {
    /// Who answers: the leads, or the responsible units where nobody leads.
    pub fn owners(&self) -> &[String] {
        match self.leads.is_empty() {
            true => &self.responsible,
            false => &self.leads,
        }
    }

    /// Who joins: the co-organisers, and the responsible units where others lead.
    pub fn joining(&self) -> Vec<&str> {
        let responsible: &[String] = match self.leads.is_empty() {
            true => &[],
            false => &self.responsible,
        };
        let all = self.coorganisers.iter().chain(responsible);
        all.map(String::as_str).collect()
    }

    /// The figures as written.
    pub fn quantity_texts(&self) -> String {
        let texts: Vec<_> = self.quantities.iter().map(|one| &*one.text).collect();
        texts.join("；")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_its_digits_as_written() {
        for (mark, number) in [
            ("3.", "3"),
            ("（一）", "一"),
            ("(2)", "2"),
            ("①", "①"),
            ("12、", "12"),
        ] {
            assert_eq!(bare(mark), number);
        }
    }
}
