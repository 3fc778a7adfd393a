//! The outline as a table: the headings, each with its level in the tree.

use crate::ide::outline::Symbol;
use crate::messages::{Language, cli};
use crate::output::sheet::{Cell, Field, Kind, Sheet};

pub fn outline(symbols: &[Symbol], language: Language) -> Sheet {
    let mut all = Vec::new();
    add(symbols, &mut all);
    let lines = |symbol: &&Symbol| symbol.selection.start.line..=symbol.selection.end.line;
    Sheet::of(cli::outline(language), &fields(), &all, lines, language)
}

fn fields<'a>() -> [Field<&'a Symbol>; 3] {
    [
        Field {
            head: cli::level,
            kind: Kind::Figure,
            cell: |symbol, _| Cell::Number(symbol.level.into()),
        },
        Field {
            head: cli::heading,
            kind: Kind::Prose,
            cell: |symbol, _| Cell::words(symbol.name.as_str()),
        },
        Field {
            head: cli::summary,
            kind: Kind::Words,
            cell: |symbol, _| Cell::maybe(symbol.detail.as_deref()),
        },
    ]
}

fn add<'a>(symbols: &'a [Symbol], all: &mut Vec<&'a Symbol>) {
    for symbol in symbols {
        all.push(symbol);
        add(&symbol.children, all);
    }
}
