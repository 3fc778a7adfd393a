//! How well the program reads the five documents, measured against what a careful reader found in them (`tests/gold`).
//!
//! `cargo test --test gold -- --nocapture` prints the figures and every miss and false alarm.

#[path = "support/corpus.rs"]
mod corpus;

#[path = "gold/score.rs"]
mod score;
#[path = "gold/table.rs"]
mod table;

#[path = "gold/clauses.rs"]
mod clauses;
#[path = "gold/indicators.rs"]
mod indicators;
#[path = "gold/outlines.rs"]
mod outlines;
#[path = "gold/targets.rs"]
mod targets;
