//! Documents beside the one that is checked, and what rules across documents are shown of them.

use super::across::AllLaid;
use crate::config::Config;
use crate::links::{Companion, Origin};
use crate::messages::Language;
use crate::model::Document;
use std::sync::Arc;

/// A document that may have something to do with the one that is checked: of the same place, and of a year near by.
#[derive(Clone, Debug)]
pub struct Relative {
    pub companion: Arc<Companion>,
    pub origin: Origin,
}

impl Relative {
    pub fn document(&self) -> &Document {
        &self.companion.document
    }
}

/// A document and those beside it.
pub struct AcrossContext<'a> {
    pub document: &'a Document,
    pub origin: &'a Origin,
    pub relatives: &'a [Relative],
    pub config: &'a Config,
    /// The document laid beside each of them.
    pub(super) laid: AllLaid<'a>,
}

impl AcrossContext<'_> {
    pub fn language(&self) -> Language {
        self.config.language
    }
}
