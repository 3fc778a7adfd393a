//! One page that needs nothing else, to hand to a colleague: the findings, each with its sentence, to be filtered.

use super::{Place, places};
use crate::messages::Language;
use crate::messages::cli::page as say;
use crate::output::Checked;
use crate::output::html::{escaped, page};
use crate::rules::{Diagnostic, Severity};
use crate::text::Encoding;
use std::borrow::Cow;
use std::io::{self, Write};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A sentence is shown with so many characters on either side of the passage.
const NEIGHBOURS: usize = 48;

/// `gongwen check --format html`
pub fn write(out: &mut dyn Write, checked: &[Checked], language: Language) -> io::Result<()> {
    let title = say::title(language);
    page(out, title, (STYLE, SCRIPT), language, |out| {
        filters(out, checked, language)?;
        for one in checked.iter().filter(|one| !one.diagnostics.is_empty()) {
            document(out, one, language)?;
        }
        let quiet = checked.iter().filter(|one| one.diagnostics.is_empty());
        let quiet: Vec<Cow<'_, str>> = quiet.map(|one| escaped(&one.file)).collect();
        if quiet.is_empty() {
            return Ok(());
        }
        let list = quiet.join(language.choose("、", ", "));
        let nothing = say::nothing_found_in(language);
        writeln!(out, "<p class=\"quiet\">{nothing}{list}</p>")
    })
}

/// A box to tick for each severity with its count, and a field for words.
fn filters(out: &mut dyn Write, checked: &[Checked], language: Language) -> io::Result<()> {
    writeln!(out, "<form class=\"tools\" hidden>")?;
    for severity in Severity::ALL {
        let all = checked.iter().flat_map(|one| &one.diagnostics);
        let count = all.filter(|one| one.severity == severity).count();
        let (name, label) = (severity.name(), severity.label(language));
        writeln!(
            out,
            "<label class={name}><input type=checkbox value={name} checked> {label} {count}</label>"
        )?;
    }
    let hint = say::search(language);
    writeln!(
        out,
        "<input type=search placeholder=\"{hint}\" aria-label=\"{hint}\">\n</form>"
    )
}

fn document(out: &mut dyn Write, checked: &Checked, language: Language) -> io::Result<()> {
    let place = language.choose("位置", "Place");
    let (severity, problem) = (say::severity(language), say::problem(language));
    writeln!(
        out,
        "<section>\n<h2>{}</h2>\n<table>\n<thead><tr><th>{place}<th>{severity}<th>{problem}</thead>\n<tbody>",
        escaped(&checked.file)
    )?;
    for diagnostic in &checked.diagnostics {
        row(out, diagnostic, checked, language)?;
    }
    writeln!(out, "</tbody>\n</table>\n</section>")
}

fn row(
    out: &mut dyn Write,
    diagnostic: &Diagnostic,
    checked: &Checked,
    language: Language,
) -> io::Result<()> {
    let text = checked.document.source();
    let (start, _) = places(diagnostic, text, Encoding::Utf32);
    let line = text.line(start.line as usize - 1);
    let from = diagnostic.range.start.byte as usize;
    let to = match diagnostic.range.end.line == diagnostic.range.start.line {
        true => diagnostic.range.end.byte as usize,
        false => line.len(),
    };
    let before = line.get(..from).unwrap_or_default();
    let after = line.get(to..).unwrap_or_default();
    let passage = line.get(from..to).unwrap_or_default();
    let name = diagnostic.severity.name();
    writeln!(
        out,
        "<tr data-severity={name}><td>{}<td class={name}>{}<td><p>{} <code>{}</code></p>\
         <blockquote>{}<mark>{}</mark>{}</blockquote>{}{}",
        say::line(language, start.line),
        diagnostic.severity.label(language),
        escaped(&diagnostic.message),
        diagnostic.rule.name,
        escaped(&end_of(before)),
        escaped(passage),
        escaped(&start_of(after)),
        elsewhere(diagnostic, language),
        way_out(diagnostic, language),
    )
}

/// What the fix would do, and whether `--fix` does it.
fn way_out(diagnostic: &Diagnostic, language: Language) -> String {
    let Some(fix) = &diagnostic.fix else {
        return String::new();
    };
    let title = escaped(&fix.title);
    format!(
        "<p class=\"fix\">{}</p>",
        say::fix(language, &title, fix.safe)
    )
}

/// The places in other documents, each with its line.
fn elsewhere(diagnostic: &Diagnostic, language: Language) -> String {
    let all = diagnostic.related.iter().filter_map(|related| {
        let other = related.elsewhere.as_ref()?;
        let place = Place::of(
            related.range.start,
            other.document.source(),
            Encoding::Utf32,
        );
        let line = other
            .document
            .source()
            .line(related.range.start.line as usize);
        let shown = match related.range.end.line == related.range.start.line {
            true => line.get(related.range.start.byte as usize..related.range.end.byte as usize),
            false => line.get(related.range.start.byte as usize..),
        };
        Some(format!(
            "<p>{} {} {}</p><blockquote><mark>{}</mark></blockquote>",
            escaped(&other.address),
            say::line(language, place.line),
            escaped(&related.message),
            escaped(&start_of(shown.unwrap_or_default())),
        ))
    });
    all.collect()
}

fn start_of(text: &str) -> String {
    match text.char_indices().nth(NEIGHBOURS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn end_of(text: &str) -> String {
    match text.char_indices().rev().nth(NEIGHBOURS) {
        Some((start, c)) => format!("…{}", &text[start + c.len_utf8()..]),
        None => text.to_owned(),
    }
}
