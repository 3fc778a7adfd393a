//! Documents beside the one that is checked, and what rules across documents are shown of them.

use crate::config::Config;
use crate::links::Origin;
use crate::messages::Language;
use crate::model::Document;
use crate::text::Text;
use std::sync::Arc;

/// A document that may belong to the one that is checked.
#[derive(Clone, Debug)]
pub struct Companion {
    pub elsewhere: Arc<Elsewhere>,
    pub document: Document,
    pub origin: Origin,
}

/// Which document a place lies in, where it is another.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    /// What people call it: its file's name.
    pub name: String,
    /// What programs call it: a path as given on the command line, a URI in the server.
    pub address: String,
    /// Its text as written, in which its places are counted.
    pub source: Text,
}

/// Two are one document when they are called the same.
impl PartialEq for Elsewhere {
    fn eq(&self, other: &Elsewhere) -> bool {
        self.address == other.address
    }
}

impl Eq for Elsewhere {}

impl Companion {
    pub fn new(name: String, address: String, document: Document, origin: Origin) -> Companion {
        Companion {
            elsewhere: Arc::new(Elsewhere {
                name,
                address,
                source: document.source().clone(),
            }),
            document,
            origin,
        }
    }
}

/// A document and those beside it.
pub struct AcrossContext<'a> {
    pub document: &'a Document,
    pub origin: &'a Origin,
    pub companions: &'a [Arc<Companion>],
    pub config: &'a Config,
    pub(super) laid: super::across::AllLaid<'a>,
}

impl<'a> AcrossContext<'a> {
    pub fn language(&self) -> Language {
        self.config.language
    }
}

