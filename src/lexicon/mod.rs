//! The field's vocabulary as data, and the matchers compiled from it. No word stands in Rust that could stand here.

mod bodies;
mod departments;
mod figures;
mod indicators;
mod names;
mod terms;
mod units;
mod words;

pub use bodies::{Body, Form, Former, forms, state_level};
pub use departments::{Departments, departments};
pub use figures::{Figures, figures};
pub use indicators::{Better, Indicator, indicators};
pub use names::{NameHit, name_hits};
pub use terms::{Terms, terms};
pub use units::{Units, units};
pub use words::Words;
