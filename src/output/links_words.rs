//! The words for what was found between two documents.

use crate::links::{Aspect, Confidence, Kind};
use crate::messages::{Language, links as say};

/// What became of an indicator.
pub fn change(language: Language, kind: Kind) -> &'static str {
    let word = match kind {
        Kind::Same => say::same,
        Kind::Higher => say::higher,
        Kind::Lower => say::lower,
        Kind::Qualified => say::qualified,
        Kind::NumberDropped => say::number_dropped,
        Kind::NumberAdded => say::number_added,
        Kind::BoundDropped => say::bound_dropped,
        Kind::BoundAdded => say::bound_added,
        Kind::ScopeChanged => say::scope_changed,
        Kind::UnitChanged => say::unit_changed,
    };
    word(language)
}

/// In what two versions of a target differ.
pub fn aspect(language: Language, aspect: Aspect) -> &'static str {
    let word = match aspect {
        Aspect::Number => say::number_differs,
        Aspect::Value => say::value_differs,
        Aspect::Lead => say::lead_differs,
        Aspect::Coorganiser => say::coorganiser_differs,
        Aspect::Deadline => say::deadline_differs,
        Aspect::Wording => say::wording_differs,
    };
    word(language)
}

pub fn confidence(language: Language, confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => say::sure(language),
        Confidence::Low => say::doubtful(language),
    }
}
