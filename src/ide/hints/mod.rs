//! Hints between the words of the text: what a reader would otherwise work out for himself. One kind a file.

mod base;
mod count;
mod last_year;
mod measure;
mod scale;

use crate::config::{Config, Feature};
use crate::links::{Beside, Companions};
use crate::model::{Document, DocumentKind};
use crate::text::{Point, Range};
use std::borrow::Cow;

/// Words to show at a place of the text as written. They never become part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub at: Point,
    pub label: String,
    /// What is said when one points at it.
    pub about: String,
    /// Words of the same clause go on after it.
    pub goes_on: bool,
}

/// The hints in a range of the text as written, in order.
pub fn hints(document: &Document, range: Range, config: &Config) -> Vec<Hint> {
    let alone = Beside::new(document.clone(), Companions::default());
    hints_beside(&alone, range, config)
}

/// The same with what the document's companions say.
pub fn hints_beside(beside: &Beside, range: Range, config: &Config) -> Vec<Hint> {
    let document = beside.document();
    if document.kind() == DocumentKind::Other {
        return Vec::new();
    }
    let view = View {
        document,
        first: document.read(range.start).line,
        last: document.read(range.end).line,
        config,
    };
    let mut found = Vec::new();
    if view.shows(Feature::HintBase) || view.shows(Feature::HintScale) {
        add_figures(&view, &mut found);
    }
    if view.shows(Feature::HintCount) {
        count::add(&view, &mut found);
    }
    if view.shows(Feature::HintMeasure) {
        measure::add(&view, &mut found);
    }
    if view.shows(Feature::HintLastYear) {
        last_year::add(&view, beside, &mut found);
    }
    for hint in &mut found {
        // The end of a word belongs to the line that it ends.
        hint.at = document.written(Range::new(hint.at, hint.at)).end;
    }
    found.retain(|hint| range.touches(hint.at));
    found.sort_by_key(|hint| hint.at);
    found
}

/// What there is to say of the figures, but for counts inside a larger mention.
fn add_figures(view: &View<'_>, found: &mut Vec<Hint>) {
    let (base, scale) = (
        view.shows(Feature::HintBase),
        view.shows(Feature::HintScale),
    );
    // A line may be a whole document: it is fetched once for all its figures.
    let mut line = (u32::MAX, Cow::Borrowed(""));
    let mentions = view.document.mentions_between(view.first, view.last);
    for mention in mentions.filter(|mention| !mention.parts.inner) {
        if line.0 != mention.line {
            let text = view.document.text().line(mention.line as usize);
            line = (mention.line, text);
        }
        if scale {
            found.extend(scale::hint(view, &mention, &line.1));
        }
        if base {
            found.extend(base::hint(view, &mention, &line.1));
        }
    }
}

/// The lines of the text as read that are looked at.
struct View<'a> {
    document: &'a Document,
    first: u32,
    last: u32,
    config: &'a Config,
}

impl View<'_> {
    fn shows(&self, feature: Feature) -> bool {
        self.config.features.offers(feature)
    }

    fn holds(&self, line: u32) -> bool {
        (self.first..=self.last).contains(&line)
    }
}
