//! A clause as it is written, and how another wording writes it.

use crate::lexicon::{Phrase, Wording, gives_way, wordings};
use crate::syntax::{Part, PartRole, Responsibility, parts_of_clause};

/// A clause in brackets.
pub struct Clause<'a> {
    /// With its brackets.
    pub text: &'a str,
    open: char,
    close: char,
    inside: &'a str,
    parts: Vec<(Part, PartRole)>,
    /// Its marks have half the width of a character.
    is_narrow: bool,
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
        let parts = parts_of_clause(inside)?;
        let leads = parts.iter().any(|part| is(part, PartRole::Lead));
        let answers = settled.leads.is_empty();
        let role = |part: &Part| match part {
            // Who is responsible beside a lead joins it; who is responsible alone leads.
            Part::Units {
                role: PartRole::Responsible,
                ..
            } => match (leads, answers) {
                (true, _) => PartRole::CoOrganiser,
                (false, false) => PartRole::Lead,
                (false, true) => PartRole::Responsible,
            },
            Part::Units { role, .. } => *role,
            Part::Other(_) => PartRole::Responsible,
        };
        let parts: Vec<_> = parts.iter().map(|part| (*part, role(part))).collect();
        let mut words = parts.iter().filter_map(|(part, _)| match part {
            Part::Units { word, .. } => Some(word.of(inside)),
            Part::Other(_) => None,
        });
        let mark = inside.chars().find(|&c| ",;:，；：".contains(c));
        words.all(gives_way).then_some(Clause {
            text,
            open,
            close,
            inside,
            parts,
            is_narrow: mark.map_or(open == '(', |mark| mark.is_ascii()),
        })
    }

    /// The clause in a wording; `None` where that one cannot say it.
    pub fn write(&self, wording: &Wording) -> Option<String> {
        let mut written = Vec::with_capacity(self.parts.len());
        let mut used: Vec<&Phrase> = Vec::new();
        for (part, role) in &self.parts {
            let Part::Units { list, .. } = part else {
                written.push(self.other(part));
                continue;
            };
            let phrase = phrase(wording, *role)?;
            if used.iter().any(|other| std::ptr::eq(*other, phrase)) {
                return None; // two lists that differ would be one
            }
            used.push(phrase);
            let before = self.narrowed(&phrase.before);
            written.push(format!("{before}{}{}", list.of(self.inside), phrase.after));
        }
        let separator = self.narrowed(&wording.separator.to_string());
        let inside = written.join(&separator);
        (!used.is_empty()).then(|| format!("{}{inside}{}", self.open, self.close))
    }

    /// Whether a word says that somebody leads.
    pub fn names_a_lead(&self) -> bool {
        self.parts.iter().any(|(part, _)| is(part, PartRole::Lead))
    }

    /// A wording with dots for the departments of this clause.
    pub fn pattern(&self, wording: &Wording) -> String {
        let units = |(part, _): &&(Part, PartRole)| matches!(part, Part::Units { .. });
        let units = self.parts.iter().filter(units);
        dotted(
            wording,
            units.filter_map(|(_, role)| phrase(wording, *role)),
        )
    }

    /// A lead before those who join: the byte of the clause at which it is to stand, and what.
    pub fn with_lead(&self, lead: &str) -> Option<(usize, String)> {
        let co = |(part, _): &&(Part, PartRole)| is(part, PartRole::CoOrganiser);
        let (Part::Units { list, word, .. }, _) = self.parts.iter().find(co)? else {
            return None;
        };
        let wording = wording_of_co(word.of(self.inside), list.start < word.start)?;
        let phrase = wording.lead.as_ref()?;
        let at = self.open.len_utf8() + list.start.min(word.start) as usize;
        let marks = |text: &str| self.narrowed(text);
        let separator = marks(&wording.separator.to_string());
        let before = marks(&phrase.before);
        Some((at, format!("{before}{lead}{}{separator}", phrase.after)))
    }

    fn other(&self, part: &Part) -> String {
        match part {
            Part::Units { list, .. } => list.of(self.inside).to_owned(),
            Part::Other(span) => span.of(self.inside).to_owned(),
        }
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
        co.is_some_and(|co| co.before.is_empty() == is_verb)
    };
    let mut all = wordings().iter();
    all.find(co).or_else(|| wordings().iter().find(alike))
}

fn is(part: &Part, wanted: PartRole) -> bool {
    matches!(part, Part::Units { role, .. } if *role == wanted)
}

/// How a wording says what a list does. One unit that is responsible may be called so though it leads.
fn phrase(wording: &Wording, role: PartRole) -> Option<&Phrase> {
    match role {
        PartRole::Lead => wording.lead.as_ref().or(wording.shared.as_ref()),
        PartRole::CoOrganiser => wording.co.as_ref(),
        PartRole::Responsible => wording.shared.as_ref(),
    }
}
