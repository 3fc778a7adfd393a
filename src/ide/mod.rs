//! One editor feature a file: plain data with ranges, no protocol types, no I/O.

pub mod across;
pub mod assists;
pub mod beside;
pub mod citations;
pub mod completion;
pub mod department_targets;
pub mod folding;
pub mod formatting;
pub mod hints;
pub mod hover;
pub mod leads;
pub mod lenses;
pub mod markup;
mod mention_at;
pub mod numbered;
pub mod numbering;
pub mod occurrences;
pub mod outline;
pub mod problem_targets;
pub mod rename;
mod sections;
pub mod selection;
pub mod skeleton;
mod spelling;
pub mod symbols;
pub mod tokens;
mod year_before;
