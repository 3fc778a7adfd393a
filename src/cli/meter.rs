//! How far a long run has come, told on a terminal's standard error.

use crate::messages::{Language, cli};
use crate::workspace::Unreadable;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// The line is written again no sooner.
const PAUSE: Duration = Duration::from_millis(200);

/// Back to the line's beginning, and the rest of it emptied.
const ANEW: &str = "\r\x1b[K";

pub struct Meter {
    language: Language,
    all: usize,
    /// Done in an earlier run.
    before: usize,
    done: usize,
    begun: Instant,
    told: Option<Instant>,
    is_watched: bool,
}

impl Meter {
    /// For a run over so many documents, some of which are done already.
    pub fn new(all: usize, before: usize, language: Language) -> Meter {
        Meter {
            language,
            all,
            before,
            done: before,
            begun: Instant::now(),
            told: None,
            is_watched: io::stderr().is_terminal(),
        }
    }

    /// One more is done.
    pub fn step(&mut self) {
        self.done += 1;
        if !self.is_watched || self.told.is_some_and(|told| told.elapsed() < PAUSE) {
            return;
        }
        let (rate, left) = self.pace(self.begun.elapsed());
        let line = cli::far(self.language, self.done, self.all, rate, left);
        let _ = write!(io::stderr(), "{ANEW}{line}");
        self.told = Some(Instant::now());
    }

    /// Tells why a document could not be read.
    pub fn complain(&mut self, error: &Unreadable) {
        self.clear();
        let _ = writeln!(io::stderr(), "{}", error.message(self.language));
    }

    pub fn clear(&mut self) {
        if self.told.take().is_some() {
            let _ = write!(io::stderr(), "{ANEW}");
        }
    }

    /// Documents a second in this run, and the seconds to go at this pace.
    fn pace(&self, elapsed: Duration) -> (f64, Option<u64>) {
        let now = self.done - self.before;
        let seconds = elapsed.as_secs_f64();
        if now == 0 || seconds < f64::EPSILON {
            return (0.0, None);
        }
        let rate = now as f64 / seconds;
        let left = self.all.saturating_sub(self.done) as f64 / rate;
        (rate, Some(left.ceil() as u64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_before_does_not_count_for_the_pace() {
        let mut meter = Meter::new(1000, 500, Language::Chinese);
        assert_eq!(meter.pace(Duration::from_secs(1)), (0.0, None));
        meter.done = 600;
        assert_eq!(meter.pace(Duration::from_secs(10)), (10.0, Some(40)));
    }
}
