//! Requests that ask about more than one document of the workspace.

use super::requests::Asked;
use super::{Session, error_of, log_panic};
use crate::config::Feature;
use crate::lsp::client::Client;
use crate::lsp::folder::Folder;
use crate::lsp::message::Call;
use crate::lsp::panics::caught;
use crate::lsp::params::{NamesDocument, WatchedFiles, WorkDone};
use crate::lsp::uri::Key;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use tower_lsp::jsonrpc::Error;

impl Session {
    /// Answers away from the session, one such request after the other, so that the first reading of a large folder
    /// keeps nobody else waiting; with nothing where the feature is switched off.
    pub(super) fn in_folder<P, R>(
        &mut self,
        asked: Asked<'_>,
        feature: Feature,
        answer: fn(&mut Folder, &P) -> Result<R, Error>,
    ) where
        P: DeserializeOwned + NamesDocument + Send + 'static,
        R: Serialize + Default + 'static,
    {
        let Asked { call, id, client } = asked;
        self.settle();
        let params: P = match call.params.decode() {
            Ok(params) => params,
            Err(error) => return self.outbox.answer(id, Err::<R, _>(error)),
        };
        let config = match self.documents.snapshot(&Key::of(params.uri()), client) {
            Ok(snapshot) => snapshot.config,
            Err(_) => self.configuration.of(params.uri()),
        };
        if !config.features.offers(feature) {
            return self.outbox.answer(id, Ok(R::default()));
        }
        let mut folder = self.folder(asked);
        self.folder_pool.run(Box::new(move || {
            if !folder.is_awaited() {
                return;
            }
            let result = caught(|| answer(&mut folder, &params)).unwrap_or_else(|panic| {
                log_panic(&folder.outbox, &panic, folder.language());
                Err(error_of(&panic, folder.language()))
            });
            if let Some(id) = &folder.id {
                folder.outbox.answer(id, result);
            }
            folder.keep();
        }));
    }

    pub(super) fn folder(&self, asked: Asked<'_>) -> Folder {
        let Asked { call, id, client } = asked;
        let work: WorkDone = call.params.decode().unwrap_or_default();
        Folder {
            id: Some(id.clone()),
            token: work.work_done_token,
            client: Arc::clone(client),
            outbox: self.outbox.clone(),
            configuration: self.configuration.clone(),
            open: self.documents.snapshots(client),
            kept: Arc::clone(&self.kept),
        }
    }

    /// The client tells what it has seen of the files it watches.
    pub(super) fn files_changed(&mut self, call: &Call, client: &Arc<Client>) {
        self.kept.changed();
        self.look_beside_soon();
        let watched: WatchedFiles = call.params.decode().unwrap_or_default();
        let is_document = |uri: &str| uri.ends_with(".txt") || uri.ends_with(".md");
        let only_documents = watched
            .changes
            .iter()
            .all(|change| is_document(&change.uri));
        if watched.changes.is_empty() || !only_documents {
            self.reconfigure(client);
        }
    }
}
