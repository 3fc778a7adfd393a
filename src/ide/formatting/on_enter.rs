//! Enter after an item: the next number on the new line. Enter after a number with nothing behind it: the number goes.

use crate::ide::assists::Edits;
use crate::model::numbering::MarkForm;
use crate::model::{Document, DocumentKind};
use crate::syntax::{Block, HeadingForm, Ordinal, OrdinalForm};
use crate::text::{Point, Range};

/// The edits after a line end has been typed; the point is where the cursor stands then.
pub fn on_enter(document: &Document, point: Point) -> Edits {
    next(document, point).unwrap_or_default()
}

fn next(document: &Document, point: Point) -> Option<Edits> {
    let above = point.line.checked_sub(1)?;
    if document.kind() == DocumentKind::Other || document.is_joined() {
        return None;
    }
    if document.is_in_table(above) || point.line as usize >= document.source().line_count() {
        return None;
    }
    let here = document.source().line(point.line as usize);
    let [block] = &document.line(above)?.blocks[..] else {
        return None;
    };
    if !here.trim().is_empty() {
        return None;
    }
    let ordinal = block.ordinal?;
    let text = document.source().line(above as usize);
    let (form, mark) = MarkForm::of(&text, &ordinal)?;
    if counts(ordinal.form) && text.get(mark.end as usize..)?.trim().is_empty() {
        let both = Range::new(
            Point::new(above, 0),
            Point::new(point.line, here.len() as u32),
        );
        return Some(vec![(both, String::new())]);
    }
    if !is_item(document, above, block, &ordinal) {
        return None;
    }
    let indent = text
        .get(..ordinal.span.start as usize)
        .filter(|head| head.trim().is_empty())?;
    let new = format!("{indent}{}", form.write(ordinal.number + 1)?);
    let line = Range::new(
        Point::new(point.line, 0),
        Point::new(point.line, here.len() as u32),
    );
    Some(vec![(line, new)])
}

fn counts(form: OrdinalForm) -> bool {
    matches!(
        form,
        OrdinalForm::Arabic | OrdinalForm::ArabicBracketed | OrdinalForm::Circled
    )
}

/// After a heading comes its text. An item is a target, ends as a sentence, or follows the item before it.
fn is_item(document: &Document, line: u32, block: &Block, ordinal: &Ordinal) -> bool {
    let mut targets = document.targets().iter();
    if targets.any(|target| target.line == line) {
        return true;
    }
    let heading = block.headings.first();
    let is_heading = heading.is_some_and(|heading| heading.form == HeadingForm::Standalone);
    counts(ordinal.form) && (!is_heading || follows_item(document, line, ordinal))
}

fn follows_item(document: &Document, line: u32, ordinal: &Ordinal) -> bool {
    let above = line.checked_sub(1).and_then(|above| document.line(above));
    let above = above
        .and_then(|above| above.blocks.last())
        .and_then(|block| block.ordinal);
    above.is_some_and(|above| above.form == ordinal.form && above.number + 1 == ordinal.number)
}
