//! A clause taken apart as it is written, for whoever writes it anew.

use super::labels::{Role, label_at, labels};
use super::verbs::is_deadline;
use crate::lexicon::{Departments, departments};
use crate::syntax::glyphs::Glyphs;
use crate::text::Span;

/// What is said of a list of departments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartRole {
    Lead,
    CoOrganiser,
    Responsible,
}

/// A part of a clause, its spans in the text that was taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Departments, and the label or verb that says what they do.
    Units {
        role: PartRole,
        list: Span,
        word: Span,
    },
    /// Somebody's name, a time.
    Other(Span),
}

/// The parts of the inside of a clause, in order; `None` where it does not fall into such parts.
pub fn parts(inside: &str) -> Option<Vec<Part>> {
    let glyphs = Glyphs::new(inside);
    let words = departments();
    let mut taken = Taken {
        glyphs: &glyphs,
        words,
        parts: Vec::new(),
        labelled: 0,
        goes_on: false,
        pending: None,
    };
    for (from, to) in pieces(&glyphs) {
        taken.take(from, to)?;
    }
    let whole = taken.pending.is_none();
    let labelled = labels(&glyphs, 0, glyphs.len(), words).len();
    (whole && labelled == taken.labelled && !taken.parts.is_empty()).then_some(taken.parts)
}

/// Between ， and ； outside of inner brackets.
fn pieces(glyphs: &Glyphs) -> Vec<(usize, usize)> {
    let mut depth = 0;
    glyphs.split(0, glyphs.len(), |_, i| {
        match glyphs.at(i) {
            '（' | '〈' | '[' | '【' | '〔' => depth += 1,
            '）' | '〉' | ']' | '】' | '〕' => depth -= 1,
            _ => {}
        }
        depth <= 0 && matches!(glyphs.at(i), '，' | '；')
    })
}

struct Taken<'a> {
    glyphs: &'a Glyphs,
    words: &'a Departments,
    parts: Vec<Part>,
    labelled: usize,
    /// The last list may go on behind a comma: it stands after a label.
    goes_on: bool,
    /// Where a list begins whose verb has not come yet.
    pending: Option<usize>,
}

impl Taken<'_> {
    fn take(&mut self, from: usize, to: usize) -> Option<()> {
        if self.glyphs.slice(from, to).contains(&'。') {
            return None;
        }
        if let Some(label) = label_at(self.glyphs, from, to, self.words) {
            self.labelled += 1;
            let Some(role) = part_role(label.role) else {
                return self.other(from, to);
            };
            let (list, end) = self.glyphs.trim(label.after, to);
            let (_, word) = self.glyphs.trim(from, label.after.checked_sub(1)?);
            // A label may have a space for its colon; then it is left as it is.
            let marked = self.glyphs.at(label.after - 1) == '：';
            return self.units(marked.then_some(role)?, (list, end), (from, word), true);
        }
        let text = self.glyphs.slice(from, to);
        if let Some((length, role)) = verb(text, self.words) {
            let start = self.pending.take().unwrap_or(from);
            let (list, end) = self.glyphs.trim(start, to - length);
            return self.units(role, (list, end), (to - length, to), false);
        }
        if is_deadline(text, self.words) {
            return self.other(from, to);
        }
        if self.goes_on
            && let Some(Part::Units { list, .. }) = self.parts.last_mut()
        {
            list.end = self.glyphs.span(from, to).end;
            return Some(());
        }
        self.pending.get_or_insert(from);
        Some(())
    }

    fn units(
        &mut self,
        role: PartRole,
        list: (usize, usize),
        word: (usize, usize),
        goes_on: bool,
    ) -> Option<()> {
        if list.1 <= list.0 || self.pending.is_some() {
            return None;
        }
        self.goes_on = goes_on;
        self.parts.push(Part::Units {
            role,
            list: self.glyphs.span(list.0, list.1),
            word: self.glyphs.span(word.0, word.1),
        });
        Some(())
    }

    fn other(&mut self, from: usize, to: usize) -> Option<()> {
        self.goes_on = false;
        self.parts.push(Part::Other(self.glyphs.span(from, to)));
        self.pending.is_none().then_some(())
    }
}

fn part_role(role: Role) -> Option<PartRole> {
    match role {
        Role::Lead => Some(PartRole::Lead),
        Role::Co => Some(PartRole::CoOrganiser),
        Role::Shared => Some(PartRole::Responsible),
        Role::Person | Role::Time | Role::Other => None,
    }
}

/// The length of the verb at the end of a list, and what it says.
fn verb(text: &[char], words: &Departments) -> Option<(usize, PartRole)> {
    let verbs = [
        (&words.lead_verbs, PartRole::Lead),
        (&words.co_verbs, PartRole::CoOrganiser),
        (&words.duty_verbs, PartRole::Responsible),
    ];
    let found = verbs
        .iter()
        .filter_map(|(list, role)| Some((list.suffix(text)?, *role)));
    found.max_by_key(|(length, _)| *length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(inside: &str, expected: Option<&[&str]>) {
        let said = parts(inside).map(|parts| {
            let said = parts.iter().map(|part| match part {
                Part::Units { role, list, word } => {
                    format!("{role:?} {} {}", word.of(inside), list.of(inside))
                }
                Part::Other(span) => span.of(inside).to_owned(),
            });
            said.collect::<Vec<_>>()
        });
        let expected = expected.map(|all| all.iter().map(|&one| one.to_owned()).collect());
        assert_eq!(said, expected, "{inside}");
    }

    #[test]
    fn a_mark_of_doubt_is_no_part_of_a_name() {
        for clause in ["（区商务局？主办）", "(牵头单位：区商务局?)"] {
            let line = crate::syntax::Line::new(&format!("1.举办车展5场。{clause}"));
            let item = line.items().next().expect("an item");
            let responsibility = item.responsibility.as_ref().expect("a clause");
            let lead = &responsibility
                .leads
                .first()
                .or(responsibility.responsible.first());
            let lead = lead.expect("a lead");
            assert_eq!((lead.name.as_str(), lead.to_confirm), ("区商务局", true));
        }
        let line = crate::syntax::Line::new("1.举办车展5场。（区商务局主办）");
        let item = line.items().next().expect("an item");
        let leads = item.responsibility.as_ref().map(|all| &all.leads[..]);
        assert!(leads.is_some_and(|leads| !leads[0].to_confirm));
    }

    #[test]
    fn lists_with_their_words() {
        check(
            "区发改委、𠮷局主办,各街道协办,6月底前完成",
            Some(&[
                "Lead 主办 区发改委、𠮷局",
                "CoOrganiser 协办 各街道",
                "6月底前完成",
            ]),
        );
        check(
            "责任领导：张伟；牵头单位： 市发改委；配合单位：市财政局，各区（市）",
            Some(&[
                "责任领导：张伟",
                "Lead 牵头单位 市发改委",
                "CoOrganiser 配合单位 市财政局，各区（市）",
            ]),
        );
        check(
            "区发改委，区财政局按职责分工负责",
            Some(&["Responsible 按职责分工负责 区发改委，区财政局"]),
        );
    }

    #[test]
    fn what_does_not_fall_into_parts() {
        for inside in [
            "",
            "区发改委",
            "牵头单位：县工信局　配合单位：县科技局",
            "牵头单位 县工信局",
            "县工信局负责。列第一位者为牵头单位",
            "主办",
        ] {
            check(inside, None);
        }
    }
}
