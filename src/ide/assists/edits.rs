//! Edits that belong together.

use crate::model::Document;
use crate::text::Range;

/// What is to stand in the place of what.
pub type Edits = Vec<(Range, String)>;

/// Whether a document may be edited at all: in hard-wrapped text a line is no paragraph, and nobody writes such text.
pub fn is_open_to_them(document: &Document) -> bool {
    !document.is_joined()
}

/// Edits in the order of the text; `None` when there are none, or two of them would undo one another.
pub fn in_order(mut edits: Edits) -> Option<Edits> {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let apart = |pair: &[(Range, String)]| pair[0].0.end <= pair[1].0.start;
    (!edits.is_empty() && edits.windows(2).all(apart)).then_some(edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn edit(start: usize, end: usize) -> (Range, String) {
        (Span::new(start, end).on_line(3), String::new())
    }

    #[test]
    fn edits_stand_in_order_and_apart() {
        let ordered = in_order(vec![edit(5, 8), edit(0, 3), edit(3, 3)]);
        assert_eq!(ordered, Some(vec![edit(0, 3), edit(3, 3), edit(5, 8)]));
        assert_eq!(in_order(vec![edit(2, 4), edit(0, 3)]), None);
        assert_eq!(in_order(Vec::new()), None);
    }
}
