//! What the fuzz targets share with the tests: how cases are made of bytes, and what must hold for them.
//!
//! With `cargo install cargo-fuzz`, at the top of the repository:
//!
//! ```sh
//! cargo +nightly fuzz run --fuzz-dir tests/fuzz TARGET              # line, document, edits, protocol
//! cargo fuzz run --fuzz-dir tests/fuzz --sanitizer none TARGET      # without a nightly toolchain
//! ```
//!
//! The threads of a conversation end a moment after it: give `protocol` also `-- -detect_leaks=0`. What is found is
//! kept below `artifacts`, and `cargo fuzz fmt` shows it. It becomes a test of the room in which the fault was.

#[path = "../../support/cases.rs"]
pub mod cases;
#[path = "../../support/oracles.rs"]
pub mod oracles;
#[path = "../../support/pieces.rs"]
mod pieces;
#[path = "../../support/ranges.rs"]
mod ranges;
#[path = "../../support/reference.rs"]
mod reference;
#[path = "../../support/requests.rs"]
pub mod requests;
#[path = "../../support/sound.rs"]
mod sound;
#[path = "../../support/wire.rs"]
pub mod wire;
