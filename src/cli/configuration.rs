//! The settings for each file of a command: those of the nearest `gongwen.toml`.

use super::terminal::Terminal;
use crate::config::{Config, Settings};
use crate::messages::config as say;
use crate::rules;
use crate::workspace::{self, ConfigurationFile};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Read when a file first asks, and told once what is wrong with them.
pub struct Configurations<'a> {
    terminal: &'a Terminal,
    known: Mutex<HashMap<Option<PathBuf>, Arc<Config>>>,
    broken: AtomicBool,
}

impl<'a> Configurations<'a> {
    pub fn new(terminal: &'a Terminal) -> Self {
        Configurations {
            terminal,
            known: Mutex::default(),
            broken: AtomicBool::new(false),
        }
    }

    /// The settings for an input, by its name; standard input is at home in the current folder.
    pub fn of(&self, input: &str) -> Arc<Config> {
        let path = std::path::absolute(input).unwrap_or_else(|_| input.into());
        let file = path.parent().and_then(workspace::find_configuration);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let config = known.entry(file).or_insert_with_key(|file| {
            let settings = file.as_deref().map(|file| self.load(file));
            Arc::new(self.config(settings.unwrap_or_default()))
        });
        Arc::clone(config)
    }

    /// Whether a file could not be used. Nothing is checked by settings that its user did not mean.
    pub fn is_broken(&self) -> bool {
        self.broken.load(Ordering::Relaxed)
    }

    fn config(&self, settings: Settings) -> Config {
        // On the command line the language is an option, and holds for all that is printed.
        Config {
            language: self.terminal.language,
            ..Config::of(settings, self.terminal.language)
        }
    }

    fn load(&self, file: &Path) -> Settings {
        let language = self.terminal.language;
        let ConfigurationFile { text, settings } = match workspace::load_configuration(file) {
            Ok(loaded) => loaded,
            Err(unreadable) => {
                self.give_up(&unreadable.message(language));
                return Settings::default();
            }
        };
        let name = file.display().to_string();
        match settings {
            Ok(settings) => {
                for fault in rules::unknown(&settings) {
                    let what = workspace::fault_message(&fault, language);
                    self.terminal.complain(&format!("{name}: {what}"));
                }
                settings
            }
            Err(fault) => {
                let line = workspace::place_of(&fault, &text).start.line + 1;
                let what = workspace::fault_message(&fault.kind, language);
                self.give_up(&say::in_file(language, &name, line, &what));
                Settings::default()
            }
        }
    }

    fn give_up(&self, message: &str) {
        self.terminal.complain(message);
        self.broken.store(true, Ordering::Relaxed);
    }
}
