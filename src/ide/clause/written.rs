//! A clause as it is written, and how another wording writes it.

use crate::lexicon::{Phrase, Wording, gives_way, wordings};
use crate::syntax::{Part, PartRole, Responsibility, parts_of_clause};

/// The marks between the parts of a clause.
pub const MARKS: &str = ",;:，；：";

/// A clause in brackets, or a bare one of labels: 牵头单位：区发改委.
pub struct Clause<'a> {
    /// With its brackets.
    pub text: &'a str,
    brackets: Option<(char, char)>,
    pieces: Vec<Piece<'a>>,
    /// Its marks have half the width of a character.
    is_narrow: bool,
}

enum Piece<'a> {
    Units(Units<'a>),
    /// Somebody's name, a time.
    Other(&'a str),
}

/// A list of departments with its label or verb.
struct Units<'a> {
    list: &'a str,
    /// What the word says of them, and what that comes to in this clause.
    said: PartRole,
    role: PartRole,
    word: &'a str,
    /// The bytes of the clause at which list and word begin.
    list_at: usize,
    word_at: usize,
}

impl<'a> Clause<'a> {
    /// Takes a clause apart; `None` where it has lost a bracket, or says more than who does what. `settled` is what it
    /// means in its document.
    pub fn of(text: &'a str, settled: &Responsibility) -> Option<Clause<'a>> {
        let (open, close) = (text.chars().next()?, text.chars().next_back()?);
        let inside = text.get(open.len_utf8()..text.len().checked_sub(close.len_utf8())?)?;
        if !"（([【〔［{<".contains(open) || !"）)]】〕］}>".contains(close) {
            return None;
        }
        Clause::parted(text, inside, Some((open, close)), settled)
    }

    /// Takes a clause without brackets apart, where each of its lists has a label.
    pub fn bare(text: &'a str, settled: &Responsibility) -> Option<Clause<'a>> {
        let clause = Clause::parted(text, text, None, settled)?;
        let labelled = clause.units().all(Units::is_labelled);
        labelled.then_some(clause)
    }

    fn parted(
        text: &'a str,
        inside: &'a str,
        brackets: Option<(char, char)>,
        settled: &Responsibility,
    ) -> Option<Clause<'a>> {
        let from = brackets.map_or(0, |(open, _)| open.len_utf8());
        let parts = parts_of_clause(inside)?;
        let leads = |part: &Part| {
            matches!(
                part,
                Part::Units {
                    role: PartRole::Lead,
                    ..
                }
            )
        };
        let is_led = parts.iter().any(leads);
        let pieces = parts.into_iter().map(|part| match part {
            Part::Units { role, list, word } => Piece::Units(Units {
                list: list.of(inside),
                said: role,
                role: role_of(role, is_led, settled),
                word: word.of(inside),
                list_at: from + list.start as usize,
                word_at: from + word.start as usize,
            }),
            Part::Other(span) => Piece::Other(span.of(inside)),
        });
        let mark = inside.chars().find(|&c| MARKS.contains(c));
        let clause = Clause {
            text,
            brackets,
            pieces: pieces.collect(),
            is_narrow: mark.map_or(brackets.is_some_and(|(open, _)| open == '('), |mark| {
                mark.is_ascii()
            }),
        };
        let sound = clause.units().all(|units| gives_way(units.word));
        sound.then_some(clause)
    }

    fn units(&self) -> impl Iterator<Item = &Units<'a>> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Units(units) => Some(units),
            Piece::Other(_) => None,
        })
    }

    /// The clause in a wording; `None` where that one cannot say it.
    pub fn write(&self, wording: &Wording) -> Option<String> {
        let mut written = Vec::with_capacity(self.pieces.len());
        let mut used: Vec<&Phrase> = Vec::new();
        for piece in &self.pieces {
            let units = match piece {
                Piece::Units(units) => units,
                Piece::Other(words) => {
                    written.push((*words).to_owned());
                    continue;
                }
            };
            let phrase = phrase(wording, units.role)?;
            if used.iter().any(|other| std::ptr::eq(*other, phrase)) {
                return None; // two lists that differ would be one
            }
            used.push(phrase);
            let before = self.narrowed(&phrase.before);
            written.push(format!("{before}{}{}", units.list, phrase.after));
        }
        let separator = self.narrowed(&wording.separator.to_string());
        let inside = written.join(&separator);
        let whole = match self.brackets {
            Some((open, close)) => format!("{open}{inside}{close}"),
            None => inside,
        };
        (!used.is_empty()).then_some(whole)
    }

    /// Whether its labels and verbs are those of a wording, whatever its marks.
    pub fn is_in(&self, wording: &Wording) -> bool {
        self.units().all(|units| {
            let phrase = phrase(wording, units.role);
            phrase.is_some_and(|phrase| {
                phrase.word() == units.word && phrase.is_label() == units.is_labelled()
            })
        })
    }

    /// Whether a wording says of each list no more and no less than its word does: who is responsible is not made to
    /// join, nor the other way.
    pub fn is_said_alike(&self, wording: &Wording) -> bool {
        let is_alike = |units: &Units<'_>| {
            let phrase = phrase(wording, units.role);
            phrase.is_some_and(|phrase| match units.said {
                PartRole::Lead => true,
                PartRole::CoOrganiser => !says_responsible(phrase),
                PartRole::Responsible => says_responsible(phrase),
            })
        };
        self.units().all(is_alike)
    }

    /// Whether those who join stand after those who lead; nothing where not both are named.
    pub fn is_led_first(&self) -> Option<bool> {
        let place = |role| self.units().position(|units| units.said == role);
        Some(place(PartRole::Lead)? < place(PartRole::CoOrganiser)?)
    }

    /// The clause with those who lead before those who join; `None` where they are.
    pub fn with_leads_first(&self) -> Option<String> {
        if self.is_led_first()? {
            return None;
        }
        let mut units: Vec<&Units<'_>> = self.units().collect();
        let places: Vec<(usize, usize)> = units.iter().map(|units| units.place()).collect();
        units.sort_by_key(|units| units.said != PartRole::Lead);
        let mut text = self.text.to_owned();
        for ((from, to), units) in places.into_iter().zip(units).rev() {
            let (start, end) = units.place();
            text.replace_range(from..to, self.text.get(start..end)?);
        }
        Some(text)
    }

    /// Whether a word says that somebody leads.
    pub fn names_a_lead(&self) -> bool {
        self.units().any(|units| units.said == PartRole::Lead)
    }

    /// A wording with dots for the departments of this clause.
    pub fn pattern(&self, wording: &Wording) -> String {
        let phrases = self.units().filter_map(|units| phrase(wording, units.role));
        dotted(wording, phrases)
    }

    /// A lead before those who join: the byte of the clause at which it is to stand, and what.
    pub fn with_lead(&self, lead: &str) -> Option<(usize, String)> {
        let mut units = self.units();
        let co = units.find(|units| units.said == PartRole::CoOrganiser)?;
        let wording = wording_of_co(co.word, co.list_at < co.word_at)?;
        let phrase = wording.lead.as_ref()?;
        let separator = self.narrowed(&wording.separator.to_string());
        let before = self.narrowed(&phrase.before);
        let words = format!("{before}{lead}{}{separator}", phrase.after);
        Some((co.list_at.min(co.word_at), words))
    }

    fn narrowed(&self, marks: &str) -> String {
        match self.is_narrow {
            true => marks
                .replace('，', ",")
                .replace('；', ";")
                .replace('：', ":"),
            false => marks.to_owned(),
        }
    }
}

impl Units<'_> {
    fn is_labelled(&self) -> bool {
        self.word_at < self.list_at
    }

    /// The bytes of the clause from label or list to list or verb.
    fn place(&self) -> (usize, usize) {
        let end = (self.word_at + self.word.len()).max(self.list_at + self.list.len());
        (self.word_at.min(self.list_at), end)
    }
}

/// Whether a wording elsewhere says by the same word that somebody is responsible.
fn says_responsible(phrase: &Phrase) -> bool {
    let mut shared = wordings().iter().filter_map(|one| one.shared.as_ref());
    shared.any(|one| one.word() == phrase.word())
}

/// A wording with dots for departments: …牵头，…配合.
pub fn pattern(wording: &Wording) -> String {
    dotted(wording, wording.phrases())
}

fn dotted<'a>(wording: &Wording, phrases: impl Iterator<Item = &'a Phrase>) -> String {
    let dotted = phrases.map(|phrase| format!("{}…{}", phrase.before, phrase.after));
    dotted
        .collect::<Vec<_>>()
        .join(&wording.separator.to_string())
}

/// The wording that has a word for those who join, or else the first that has its verb or label in the same place.
fn wording_of_co(word: &str, is_verb: bool) -> Option<&'static Wording> {
    let co = |wording: &&Wording| wording.co.as_ref().is_some_and(|co| co.word() == word);
    let alike = |wording: &&Wording| {
        let co = wording.co.as_ref();
        co.is_some_and(|co| co.is_label() != is_verb)
    };
    let mut all = wordings().iter();
    all.find(co).or_else(|| wordings().iter().find(alike))
}

/// Who is responsible beside a lead joins it; who is responsible alone leads.
fn role_of(said: PartRole, is_led: bool, settled: &Responsibility) -> PartRole {
    match said {
        PartRole::Responsible if is_led => PartRole::CoOrganiser,
        PartRole::Responsible if !settled.leads.is_empty() => PartRole::Lead,
        said => said,
    }
}

/// How a wording says what a list does. One unit that is responsible may be called so though it leads.
fn phrase(wording: &Wording, role: PartRole) -> Option<&Phrase> {
    match role {
        PartRole::Lead => wording.lead.as_ref().or(wording.shared.as_ref()),
        PartRole::CoOrganiser => wording.co.as_ref(),
        PartRole::Responsible => wording.shared.as_ref(),
    }
}
