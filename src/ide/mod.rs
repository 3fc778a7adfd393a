//! One editor feature a file: plain data with ranges, no protocol types, no I/O.

pub mod hover;
pub mod markup;
pub mod outline;
