//! Findings that a user wants to see no more: what is offered for each, and what is written when it is chosen.

use crate::lsp::client::Client;
use crate::lsp::documents::Snapshot;
use crate::lsp::params::{Ignore, Reach};
use crate::lsp::uri;
use crate::messages::{Language, lsp as say};
use crate::rules::{self, Diagnostic};
use crate::workspace::{self, Accepted, AcceptedFinding};
use serde::Serialize;
use serde_json::{Value, json};
use std::io;
use std::path::Path;

/// Leaves a finding, a rule in a document or a rule in all documents out from now on: `{textDocument, ignore}` → null.
pub const IGNORE: &str = "gongwen.server.ignore";

/// The protocol's `Command`.
#[derive(Serialize)]
pub struct Command {
    pub title: String,
    command: &'static str,
    arguments: [Value; 1],
}

/// What is offered for a finding; nothing in a document that is no file, for which nothing can be kept.
pub fn offers(snapshot: &Snapshot, found: &Diagnostic) -> Vec<Command> {
    let uri = snapshot.uri.as_str();
    if uri::path(uri).is_none() {
        return Vec::new();
    }
    let language = snapshot.config.language;
    let offer = |reach| {
        let ignore = Ignore {
            reach,
            rule: found.rule.name.to_owned(),
            fingerprint: rules::fingerprint(found, &snapshot.document),
            text: rules::excerpt(found, &snapshot.document),
        };
        Command {
            title: title(language, reach, found.rule.name),
            command: IGNORE,
            arguments: [json!({ "textDocument": { "uri": uri }, "ignore": ignore })],
        }
    };
    [Reach::Place, Reach::File, Reach::Workspace]
        .map(offer)
        .into()
}

fn title(language: Language, reach: Reach, rule: &str) -> String {
    match reach {
        Reach::Place => say::ignore_place(language, rule),
        Reach::File => say::ignore_in_file(language, rule),
        Reach::Workspace => say::ignore_everywhere(language, rule),
    }
}

/// Writes it down; where that fails, why.
pub fn write(uri: &str, ignore: Ignore, client: &Client, language: Language) -> Result<(), String> {
    let Some(document) = uri::path(uri) else {
        return Ok(());
    };
    let settings = workspace::settings_place(&document, &client.folders);
    let written = match ignore.reach {
        Reach::Place => return accept(&document, ignore, client, language),
        Reach::File => workspace::leave_out(&settings, &ignore.rule, &document),
        Reach::Workspace => workspace::switch_off(&settings, &ignore.rule),
    };
    written.map_err(|error| not_written(&settings, &error, language))
}

fn accept(
    document: &Path,
    ignore: Ignore,
    client: &Client,
    language: Language,
) -> Result<(), String> {
    let home = workspace::home(document, &client.folders);
    let file = workspace::accepted_place(document, &home);
    let accepted = Accepted::load_or_new(&file);
    let mut accepted =
        accepted.map_err(|fault| workspace::accepted_message(&file, &fault, language))?;
    accepted.add(AcceptedFinding {
        file: workspace::relative(document, file.parent().unwrap_or(&home)),
        rule: ignore.rule,
        text: ignore.text,
        fingerprint: ignore.fingerprint,
        reason: None,
    });
    accepted
        .save(&file)
        .map_err(|error| not_written(&file, &error, language))
}

fn not_written(file: &Path, error: &io::Error, language: Language) -> String {
    say::not_written(language, &file.display().to_string(), &error.to_string())
}
