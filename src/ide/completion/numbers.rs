//! The next number of a list, on a line of its own.

use super::{Completion, CompletionKind};
use crate::model::Document;
use crate::syntax::OrdinalForm;
use crate::text::{Point, Range};

/// A list that ended so many lines above is over.
const FARTHEST: u32 = 6;

pub fn completions(document: &Document, point: Point, before: &str) -> Vec<Completion> {
    next(document, point, before).into_iter().collect()
}

/// After 3. stands 4. where nothing has been written but, perhaps, its first digit.
fn next(document: &Document, point: Point, before: &str) -> Option<Completion> {
    let begun = before.trim_start();
    if !begun.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let lines = (point.line.saturating_sub(FARTHEST)..point.line).rev();
    let (line, ordinal) = lines.into_iter().find_map(|line| {
        let block = document.line(line)?.blocks.first()?;
        Some((line, block.ordinal?))
    })?;
    let counts = matches!(
        ordinal.form,
        OrdinalForm::Arabic | OrdinalForm::ArabicBracketed
    );
    let text = document.source().line(line as usize);
    let mark = ordinal.span.of(&text);
    let number = ordinal.number.to_string();
    if !counts || !mark.contains(&number) {
        return None;
    }
    let insert = mark.replacen(&number, &(ordinal.number + 1).to_string(), 1);
    let start = Point::new(point.line, point.byte - begun.len() as u32);
    Some(Completion {
        label: insert.clone(),
        detail: String::new(),
        kind: CompletionKind::Number,
        filter: insert.clone(),
        replace: Range::new(start, point),
        insert,
    })
}
