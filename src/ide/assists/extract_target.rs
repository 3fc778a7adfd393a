//! Selected sentences of a target become a target of their own, below it.
//!
//! Who divides a task has the same departments in mind until he says otherwise, and a target without a lead is an error;
//! so the clause is copied. The targets after it in the same list move on by one.

use super::paragraph_style::ParagraphStyle;
use super::{Assist, AssistKind, Context, Edits, Offer};
use crate::messages::assists as say;
use crate::model::{Document, Target};
use crate::rules;
use crate::syntax::{Line, renumbered, whole_sentences};
use crate::text::{Point, Range, Span};

pub static EXTRACT_TARGET: Assist = Assist {
    id: "extract-target",
    kind: AssistKind::Extract,
    rule: None,
    offers,
    edits,
};

fn offers(context: &Context<'_>) -> Vec<Offer> {
    let Some(cut) = Cut::of(context) else {
        return Vec::new();
    };
    let number = cut.target.item.number.map(|number| number.number + 1);
    let is_owned = !cut.clause.is_empty();
    let moves = cut.following(context.document).next().is_some();
    let title = say::extract_target(context.config.language, number, is_owned, moves);
    let sound = cut.paragraph(context.document).is_some() && (number.is_some() || is_owned);
    sound.then(|| Offer::only(title)).into_iter().collect()
}

fn edits(context: &Context<'_>, _: &str) -> Option<Edits> {
    let document = context.document;
    let cut = Cut::of(context)?;
    let row = cut.target.line;
    let line = document.source().line(row as usize);
    let seam = ParagraphStyle::of(document, row).seam();
    let end = Point::new(row, line.trim_end().len() as u32);
    let paragraph = format!("{seam}{}", cut.paragraph(document)?);
    let mut edits = vec![
        (cut.sentences.on_line(row), String::new()),
        (Range::new(end, end), paragraph),
    ];
    for target in cut.following(document) {
        let number = target.item.number?;
        let line = document.source().line(target.line as usize);
        let mark = renumbered(number.span.of(&line), number.number + 1)?;
        edits.push((number.span.on_line(target.line), mark));
    }
    Some(edits)
}

/// The number that a line begins with.
fn number_of(line: &str) -> Option<u32> {
    Some(Line::new(line).blocks.first()?.ordinal?.number)
}

/// What is taken out of a target.
struct Cut<'a> {
    index: usize,
    target: &'a Target,
    sentences: Span,
    /// What follows the target's own words; it is copied.
    clause: Span,
}

impl<'a> Cut<'a> {
    /// The sentences that are selected, where not all of the target's are.
    fn of(context: &Context<'a>) -> Option<Cut<'a>> {
        let (document, selection) = (context.document, context.selection);
        let row = selection.start.line;
        if selection.start == selection.end || selection.end.line != row {
            return None;
        }
        let targets = rules::plan_targets(document);
        let index = targets.partition_point(|target| target.line < row);
        let target = targets.get(index).filter(|target| target.line == row)?;
        let is_alone = document.line(row)?.blocks.len() == 1 && target.end.line == row;
        let places = &target.responsibility.places;
        if !is_alone || target.row.is_some() || places.iter().any(|place| place.row > 0) {
            return None;
        }
        let line = document.source().line(row as usize);
        let body = target.item.body;
        let own = |span: &Span| {
            let start = span.start.max(body.start);
            Span { start, ..*span }
        };
        let all = whole_sentences(&line).into_iter();
        let all = all
            .filter(|span| span.overlaps(body))
            .map(|span| own(&span));
        let all: Vec<Span> = all.collect();
        let selected = Span {
            start: selection.start.byte,
            end: selection.end.byte,
        };
        let chosen = all.iter().filter(|span| span.overlaps(selected));
        let count = chosen.clone().count();
        let sentences = chosen.copied().reduce(Span::cover)?;
        let ends = sentences.of(&line).ends_with(['。', '！', '？', '”']);
        let end = line.trim_end().len() as u32;
        // One that holds the clause cannot leave without it.
        (ends && body.contains(sentences) && count < all.len()).then_some(Cut {
            index,
            target,
            sentences,
            clause: Span {
                start: body.end,
                end,
            },
        })
    }

    /// The line of the new target; `None` where a number would run into what follows it: 2. before 5年内.
    fn paragraph(&self, document: &Document) -> Option<String> {
        let line = document.source().line(self.target.line as usize);
        let body = self.target.item.body.start as usize;
        let head = line.get(..body)?;
        let (head, number) = match self.target.item.number {
            Some(number) => {
                let (from, to) = (number.span.start as usize, number.span.end as usize);
                let mark = renumbered(line.get(from..to)?, number.number + 1)?;
                let head = format!("{}{mark}{}", line.get(..from)?, line.get(to..body)?);
                (head, Some(number.number))
            }
            None => (head.to_owned(), None),
        };
        let (sentences, clause) = (self.sentences.of(&line), self.clause.of(&line));
        let sentences = match clause.ends_with('。') {
            true => sentences.trim_end_matches('。'),
            false => sentences,
        };
        let before = line.get(..self.sentences.start as usize)?;
        let left = format!("{before}{}", line.get(self.sentences.end as usize..)?);
        let fresh = format!("{head}{sentences}{clause}");
        let kept = number_of(&left) == number && number_of(&fresh) == number.map(|n| n + 1);
        kept.then_some(fresh)
    }

    /// The targets after this one that go on counting from it.
    fn following(&self, document: &'a Document) -> impl Iterator<Item = &'a Target> + use<'a> {
        let own = self.target.item.number;
        let after = document.targets().get(self.index + 1..).unwrap_or_default();
        let goes_on = move |(ahead, target): &(u32, &Target)| {
            let both = own.zip(target.item.number);
            both.is_some_and(|(own, next)| {
                next.form == own.form && next.number == own.number + ahead && target.row.is_none()
            })
        };
        let counted = (1..).zip(after).take_while(goes_on);
        counted.map(|(_, target)| target)
    }
}
