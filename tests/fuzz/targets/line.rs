//! One line.

#![no_main]

use gongwen_fuzz::cases::OneLine;
use gongwen_fuzz::oracles;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|case: OneLine| oracles::line(&case));
