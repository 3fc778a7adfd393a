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

    /// Takes an id out and answers it, unless it has been answered or cancelled before. Who waits for all learns of it
    /// only then: the last answer must not come after the last word.
    pub fn take(&self, id: &Id, answer: impl FnOnce()) {
        let mut ids = self.ids();
        if ids.remove(id) {
            answer();
        }
        if ids.is_empty() {
            self.all_answered.notify_all();
        }
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
        let (pending, mut answers) = (Pending::default(), 0);
        let id = Id::Number(1);
        assert!(pending.note(&id));
        assert!(!pending.note(&id));
        assert!(pending.waits(&id));
        pending.take(&id, || answers += 1);
        pending.take(&id, || answers += 1);
        assert_eq!(answers, 1);
        pending.wait_for_all(Duration::from_secs(9));
    }

    #[test]
    fn nobody_learns_of_an_answer_before_it_is_given() {
        let (pending, id) = (Pending::default(), Id::Number(1));
        let (given, told) = std::sync::mpsc::channel();
        pending.note(&id);
        std::thread::scope(|threads| {
            threads.spawn(|| {
                pending.take(&id, || {
                    std::thread::yield_now();
                    given.send(()).expect("the test waits");
                });
            });
            pending.wait_for_all(Duration::from_secs(9));
            assert_eq!(told.try_recv(), Ok(()));
        });
    }
}
