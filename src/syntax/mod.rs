//! One line of text and its parts. Total functions: any text gives a result, never an error, never a panic.

mod aside;
mod cell;
mod change;
mod clause;
mod department;
mod glyphs;
mod heading;
mod identity;
mod landmark;
mod layer;
mod line;
mod measure;
mod mention;
mod numeral;
mod ordinal;
mod paragraphs;
mod period;
mod piece;
mod quantity;
mod reading;
mod sentence;
mod table;
mod title;
mod unit_class;
mod wrapped;

pub use aside::Aside;
pub use cell::{Contents, Looks};
pub use clause::{Convention, Responsibility};
pub use department::{Department, Place};
#[doc(hidden)] // for benches/analysis.rs
pub use glyphs::Glyphs;
pub use heading::{Heading, HeadingForm};
pub use identity::{Identities, Identity, Naming, Who};
pub use landmark::Landmark;
pub use layer::Layer;
pub use line::{Block, FootnoteMark, Item, Line};
pub use measure::Measure;
pub use mention::{Growth, GrowthUnit, Mention};
pub use ordinal::{Ordinal, OrdinalForm};
pub use period::{Period, PeriodPart, StatusCue};
pub use quantity::{Qualifier, Quantity};
pub use reading::Reading;
pub use table::{Cell, Column, Row, RowForm, is_row};
pub use title::TitleShape;
pub use wrapped::{begins_paragraph, ends_sentence, is_indented, is_page_number, width};
