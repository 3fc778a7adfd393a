//! Closed documents, each with those of its place: what rules across documents have to say of a file that nobody has open.

use super::companions::Version;
use super::folder::{Folder, Known};
use super::panics::caught;
use super::relatives::Together;
use super::uri::Key;
use crate::config::Config;
use crate::links::{Companion, Relatives};
use crate::model::Document;
use crate::rules::{self, Diagnostic, Relative};
use crate::workspace::{self, Input};
use std::collections::HashMap;
use std::path::Path;

/// So many documents are kept to be held against the next; those of one place mostly lie together.
const MOST_KEPT: usize = 64;

/// By which it is known that none of the documents has changed that a file was held against.
pub type Versions = Vec<(Key, Option<Version>)>;

/// The documents of the workspace, while its files are looked at one after the other.
pub struct Surroundings<'a> {
    documents: &'a [Known],
    relatives: Relatives<'a>,
    at: HashMap<&'a Path, usize>,
    versions: HashMap<usize, Option<Version>>,
    read: HashMap<usize, Option<Relative>>,
}

impl<'a> Surroundings<'a> {
    pub fn of(together: &'a Together) -> Surroundings<'a> {
        let documents = together.documents.iter().zip(0..);
        let files = documents.filter_map(|(one, at)| Some((one.file.as_deref()?, at)));
        Surroundings {
            documents: &together.documents,
            relatives: together.relatives(),
            at: files.collect(),
            versions: HashMap::new(),
            read: HashMap::new(),
        }
    }

    /// The documents that a file is held against, as they are now.
    pub fn versions(&mut self, file: &Path, folder: &Folder) -> Versions {
        let Some(&at) = self.at.get(file) else {
            return Versions::new();
        };
        let others = self.relatives.of(at).into_iter();
        others.map(|other| self.version(other, folder)).collect()
    }

    /// Looked at once for all that a document is held against.
    fn version(&mut self, at: usize, folder: &Folder) -> (Key, Option<Version>) {
        let known = &self.documents[at];
        let now = self.versions.entry(at);
        let now = now.or_insert_with(|| folder.version(known)).clone();
        (Key::of(known.uri.as_str()), now)
    }

    /// What rules across documents find in a file, in ranges of its text as read.
    pub fn found(
        &mut self,
        file: &Path,
        document: &Document,
        config: &Config,
        folder: &Folder,
    ) -> Vec<Diagnostic> {
        let Some(&at) = self.at.get(file) else {
            return Vec::new();
        };
        let others = self.relatives.of(at).into_iter();
        let beside: Vec<Relative> = others.filter_map(|at| self.read(at, folder)).collect();
        let origin = &self.documents[at].summary.origin;
        // One document that is not understood must not keep the others silent.
        caught(|| rules::across(document, origin, &beside, config)).unwrap_or_default()
    }

    fn read(&mut self, at: usize, folder: &Folder) -> Option<Relative> {
        if self.read.len() > MOST_KEPT {
            self.read.clear();
        }
        let known = &self.documents[at];
        let read = self.read.entry(at);
        read.or_insert_with(|| relative(known, folder)).clone()
    }
}

/// A document as it is now: as its editor holds it, or as its file is.
fn relative(known: &Known, folder: &Folder) -> Option<Relative> {
    let document = match &known.file {
        None => folder.snapshot(known.uri.as_str())?.document.clone(),
        Some(file) => {
            let text = workspace::read(&Input::File(file.to_path_buf())).ok()?;
            caught(|| Document::new(&text)).ok()?
        }
    };
    let companion = Companion {
        address: known.uri.as_str().to_owned(),
        name: folder.name(known),
        document,
    };
    Some(Relative::new(companion, known.summary.origin.clone()))
}
