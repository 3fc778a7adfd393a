//! A panic in one piece of work stays there.

use std::any::Any;
use std::cell::Cell;
use std::fmt;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::{Mutex, MutexGuard, PoisonError};

thread_local! {
    /// Where the last panic of this thread began; only the hook is told.
    static PLACE: Cell<Option<String>> = const { Cell::new(None) };
}

/// What a panic said, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panic {
    words: String,
    place: Option<String>,
}

impl fmt::Display for Panic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)?;
        match &self.place {
            Some(place) => write!(f, " ({place})"),
            None => Ok(()),
        }
    }
}

/// What a lock guards, whatever panicked while it was held.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on every panic is caught with its place. What was told about panics before is still told.
pub fn remember_places() {
    let told_before = take_hook();
    set_hook(Box::new(move |info| {
        PLACE.set(place(info));
        told_before(info);
    }));
}

fn place(info: &PanicHookInfo<'_>) -> Option<String> {
    let location = info.location()?;
    Some(format!("{}:{}", location.file(), location.line()))
}

/// Does the work, and gives back its panic if it has one. The work must leave nothing half-done behind that others
/// see: let it work on a copy, or throw away what it touched.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| Panic {
        words: words(payload.as_ref()),
        place: PLACE.take(),
    })
}

fn words(payload: &(dyn Any + Send)) -> String {
    let literal = payload.downcast_ref::<&str>().map(ToString::to_string);
    literal
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(work: impl FnOnce()) -> Option<String> {
        caught(work).err().map(|panic| panic.words)
    }

    #[test]
    fn a_panic_is_told_in_its_own_words() {
        assert_eq!(told(|| ()), None);
        assert_eq!(told(|| panic!("甲")).as_deref(), Some("甲"));
        let two = 2;
        assert_eq!(told(|| panic!("{two}")).as_deref(), Some("2"));
    }

    #[test]
    fn a_panic_is_told_with_its_place() {
        remember_places();
        let panic = caught(|| panic!("甲")).expect_err("it panics");
        assert!(panic.to_string().starts_with("甲 (src/lsp/panics.rs:"));
    }
}
