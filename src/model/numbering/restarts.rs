//! Where some sections of a document begin their lists at 1 and others go on with the numbers above.

use super::Mark;
use super::marks::{Placed, Stream};
use super::votes::Separator;

/// The first marks under headings of one form, by what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restarts {
    /// They begin at 1.
    pub anew: Vec<Mark>,
    /// They go on with the number above.
    pub through: Vec<Mark>,
}

impl Restarts {
    /// What fewer of them do; of equals what is done later.
    pub fn fewer(&self) -> &[Mark] {
        self.sides().0
    }

    /// What most of them do.
    pub fn most(&self) -> &[Mark] {
        self.sides().1
    }

    fn sides(&self) -> (&[Mark], &[Mark]) {
        let start = |marks: &[Mark]| marks.first().map(|mark| mark.place().start);
        let later = start(&self.anew) > start(&self.through);
        let anew_is_less = match self.anew.len().cmp(&self.through.len()) {
            std::cmp::Ordering::Equal => later,
            order => order.is_lt(),
        };
        match anew_is_less {
            true => (&self.anew, &self.through),
            false => (&self.through, &self.anew),
        }
    }
}

/// Where both is done, in the order of the text.
pub fn restarts(streams: &[Stream]) -> Vec<Restarts> {
    let mut found: Vec<Restarts> = streams.iter().flat_map(of_stream).collect();
    found.sort_by_key(|one| one.fewer().first().map(|mark| mark.place().start));
    found
}

fn of_stream(stream: &Stream) -> Vec<Restarts> {
    let mut groups: Vec<(Separator, Restarts)> = Vec::new();
    for pair in stream.marks.windows(2) {
        let [before, placed] = pair else { continue };
        let (Some(separator), Some(goes_on)) = (Separator::before(placed), goes_on(before, placed))
        else {
            continue;
        };
        let known = groups.iter().position(|(other, _)| *other == separator);
        let at = known.unwrap_or(groups.len());
        if known.is_none() {
            groups.push((
                separator,
                Restarts {
                    anew: Vec::new(),
                    through: Vec::new(),
                },
            ));
        }
        let group = &mut groups[at].1;
        match goes_on {
            true => group.through.push(placed.mark),
            false => group.anew.push(placed.mark),
        }
    }
    let mixed = |one: &Restarts| !one.anew.is_empty() && !one.through.is_empty();
    groups
        .into_iter()
        .map(|(_, one)| one)
        .filter(mixed)
        .collect()
}

/// Whether a mark goes on with the one before or begins at 1; `None` where it does neither, and between a target and
/// what is none.
fn goes_on(before: &Placed, placed: &Placed) -> Option<bool> {
    let (last, number) = (before.mark.ordinal.number, placed.mark.ordinal.number);
    match number {
        _ if before.is_target != placed.is_target => None,
        1 => Some(false),
        _ => (number == last.saturating_add(1)).then_some(true),
    }
}
