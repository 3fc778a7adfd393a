//! `[style]`: how a document is to be written.

use serde::{Deserialize, Serialize};

/// What one place says of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    pub indent: Option<Indent>,
    pub punctuation: Option<Punctuation>,
    pub marks: Option<Marks>,
    pub clause: Option<ClauseStyle>,
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

/// The wording of the clauses that say who leads and who joins, by the names of `clauses.toml`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClauseStyle {
    /// As most clauses of the document are written.
    #[default]
    Auto,
    Keep,
    /// …主办，…协办
    Host,
    /// …牵头，…配合
    Lead,
    /// 牵头单位：…；配合单位：…
    LeadLabel,
    /// 牵头单位：…；责任单位：…
    LeadLabelResponsible,
    /// 主办单位：…；协办单位：…
    HostLabel,
}

impl ClauseStyle {
    /// The name of the wording that is asked for.
    pub fn wording(self) -> Option<&'static str> {
        match self {
            ClauseStyle::Auto | ClauseStyle::Keep => None,
            ClauseStyle::Host => Some("host"),
            ClauseStyle::Lead => Some("lead"),
            ClauseStyle::LeadLabel => Some("lead-label"),
            ClauseStyle::LeadLabelResponsible => Some("lead-label-responsible"),
            ClauseStyle::HostLabel => Some("host-label"),
        }
    }
}

impl Style {
    /// This style, and where it says nothing that below.
    pub fn over(self, below: Style) -> Style {
        Style {
            indent: self.indent.or(below.indent),
            punctuation: self.punctuation.or(below.punctuation),
            marks: self.marks.or(below.marks),
            clause: self.clause.or(below.clause),
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
