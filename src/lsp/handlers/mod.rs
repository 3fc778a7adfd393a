//! One file a request: from a snapshot and parameters to an answer.

pub mod code_action;
pub mod completion;
pub mod diagnostic;
pub mod document_symbol;
pub mod folding_range;
pub mod formatting;
pub mod hover;
pub mod occurrences;
pub mod selection_range;
pub mod workspace_diagnostic;
