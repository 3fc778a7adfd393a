//! What the server asks its client for: to be told of files and of settings, and what comes and goes with its switch.

use super::capabilities;
use super::client::Client;
use super::handlers::execute_command;
use super::switched::{EXECUTE_COMMAND, SWITCHED, Switched};
use crate::config::{FILE, Feature};
use crate::workspace::ACCEPTED_FILE;
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Registration {
    id: String,
    method: &'static str,
    register_options: Value,
}

/// The protocol's name for it is misspelt, and so are the parameters that hold it.
#[derive(Debug, Serialize)]
pub struct Unregistration {
    id: String,
    method: &'static str,
}

/// The editor's settings for this server stand under this name.
pub const SECTION: &str = "gongwen";

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
            id: "gongwen/files".to_owned(),
            method: "workspace/didChangeWatchedFiles",
            register_options: json!({ "watchers": watchers }),
        });
    }
    if client.registers_settings {
        wanted.push(Registration {
            id: "gongwen/settings".to_owned(),
            method: "workspace/didChangeConfiguration",
            register_options: json!({ "section": SECTION }),
        });
    }
    wanted
}

/// Which of what comes and goes is there.
#[derive(Debug, Default)]
pub struct Registered {
    ids: Vec<String>,
}

/// What has to be said to a client.
#[derive(Debug, Default)]
pub struct Moves {
    pub come: Vec<Registration>,
    pub go: Vec<Unregistration>,
    /// What the client is to ask for again when it has what comes.
    pub refreshes: Vec<&'static str>,
}

impl Registered {
    /// What has to be said for exactly those to be there that are switched on. What stays is not touched.
    pub fn follow(&mut self, client: &Client, is_on: impl Fn(Feature) -> bool) -> Moves {
        let mut moves = Moves::default();
        let all = capabilities::all(client);
        let ours = SWITCHED.iter();
        for one in ours.filter(|one| !all[one.provider].is_null()) {
            let id = one.id();
            match (is_on(one.feature), self.ids.contains(&id)) {
                (true, false) => {
                    self.ids.push(id);
                    moves.come.push(one.registration(&all[one.provider]));
                    moves.refreshes.extend(one.refresh);
                }
                (false, true) => {
                    self.ids.retain(|known| *known != id);
                    let method = one.method;
                    moves.go.push(Unregistration { id, method });
                }
                _ => {}
            }
        }
        moves
    }
}

impl Switched {
    fn registration(&self, provider: &Value) -> Registration {
        Registration {
            id: self.id(),
            method: self.method,
            register_options: self.options(provider),
        }
    }

    /// What the server's capabilities say of it, had they to say it once for all.
    fn options(&self, provider: &Value) -> Value {
        let mut options = provider.as_object().cloned().unwrap_or_default();
        if self.method.starts_with("textDocument/") {
            // The client knows itself which documents it has given to this server.
            options.insert("documentSelector".to_owned(), Value::Null);
        }
        if self.method == EXECUTE_COMMAND {
            let commands = execute_command::commands_of(self.feature);
            options.insert("commands".to_owned(), json!(commands));
        }
        Value::Object(options)
    }
}
