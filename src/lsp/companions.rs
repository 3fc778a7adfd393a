//! The documents that belong to an open one: its report or its plan, and those of the year before. They are loaded when
//! they are first asked for; the index holds summaries alone.

use super::folder::{Folder, Known};
use super::panics::caught;
use super::uri::{self, Uri};
use crate::links;
use crate::model::Document;
use crate::workspace::{self, Input, Stamp, index::Origin};
use std::cmp::Reverse;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// So many files are kept that were read for a companion; the one that was asked for longest ago makes room.
const MOST_KEPT: usize = 8;

/// A document beside another.
#[derive(Clone, Debug)]
pub struct Companion {
    pub uri: Uri,
    /// As people know it in their workspace: its path there.
    pub name: String,
    pub origin: Origin,
    pub document: Document,
}

/// What stands beside a document.
#[derive(Clone, Debug, Default)]
pub struct Companions {
    pub report: Option<Companion>,
    pub plan: Option<Companion>,
    /// First the one of the document's own kind.
    pub earlier: Vec<Companion>,
}

/// Files as they were read, the last asked for at the end.
#[derive(Debug, Default)]
pub struct Loaded(Mutex<Vec<(PathBuf, Stamp, Document)>>);

impl Folder {
    /// The companions of an open document; in a folder of many files those among the documents that are known already.
    /// None when nobody waits for them any longer.
    pub fn companions(&mut self, uri: &str) -> Option<Companions> {
        let Some(own) = self.snapshot(uri).map(|one| one.uri.clone()) else {
            return Some(Companions::default());
        };
        let mut documents = self.documents_at_hand()?;
        let is_own = |one: &Known| one.file.is_none() && one.uri == own;
        let Some(at) = documents.iter().position(is_own) else {
            return Some(Companions::default());
        };
        let own = documents.remove(at);
        let parent = |one: &Known| uri::path(one.uri.as_str())?.parent().map(Path::to_path_buf);
        let home = parent(&own);
        documents.sort_by_key(|one| Reverse(parent(one) == home));
        let origins: Vec<&Origin> = documents.iter().map(|one| &one.summary.origin).collect();
        let found = links::companions(&own.summary.origin, &origins);
        let companion = |at: usize| self.companion(documents.get(at)?);
        Some(Companions {
            report: found.report.and_then(companion),
            plan: found.plan.and_then(companion),
            earlier: found.earlier.into_iter().filter_map(companion).collect(),
        })
    }

    fn companion(&self, known: &Known) -> Option<Companion> {
        let document = match &known.file {
            Some(file) => self.kept.loaded.document(file)?,
            None => self.snapshot(known.uri.as_str())?.document.clone(),
        };
        Some(Companion {
            uri: known.uri.clone(),
            name: self.name(known),
            origin: known.summary.origin.clone(),
            document,
        })
    }

    /// The path inside the folder it lies in; of what lies nowhere its title.
    fn name(&self, known: &Known) -> String {
        let Some(path) = uri::path(known.uri.as_str()) else {
            return known.summary.title.to_string();
        };
        let folders = self.client.folders.iter();
        let folder = folders
            .filter(|folder| path.starts_with(folder))
            .next_back();
        workspace::relative(
            &path,
            folder.map_or_else(|| parent(&path), PathBuf::as_path),
        )
    }
}

fn parent(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

impl Loaded {
    /// A file as it is now; none when it cannot be read.
    fn document(&self, file: &Path) -> Option<Document> {
        let stamp = Stamp::of(file)?;
        if let Some(known) = self.known(file, stamp) {
            return Some(known);
        }
        // Away from the lock: others may be asking for what is there.
        let text = workspace::read(&Input::File(file.to_path_buf())).ok()?;
        let document = caught(|| Document::new(&text)).ok()?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(path, ..)| path != file);
        kept.push((file.to_path_buf(), stamp, document.clone()));
        let too_many = kept.len().saturating_sub(MOST_KEPT);
        kept.drain(..too_many);
        Some(document)
    }

    fn known(&self, file: &Path, stamp: Stamp) -> Option<Document> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |one: &(PathBuf, Stamp, Document)| one.0 == file && one.1 == stamp;
        let at = kept.iter().position(is_it)?;
        let known = kept.remove(at);
        let document = known.2.clone();
        kept.push(known);
        Some(document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_files_last_asked_for_are_kept_as_they_are_now() {
        let folder = std::env::temp_dir().join(format!("gongwen-loaded-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        let file = |i: usize| folder.join(format!("{i}.txt"));
        let loaded = Loaded::default();
        let text = |i: usize| {
            loaded
                .document(&file(i))
                .map(|one| one.source().to_string())
        };
        for i in 0..MOST_KEPT + 2 {
            fs::write(file(i), format!("𠮷{i}")).expect("a file");
            assert_eq!(text(i), Some(format!("𠮷{i}")));
            assert_eq!(text(0), Some("𠮷0".to_owned()));
        }
        let kept: Vec<PathBuf> = loaded
            .0
            .lock()
            .expect("a list")
            .iter()
            .map(|one| one.0.clone())
            .collect();
        assert_eq!(kept.len(), MOST_KEPT);
        assert!(kept.contains(&file(0)) && !kept.contains(&file(1)));
        fs::write(file(0), "另一篇").expect("a file");
        assert_eq!(text(0), Some("另一篇".to_owned()));
        fs::remove_file(file(0)).expect("it is there");
        assert_eq!(text(0), None);
        let _ = fs::remove_dir_all(&folder);
    }
}
