//! What is told to the person who looks into the log: the editor's, and a file when one was asked for.

use crate::config::Log as Level;
use std::fs::File;
use std::io::Write;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, PoisonError};
use tower_lsp::ls_types::MessageType;

/// Its level can be changed while the server runs.
#[derive(Debug)]
pub struct Log {
    level: AtomicU8,
    file: Option<Mutex<File>>,
}

impl Default for Log {
    fn default() -> Log {
        Log::to(None)
    }
}

impl Log {
    pub fn to(file: Option<File>) -> Log {
        Log {
            level: AtomicU8::new(Level::default() as u8),
            file: file.map(Mutex::new),
        }
    }

    pub fn set_level(&self, level: Level) {
        self.level.store(level as u8, Ordering::Relaxed);
    }

    pub fn tells(&self, typ: MessageType) -> bool {
        level_of(typ) as u8 <= self.level.load(Ordering::Relaxed)
    }

    /// Writes a line to the file. A log that cannot be written is no reason to stop.
    pub fn write(&self, typ: MessageType, message: &str) {
        if let Some(file) = &self.file {
            let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
            let _ = writeln!(file, "{:?} {message}", level_of(typ));
        }
    }
}

fn level_of(typ: MessageType) -> Level {
    match typ {
        MessageType::ERROR => Level::Error,
        MessageType::WARNING => Level::Warning,
        MessageType::INFO => Level::Info,
        _ => Level::Debug,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_includes_those_before_it() {
        let log = Log::default();
        assert!(log.tells(MessageType::WARNING) && log.tells(MessageType::INFO));
        assert!(!log.tells(MessageType::LOG));
        log.set_level(Level::Error);
        assert!(log.tells(MessageType::ERROR) && !log.tells(MessageType::WARNING));
        log.set_level(Level::Off);
        assert!(!log.tells(MessageType::ERROR));
    }
}
