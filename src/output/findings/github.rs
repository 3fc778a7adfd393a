//! Workflow commands: GitHub shows each finding beside the line of a pull request.

use super::{path, places};
use crate::output::Checked;
use crate::rules::Severity;
use crate::text::Encoding;
use std::io::{self, Write};

/// `gongwen check --format github`
pub fn write(out: &mut dyn Write, checked: &[Checked]) -> io::Result<()> {
    for one in checked {
        for diagnostic in &one.diagnostics {
            let (start, end) = places(diagnostic, one.document.source(), Encoding::Utf32);
            let command = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Information | Severity::Hint => "notice",
            };
            // Over several lines columns mean nothing to it.
            let columns = match start.line == end.line {
                true => format!(",col={},endColumn={}", start.column, end.column),
                false => String::new(),
            };
            writeln!(
                out,
                "::{command} file={},line={},endLine={}{columns},title={}::{}",
                property(&path(&one.file)),
                start.line,
                end.line,
                diagnostic.rule.name,
                data(&diagnostic.message),
            )?;
        }
    }
    Ok(())
}

fn data(text: &str) -> String {
    let text = text.replace('%', "%25");
    text.replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
