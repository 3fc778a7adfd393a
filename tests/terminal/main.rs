//! Real editors in a real terminal: a person's keys go in through tmux, and what then stands on the screen is read.
//!
//! Each is set up with the very files that `editors/` gives to people. An editor that is not installed is left out,
//! and it is said so; `.ci/editors terminal` and `.ci/editors kakoune` install them, and `GONGWEN_EDITORS_REQUIRED=1` makes leaving out a failure.

mod emacs;
mod helix;
mod installed;
mod kakoune;
mod neovim;
mod screen;
mod vim;
