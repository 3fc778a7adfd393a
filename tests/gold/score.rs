//! Hits, false alarms and misses, and the comparison of names.

use std::collections::BTreeSet;
use std::fmt::Debug;

/// What was counted for one question over all documents.
pub struct Tally {
    title: &'static str,
    hits: usize,
    extra: usize,
    missing: usize,
    notes: Vec<String>,
}

impl Tally {
    pub fn new(title: &'static str) -> Self {
        Tally {
            title,
            hits: 0,
            extra: 0,
            missing: 0,
            notes: Vec::new(),
        }
    }

    pub fn hit(&mut self) {
        self.hits += 1;
    }

    pub fn extra(&mut self, note: impl Into<String>) {
        self.extra += 1;
        self.notes.push(format!("+ {}", note.into()));
    }

    pub fn missing(&mut self, note: impl Into<String>) {
        self.missing += 1;
        self.notes.push(format!("- {}", note.into()));
    }

    /// Something was found where something was wanted, but not the same.
    pub fn wrong(&mut self, note: impl Into<String>) {
        self.extra += 1;
        self.missing += 1;
        self.notes.push(format!("~ {}", note.into()));
    }

    /// Compares an answer with the wanted one; `None` is no answer.
    pub fn compare<T: PartialEq + Debug>(&mut self, want: Option<T>, have: Option<T>, about: &str) {
        match (want, have) {
            (None, None) => {}
            (Some(want), Some(have)) if want == have => self.hit(),
            (Some(want), Some(have)) => self.wrong(format!("{about}: {want:?}, found {have:?}")),
            (Some(want), None) => self.missing(format!("{about}: {want:?}")),
            (None, Some(have)) => self.extra(format!("{about}: {have:?}")),
        }
    }

    /// Compares two sets, member by member.
    pub fn compare_sets(&mut self, want: &BTreeSet<String>, have: &BTreeSet<String>, about: &str) {
        want.intersection(have).for_each(|_| self.hit());
        want.difference(have)
            .for_each(|one| self.missing(format!("{about}: {one}")));
        have.difference(want)
            .for_each(|one| self.extra(format!("{about}: {one}")));
    }

    pub fn f1(&self) -> f64 {
        let ratio = |part: usize, whole: usize| match whole {
            0 => 1.0,
            whole => part as f64 / whole as f64,
        };
        let precision = ratio(self.hits, self.hits + self.extra);
        let recall = ratio(self.hits, self.hits + self.missing);
        match precision + recall {
            0.0 => 0.0,
            sum => 2.0 * precision * recall / sum,
        }
    }

    /// Prints the figures, and fails below the floor.
    pub fn reaches(&self, floor: f64) {
        let Tally {
            title,
            hits,
            extra,
            missing,
            ..
        } = self;
        let f1 = self.f1();
        let notes = self.notes.join("\n    ");
        println!(
            "{title}: F1 {f1:.3} (hits {hits}, extra {extra}, missing {missing})\n    {notes}"
        );
        assert!(f1 >= floor, "{title}: F1 {f1:.3}, at least {floor} wanted");
    }
}

/// Names are compared without white space, quotation style, mark-up or the width of punctuation.
pub fn plain(name: &str) -> String {
    let narrow = |c| match c {
        '，' | '、' => ',',
        '。' | '．' => '.',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        '！' => '!',
        '？' => '?',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        c => c,
    };
    let kept: String = name
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | '#'))
        .map(narrow)
        .collect();
    kept.trim_matches(|c| matches!(c, '.' | ',' | ':' | ';'))
        .to_owned()
}

/// The names of a list with `、` or `,` between them.
pub fn names(list: &str) -> BTreeSet<String> {
    let parts = list.split(['、', ',', '，']);
    parts.map(plain).filter(|name| !name.is_empty()).collect()
}
