//! The documents of the workspace, for a request that asks about more than one: those that are open as their editors
//! hold them, and the files of the folders as the index knows them.
//!
//! Files are read when they are first asked for, and again only when they have changed.

mod cache;
mod kept;

pub use kept::Kept;

use super::client::Client;
use super::configuration::Configuration;
use super::documents::Snapshot;
use super::outbox::Outbox;
use super::panics::{caught, locked};
use super::progress::Progress;
use super::readers::among_readers;
use super::uri::{self, Key, Uri};
use crate::config::Config;
use crate::messages::Language;
use crate::messages::lsp as say;
use crate::workspace::index::{self, Summary};
use crate::workspace::{self, Input};
use kept::Told;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tower_lsp::jsonrpc::Id;
use tower_lsp::ls_types::MessageType;

/// More files than this are not looked through.
const MOST_FILES: usize = 10_000;

/// So many files are read between two looks at whether anybody still waits for them.
const BATCH: usize = 16;

/// A folder of no more files is read for what was not asked for by hand.
const SMALL: usize = 300;

/// A request, and all that it needs away from the session.
pub struct Folder {
    /// None of a look that nobody has asked for.
    pub id: Option<Id>,
    pub token: Option<Value>,
    pub client: Arc<Client>,
    pub outbox: Outbox,
    pub configuration: Configuration,
    pub open: Vec<Snapshot>,
    pub kept: Arc<Kept>,
}

/// A document of the workspace.
#[derive(Clone, Debug)]
pub struct Known {
    pub uri: Uri,
    /// None of a document that is open.
    pub file: Option<Arc<Path>>,
    pub summary: Arc<Summary>,
}

impl Folder {
    pub fn language(&self) -> Language {
        self.configuration.language()
    }

    pub fn is_awaited(&self) -> bool {
        self.id.as_ref().is_none_or(|id| self.outbox.awaits(id))
    }

    /// The open document of that name.
    pub fn snapshot(&self, uri: &str) -> Option<&Snapshot> {
        let key = Key::of(uri);
        self.open
            .iter()
            .find(|one| Key::of(one.uri.as_str()) == key)
    }

    /// The settings for a file.
    pub fn config(&mut self, file: &Path) -> Arc<Config> {
        self.configuration.of(uri::of_path(file).as_str())
    }

    /// All documents; none when nobody waits for them any longer.
    pub fn documents(&mut self) -> Option<Vec<Known>> {
        let closed = self.closed_documents()?;
        Some(self.with_open(closed, |_| true))
    }

    /// All but one that is open.
    pub fn others(&mut self, own: &Uri) -> Option<Vec<Known>> {
        let closed = self.closed_documents()?;
        Some(self.with_open_but(Some(own), closed, |_| true))
    }

    fn closed_documents(&mut self) -> Option<Vec<Known>> {
        if self.kept.is_settled()
            && let Some(closed) = self.told()
        {
            return Some(closed);
        }
        let listing = self.listing();
        self.read(&listing)?;
        let closed = self.known(&listing.closed, |_| true);
        *locked(&self.kept.told) = Told {
            open: self.open_files(),
            closed: closed.clone(),
        };
        Some(closed)
    }

    /// The documents that are not open, where the same are open as when they were last told.
    fn told(&self) -> Option<Vec<Known>> {
        let told = locked(&self.kept.told);
        let is_same = !told.closed.is_empty() && told.open == self.open_files();
        is_same.then(|| told.closed.clone())
    }

    /// All documents where they are few; of many, those that are known already.
    pub fn documents_at_hand(&mut self) -> Option<Vec<Known>> {
        self.at_hand(|_| true)
    }

    /// Those at hand but one that is open.
    pub fn others_at_hand(&mut self, own: &Uri) -> Option<Vec<Known>> {
        let closed = self.closed_at_hand(|_| true)?;
        Some(self.with_open_but(Some(own), closed, |_| true))
    }

    /// Those at hand that are wanted by their summaries.
    pub fn at_hand(&mut self, is_wanted: impl Fn(&Summary) -> bool) -> Option<Vec<Known>> {
        let closed = self.closed_at_hand(&is_wanted)?;
        Some(self.with_open(closed, is_wanted))
    }

    fn closed_at_hand(&mut self, is_wanted: impl Fn(&Summary) -> bool) -> Option<Vec<Known>> {
        let last_seen = locked(&self.kept.files).clone();
        if last_seen.len() > SMALL {
            return Some(self.known(&self.closed(&last_seen), is_wanted));
        }
        let listing = self.listing();
        if listing.closed.len() > SMALL {
            self.kept.changed(); // nothing of it has been read
            return Some(self.known(&listing.closed, is_wanted));
        }
        self.read(&listing)?;
        Some(self.known(&listing.closed, is_wanted))
    }

    fn listing(&self) -> Listing {
        let kept = &self.kept;
        // Marked before they are looked at: what changes meanwhile will be looked at again.
        let was_fresh = kept.is_fresh.swap(true, Ordering::AcqRel);
        let is_trusted = was_fresh && kept.is_watched.load(Ordering::Acquire);
        let mut files = locked(&kept.files);
        if !is_trusted {
            *files = files_of(&self.client.folders, &self.outbox, self.language());
            locked(&kept.index).retain(&files);
            *locked(&kept.told) = Told::default();
        }
        Listing {
            closed: self.closed(&files),
            is_trusted,
        }
    }

    fn open_files(&self) -> HashSet<PathBuf> {
        let open = self.open.iter();
        open.filter_map(|one| uri::path(one.uri.as_str())).collect()
    }

    /// Those of these files that nobody has open.
    fn closed(&self, files: &[PathBuf]) -> Vec<PathBuf> {
        let open = self.open_files();
        let closed = files.iter().filter(|file| !open.contains(*file));
        closed.cloned().collect()
    }

    /// Reads what has changed. None when nobody waits for it any longer.
    fn read(&mut self, listing: &Listing) -> Option<()> {
        let kept = Arc::clone(&self.kept);
        if !kept.is_restored.swap(true, Ordering::AcqRel) {
            self.restore();
        }
        let unread = locked(&kept.index).unread(&listing.closed, listing.is_trusted);
        let configs = self.configs(unread.iter().map(|one| &*one.file));
        let outbox = self.outbox.clone();
        let token = self.token.take();
        let mut progress = Progress::new(
            &outbox,
            token.as_ref(),
            say::reading_folder(self.language()),
        );
        for (batch, files) in unread.chunks(BATCH).enumerate() {
            if !self.is_awaited() {
                kept.changed(); // what has not been read is to be found again
                return None;
            }
            progress.report(batch * BATCH, unread.len());
            let own = |file: &Path| {
                let config = file.parent().and_then(|folder| configs.get(folder));
                config.map_or(&[][..], |config| &config.departments)
            };
            let encoding = self.client.encoding;
            let read = among_readers(|| index::read(files, own, encoding));
            locked(&kept.index).take(read);
        }
        Some(())
    }

    /// The settings of these files' folders.
    fn configs<'a>(
        &mut self,
        files: impl Iterator<Item = &'a Path>,
    ) -> HashMap<PathBuf, Arc<Config>> {
        let mut configs = HashMap::new();
        for file in files {
            if let Some(folder) = file.parent()
                && !configs.contains_key(folder)
            {
                configs.insert(folder.to_path_buf(), self.config(file));
            }
        }
        configs
    }

    /// What is known of files that nobody has open.
    fn known(&self, closed: &[PathBuf], is_wanted: impl Fn(&Summary) -> bool) -> Vec<Known> {
        let index = locked(&self.kept.index);
        let known = |file: &PathBuf| {
            let summary = index.summary(file).filter(|summary| is_wanted(summary))?;
            Some(Known {
                uri: uri::of_path(file),
                file: Some(file.as_path().into()),
                summary: Arc::clone(summary),
            })
        };
        closed.iter().filter_map(known).collect()
    }

    /// The open documents, and these.
    fn with_open(&self, closed: Vec<Known>, is_wanted: impl Fn(&Summary) -> bool) -> Vec<Known> {
        self.with_open_but(None, closed, is_wanted)
    }

    fn with_open_but(
        &self,
        own: Option<&Uri>,
        closed: Vec<Known>,
        is_wanted: impl Fn(&Summary) -> bool,
    ) -> Vec<Known> {
        let open: HashSet<Key> = self.open.iter().map(key).collect();
        locked(&self.kept.open).retain(|key, _| open.contains(key));
        let open = self.open.iter().filter(|one| Some(&one.uri) != own);
        let open = open.map(|one| self.of_open(one));
        let open = open.filter(|one| is_wanted(&one.summary));
        open.chain(closed).collect()
    }

    /// An open document; its summary is made once for each edition.
    pub fn of_open(&self, snapshot: &Snapshot) -> Known {
        let mut open = locked(&self.kept.open);
        let known = open
            .get(&key(snapshot))
            .filter(|(edition, _)| *edition == snapshot.edition);
        let summary = match known {
            Some((_, summary)) => Arc::clone(summary),
            None => {
                let file = uri::path(snapshot.uri.as_str());
                let own = &snapshot.config.departments;
                let encoding = self.client.encoding;
                let read = || Summary::of(&snapshot.document, file.as_deref(), own, encoding);
                // One document that is not understood must not keep the others from being asked about.
                Arc::new(caught(read).unwrap_or_default())
            }
        };
        open.insert(
            key(snapshot),
            (snapshot.edition.clone(), Arc::clone(&summary)),
        );
        Known {
            uri: snapshot.uri.clone(),
            file: None,
            summary,
        }
    }
}

/// The files of the folders as they are now, or were when they were last looked at.
struct Listing {
    /// Those that nobody has open.
    closed: Vec<PathBuf>,
    /// None of them has changed since the index was brought up to date.
    is_trusted: bool,
}

/// The documents in these folders, so many of them as are looked through.
pub fn files_of(folders: &[PathBuf], outbox: &Outbox, language: Language) -> Vec<PathBuf> {
    let inputs = workspace::collect(folders).inputs.into_iter();
    let mut files: Vec<PathBuf> = inputs
        .filter_map(|input| match input {
            Input::File(path) => Some(path),
            Input::Standard => None,
        })
        .collect();
    if files.len() > MOST_FILES {
        let message = say::too_many_files(language, files.len(), MOST_FILES);
        outbox.log(MessageType::WARNING, message);
        files.truncate(MOST_FILES);
    }
    files
}

fn key(snapshot: &Snapshot) -> Key {
    Key::of(snapshot.uri.as_str())
}
