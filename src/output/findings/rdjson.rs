//! Reviewdog's diagnostic format, with suggestions that can be taken over in a review.

use super::{Place, path, places};
use crate::output::Checked;
use crate::rules::{Diagnostic, Severity};
use crate::text::{Encoding, Range, Text};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Whole {
    source: Named,
    diagnostics: Vec<Finding>,
}

#[derive(Serialize)]
struct Named {
    name: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct Finding {
    message: String,
    location: Location,
    severity: &'static str,
    code: Code,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Location {
    path: String,
    range: Between,
}

#[derive(Serialize)]
struct Between {
    start: At,
    end: At,
}

/// From one; columns in bytes of UTF-8.
#[derive(Serialize)]
struct At {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Suggestion {
    range: Between,
    text: String,
}

/// `gongwen check --format rdjson`
pub fn write(out: &mut dyn Write, checked: &[Checked]) -> io::Result<()> {
    let findings = checked.iter().flat_map(|one| {
        let text = one.document.source();
        let all = one.diagnostics.iter();
        all.map(move |diagnostic| finding(diagnostic, text, &one.file))
    });
    let whole = Whole {
        source: Named {
            name: "gongwen",
            url: env!("CARGO_PKG_REPOSITORY"),
        },
        diagnostics: findings.collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    writeln!(out)
}

fn finding(diagnostic: &Diagnostic, text: &Text, file: &str) -> Finding {
    let (start, end) = places(diagnostic, text, Encoding::Utf8);
    // A suggestion is one for the file of its finding.
    let fix = diagnostic.fix.iter().filter(|fix| fix.elsewhere.is_none());
    let edits = fix.flat_map(|fix| &fix.edits);
    Finding {
        message: diagnostic.message.clone(),
        location: Location {
            path: path(file),
            range: between(start, end),
        },
        severity: match diagnostic.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Information | Severity::Hint => "INFO",
        },
        code: Code {
            value: diagnostic.rule.name,
            url: diagnostic.rule.page_address(),
        },
        suggestions: edits
            .map(|(range, words)| Suggestion {
                range: range_between(*range, text),
                text: words.clone(),
            })
            .collect(),
    }
}

fn range_between(range: Range, text: &Text) -> Between {
    let place = |point| Place::of(point, text, Encoding::Utf8);
    between(place(range.start), place(range.end))
}

fn between(start: Place, end: Place) -> Between {
    let at = |place: Place| At {
        line: place.line,
        column: place.column,
    };
    Between {
        start: at(start),
        end: at(end),
    }
}
