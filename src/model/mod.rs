//! One document: its kind, outline, targets and mentions, folded from the parts of its lines.

pub mod department;
mod document;
pub mod kind;
pub mod mention;
pub mod outline;
pub mod target;

pub use document::Document;
pub use kind::DocumentKind;
pub use mention::{Mention, Period, Status};
pub use outline::{Section, SectionKind};
pub use target::{Measure, Target};
