//! The threads that read folders. They have a pool of their own, so that the reading of a text that is opened meanwhile
//! waits for none of them, and give way to everybody else: who types waits for no folder.

use rayon::{ThreadPool, ThreadPoolBuilder};
use std::sync::LazyLock;

/// How far they stand back; 0 is everybody, 19 nobody more.
const MODESTY: i32 = 10;

static READERS: LazyLock<Option<ThreadPool>> = LazyLock::new(|| {
    let readers = ThreadPoolBuilder::new().start_handler(|_| step_back());
    readers.build().ok()
});

/// Does work for which nobody waits with his hands on the keys.
pub fn among_readers<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match &*READERS {
        Some(readers) => readers.install(work),
        None => work(),
    }
}

/// On Linux a thread has a priority of its own.
#[cfg(target_os = "linux")]
fn step_back() {
    unsafe extern "C" {
        safe fn nice(more: i32) -> i32;
    }
    nice(MODESTY);
}

/// Elsewhere this would hold for the whole process.
#[cfg(not(target_os = "linux"))]
fn step_back() {
    let _ = MODESTY;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_and_a_panic_costs_no_thread() {
        let broken = std::panic::catch_unwind(|| among_readers(|| panic!("of the test")));
        assert!(broken.is_err());
        assert_eq!(among_readers(|| 1 + 1), 2);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn only_readers_stand_back() {
        unsafe extern "C" {
            safe fn nice(more: i32) -> i32;
        }
        let before = nice(0);
        let among = among_readers(|| nice(0));
        assert!(among >= before + MODESTY || among == 19, "{among}");
        assert_eq!(nice(0), before);
    }
}
