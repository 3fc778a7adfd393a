//! A responsibility clause that is being written: from its bracket or label to the cursor.

use crate::lexicon::departments as words;

/// Departments' names are no longer; who has written more has written something else.
const LONGEST_BEGINNING: usize = 16;

/// The clause round the cursor.
pub struct Clause<'a> {
    /// What has been written of it.
    pub written: &'a str,
    /// The part of it that the cursor stands in: from the last separator.
    pub beginning: &'a str,
    /// Its bracket, and whether the other half stands behind the cursor.
    pub bracket: Option<char>,
    pub is_closed: bool,
}

impl<'a> Clause<'a> {
    pub fn around(before: &'a str, after: &str) -> Option<Clause<'a>> {
        let (written, bracket) =
            in_bracket(before).or_else(|| Some((after_label(before)?, None)))?;
        let separates = |c| matches!(c, '、' | '，' | ',' | '；' | ';' | '：' | ':');
        let start = written.rfind(separates);
        let beginning = match start.and_then(|at| Some((at, written[at..].chars().next()?))) {
            Some((at, mark)) => &written[at + mark.len_utf8()..],
            None => written,
        };
        let beginning = beginning.trim_start();
        let is_number = beginning.contains(|c: char| c.is_ascii_digit());
        if is_number || beginning.chars().count() > LONGEST_BEGINNING {
            return None;
        }
        let is_closed = after.starts_with(['）', ')', '】', ']', '〕']);
        Some(Clause {
            written,
            beginning,
            bracket,
            is_closed,
        })
    }

    /// Nothing has been written but the bracket.
    pub fn is_empty(&self) -> bool {
        self.bracket.is_some() && self.written.trim().is_empty()
    }
}

/// What stands after the last bracket that is open.
fn in_bracket(before: &str) -> Option<(&str, Option<char>)> {
    let mut closed = 0;
    for (at, c) in before.char_indices().rev() {
        match c {
            '）' | ')' | '】' | ']' | '〕' => closed += 1,
            '（' | '(' | '【' | '[' | '〔' if closed > 0 => closed -= 1,
            '（' | '(' | '【' | '[' | '〔' => {
                return Some((&before[at + c.len_utf8()..], Some(c)));
            }
            '。' | '！' if closed == 0 => return None,
            _ => {}
        }
    }
    None
}

/// What stands after a label at the head of the line: 牵头单位：
fn after_label(before: &str) -> Option<&str> {
    let colon = before.find(['：', ':'])?;
    let label: Vec<char> = before[..colon].trim_start().chars().collect();
    let labels = words();
    let known = [
        &labels.lead_labels,
        &labels.shared_labels,
        &labels.co_labels,
    ]
    .iter()
    .any(|list| list.contains(&label));
    let mark = before[colon..].chars().next()?;
    known.then(|| &before[colon + mark.len_utf8()..])
}
