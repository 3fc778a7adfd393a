//! The open documents.
//!
//! Edits are taken in the order of the wire. Those that follow one another without anything between them are
//! applied together, so that a burst costs one analysis; nobody can look at a document before they are.

use super::client::Client;
use super::content::Content;
use super::latest::{Edition, Latest};
use super::panics::{Panic, locked};
use super::params::{Change, DidChange, OpenedDocument};
use super::sent_tokens::SentTokens;
use super::uri::{Key, Uri};
use crate::config::{Config, Feature};
use crate::model::Document;
use crate::rules::{Checker, Diagnostic, Haste};
use crate::text::Encoding;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

#[derive(Debug, Default)]
pub struct Documents {
    open: HashMap<Key, OpenDocument>,
    /// Those with edits that are not applied yet.
    unsettled: Vec<Key>,
    /// The client's names for those that it has closed.
    closed: HashMap<Key, Uri>,
}

#[derive(Debug)]
struct OpenDocument {
    uri: Uri,
    version: i32,
    content: Content,
    changes: Vec<Change>,
    latest: Latest,
    config: Arc<Config>,
    tokens: Arc<SentTokens>,
    checker: Arc<Mutex<Checker>>,
    /// When it was last edited.
    edited: Option<Instant>,
    haste: Haste,
    relatives: Arc<Mutex<Versions>>,
}

/// Strokes that follow one another so quickly are typing.
const TYPING: Duration = Duration::from_millis(500);

/// A document of so many bytes is always in haste: no real one is.
const LONG: usize = 1 << 20;

impl OpenDocument {
    fn note_edit(&mut self, now: Instant) {
        let before = self.edited.replace(now);
        let is_typed = before.is_some_and(|before| now - before < TYPING);
        self.haste = match is_typed || self.content.length() > LONG {
            true => Haste::Typing,
            false => Haste::None,
        };
    }
}

/// By their names, versions of documents; none of one that is not open.
type Versions = HashMap<String, Option<i32>>;

/// A document as it was when a message came, for work that goes on while it changes.
#[derive(Clone, Debug)]
pub struct Snapshot {
    pub document: Document,
    pub uri: Uri,
    pub version: i32,
    pub edition: Edition,
    pub client: Arc<Client>,
    pub config: Arc<Config>,
    /// What the client was last sent of its tokens.
    pub tokens: Arc<SentTokens>,
    /// What is known of its findings from edition to edition.
    checker: Arc<Mutex<Checker>>,
    haste: Haste,
    /// The documents beside which it was last looked at.
    relatives: Arc<Mutex<Versions>>,
}

impl Snapshot {
    /// The findings of this edition, as `look` takes them from what is known. While somebody types, those of the
    /// whole document may be of an edition before.
    pub fn findings<T>(&self, look: impl FnOnce(&Checker) -> T) -> T {
        let mut checker = self.checker();
        checker.look_in(self.haste, &self.document, &self.config);
        look(&checker)
    }

    /// All findings of this edition.
    pub fn all_findings<T>(&self, look: impl FnOnce(&Checker) -> T) -> T {
        let mut checker = self.checker();
        checker.look(&self.document, &self.config);
        look(&checker)
    }

    /// Finds what there was no time for; whether there is news. Nobody waits meanwhile.
    pub fn catch_up(&self) -> bool {
        let late = self.findings(|checker| checker.is_behind().then(|| checker.late()));
        let Some(late) = late else {
            return false;
        };
        let late = late(&self.document, &self.config);
        self.checker().catch_up(&self.document, late)
    }

    fn checker(&self) -> MutexGuard<'_, Checker> {
        locked(&self.checker)
    }

    /// Takes what rules across documents have found, and the versions of the others. Says whether it is news; nothing
    /// where the document has been edited meanwhile.
    pub fn take_across(&self, found: Vec<Diagnostic>, versions: Versions) -> Option<bool> {
        self.findings(|_| ()); // so that no edit has to wait for it
        let mut is_news = None;
        self.edition.speak(|| {
            let mut checker = self.checker();
            checker.look_in(self.haste, &self.document, &self.config);
            is_news = Some(checker.take_across(found));
            *self.known_versions() = versions;
        });
        is_news
    }

    /// The version of another document that its findings speak of, if that is open; nothing where they speak of none.
    pub fn version_of(&self, other: &str) -> Option<Option<i32>> {
        self.known_versions().get(other).copied()
    }

    fn known_versions(&self) -> MutexGuard<'_, Versions> {
        locked(&self.relatives)
    }
}

/// Why there is no snapshot.
#[derive(Debug, PartialEq, Eq)]
pub enum Unavailable {
    NotOpen,
    NotUnderstood(Panic),
}

impl Documents {
    /// Opens a document, or replaces one that a client opens twice. Gives back the panic of the analysis.
    pub fn open(&mut self, opened: OpenedDocument, config: Arc<Config>) -> Option<Panic> {
        let document = OpenDocument {
            uri: Uri::new(&opened.uri),
            version: opened.version,
            content: Content::new(&opened.text),
            changes: Vec::new(),
            latest: Latest::default(),
            config,
            tokens: Arc::default(),
            checker: Arc::default(),
            edited: None,
            haste: match opened.text.len() > LONG {
                true => Haste::Typing,
                false => Haste::None,
            },
            relatives: Arc::default(),
        };
        let panic = document.content.document().err().cloned();
        self.closed.remove(&Key::of(&opened.uri));
        if let Some(before) = self.open.insert(Key::of(&opened.uri), document) {
            before.latest.begin();
        }
        panic
    }

    /// The client's name for the document, if it was open, and how many bytes its text had.
    pub fn close(&mut self, uri: &str) -> Option<(Uri, usize)> {
        let document = self.open.remove(&Key::of(uri))?;
        document.latest.begin();
        let length = document.content.length();
        self.closed.insert(Key::of(uri), document.uri.clone());
        Some((document.uri, length))
    }

    /// Takes edits. False when the document is not open.
    pub fn change(&mut self, change: DidChange) -> bool {
        let key = Key::of(&change.text_document.uri);
        let Some(document) = self.open.get_mut(&key) else {
            return false;
        };
        document.latest.begin();
        document.version = change.text_document.version.unwrap_or(document.version);
        document.changes.extend(change.content_changes);
        if !self.unsettled.contains(&key) {
            self.unsettled.push(key);
        }
        true
    }

    /// Applies the edits taken so far, and gives back what they changed and the panics of the analysis.
    pub fn settle(&mut self, encoding: Encoding) -> Vec<(Key, Option<Panic>)> {
        let unsettled = std::mem::take(&mut self.unsettled);
        let settle = |key: Key| {
            let document = self.open.get_mut(&key)?;
            let changes = std::mem::take(&mut document.changes);
            document.content.edit(&changes, encoding);
            document.note_edit(Instant::now());
            let panic = document.content.document().err().cloned();
            Some((key, panic))
        };
        unsettled.into_iter().filter_map(settle).collect()
    }

    /// The names of the open documents.
    pub fn keys(&self) -> HashSet<Key> {
        self.open.keys().cloned().collect()
    }

    /// The client's names for those that have been open and are so no more.
    pub fn closed(&self) -> Vec<Uri> {
        self.closed.values().cloned().collect()
    }

    /// A snapshot of each that is understood, in the order of their names.
    pub fn snapshots(&self, client: &Arc<Client>) -> Vec<Snapshot> {
        let snapshots = self
            .open
            .keys()
            .filter_map(|key| self.snapshot(key, client).ok());
        let mut snapshots: Vec<Snapshot> = snapshots.collect();
        snapshots.sort_by(|one, other| one.uri.as_str().cmp(other.uri.as_str()));
        snapshots
    }

    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether a feature is switched on for any of them.
    pub fn offer(&self, feature: Feature) -> bool {
        let mut all = self.open.values();
        all.any(|document| document.config.features.offers(feature))
    }

    /// Gives every document the settings that hold for it now; those that had others.
    pub fn configure(&mut self, mut of: impl FnMut(&str) -> Arc<Config>) -> Vec<Key> {
        let reconfigure = |(key, document): (&Key, &mut OpenDocument)| {
            let config = of(document.uri.as_str());
            let changed = config != document.config;
            document.config = config;
            changed.then(|| key.clone())
        };
        self.open.iter_mut().filter_map(reconfigure).collect()
    }

    pub fn snapshot(&self, key: &Key, client: &Arc<Client>) -> Result<Snapshot, Unavailable> {
        let open = self.open.get(key).ok_or(Unavailable::NotOpen)?;
        let document = open.content.document();
        Ok(Snapshot {
            document: document
                .map_err(|panic| Unavailable::NotUnderstood(panic.clone()))?
                .clone(),
            uri: open.uri.clone(),
            version: open.version,
            edition: open.latest.edition(),
            client: Arc::clone(client),
            config: Arc::clone(&open.config),
            tokens: Arc::clone(&open.tokens),
            checker: Arc::clone(&open.checker),
            haste: open.haste,
            relatives: Arc::clone(&open.relatives),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const URI: &str = "file:///%E7%AC%AC.txt";

    fn opened(text: &str) -> Documents {
        let mut documents = Documents::default();
        let document = json!({"uri": URI, "version": 1, "text": text});
        let document = serde_json::from_value(document).expect("a document");
        documents.open(document, Arc::default());
        documents
    }

    fn change(documents: &mut Documents, version: i32, changes: serde_json::Value) -> bool {
        let document = json!({"uri": "file:///%e7%ac%ac.txt", "version": version});
        let params = json!({"textDocument": document, "contentChanges": changes});
        documents.change(serde_json::from_value(params).expect("changes"))
    }

    fn snapshot(documents: &Documents) -> Result<Snapshot, Unavailable> {
        documents.snapshot(&Key::of(URI), &Arc::default())
    }

    #[test]
    fn edits_are_applied_in_order_each_after_the_one_before() {
        let mut documents = opened("二\n");
        let at = |line, character| json!({"line": line, "character": character});
        let insert = |line, character, text| json!({"range": {"start": at(line, character), "end": at(line, character)}, "text": text});
        assert!(change(
            &mut documents,
            4,
            json!([insert(0, 0, "𠮷"), insert(0, 2, "一")])
        ));
        assert!(change(
            &mut documents,
            9,
            json!([insert(0, 3, "\r\n"), insert(9, 9, "三")])
        ));
        let settled = documents.settle(Encoding::Utf16);
        assert_eq!(settled, [(Key::of(URI), None)]);
        let snapshot = snapshot(&documents).expect("it is open");
        assert_eq!(snapshot.document.source().to_string(), "𠮷一\r\n二\n三");
        assert_eq!((snapshot.version, snapshot.uri.as_str()), (9, URI));
        assert!(documents.settle(Encoding::Utf16).is_empty());
    }

    #[test]
    fn a_snapshot_keeps_its_text_and_loses_its_voice() {
        let mut documents = opened("一");
        let before = snapshot(&documents).expect("it is open");
        change(&mut documents, 2, json!([{"text": "二"}]));
        documents.settle(Encoding::Utf16);
        assert_eq!(before.document.source().to_string(), "一");
        before.edition.speak(|| panic!("a newer edition has begun"));
    }

    #[test]
    fn a_closed_document_is_gone() {
        let mut documents = opened("一");
        let before = snapshot(&documents).expect("it is open");
        assert_eq!(documents.close(URI), Some((Uri::new(URI), 3)));
        assert_eq!(documents.close(URI), None);
        assert!(!change(&mut documents, 2, json!([{"text": "二"}])));
        assert_eq!(snapshot(&documents).err(), Some(Unavailable::NotOpen));
        before.edition.speak(|| panic!("the document is closed"));
    }
}
