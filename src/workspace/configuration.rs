//! Which `gongwen.toml` holds for a document, and what it says.

use super::{AcceptedFault, Input, Unreadable, read};
use crate::config::{FILE, Fault, FaultKind, Settings, from_file};
use crate::messages::{Language, config as say};
use crate::text::{Point, Range};
use std::path::{Path, PathBuf};

/// The file in the document's folder, or in the nearest above it.
pub fn find_configuration(folder: &Path) -> Option<PathBuf> {
    let mut places = folder.ancestors().map(|folder| folder.join(FILE));
    places.find(|place| place.is_file())
}

/// A file's text and what it says.
#[derive(Clone, Debug)]
pub struct ConfigurationFile {
    pub text: String,
    pub settings: Result<Settings, Fault>,
}

/// Reads a file.
pub fn load_configuration(file: &Path) -> Result<ConfigurationFile, Unreadable> {
    let text = read(&Input::File(file.to_path_buf()))?;
    let settings = from_file(&text);
    Ok(ConfigurationFile { text, settings })
}

/// Where a fault stands in the text of its file.
pub fn place_of(fault: &Fault, text: &str) -> Range {
    let point = |byte: usize| {
        let before = text.get(..byte).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        Point::new(
            before.matches('\n').count() as u32,
            (before.len() - start) as u32,
        )
    };
    // A fault in a table is shown on its first line.
    let start = point(fault.place.start);
    let end = point(fault.place.end);
    match start.line == end.line {
        true => Range::new(start, end),
        false => {
            let line = text.lines().nth(start.line as usize).unwrap_or_default();
            Range::new(start, Point::new(start.line, line.len() as u32))
        }
    }
}

/// A fault in words.
pub fn fault_message(kind: &FaultKind, language: Language) -> String {
    let list = |known: &[String]| known.join(language.choose("、", ", "));
    match kind {
        FaultKind::UnknownKey { key, known } => say::unknown_setting(language, key, &list(known)),
        FaultKind::UnknownRule { name, like } => say::unknown_rule(language, name, &list(like)),
        FaultKind::UnknownValue { value, known } => {
            say::unknown_value(language, value, &list(known))
        }
        FaultKind::WrongType { message } => say::wrong_type(language, message),
        FaultKind::MissingKey { key } => say::missing(language, key),
        FaultKind::Syntax { message } => say::not_toml(language, message),
    }
}

/// Why a file of findings that are let stand cannot be used, in words.
pub fn accepted_message(file: &Path, fault: &AcceptedFault, language: Language) -> String {
    match fault {
        AcceptedFault::Unreadable(unreadable) => unreadable.message(language),
        AcceptedFault::NotUnderstood(what) => {
            say::not_accepted(language, &file.display().to_string(), what)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_has_its_place_in_the_file() {
        let text = "# 设置\nlanguage = '文'\n";
        let fault = from_file(text).expect_err("there is no such language");
        let place = place_of(&fault, text);
        assert_eq!(
            (place.start, place.end),
            (Point::new(1, 11), Point::new(1, 16))
        );
        assert_eq!(
            fault_message(&fault.kind, Language::Chinese),
            "“文”不可用，可以写：auto、zh、en。"
        );
    }
}
