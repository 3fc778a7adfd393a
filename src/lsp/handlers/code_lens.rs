//! textDocument/codeLens
//!
//! A client that knows how to show places gets them with the lens, so that a click shows the targets it speaks of. They
//! are told as bare positions: in a large plan every target stands in several lenses.

use crate::ide::lenses::{self, Lens};
use crate::lsp::capabilities::SHOW_PLACES;
use crate::lsp::documents::Snapshot;
use crate::lsp::params::OfDocument;
use crate::lsp::places::Places;
use serde_json::{Value, json};
use tower_lsp::ls_types::{CodeLens, Command};

pub fn answer(snapshot: &Snapshot, _: &OfDocument) -> Option<Vec<CodeLens>> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    let mut places = Places::new(document.source(), client.encoding);
    let lenses = lenses::lenses(document, &snapshot.config).into_iter();
    let convert = |lens: Lens| {
        let range = places.range(lens.range);
        let mut command = Command::new(lens.title, String::new(), None);
        if client.shows_places {
            let shown = lens.places.iter().map(|place| places.position(*place));
            let shown: Vec<Value> = shown.map(|position| json!(position)).collect();
            command.command = SHOW_PLACES.to_owned();
            command.arguments = Some(vec![
                json!(snapshot.uri),
                json!(range.start),
                Value::Array(shown),
            ]);
        }
        CodeLens {
            range,
            command: Some(command),
            data: None,
        }
    };
    Some(lenses.map(convert).collect())
}
