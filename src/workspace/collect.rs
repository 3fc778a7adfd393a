//! Which files the paths on a command line stand for.

use super::{Reason, Unreadable};
use ignore::WalkBuilder;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// `-`
    Standard,
    File(PathBuf),
}

impl Input {
    /// The name as shown: the path as given, `-` for standard input.
    pub fn name(&self) -> String {
        match self {
            Input::Standard => "-".to_owned(),
            Input::File(path) => path.display().to_string(),
        }
    }
}

/// What was found, sorted and each file once, and what could not be looked into.
#[derive(Debug, Default)]
pub struct Collected {
    pub inputs: Vec<Input>,
    pub unreadable: Vec<Unreadable>,
}

/// The files of these paths: a file stands for itself whatever its name, a folder for the `.txt` and `.md` files
/// below it that no ignore file excludes, `-` for standard input.
pub fn collect(paths: &[PathBuf]) -> Collected {
    let mut found = Collected::default();
    for path in paths {
        if path.as_os_str() == "-" {
            found.inputs.push(Input::Standard);
        } else if path.is_dir() {
            walk(path, &mut found);
        } else {
            found.inputs.push(Input::File(path.clone()));
        }
    }
    found.inputs.sort();
    // One folder holds no file twice; links are not followed.
    if paths.len() > 1 {
        let mut seen = HashSet::new();
        found.inputs.retain(|input| seen.insert(identity(input)));
    }
    found
}

/// Two ways of writing one path are one file.
fn identity(input: &Input) -> Option<PathBuf> {
    match input {
        Input::Standard => None,
        Input::File(path) => Some(path.canonicalize().unwrap_or_else(|_| path.clone())),
    }
}

fn walk(folder: &Path, found: &mut Collected) {
    // Ignore files count outside of git repositories too: many offices keep their drafts in plain folders.
    let walker = WalkBuilder::new(folder).require_git(false).build();
    for entry in walker {
        match entry {
            Ok(entry) => {
                let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                if is_file && is_document(entry.path()) {
                    found.inputs.push(Input::File(shown(entry.into_path())));
                }
            }
            Err(error) => found.unreadable.push(not_walked(folder, error)),
        }
    }
}

fn is_document(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    extension.eq_ignore_ascii_case("txt") || extension.eq_ignore_ascii_case("md")
}

/// Without the `./` that walking the current folder puts before every name.
fn shown(path: PathBuf) -> PathBuf {
    match path.strip_prefix(".") {
        Ok(short) => short.to_path_buf(),
        Err(_) => path,
    }
}

fn not_walked(folder: &Path, error: ignore::Error) -> Unreadable {
    let mut place = folder;
    let mut inner = &error;
    while let ignore::Error::WithPath { err, .. } | ignore::Error::WithDepth { err, .. } = inner {
        if let ignore::Error::WithPath { path, .. } = inner {
            place = path;
        }
        inner = err;
    }
    let name = place.display().to_string();
    let reason = match error.into_io_error() {
        Some(error) => Reason::Io(error),
        None => Reason::Folder,
    };
    Unreadable { name, reason }
}
