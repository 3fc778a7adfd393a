//! What all documents of the workspace's folders hold, in short, so that one can be asked about the others.
//!
//! Summaries and no documents: a researcher has ten thousand files. Places are positions in the encoding of the one who
//! asks, so that nobody needs the text again to tell them.

mod cache;
mod citation;
mod extents;
mod home;
mod names;
mod stored;
mod summary;

pub use cache::{Cache, cache_folder};
pub use citation::Citation;
pub use extents::Extent;
pub use home::{Home, may_be_same};
pub use names::{Hit, Names};
pub use summary::{Entry, NamedDepartment, NamedIndicator, Summary, Thing};

use super::{Input, Stamp};
use crate::config::OwnDepartment;
use crate::model::Document;
use crate::text::Encoding;
use cache::Record;
use rayon::prelude::*;
use rustc_hash::FxHasher;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The summaries of files, each with the stamp of the file that it was made of.
#[derive(Debug, Default)]
pub struct Index {
    files: HashMap<PathBuf, Known>,
    /// How many have been read since all were last put into a cache.
    fresh: usize,
}

#[derive(Clone, Debug)]
struct Known {
    stamp: Stamp,
    /// Of the settings under which it was read.
    settings: u64,
    /// None of a file that cannot be read.
    summary: Option<Arc<Summary>>,
}

impl Known {
    fn record(&self, name: &str) -> Option<Record<&Summary>> {
        Some(Record {
            file: name.to_owned(),
            stamp: self.stamp,
            settings: self.settings,
            summary: self.summary.as_deref()?,
        })
    }
}

/// A file that must be read, and all that is needed for it.
#[derive(Clone, Debug)]
pub struct Unread {
    pub file: PathBuf,
    pub stamp: Stamp,
}

impl Index {
    /// Forgets all files but these.
    pub fn retain(&mut self, files: &[PathBuf]) {
        let all: HashSet<&PathBuf> = files.iter().collect();
        self.files.retain(|file, _| all.contains(file));
    }

    /// Those of these files that are not known as they are now. Where they are trusted, a known one has not changed.
    pub fn unread(&self, files: &[PathBuf], are_trusted: bool) -> Vec<Unread> {
        let unread = |file: &PathBuf| {
            let known = self.files.get(file);
            if known.is_some() && are_trusted {
                return None;
            }
            let stamp = Stamp::of(file)?;
            let is_known = known.is_some_and(|known| known.stamp == stamp);
            (!is_known).then(|| Unread {
                file: file.clone(),
                stamp,
            })
        };
        files.iter().filter_map(unread).collect()
    }

    /// Takes what has been read.
    pub fn take(&mut self, read: Vec<Read>) {
        self.fresh += read.len();
        let known = read.into_iter().map(|one| (one.file, one.known));
        self.files.extend(known);
    }

    /// Takes what a cache held.
    pub fn restore(&mut self, held: Vec<Read>) {
        let known = held.into_iter().map(|one| (one.file, one.known));
        self.files.extend(known);
    }

    /// How many files have been read since all were last put into a cache.
    pub fn fresh(&self) -> usize {
        self.fresh
    }

    /// All as it is now, to be put into caches while the index goes on.
    pub fn held(&mut self) -> Held {
        self.fresh = 0;
        let files = self.files.iter();
        Held(
            files
                .map(|(file, known)| (file.clone(), known.clone()))
                .collect(),
        )
    }

    pub fn summary(&self, file: &Path) -> Option<&Arc<Summary>> {
        self.files.get(file)?.summary.as_ref()
    }
}

/// What an index held at one moment.
#[derive(Debug)]
pub struct Held(Vec<(PathBuf, Known)>);

impl Held {
    /// Puts all into caches, each what is in its folder.
    pub fn save(&self, caches: &[Cache]) -> io::Result<()> {
        for cache in caches {
            let files = self.0.iter();
            cache.save(files.filter_map(|(file, known)| known.record(cache.name_of(file)?)))?;
        }
        Ok(())
    }
}

/// A file that has been read.
#[derive(Debug)]
pub struct Read {
    file: PathBuf,
    known: Known,
}

/// What a cache holds, but for files that were read under other settings. `own`: the departments that the settings name
/// for a file now; none of a file that is not asked about.
pub fn held_by<'a>(cache: &Cache, own: impl Fn(&Path) -> Option<&'a [OwnDepartment]>) -> Vec<Read> {
    let mut held = cache.load();
    held.retain(|(file, record)| own(file).map(hash) == Some(record.settings));
    let read = held.into_iter().map(|(file, record)| Read {
        file,
        known: Known {
            stamp: record.stamp,
            settings: record.settings,
            summary: Some(Arc::new(record.summary)),
        },
    });
    read.collect()
}

/// Reads files, shared among the cores. `own`: the departments that the settings name for a file.
pub fn read<'a>(
    unread: &[Unread],
    own: impl Fn(&Path) -> &'a [OwnDepartment] + Sync,
    encoding: Encoding,
) -> Vec<Read> {
    let summary = |file: &PathBuf| {
        let text = super::read(&Input::File(file.clone())).ok()?;
        let document = Document::new(&text);
        Some(Summary::of(&document, Some(file), own(file), encoding))
    };
    let known = |one: &Unread| {
        // One file that is not understood must not keep the others from being asked about.
        let summary = catch_unwind(AssertUnwindSafe(|| summary(&one.file)));
        Read {
            file: one.file.clone(),
            known: Known {
                stamp: one.stamp,
                settings: hash(own(&one.file)),
                summary: summary.ok().flatten().map(Arc::new),
            },
        }
    };
    unread.par_iter().map(known).collect()
}

fn hash(own: &[OwnDepartment]) -> u64 {
    let mut hasher = FxHasher::default();
    own.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const REPORT: &str =
        "鼓楼区2024年政府工作报告\n各位代表：\n一、2024年工作回顾\n地区生产总值增长5%。\n";

    fn folder() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("gongwen-index-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        folder
    }

    #[test]
    fn only_what_has_changed_is_read_again() {
        let folder = folder();
        let files = [folder.join("甲.txt"), folder.join("乙.txt")];
        for file in &files {
            fs::write(file, REPORT).expect("a file");
        }
        let mut index = Index::default();
        let bring_up = |index: &mut Index, files: &[PathBuf]| {
            index.retain(files);
            let unread = index.unread(files, false);
            index.take(read(&unread, |_| &[], Encoding::Utf16));
            unread.len()
        };
        assert_eq!(bring_up(&mut index, &files), 2);
        assert_eq!(bring_up(&mut index, &files), 0);
        fs::write(&files[0], format!("{REPORT}完。")).expect("a file");
        assert_eq!(bring_up(&mut index, &files), 1);
        let summary = index.summary(&files[1]).expect("it was read");
        assert_eq!(&*summary.title, "鼓楼区2024年政府工作报告");
        assert_eq!(bring_up(&mut index, &files[..1]), 0);
        assert!(index.summary(&files[1]).is_none(), "it is gone");
        let _ = fs::remove_dir_all(&folder);
    }
}
