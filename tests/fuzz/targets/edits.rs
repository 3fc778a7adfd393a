//! A text that is edited.

#![no_main]

use gongwen_fuzz::cases::Edits;
use gongwen_fuzz::oracles;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|case: Edits| oracles::edits(&case));
