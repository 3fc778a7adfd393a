//! Requests for which a document is looked at together with those that belong to it.

use super::Session;
use super::requests::{Asked, Reply, respond};
use crate::config::Feature;
use crate::lsp::companions::Around;
use crate::lsp::params::NamesDocument;
use crate::model::DocumentKind;
use serde::de::DeserializeOwned;

impl Session {
    /// Answers from the pool, with the companions of the document that are at hand; a small folder is read for them, a
    /// large one is not waited for.
    pub(super) fn beside<P, R>(
        &mut self,
        asked: Asked<'_>,
        feature: Feature,
        answer: fn(&mut Around, &P) -> R,
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
        let looks_round = features.offers(Feature::Companions) && is_paper;
        let mut around = Around {
            folder: looks_round.then(|| self.folder(asked)),
            snapshot: snapshot.clone(),
        };
        let (outbox, id) = (self.outbox.clone(), id.clone());
        self.waiting.push(Box::new(move || {
            if outbox.awaits(&id) {
                respond(&outbox, &id, &snapshot, || answer(&mut around, &params));
            }
        }));
    }
}
