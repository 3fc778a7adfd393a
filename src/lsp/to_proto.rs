//! From our own types to the protocol's.

use super::client::Client;
use super::places::Places;
use super::uri::Uri;
use crate::ide::hover::Hover;
use crate::ide::markup;
use crate::model::SectionKind;
use crate::rules::{self, Found, Rule, Severity, Tag};
use crate::text::Position;
use crate::workspace::index::Extent;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;
use tower_lsp::ls_types::{
    self as lsp, DiagnosticSeverity, DiagnosticTag, HoverContents, MarkupContent, MarkupKind,
    SymbolKind,
};

pub fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Information => DiagnosticSeverity::INFORMATION,
        Severity::Hint => DiagnosticSeverity::HINT,
    }
}

/// The kind of an entry; its name tells a numbered run-in heading from one inside a paragraph.
pub fn symbol_kind(kind: SectionKind, name: &str) -> SymbolKind {
    match kind {
        SectionKind::Title => SymbolKind::FILE,
        SectionKind::Section => SymbolKind::NAMESPACE,
        SectionKind::Topic => SymbolKind::METHOD,
        SectionKind::RunIn if is_numbered(name) => SymbolKind::CLASS,
        SectionKind::RunIn => SymbolKind::FUNCTION,
        SectionKind::Ordinal => SymbolKind::ENUM_MEMBER,
        SectionKind::Target => SymbolKind::PROPERTY,
        SectionKind::Landmark => SymbolKind::EVENT,
        SectionKind::Metadata => SymbolKind::KEY,
    }
}

/// Whether a name begins with a number and its mark: 1. （一） 三、 ②
fn is_numbered(name: &str) -> bool {
    let inner = name.trim_start_matches(['（', '(']);
    let rest = inner.trim_start_matches(is_numeral);
    if rest.len() == inner.len() {
        return inner.starts_with(|c| ('①'..='⑳').contains(&c));
    }
    rest.starts_with(['.', '．', '、', '）', ')'])
}

fn is_numeral(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９') || "〇零一二三四五六七八九十百".contains(c)
}

/// The protocol's `Location`, with the client's own name of the document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Location {
    pub uri: Uri,
    pub range: lsp::Range,
}

/// A place that is kept in the client's encoding.
pub fn extent(place: Extent) -> lsp::Range {
    let position = |at: Position| lsp::Position::new(at.line, at.character);
    lsp::Range::new(position(place.start), position(place.end))
}

pub fn hover(hover: &Hover, places: &mut Places<'_>, client: &Client) -> lsp::Hover {
    let (kind, value) = match client.shows_markdown {
        true => (MarkupKind::Markdown, markup::markdown(&hover.blocks)),
        false => (MarkupKind::PlainText, markup::plain(&hover.blocks)),
    };
    lsp::Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value }),
        range: Some(places.range(hover.range)),
    }
}

/// The protocol's `Diagnostic`, of which many are made at every keystroke: what is the same for all of a rule is
/// borrowed from it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic<'a> {
    range: lsp::Range,
    severity: DiagnosticSeverity,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_description: Option<CodeDescription>,
    source: &'static str,
    message: Cow<'a, str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_information: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<[DiagnosticTag; 1]>,
}

/// The protocol's `DiagnosticRelatedInformation`.
#[derive(Debug, Serialize)]
struct Related<'a> {
    location: Location,
    message: Cow<'a, str>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct CodeDescription {
    href: &'static str,
}

pub fn diagnostic<'a>(
    found: Found<'a>,
    uri: &Uri,
    places: &mut Places<'_>,
    client: &Client,
) -> Diagnostic<'a> {
    let diagnostic = found.diagnostic;
    let related = found.related().filter(|_| client.shows_related);
    let tag = diagnostic.tag.filter(|_| client.shows_tags);
    let page = client.shows_rule_pages.then(|| rule_page(diagnostic.rule));
    Diagnostic {
        range: places.range(found.range()),
        severity: severity(diagnostic.severity),
        code: diagnostic.rule.name,
        code_description: page.flatten().map(|href| CodeDescription { href }),
        source: SOURCE,
        message: Cow::Borrowed(&diagnostic.message),
        tags: tag.map(|tag| [self::tag(tag)]),
        related_information: related
            .map(|(related, range)| Related {
                location: match &related.elsewhere {
                    None => Location {
                        uri: uri.clone(),
                        range: places.range(range),
                    },
                    Some(other) => Location {
                        uri: Uri::new(&other.address),
                        range: Places::new(other.document.source(), client.encoding).range(range),
                    },
                },
                message: Cow::Borrowed(&related.message),
            })
            .collect(),
    }
}

impl Diagnostic<'_> {
    /// With its own words, to be kept.
    pub fn into_owned(self) -> Diagnostic<'static> {
        let own = |words: Cow<'_, str>| Cow::Owned(words.into_owned());
        let related = self.related_information.into_iter();
        let related = related.map(|related| Related {
            location: related.location,
            message: own(related.message),
        });
        Diagnostic {
            message: own(self.message),
            related_information: related.collect(),
            ..self
        }
    }
}

fn tag(tag: Tag) -> DiagnosticTag {
    match tag {
        Tag::Unnecessary => DiagnosticTag::UNNECESSARY,
        Tag::Deprecated => DiagnosticTag::DEPRECATED,
    }
}

/// A finding that is no rule's: something is wrong with a file of settings.
pub fn remark(
    code: &'static str,
    range: lsp::Range,
    severity: DiagnosticSeverity,
    message: String,
) -> Diagnostic<'static> {
    Diagnostic {
        range,
        severity,
        code,
        code_description: None,
        source: SOURCE,
        message: Cow::Owned(message),
        related_information: Vec::new(),
        tags: None,
    }
}

const SOURCE: &str = env!("CARGO_PKG_NAME");

/// Where a rule's page can be read: written once, for it stands in every finding.
fn rule_page(rule: &Rule) -> Option<&'static str> {
    static PAGES: LazyLock<HashMap<&str, String>> = LazyLock::new(|| {
        let page = |rule: &&'static Rule| Some((rule.name, rule.page_address()?));
        rules::RULES.iter().filter_map(page).collect()
    });
    PAGES.get(rule.name).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numbered_heading_is_told_by_its_number() {
        for name in ["1.甲", "１．甲", "（一）甲", "(12)甲", "十二、甲", "②甲"] {
            assert_eq!(symbol_kind(SectionKind::RunIn, name), SymbolKind::CLASS);
        }
        for name in ["一批项目开工", "100强企业落户", "（草案）甲", "甲", ""] {
            assert_eq!(symbol_kind(SectionKind::RunIn, name), SymbolKind::FUNCTION);
        }
    }
}
