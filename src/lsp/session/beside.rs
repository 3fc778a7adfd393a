//! Requests for which a document is looked at together with those that belong to it.

use super::Session;
use super::requests::{Asked, Reply};
use crate::config::Feature;
use crate::lsp::companions::Around;
use crate::lsp::documents::Snapshot;
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
        let around = move |session: &mut Session, snapshot: &Snapshot| {
            let is_paper = snapshot.document.kind() != DocumentKind::Other;
            let looks_round = snapshot.config.features.offers(Feature::Companions) && is_paper;
            Around {
                folder: looks_round.then(|| session.folder(asked)),
                snapshot: snapshot.clone(),
            }
        };
        self.in_pool_with(asked, feature, around, move |_, mut around, params| {
            answer(&mut around, params)
        });
    }
}
