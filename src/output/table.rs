//! Tables for a person: targets, indicators, rules.

use super::grid::{Column, Row, Share, Side, write};
use super::text::Layout;
use super::{Named, indicator, target};
use crate::config::Level;
use crate::messages::{cli, terms};
use crate::rules::Rule;
use std::io::{self, Write};

/// `gongwen targets`
pub fn targets(out: &mut dyn Write, documents: &[Named], layout: Layout) -> io::Result<()> {
    let language = layout.language;
    let columns = [
        Column(cli::number(language), Side::Right, Share::Single),
        Column(cli::line(language), Side::Right, Share::Single),
        Column(cli::target(language), Side::Left, Share::Double),
        Column(cli::owner(language), Side::Left, Share::Single),
        Column(cli::coorganiser(language), Side::Left, Share::Single),
        Column(cli::measure(language), Side::Left, Share::Single),
        Column(cli::quantity(language), Side::Left, Share::Single),
    ];
    let (mut rows, mut file, mut section) = (Vec::new(), None, None);
    for one in target::rows(documents) {
        if documents.len() > 1 && file.as_ref() != Some(&one.file) {
            rows.push(Row::Group(one.file.clone()));
            section = None;
        }
        if one.section.is_some() && one.section != section {
            rows.push(Row::Group(one.section.clone().unwrap_or_default()));
            section.clone_from(&one.section);
        }
        let cells = vec![
            one.number.clone().unwrap_or_default(),
            line_number(one.range.start.line),
            one.text.clone(),
            one.owners().join("、"),
            one.coorganisers.join("、"),
            terms::measure(language, one.measure).to_owned(),
            one.quantity_texts(),
        ];
        rows.push(Row::Cells(cells));
        file = Some(one.file);
    }
    write(out, &columns, &rows, layout.columns)
}

/// `gongwen indicators`
pub fn indicators(out: &mut dyn Write, documents: &[Named], layout: Layout) -> io::Result<()> {
    let language = layout.language;
    let columns = [
        Column(cli::line(language), Side::Right, Share::Single),
        Column(cli::indicator(language), Side::Left, Share::Single),
        Column(cli::canonical(language), Side::Left, Share::Single),
        Column(cli::value(language), Side::Right, Share::Single),
        Column(cli::growth(language), Side::Right, Share::Single),
        Column(cli::comparison(language), Side::Left, Share::Single),
        Column(cli::status(language), Side::Left, Share::Single),
        Column(cli::period(language), Side::Left, Share::Single),
    ];
    let (mut rows, mut file) = (Vec::new(), None);
    for one in indicator::rows(documents) {
        if documents.len() > 1 && file.as_ref() != Some(&one.file) {
            rows.push(Row::Group(one.file.clone()));
        }
        file = Some(one.file.clone());
        let line = line_number(one.range.start.line);
        let cells = [line].into_iter().chain(one.into_words(language));
        rows.push(Row::Cells(cells.collect()));
    }
    write(out, &columns, &rows, layout.columns)
}

/// `gongwen explain`
pub fn rules(out: &mut dyn Write, rules: &[&Rule], layout: Layout) -> io::Result<()> {
    let language = layout.language;
    let columns = [
        Column(cli::rule(language), Side::Left, Share::Single),
        Column(cli::severity(language), Side::Left, Share::Single),
        Column(cli::summary(language), Side::Left, Share::Double),
    ];
    let rows: Vec<_> = rules
        .iter()
        .map(|rule| {
            Row::Cells(vec![
                rule.name.to_owned(),
                match rule.presets.review {
                    Some(Level::Off) => cli::off(language).to_owned(),
                    _ => rule.severity.label(language).to_owned(),
                },
                rule.summary(language).to_owned(),
            ])
        })
        .collect();
    write(out, &columns, &rows, layout.columns)
}

fn line_number(line: u32) -> String {
    (line + 1).to_string()
}
