//! The outline: sections, headings, targets and landmarks as a tree.

use crate::messages::{Language, outline as say};
use crate::model::{Document, Section, SectionKind};
use crate::syntax::Layer;
use crate::text::{Point, Range};
use regex::Regex;
use std::sync::LazyLock;

/// The document's number stands in its first lines.
const HEAD: usize = 40;

/// One entry of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbol {
    /// The heading's own words, with its number.
    pub name: String,
    /// Lead departments of a target, figures and length of a section, number of a title.
    pub detail: Option<String>,
    pub kind: SectionKind,
    /// Depth in the tree: 0 for a title and what stands beside it.
    pub level: u8,
    /// From the heading to the end of what belongs to it, in the text as written, like all ranges that leave this room.
    pub range: Range,
    /// The heading's own text.
    pub selection: Range,
    pub children: Vec<Symbol>,
}

/// The outline of a document.
pub fn outline(document: &Document, language: Language) -> Vec<Symbol> {
    let counts = Counts::new(document);
    let sections = document.sections();
    let mut roots = Vec::new();
    // Children come after their parents; from the back, each is complete when it is given to its parent.
    let names = document.all_section_names();
    let mut built: Vec<Option<Symbol>> = sections
        .iter()
        .zip(names)
        .map(|(section, name)| Some(symbol(document, section, name, &counts, language)))
        .collect();
    for i in (0..sections.len()).rev() {
        let Some(mut symbol) = built[i].take() else {
            continue;
        };
        symbol.children.reverse();
        let parent = sections[i]
            .parent
            .and_then(|p| built.get_mut(p as usize))
            .and_then(Option::as_mut);
        parent
            .map_or(&mut roots, |parent| &mut parent.children)
            .push(symbol);
    }
    roots.reverse();
    roots
}

fn symbol(
    document: &Document,
    section: &Section,
    name: String,
    counts: &Counts<'_>,
    language: Language,
) -> Symbol {
    let name = match (section.kind, section.landmark) {
        (SectionKind::Metadata, _) => say::metadata(language).to_string(),
        (_, Some(landmark)) => say::landmark(language, landmark).to_string(),
        _ => name,
    };
    let range = Range::new(
        section.selection.start,
        section.end.max(section.selection.end),
    );
    Symbol {
        name: if name.is_empty() {
            say::untitled(language).to_string()
        } else {
            name
        },
        detail: detail(document, section, range, counts, language),
        kind: section.kind,
        level: section.depth,
        range: document.written(range),
        selection: document.written(section.selection),
        children: Vec::new(),
    }
}

fn detail(
    document: &Document,
    section: &Section,
    range: Range,
    counts: &Counts<'_>,
    language: Language,
) -> Option<String> {
    match section.kind {
        SectionKind::Target => {
            let target = document.targets().get(section.target? as usize)?;
            let responsibility = &target.responsibility;
            let owners = if responsibility.leads.is_empty() {
                &responsibility.responsible
            } else {
                &responsibility.leads
            };
            let names: Vec<&str> = owners
                .iter()
                .map(|department| department.name.as_str())
                .collect();
            (!names.is_empty()).then(|| names.join("、"))
        }
        SectionKind::Section => Some(say::size(
            language,
            counts.mentions(range),
            counts.characters(range),
        )),
        SectionKind::Title => document_number(document),
        _ => None,
    }
}

/// The number of a document (发文字号, GB/T 9704—2012, 7.2.5): agency, full year in six-cornered brackets, number.
static DOCUMENT_NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new("[\u{4e00}-\u{9fff}]{2,12}〔(?:19|20)[0-9]{2}〕[1-9][0-9]{0,4}号").ok()
});

/// 鼓政〔2025〕2号, from the metadata table or the lines above the title.
fn document_number(document: &Document) -> Option<String> {
    let number = DOCUMENT_NUMBER.as_ref()?;
    let lines = document.text().line_count().min(HEAD);
    let mut head = (0..lines).filter(|&i| {
        let layer = document.line(i as u32).map(|line| line.layer);
        matches!(
            layer,
            Some(Layer::Metadata | Layer::Body | Layer::FrontMatter)
        )
    });
    head.find_map(|i| {
        let line = document.text().line(i);
        Some(number.find(&line)?.as_str().to_string())
    })
}

/// Running totals over the lines, so that a section's figures are a few look-ups.
struct Counts<'a> {
    document: &'a Document,
    /// Where mentions begin, in order.
    mentions: Vec<Point>,
    characters: Vec<u32>,
}

impl<'a> Counts<'a> {
    fn new(document: &'a Document) -> Self {
        let whole = document.mentions().filter(|mention| !mention.parts.inner);
        let mentions = whole.map(|m| m.parts.span.on_line(m.line).start).collect();
        let mut characters = vec![0];
        let mut total = 0;
        for i in 0..document.text().line_count() as u32 {
            total += document.line(i).map_or(0, |line| line.characters);
            characters.push(total);
        }
        Counts {
            document,
            mentions,
            characters,
        }
    }

    fn mentions(&self, range: Range) -> u32 {
        let before = |point| self.mentions.partition_point(|&start| start < point);
        (before(range.end) - before(range.start)) as u32
    }

    fn characters(&self, range: Range) -> u32 {
        let Range { start, end } = range;
        if start.line == end.line {
            let line = self.document.text().line(start.line as usize);
            let part = line.get(start.byte as usize..end.byte as usize);
            return part.map_or(0, |text| text.chars().count() as u32);
        }
        let at = |line: u32| self.characters.get(line as usize).copied().unwrap_or(0);
        at(end.line + 1).saturating_sub(at(start.line))
    }
}
