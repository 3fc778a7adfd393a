//! The clause that says who leads, joins and answers: how it is written, how it may be written otherwise, what it means.

mod meaning;
mod written;

pub use meaning::says_the_same;
pub use written::{Clause, MARKS, pattern};
