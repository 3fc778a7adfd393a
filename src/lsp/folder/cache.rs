//! What is known of the folders, from one session to the next.

use super::{Folder, Kept};
use crate::config::Feature;
use crate::lsp::outbox::Outbox;
use crate::lsp::panics::locked;
use crate::lsp::readers::among_readers;
use crate::messages::{Language, lsp as say};
use crate::workspace::index::{self, Cache, Held, cache_folder};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use tower_lsp::ls_types::MessageType;

/// So many files are read again as quickly as they would be found in a cache.
const WORTH_KEEPING: usize = 64;

impl Folder {
    /// Takes what was kept of the folders in an earlier session.
    pub(super) fn restore(&mut self) {
        let caches = self.caches();
        if caches.is_empty() {
            return;
        }
        let files = locked(&self.kept.files).clone();
        let configs = self.configs(files.iter().map(PathBuf::as_path));
        let own = |file: &Path| {
            let config = configs.get(file.parent()?)?;
            Some(config.departments.as_slice())
        };
        for cache in &caches {
            // Away from the lock: others ask for what is there.
            let held = among_readers(|| index::held_by(cache, own));
            locked(&self.kept.index).restore(held);
        }
    }

    /// Keeps what is known of the folders for the next session, if much of it is new. It is written by a thread of its
    /// own: who asked has his answer, and who asks next waits for none of it.
    pub fn keep(&mut self) {
        let kept = Arc::clone(&self.kept);
        if !kept.is_fresh.load(Ordering::Acquire)
            || locked(&kept.index).fresh() < WORTH_KEEPING
            || kept.is_keeping()
        {
            return;
        }
        let caches = self.caches();
        let held = locked(&kept.index).held();
        let (outbox, language) = (self.outbox.clone(), self.language());
        let writer = thread::spawn(move || save(&held, &caches, &outbox, language));
        *locked(&kept.keeping) = Some(writer);
    }

    /// Of the folders for which the settings allow it.
    fn caches(&mut self) -> Vec<Cache> {
        let Some(place) = cache_folder() else {
            return Vec::new();
        };
        let client = Arc::clone(&self.client);
        let mut roots: Vec<&PathBuf> = client.folders.iter().collect();
        roots.retain(|root| {
            let config = self.config(&root.join("_"));
            config.features.offers(Feature::FolderCache)
        });
        let caches = roots.into_iter();
        caches
            .filter_map(|root| Cache::new(&place, root, client.encoding))
            .collect()
    }
}

fn save(held: &Held, caches: &[Cache], outbox: &Outbox, language: Language) {
    if let Err(error) = held.save(caches) {
        outbox.log(
            MessageType::LOG,
            say::not_kept(language, &error.to_string()),
        );
    }
}

impl Kept {
    fn is_keeping(&self) -> bool {
        let keeping = locked(&self.keeping);
        keeping.as_ref().is_some_and(|writer| !writer.is_finished())
    }

    /// Waits until what is being kept has been written: the process is about to end.
    pub fn finish_keeping(&self) {
        let writer = locked(&self.keeping).take();
        if let Some(writer) = writer {
            let _ = writer.join(); // one that failed has said so, and the cache is what it was
        }
    }
}
