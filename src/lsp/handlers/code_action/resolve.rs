//! The edit of an action that has been chosen.

use super::{Chosen, context};
use crate::ide::assists;
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::{NamesDocument, Range};
use crate::lsp::places::Places;
use crate::lsp::workspace_edit::WorkspaceEdit;
use crate::messages::assists as say;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use tower_lsp::jsonrpc::{Error, ErrorCode};

/// The protocol's `RequestFailed`.
const REQUEST_FAILED: i64 = -32803;

/// An action as the client gives it back.
#[derive(Deserialize)]
pub struct ToResolve {
    data: Chosen<Range>,
    #[serde(flatten)]
    action: Map<String, Value>,
}

/// The action with its edit.
#[derive(Serialize)]
pub struct Resolved {
    #[serde(flatten)]
    action: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edit: Option<WorkspaceEdit>,
}

impl NamesDocument for ToResolve {
    fn uri(&self) -> &str {
        &self.data.uri
    }
}

pub fn resolve(snapshot: &Snapshot, params: &ToResolve) -> Result<Resolved, Error> {
    let (chosen, action) = (&params.data, params.action.clone());
    if action.contains_key("edit") {
        return Ok(Resolved { action, edit: None }); // some clients resolve whatever they get
    }
    if chosen.version != snapshot.version {
        return Err(Error::content_modified());
    }
    let (source, encoding) = (snapshot.document.source(), snapshot.client.encoding);
    let selection = from_proto::range(source, chosen.range, encoding);
    let edits = assists::edits(&context(snapshot, selection), &chosen.id, &chosen.way);
    let edits = edits.ok_or_else(|| nothing_to_do(snapshot))?;
    let mut places = Places::new(source, encoding);
    let edit = Some(WorkspaceEdit::of_snapshot(snapshot, &edits, &mut places));
    Ok(Resolved { action, edit })
}

fn nothing_to_do(snapshot: &Snapshot) -> Error {
    Error {
        code: ErrorCode::ServerError(REQUEST_FAILED),
        message: say::nothing_to_do(snapshot.config.language).into(),
        data: None,
    }
}
