//! The settings for each file of a command: those of the nearest `gongwen.toml`.

use super::terminal::Terminal;
use crate::config::{Config, Preset, Settings};
use crate::messages::config as say;
use crate::rules;
use crate::workspace::{self, Accepted, ConfigurationFile};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Read when a file first asks, and told once what is wrong with them.
pub struct Configurations<'a> {
    terminal: &'a Terminal,
    known: Mutex<HashMap<Option<PathBuf>, Arc<Config>>>,
    accepted: Mutex<HashMap<PathBuf, Arc<Accepted>>>,
    /// The preset that the command line asks for.
    preset: Option<Preset>,
    broken: AtomicBool,
}

impl<'a> Configurations<'a> {
    pub fn new(terminal: &'a Terminal, preset: Option<Preset>) -> Self {
        Configurations {
            terminal,
            preset,
            known: Mutex::default(),
            accepted: Mutex::default(),
            broken: AtomicBool::new(false),
        }
    }

    /// The settings for an input, by its name, and the file they come from; standard input is at home in the current
    /// folder.
    pub fn of(&self, input: &str) -> (Arc<Config>, Option<PathBuf>) {
        let path = std::path::absolute(input).unwrap_or_else(|_| input.into());
        let folder = path.parent().unwrap_or(&path);
        let file = workspace::find_configuration(folder);
        let shared = self.shared(file.clone());
        let accepted = workspace::find_accepted(folder);
        let accepted = accepted.map(|file| (self.accepted(&file), file));
        let accepted = accepted.and_then(|(accepted, file)| {
            let folder = file.parent()?;
            Some(accepted.of(&workspace::relative(&path, folder)))
        });
        let accepted = accepted.unwrap_or_default();
        if accepted.is_empty() && !shared.asks_for_paths() {
            return (shared, file);
        }
        let folder = file.as_deref().and_then(Path::parent).unwrap_or(folder);
        let config = Config {
            file: workspace::relative(&path, folder),
            accepted: Arc::new(accepted),
            ..Config::clone(&shared)
        };
        (Arc::new(config), file)
    }

    /// What a file says for all documents it holds for.
    fn shared(&self, file: Option<PathBuf>) -> Arc<Config> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let config = known.entry(file).or_insert_with_key(|file| {
            let settings = file.as_deref().map(|file| self.load(file));
            Arc::new(self.config(settings.unwrap_or_default()))
        });
        Arc::clone(config)
    }

    fn accepted(&self, file: &Path) -> Arc<Accepted> {
        let mut known = self.accepted.lock().unwrap_or_else(PoisonError::into_inner);
        let accepted = known.entry(file.to_path_buf()).or_insert_with(|| {
            let loaded = Accepted::load(file).unwrap_or_else(|fault| {
                self.give_up(&workspace::accepted_message(
                    file,
                    &fault,
                    self.terminal.language,
                ));
                Accepted::default()
            });
            Arc::new(loaded)
        });
        Arc::clone(accepted)
    }

    /// Every file of findings that are let stand, as far as documents have asked.
    pub fn all_accepted(&self) -> Vec<(PathBuf, Arc<Accepted>)> {
        let known = self.accepted.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known
            .iter()
            .map(|(file, accepted)| (file.clone(), Arc::clone(accepted)));
        known.collect()
    }

    /// Whether a file could not be used. Nothing is checked by settings that its user did not mean.
    pub fn is_broken(&self) -> bool {
        self.broken.load(Ordering::Relaxed)
    }

    fn config(&self, settings: Settings) -> Config {
        // On the command line the language is an option, and holds for all that is printed.
        Config {
            language: self.terminal.language,
            preset: self.preset.or(settings.preset).unwrap_or_default(),
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
