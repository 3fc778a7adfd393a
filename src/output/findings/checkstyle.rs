//! Checkstyle's XML, which most build servers read.

use super::{path, places};
use crate::output::Checked;
use crate::rules::{Diagnostic, Severity};
use crate::text::{Encoding, Text};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};
use std::io::{self, Write};

/// `gongwen check --format checkstyle`
pub fn write(out: &mut dyn Write, checked: &[Checked]) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = xml
        .create_element("checkstyle")
        .with_attribute(("version", "4.3"));
    root.write_inner_content(|xml| {
        for one in checked.iter().filter(|one| !one.diagnostics.is_empty()) {
            let file = xml
                .create_element("file")
                .with_attribute(("name", &*path(&one.file)));
            file.write_inner_content(|xml| {
                let text = one.document.source();
                let mut all = one.diagnostics.iter();
                all.try_for_each(|diagnostic| error(xml, diagnostic, text))
            })?;
        }
        Ok(())
    })?;
    writeln!(out)
}

fn error<W: Write>(xml: &mut Writer<W>, diagnostic: &Diagnostic, text: &Text) -> io::Result<()> {
    let (start, _) = places(diagnostic, text, Encoding::Utf32);
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "info",
    };
    let attributes = [
        ("line", &*start.line.to_string()),
        ("column", &*start.column.to_string()),
        ("severity", severity),
        ("message", &diagnostic.message),
        ("source", &format!("gongwen.{}", diagnostic.rule.name)),
    ];
    let element = xml.create_element("error").with_attributes(attributes);
    element.write_empty().map(drop)
}
