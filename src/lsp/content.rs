//! A document's text, and what is understood of it.
//!
//! The text must equal the editor's whatever happens. If the analysis panics, the text lives on without it, and the
//! next edit tries again.

use super::from_proto;
use super::panics::{Panic, caught};
use super::params::Change;
use crate::model::Document;
use crate::text::{Edit, Encoding, Text};

#[derive(Debug)]
pub enum Content {
    Understood(Document),
    TextOnly(Text, Panic),
}

impl Content {
    pub fn new(text: &str) -> Content {
        Content::read(text, Document::new)
    }

    pub fn edit(&mut self, changes: &[Change], encoding: Encoding) {
        self.edit_as(changes, encoding, Document::edit);
    }

    pub fn document(&self) -> Result<&Document, &Panic> {
        match self {
            Content::Understood(document) => Ok(document),
            Content::TextOnly(_, panic) => Err(panic),
        }
    }

    fn read(text: &str, analyse: impl FnOnce(&str) -> Document) -> Content {
        match caught(|| analyse(text)) {
            Ok(document) => Content::Understood(document),
            Err(panic) => Content::TextOnly(Text::new(text), panic),
        }
    }

    fn edit_as(
        &mut self,
        changes: &[Change],
        encoding: Encoding,
        analyse: impl FnOnce(&mut Document, &[Edit<'_>], Encoding),
    ) {
        let edits: Vec<Edit> = changes.iter().map(from_proto::edit).collect();
        let mut text = self.text().clone();
        if let Content::Understood(document) = self
            && caught(|| analyse(document, &edits, encoding)).is_ok()
        {
            return;
        }
        for edit in &edits {
            text.apply(edit, encoding);
        }
        *self = Content::new(&text.to_string());
    }

    /// The bytes of the text.
    pub fn length(&self) -> usize {
        self.text().len_bytes()
    }

    fn text(&self) -> &Text {
        match self {
            Content::Understood(document) => document.source(),
            Content::TextOnly(text, _) => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn insertion(text: &str) -> Change {
        let json = r#"{"start":{"line":0,"character":1},"end":{"line":0,"character":1}}"#;
        Change {
            range: Some(serde_json::from_str(json).expect("a range")),
            text: text.to_string(),
        }
    }

    #[test]
    fn a_panic_while_editing_loses_nothing() {
        let mut content = Content::new("一三");
        content.edit_as(&[insertion("二")], Encoding::Utf16, |_, _, _| {
            panic!("this panic belongs to the test")
        });
        assert_eq!(content.text().to_string(), "一二三");
        assert!(content.document().is_ok());
    }

    #[test]
    fn a_text_that_cannot_be_read_is_kept_and_tried_again() {
        let mut content = Content::read("一三", |_| panic!("this panic belongs to the test"));
        assert!(content.document().is_err());
        assert_eq!(content.text().to_string(), "一三");
        content.edit(&[insertion("二"), insertion("甲\n")], Encoding::Utf16);
        assert_eq!(content.text().to_string(), "一甲\n二三");
        assert!(content.document().is_ok());
    }
}
