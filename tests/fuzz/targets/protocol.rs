//! A conversation with the server.

#![no_main]

use gongwen_fuzz::oracles;
use gongwen_fuzz::wire::Conversation;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|case: Conversation| oracles::protocol(&case));
