//! The outline as a tree with light guides.

use super::text::Layout;
use super::{Named, style, width};
use crate::ide::outline::Symbol;
use crate::messages::terms;
use std::io::{self, Write};

/// The columns before the tree: `   20 │ `.
const GUTTER: usize = 8;

/// The least that is shown of a name, however narrow the terminal and deep the tree.
const LEAST: usize = 16;

/// `gongwen outline`
pub fn write(
    out: &mut dyn Write,
    named: &Named,
    symbols: &[Symbol],
    layout: Layout,
) -> io::Result<()> {
    let (strong, faint) = (style::STRONG, style::FAINT);
    let kind = terms::kind(layout.language, named.document.kind());
    writeln!(
        out,
        "{strong}{}{strong:#}  {faint}{kind}{faint:#}",
        named.file
    )?;
    for symbol in symbols {
        entry(out, symbol, "", "", layout.columns)?;
    }
    Ok(())
}

/// An entry after its guide; `below` stands before what belongs to it.
fn entry(
    out: &mut dyn Write,
    symbol: &Symbol,
    guide: &str,
    below: &str,
    columns: usize,
) -> io::Result<()> {
    let faint = style::FAINT;
    let number = symbol.selection.start.line + 1;
    let room = columns.saturating_sub(GUTTER + width::of(guide)).max(LEAST);
    let name = width::cut(&symbol.name, room);
    let room = room.saturating_sub(width::of(&name) + 2);
    let detail = symbol.detail.as_deref().filter(|_| room >= LEAST / 2);
    write!(out, "{faint}{number:>5} │ {guide}{faint:#}{name}")?;
    match detail {
        Some(detail) => writeln!(out, "  {faint}{}{faint:#}", width::cut(detail, room))?,
        None => writeln!(out)?,
    }

    let Some((last, others)) = symbol.children.split_last() else {
        return Ok(());
    };
    let (fork, pass) = (format!("{below}├─ "), format!("{below}│  "));
    for child in others {
        entry(out, child, &fork, &pass, columns)?;
    }
    entry(
        out,
        last,
        &format!("{below}└─ "),
        &format!("{below}   "),
        columns,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;
    use crate::model::{Document, SectionKind};
    use crate::text::Span;

    fn symbol(name: &str, line: u32, children: Vec<Symbol>) -> Symbol {
        let range = Span::new(0, name.len()).on_line(line);
        Symbol {
            name: name.to_owned(),
            detail: (line == 3).then(|| "区商务局".to_owned()),
            kind: SectionKind::Section,
            level: 0,
            range,
            selection: range,
            children,
        }
    }

    #[test]
    fn guides_join_what_belongs_together() {
        let symbols = [symbol(
            "标题",
            0,
            vec![
                symbol(
                    "一、总体要求",
                    1,
                    vec![symbol("1.任务", 2, vec![]), symbol("2.任务", 3, vec![])],
                ),
                symbol("二、工作安排", 4, vec![]),
            ],
        )];
        let named = Named {
            file: "方案.txt".to_owned(),
            document: Document::new(""),
        };
        let layout = Layout {
            language: Language::Chinese,
            columns: 80,
        };
        let mut out = Vec::new();
        write(&mut out, &named, &symbols, layout).unwrap();
        let text = String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap();
        let tree: Vec<_> = text.lines().skip(1).collect();
        assert_eq!(
            tree,
            [
                "    1 │ 标题",
                "    2 │ ├─ 一、总体要求",
                "    3 │ │  ├─ 1.任务",
                "    4 │ │  └─ 2.任务  区商务局",
                "    5 │ └─ 二、工作安排",
            ]
        );
    }
}
