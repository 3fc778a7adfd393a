//! One document: its kind, outline, targets and mentions, folded from the parts of its lines.

mod document;
pub mod figure;
mod kind;
mod lines;
mod mention;
pub mod numbering;
mod outline;
mod parts;
mod roster;
mod table;
mod target;
mod title;
mod topics;
mod wrapping;

pub use document::Document;
pub use kind::DocumentKind;
pub use mention::{Mention, Period, Status, Stretch};
pub use outline::{Section, SectionKind};
pub use parts::missing_parts;
pub use roster::{Named, Role, Roster};
pub use target::{Measure, Target};
pub use title::Title;
