//! The field's vocabulary as data, and the matchers compiled from it. No word stands in Rust that could stand here.

pub mod indicators;

pub use indicators::{Better, Indicator, indicators};
