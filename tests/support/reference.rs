//! A text edited in the simplest way that can be right, to compare the program's with.

// Each suite takes what it needs.
#![allow(dead_code)]

use gongwen::text::{Edit, Encoding, Position};

/// The length of a text as an encoding counts it.
pub fn width(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16 => text.encode_utf16().count(),
        Encoding::Utf32 => text.chars().count(),
    }
}

#[derive(Clone, Debug)]
pub struct Reference(pub String);

impl Reference {
    /// The lines without their ends.
    pub fn lines(&self) -> Vec<&str> {
        let mut lines = Vec::new();
        let mut rest = self.0.as_str();
        while let Some(end) = rest.find(['\n', '\r']) {
            lines.push(&rest[..end]);
            let length = if rest[end..].starts_with("\r\n") {
                2
            } else {
                1
            };
            rest = &rest[end + length..];
        }
        lines.push(rest);
        lines
    }

    pub fn offset(&self, position: Position, encoding: Encoding) -> usize {
        let lines = self.lines();
        let Some(line) = lines.get(position.line as usize) else {
            return self.0.len();
        };
        let start = line.as_ptr() as usize - self.0.as_ptr() as usize;
        let fits = |byte: &usize| width(&line[..*byte], encoding) <= position.character as usize;
        let bytes = line.char_indices().map(|(byte, _)| byte);
        start + bytes.chain([line.len()]).filter(fits).max().unwrap_or(0)
    }

    pub fn apply(&mut self, edit: &Edit<'_>, encoding: Encoding) {
        let Some((start, end)) = edit.range else {
            self.0 = edit.text.to_owned();
            return;
        };
        let (start, end) = (self.offset(start, encoding), self.offset(end, encoding));
        self.0
            .replace_range(start.min(end)..start.max(end), edit.text);
    }
}
