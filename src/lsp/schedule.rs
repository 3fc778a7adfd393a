//! When diagnostics are due that are sent unasked: after a short quiet time.

use super::uri::Key;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Long enough to fall between two strokes of a typist, short enough to seem immediate when the hand rests.
const QUIET: Duration = Duration::from_millis(150);

#[derive(Debug, Default)]
pub struct Schedule {
    due: HashMap<Key, Instant>,
}

impl Schedule {
    /// The document has changed; what was due before is put off.
    pub fn changed(&mut self, key: Key, now: Instant) {
        self.due.insert(key, now + QUIET);
    }

    pub fn forget(&mut self, key: &Key) {
        self.due.remove(key);
    }

    /// How long until something is due; `None` when nothing is.
    pub fn wait(&self, now: Instant) -> Option<Duration> {
        let next = self.due.values().min()?;
        Some(next.saturating_duration_since(now))
    }

    /// Takes what is due.
    pub fn take(&mut self, now: Instant) -> Vec<Key> {
        let due = self.due.extract_if(|_, due| *due <= now);
        due.map(|(key, _)| key).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_puts_off_what_was_due() {
        let (mut schedule, start, key) = (Schedule::default(), Instant::now(), Key::of("a"));
        assert_eq!(schedule.wait(start), None);
        schedule.changed(key.clone(), start);
        schedule.changed(key.clone(), start + QUIET / 2);
        assert_eq!(schedule.wait(start), Some(QUIET * 3 / 2));
        assert!(schedule.take(start + QUIET).is_empty());
        assert_eq!(schedule.take(start + QUIET * 2), std::slice::from_ref(&key));
        assert!(schedule.take(start + QUIET * 2).is_empty());
        schedule.changed(key.clone(), start);
        schedule.forget(&key);
        assert_eq!(schedule.wait(start), None);
    }
}
