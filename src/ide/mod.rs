//! One editor feature a file: plain data with ranges, no protocol types, no I/O.

pub mod completion;
pub mod folding;
pub mod hints;
pub mod hover;
pub mod lenses;
pub mod markup;
mod mention_at;
pub mod occurrences;
pub mod outline;
mod sections;
pub mod selection;
pub mod tokens;
mod year_before;
