//! How far a long run has come, told on a terminal's standard error.

use crate::messages::{Language, cli};
use crate::workspace::Unreadable;
use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A run that is done within so long says nothing of itself.
const SHORT: Duration = Duration::from_millis(500);

/// The line is written again no sooner.
const PAUSE: Duration = Duration::from_millis(200);

/// Back to the line's beginning, and the rest of it emptied.
const ANEW: &str = "\r\x1b[K";

/// Counts what is done; any number of threads may tell it.
pub struct Meter {
    language: Language,
    all: usize,
    /// Done in an earlier run.
    before: usize,
    done: AtomicUsize,
    begun: Instant,
    /// When the line was written last, while it stands there.
    told: Mutex<Option<Instant>>,
    is_watched: bool,
    /// What is done, where it is not the reading.
    label: &'static str,
}

impl Meter {
    /// For a run over so many documents, some of which are done already.
    pub fn new(all: usize, before: usize, language: Language) -> Meter {
        Meter {
            language,
            all,
            before,
            done: AtomicUsize::new(before),
            begun: Instant::now(),
            told: Mutex::new(None),
            is_watched: io::stderr().is_terminal(),
            label: "",
        }
    }

    /// The same for other work than reading.
    pub fn labelled(self, label: &'static str) -> Meter {
        Meter { label, ..self }
    }

    /// One more is done.
    pub fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let elapsed = self.begun.elapsed();
        if !self.is_due(elapsed) {
            return;
        }
        // Whoever writes it just now need not be waited for.
        let Ok(mut told) = self.told.try_lock() else {
            return;
        };
        if told.is_some_and(|told| told.elapsed() < PAUSE) {
            return;
        }
        let (rate, left) = self.pace(done, elapsed);
        let line = cli::far(self.language, done, self.all, rate, left);
        let _ = write!(io::stderr(), "{ANEW}{}{line}", self.label);
        *told = Some(Instant::now());
    }

    /// Tells why a document could not be read.
    pub fn complain(&self, error: &Unreadable) {
        let mut told = self.told();
        wipe(&mut told);
        let _ = writeln!(io::stderr(), "{}", error.message(self.language));
    }

    /// Takes the line away.
    pub fn clear(&self) {
        wipe(&mut self.told());
    }

    fn is_due(&self, elapsed: Duration) -> bool {
        self.is_watched && elapsed >= SHORT
    }

    fn told(&self) -> MutexGuard<'_, Option<Instant>> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Documents a second in this run, and the seconds to go at this pace.
    fn pace(&self, done: usize, elapsed: Duration) -> (f64, Option<u64>) {
        let now = done.saturating_sub(self.before);
        let seconds = elapsed.as_secs_f64();
        if now == 0 || seconds < f64::EPSILON {
            return (0.0, None);
        }
        let rate = now as f64 / seconds;
        let left = self.all.saturating_sub(done) as f64 / rate;
        (rate, Some(left.ceil() as u64))
    }
}

fn wipe(told: &mut Option<Instant>) {
    if told.take().is_some() {
        let _ = write!(io::stderr(), "{ANEW}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_before_does_not_count_for_the_pace() {
        let meter = Meter::new(1000, 500, Language::Chinese);
        assert_eq!(meter.pace(500, Duration::from_secs(1)), (0.0, None));
        assert_eq!(meter.pace(600, Duration::from_secs(10)), (10.0, Some(40)));
    }

    #[test]
    fn only_a_long_run_that_somebody_watches_tells_of_itself() {
        let meter = |is_watched| Meter {
            is_watched,
            ..Meter::new(1000, 0, Language::Chinese)
        };
        for (is_watched, millis, expected) in
            [(true, 100, false), (true, 900, true), (false, 900, false)]
        {
            let due = meter(is_watched).is_due(Duration::from_millis(millis));
            assert_eq!(due, expected, "{is_watched} {millis}");
        }
    }
}
