//! textDocument/hover

use crate::ide;
use crate::lsp::companions::Around;
use crate::lsp::params::AtPosition;
use crate::lsp::places::Places;
use crate::lsp::{from_proto, to_proto};
use tower_lsp::ls_types::Hover;

pub fn answer(around: &mut Around, params: &AtPosition) -> Option<Hover> {
    let beside = around.beside();
    let snapshot = &around.snapshot;
    let (document, client) = (&snapshot.document, &snapshot.client);
    let point = from_proto::point(document.source(), params.position, client.encoding);
    let hover = ide::hover::hover_beside(&beside, point, &snapshot.config)?;
    let mut places = Places::new(document.source(), client.encoding);
    Some(to_proto::hover(&hover, &mut places, client))
}
