//! The summaries of a folder from one session to the next, so that to open it again only what has changed is read.
//!
//! One file a folder, in the user's cache folder and nowhere in the workspace. It holds headings of the documents, so
//! nobody else may look into it. One that is broken, or was written by another program or for another client, is none.

use super::Summary;
use crate::text::Encoding;
use crate::workspace::Stamp;
use rayon::prelude::*;
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};
use std::fs::{self, DirBuilder, File};
use std::hash::Hasher;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Where the summaries of a folder are kept.
#[derive(Debug)]
pub struct Cache {
    place: PathBuf,
    root: PathBuf,
    header: Header,
}

/// All must be the same for the rest to be read.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Header {
    version: String,
    /// Of the program itself: another one reads documents in another way.
    program: Option<Stamp>,
    root: String,
    encoding: Encoding,
}

/// A file that was read: with what stamp, under which settings, and what it holds.
#[derive(Debug, Serialize, Deserialize)]
pub struct Record<S> {
    /// From the folder on.
    pub file: String,
    pub stamp: Stamp,
    pub settings: u64,
    pub summary: S,
}

/// What nobody has asked for in this time is thrown away.
const OLD: Duration = Duration::from_secs(60 * 24 * 60 * 60);

/// The folder for such files, as the system has it: `gongwen` in `XDG_CACHE_HOME`, in `LOCALAPPDATA`, and so on.
pub fn cache_folder() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let in_home = |rest: &str| variable("HOME").map(|home| home.join(rest));
    let folder = match variable("XDG_CACHE_HOME").filter(|folder| folder.is_absolute()) {
        Some(folder) => Some(folder),
        None if cfg!(windows) => variable("LOCALAPPDATA"),
        None if cfg!(target_os = "macos") => in_home("Library/Caches"),
        None => in_home(".cache"),
    };
    let folder = folder.filter(|folder| folder.is_absolute());
    folder.map(|folder| folder.join("gongwen"))
}

impl Cache {
    /// In this cache folder, for a folder of documents; none for one whose name is no text.
    pub fn new(folder: &Path, root: &Path, encoding: Encoding) -> Option<Cache> {
        let program = std::env::current_exe().ok();
        let name = root.to_str()?;
        Some(Cache {
            place: folder.join(format!(
                "folder-{:016x}-{encoding:?}",
                hash(name.as_bytes())
            )),
            root: root.to_path_buf(),
            header: Header {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                program: program.and_then(|program| Stamp::of(&program)),
                root: name.to_owned(),
                encoding,
            },
        })
    }

    /// What it holds.
    pub fn load(&self) -> Vec<(PathBuf, Record<Summary>)> {
        let bytes = fs::read(&self.place).unwrap_or_default();
        let mut parts = parts(&bytes);
        let header = parts.next().and_then(decoded::<Header>);
        if header.as_ref() != Some(&self.header) {
            return Vec::new();
        }
        // It only says that the cache is in use.
        let _ = File::open(&self.place).and_then(|file| file.set_modified(SystemTime::now()));
        let parts: Vec<&[u8]> = parts.collect();
        let record = |part: &&[u8]| {
            let record: Record<Summary> = decoded(part)?;
            Some((self.root.join(&record.file), record))
        };
        parts.par_iter().filter_map(record).collect()
    }

    /// The name under which it knows a file; none of one outside of its folder.
    pub fn name_of<'a>(&self, file: &'a Path) -> Option<&'a str> {
        file.strip_prefix(&self.root).ok()?.to_str()
    }

    /// Puts these in the place of what it holds.
    pub fn save<'a>(&self, records: impl Iterator<Item = Record<&'a Summary>>) -> io::Result<()> {
        let folder = self.place.parent().unwrap_or(Path::new(""));
        private_folder(folder)?;
        forget_old(folder);
        let beside = self.place.with_extension(std::process::id().to_string());
        let written = self
            .write(&beside, records)
            .and_then(|()| fs::rename(&beside, &self.place));
        if written.is_err() {
            let _ = fs::remove_file(&beside);
        }
        written
    }

    fn write<'a>(
        &self,
        file: &Path,
        mut records: impl Iterator<Item = Record<&'a Summary>>,
    ) -> io::Result<()> {
        let mut file = BufWriter::new(File::create(file)?);
        write_part(&mut file, &self.header)?;
        records.try_for_each(|record| write_part(&mut file, &record))?;
        file.flush()
    }
}

/// A part is its length, a sum by which damage is noticed, and its bytes.
fn write_part(file: &mut impl Write, part: &impl Serialize) -> io::Result<()> {
    let bytes = postcard::to_stdvec(part).map_err(io::Error::other)?;
    file.write_all(&(bytes.len() as u64).to_le_bytes())?;
    file.write_all(&hash(&bytes).to_le_bytes())?;
    file.write_all(&bytes)
}

/// The sound parts up to the first that is not.
fn parts(mut bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let (length, rest) = bytes.split_first_chunk()?;
        let (sum, rest) = rest.split_first_chunk()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (part, rest) = rest.split_at_checked(length)?;
        bytes = rest;
        (hash(part) == u64::from_le_bytes(*sum)).then_some(part)
    })
}

fn decoded<'a, T: Deserialize<'a>>(part: &'a [u8]) -> Option<T> {
    postcard::from_bytes(part).ok()
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

fn forget_old(folder: &Path) {
    let Ok(files) = fs::read_dir(folder) else {
        return;
    };
    for file in files.flatten() {
        let is_ours = file.file_name().to_string_lossy().starts_with("folder-");
        let used = file.metadata().and_then(|file| file.modified()).ok();
        let age = used.and_then(|used| used.elapsed().ok());
        if is_ours && age.is_some_and(|age| age > OLD) {
            let _ = fs::remove_file(file.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;

    const PLAN: &str = "鼓楼区2025年重点工作任务分解方案\n一、𠮷祥惠民\n\
        1.𠮷祥公园新建5个。（区城管局主办，区无名办协办）\n2.地区生产总值增长5%。（区发改委主办）\n\
        3.新建学校3所。（区教育局主办）\n4.新建道路8条。（区建设局主办）\n5.新建桥梁1座。（区建设局主办）\n";

    fn folder(test: &str) -> PathBuf {
        let name = format!("gongwen-cache-{test}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    fn summary() -> Summary {
        Summary::of(&Document::new(PLAN), None, &[], Encoding::Utf16)
    }

    fn saved(folder: &Path, count: usize) -> Cache {
        let cache = Cache::new(folder, Path::new("/公文"), Encoding::Utf16).expect("a cache");
        let summary = summary();
        let record = |i: usize| Record {
            file: format!("{i}.txt"),
            stamp: Stamp::of(&std::env::temp_dir()).expect("a stamp"),
            settings: 7,
            summary: &summary,
        };
        cache.save((0..count).map(record)).expect("it is written");
        cache
    }

    #[test]
    fn what_is_kept_comes_back_as_it_was() {
        let folder = folder("back");
        let loaded = saved(&folder, 3).load();
        assert_eq!(loaded.len(), 3);
        for ((file, record), i) in loaded.iter().zip(0..) {
            assert_eq!(*file, Path::new("/公文").join(format!("{i}.txt")));
            assert_eq!(record.settings, 7);
            assert_eq!(format!("{:?}", record.summary), format!("{:?}", summary()));
        }
        let left = fs::read_dir(&folder).expect("a folder").count();
        assert_eq!(left, 1, "nothing is left beside it");
        let _ = fs::remove_dir_all(&folder);
    }

    #[test]
    fn a_broken_or_a_foreign_cache_is_none() {
        let folder = folder("broken");
        let cache = saved(&folder, 3);
        let sound = fs::read(&cache.place).expect("bytes");
        for cut in (0..sound.len()).step_by(97) {
            fs::write(&cache.place, &sound[..cut]).expect("a file");
            assert!(cache.load().len() < 3, "cut at {cut}");
            let mut wrong = sound.clone();
            wrong[cut] ^= 0x55;
            fs::write(&cache.place, &wrong).expect("a file");
            assert!(cache.load().len() < 3, "wrong at {cut}");
        }
        fs::write(&cache.place, &sound).expect("a file");
        assert_eq!(cache.load().len(), 3);
        let mut other = Cache::new(&folder, Path::new("/公文"), Encoding::Utf16).expect("a cache");
        other.header.version = "another".to_owned();
        assert!(other.load().is_empty());
        let of_bytes = Cache::new(&folder, Path::new("/公文"), Encoding::Utf8).expect("a cache");
        assert!(of_bytes.load().is_empty());
        let _ = fs::remove_dir_all(&folder);
    }
}
