//! The language server from outside: the real binary, over its standard streams.

mod across;
mod client;
mod code_actions;
mod commands;
mod companions;
mod completion;
#[path = "../support/corpus.rs"]
mod corpus;
mod diagnostics;
mod dice;
mod folder;
mod folder_cache;
mod formatting;
mod ignore;
mod life;
mod navigation;
mod neighbours;
mod questions;
mod reading;
mod rename;
#[path = "../support/requests.rs"]
mod requests;
mod settings;
mod soak;
mod stress;
mod switches;
mod sync;
mod text;
mod unsaved;
mod views;
mod workspace;
