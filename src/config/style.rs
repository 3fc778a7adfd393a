//! `[style]`: how a document is to be written.

use serde::{Deserialize, Serialize};

/// What one place says of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    pub indent: Option<Indent>,
    pub punctuation: Option<Punctuation>,
    pub marks: Option<Marks>,
}

/// What stands at the head of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Indent {
    /// What stands before most paragraphs of the document.
    #[default]
    Auto,
    Keep,
    None,
    /// Two ideographic spaces.
    Ideographic,
    /// Two spaces.
    Spaces,
}

/// The width of the marks between Chinese words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Punctuation {
    /// Full width, where most of the document's are.
    #[default]
    Auto,
    Keep,
    Full,
}

/// The marks of a level: 1. 1． 1、
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Marks {
    /// As most of the level are written.
    #[default]
    Auto,
    Keep,
    /// 一、 （一） 1. （1） ①
    Standard,
}

impl Style {
    /// This style, and where it says nothing that below.
    pub fn over(self, below: Style) -> Style {
        Style {
            indent: self.indent.or(below.indent),
            punctuation: self.punctuation.or(below.punctuation),
            marks: self.marks.or(below.marks),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_upper_style_is_the_one() {
        let style = |text: &str| toml::from_str::<Style>(text).expect("a style");
        let both = style("indent = 'none'").over(style("indent = 'spaces'\nmarks = 'standard'"));
        assert_eq!(both, style("indent = 'none'\nmarks = 'standard'"));
    }
}
