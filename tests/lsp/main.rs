//! The language server from outside: the real binary, over its standard streams.

mod client;
mod diagnostics;
mod life;
mod questions;
mod settings;
mod sync;
mod text;
mod workspace;
