//! 《…》 in a text, and the documents of the folder that it means.

use crate::model::Document;
use crate::model::SectionKind;
use crate::text::{Point, Range, Span};
use crate::workspace::index::{Citation, Extent, Summary};

/// A document cited by its title.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited {
    /// With its marks, in the text as written.
    pub range: Range,
    /// Without them.
    pub title: String,
}

/// No title is longer, in bytes; what is has lost a mark.
const LONGEST: usize = 600;

/// Everything that is cited in a document.
pub fn citations(document: &Document) -> Vec<Cited> {
    let lines = 0..document.text().line_count() as u32;
    lines.flat_map(|line| in_line(document, line)).collect()
}

/// What is cited at a point of the text as written.
pub fn citation_at(document: &Document, point: Point) -> Option<Cited> {
    let found = in_line(document, document.read(point).line);
    found.into_iter().find(|cited| cited.range.touches(point))
}

/// The titles in these documents that are the one cited: index and place.
pub fn documents_cited(title: &str, documents: &[&Summary]) -> Vec<(usize, Extent)> {
    let found = Titles::of(documents).cited(title).into_iter();
    found
        .filter_map(|(document, place)| Some((document?, place)))
        .collect()
}

/// The titles by which documents are cited; those of the document that cites have no index.
pub struct Titles(Vec<(Option<usize>, Extent, Citation)>);

impl Titles {
    pub fn of(documents: &[&Summary]) -> Titles {
        Titles(documents.iter().enumerate().flat_map(titles).collect())
    }

    /// These, and those of the document that cites, which may mean itself; `stem` is the name of its file.
    pub fn beside(mut self, document: &Document, stem: &str) -> Titles {
        let titles = document.titles().iter();
        let mut own: Vec<Citation> = titles.filter_map(|one| Citation::of(&one.name)).collect();
        if own.is_empty() {
            own.extend(Citation::of(stem));
        }
        let own = own
            .into_iter()
            .map(|title| (None, Extent::default(), title));
        self.0.extend(own);
        self
    }

    /// Those that are the one cited. One that only lacks its year is taken where none is the very one.
    pub fn cited(&self, title: &str) -> Vec<(Option<usize>, Extent)> {
        let Some(cited) = Citation::of(title) else {
            return Vec::new();
        };
        let agreeing = |agrees: fn(&Citation, &Citation) -> bool| -> Vec<_> {
            let found = self.0.iter().filter(|(.., title)| agrees(&cited, title));
            found
                .map(|(document, place, _)| (*document, *place))
                .collect()
        };
        let exact = agreeing(Citation::means);
        if exact.is_empty() {
            return agreeing(Citation::may_mean);
        }
        exact
    }
}

/// The titles of a document; of one without any, its file's name.
fn titles((at, summary): (usize, &&Summary)) -> Vec<(Option<usize>, Extent, Citation)> {
    let entries = summary.entries();
    let titles = entries.filter(|(_, entry)| entry.kind == SectionKind::Title);
    let mut found: Vec<_> = titles
        .filter_map(|(name, title)| Some((Some(at), title.place, Citation::of(name)?)))
        .collect();
    if found.is_empty() {
        let name = Citation::of(&summary.title);
        found.extend(name.map(|title| (Some(at), Extent::default(), title)));
    }
    found
}

fn in_line(document: &Document, line: u32) -> Vec<Cited> {
    let text = document.text().line(line as usize);
    let cited = |span: Span| Cited {
        range: document.written(span.on_line(line)),
        title: span
            .of(&text)
            .trim_start_matches('《')
            .trim_end_matches('》')
            .to_owned(),
    };
    outermost(&text).into_iter().map(cited).collect()
}

/// 《…》 with its marks; one inside another is part of its title.
fn outermost(text: &str) -> Vec<Span> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for (at, mark) in text.match_indices(['《', '》']) {
        if mark == "《" {
            open.push(at);
            continue;
        }
        let Some(start) = open.pop() else { continue };
        let end = at + mark.len();
        if end - start > LONGEST {
            open.clear();
        } else if open.is_empty() {
            found.push(Span::new(start, end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_paired_from_outside() {
        let text = "《甲》，《关于印发《乙》的通知》、》丙《丁";
        let found: Vec<&str> = outermost(text)
            .into_iter()
            .map(|span| span.of(text))
            .collect();
        assert_eq!(found, ["《甲》", "《关于印发《乙》的通知》"]);
    }
}
