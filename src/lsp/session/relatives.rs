//! When open documents are looked at beside those of their place: after one is opened or saved, or a file of the folder
//! changes, and not while somebody types.

use super::Session;
use crate::lsp::client::Client;
use crate::lsp::folder::Folder;
use crate::lsp::panics::caught;
use crate::lsp::relatives::is_asked_across;
use crate::model::DocumentKind;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The hand has to rest so long.
const REST: Duration = Duration::from_millis(300);

impl Session {
    /// Something has changed that rules across documents may speak of.
    pub(super) fn look_beside_soon(&mut self) {
        self.beside_due = Some(Instant::now() + REST);
    }

    /// Somebody types. What is being looked at is then no longer what stands there.
    pub(super) fn put_off_look(&mut self) {
        if self.beside_due.is_some() || self.looks.is_under_way() {
            self.look_beside_soon();
        }
    }

    /// How long until documents are to be looked at; none when nothing asks for it.
    pub(super) fn look_beside_if_due(&mut self) -> Option<Duration> {
        let wait = self.beside_due?.saturating_duration_since(Instant::now());
        if !wait.is_zero() {
            return Some(wait);
        }
        self.beside_due = None;
        if let Some(client) = self.client() {
            self.look_beside(&client);
        }
        None
    }

    fn look_beside(&self, client: &Arc<Client>) {
        let open = self.documents.snapshots(client);
        let is_asked = open
            .iter()
            .any(|one| one.document.kind() != DocumentKind::Other && is_asked_across(&one.config));
        if !is_asked {
            return;
        }
        let mut folder = Folder {
            id: None,
            token: None,
            client: Arc::clone(client),
            outbox: self.outbox.clone(),
            configuration: self.configuration.clone(),
            open,
            kept: Arc::clone(&self.kept),
        };
        let looks = Arc::clone(&self.looks);
        let look = looks.begin();
        let job = move || {
            // A panic is reported by nobody, and must not leave it under way for ever.
            let _ = caught(|| folder.look_beside(&looks, look));
            looks.end(look);
        };
        self.folder_pool.run(Box::new(job));
    }
}
