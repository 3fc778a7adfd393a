//! Items that were offered and come back for what was left out. Whatever has become of their document, they are given
//! back at least as they came.

use super::Session;
use super::requests::{Asked, respond};
use crate::config::Feature;
use crate::lsp::handlers::completion::{self, ToResolve};
use crate::lsp::uri::Key;
use serde_json::Value;
use tower_lsp::jsonrpc::Error;

impl Session {
    pub(super) fn resolve_completion(&mut self, asked: Asked<'_>) {
        let Asked { call, id, client } = asked;
        self.settle();
        let item: ToResolve = match call.params.decode() {
            Ok(item) => item,
            Err(error) => return self.outbox.answer(id, Err::<Value, _>(error)),
        };
        let found = item.offered().and_then(|offered| {
            let snapshot = self.documents.snapshot(&Key::of(&offered.uri), client);
            Some((offered, snapshot.ok()?))
        });
        let found =
            found.filter(|(_, snapshot)| snapshot.config.features.offers(Feature::Completion));
        let Some((offered, snapshot)) = found else {
            return self.outbox.answer(id, Ok(item.unchanged()));
        };
        let (outbox, id) = (self.outbox.clone(), id.clone());
        self.waiting.push(Box::new(move || {
            respond(&outbox, &id, &snapshot, || {
                Ok::<Value, Error>(completion::resolve(&snapshot, &offered, item))
            });
        }));
    }
}
