//! The documents that belong to an open one: its report or its plan, and those of the year before. They are loaded when
//! they are first asked for; the index holds summaries alone.

use super::documents::Snapshot;
use super::folder::{Folder, Known};
use super::latest::Edition;
use super::panics::{caught, locked};
use super::uri::{self, Key};
use crate::ide::leads::{Neighbour, neighbours};
use crate::links::{self, Beside, Companion, Companions};
use crate::model::Document;
use crate::workspace::index::{Home, Summary};
use crate::workspace::{self, Input, Origin, Stamp};
use std::cmp::Reverse;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// So many files are kept that were read for a companion; the one that was asked for longest ago makes room.
const MOST_KEPT: usize = 8;
/// What was found between so many open documents and their companions is kept.
const MOST_BESIDE: usize = 4;

/// After so long a folder in which nothing was found is looked at again.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// What is kept of companions from one request to the next. In each list the last asked for stands at the end.
#[derive(Debug, Default)]
pub struct Loaded {
    files: Mutex<Vec<(PathBuf, Stamp, Document)>>,
    beside: Mutex<Vec<(Versions, Arc<Beside>)>>,
    /// The departments of the others, for each document that was asked about since a file changed.
    neighbours: Mutex<Vec<Counted>>,
}

/// The departments of the documents beside one.
#[derive(Clone, Debug)]
struct Counted {
    own: Key,
    when: Instant,
    found: Arc<[Neighbour]>,
}

impl Counted {
    /// None were found, perhaps because the folder had not been read yet.
    fn is_stale(&self) -> bool {
        self.found.is_empty() && self.when.elapsed() > LOOK_AGAIN
    }
}

/// By which it is known that neither a document nor its companions have changed.
type Versions = Vec<(Key, Version)>;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Version {
    Open(Edition),
    File(Stamp),
}

/// A document that is asked about, and what stands round it, for those who need it.
pub struct Around {
    pub snapshot: Snapshot,
    /// None where nobody is to look round.
    pub folder: Option<Folder>,
}

impl Around {
    /// The document with its companions; without any where they are not at hand.
    pub fn beside(&mut self) -> Arc<Beside> {
        let Around { snapshot, folder } = self;
        let found = folder
            .as_mut()
            .and_then(|folder| folder.beside(snapshot.uri.as_str()));
        found.unwrap_or_else(|| self.alone())
    }

    /// The companions as they were when somebody last asked for them; they are looked for only where nobody has.
    pub fn last_beside(&mut self) -> Arc<Beside> {
        let folder = self.folder.as_ref();
        let key = Key::of(self.snapshot.uri.as_str());
        let known = folder.and_then(|folder| folder.kept.loaded.last_beside(&key));
        known.unwrap_or_else(|| self.beside())
    }

    /// The departments of the folder's other documents, as far as these are known; counted once until a file changes.
    pub fn neighbours(&mut self) -> Arc<[Neighbour]> {
        let uri = self.snapshot.uri.clone();
        let Some(folder) = &mut self.folder else {
            return Arc::default();
        };
        let key = Key::of(uri.as_str());
        let is_its = |one: &Counted| one.own == key && !one.is_stale();
        if let Some(known) = last_asked(&folder.kept.loaded.neighbours, is_its) {
            return known.found;
        }
        let others = folder.others_at_hand(&uri).unwrap_or_default();
        let path = uri::path(uri.as_str());
        let home = Home::of_document(&self.snapshot.document, path.as_deref());
        let found = neighbours(&home, others.iter().map(|one| &*one.summary));
        let counted = Counted {
            own: key,
            when: Instant::now(),
            found: found.into(),
        };
        folder.kept.loaded.keep(counted.clone());
        counted.found
    }

    /// The document without companions.
    pub fn alone(&self) -> Arc<Beside> {
        let document = self.snapshot.document.clone();
        Arc::new(Beside::new(document, Companions::default()))
    }
}

impl Folder {
    /// An open document with its companions; in a folder of many files with those among the documents that are known
    /// already. None when nobody waits for it any longer, or the document is not open.
    pub fn beside(&mut self, uri: &str) -> Option<Arc<Beside>> {
        let snapshot = self.snapshot(uri)?.clone();
        let own = self.of_open(&snapshot);
        let origin = own.summary.origin.clone();
        let may_belong = |summary: &Summary| links::may_belong(&origin, &summary.origin);
        let mut documents = self.at_hand(may_belong)?;
        documents.retain(|one| one.file.is_some() || one.uri != snapshot.uri);
        let home = folder_of(&own);
        documents.sort_by_key(|one| Reverse(folder_of(one) == home));
        let origins: Vec<&Origin> = documents.iter().map(|one| &one.summary.origin).collect();
        let found = links::companions(&origin, &origins);
        let mut versions = vec![(
            Key::of(own.uri.as_str()),
            Version::Open(snapshot.edition.clone()),
        )];
        let companions = found.filter_map(|at| {
            let known = documents.get(at)?;
            let (companion, version) = self.companion(known)?;
            versions.push((Key::of(known.uri.as_str()), version));
            Some(companion)
        });
        let beside = || Beside::new(snapshot.document.clone(), companions);
        Some(self.kept.loaded.beside(versions, beside))
    }

    /// A document as it stands beside another, and which edition of it that is; none when it cannot be read.
    pub(super) fn companion(&self, known: &Known) -> Option<(Companion, Version)> {
        let (document, version) = self.load(known)?;
        let companion = Companion {
            address: known.uri.as_str().to_owned(),
            name: self.name(known),
            document,
        };
        Some((companion, version))
    }

    fn load(&self, known: &Known) -> Option<(Document, Version)> {
        match &known.file {
            Some(file) => {
                let (document, stamp) = self.kept.loaded.document(file)?;
                Some((document, Version::File(stamp)))
            }
            None => {
                let open = self.snapshot(known.uri.as_str())?;
                Some((open.document.clone(), Version::Open(open.edition.clone())))
            }
        }
    }

    /// Which edition of a document there is now; none of a file that cannot be found.
    pub(super) fn version(&self, known: &Known) -> Option<Version> {
        match &known.file {
            Some(file) => Stamp::of(file).map(Version::File),
            None => {
                let open = self.snapshot(known.uri.as_str())?;
                Some(Version::Open(open.edition.clone()))
            }
        }
    }

    /// The path inside the folder it lies in; of what lies nowhere its title.
    pub(super) fn name(&self, known: &Known) -> String {
        let Some(path) = uri::path(known.uri.as_str()) else {
            return known.summary.title.to_string();
        };
        let mut folders = self.client.folders.iter();
        let folder = folders.find(|folder| path.starts_with(folder));
        let parent = || path.parent().unwrap_or(&path);
        workspace::relative(&path, folder.map_or_else(parent, PathBuf::as_path))
    }
}

pub(super) fn folder_of(known: &Known) -> Option<PathBuf> {
    let path = uri::path(known.uri.as_str())?;
    path.parent().map(Path::to_path_buf)
}

impl Loaded {
    pub fn forget_neighbours(&self) {
        locked(&self.neighbours).clear();
    }

    fn keep(&self, counted: Counted) {
        let mut known = locked(&self.neighbours);
        known.retain(|one| one.own != counted.own);
        known.push(counted);
        let too_many = known.len().saturating_sub(MOST_BESIDE);
        known.drain(..too_many);
    }

    /// A file as it is now; none when it cannot be read.
    fn document(&self, file: &Path) -> Option<(Document, Stamp)> {
        let stamp = Stamp::of(file)?;
        let is_it = |one: &(PathBuf, Stamp, Document)| one.0 == file && one.1 == stamp;
        if let Some((.., known)) = last_asked(&self.files, is_it) {
            return Some((known, stamp));
        }
        // Away from the lock: others may be asking for what is there.
        let text = workspace::read(&Input::File(file.to_path_buf())).ok()?;
        let document = caught(|| Document::new(&text)).ok()?;
        let mut files = locked(&self.files);
        files.retain(|(path, ..)| path != file);
        files.push((file.to_path_buf(), stamp, document.clone()));
        let too_many = files.len().saturating_sub(MOST_KEPT);
        files.drain(..too_many);
        Some((document, stamp))
    }

    /// What was found between documents, if none of them has changed since.
    fn beside(&self, versions: Versions, make: impl FnOnce() -> Beside) -> Arc<Beside> {
        let own = versions.first().map(|(key, _)| key.clone());
        let is_it = |one: &(Versions, Arc<Beside>)| one.0 == versions;
        if let Some((_, known)) = last_asked(&self.beside, is_it) {
            return known;
        }
        let made = Arc::new(make());
        let mut beside = locked(&self.beside);
        beside.retain(|(known, _)| known.first().map(|(key, _)| key) != own.as_ref());
        beside.push((versions, Arc::clone(&made)));
        let too_many = beside.len().saturating_sub(MOST_BESIDE);
        beside.drain(..too_many);
        made
    }

    /// What was found last between a document and its companions, whatever has changed since.
    fn last_beside(&self, own: &Key) -> Option<Arc<Beside>> {
        let is_its = |(versions, _): &(Versions, Arc<Beside>)| {
            versions.first().is_some_and(|(key, _)| key == own)
        };
        last_asked(&self.beside, is_its).map(|(_, beside)| beside)
    }
}

/// The one that is looked for, which goes to the end.
fn last_asked<T: Clone>(list: &Mutex<Vec<T>>, is_it: impl Fn(&T) -> bool) -> Option<T> {
    let mut list = locked(list);
    let at = list.iter().position(is_it)?;
    let found = list.remove(at);
    list.push(found.clone());
    Some(found)
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
                .map(|one| one.0.source().to_string())
        };
        for i in 0..MOST_KEPT + 2 {
            fs::write(file(i), format!("𠮷{i}")).expect("a file");
            assert_eq!(text(i), Some(format!("𠮷{i}")));
            assert_eq!(text(0), Some("𠮷0".to_owned()));
        }
        let kept: Vec<PathBuf> = loaded
            .files
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
