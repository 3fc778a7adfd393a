//! The conversation: one message after the other, in the order of the wire.
//!
//! Edits are applied here before anything else is looked at. Longer work goes to the pool with a snapshot; what is
//! known already is answered at once. Nothing here waits for the client.

mod beside;
mod documents;
mod features;
mod folder;
mod relatives;
mod requests;
mod resolve;
mod settings;

use super::client::Client;
use super::configuration::Configuration;
use super::documents::Documents;
use super::folder::Kept;
use super::framework::Framework;
use super::handlers::diagnostic;
use super::handlers::workspace_diagnostic::Surveyed;
use super::life::Life;
use super::memory::Closed;
use super::message::{Call, Message};
use super::outbox::Outbox;
use super::panics::{Panic, caught};
use super::parent;
use super::pool::{Job, Pool};
use super::registration::Registered;
use super::relatives::Looks;
use super::schedule::Schedule;
use crate::config::Config;
use crate::messages::Language;
use crate::messages::lsp as say;
use crate::model::Document;
use crate::rules;
use requests::Asked;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::{Duration, Instant};
use tower_lsp::jsonrpc::{Error, ErrorCode};
use tower_lsp::ls_types::MessageType;

/// Two, so that a short question does not wait behind a long one.
const WORKERS: usize = 2;

/// A text that needs all of the vocabulary and most of the code.
const SAMPLE: &str = "2025年政府工作报告\n各位代表：\n一、2024年工作回顾\n\
    经济稳中向好。地区生产总值完成1368.6亿元、同比增长4.7%，城乡居民人均可支配收入分别增长5%和6%，位列全市第一。\n\
    （一）聚力创新。新增“专精特新”企业12家[1]，一是强化服务。推动平台开业运营。二是优化环境。办结率达98%。\n\
    1.一般公共预算收入增长5%以上。(区财政局主办，区税务局、各街道协办)\n\
    2.推动销量快速增长。（牵头单位：区商务局；责任单位：区发改委；完成时限：12月底）\n";

/// So often files are looked at that the client does not watch.
const LOOK: Duration = Duration::from_secs(2);

/// No more messages are taken before work that waits.
const MOST_BEFORE: usize = 16;

pub struct Session {
    outbox: Outbox,
    framework: Framework,
    life: Arc<Life>,
    pool: Pool,
    /// For what may take as long as the reading of a folder.
    folder_pool: Pool,
    /// Work for the pool that waits until what can be answered at once has been.
    waiting: Vec<Job>,
    /// How many messages have gone before it.
    passed: usize,
    documents: Documents,
    closed: Closed,
    configuration: Configuration,
    registered: Registered,
    /// What the client is to ask for again when it knows of what has come.
    to_refresh: Vec<&'static str>,
    surveyed: Arc<Surveyed>,
    kept: Arc<Kept>,
    schedule: Schedule,
    /// When typists rest, and what there was no time for is found.
    rests: Schedule,
    looks: Arc<Looks>,
    /// When documents are to be looked at beside those of their place.
    beside_due: Option<Instant>,
}

impl Session {
    pub fn new(outbox: Outbox, life: Arc<Life>) -> io::Result<Session> {
        Ok(Session {
            outbox,
            framework: Framework::new(Arc::clone(&life))?,
            life,
            pool: Pool::new(WORKERS),
            folder_pool: Pool::new(1),
            waiting: Vec::new(),
            passed: 0,
            documents: Documents::default(),
            closed: Closed::default(),
            configuration: Configuration::default(),
            registered: Registered::default(),
            to_refresh: Vec::new(),
            surveyed: Arc::default(),
            kept: Arc::default(),
            schedule: Schedule::default(),
            rests: Schedule::default(),
            looks: Arc::default(),
            beside_due: None,
        })
    }

    /// Talks until the client has nothing more to say.
    pub fn run(mut self, inbox: &Receiver<Message>) {
        while let Some(message) = self.next(inbox) {
            match message {
                Message::Call(call) => self.take(&call),
                Message::Answer(answer) => {
                    if let Err(panic) = caught(|| self.answered(&answer)) {
                        self.failed(&panic, self.language());
                    }
                }
            }
        }
    }

    fn take(&mut self, call: &Call) {
        if call.id.as_ref().is_some_and(|id| !self.outbox.awaits(id)) {
            return; // cancelled while it waited to be read
        }
        // Analysis has guards of its own; this one is for what was not thought of.
        if let Err(panic) = caught(|| self.handle(call)) {
            let error = self.failed(&panic, self.language());
            if let Some(id) = &call.id {
                self.outbox.answer(id, Err::<(), _>(error));
            }
        }
    }

    /// The next message. While none is there, what was put off is done.
    fn next(&mut self, inbox: &Receiver<Message>) -> Option<Message> {
        match inbox.try_recv() {
            Ok(message) => {
                // A client that never falls silent gets its longer answers all the same.
                self.passed += usize::from(!self.waiting.is_empty());
                if self.passed > MOST_BEFORE {
                    self.start_waiting();
                }
                return Some(message);
            }
            Err(TryRecvError::Disconnected) => {
                self.start_waiting();
                return None;
            }
            Err(TryRecvError::Empty) => {
                self.settle();
                self.start_waiting();
            }
        }
        loop {
            self.publish_due();
            self.catch_up_due();
            let looks = self.looks_at_files().then_some(LOOK);
            let beside = self.look_beside_if_due();
            let now = Instant::now();
            let due = [self.schedule.wait(now), self.rests.wait(now), beside];
            let Some(wait) = due.into_iter().flatten().chain(looks).min() else {
                return inbox.recv().ok();
            };
            match inbox.recv_timeout(wait) {
                Ok(message) => return Some(message),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => self.look_at_files(wait),
            }
        }
    }

    /// Hands the pool what waited.
    fn start_waiting(&mut self) {
        self.passed = 0;
        self.waiting.drain(..).for_each(|job| self.pool.run(job));
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
            ("initialized", None) => self.greeted(call, &client),
            ("workspace/didChangeConfiguration", None) => self.settings_changed(call, &client),
            ("workspace/didChangeWatchedFiles", None) => self.files_changed(call, &client),
            ("textDocument/didSave", None) => {
                self.kept.changed();
                self.reconfigure(&client);
                self.look_beside_soon();
            }
            ("workspace/diagnostic", Some(id)) => self.survey(call, id, &client),
            ("textDocument/diagnostic", Some(id)) => {
                let client = &client;
                self.at_once(Asked { call, id, client }, diagnostic::answer);
            }
            ("shutdown", Some(_)) => {
                self.kept.finish_keeping();
                self.route(call);
            }
            (_, Some(id)) => {
                if !self.ask_feature(call, id, &client) {
                    self.route(call);
                }
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
        self.configuration.language()
    }

    fn route(&mut self, call: &Call) {
        let known = self.framework.client().is_some();
        let answer = self.framework.call(call);
        let greeted = self.framework.client().filter(|_| !known);
        if let Some(client) = greeted {
            self.configuration = Configuration::of_client(client);
            self.outbox.log_level(self.configuration.log());
        }
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
            self.pool.run(Box::new(warm_up));
        }
    }
}

/// Makes the vocabulary and the threads that share the reading of a long text ready.
fn warm_up() {
    rayon::broadcast(|_| drop(Document::new(SAMPLE)));
    // The rules have word lists of their own.
    drop(rules::check(&Document::new(SAMPLE), &Config::default()));
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
