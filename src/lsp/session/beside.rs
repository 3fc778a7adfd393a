//! Requests for which a document is looked at together with those that belong to it.

use super::Session;
use super::requests::{Asked, Reply, respond};
use crate::config::Feature;
use crate::links::{Beside, Companions};
use crate::lsp::documents::Snapshot;
use crate::lsp::params::NamesDocument;
use crate::model::DocumentKind;
use serde::de::DeserializeOwned;
use std::sync::Arc;

impl Session {
    /// Answers from the pool, with the companions of the document that are at hand; a small folder is read for them, a
    /// large one is not waited for.
    pub(super) fn beside<P, R>(
        &mut self,
        asked: Asked<'_>,
        feature: Feature,
        answer: fn(&Snapshot, &Beside, &P) -> R,
    ) where
        P: DeserializeOwned + NamesDocument + Send + 'static,
        R: Reply + 'static,
    {
        let Asked { call, id, client } = asked;
        let (snapshot, params) = match self.prepare::<P>(call, client) {
            Ok(Some(prepared)) => prepared,
            Ok(None) => return self.outbox.answer(id, R::without()),
            Err(error) => return self.outbox.answer(id, Err::<R::Body, _>(error)),
        };
        let features = &snapshot.config.features;
        if !features.offers(feature) {
            return self.outbox.answer(id, R::without());
        }
        let is_paper = snapshot.document.kind() != DocumentKind::Other;
        let folder = (features.offers(Feature::Companions) && is_paper).then(|| self.folder(asked));
        let (outbox, id) = (self.outbox.clone(), id.clone());
        self.waiting.push(Box::new(move || {
            if !outbox.awaits(&id) {
                return;
            }
            respond(&outbox, &id, &snapshot, || {
                let found = folder.and_then(|mut folder| folder.beside(params.uri()));
                let beside = found.unwrap_or_else(|| alone(&snapshot));
                answer(&snapshot, &beside, &params)
            });
        }));
    }
}

fn alone(snapshot: &Snapshot) -> Arc<Beside> {
    let document = snapshot.document.clone();
    Arc::new(Beside::new(document, Companions::default()))
}
