//! workspace/symbol: what the documents of the folder hold under a name or its pinyin.
//!
//! Places are known with the names, so nothing is left to be resolved; and since the best are told first and the list
//! is short, it is not told in parts.

use crate::ide::symbols::{self, Found, FoundKind};
use crate::lsp::folder::{Folder, Known};
use crate::lsp::params::FindSymbols;
use crate::lsp::to_proto::{self, Location};
use serde::Serialize;
use tower_lsp::jsonrpc::Error;
use tower_lsp::ls_types::SymbolKind;

/// The protocol's `SymbolInformation`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Symbol {
    name: String,
    kind: SymbolKind,
    location: Location,
    container_name: String,
}

pub fn answer(folder: &mut Folder, params: &FindSymbols) -> Result<Option<Vec<Symbol>>, Error> {
    let Some(documents) = folder.documents() else {
        return Ok(None);
    };
    let summaries: Vec<_> = documents.iter().map(|one| &*one.summary).collect();
    let found = symbols::find(&summaries, &params.query).into_iter();
    let symbol = |one: Found| Some(symbol(&one, documents.get(one.document)?));
    Ok(Some(found.filter_map(symbol).collect()))
}

fn symbol(found: &Found<'_>, document: &Known) -> Symbol {
    Symbol {
        name: found.name.to_owned(),
        kind: match found.kind {
            FoundKind::Section(kind, _) => to_proto::symbol_kind(kind, found.name),
            FoundKind::Department => SymbolKind::MODULE,
            FoundKind::Indicator => SymbolKind::NUMBER,
        },
        location: Location {
            uri: document.uri.clone(),
            range: to_proto::extent(found.place),
        },
        container_name: document.summary.title.to_string(),
    }
}
