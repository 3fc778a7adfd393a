//! Memory of documents that are closed, given back to the system.

/// So many bytes of closed text are worth the trouble: a text takes some eight times its length while it is open.
const WORTH_IT: usize = 256 << 10;

/// What has been closed since memory was last given back.
#[derive(Debug, Default)]
pub struct Closed(usize);

impl Closed {
    /// Notes a closed text; true when it is time to give back.
    pub fn note(&mut self, bytes: usize) -> bool {
        self.0 += bytes;
        let due = self.0 >= WORTH_IT;
        if due {
            self.0 = 0;
        }
        due
    }
}

/// The allocator of glibc keeps what is freed until it is told not to.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn give_back() {
    unsafe extern "C" {
        safe fn malloc_trim(pad: usize) -> i32;
    }
    malloc_trim(0);
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn give_back() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_texts_are_collected() {
        let mut closed = Closed::default();
        assert!(!closed.note(WORTH_IT - 1));
        assert!(closed.note(1));
        assert!(!closed.note(1));
    }
}
