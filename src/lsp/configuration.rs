//! The settings in force for each document: the editor's over those of the nearest `gongwen.toml`.
//!
//! A file is looked at again whenever something may have changed it. When it cannot be used any more, what it said
//! last goes on to hold, and one diagnostic on the file says so.

use super::client::Client;
use super::handlers::diagnostic::Publication;
use super::to_proto::{self, Diagnostic};
use super::uri;
use crate::config::{Config, Features, Log, Preset, Scope, Settings, from_editor};
use crate::messages::{Language, config as say};
use crate::rules;
use crate::text::{Encoding, Range, Text};
use crate::workspace::{self, Accepted, ConfigurationFile, Stamp};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower_lsp::ls_types::{self as lsp, DiagnosticSeverity};

/// What the diagnostics on a `gongwen.toml` are called.
const CODE: &str = "configuration";

#[derive(Clone, Debug, Default)]
pub struct Configuration {
    surroundings: Language,
    editor: Settings,
    /// The first folder of the workspace: home of documents that have no file.
    home: Option<PathBuf>,
    files: BTreeMap<PathBuf, Loaded>,
    accepted: BTreeMap<PathBuf, Noted>,
    /// How often anything has been read.
    edition: u32,
}

/// A file of findings that are let stand, as it was when it was last looked at.
#[derive(Clone, Debug, Default)]
struct Noted {
    stamp: Option<Stamp>,
    accepted: Accepted,
}

/// A file, as it was when it was last looked at.
#[derive(Clone, Debug, Default)]
struct Loaded {
    stamp: Option<Stamp>,
    /// What it said when it last could be used.
    settings: Settings,
    faults: Vec<Fault>,
    /// What the client has been told is wrong.
    told: Vec<Fault>,
    text: Text,
}

type Fault = (Range, DiagnosticSeverity, String);

impl Configuration {
    pub fn of_client(client: &Client) -> Configuration {
        Configuration {
            surroundings: client.locale,
            editor: from_editor(&client.settings).0,
            home: client.folders.first().cloned(),
            ..Configuration::default()
        }
    }

    /// Takes what the editor says now; what of it cannot be read, in words.
    pub fn edited(&mut self, settings: &Value) -> Vec<String> {
        let (editor, faults) = from_editor(settings);
        self.editor = editor;
        self.edition += 1;
        let language = self.language();
        let in_words = |(name, kind)| {
            let what = workspace::fault_message(&kind, language);
            say::in_editor(language, name, &what)
        };
        faults.into_iter().map(in_words).collect()
    }

    /// The settings for a document.
    pub fn of(&mut self, uri: &str) -> Arc<Config> {
        let path = uri::path(uri);
        let folder = match &path {
            Some(path) => path.parent().map(Path::to_path_buf),
            None => self.home.clone(),
        };
        let file = folder.as_deref().and_then(workspace::find_configuration);
        let below = file.clone().map(|file| self.look(file).settings.clone());
        let mut settings = self.editor.clone().over(below.unwrap_or_default());
        if settings.preset.is_none() && uri::is_unsaved(uri) {
            settings.preset = Some(Preset::Draft); // somebody is only beginning to write it
        }
        let mut config = Config::of(settings, self.surroundings);
        if let (Some(path), Some(folder)) = (path, folder) {
            let above = file.as_deref().and_then(Path::parent).unwrap_or(&folder);
            config.file = match config.asks_for_paths() {
                true => workspace::relative(&path, above),
                false => String::new(),
            };
            config.accepted = Arc::new(self.accepted(&path, &folder));
        }
        Arc::new(config)
    }

    /// What of a document is let stand.
    fn accepted(&mut self, path: &Path, folder: &Path) -> BTreeSet<String> {
        let Some(file) = workspace::find_accepted(folder) else {
            return BTreeSet::new();
        };
        let above = file.parent().unwrap_or(folder).to_path_buf();
        let now = Stamp::of(&file);
        let noted = self.accepted.entry(file.clone()).or_default();
        if noted.stamp != now || now.is_none() {
            noted.stamp = now;
            // One that cannot be read hides nothing that it did not hide before.
            if let Ok(accepted) = Accepted::load(&file) {
                noted.accepted = accepted;
            }
            self.edition += 1;
        }
        noted.accepted.of(&workspace::relative(path, &above))
    }

    /// A number that is another one after every change.
    pub fn edition(&self) -> u32 {
        self.edition
    }

    /// The language where no document is spoken of.
    pub fn language(&self) -> Language {
        let language = self.editor.language.unwrap_or_default();
        language.language(self.surroundings)
    }

    /// Which documents are shown the findings of.
    pub fn scope(&mut self) -> Scope {
        let said = self.at_home().and_then(|settings| settings.diagnose);
        self.editor.diagnose.or(said).unwrap_or_default()
    }

    /// The switches where no document is spoken of.
    pub fn features(&mut self) -> Features {
        let said = self.at_home().map(|settings| settings.features.clone());
        self.editor.features.clone().over(said.unwrap_or_default())
    }

    /// What the file says that holds where no document is spoken of.
    fn at_home(&mut self) -> Option<&Settings> {
        let file = self
            .home
            .as_deref()
            .and_then(workspace::find_configuration)?;
        Some(&self.look(file).settings)
    }

    pub fn log(&self) -> Log {
        let files = self.files.values().filter_map(|file| file.settings.log);
        self.editor.log.or_else(|| files.max()).unwrap_or_default()
    }

    /// What is wrong with each file, once; nothing for one that is right again.
    pub fn news(&mut self, encoding: Encoding) -> Vec<Publication> {
        let files = self.files.iter_mut().filter(|(_, file)| file.has_news());
        let publication = |(path, file): (&PathBuf, &mut Loaded)| {
            file.told.clone_from(&file.faults);
            let found = file
                .faults
                .iter()
                .map(|fault| file.diagnostic(fault, encoding));
            let found: Vec<Diagnostic<'_>> = found.collect();
            Publication::unversioned(uri::of_path(path), &found)
        };
        files.map(publication).collect()
    }

    /// A file, read again if it has changed.
    fn look(&mut self, path: PathBuf) -> &Loaded {
        let now = Stamp::of(&path);
        let language = self.language();
        let loaded = self.files.entry(path.clone()).or_default();
        if loaded.stamp != now || now.is_none() {
            loaded.stamp = now;
            loaded.read(&path, language);
            self.edition += 1;
        }
        loaded
    }
}

impl Loaded {
    fn has_news(&self) -> bool {
        self.told != self.faults
    }

    fn diagnostic(
        &self,
        (range, severity, message): &Fault,
        encoding: Encoding,
    ) -> Diagnostic<'static> {
        let position = |point| {
            let at = self.text.position(point, encoding);
            lsp::Position::new(at.line, at.character)
        };
        let range = lsp::Range::new(position(range.start), position(range.end));
        to_proto::remark(CODE, range, *severity, message.clone())
    }

    fn read(&mut self, path: &Path, language: Language) {
        self.faults.clear();
        let ConfigurationFile { text, settings } = match workspace::load_configuration(path) {
            Ok(file) => file,
            Err(unreadable) => {
                let message = unreadable.message(language);
                self.faults
                    .push((Range::default(), DiagnosticSeverity::ERROR, message));
                return;
            }
        };
        match settings {
            Ok(settings) => {
                for fault in rules::unknown(&settings) {
                    let message = workspace::fault_message(&fault, language);
                    self.faults
                        .push((Range::default(), DiagnosticSeverity::WARNING, message));
                }
                self.settings = settings;
            }
            Err(fault) => {
                let what = workspace::fault_message(&fault.kind, language);
                let message = format!("{what} {}", say::last_good_stays(language));
                let place = workspace::place_of(&fault, &text);
                self.faults
                    .push((place, DiagnosticSeverity::ERROR, message));
            }
        }
        self.text = Text::new(&text);
    }
}
