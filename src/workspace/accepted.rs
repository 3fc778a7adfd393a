//! `.gongwen-ignore.json`: findings that somebody has looked at and let stand, beside the settings.
//!
//! A finding is known by its rule and a fingerprint that survives edits elsewhere; its words stand there for people, who
//! may delete an entry by hand. Files are named relative to the folder of this one.

use super::replace::put;
use super::{Input, Unreadable, read};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// The name of the file.
pub const ACCEPTED_FILE: &str = ".gongwen-ignore.json";

const VERSION: u32 = 1;

/// What the file holds, in the order of files, rules and words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    version: u32,
    ignored: BTreeSet<AcceptedFinding>,
}

/// One finding that is let stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AcceptedFinding {
    /// Relative to the folder of the file, with `/` between its parts.
    pub file: String,
    pub rule: String,
    /// The words it is about.
    pub text: String,
    pub fingerprint: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Why a file cannot be used.
#[derive(Debug)]
pub enum AcceptedFault {
    Unreadable(Unreadable),
    /// Not what such a file holds; the parser's words.
    NotUnderstood(String),
}

impl Default for Accepted {
    fn default() -> Accepted {
        Accepted {
            version: VERSION,
            ignored: BTreeSet::new(),
        }
    }
}

/// The file in the folder, or in the nearest above it.
pub fn find_accepted(folder: &Path) -> Option<PathBuf> {
    let mut places = folder.ancestors().map(|folder| folder.join(ACCEPTED_FILE));
    places.find(|place| place.is_file())
}

/// The file that is in force for a document, or will be: the nearest, one beside the nearest settings, or one at home.
pub fn accepted_place(document: &Path, home: &Path) -> PathBuf {
    let folder = document.parent().unwrap_or(document);
    find_accepted(folder).unwrap_or_else(|| {
        let settings = super::find_configuration(folder);
        let beside = settings.as_deref().and_then(Path::parent);
        beside.unwrap_or(home).join(ACCEPTED_FILE)
    })
}

/// A path as it is named relative to a folder.
pub fn relative(path: &Path, folder: &Path) -> String {
    let inner = path.strip_prefix(folder).unwrap_or(path);
    let parts = inner
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

impl Accepted {
    pub fn load(file: &Path) -> Result<Accepted, AcceptedFault> {
        let text = read(&Input::File(file.to_path_buf())).map_err(AcceptedFault::Unreadable)?;
        let read: Accepted = serde_json::from_str(&text)
            .map_err(|error| AcceptedFault::NotUnderstood(error.to_string()))?;
        match read.version {
            VERSION => Ok(read),
            other => Err(AcceptedFault::NotUnderstood(format!("version {other}"))),
        }
    }

    /// What the file holds; nothing where there is none yet.
    pub fn load_or_new(file: &Path) -> Result<Accepted, AcceptedFault> {
        match file.is_file() {
            true => Accepted::load(file),
            false => Ok(Accepted::default()),
        }
    }

    pub fn save(&self, file: &Path) -> io::Result<()> {
        let text = serde_json::to_string_pretty(self).map_err(io::Error::other)?;
        put(file, (text + "\n").as_bytes())
    }

    pub fn add(&mut self, finding: AcceptedFinding) {
        self.ignored.insert(finding);
    }

    /// Takes out what no finding of these files meets any more; what that was.
    pub fn retain(&mut self, keeps: impl Fn(&AcceptedFinding) -> bool) -> Vec<AcceptedFinding> {
        let (kept, gone) = std::mem::take(&mut self.ignored)
            .into_iter()
            .partition(keeps);
        self.ignored = kept;
        let gone: BTreeSet<AcceptedFinding> = gone;
        gone.into_iter().collect()
    }

    pub fn iter(&self) -> impl Iterator<Item = &AcceptedFinding> {
        self.ignored.iter()
    }

    /// The fingerprints of a file.
    pub fn of(&self, file: &str) -> BTreeSet<String> {
        let own = self.ignored.iter().filter(|finding| finding.file == file);
        own.map(|finding| finding.fingerprint.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(file: &str, fingerprint: &str) -> AcceptedFinding {
        AcceptedFinding {
            file: file.to_owned(),
            rule: "stray-space".to_owned(),
            text: "张 志 超".to_owned(),
            fingerprint: fingerprint.to_owned(),
            reason: None,
        }
    }

    #[test]
    fn what_is_saved_is_loaded() {
        let folder = std::env::temp_dir().join(format!("gongwen-accepted-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(ACCEPTED_FILE);
        let mut accepted = Accepted::default();
        accepted.add(finding("乙.txt", "2"));
        accepted.add(finding("甲/一.txt", "1"));
        accepted.add(finding("甲/一.txt", "1"));
        accepted.save(&file).expect("it is written");
        let mut loaded = Accepted::load(&file).expect("it is read");
        assert_eq!(loaded, accepted);
        assert_eq!(loaded.of("甲/一.txt"), BTreeSet::from(["1".to_owned()]));
        assert_eq!(find_accepted(&folder.join("没有")), Some(file.clone()));
        let gone = loaded.retain(|finding| finding.file != "乙.txt");
        assert_eq!((gone.len(), loaded.iter().count()), (1, 1));
        std::fs::write(&file, "{}").expect("it is written");
        assert!(matches!(
            Accepted::load(&file),
            Err(AcceptedFault::NotUnderstood(_))
        ));
        std::fs::remove_dir_all(&folder).expect("it is removed");
    }

    #[test]
    fn a_path_is_named_relative_to_the_folder() {
        assert_eq!(
            relative(Path::new("/甲/乙/丙.txt"), Path::new("/甲")),
            "乙/丙.txt"
        );
    }
}
