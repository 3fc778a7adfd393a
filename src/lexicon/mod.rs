//! The field's vocabulary as data, and the matchers compiled from it. No word stands in Rust that could stand here.

use serde::de::DeserializeOwned;

mod bodies;
mod clauses;
mod comparing;
mod departments;
mod drafting;
mod figures;
mod glossary;
mod indicators;
mod names;
mod numbers;
mod origins;
mod pair_filter;
mod plan;
mod proofreading;
mod sought;
mod sounds;
mod structure;
mod terms;
mod units;
mod wording;
mod words;

pub use bodies::{Body, Form, Former, forms, state_level};
pub use clauses::{Phrase, Wording, gives_way, wordings};
pub use comparing::{Comparing, Sum, comparing};
pub use departments::{Departments, departments};
pub use drafting::{Drafting, PartLandmark, ReportPart, drafting};
pub use figures::{Figures, figures};
pub use glossary::Glossary;
pub use indicators::{Better, Indicator, contextual_names, indicators};
pub use names::{NameHit, name_hits, names};
pub use numbers::{Numbers, Stacked, numbers};
pub use origins::{Origins, origins};
pub use pair_filter::PairFilter;
pub use plan::{PlanWords, plan};
pub use proofreading::{Noughts, Proofreading, proofreading};
pub use sought::Sought;
pub use sounds::{initial, initials_of, syllable};
pub use structure::{StructureWords, structure};
pub use terms::{Terms, terms};
pub use units::{Units, units};
pub use wording::{Superseded, superseded, superseded_words};
pub use words::Words;

/// One of the lists, as the build script has made it of its TOML.
fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("src/lexicon: {error}"))
}
