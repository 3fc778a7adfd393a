//! The end of the server: with which code, and how soon.

use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the client has asked for the end.
#[derive(Debug, Default)]
pub struct Life {
    shut_down: AtomicBool,
}

impl Life {
    pub fn shut_down(&self) {
        self.shut_down.store(true, Ordering::SeqCst);
    }

    pub fn is_shut_down(&self) -> bool {
        self.shut_down.load(Ordering::SeqCst)
    }

    /// The protocol's exit code: an end without `shutdown` is a failure.
    fn code(&self) -> u8 {
        u8::from(!self.is_shut_down())
    }

    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code())
    }

    /// Leaves at once, whatever other threads are doing.
    pub fn leave(&self) -> ! {
        std::process::exit(i32::from(self.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_end_that_was_asked_for_is_a_success() {
        let life = Life::default();
        assert_eq!(life.code(), 1);
        life.shut_down();
        assert_eq!(life.code(), 0);
    }
}
