//! One file a request: from a snapshot and parameters to an answer.

pub mod across;
pub mod citations;
pub mod code_action;
pub mod code_lens;
pub mod completion;
pub mod diagnostic;
pub mod document_symbol;
pub mod execute_command;
pub mod folding_range;
pub mod formatting;
pub mod hover;
pub mod ignore;
pub mod inlay_hint;
pub mod occurrences;
pub mod references;
pub mod rename;
pub mod selection_range;
pub mod semantic_tokens;
pub mod workspace_diagnostic;
pub mod workspace_symbol;
