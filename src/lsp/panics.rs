//! A panic in one piece of work stays there.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a panic said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panic(pub String);

/// Does the work, and gives back its panic if it has one. The work must leave nothing half-done behind that others
/// see: let it work on a copy, or throw away what it touched.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| Panic(said(payload.as_ref())))
}

fn said(payload: &(dyn Any + Send)) -> String {
    let literal = payload.downcast_ref::<&str>().map(ToString::to_string);
    literal
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_told_in_its_own_words() {
        assert_eq!(caught(|| 1), Ok(1));
        assert_eq!(caught(|| panic!("甲")), Err::<(), _>(Panic("甲".into())));
        let two = 2;
        assert_eq!(caught(|| panic!("{two}")), Err::<(), _>(Panic("2".into())));
    }
}
