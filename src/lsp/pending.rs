//! The requests that wait for an answer.
//!
//! Whoever takes an id out of the set answers it: the handler that finished or the client's cancellation, whichever
//! comes first. So no request is answered twice, and a cancelled one is answered at once.

use std::collections::HashSet;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tower_lsp::jsonrpc::Id;

#[derive(Debug, Default)]
pub struct Pending {
    ids: Mutex<HashSet<Id>>,
    all_answered: Condvar,
}

impl Pending {
    /// Notes a request. False when one of the same id already waits.
    pub fn note(&self, id: &Id) -> bool {
        self.ids().insert(id.clone())
    }

    pub fn waits(&self, id: &Id) -> bool {
        self.ids().contains(id)
    }

    /// Takes an id out. False when it has been answered or cancelled before.
    pub fn take(&self, id: &Id) -> bool {
        let mut ids = self.ids();
        let waited = ids.remove(id);
        if ids.is_empty() {
            self.all_answered.notify_all();
        }
        waited
    }

    /// Waits until nothing waits any more, but no longer than `patience`.
    pub fn wait_for_all(&self, patience: Duration) {
        let waiting = self
            .all_answered
            .wait_timeout_while(self.ids(), patience, |ids| !ids.is_empty());
        drop(waiting);
    }

    fn ids(&self) -> MutexGuard<'_, HashSet<Id>> {
        self.ids.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_answered_once() {
        let pending = Pending::default();
        let id = Id::Number(1);
        assert!(pending.note(&id));
        assert!(!pending.note(&id));
        assert!(pending.waits(&id));
        assert!(pending.take(&id));
        assert!(!pending.take(&id));
        pending.wait_for_all(Duration::from_secs(9));
    }
}
