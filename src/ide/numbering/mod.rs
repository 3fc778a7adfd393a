//! Numbering as an editor's work: headings moved a level with everything under them.

mod level;
mod renumber_lists;

pub use level::{Direction, can_shift, shift};
