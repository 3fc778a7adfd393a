//! The form in which a plan writes its responsibility clauses, taken from a target that has one.

use crate::model::{Document, Target};
use crate::syntax::Responsibility;
use crate::text::{Point, Range};

/// What stands before and after the lead in a clause: `（` and `主办）`, `（牵头单位：` and `）`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClauseForm {
    before: String,
    after: String,
    /// The clause stands before the target's full stop.
    before_stop: bool,
}

impl ClauseForm {
    /// The form of the nearest target above, or else below, whose clause names a lead on its own line.
    pub fn near(document: &Document, index: usize) -> Option<ClauseForm> {
        let targets = document.targets();
        let above = targets[..index].iter().rev();
        above
            .chain(&targets[index + 1..])
            .find_map(|target| ClauseForm::of(document, target))
    }

    /// The form that most of a plan's clauses have.
    pub fn usual(document: &Document) -> Option<ClauseForm> {
        let mut counts: Vec<(ClauseForm, usize)> = Vec::new();
        let targets = document.targets().iter();
        for form in targets.filter_map(|target| ClauseForm::of(document, target)) {
            match counts.iter_mut().find(|(known, _)| *known == form) {
                Some((_, count)) => *count += 1,
                None => counts.push((form, 1)),
            }
        }
        // Of equals the first.
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        most.map(|(form, _)| form)
    }

    /// A target's words with its clause, and one full stop.
    pub fn written(&self, words: &str, lead: &str) -> String {
        let (words, clause) = (words.trim_end_matches('。'), self.with(lead));
        match self.before_stop {
            true => format!("{words}{clause}。"),
            false => format!("{words}。{clause}"),
        }
    }

    fn of(document: &Document, target: &Target) -> Option<ClauseForm> {
        let Responsibility { leads, places, .. } = &*target.responsibility;
        let (clause, first, last) = (places.first()?, leads.first()?, leads.last()?);
        let own = [clause.row, first.place.row, last.place.row] == [0, 0, 0];
        if !own || !clause.span.contains(first.place.span) || !clause.span.contains(last.place.span)
        {
            return None;
        }
        let line = document.text().line(target.line as usize);
        let part = |from: u32, to: u32| line.get(from as usize..to as usize);
        let rest = part(last.place.span.end, clause.span.end)?;
        let verb = rest.split(['，', ',', '；', ';', '。']).next()?;
        // 主办，相关街道协办）: the bracket closes after the co-organisers.
        let close = rest
            .chars()
            .next_back()
            .filter(|&c| matches!(c, ')' | '）' | ']' | '】' | '〕'));
        let verb = verb.trim_end_matches(|c| Some(c) == close);
        Some(ClauseForm {
            before: part(clause.span.start, first.place.span.start)?.to_string(),
            after: close.map_or(verb.to_string(), |close| format!("{verb}{close}")),
            before_stop: line
                .get(clause.span.end as usize..)?
                .trim_start()
                .starts_with('。'),
        })
    }

    /// The clause with a lead in it.
    pub fn with(&self, lead: &str) -> String {
        format!("{}{lead}{}", self.before, self.after)
    }

    /// Where the clause of a target belongs: an empty range.
    pub fn place(&self, document: &Document, target: &Target) -> Range {
        let line = document.text().line(target.line as usize);
        let end = line.trim_end().len();
        let stop = self.before_stop && line.trim_end().ends_with('。');
        let byte = if stop { end - '。'.len_utf8() } else { end };
        let point = Point::new(target.line, byte as u32);
        Range::new(point, point)
    }
}

impl Default for ClauseForm {
    /// （区商务局主办）
    fn default() -> Self {
        ClauseForm {
            before: "（".to_owned(),
            after: "主办）".to_owned(),
            before_stop: false,
        }
    }
}
