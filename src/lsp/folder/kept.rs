//! What is kept of the folders from one request to the next.

use super::Known;
use crate::lsp::companions::Loaded;
use crate::lsp::latest::Edition;
use crate::lsp::uri::Key;
use crate::workspace::index::{Index, Summary};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// What is kept from one request to the next.
#[derive(Debug, Default)]
pub struct Kept {
    pub(super) index: Mutex<Index>,
    /// The summaries of open documents.
    pub(super) open: Mutex<HashMap<Key, (Edition, Arc<Summary>)>>,
    /// The files of the folders when they were last looked at.
    pub(super) files: Mutex<Vec<PathBuf>>,
    /// The documents that are not open, when they were last told.
    pub(super) told: Mutex<Told>,
    /// What was kept of the folders in an earlier session has been taken.
    pub(super) is_restored: AtomicBool,
    /// The client tells when a file changes.
    pub(super) is_watched: AtomicBool,
    /// Nothing has changed since the files were last looked at.
    pub(super) is_fresh: AtomicBool,
    /// What is being put into caches.
    pub(super) keeping: Mutex<Option<JoinHandle<()>>>,
    /// The texts of the few files that belong to open documents.
    pub(in crate::lsp) loaded: Loaded,
}

/// The documents that are not open.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The files that were.
    pub open: HashSet<PathBuf>,
    pub closed: Vec<Known>,
}

impl Kept {
    /// From now on the client tells of changes.
    pub fn watch(&self) {
        self.is_watched.store(true, Ordering::Release);
    }

    /// A file has come, changed or gone.
    pub fn changed(&self) {
        self.is_fresh.store(false, Ordering::Release);
        self.loaded.forget_neighbours();
    }

    /// Nothing can have changed since the files were last looked at.
    pub(super) fn is_settled(&self) -> bool {
        self.is_fresh.load(Ordering::Acquire) && self.is_watched.load(Ordering::Acquire)
    }

    /// The same folder with nothing known of it: the settings have changed, and work under way still has the old.
    pub fn anew(&self) -> Kept {
        let anew = Kept::default();
        if self.is_watched.load(Ordering::Acquire) {
            anew.watch();
        }
        anew
    }
}
