//! One editor feature a file: plain data with ranges, no protocol types, no I/O.

pub mod assists;
pub mod completion;
pub mod folding;
pub mod formatting;
pub mod hover;
mod leads;
mod likeness;
pub mod markup;
mod mention_at;
pub mod numbering;
pub mod occurrences;
pub mod outline;
pub mod selection;
