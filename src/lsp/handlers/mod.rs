//! One file a request: from a snapshot and parameters to an answer.

pub mod code_action;
pub mod diagnostic;
pub mod document_symbol;
pub mod hover;
pub mod workspace_diagnostic;
