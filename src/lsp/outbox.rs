//! What is said to the client: a queue without a limit, and one thread that writes it.
//!
//! Nobody who has something to say ever waits for the client to read, so the two cannot wait for each other.

use super::frame::Frame;
use super::log::Log;
use super::pending::Pending;
use crate::config::Log as Level;
use serde::Serialize;
use std::io::Write;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread;
use std::time::Duration;
use tower_lsp::jsonrpc::{Error, Id};
use tower_lsp::ls_types::{LogMessageParams, MessageType};

/// A handle to the queue; clones share it.
#[derive(Clone, Debug)]
pub struct Outbox {
    queue: Sender<Item>,
    pending: Arc<Pending>,
    log: Arc<Log>,
}

#[derive(Debug)]
enum Item {
    Frame(Frame),
    /// Told when all that stood before it has been written.
    Mark(SyncSender<()>),
}

#[derive(Serialize)]
struct Success<'a, T> {
    jsonrpc: &'static str,
    id: &'a Id,
    result: T,
}

#[derive(Serialize)]
struct Failure<'a> {
    jsonrpc: &'static str,
    id: &'a Id,
    error: Error,
}

#[derive(Serialize)]
struct Question<'a, T> {
    jsonrpc: &'static str,
    id: &'a str,
    method: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    params: Option<T>,
}

#[derive(Serialize)]
struct Notification<'a, T> {
    jsonrpc: &'static str,
    method: &'a str,
    params: T,
}

const JSONRPC: &str = "2.0";

impl Outbox {
    /// Starts the writing thread. `broken` is called when the output takes nothing more.
    pub fn start(
        output: impl Write + Send + 'static,
        pending: Arc<Pending>,
        log: Log,
        broken: impl FnOnce() + Send + 'static,
    ) -> Outbox {
        let (queue, items) = mpsc::channel();
        thread::spawn(move || {
            if write_all(output, &items).is_err() {
                broken();
            }
        });
        Outbox {
            queue,
            pending,
            log: Arc::new(log),
        }
    }

    /// Answers a request, unless it has been cancelled.
    pub fn answer<T: Serialize>(&self, id: &Id, result: Result<T, Error>) {
        // A cancelled answer is not worth serialising: it may be large.
        if !self.awaits(id) {
            return;
        }
        let frame = match result {
            Ok(result) => success(id, result),
            Err(error) => failure(id, error),
        };
        self.pending.take(id, || self.put(frame));
    }

    /// Whether the client still waits for this answer.
    pub fn awaits(&self, id: &Id) -> bool {
        self.pending.waits(id)
    }

    /// Answers a message that never became a request.
    pub fn refuse(&self, id: &Id, error: Error) {
        self.put(failure(id, error));
    }

    pub fn notify(&self, method: &str, params: impl Serialize) {
        let notification = Notification {
            jsonrpc: JSONRPC,
            method,
            params,
        };
        // Our own types always serialise; were one not to, silence is the only thing left to say.
        if let Ok(frame) = Frame::new(&notification) {
            self.put(frame);
        }
    }

    /// Asks the client. Nobody waits for its answer.
    pub fn ask(&self, id: &str, method: &str, params: impl Serialize) {
        self.put_question(id, method, Some(params));
    }

    /// Asks the client something that needs no parameters, such as to refresh what it shows.
    pub fn ask_plainly(&self, id: &str, method: &str) {
        self.put_question(id, method, None::<()>);
    }

    fn put_question(&self, id: &str, method: &str, params: Option<impl Serialize>) {
        let question = Question {
            jsonrpc: JSONRPC,
            id,
            method,
            params,
        };
        if let Ok(frame) = Frame::new(&question) {
            self.put(frame);
        }
    }

    pub fn log_level(&self, level: Level) {
        self.log.set_level(level);
    }

    /// Says something to the person who looks into the log.
    pub fn log(&self, typ: MessageType, message: String) {
        if !self.log.tells(typ) {
            return;
        }
        self.log.write(typ, &message);
        self.notify("window/logMessage", LogMessageParams { typ, message });
    }

    /// Waits until everything said so far is written, but no longer than `patience`.
    pub fn flush(&self, patience: Duration) {
        let (mark, reached) = mpsc::sync_channel(1);
        if self.queue.send(Item::Mark(mark)).is_ok() {
            let _ = reached.recv_timeout(patience);
        }
    }

    fn put(&self, frame: Frame) {
        // When the writing thread is gone, so is the client.
        let _ = self.queue.send(Item::Frame(frame));
    }
}

fn success(id: &Id, result: impl Serialize) -> Frame {
    let answer = Success {
        jsonrpc: JSONRPC,
        id,
        result,
    };
    Frame::new(&answer).unwrap_or_else(|_| failure(id, Error::internal_error()))
}

fn failure(id: &Id, error: Error) -> Frame {
    let answer = Failure {
        jsonrpc: JSONRPC,
        id,
        error,
    };
    Frame::new(&answer).expect("an error's code and message can be serialised")
}

fn write_all(mut output: impl Write, items: &Receiver<Item>) -> std::io::Result<()> {
    for item in items {
        match item {
            Item::Frame(frame) => frame.write(&mut output)?,
            Item::Mark(mark) => drop(mark.send(())),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::SharedOutput;
    use super::*;

    fn said(speak: impl FnOnce(&Outbox, &Pending)) -> String {
        let (output, pending) = (SharedOutput::default(), Arc::new(Pending::default()));
        let outbox = Outbox::start(output.clone(), Arc::clone(&pending), Log::default(), || ());
        speak(&outbox, &pending);
        outbox.flush(Duration::from_secs(9));
        output.text()
    }

    #[test]
    fn a_request_is_answered_once() {
        let id = Id::Number(1);
        let said = said(|outbox, pending| {
            pending.note(&id);
            outbox.answer(&id, Ok("甲"));
            outbox.answer(&id, Ok("乙"));
        });
        assert_eq!(
            said,
            "Content-Length: 39\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"甲\"}"
        );
    }

    #[test]
    fn an_output_that_breaks_is_told() {
        struct Broken;
        impl Write for Broken {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let (broken, told) = mpsc::channel();
        let outbox = Outbox::start(Broken, Arc::default(), Log::default(), move || {
            broken.send(()).expect("the test waits");
        });
        outbox.log(MessageType::INFO, "甲".into());
        assert_eq!(told.recv(), Ok(()));
    }
}
