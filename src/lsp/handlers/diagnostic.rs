//! Diagnostics, asked for (textDocument/diagnostic) or not (textDocument/publishDiagnostics).

use crate::lsp::documents::Snapshot;
use crate::lsp::params::PullDiagnostics;
use crate::lsp::places::Places;
use crate::lsp::to_proto::{self, Diagnostic};
use crate::lsp::uri::Uri;
use crate::rules;
use rustc_hash::FxHasher;
use serde::Serialize;
use serde_json::value::RawValue;
use std::hash::Hasher;

/// The answer to a client that asks.
#[derive(Serialize)]
#[serde(
    tag = "kind",
    rename_all = "lowercase",
    rename_all_fields = "camelCase"
)]
pub enum Report {
    Full {
        #[serde(skip_serializing_if = "Option::is_none")]
        result_id: Option<String>,
        items: Box<RawValue>,
    },
    Unchanged {
        result_id: String,
    },
}

/// About a document that is not open there is nothing to report.
impl Default for Report {
    fn default() -> Self {
        Report::Full {
            result_id: None,
            items: RawValue::from_string("[]".to_string()).unwrap_or_default(),
        }
    }
}

pub const PUBLISH: &str = "textDocument/publishDiagnostics";

/// What a client is sent that does not ask.
#[derive(Serialize)]
pub struct Publication {
    uri: Uri,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<i32>,
    diagnostics: Vec<Diagnostic>,
}

/// The result id is a hash of what was found. So a report is unchanged exactly when it is, whatever was edited.
pub fn answer(snapshot: &Snapshot, params: &PullDiagnostics) -> Report {
    let Ok(items) = serde_json::value::to_raw_value(&found(snapshot)) else {
        return Report::default();
    };
    let result_id = result_id(items.get());
    if params.previous_result_id.as_ref() == Some(&result_id) {
        return Report::Unchanged { result_id };
    }
    Report::Full {
        result_id: Some(result_id),
        items,
    }
}

fn result_id(items: &str) -> String {
    // Some megabytes at a keystroke in a large document; nobody gains by making two of them alike.
    let mut hasher = FxHasher::default();
    hasher.write(items.as_bytes());
    format!("{:016x}", hasher.finish())
}

/// What is found in a document.
pub fn publication(snapshot: &Snapshot) -> Publication {
    Publication {
        uri: snapshot.uri.clone(),
        version: Some(snapshot.version),
        diagnostics: found(snapshot),
    }
}

/// Nothing, for a document that is closed.
pub fn withdrawal(uri: Uri) -> Publication {
    Publication::unversioned(uri, Vec::new())
}

impl Publication {
    /// About a document that is not open, or no longer.
    pub fn unversioned(uri: Uri, diagnostics: Vec<Diagnostic>) -> Publication {
        Publication {
            uri,
            version: None,
            diagnostics,
        }
    }
}

fn found(snapshot: &Snapshot) -> Vec<Diagnostic> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    let mut places = Places::new(document.source(), client.encoding);
    let diagnostics = rules::check(document, &snapshot.config);
    let convert = |found| to_proto::diagnostic(found, &mut places, client);
    diagnostics.into_iter().map(convert).collect()
}
