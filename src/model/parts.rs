//! The parts that a report usually has, and those that this one lacks.

use super::{Document, Section, SectionKind};
use crate::lexicon::{PartLandmark, ReportPart, drafting};
use crate::syntax::Landmark;

/// The parts that a report such as this one usually has, and this one has not, in their usual order.
pub fn missing_parts(document: &Document) -> impl Iterator<Item = &'static ReportPart> {
    let headings = document.section_names(SectionKind::Section);
    let is_half_year = document
        .section_names(SectionKind::Title)
        .iter()
        .any(|title| says_half(title));
    let parts = drafting().part.iter();
    parts.filter(move |part| part.half_year == is_half_year && !is_there(part, document, &headings))
}

fn says_half(title: &str) -> bool {
    let mut words = drafting().half_year_words.iter();
    words.any(|word| title.contains(word))
}

fn is_there(part: &ReportPart, document: &Document, headings: &[String]) -> bool {
    let known = |heading: &String| part.known_by.iter().any(|word| heading.contains(word));
    let told = part.landmark.map(|landmark| match landmark {
        PartLandmark::Problems => Landmark::Problems,
        PartLandmark::OwnBuilding => Landmark::OwnBuilding,
    });
    let shows = |section: &Section| section.landmark == told;
    headings.iter().any(known) || told.is_some() && document.sections().iter().any(shows)
}
