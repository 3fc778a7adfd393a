//! What targets add: departments with what they do, deadlines, numbers that stand in a cell of their own.

use super::{Mark, TokenKind};
use crate::model::{Document, Role, Target};
use crate::syntax::{Department, Place};
use crate::text::{Range, Span};

/// Adds what stands on the lines `first..=last` of the text as read.
pub fn add(document: &Document, first: u32, last: u32, marks: &mut Vec<Mark>) {
    let targets = document.targets();
    let begin = targets.partition_point(|target| target.end.line < first);
    let mut add = |range: Range, kind: TokenKind| {
        if (first..=last).contains(&range.start.line) && range.start.line == range.end.line {
            marks.push(Mark {
                line: range.start.line,
                span: Span {
                    start: range.start.byte,
                    end: range.end.byte,
                },
                sense: kind.into(),
            });
        }
    };
    // A target further down may have its departments from a heading on these lines.
    let reaches = |target: &&Target| target.line <= last || first_row(target) < 0;
    for target in targets[begin..].iter().filter(reaches) {
        if let Some(number) = target.row.and_then(|row| row.number) {
            add(number, TokenKind::Ordinal);
        }
        let r = &*target.responsibility;
        let roles: [(&[Department], Role); 3] = [
            (&r.leads, Role::Lead),
            (&r.coorganisers, Role::CoOrganiser),
            (&r.responsible, Role::Responsible),
        ];
        for (departments, role) in roles {
            for department in departments {
                let place = department.place.near(target.line);
                add(place, TokenKind::Department(role));
            }
        }
        if let Some(deadline) = deadline(document, target) {
            add(deadline, TokenKind::Deadline);
        }
    }
}

/// How many lines below the target its first clause stands.
fn first_row(target: &Target) -> i32 {
    let first = target.responsibility.places.first();
    first.map_or(0, |place: &Place| place.row)
}

/// Where one of its clauses says until when.
fn deadline(document: &Document, target: &Target) -> Option<Range> {
    let words = target.responsibility.deadline.as_deref()?;
    target.responsibility.places.iter().find_map(|place| {
        let Range { start, end } = place.near(target.line);
        let clause = document.text().slice(Range { start, end });
        let at = start.byte as usize + clause.rfind(words)?;
        Some(Span::new(at, at + words.len()).on_line(start.line))
    })
}
