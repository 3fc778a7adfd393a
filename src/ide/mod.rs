//! One editor feature a file: plain data with ranges, no protocol types, no I/O.

pub mod citations;
pub mod completion;
pub mod folding;
pub mod hover;
pub mod markup;
mod mention_at;
pub mod numbered;
pub mod occurrences;
pub mod outline;
pub mod rename;
pub mod selection;
mod spelling;
pub mod symbols;
