//! One line of text and its parts. Total functions: any text gives a result, never an error, never a panic.

pub mod clause;
pub mod line;
pub mod measure;
pub mod mention;
pub mod ordinal;
pub mod period;
pub mod quantity;

pub use clause::{Department, Place, Responsibility};
pub use line::{FootnoteMark, Heading, HeadingForm, Item, Layer, Line};
pub use measure::Measure;
pub use mention::{Growth, GrowthUnit, Mention};
pub use ordinal::{Ordinal, OrdinalForm};
pub use period::{Period, PeriodPart, StatusCue};
pub use quantity::{Qualifier, Quantity};
