//! The language server from outside: the real binary, over its standard streams.

mod client;
mod code_actions;
mod completion;
#[path = "../support/corpus.rs"]
mod corpus;
mod diagnostics;
mod dice;
mod formatting;
mod life;
mod navigation;
mod questions;
mod settings;
mod soak;
mod stress;
mod sync;
mod text;
mod workspace;
