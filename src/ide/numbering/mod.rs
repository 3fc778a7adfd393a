//! Numbering as an editor's work: numbers put right, headings moved a level with everything under them.

mod level;
mod mark_form;
mod references;
mod renumber;
mod renumber_lists;

pub use level::{Direction, can_shift, shift};
pub use mark_form::{LEVELS, MarkForm};
pub use renumber::{renumber_all, renumber_from};
