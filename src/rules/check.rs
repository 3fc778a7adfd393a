//! Runs the rules over a document once.

use super::{Checker, Diagnostic};
use crate::config::Config;
use crate::model::Document;
use std::sync::Arc;

/// Every finding in a document, in the order of the text, with ranges of the text as written.
pub fn check(document: &Document, config: &Config) -> Vec<Diagnostic> {
    let mut checker = Checker::default();
    checker.look(document, &Arc::new(config.clone()));
    checker.findings(document, config)
}
