//! What the server asks its client for, and what it offers only while that is switched on.
//!
//! Most features answer with nothing where they are switched off. But an editor asks its user which of several formatters
//! he wants: one that is off must not stand among them, so it comes and goes with its switch where the client lets it.

use super::client::Client;
use super::handlers::formatting::AFTER;
use crate::config::{FILE, Feature, Features};
use crate::workspace::ACCEPTED_FILE;
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Registration {
    id: &'static str,
    method: &'static str,
    register_options: Value,
}

/// The protocol's name for it is misspelt, and so are the parameters that hold it.
#[derive(Debug, Serialize)]
pub struct Unregistration {
    id: &'static str,
    method: &'static str,
}

/// The editor's settings for this server stand under this name.
pub const SECTION: &str = "gongwen";

/// The languages of an editor that these texts may be written in.
const LANGUAGES: [&str; 3] = ["plaintext", "text", "markdown"];

/// What comes and goes: its switch, and the requests it answers.
const SWITCHED: [(Feature, &str, &str); 3] = [
    (
        Feature::Formatting,
        "gongwen/formatting",
        "textDocument/formatting",
    ),
    (
        Feature::Formatting,
        "gongwen/rangeFormatting",
        "textDocument/rangeFormatting",
    ),
    (
        Feature::FormatOnType,
        "gongwen/onTypeFormatting",
        "textDocument/onTypeFormatting",
    ),
];

/// What is asked for once: to be told of files and of settings.
pub fn at_the_start(client: &Client) -> Vec<Registration> {
    let mut wanted = Vec::new();
    if client.watches_files {
        let patterns = [
            FILE,
            ACCEPTED_FILE,
            "*.{txt,md,TXT,MD}",
            ".{gitignore,ignore}",
        ];
        let watchers = patterns.map(|files| json!({ "globPattern": format!("**/{files}") }));
        wanted.push(Registration {
            id: "gongwen/files",
            method: "workspace/didChangeWatchedFiles",
            register_options: json!({ "watchers": watchers }),
        });
    }
    if client.registers_settings {
        wanted.push(Registration {
            id: "gongwen/settings",
            method: "workspace/didChangeConfiguration",
            register_options: json!({ "section": SECTION }),
        });
    }
    wanted
}

/// Which of what comes and goes is there.
#[derive(Debug, Default)]
pub struct Registered {
    ids: Vec<&'static str>,
}

impl Registered {
    /// What has to be said for exactly those to be there that are switched on.
    pub fn follow(&mut self, features: &Features) -> (Vec<Registration>, Vec<Unregistration>) {
        let (mut come, mut go) = (Vec::new(), Vec::new());
        for (feature, id, method) in SWITCHED {
            match (features.offers(feature), self.ids.contains(&id)) {
                (true, false) => {
                    self.ids.push(id);
                    come.push(Registration {
                        id,
                        method,
                        register_options: options(feature),
                    });
                }
                (false, true) => {
                    self.ids.retain(|one| *one != id);
                    go.push(Unregistration { id, method });
                }
                _ => {}
            }
        }
        (come, go)
    }
}

fn options(feature: Feature) -> Value {
    let selector = LANGUAGES.map(|language| json!({ "language": language }));
    let mut options = json!({ "documentSelector": selector });
    if feature == Feature::FormatOnType {
        options["firstTriggerCharacter"] = json!(AFTER);
    }
    options
}
