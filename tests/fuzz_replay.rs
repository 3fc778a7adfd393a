//! The fuzzer's questions, asked of cases that are the same in every run: see `tests/fuzz`.
//!
//! `GONGWEN_REPLAY=100 cargo test --test fuzz_replay` asks a hundred times as many.

#[path = "support/cases.rs"]
mod cases;
#[path = "support/oracles.rs"]
mod oracles;
#[path = "support/pieces.rs"]
mod pieces;
#[path = "support/ranges.rs"]
mod ranges;
#[path = "support/reference.rs"]
mod reference;
#[path = "support/requests.rs"]
mod requests;
#[path = "support/sound.rs"]
mod sound;
#[path = "support/wire.rs"]
mod wire;

use arbitrary::{Arbitrary, Unstructured};
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Bytes for one case; the fuzzer's own seldom have more.
const LONGEST: usize = 600;

/// Draws so many cases, and names the one that fails.
fn replay<C>(cases: u64, oracle: fn(&C))
where
    C: for<'b> Arbitrary<'b> + Debug,
{
    let times = std::env::var("GONGWEN_REPLAY").map_or(1, |times| times.parse().expect("a number"));
    for number in 0..cases * times {
        let bytes = drawn(number);
        let case =
            C::arbitrary(&mut Unstructured::new(&bytes)).expect("bytes of any kind make a case");
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| oracle(&case))) {
            eprintln!("case {number}: {case:?}");
            resume_unwind(panic);
        }
    }
}

/// Bytes that look random (xorshift) and are the same for the same number.
fn drawn(number: u64) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    // The first draws of neighbours are alike.
    let length = (0..20).map(|_| next()).last().map_or(0, usize::from) * LONGEST / 255;
    (0..length).map(|_| next()).collect()
}

#[test]
fn lines() {
    replay(1000, oracles::line);
}

#[test]
fn documents() {
    replay(70, oracles::document);
}

#[test]
fn edits() {
    replay(70, oracles::edits);
}

#[test]
fn protocol() {
    replay(150, oracles::protocol);
}
