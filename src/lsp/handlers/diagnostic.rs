//! Diagnostics, asked for (textDocument/diagnostic) or not (textDocument/publishDiagnostics).

use crate::config::Config;
use crate::lsp::client::Client;
use crate::lsp::documents::Snapshot;
use crate::lsp::params::PullDiagnostics;
use crate::lsp::places::Places;
use crate::lsp::to_proto::{self, Diagnostic};
use crate::lsp::uri::Uri;
use crate::messages::{Language, lsp as say};
use crate::model::Document;
use crate::rules::{self, Checker, Severity};
use rustc_hash::FxHasher;
use serde::Serialize;
use serde_json::value::RawValue;
use std::hash::Hasher;
use std::sync::Arc;

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

/// No editor shows more marks in one text, and nobody reads them; the most serious are shown first.
const MOST: usize = 1000;

pub const PUBLISH: &str = "textDocument/publishDiagnostics";

/// What a client is sent that does not ask.
#[derive(Serialize)]
pub struct Publication {
    uri: Uri,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<i32>,
    diagnostics: Vec<Diagnostic>,
}

pub fn answer(snapshot: &Snapshot, params: &PullDiagnostics) -> Report {
    let Snapshot {
        document, config, ..
    } = snapshot;
    let found = snapshot.findings(|known| known.foremost(document, config, MOST));
    let found = shown(found, snapshot);
    Report::of(&found, params.previous_result_id.as_deref())
}

impl Report {
    /// The result id is a hash of what was found. So a report is unchanged exactly when it is, whatever was edited.
    pub fn of(found: &[Diagnostic], previous: Option<&str>) -> Report {
        let Ok(items) = serde_json::value::to_raw_value(found) else {
            return Report::default();
        };
        let result_id = result_id(items.get());
        if previous == Some(&result_id) {
            return Report::Unchanged { result_id };
        }
        Report::Full {
            result_id: Some(result_id),
            items,
        }
    }

    pub fn id(&self) -> Option<&str> {
        match self {
            Report::Full { result_id, .. } => result_id.as_deref(),
            Report::Unchanged { result_id } => Some(result_id),
        }
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
    let Snapshot {
        document, config, ..
    } = snapshot;
    let found = snapshot.all_findings(|known| known.foremost(document, config, MOST));
    Publication {
        uri: snapshot.uri.clone(),
        version: Some(snapshot.version),
        diagnostics: shown(found, snapshot),
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

/// Findings, and how many there are, as the client takes them.
fn shown((found, all): (Vec<rules::Diagnostic>, usize), snapshot: &Snapshot) -> Vec<Diagnostic> {
    let Snapshot {
        document, config, ..
    } = snapshot;
    let hidden = all - found.len();
    let mut found = convert(found, &snapshot.uri, document, &snapshot.client);
    if hidden > 0 {
        found.push(more(hidden, config.language));
    }
    found
}

/// That there are more findings than are shown.
fn more(hidden: usize, language: Language) -> Diagnostic {
    let (message, severity) = (say::more_findings(language, hidden), Severity::Information);
    to_proto::remark(
        "more",
        Default::default(),
        to_proto::severity(severity),
        message,
    )
}

fn convert(
    found: Vec<rules::Diagnostic>,
    uri: &Uri,
    document: &Document,
    client: &Client,
) -> Vec<Diagnostic> {
    let mut places = Places::new(document.source(), client.encoding);
    let convert = |found| to_proto::diagnostic(found, uri, &mut places, client);
    found.into_iter().map(convert).collect()
}

/// What the rules find in a document that is not open, as the client takes it. `across`: what rules across documents have
/// found in it.
pub fn found_in(
    document: &Document,
    uri: &Uri,
    config: &Arc<Config>,
    client: &Client,
    across: Vec<rules::Diagnostic>,
) -> Vec<Diagnostic> {
    let mut checker = Checker::default();
    checker.look(document, config);
    checker.take_across(across);
    convert(checker.findings(document, config), uri, document, client)
}
