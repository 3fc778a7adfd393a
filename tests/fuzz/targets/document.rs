//! A text read as a document.

#![no_main]

use gongwen_fuzz::cases::Whole;
use gongwen_fuzz::oracles;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|case: Whole| oracles::document(&case));
