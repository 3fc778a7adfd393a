//! textDocument/documentSymbol: a tree, or a list for clients that cannot show one.

use crate::ide::outline::{self, Symbol};
use crate::lsp::documents::Snapshot;
use crate::lsp::params::OfDocument;
use crate::lsp::places::Places;
use crate::lsp::to_proto::{self, Location};
use crate::lsp::uri::Uri;
use serde::Serialize;
use tower_lsp::ls_types::{DocumentSymbol, Range, SymbolKind};

#[derive(Serialize)]
#[serde(untagged)]
pub enum Outline {
    Nested(Vec<DocumentSymbol>),
    Flat(Vec<FlatSymbol>),
}

/// The protocol's `SymbolInformation`, with the client's own name of the document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlatSymbol {
    name: String,
    kind: SymbolKind,
    location: Location,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_name: Option<String>,
}

pub fn answer(snapshot: &Snapshot, _: &OfDocument) -> Option<Outline> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    let symbols = outline::outline(document, snapshot.config.language);
    let count = document.sections().len();
    let mut places = Places::of_many(count, document.source(), client.encoding);
    if client.nests_symbols {
        return Some(Outline::Nested(nested(symbols, &mut places)));
    }
    let mut list = List {
        uri: &snapshot.uri,
        places,
        symbols: Vec::new(),
    };
    list.add(symbols, None);
    Some(Outline::Flat(list.symbols))
}

fn nested(symbols: Vec<Symbol>, places: &mut Places<'_>) -> Vec<DocumentSymbol> {
    let nest = |symbol| one_nested(symbol, places);
    symbols.into_iter().map(nest).collect()
}

#[expect(deprecated, reason = "the type cannot be built without its old field")]
fn one_nested(symbol: Symbol, places: &mut Places<'_>) -> DocumentSymbol {
    // In the order of the text, as places like it.
    let start = places.position(symbol.range.start);
    let selection = places.range(symbol.selection);
    let children = nested(symbol.children, places);
    let end = places.position(symbol.range.end);
    DocumentSymbol {
        kind: to_proto::symbol_kind(symbol.kind, &symbol.name),
        name: symbol.name,
        detail: symbol.detail,
        tags: None,
        deprecated: None,
        // Clients drop the whole outline when one entry does not contain its own name.
        range: Range {
            start: start.min(selection.start),
            end: end.max(selection.end),
        },
        selection_range: selection,
        children: (!children.is_empty()).then_some(children),
    }
}

struct List<'a> {
    uri: &'a Uri,
    places: Places<'a>,
    symbols: Vec<FlatSymbol>,
}

impl List<'_> {
    fn add(&mut self, symbols: Vec<Symbol>, container: Option<&str>) {
        for symbol in symbols {
            let location = Location {
                uri: self.uri.clone(),
                range: self.places.range(symbol.range),
            };
            self.symbols.push(FlatSymbol {
                kind: to_proto::symbol_kind(symbol.kind, &symbol.name),
                name: symbol.name.clone(),
                location,
                container_name: container.map(str::to_string),
            });
            self.add(symbol.children, Some(&symbol.name));
        }
    }
}
