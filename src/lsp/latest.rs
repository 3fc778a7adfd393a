//! Which edition of a document is the latest, known to everyone who works on one of them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Shared by a document and the work that is under way for it.
#[derive(Clone, Debug, Default)]
pub struct Latest(Arc<Mutex<u64>>);

/// One edition of a document.
#[derive(Clone, Debug)]
pub struct Edition {
    number: u64,
    latest: Latest,
}

impl Latest {
    /// Begins a new edition; all before it are out of date.
    pub fn begin(&self) {
        *self.number() += 1;
    }

    pub fn edition(&self) -> Edition {
        Edition {
            number: *self.number(),
            latest: self.clone(),
        }
    }

    fn number(&self) -> MutexGuard<'_, u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PartialEq for Edition {
    /// The same edition of the same document; one that is opened again is another.
    fn eq(&self, other: &Edition) -> bool {
        Arc::ptr_eq(&self.latest.0, &other.latest.0) && self.number == other.number
    }
}

impl Edition {
    /// Speaks only while this is the latest edition. None can begin meanwhile, so what is said about the next one
    /// comes after.
    pub fn speak(&self, speak: impl FnOnce()) {
        let number = self.latest.number();
        if *number == self.number {
            speak();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_edition_is_silent() {
        let latest = Latest::default();
        let (old, mut said) = (latest.edition(), 0);
        old.speak(|| said += 1);
        latest.begin();
        old.speak(|| said += 10);
        latest.edition().speak(|| said += 100);
        assert_eq!(said, 101);
    }
}
