//! The outline as a Markdown list; lists with columns are tables, see [`super::sheet`].

use crate::ide::outline::Symbol;
use std::io::{self, Write};
use std::ops::RangeInclusive;

/// The headings that stand on some of these lines, each under its own.
pub fn outline(
    out: &mut dyn Write,
    symbols: &[Symbol],
    lines: &RangeInclusive<u32>,
) -> io::Result<()> {
    entries(out, symbols, lines, "")
}

fn entries(
    out: &mut dyn Write,
    symbols: &[Symbol],
    lines: &RangeInclusive<u32>,
    indent: &str,
) -> io::Result<()> {
    for symbol in symbols {
        let is_wanted = lines.contains(&symbol.selection.start.line);
        if is_wanted {
            writeln!(out, "{indent}- {}", symbol.name)?;
        }
        let deeper = format!("{indent}  ");
        let below = if is_wanted { &deeper } else { indent };
        entries(out, &symbol.children, lines, below)?;
    }
    Ok(())
}
