//! workspace/diagnostic: the findings in the documents of the workspace that are not open.
//!
//! A client asks again and again. A file that has not changed since is not read again.

use super::diagnostic::{Report, report_on};
use crate::config::Scope;
use crate::lsp::client::Client;
use crate::lsp::configuration::Configuration;
use crate::lsp::folder::files_of;
use crate::lsp::outbox::Outbox;
use crate::lsp::panics::locked;
use crate::lsp::params::PullWorkspace;
use crate::lsp::progress::{PROGRESS, Progress};
use crate::lsp::uri::{self, Key, Uri};
use crate::messages::lsp as say;
use crate::model::Document;
use crate::workspace::{self, Input, Stamp};
use serde::Serialize;
use serde_json::json;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tower_lsp::jsonrpc::Id;

/// So many documents are told of at a time.
const BATCH: usize = 16;

/// The request, and all that it needs away from the session.
pub struct Survey {
    pub id: Id,
    pub client: Arc<Client>,
    pub outbox: Outbox,
    pub scope: Scope,
    pub configuration: Configuration,
    pub open: HashSet<Key>,
    /// What has been open before. A client may keep the findings of a document that it closes, and wait to be told here
    /// that they are gone.
    pub closed: Vec<Uri>,
    pub surveyed: Arc<Surveyed>,
    pub params: PullWorkspace,
}

/// What is known of files from the last time: when they were changed, and the id of what was found.
#[derive(Debug, Default)]
pub struct Surveyed(Mutex<HashMap<PathBuf, Known>>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    stamp: Stamp,
    result: String,
}

#[derive(Serialize)]
struct Item {
    uri: Uri,
    /// Nobody has it open.
    version: Option<i32>,
    #[serde(flatten)]
    report: Report,
}

#[derive(Serialize, Default)]
struct Items {
    items: Vec<Item>,
}

impl Survey {
    pub fn run(mut self) {
        let previous = self.previous();
        if self.scope == Scope::Open {
            let items = self.withdrawn(&[], &previous);
            return self.outbox.answer(&self.id, Ok(Items { items }));
        }
        let files = self.files();
        let outbox = self.outbox.clone();
        let token = self.params.work_done_token.take();
        let title = say::surveying(self.configuration.language());
        let mut progress = Progress::new(&outbox, token.as_ref(), title);
        let mut found = Items {
            items: self.withdrawn(&files, &previous),
        };
        for (done, file) in files.iter().enumerate() {
            if !self.outbox.awaits(&self.id) {
                return; // cancelled
            }
            progress.report(done, files.len());
            found.items.extend(self.item(file, &previous));
            if found.items.len() >= BATCH {
                self.tell(&mut found);
            }
        }
        drop(progress);
        self.outbox.answer(&self.id, Ok(found));
    }

    /// The files of the workspace's folders that nobody has open.
    fn files(&self) -> Vec<PathBuf> {
        let language = self.configuration.language();
        let mut files = files_of(&self.client.folders, &self.outbox, language);
        files.retain(|path| !self.open.contains(&Key::of(uri::of_path(path).as_str())));
        files
    }

    /// That there is nothing to say of closed documents which are not looked at otherwise, until the client knows it.
    fn withdrawn(&self, files: &[PathBuf], previous: &HashMap<Key, String>) -> Vec<Item> {
        let names = files
            .iter()
            .map(|path| Key::of(uri::of_path(path).as_str()));
        let looked_at: HashSet<Key> = names.collect();
        let keys = self.closed.iter().map(|uri| (Key::of(uri.as_str()), uri));
        let others = keys.filter(|(key, _)| !looked_at.contains(key));
        let item = |(key, uri): (Key, &Uri)| Item {
            uri: uri.clone(),
            version: None,
            report: Report::of(&[], previous.get(&key).map(String::as_str)),
        };
        let is_news = |item: &Item| matches!(item.report, Report::Full { .. });
        others.map(item).filter(is_news).collect()
    }

    fn previous(&self) -> HashMap<Key, String> {
        let ids = self.params.previous_result_ids.iter();
        ids.map(|id| (Key::of(&id.uri), id.value.clone())).collect()
    }

    /// What there is to say of a file; of one that cannot be read nothing.
    fn item(&mut self, file: &Path, previous: &HashMap<Key, String>) -> Option<Item> {
        let uri = uri::of_path(file);
        let previous = previous.get(&Key::of(uri.as_str())).map(String::as_str);
        let stamp = Stamp::of(file)?;
        let report = match self.surveyed.get(file) {
            Some(known) if known.stamp == stamp && previous == Some(&known.result) => {
                Report::Unchanged {
                    result_id: known.result,
                }
            }
            _ => {
                let config = self.configuration.of(uri.as_str());
                let text = workspace::read(&Input::File(file.to_path_buf())).ok()?;
                report_on(&Document::new(&text), &uri, &config, &self.client, previous)
            }
        };
        let result = report.id().unwrap_or_default().to_owned();
        self.surveyed.set(file, Known { stamp, result });
        Some(Item {
            uri,
            version: None,
            report,
        })
    }

    /// Tells what has been found so far, where the client takes it in parts.
    fn tell(&self, found: &mut Items) {
        if let Some(token) = &self.params.partial_result_token {
            let part = json!({ "token": token, "value": std::mem::take(found) });
            self.outbox.notify(PROGRESS, part);
        }
    }
}

impl Surveyed {
    fn get(&self, file: &Path) -> Option<Known> {
        locked(&self.0).get(file).cloned()
    }

    fn set(&self, file: &Path, now: Known) {
        locked(&self.0).insert(file.to_path_buf(), now);
    }

    /// Forgets everything: the settings have changed.
    pub fn clear(&self) {
        locked(&self.0).clear();
    }
}
