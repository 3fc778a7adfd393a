//! Mentions of indicators, and the numbers that are no quantities.

use crate::corpus::DOCUMENTS;
use crate::score::{Tally, plain};
use crate::table::{Row, document, rows};
use gongwen::lexicon;
use gongwen::model::{Document, Mention};
use gongwen::text::{Encoding, Span};
use rust_decimal::Decimal;
use std::ops::Range;

/// Numbers that are no quantities and are taken for one all the same: a package of policies, a damaged length.
const KNOWN_FALSE_FIGURES: [(&str, &str); 2] = [
    ("pukou-2020-midyear-report", "政策新100条"),
    ("pukou-2020-midyear-report", "5120公里"),
];

/// A span as characters of its line, as the gold counts them.
fn characters(document: &Document, line: u32, span: Span) -> Range<usize> {
    let text = document.text().line(line as usize);
    let count = |byte| Encoding::Utf32.character_of(&text, byte) as usize;
    count(span.start)..count(span.end)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

fn columns(row: &Row) -> Range<usize> {
    row.number("col_start")..row.number("col_end")
}

fn decimal(text: &str) -> Option<Decimal> {
    let number = text.trim_matches(['+', '%']).replace(',', "");
    number.parse::<Decimal>().ok().map(|d| d.normalize())
}

/// `>=+35%` → 35, `-0.4pp` → -0.4, `>0` → 0.
fn change(text: &str) -> Option<Decimal> {
    let digits: String = text
        .chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, '.' | '+' | '-'))
        .collect();
    decimal(&digits)
}

struct Tallies {
    mentions: Tally,
    values: Tally,
    growth: Tally,
    canonical: Tally,
    status: Tally,
}

/// Where the gold has a list (分别), finding it is all that is asked.
fn compare(row: &Row, mention: &Mention<'_>, tallies: &mut Tallies, about: &str) {
    let parts = mention.parts;
    let several = row.get("value").contains(';') || row.get("growth").contains(';');
    let level = parts.level.as_ref();
    let value = level.and_then(|level| level.value).map(|v| v.normalize());
    let wanted = decimal(row.get("value"));
    let unit = level.map_or("", |level| &level.unit);
    if several || wanted == value && (wanted.is_none() || plain(row.get("unit")) == plain(unit)) {
        tallies.values.hit();
    } else {
        let (wanted, written) = (row.get("value"), row.get("unit"));
        let note = format!("{about}: {wanted}{written}, found {value:?}{unit}");
        tallies.values.wrong(note);
    }
    if !several {
        let growth = parts.growth.as_ref().map(|growth| growth.value.normalize());
        let wanted = change(row.get("growth"));
        tallies.growth.compare(wanted, growth, about);
    }
    if !row.get("canonical").is_empty() {
        let entry = parts.indicator.map(|i| &lexicon::indicators()[i as usize]);
        let id = entry.map(|entry| entry.id.as_str());
        tallies
            .canonical
            .compare(Some(row.get("canonical")), id, about);
    }
    if matches!(row.get("status"), "actual" | "expected" | "target") {
        let status = mention.status.name();
        tallies
            .status
            .compare(Some(row.get("status")), Some(status), about);
    }
}

fn compare_document(name: &str, gold: &[Row], complete: &[Row], tallies: &mut Tallies) {
    let document = document(name);
    let shown: Vec<(Mention<'_>, Range<usize>)> = document
        .mentions()
        .filter(|mention| !mention.parts.inner)
        .map(|mention| {
            (
                mention,
                characters(&document, mention.line, mention.parts.span),
            )
        })
        .collect();
    let mut used = vec![false; shown.len()];
    for row in gold.iter().filter(|row| row.get("doc") == name) {
        let about = format!("{name} L{} {}", row.get("line"), row.get("span"));
        let optional = row.get("note").starts_with("optional");
        let columns = columns(row);
        let mut best: Option<(usize, usize)> = None;
        for (index, (mention, place)) in shown.iter().enumerate() {
            let size = overlap(&columns, place);
            let better = best.is_none_or(|(_, most)| size > most);
            if mention.line == row.line() && !used[index] && size > 0 && better {
                best = Some((index, size));
            }
        }
        let Some((index, _)) = best else {
            if !optional {
                tallies.mentions.missing(about);
            }
            continue;
        };
        used[index] = true;
        if !optional {
            tallies.mentions.hit();
            compare(row, &shown[index].0, tallies, &about);
        }
    }
    // Only on lines that were read completely is something more a false alarm.
    for row in complete.iter().filter(|row| row.get("doc") == name) {
        for ((mention, place), used) in shown.iter().zip(&used) {
            let counts = row.get("scope") == "all" || mention.parts.indicator.is_some();
            if mention.line == row.line() && !used && counts {
                let line = row.get("line");
                tallies.mentions.extra(format!("{name} L{line} {place:?}"));
            }
        }
    }
}

/// Recall and precision over some documents, with the F1 that each measure must reach.
#[track_caller]
fn check(names: &[&str], gold: &str, complete: &str, floors: [f64; 5]) {
    let mut tallies = Tallies {
        mentions: Tally::new("indicator mentions"),
        values: Tally::new("values of mentions"),
        growth: Tally::new("growth of mentions"),
        canonical: Tally::new("indicators of mentions"),
        status: Tally::new("status of mentions"),
    };
    let (gold, complete) = (rows(gold), rows(complete));
    for name in names {
        compare_document(name, &gold, &complete, &mut tallies);
    }
    let [mentions, values, growth, canonical, status] = floors;
    tallies.mentions.reaches(mentions);
    tallies.values.reaches(values);
    tallies.growth.reaches(growth);
    tallies.canonical.reaches(canonical);
    tallies.status.reaches(status);
}

#[test]
fn mentions_and_what_they_say() {
    let floors = [0.95, 0.97, 0.97, 0.95, 0.97];
    check(&DOCUMENTS, "indicators.tsv", "indicators-lines.tsv", floors);
}

#[test]
fn mentions_in_other_documents() {
    let names = [
        "hubei-2025",
        "shuangyashan-2022",
        "yanbian-2023",
        "lhasa-2023",
    ];
    let floors = [0.95, 0.95, 0.95, 0.85, 0.95];
    check(
        &names,
        "indicators-more.tsv",
        "indicators-more-lines.tsv",
        floors,
    );
}

#[test]
fn numbers_that_are_no_quantities() {
    let gold = rows("indicators-negative.tsv");
    assert_eq!(gold.len(), 94);
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for name in DOCUMENTS {
        let document = document(name);
        for row in gold.iter().filter(|row| row.get("doc") == name) {
            let span = row.get("span");
            let is_known = KNOWN_FALSE_FIGURES.contains(&(name, span));
            match false_figure(&document, row) {
                Some(words) => {
                    let (line, reason) = (row.get("line"), row.get("reason"));
                    let list = if is_known { &mut known } else { &mut unknown };
                    list.push(format!("{name} L{line}: {span} ({reason}) in “{words}”"));
                }
                None => assert!(!is_known, "{name}: {span} is read well now"),
            }
        }
    }
    println!(
        "numbers that are no quantities: {} of {} hold\n    {}",
        gold.len() - known.len() - unknown.len(),
        gold.len(),
        known.join("\n    ")
    );
    assert!(unknown.is_empty(), "taken for quantities: {unknown:#?}");
}

/// The mention whose figure the row's number is taken for.
fn false_figure(document: &Document, row: &Row) -> Option<String> {
    let columns = columns(row);
    let wrong = document.mentions().find(|mention| {
        let level = mention.parts.level.as_ref().map(|level| level.span);
        let growth = mention.parts.growth.as_ref().map(|growth| growth.span);
        let mut figures = level.into_iter().chain(growth);
        mention.line == row.line()
            && figures.any(|span| overlap(&characters(document, mention.line, span), &columns) > 0)
    })?;
    let line = document.text().line(wrong.line as usize);
    Some(wrong.parts.span.of(&line).to_owned())
}
