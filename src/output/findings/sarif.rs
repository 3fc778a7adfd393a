//! SARIF 2.1.0 (OASIS, 2020): the exchange format of static analysis tools.

use super::{Place, path, places};
use crate::messages::Language;
use crate::output::Checked;
use crate::rules::{Diagnostic, Fix, RULES, Rule, Severity, fingerprint};
use crate::text::{Encoding, Range, Text};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, Write};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// Columns are counted as the protocol of language servers counts.
const UNITS: (Encoding, &str) = (Encoding::Utf16, "utf16CodeUnits");

/// A result; the rest of the file is small and written as it comes.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Value,
    locations: [Value; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Value>,
    partial_fingerprints: Value,
}

/// `gongwen check --format sarif`
pub fn write(out: &mut dyn Write, checked: &[Checked], language: Language) -> io::Result<()> {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| descriptor(rule, language))
        .collect();
    let results = checked.iter().flat_map(|one| {
        let all = one.diagnostics.iter();
        all.map(move |diagnostic| finding(diagnostic, one))
    });
    let results: Vec<Finding> = results.collect();
    let run = json!({
        "tool": { "driver": {
            "name": "gongwen",
            "version": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "rules": rules,
        }},
        "language": language.choose("zh-CN", "en-US"),
        "columnKind": UNITS.1,
        "results": results,
    });
    let whole = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    writeln!(out)
}

fn descriptor(rule: &Rule, language: Language) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.summary(language) },
        "help": { "text": rule.page(language), "markdown": rule.page(language) },
        "helpUri": rule.page_address(),
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [rule.group.name()] },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "note",
    }
}

fn finding(diagnostic: &Diagnostic, checked: &Checked) -> Finding {
    let text = checked.document.source();
    let uri = uri(&path(&checked.file));
    let (start, end) = places(diagnostic, text, UNITS.0);
    let related = diagnostic.related.iter().map(|related| {
        let mut location = match &related.elsewhere {
            None => location(&uri, range_region(related.range, text)),
            Some(other) => location(
                &self::uri(&path(&other.address)),
                range_region(related.range, other.document.source()),
            ),
        };
        location["message"] = json!({ "text": related.message });
        location
    });
    let rules = RULES.iter();
    Finding {
        rule_id: diagnostic.rule.name,
        rule_index: rules
            .take_while(|rule| rule.name != diagnostic.rule.name)
            .count(),
        level: level(diagnostic.severity),
        message: json!({ "text": diagnostic.message }),
        locations: [location(&uri, region(start, end))],
        related_locations: related.collect(),
        fixes: diagnostic
            .fix
            .iter()
            .map(|one| fix(one, text, &uri))
            .collect(),
        partial_fingerprints: json!({ "gongwen/v1": fingerprint(diagnostic, &checked.document) }),
    }
}

fn location(uri: &str, region: Value) -> Value {
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri }, "region": region } })
}

fn range_region(range: Range, text: &Text) -> Value {
    let place = |point| Place::of(point, text, UNITS.0);
    region(place(range.start), place(range.end))
}

fn region(start: Place, end: Place) -> Value {
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn fix(fix: &Fix, text: &Text, uri: &str) -> Value {
    let (text, uri) = match &fix.elsewhere {
        None => (text, uri.to_owned()),
        Some(other) => (other.document.source(), self::uri(&path(&other.address))),
    };
    let replacements = fix.edits.iter().map(|(range, words)| {
        json!({
            "deletedRegion": range_region(*range, text),
            "insertedContent": { "text": words },
        })
    });
    json!({
        "description": { "text": fix.title },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri },
            "replacements": replacements.collect::<Vec<_>>(),
        }],
    })
}

/// A relative reference (RFC 3986) to a file.
fn uri(path: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~')
        .remove(b'/');
    utf8_percent_encode(path, KEPT).to_string()
}
