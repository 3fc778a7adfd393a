//! workspace/diagnostic: the findings in the documents of the workspace that are not open.
//!
//! A client asks again and again. A file that has not changed since, nor any of those that it is held against, is not read
//! again.

use super::diagnostic::{Report, report_on};
use crate::config::Scope;
use crate::lsp::folder::{Folder, files_of};
use crate::lsp::panics::locked;
use crate::lsp::params::PullWorkspace;
use crate::lsp::progress::{PROGRESS, Progress};
use crate::lsp::relatives::{Together, is_asked_across};
use crate::lsp::surroundings::{Surroundings, Versions};
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
    pub folder: Folder,
    pub scope: Scope,
    pub open: HashSet<Key>,
    /// What has been open before. A client may keep the findings of a document that it closes, and wait to be told here
    /// that they are gone.
    pub closed: Vec<Uri>,
    pub surveyed: Arc<Surveyed>,
    pub params: PullWorkspace,
}

/// What is known of files from the last time: when they were changed, what they were held against, and the id of what was
/// found.
#[derive(Debug, Default)]
pub struct Surveyed(Mutex<HashMap<PathBuf, Known>>);

#[derive(Clone, Debug, PartialEq)]
struct Known {
    stamp: Stamp,
    beside: Versions,
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
        let outbox = self.folder.outbox.clone();
        if self.scope == Scope::Open {
            let items = self.withdrawn(&[], &previous);
            return outbox.answer(&self.id, Ok(Items { items }));
        }
        let files = self.files();
        let token = self.params.work_done_token.take();
        let title = say::surveying(self.folder.language());
        let mut progress = Progress::new(&outbox, token.as_ref(), title);
        let Some(together) = self.together(&files) else {
            return; // cancelled
        };
        let mut around = Surroundings::of(&together);
        let mut found = Items {
            items: self.withdrawn(&files, &previous),
        };
        for (done, file) in files.iter().enumerate() {
            if !self.folder.is_awaited() {
                return; // cancelled
            }
            progress.report(done, files.len());
            found.items.extend(self.item(file, &previous, &mut around));
            if found.items.len() >= BATCH {
                self.tell(&mut found);
            }
        }
        drop(progress);
        outbox.answer(&self.id, Ok(found));
        self.folder.keep();
    }

    /// All documents of the workspace where one of these files is to be held against others; none when nobody waits any
    /// longer.
    fn together(&mut self, files: &[PathBuf]) -> Option<Together> {
        let is_asked = files
            .iter()
            .any(|file| is_asked_across(&self.folder.config(file)));
        let documents = match is_asked {
            true => self.folder.documents()?,
            false => Vec::new(),
        };
        Some(Together::of(documents))
    }

    /// The files of the workspace's folders that nobody has open.
    fn files(&self) -> Vec<PathBuf> {
        let Folder { client, outbox, .. } = &self.folder;
        let mut files = files_of(&client.folders, outbox, self.folder.language());
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
    fn item(
        &mut self,
        file: &Path,
        previous: &HashMap<Key, String>,
        around: &mut Surroundings,
    ) -> Option<Item> {
        let uri = uri::of_path(file);
        let previous = previous.get(&Key::of(uri.as_str())).map(String::as_str);
        let stamp = Stamp::of(file)?;
        let beside = around.versions(file, &self.folder);
        let is_known = |known: &Known| {
            known.stamp == stamp && known.beside == beside && previous == Some(&known.result)
        };
        let report = match self.surveyed.get(file).filter(is_known) {
            Some(known) => Report::Unchanged {
                result_id: known.result,
            },
            None => {
                let text = workspace::read(&Input::File(file.to_path_buf())).ok()?;
                let document = Document::new(&text);
                let config = self.folder.config(file);
                let across = match !beside.is_empty() && is_asked_across(&config) {
                    true => around.found(file, &document, &config, &self.folder),
                    false => Vec::new(),
                };
                report_on(
                    &document,
                    &uri,
                    &config,
                    &self.folder.client,
                    across,
                    previous,
                )
            }
        };
        let result = report.id().unwrap_or_default().to_owned();
        let now = Known {
            stamp,
            beside,
            result,
        };
        self.surveyed.set(file, now);
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
            self.folder.outbox.notify(PROGRESS, part);
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
