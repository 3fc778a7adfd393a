//! What the client says: one thread that reads, and hands on every message in the order of the wire.
//!
//! Two things are done here at once, so that they never wait behind other work: a request is noted as pending, and
//! a cancellation takes effect.

use super::frame;
use super::message::{self, Call, Message};
use super::outbox::Outbox;
use super::params::Cancel;
use super::pending::Pending;
use std::io::{BufReader, Read};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use tower_lsp::jsonrpc::{Error, Id};

const READ_AT_ONCE: usize = 64 << 10;

/// Starts the reading thread. The channel closes at the end of the input or after `exit`; then `ended` is called.
pub fn start(
    input: impl Read + Send + 'static,
    outbox: Outbox,
    pending: Arc<Pending>,
    ended: impl FnOnce() + Send + 'static,
) -> Receiver<Message> {
    let (said, inbox) = mpsc::channel();
    let reader = Reader {
        said,
        outbox,
        pending,
    };
    thread::spawn(move || {
        reader.read_all(input);
        ended();
    });
    inbox
}

struct Reader {
    said: Sender<Message>,
    outbox: Outbox,
    pending: Arc<Pending>,
}

impl Reader {
    fn read_all(self, input: impl Read) {
        let mut input = BufReader::with_capacity(READ_AT_ONCE, input);
        // An input that cannot be read is as much at its end as one that is closed.
        while let Ok(Some(body)) = frame::read(&mut input) {
            let goes_on = match message::open(body) {
                Ok(Some(Message::Call(call))) => self.hand_on(call),
                Ok(Some(answer)) => self.said.send(answer).is_ok(),
                Ok(None) => true,
                Err(error) => {
                    self.outbox.refuse(&Id::Null, error);
                    true
                }
            };
            if !goes_on {
                return;
            }
        }
    }

    /// False when nothing may follow.
    fn hand_on(&self, call: Call) -> bool {
        match (call.method.as_str(), &call.id) {
            ("exit", _) => return false,
            // With an id it is a question, and like every question it is answered.
            ("$/cancelRequest", None) => {
                self.cancel(&call);
                return true;
            }
            _ => {}
        }
        if let Some(id) = &call.id
            && !self.pending.note(id)
        {
            self.outbox.refuse(id, Error::invalid_request());
            return true;
        }
        self.said.send(Message::Call(call)).is_ok()
    }

    fn cancel(&self, call: &Call) {
        if let Ok(Cancel { id }) = call.params.decode() {
            self.outbox
                .answer::<()>(&id, Err(Error::request_cancelled()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::log::Log;
    use super::super::testing::SharedOutput;
    use super::*;
    use std::io::Cursor;
    use std::time::Duration;

    fn read(messages: &[&str]) -> (Vec<String>, String) {
        let framed = |body: &&str| format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let input: String = messages.iter().map(framed).collect();
        let (output, pending) = (SharedOutput::default(), Arc::new(Pending::default()));
        let outbox = Outbox::start(output.clone(), Arc::clone(&pending), Log::default(), || ());
        let inbox = start(Cursor::new(input), outbox.clone(), pending, || ());
        let calls = inbox.iter().filter_map(|message| match message {
            Message::Call(call) => Some(call.method),
            Message::Answer(_) => None,
        });
        let calls = calls.collect();
        outbox.flush(Duration::from_secs(9));
        (calls, output.text())
    }

    #[test]
    fn calls_come_in_order_and_end_with_exit() {
        let (calls, said) = read(&[
            r#"{"id":1,"method":"a"}"#,
            r#"{"id":5,"result":null}"#,
            r#"{"method":"b"}"#,
            r#"{"method":"exit"}"#,
            r#"{"method":"c"}"#,
        ]);
        assert_eq!(calls, ["a", "b"]);
        assert_eq!(said, "");
    }

    #[test]
    fn a_waiting_request_is_cancelled_at_once_and_once() {
        let cancel = r#"{"method":"$/cancelRequest","params":{"id":1}}"#;
        let (_, said) = read(&[r#"{"id":1,"method":"a"}"#, cancel, cancel]);
        assert_eq!(said.matches("-32800").count(), 1);
    }

    #[test]
    fn a_cancellation_that_asks_is_handed_on() {
        let (calls, said) = read(&[r#"{"id":1,"method":"$/cancelRequest","params":{"id":1}}"#]);
        assert_eq!(calls, ["$/cancelRequest"]);
        assert_eq!(said, "");
    }

    #[test]
    fn an_id_in_use_and_a_broken_message_are_refused() {
        let request = r#"{"id":1,"method":"a"}"#;
        let (calls, said) = read(&[request, request, "{"]);
        assert_eq!(calls, ["a"]);
        assert!(said.contains(r#""id":1,"error":{"code":-32600"#));
        assert!(said.contains(r#""id":null,"error":{"code":-32700"#));
    }
}
