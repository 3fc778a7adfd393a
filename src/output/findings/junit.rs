//! JUnit's XML: each document a suite, each finding a case that failed.

use super::{path, places};
use crate::output::Checked;
use crate::rules::Diagnostic;
use crate::text::{Encoding, Text};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io::{self, Write};
use std::time::Duration;

/// `gongwen check --format junit`
pub fn write(out: &mut dyn Write, checked: &[Checked], time: Duration) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let failures: usize = checked.iter().map(|one| one.diagnostics.len()).sum();
    let tests: usize = checked.iter().map(cases).sum();
    let root = xml.create_element("testsuites").with_attributes([
        ("name", "gongwen"),
        ("tests", &*tests.to_string()),
        ("failures", &*failures.to_string()),
        ("time", &*format!("{:.3}", time.as_secs_f64())),
    ]);
    root.write_inner_content(|xml| checked.iter().try_for_each(|one| suite(xml, one)))?;
    writeln!(out)
}

/// A document without a finding is one case, and passes.
fn cases(checked: &Checked) -> usize {
    checked.diagnostics.len().max(1)
}

fn suite<W: Write>(xml: &mut Writer<W>, checked: &Checked) -> io::Result<()> {
    let name = path(&checked.file);
    let failures = checked.diagnostics.len().to_string();
    let suite = xml.create_element("testsuite").with_attributes([
        ("name", &*name),
        ("tests", &*cases(checked).to_string()),
        ("failures", &*failures),
    ]);
    let suite = suite.write_inner_content(|xml| {
        if checked.diagnostics.is_empty() {
            let case = xml.create_element("testcase");
            let case = case.with_attributes([("name", "gongwen"), ("classname", &*name)]);
            return case.write_empty().map(drop);
        }
        let text = checked.document.source();
        let mut all = checked.diagnostics.iter();
        all.try_for_each(|diagnostic| failure(xml, diagnostic, text, &name))
    });
    suite.map(drop)
}

fn failure<W: Write>(
    xml: &mut Writer<W>,
    diagnostic: &Diagnostic,
    text: &Text,
    file: &str,
) -> io::Result<()> {
    let (start, _) = places(diagnostic, text, Encoding::Utf32);
    let rule = diagnostic.rule.name;
    let name = format!("{rule}:{}:{}", start.line, start.column);
    let place = format!("{file}:{}:{}", start.line, start.column);
    let case = xml.create_element("testcase");
    let case = case.with_attributes([("name", &*name), ("classname", file)]);
    let case = case.write_inner_content(|xml| {
        let failure = xml.create_element("failure").with_attributes([
            ("type", diagnostic.severity.name()),
            ("message", &diagnostic.message),
        ]);
        failure.write_text_content(BytesText::new(&place)).map(drop)
    });
    case.map(drop)
}
