//! gongwen: a language server and checker for Chinese government work reports and breakdown plans.
//!
//! The rooms of the house, ground floor first. A room imports only from rooms above it in this list.
//!
//! | room | what lives there |
//! |---|---|
//! | [`text`] | the rope, lines, positions in three encodings, edits |
//! | [`lexicon`] | the field's vocabulary as data, and its matchers |
//! | [`syntax`] | one line of text → its parts; any text gives a result |
//! | [`model`] | one document: kind, outline, targets, mentions; folded from its lines |
//! | [`messages`] | every sentence the program says, in Chinese and English |
//! | [`config`] | `gongwen.toml` |
//! | [`workspace`] | reading files and folders; the index of what their documents hold |
//! | [`links`] | documents across each other: which belong together, which passages speak of the same thing, what differs |
//! | [`rules`] | one diagnostic a file, with its metadata and its page |
//! | [`ide`] | one editor feature a file, as plain data with ranges |
//! | [`output`] | one format of the command line a file |
//! | [`lsp`] | the only room that knows the protocol |
//! | [`cli`] | one subcommand a file |
//!
//! What holds everywhere: analysis is pure and cannot fail; a line is the unit of work, its parts depend on it
//! alone and are kept until it changes, and the document is a fold over its lines; edits are applied in wire order
//! before anything awaits; a document that is neither report nor plan draws no diagnostics; every sentence exists
//! in Chinese and in English.

pub mod cli;
pub mod config;
pub mod ide;
pub mod lexicon;
pub mod links;
pub mod lsp;
pub mod messages;
pub mod model;
pub mod output;
pub mod rules;
pub mod syntax;
pub mod text;
pub mod workspace;
