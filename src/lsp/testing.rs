//! What the unit tests of this room share.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

/// An output whose text a test can look at while a thread writes.
#[derive(Clone, Default)]
pub struct SharedOutput(Arc<Mutex<Vec<u8>>>);

impl SharedOutput {
    pub fn text(&self) -> String {
        let bytes = self.0.lock().expect("no test panics while writing");
        String::from_utf8(bytes.clone()).expect("messages are UTF-8")
    }
}

impl Write for SharedOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .expect("no test panics while writing")
            .write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
