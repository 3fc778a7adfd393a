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
use crate::rules::{self, Checker, Found, Severity};
use rustc_hash::FxHasher;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
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
            items: nothing(),
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
    diagnostics: Box<RawValue>,
}

pub fn answer(snapshot: &Snapshot, params: &PullDiagnostics) -> Report {
    let items = snapshot.findings(|known| foremost(known, snapshot));
    Report::of_items(items, params.previous_result_id.as_deref())
}

impl Report {
    pub fn of(found: &[Diagnostic<'_>], previous: Option<&str>) -> Report {
        Report::of_items(written(found), previous)
    }

    /// The result id is a hash of what was found. So a report is unchanged exactly when it is, whatever was edited.
    fn of_items(items: Box<RawValue>, previous: Option<&str>) -> Report {
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
    Publication {
        uri: snapshot.uri.clone(),
        version: Some(snapshot.version),
        diagnostics: snapshot.all_findings(|known| foremost(known, snapshot)),
    }
}

/// Nothing, for a document that is closed.
pub fn withdrawal(uri: Uri) -> Publication {
    Publication::unversioned(uri, &[])
}

impl Publication {
    /// About a document that is not open, or no longer.
    pub fn unversioned(uri: Uri, diagnostics: &[Diagnostic<'_>]) -> Publication {
        Publication {
            uri,
            version: None,
            diagnostics: written(diagnostics),
        }
    }
}

/// As JSON. They are written where they lie, for at a keystroke a thousand may be on their way.
fn written(found: &[Diagnostic<'_>]) -> Box<RawValue> {
    to_raw_value(found).unwrap_or_else(|_| nothing())
}

fn nothing() -> Box<RawValue> {
    RawValue::from_string("[]".to_string()).unwrap_or_default()
}

/// The most serious findings of a document as the client takes them.
fn foremost(known: &Checker, snapshot: &Snapshot) -> Box<RawValue> {
    let Snapshot {
        document, config, ..
    } = snapshot;
    known.show_foremost(document, config, MOST, |found, all| {
        let mut shown = convert(found, &snapshot.uri, document, &snapshot.client);
        if all > found.len() {
            shown.push(more(all - found.len(), config.language));
        }
        written(&shown)
    })
}

/// That there are more findings than are shown.
fn more(hidden: usize, language: Language) -> Diagnostic<'static> {
    let (message, severity) = (say::more_findings(language, hidden), Severity::Information);
    to_proto::remark(
        "more",
        Default::default(),
        to_proto::severity(severity),
        message,
    )
}

fn convert<'a>(
    found: &[Found<'a>],
    uri: &Uri,
    document: &Document,
    client: &Client,
) -> Vec<Diagnostic<'a>> {
    let related = found.iter().map(|found| found.diagnostic.related.len());
    let count = found.len() + related.sum::<usize>();
    let mut places = Places::of_many(count, document.source(), client.encoding);
    let convert = |&found: &Found<'a>| to_proto::diagnostic(found, uri, &mut places, client);
    found.iter().map(convert).collect()
}

/// What there is to say of a document that is not open. `across`: what rules across documents have found in it.
pub fn report_on(
    document: &Document,
    uri: &Uri,
    config: &Arc<Config>,
    client: &Client,
    across: Vec<rules::Diagnostic>,
    previous: Option<&str>,
) -> Report {
    let mut checker = Checker::default();
    checker.look(document, config);
    checker.take_across(across);
    let found = checker.findings(document, config);
    let found: Vec<Found<'_>> = found.iter().map(Found::from).collect();
    Report::of(&convert(&found, uri, document, client), previous)
}
