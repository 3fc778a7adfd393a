//! What the rules about departments share.

use crate::lexicon::plan;
use crate::model::{Document, Named, Roster, Target};
use crate::syntax::Responsibility;
use crate::text::Range;

/// The departments of each target that names any, target by target.
pub fn by_target<'r, 'a>(roster: &'r Roster<'a>) -> impl Iterator<Item = &'r [Named<'a>]> {
    let is_same = |one: &Named, next: &Named| std::ptr::eq(one.target, next.target);
    roster
        .named
        .chunk_by(is_same)
        .filter(|units| !is_inherited(units))
}

/// What a section's heading says is said once there, not again for each of its targets.
fn is_inherited(units: &[Named]) -> bool {
    let places = units.iter().map(|unit| unit.department.place);
    places.clone().all(|place| place.row < 0)
        && units.first().is_some_and(|unit| unit.target.row.is_none())
}

/// ××局 is nobody yet.
pub fn is_blank(unit: &Named) -> bool {
    let chars: Vec<char> = unit.department.name.chars().collect();
    plan().blanks.within(&chars)
}

/// Where a department is named.
pub fn place(unit: &Named) -> Range {
    unit.department.place.near(unit.target.line)
}

/// Whether a clause of a target says in so many words who leads; 责任单位 that lead by a convention are not meant.
pub fn says_who_leads(document: &Document, target: &Target) -> bool {
    let own = &target.responsibility.places;
    own.iter().any(|place| {
        let row = place.near(target.line).start.line;
        let items = document.line(row).into_iter().flat_map(|line| line.items());
        let said = items.filter_map(|item| item.responsibility.as_ref());
        let is_it = |said: &Responsibility| said.places.iter().any(|one| one.span == place.span);
        said.into_iter()
            .any(|said| is_it(said) && !said.leads.is_empty())
    })
}
