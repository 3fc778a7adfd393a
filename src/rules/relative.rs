//! Documents beside the one that is checked, and what rules across documents are shown of them.

use super::across::AllLaid;
use crate::config::Config;
use crate::links::{Companion, Figure, Origin, figures};
use crate::messages::Language;
use crate::model::Document;
use std::cell::OnceCell;
use std::sync::{Arc, OnceLock};

/// A document that may have something to do with the one that is checked: of the same place, and of a year near by.
#[derive(Clone, Debug)]
pub struct Relative {
    pub companion: Arc<Companion>,
    pub origin: Origin,
    /// Read when they are first asked for, once for all that it is a relative of.
    figures: Arc<OnceLock<Vec<Figure>>>,
}

impl Relative {
    pub fn new(companion: Companion, origin: Origin) -> Relative {
        Relative {
            companion: Arc::new(companion),
            origin,
            figures: Arc::default(),
        }
    }

    pub fn figures(&self) -> &[Figure] {
        self.figures.get_or_init(|| figures(self.document()))
    }

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
    pub(super) figures: OnceCell<Vec<Figure>>,
}

impl AcrossContext<'_> {
    pub fn language(&self) -> Language {
        self.config.language
    }

    /// The figures of the document.
    pub fn figures(&self) -> &[Figure] {
        self.figures.get_or_init(|| figures(self.document))
    }
}
