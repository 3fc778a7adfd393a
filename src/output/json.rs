//! JSON: the interface for other programs. Its shape is documented and does not change with the language.

use super::lists::{self, Grouping, Sourced, TaskGroup};
use super::place::Places;
use super::{Checked, Named};
use crate::ide::outline::Symbol;
use crate::model::Document;
use crate::rules::{Diagnostic, Fix};
use crate::text::Text;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Outline<'a> {
    file: &'a str,
    kind: &'static str,
    symbols: Vec<Entry<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    name: &'a str,
    detail: Option<&'a str>,
    kind: &'static str,
    level: u8,
    range: Places,
    selection_range: Places,
    children: Vec<Entry<'a>>,
}

impl<'a> Entry<'a> {
    fn new(text: &Text, symbol: &'a Symbol) -> Self {
        let children = symbol.children.iter();
        Entry {
            name: &symbol.name,
            detail: symbol.detail.as_deref(),
            kind: symbol.kind.name(),
            level: symbol.level,
            range: Places::written(text, symbol.range),
            selection_range: Places::written(text, symbol.selection),
            children: children.map(|child| Entry::new(text, child)).collect(),
        }
    }
}

#[derive(Serialize)]
struct Finding<'a> {
    file: &'a str,
    rule: &'static str,
    severity: &'static str,
    message: &'a str,
    range: Places,
    fix: Option<Remedy<'a>>,
}

#[derive(Serialize)]
struct Remedy<'a> {
    title: &'a str,
    /// The file that the edits are of, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    edits: Vec<Replacement<'a>>,
}

/// An edit as the protocol writes it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    range: Places,
    new_text: &'a str,
}

impl<'a> Finding<'a> {
    fn new(file: &'a str, document: &Document, diagnostic: &'a Diagnostic) -> Self {
        let text = document.source();
        Finding {
            file,
            rule: diagnostic.rule.name,
            severity: diagnostic.severity.name(),
            message: &diagnostic.message,
            range: Places::written(text, diagnostic.range),
            fix: diagnostic.fix.as_ref().map(|fix| Remedy::new(text, fix)),
        }
    }
}

impl<'a> Remedy<'a> {
    fn new(text: &Text, fix: &'a Fix) -> Self {
        let other = fix.elsewhere.as_deref();
        let text = other.map_or(text, |other| other.document.source());
        let edits = fix.edits.iter().map(|(range, new_text)| Replacement {
            range: Places::written(text, *range),
            new_text,
        });
        Remedy {
            title: &fix.title,
            file: other.map(|other| other.address.as_str()),
            edits: edits.collect(),
        }
    }
}

/// `gongwen outline --format json`
pub fn outline(out: &mut dyn Write, named: &Named, symbols: &[Symbol]) -> io::Result<()> {
    let text = named.document.source();
    let outline = Outline {
        file: &named.file,
        kind: named.document.kind().name(),
        symbols: symbols
            .iter()
            .map(|symbol| Entry::new(text, symbol))
            .collect(),
    };
    write(out, &outline)
}

/// `gongwen targets --format json`
pub fn targets(out: &mut dyn Write, documents: &[Named]) -> io::Result<()> {
    write(out, &lists::target_rows(documents))
}

/// `gongwen indicators --format json`
pub fn indicators(out: &mut dyn Write, documents: &[Named]) -> io::Result<()> {
    write(out, &lists::indicator_rows(documents))
}

/// `gongwen indicators --format jsonl`: a mention a line, with what is known of its document.
pub fn mention_lines(out: &mut dyn Write, mentions: &[Sourced]) -> io::Result<()> {
    for mention in mentions {
        serde_json::to_writer(&mut *out, mention)?;
        writeln!(out)?;
    }
    Ok(())
}

/// `gongwen tasks --format json`
pub fn tasks(out: &mut dyn Write, groups: &[TaskGroup], grouping: Grouping) -> io::Result<()> {
    let groups: Vec<_> = groups.iter().map(|group| group.json(grouping)).collect();
    write(out, &groups)
}

/// `gongwen check --format json`
pub fn diagnostics(out: &mut dyn Write, checked: &[Checked]) -> io::Result<()> {
    let findings: Vec<_> = checked
        .iter()
        .flat_map(|one| {
            let diagnostics = one.diagnostics.iter();
            diagnostics.map(|diagnostic| Finding::new(&one.file, &one.document, diagnostic))
        })
        .collect();
    write(out, &findings)
}

/// `gongwen check --format jsonl`: a finding a line, each as in the list.
pub fn diagnostic_lines(out: &mut dyn Write, checked: &[Checked]) -> io::Result<()> {
    for one in checked {
        for diagnostic in &one.diagnostics {
            let finding = Finding::new(&one.file, &one.document, diagnostic);
            serde_json::to_writer(&mut *out, &finding)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{RULES, Severity};
    use crate::text::Span;
    use serde_json::{Value, json};

    #[test]
    fn a_finding_has_exactly_the_documented_fields() {
        let checked = Checked {
            file: "plan.txt".to_owned(),
            document: Document::new("一\n3.𠮷店销量快速增长"),
            diagnostics: vec![Diagnostic {
                rule: RULES[0],
                severity: Severity::Error,
                range: Span::new(2, 12).on_line(1),
                message: "第3项没有写明主办（牵头）单位。".to_owned(),
                fix: Fix::offered(
                    "补上".to_owned(),
                    vec![(Span::new(12, 12).on_line(1), "（区商务局主办）".to_owned())],
                ),
                related: Vec::new(),
                tag: None,
            }],
            ignored: 0,
        };
        let mut out = Vec::new();
        diagnostics(&mut out, &[checked]).unwrap();
        let range = |start: u32, end: u32| {
            json!({
                "start": {"line": 1, "character": start},
                "end": {"line": 1, "character": end},
            })
        };
        assert_eq!(
            serde_json::from_slice::<Value>(&out).unwrap(),
            json!([{
                "file": "plan.txt",
                "rule": "missing-lead",
                "severity": "error",
                "message": "第3项没有写明主办（牵头）单位。",
                // 𠮷 counts as two.
                "range": range(2, 6),
                "fix": {"title": "补上", "edits": [{"range": range(6, 6), "newText": "（区商务局主办）"}]},
            }])
        );
    }
}
