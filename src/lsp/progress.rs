//! Progress of work that takes its time, told under a token of the client's.

use super::outbox::Outbox;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Under it partial results are told, too.
pub const PROGRESS: &str = "$/progress";

/// Work that is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_millis(300);

/// A bar is moved no oftener.
const PACE: Duration = Duration::from_millis(100);

/// One piece of work; nothing is told where the client gave no token.
pub struct Progress<'a> {
    outbox: &'a Outbox,
    token: Option<&'a Value>,
    title: String,
    begun: Instant,
    told: Option<Instant>,
}

impl<'a> Progress<'a> {
    pub fn new(outbox: &'a Outbox, token: Option<&'a Value>, title: String) -> Self {
        Progress {
            outbox,
            token,
            title,
            begun: Instant::now(),
            told: None,
        }
    }

    /// So many of all are done.
    pub fn report(&mut self, done: usize, all: usize) {
        let now = Instant::now();
        let percentage = done * 100 / all.max(1);
        match self.told {
            None if now - self.begun > PATIENCE => self.tell(&json!({
                "kind": "begin", "title": self.title, "percentage": percentage, "cancellable": true,
            })),
            Some(told) if now - told > PACE => self.tell(&json!({
                "kind": "report", "percentage": percentage, "message": format!("{done}/{all}"),
            })),
            _ => return,
        }
        self.told = Some(now);
    }

    fn tell(&self, value: &Value) {
        if let Some(token) = self.token {
            self.outbox
                .notify(PROGRESS, json!({ "token": token, "value": value }));
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if self.told.is_some() {
            self.tell(&json!({ "kind": "end" }));
        }
    }
}
