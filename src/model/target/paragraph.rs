//! Paragraphs as the search for targets sees them.

use crate::model::lines::{Lines, Look};
use crate::model::table::Tables;
use crate::syntax::{Block, Item, OrdinalForm};
use crate::text::Point;
use std::sync::Arc;

/// A paragraph with text, and where it stands.
#[derive(Clone, Copy)]
pub struct Paragraph {
    pub line: u32,
    index: u16,
    pub look: Look,
}

impl Paragraph {
    /// All but those in tables.
    pub fn all(lines: &Lines, tables: &Tables) -> Vec<Paragraph> {
        let glances = lines.iter().zip(lines.glances()).enumerate();
        let outside = glances.filter(|(i, _)| !tables.covers(*i));
        outside
            .flat_map(|(i, (line, glance))| {
                glance.looks(line).map(move |(index, look)| Paragraph {
                    line: i as u32,
                    index,
                    look,
                })
            })
            .collect()
    }

    pub fn block<'a>(&self, lines: &'a Lines) -> &'a Block {
        &lines[self.line as usize].blocks[self.index as usize]
    }

    pub fn item<'a>(&self, lines: &'a Lines) -> Option<&'a Arc<Item>> {
        match self.look.is_item {
            true => self.block(lines).item.as_ref(),
            false => None,
        }
    }

    pub fn end(&self, lines: &Lines) -> Point {
        Point::new(self.line, self.block(lines).content.end)
    }

    /// A heading of a higher level, perhaps with the lead of everything under it: 一、强化科技创新（区科技局牵头）.
    pub fn is_heading(&self, form: Option<OrdinalForm>) -> bool {
        let higher = self
            .look
            .form
            .zip(form)
            .is_some_and(|(own, form)| own < form);
        higher && (self.look.is_standalone || !self.look.is_owned)
    }
}
