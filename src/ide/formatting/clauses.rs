//! Clauses in one form: their wording, who leads before who joins, and the width of their brackets and marks.
//!
//! Where nothing is configured, nearly all clauses must be of one form for the others to be slips. A clause that is not
//! understood whole stays as it is, and so does one that another form would make say more or less. Cells of tables have
//! no wording of their own, and the clause of a heading is not that of one target.

use super::scope::Scope;
use crate::config::{ClauseStyle, Punctuation, Style};
use crate::ide::assists::Edits;
use crate::ide::clause::{Clause, MARKS, says_the_same};
use crate::lexicon::{Wording, wordings};
use crate::model::{Document, Target};
use crate::syntax::Responsibility;
use crate::text::Range;
use std::borrow::Cow;

/// Fewer clauses do not show a form; of four, three must have it.
const FEWEST: usize = 4;

const WIDE: (char, char) = ('（', '）');
const NARROW: (char, char) = ('(', ')');

/// The edits that put the clauses of running text in one form, in the order of the text.
pub fn changes(document: &Document, scope: &Scope<'_>, style: &Style) -> Edits {
    let chosen = style.clause.unwrap_or_default();
    if chosen == ClauseStyle::Keep || document.targets().is_empty() {
        return Edits::new();
    }
    let all = clauses(document, scope);
    let mut edits = Edits::new();
    for stands in [Stands::InBrackets, Stands::Bare] {
        let alike = || all.iter().filter(|one| one.stands == stands);
        let words = Words::of(alike(), chosen, stands);
        let worded: Vec<String> = alike().map(|one| words.write(one)).collect();
        let widths = match style.punctuation.unwrap_or_default() {
            Punctuation::Auto => Widths::of(&worded),
            Punctuation::Keep | Punctuation::Full => Widths::default(),
        };
        let written = worded.iter().map(|text| widths.write(text));
        let both = alike().zip(written);
        edits.extend(
            both.filter(|(one, new)| one.text != *new)
                .map(|(one, new)| (one.place, new)),
        );
    }
    edits.retain(|(place, new)| says_the_same(document, *place, new));
    edits.sort_by_key(|(place, _)| place.start);
    edits
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    InBrackets,
    /// After labels on lines of their own.
    Bare,
}

/// A clause that is understood whole.
struct Found<'a> {
    place: Range,
    text: String,
    stands: Stands,
    settled: &'a Responsibility,
}

impl Found<'_> {
    fn clause(&self) -> Option<Clause<'_>> {
        match self.stands {
            Stands::InBrackets => Clause::of(&self.text, self.settled),
            Stands::Bare => Clause::bare(&self.text, self.settled),
        }
    }
}

/// The clauses of running text that name who leads, and labelled lines of those who join.
fn clauses<'a>(document: &'a Document, scope: &Scope<'_>) -> Vec<Found<'a>> {
    let is_running = |line: u32| {
        scope
            .paragraphs
            .binary_search_by_key(&line, |one| one.line)
            .is_ok()
    };
    let mut found: Vec<Found<'a>> = Vec::new();
    for target in document
        .targets()
        .iter()
        .filter(|target| target.row.is_none())
    {
        for place in places(target).filter(|place| is_running(place.start.line)) {
            let text = document.text().slice(place);
            let stands = match text.starts_with(|c| "（([【〔［{<".contains(c)) {
                true => Stands::InBrackets,
                false => Stands::Bare,
            };
            let settled = &*target.responsibility;
            let one = Found {
                place,
                text,
                stands,
                settled,
            };
            let is_known = found.last().is_some_and(|last| last.place == place);
            if !is_known && one.clause().is_some() {
                found.push(one);
            }
        }
    }
    found
}

/// A target's own clauses; one that a heading above has said for several is not among them.
fn places(target: &Target) -> impl Iterator<Item = Range> {
    let places = target.responsibility.places.iter();
    places
        .filter(|place| place.row >= 0)
        .map(|place| place.near(target.line))
}

/// The wording that clauses are put in, and whether who leads comes first.
struct Words {
    /// Several where what the document's clauses say does not tell them apart.
    wordings: Vec<&'static Wording>,
    is_configured: bool,
    leads_first: bool,
}

impl Words {
    fn of<'f>(
        all: impl Iterator<Item = &'f Found<'f>>,
        chosen: ClauseStyle,
        stands: Stands,
    ) -> Words {
        let clauses: Vec<Clause<'_>> = all.filter_map(Found::clause).collect();
        let configured = chosen.wording();
        let wordings = match configured {
            Some(name) => wordings().iter().filter(|one| one.name == name).collect(),
            None => most_used(&clauses),
        };
        let orders: Vec<bool> = clauses.iter().filter_map(Clause::is_led_first).collect();
        Words {
            wordings: wordings
                .into_iter()
                .filter(|one| stands != Stands::Bare || is_of_labels(one))
                .collect(),
            is_configured: configured.is_some(),
            leads_first: prevails(orders.iter().filter(|first| **first).count(), orders.len()),
        }
    }

    /// A clause as it is to be worded; as it is where that is not clear.
    fn write(&self, one: &Found<'_>) -> String {
        let reworded = || {
            let clause = one.clause()?;
            let names = one.stands == Stands::Bare || clause.names_a_lead();
            let clear = self.wordings.iter().all(|wording| clause.is_in(wording));
            let written = match names && !self.wordings.is_empty() && !clear {
                true => self.in_one(&clause),
                false => None,
            };
            written.or_else(|| Some(one.text.clone()))
        };
        let text = reworded().unwrap_or_else(|| one.text.clone());
        match self.leads_first {
            true => led_first(&text, one.settled).unwrap_or(text),
            false => text,
        }
    }

    fn in_one(&self, clause: &Clause<'_>) -> Option<String> {
        let fits = |wording: &&&Wording| self.is_configured || clause.is_said_alike(wording);
        let mut texts = self
            .wordings
            .iter()
            .filter(fits)
            .map(|wording| clause.write(wording));
        let first = texts.next()??;
        texts
            .all(|other| other.as_ref() == Some(&first))
            .then_some(first)
    }
}

fn is_of_labels(wording: &Wording) -> bool {
    wording.phrases().all(|phrase| phrase.is_label())
}

/// A clause with those who lead before those who join.
fn led_first(text: &str, settled: &Responsibility) -> Option<String> {
    Clause::of(text, settled)?.with_leads_first()
}

/// The wordings with which most clauses agree; more than one where none of these clauses says what would tell.
fn most_used(clauses: &[Clause<'_>]) -> Vec<&'static Wording> {
    let with_leads = wordings().iter().filter(|wording| wording.lead.is_some());
    let counted = with_leads.map(|wording| {
        let count = clauses
            .iter()
            .filter(|clause| clause.is_in(wording))
            .count();
        (count, wording)
    });
    let counted: Vec<(usize, &Wording)> = counted.collect();
    let most = counted
        .iter()
        .map(|(count, _)| *count)
        .max()
        .unwrap_or_default();
    let found = counted.into_iter().filter(|(count, _)| *count == most);
    match prevails(most, clauses.len()) {
        true => found.map(|(_, wording)| wording).collect(),
        false => Vec::new(),
    }
}

fn prevails(count: usize, all: usize) -> bool {
    all >= FEWEST && count * 4 >= all * 3
}

/// The widths that nearly all clauses have.
#[derive(Default)]
struct Widths {
    brackets: Option<(char, char)>,
    /// The marks of most have half the width of a character.
    narrow: Option<bool>,
}

impl Widths {
    /// Marks follow the brackets: where these are of both widths, nothing is known of those.
    fn of(clauses: &[String]) -> Widths {
        let all: Vec<(char, char)> = clauses.iter().filter_map(|text| brackets(text)).collect();
        let count = |pair| all.iter().filter(|one| **one == pair).count();
        let mut pairs = [WIDE, NARROW].into_iter();
        let brackets = pairs.find(|pair| prevails(count(*pair), all.len()));
        let narrow = match brackets.is_some() || all.is_empty() {
            true => width_of_marks(clauses),
            false => None,
        };
        Widths { brackets, narrow }
    }

    fn write(&self, text: &str) -> String {
        let text = match (self.brackets, brackets(text)) {
            (Some((open, close)), Some(_)) => {
                let mut inside = text.chars();
                let _ = (inside.next(), inside.next_back());
                Cow::Owned(format!("{open}{}{close}", inside.as_str()))
            }
            _ => Cow::Borrowed(text),
        };
        match self.narrow {
            Some(narrow) => with_marks(&text, narrow),
            None => text.into_owned(),
        }
    }
}

/// Whether the marks of nearly all are narrow, or wide.
fn width_of_marks(clauses: &[String]) -> Option<bool> {
    let marks: Vec<bool> = clauses.iter().filter_map(|text| is_narrow(text)).collect();
    let count = |width| marks.iter().filter(|one| **one == width).count();
    let mut widths = [false, true].into_iter();
    widths.find(|width| prevails(count(*width), marks.len()))
}

/// Its round brackets.
fn brackets(text: &str) -> Option<(char, char)> {
    let pair = (text.chars().next()?, text.chars().next_back()?);
    ("(（".contains(pair.0) && ")）".contains(pair.1)).then_some(pair)
}

/// Whether all its marks are of half width; nothing where it has none, or of both.
fn is_narrow(text: &str) -> Option<bool> {
    let mut marks = text.chars().filter(|c| MARKS.contains(*c));
    let first = marks.next()?.is_ascii();
    marks.all(|mark| mark.is_ascii() == first).then_some(first)
}

fn with_marks(text: &str, narrow: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    let pairs = [(',', '，'), (';', '；'), (':', '：')];
    let mark = |(at, &c): (usize, &char)| {
        // 8:30, 1,000
        if is_digit(at.checked_sub(1)) && is_digit(at.checked_add(1)) {
            return c;
        }
        let pair = pairs.iter().find(|(half, full)| c == *half || c == *full);
        pair.map_or(c, |(half, full)| if narrow { *half } else { *full })
    };
    chars.iter().enumerate().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_that_may_be_configured_is_there() {
        let all = [
            ClauseStyle::Host,
            ClauseStyle::Lead,
            ClauseStyle::LeadLabel,
            ClauseStyle::LeadLabelResponsible,
            ClauseStyle::HostLabel,
        ];
        let named = all.map(|style| style.wording().expect("it asks for one"));
        let with_leads = wordings().iter().filter(|wording| wording.lead.is_some());
        let mut known: Vec<&str> = with_leads.map(|wording| &*wording.name).collect();
        known.sort_unstable();
        let mut named = named.to_vec();
        named.sort_unstable();
        assert_eq!(named, known);
    }
}
