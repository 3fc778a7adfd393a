//! Requests, with a snapshot of what they ask about.

use super::{Session, error_of, log_panic};
use crate::config::Feature;
use crate::lsp::client::Client;
use crate::lsp::documents::{Snapshot, Unavailable};
use crate::lsp::folder::Folder;
use crate::lsp::handlers::diagnostic::Report;
use crate::lsp::handlers::workspace_diagnostic::Survey;
use crate::lsp::message::Call;
use crate::lsp::outbox::Outbox;
use crate::lsp::panics::caught;
use crate::lsp::params::NamesDocument;
use crate::lsp::uri::Key;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, Id};

/// A request, and who sent it.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub call: &'a Call,
    pub id: &'a Id,
    pub client: &'a Arc<Client>,
}

/// What a handler answers.
pub(super) trait Reply {
    type Body: Serialize;

    fn reply(self) -> Result<Self::Body, Error>;

    /// Where the document is not open, or the feature is switched off.
    fn without() -> Result<Self::Body, Error>;
}

impl<T: Serialize> Reply for Option<T> {
    type Body = Option<T>;

    fn reply(self) -> Result<Self::Body, Error> {
        Ok(self)
    }

    fn without() -> Result<Self::Body, Error> {
        Ok(None)
    }
}

/// A client that asks for diagnostics takes no nothing.
impl Reply for Report {
    type Body = Report;

    fn reply(self) -> Result<Report, Error> {
        Ok(self)
    }

    fn without() -> Result<Report, Error> {
        Ok(Report::default())
    }
}

/// What may be refused is about a document as it was shown; when that is gone, it cannot be answered.
impl<T: Serialize> Reply for Result<T, Error> {
    type Body = T;

    fn reply(self) -> Result<T, Error> {
        self
    }

    fn without() -> Result<T, Error> {
        Err(Error::content_modified())
    }
}

impl Session {
    /// Answers from the pool.
    pub(super) fn in_pool<P, R>(
        &mut self,
        asked: Asked<'_>,
        feature: Feature,
        answer: fn(&Snapshot, &P) -> R,
    ) where
        P: DeserializeOwned + NamesDocument + Send + 'static,
        R: Reply + 'static,
    {
        self.in_pool_with(
            asked,
            feature,
            |_, _| (),
            move |snapshot, (), params| answer(snapshot, params),
        );
    }

    /// Answers from the pool, with what the session has to give along with the document.
    pub(super) fn in_pool_with<P, R, W>(
        &mut self,
        asked: Asked<'_>,
        feature: Feature,
        with: impl FnOnce(&mut Session, &Snapshot) -> W,
        answer: impl FnOnce(&Snapshot, W, &P) -> R + Send + 'static,
    ) where
        P: DeserializeOwned + NamesDocument + Send + 'static,
        R: Reply + 'static,
        W: Send + 'static,
    {
        let Asked { call, id, client } = asked;
        let (snapshot, params) = match self.prepare::<P>(call, client) {
            Ok(Some(prepared)) => prepared,
            Ok(None) => return self.outbox.answer(id, R::without()),
            Err(error) => return self.outbox.answer(id, Err::<R::Body, _>(error)),
        };
        if !snapshot.config.features.offers(feature) {
            return self.outbox.answer(id, R::without());
        }
        let with = with(self, &snapshot);
        let (outbox, id) = (self.outbox.clone(), id.clone());
        self.waiting.push(Box::new(move || {
            if outbox.awaits(&id) {
                respond(&outbox, &id, &snapshot, || answer(&snapshot, with, &params));
            }
        }));
    }

    pub(super) fn at_once<P, R>(&mut self, asked: Asked<'_>, answer: fn(&Snapshot, &P) -> R)
    where
        P: DeserializeOwned + NamesDocument,
        R: Reply,
    {
        let Asked { call, id, client } = asked;
        match self.prepare::<P>(call, client) {
            Ok(Some((snapshot, params))) => {
                respond(&self.outbox, id, &snapshot, || answer(&snapshot, &params));
            }
            Ok(None) => self.outbox.answer(id, R::without()),
            Err(error) => self.outbox.answer(id, Err::<R::Body, _>(error)),
        }
    }

    /// Looks through the folders of the workspace.
    pub(super) fn survey(&mut self, call: &Call, id: &Id, client: &Arc<Client>) {
        let params = match call.params.decode() {
            Ok(params) => params,
            Err(error) => return self.outbox.answer(id, Err::<(), _>(error)),
        };
        self.settle();
        let folder = Folder {
            token: None, // it is for the survey as a whole
            ..self.folder(Asked { call, id, client })
        };
        let survey = Survey {
            id: id.clone(),
            folder,
            scope: self.configuration.scope(),
            open: self.documents.keys(),
            closed: self.documents.closed(),
            surveyed: Arc::clone(&self.surveyed),
            params,
        };
        let (outbox, id, language) = (self.outbox.clone(), id.clone(), self.language());
        self.waiting.push(Box::new(move || {
            if let Err(panic) = caught(|| survey.run()) {
                log_panic(&outbox, &panic, language);
                outbox.answer(&id, Err::<(), _>(error_of(&panic, language)));
            }
        }));
    }

    /// The document of a request, as it is now, and the parameters. `None` when it is not open: a client may ask
    /// while it closes it, and needs no error for that.
    pub(super) fn prepare<P: DeserializeOwned + NamesDocument>(
        &mut self,
        call: &Call,
        client: &Arc<Client>,
    ) -> Result<Option<(Snapshot, P)>, Error> {
        self.settle();
        let params: P = call.params.decode()?;
        match self.documents.snapshot(&Key::of(params.uri()), client) {
            Ok(snapshot) => Ok(Some((snapshot, params))),
            Err(Unavailable::NotUnderstood(panic)) => Err(error_of(&panic, self.language())),
            Err(Unavailable::NotOpen) => {
                self.not_open(call, params.uri());
                Ok(None)
            }
        }
    }
}

pub(super) fn respond<R: Reply>(
    outbox: &Outbox,
    id: &Id,
    snapshot: &Snapshot,
    answer: impl FnOnce() -> R,
) {
    let language = snapshot.config.language;
    let result = match caught(answer) {
        Ok(answer) => answer.reply(),
        Err(panic) => {
            log_panic(outbox, &panic, language);
            Err(error_of(&panic, language))
        }
    };
    outbox.answer(id, result);
}
