//! The conversation: one message after the other, in the order of the wire.
//!
//! Edits are applied here before anything else is looked at. Longer work goes to the pool with a snapshot; what is
//! known already is answered at once. Nothing here waits for the client.

use super::capabilities::Client;
use super::documents::{Documents, Snapshot, Unavailable};
use super::framework::Framework;
use super::handlers::{code_action, diagnostic, document_symbol, hover};
use super::life::Life;
use super::message::Call;
use super::outbox::Outbox;
use super::panics::{Panic, caught};
use super::params::{DidChange, DidOpen, NamesDocument, OfDocument};
use super::parent;
use super::pool::Pool;
use super::schedule::Schedule;
use super::uri::Key;
use crate::messages::Language;
use crate::messages::lsp as say;
use crate::model::Document;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::Instant;
use tower_lsp::jsonrpc::{Error, ErrorCode, Id};
use tower_lsp::ls_types::MessageType;

/// Two, so that a short question does not wait behind a long one.
const WORKERS: usize = 2;

/// A line that needs all of the vocabulary.
const SAMPLE: &str = "1.一般公共预算收入增长5%以上。(区财政局主办)";

const PUBLISH: &str = "textDocument/publishDiagnostics";

pub struct Session {
    outbox: Outbox,
    framework: Framework,
    life: Arc<Life>,
    pool: Pool,
    documents: Documents,
    schedule: Schedule,
}

impl Session {
    pub fn new(outbox: Outbox, life: Arc<Life>) -> io::Result<Session> {
        Ok(Session {
            outbox,
            framework: Framework::new(Arc::clone(&life))?,
            life,
            pool: Pool::new(WORKERS),
            documents: Documents::default(),
            schedule: Schedule::default(),
        })
    }

    /// Talks until the client has nothing more to say.
    pub fn run(mut self, inbox: &Receiver<Call>) {
        while let Some(call) = self.next(inbox) {
            if call.id.as_ref().is_some_and(|id| !self.outbox.awaits(id)) {
                continue; // cancelled while it waited to be read
            }
            // Analysis has guards of its own; this one is for what was not thought of.
            if let Err(panic) = caught(|| self.handle(&call)) {
                let error = self.failed(&panic, self.language());
                if let Some(id) = &call.id {
                    self.outbox.answer(id, Err::<(), _>(error));
                }
            }
        }
    }

    /// The next message. While none is there, what was put off is done.
    fn next(&mut self, inbox: &Receiver<Call>) -> Option<Call> {
        match inbox.try_recv() {
            Ok(call) => return Some(call),
            Err(TryRecvError::Disconnected) => return None,
            Err(TryRecvError::Empty) => self.settle(),
        }
        loop {
            self.publish_due();
            let Some(wait) = self.schedule.wait(Instant::now()) else {
                return inbox.recv().ok();
            };
            match inbox.recv_timeout(wait) {
                Ok(call) => return Some(call),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }

    fn handle(&mut self, call: &Call) {
        // Before `initialize` and after `shutdown` the framework knows what to say.
        let Some(client) = self.client() else {
            return self.route(call);
        };
        match (call.method.as_str(), &call.id) {
            ("textDocument/didChange", None) => self.change(call),
            ("textDocument/didOpen", None) => self.open(call, &client),
            ("textDocument/didClose", None) => self.close(call, &client),
            ("textDocument/documentSymbol", Some(id)) => {
                self.in_pool(call, id, &client, document_symbol::answer);
            }
            ("textDocument/hover", Some(id)) => self.in_pool(call, id, &client, hover::answer),
            ("textDocument/codeAction", Some(id)) => {
                self.in_pool(call, id, &client, code_action::answer);
            }
            ("textDocument/diagnostic", Some(id)) => {
                self.at_once(call, id, &client, diagnostic::answer);
            }
            _ => self.route(call),
        }
    }

    /// The client, while the server is between `initialize` and `shutdown`.
    fn client(&self) -> Option<Arc<Client>> {
        let client = self.framework.client().map(Arc::clone)?;
        (!self.life.is_shut_down()).then_some(client)
    }

    fn language(&self) -> Language {
        let client = self.framework.client();
        client.map_or_else(Language::default, |client| client.config.language)
    }

    fn route(&mut self, call: &Call) {
        let known = self.framework.client().is_some();
        let answer = self.framework.call(call);
        let greeted = self.framework.client().filter(|_| !known);
        // Before the answer: a process that is gone when it is first looked for is taken for one that never was.
        if let Some(process) = greeted.and_then(|client| client.process) {
            let life = Arc::clone(&self.life);
            parent::watch(process, move || life.leave());
        }
        if let (Some(id), Some(answer)) = (&call.id, answer) {
            self.outbox.answer(id, answer);
        }
        // After it: the first analysis builds the matchers of the vocabulary. Let it not be that of a document.
        if greeted.is_some() {
            self.pool.run(|| drop(Document::new(SAMPLE)));
        }
    }
}

/// Documents come, change and go.
impl Session {
    fn open(&mut self, call: &Call, client: &Arc<Client>) {
        let DidOpen { text_document } = match call.params.decode() {
            Ok(opened) => opened,
            Err(error) => return self.not_decoded(call, &error),
        };
        let key = Key::of(&text_document.uri);
        if let Some(panic) = self.documents.open(text_document) {
            self.failed(&panic, client.config.language);
        }
        self.schedule.forget(&key);
        self.publish(&key, client);
    }

    /// Takes an edit. It is applied before the next message that is not one.
    fn change(&mut self, call: &Call) {
        let change: DidChange = match call.params.decode() {
            Ok(change) => change,
            Err(error) => return self.not_decoded(call, &error),
        };
        let uri = change.text_document.uri.clone();
        if !self.documents.change(change) {
            self.not_open(call, &uri);
        }
    }

    fn close(&mut self, call: &Call, client: &Client) {
        let closed: OfDocument = match call.params.decode() {
            Ok(closed) => closed,
            Err(error) => return self.not_decoded(call, &error),
        };
        self.schedule.forget(&Key::of(closed.uri()));
        let Some(uri) = self.documents.close(closed.uri()) else {
            return self.not_open(call, closed.uri());
        };
        if !client.pulls_diagnostics {
            self.outbox.notify(PUBLISH, diagnostic::withdrawal(uri));
        }
    }

    fn settle(&mut self) {
        let Some(client) = self.client() else {
            return;
        };
        for (key, panic) in self.documents.settle(client.encoding) {
            if let Some(panic) = panic {
                self.failed(&panic, client.config.language);
            }
            if !client.pulls_diagnostics {
                self.schedule.changed(key, Instant::now());
            }
        }
    }

    fn publish_due(&mut self) {
        let Some(client) = self.client() else {
            return;
        };
        for key in self.schedule.take(Instant::now()) {
            self.publish(&key, &client);
        }
    }

    /// Sends diagnostics to a client that does not ask for them, unless the document has changed before they are
    /// known. Those sent before stay until then.
    fn publish(&self, key: &Key, client: &Arc<Client>) {
        if client.pulls_diagnostics {
            return;
        }
        let Ok(snapshot) = self.documents.snapshot(key, client) else {
            return;
        };
        let outbox = self.outbox.clone();
        self.pool.run(move || {
            let publication = caught(|| diagnostic::publication(&snapshot));
            snapshot.edition.speak(|| match publication {
                Ok(publication) => outbox.notify(PUBLISH, publication),
                Err(panic) => log_panic(&outbox, &panic, snapshot.client.config.language),
            });
        });
    }
}

/// Requests, with a snapshot of what they ask about.
impl Session {
    fn in_pool<P, R>(
        &mut self,
        call: &Call,
        id: &Id,
        client: &Arc<Client>,
        answer: fn(&Snapshot, &P) -> R,
    ) where
        P: DeserializeOwned + NamesDocument + Send + 'static,
        R: Serialize + Default + 'static,
    {
        let (snapshot, params) = match self.prepare::<P>(call, client) {
            Ok(Some(prepared)) => prepared,
            Ok(None) => return self.outbox.answer(id, Ok(R::default())),
            Err(error) => return self.outbox.answer(id, Err::<R, _>(error)),
        };
        let (outbox, id) = (self.outbox.clone(), id.clone());
        self.pool.run(move || {
            if outbox.awaits(&id) {
                respond(&outbox, &id, &snapshot, || answer(&snapshot, &params));
            }
        });
    }

    fn at_once<P, R>(
        &mut self,
        call: &Call,
        id: &Id,
        client: &Arc<Client>,
        answer: fn(&Snapshot, &P) -> R,
    ) where
        P: DeserializeOwned + NamesDocument,
        R: Serialize + Default,
    {
        match self.prepare::<P>(call, client) {
            Ok(Some((snapshot, params))) => {
                respond(&self.outbox, id, &snapshot, || answer(&snapshot, &params));
            }
            Ok(None) => self.outbox.answer(id, Ok(R::default())),
            Err(error) => self.outbox.answer(id, Err::<R, _>(error)),
        }
    }

    /// The document of a request, as it is now, and the parameters. `None` when it is not open: a client may ask
    /// while it closes it, and needs no error for that.
    fn prepare<P: DeserializeOwned + NamesDocument>(
        &mut self,
        call: &Call,
        client: &Arc<Client>,
    ) -> Result<Option<(Snapshot, P)>, Error> {
        self.settle();
        let params: P = call.params.decode()?;
        match self.documents.snapshot(&Key::of(params.uri()), client) {
            Ok(snapshot) => Ok(Some((snapshot, params))),
            Err(Unavailable::NotUnderstood(panic)) => Err(error_of(&panic, client.config.language)),
            Err(Unavailable::NotOpen) => {
                self.not_open(call, params.uri());
                Ok(None)
            }
        }
    }
}

/// What is wrong, for the log.
impl Session {
    fn not_open(&self, call: &Call, uri: &str) {
        let sentence = say::not_open(self.language(), &call.method, uri);
        self.outbox.log(MessageType::WARNING, sentence);
    }

    fn not_decoded(&self, call: &Call, error: &Error) {
        let sentence = say::not_decoded(self.language(), &call.method, &error.message);
        self.outbox.log(MessageType::ERROR, sentence);
    }

    fn failed(&self, panic: &Panic, language: Language) -> Error {
        log_panic(&self.outbox, panic, language);
        error_of(panic, language)
    }
}

fn respond<R: Serialize>(
    outbox: &Outbox,
    id: &Id,
    snapshot: &Snapshot,
    answer: impl FnOnce() -> R,
) {
    let language = snapshot.client.config.language;
    let result = caught(answer).map_err(|panic| {
        log_panic(outbox, &panic, language);
        error_of(&panic, language)
    });
    outbox.answer(id, result);
}

fn log_panic(outbox: &Outbox, panic: &Panic, language: Language) {
    outbox.log(MessageType::ERROR, say::panicked(language, panic));
}

fn error_of(panic: &Panic, language: Language) -> Error {
    Error {
        code: ErrorCode::InternalError,
        message: say::panicked(language, panic).into(),
        data: None,
    }
}
