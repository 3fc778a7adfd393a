//! Indicators of which a document says only words, where another gives a figure: 外贸进出口稳中提质.

use super::Figure;
use crate::lexicon::{Words, figures as words, names};
use crate::links::task::Task;
use crate::model::{Document, Status};
use crate::syntax::PeriodPart;
use crate::text::{Point, Span};

/// The indicators of which a matter says only words: 外贸进出口和实际利用外资稳中提质.
pub fn in_words(document: &Document, task: &Task) -> Vec<Figure> {
    let mut found = Vec::new();
    for i in task.range.start.line..=task.range.end.line {
        let line = document.text().line(i as usize);
        for (clause, hits) in clauses_with_names(&line) {
            let from = match task.range.start.line == i {
                // The number of a target is no part of its first clause.
                true => clause.start.max(task.range.start.byte),
                false => clause.start,
            };
            let clause = Span {
                start: from.min(clause.end),
                ..clause
            };
            let named = hits.iter().all(|(_, name)| clause.contains(*name));
            let inside = named && Point::new(i, clause.start) < task.range.end;
            if !inside || !is_said_in_words(clause.of(&line), clause, &hits) {
                continue;
            }
            found.extend(hits.iter().map(|(indicator, span)| Figure {
                range: clause.on_line(i),
                text: clause.of(&line).to_owned(),
                name: span.of(&line).to_owned(),
                indicator: Some(*indicator),
                reading: None,
                level: None,
                growth: None,
                comparison: None,
                status: Status::Target,
                year: None,
                part: PeriodPart::Year,
                modifier: String::new(),
                shared_out: false,
                reaches: false,
                several_years: false,
                of_whole: false,
            }));
        }
    }
    found
}

type Hits = Vec<(u16, Span)>;

fn clauses_with_names(line: &str) -> Vec<(Span, Hits)> {
    let all: Hits = names(line).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let ends = |c: char| matches!(c, '，' | ',' | '；' | ';' | '。' | '：' | ':' | '(' | '（');
    let mut found = Vec::new();
    let mut start = 0;
    for clause in line.split_inclusive(ends) {
        let words = clause.trim_end_matches(ends);
        let span = Span::new(start, start + words.len());
        start += clause.len();
        let inside = all.iter().filter(|(_, name)| span.contains(*name));
        let inside: Hits = inside.copied().collect();
        if !inside.is_empty() {
            found.push((span, inside));
        }
    }
    found
}

/// Nothing stands in the clause but the names, what joins them, and what is said of them.
fn is_said_in_words(text: &str, clause: Span, hits: &Hits) -> bool {
    let Some((_, last)) = hits.last() else {
        return false;
    };
    let at = |byte: u32| (byte - clause.start) as usize;
    let chars = |from: usize, to: usize| -> Vec<char> {
        text.get(from..to).unwrap_or_default().chars().collect()
    };
    let mut from = 0;
    for (index, (_, name)) in hits.iter().enumerate() {
        let between = chars(from, at(name.start));
        let joins = matches!(between.as_slice(), [] | ['和' | '及' | '与' | '、']);
        let opens = index == 0 && is_made_of(&between, &words().openings);
        if !joins && !opens {
            return false;
        }
        from = at(name.end);
    }
    let said = chars(at(last.end), text.len());
    let skipped = words().openings.prefix(&said).unwrap_or(0);
    !said.is_empty()
        && (words().said_in_words.contains(&said)
            || words().said_in_words.contains(&said[skipped..]))
}

fn is_made_of(text: &[char], list: &Words) -> bool {
    let mut at = 0;
    while at < text.len() {
        match list.prefix(&text[at..]) {
            Some(length) => at += length,
            None => return false,
        }
    }
    true
}
