//! What open documents and those of their place have to say of each other: looked at while nobody types.

use super::companions;
use super::documents::Snapshot;
use super::folder::{Folder, Known};
use super::handlers::diagnostic::{self, PUBLISH};
use super::panics::caught;
use crate::config::{Config, Feature};
use crate::links::{Origin, Relatives};
use crate::rules::{self, RULES, Relative};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

/// Shared by the session and the looks that are under way.
#[derive(Debug, Default)]
pub struct Looks {
    /// How many were begun; only the latest goes on.
    begun: AtomicU64,
    /// The last that came to its end.
    ended: AtomicU64,
}

/// An open document with those it is looked at beside, and their versions, of closed ones none.
struct Beside {
    snapshot: Snapshot,
    origin: Origin,
    relatives: Vec<Relative>,
    versions: HashMap<String, Option<i32>>,
}

impl Looks {
    /// Begins a look; those before it come to an end.
    pub fn begin(&self) -> u64 {
        self.begun.fetch_add(1, Ordering::AcqRel) + 1
    }

    fn is_latest(&self, look: u64) -> bool {
        self.begun.load(Ordering::Acquire) == look
    }

    /// Whether one has not come to its end.
    pub fn is_under_way(&self) -> bool {
        self.ended.load(Ordering::Acquire) < self.begun.load(Ordering::Acquire)
    }

    pub fn end(&self, look: u64) {
        self.ended.fetch_max(look, Ordering::AcqRel);
    }
}

impl Folder {
    /// Asks the rules across documents about every open document, and lets the client know where there is news.
    pub fn look_beside(&mut self, looks: &Looks, look: u64) {
        let mut is_news = false;
        for one in self.all_beside().unwrap_or_default() {
            if !looks.is_latest(look) {
                return;
            }
            let found = caught(|| {
                let Beside {
                    snapshot,
                    origin,
                    relatives,
                    ..
                } = &one;
                rules::across(&snapshot.document, origin, relatives, &snapshot.config)
            });
            let Ok(found) = found else {
                continue; // one document that is not understood must not keep the others silent
            };
            let snapshot = one.snapshot;
            // One that has been edited meanwhile will be looked at again.
            if snapshot.take_across(found, one.versions) == Some(true) {
                is_news = true;
                self.publish(&snapshot);
            }
        }
        if is_news && self.client.pulls_diagnostics && self.client.refreshes_diagnostics {
            let method = "workspace/diagnostic/refresh";
            self.outbox.ask_plainly("gongwen/beside", method);
        }
    }

    fn publish(&self, snapshot: &Snapshot) {
        if self.client.pulls_diagnostics {
            return;
        }
        if let Ok(publication) = caught(|| diagnostic::publication(snapshot)) {
            let publish = || self.outbox.notify(PUBLISH, publication);
            snapshot.edition.speak(publish);
        }
    }

    /// The open documents that rules across documents are about.
    fn all_beside(&mut self) -> Option<Vec<Beside>> {
        let all = Together::of(self.documents_at_hand()?);
        let relatives = all.relatives();
        let open = all.documents.iter().enumerate();
        let open = open.filter(|(_, one)| one.file.is_none());
        let found = open.filter_map(|(at, own)| {
            let snapshot = self.snapshot(own.uri.as_str())?.clone();
            let others = match snapshot.config.features.offers(Feature::Companions) {
                true => relatives.of(at),
                false => Vec::new(),
            };
            let others = others
                .into_iter()
                .filter_map(|other| all.documents.get(other));
            let (relatives, versions) = others.filter_map(|other| self.relative(other)).unzip();
            Some(Beside {
                snapshot,
                origin: own.summary.origin.clone(),
                relatives,
                versions,
            })
        });
        Some(found.collect())
    }

    fn relative(&self, known: &Known) -> Option<(Relative, (String, Option<i32>))> {
        let (companion, _) = self.companion(known)?;
        let address = companion.address.clone();
        let version = self.snapshot(&address).map(|open| open.version);
        let relative = Relative::new(companion, known.summary.origin.clone());
        Some((relative, (address, version)))
    }
}

/// Whether the settings of a document have it held against others.
pub fn is_asked_across(config: &Config) -> bool {
    let mut across = RULES.iter().filter(|rule| rule.is_across());
    config.features.offers(Feature::Companions) && across.any(|rule| rule.is_on(config))
}

/// Documents of the workspace, each with the folder it lies in.
pub struct Together {
    pub documents: Vec<Known>,
    folders: Vec<Option<PathBuf>>,
}

impl Together {
    pub fn of(documents: Vec<Known>) -> Together {
        Together {
            folders: documents.iter().map(companions::folder_of).collect(),
            documents,
        }
    }

    /// Which of them may have something to do with which.
    pub fn relatives(&self) -> Relatives<'_> {
        let origins = self.documents.iter().map(|one| &one.summary.origin);
        let folders = self.folders.iter().map(|folder| folder.as_deref());
        Relatives::new(origins.zip(folders).collect())
    }
}
