//! One input → its text, or why not.

use super::{Input, Undecodable, decode};
use crate::messages::{Language, cli};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// An input that could not be read.
#[derive(Debug)]
pub struct Unreadable {
    pub name: String,
    pub reason: Reason,
}

#[derive(Debug)]
pub enum Reason {
    Io(io::Error),
    /// A folder that cannot be walked, such as one whose links go round in a circle.
    Folder,
    Text(Undecodable),
    /// The program failed on it.
    Failure,
}

impl Unreadable {
    /// The reason in words, with a way out where there is one.
    pub fn message(&self, language: Language) -> String {
        let name = &self.name;
        match &self.reason {
            Reason::Io(error) => match error.kind() {
                ErrorKind::NotFound => cli::not_found(language, name),
                ErrorKind::PermissionDenied => cli::permission_denied(language, name),
                ErrorKind::IsADirectory => cli::is_a_folder(language, name),
                _ => cli::not_read(language, name, &error.to_string()),
            },
            Reason::Folder => cli::folder_not_walked(language, name),
            Reason::Failure => cli::not_understood(language, name),
            Reason::Text(Undecodable::Binary) => cli::is_binary(language, name),
            Reason::Text(Undecodable::Damaged { line }) => cli::is_damaged(language, name, *line),
            Reason::Text(Undecodable::Unknown) => cli::encoding_unknown(language, name),
        }
    }
}

/// The text of an input.
pub fn read(input: &Input) -> Result<String, Unreadable> {
    let unreadable = |reason| Unreadable {
        name: input.name(),
        reason,
    };
    let bytes = bytes(input).map_err(|error| unreadable(Reason::Io(error)))?;
    decode(&bytes).map_err(|error| unreadable(Reason::Text(error)))
}

/// The text of a file that editors open as what it is without being told: UTF-8, with or without a mark. None of
/// another, in which an edit could land on the wrong characters.
pub fn read_utf_8(file: &Path) -> Option<String> {
    let bytes = std::fs::read(file).ok()?;
    std::str::from_utf8(&bytes).ok()?;
    decode(&bytes).ok()
}

fn bytes(input: &Input) -> io::Result<Vec<u8>> {
    match input {
        Input::File(path) => std::fs::read(path),
        Input::Standard => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            Ok(bytes)
        }
    }
}
