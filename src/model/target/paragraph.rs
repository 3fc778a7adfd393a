//! Paragraphs as the search for targets sees them.

use crate::model::table::Tables;
use crate::syntax::{Block, HeadingForm, Item, Line, OrdinalForm};
use crate::text::Point;
use std::sync::Arc;

/// A paragraph with text and the line it stands on. What is asked of all of them several times is kept beside.
pub struct Paragraph<'a> {
    pub line: u32,
    pub block: &'a Block,
    pub form: Option<OrdinalForm>,
    pub is_owned: bool,
    pub is_sentence: bool,
}

impl Paragraph<'_> {
    /// All but those in tables.
    pub fn all<'a>(lines: &'a [Arc<Line>], tables: &Tables) -> Vec<Paragraph<'a>> {
        lines
            .iter()
            .enumerate()
            .filter(|(i, _)| !tables.covers(*i))
            .flat_map(|(i, line)| {
                let line_number = i as u32;
                line.blocks
                    .iter()
                    .map(move |block| Paragraph::new(line_number, block))
            })
            .collect()
    }

    fn new(line: u32, block: &Block) -> Paragraph<'_> {
        let item = block.item.as_deref();
        Paragraph {
            line,
            block,
            form: item.and_then(form_of),
            is_owned: item.is_some_and(|item| item.responsibility.is_some()),
            is_sentence: item.is_some_and(|item| item.is_sentence),
        }
    }

    pub fn number(&self) -> Option<u32> {
        Some(self.block.item.as_ref()?.number?.number)
    }

    pub fn end(&self) -> Point {
        Point::new(self.line, self.block.content.end)
    }

    /// 牵头单位：… on a line of its own.
    pub fn is_label_line(&self) -> bool {
        let Some(item) = &self.block.item else {
            return false;
        };
        let place = item.responsibility.as_ref().and_then(|r| r.places.first());
        item.number.is_none() && place.is_some_and(|place| place.span.contains(self.block.content))
    }

    /// A heading of a higher level, perhaps with the lead of everything under it: 一、强化科技创新（区科技局牵头）.
    pub fn is_heading(&self, form: Option<OrdinalForm>) -> bool {
        let higher = self.form.zip(form).is_some_and(|(own, form)| own < form);
        let heading = self.block.headings.first();
        let standalone = heading.is_some_and(|h| h.form == HeadingForm::Standalone);
        higher && (standalone || !self.is_owned)
    }
}

pub fn form_of(item: &Item) -> Option<OrdinalForm> {
    item.number.map(|number| number.form)
}
