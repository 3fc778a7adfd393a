//! Documents come, change and go.

use super::settings::REFRESH;
use super::{Session, log_panic};
use crate::lsp::client::Client;
use crate::lsp::handlers::diagnostic::{self, PUBLISH};
use crate::lsp::memory;
use crate::lsp::message::Call;
use crate::lsp::panics::caught;
use crate::lsp::params::{DidChange, DidOpen, NamesDocument, OfDocument};
use crate::lsp::uri::Key;
use std::sync::Arc;
use std::time::Instant;

impl Session {
    pub(super) fn open(&mut self, call: &Call, client: &Arc<Client>) {
        let DidOpen { text_document } = match call.params.decode() {
            Ok(opened) => opened,
            Err(error) => return self.not_decoded(call, &error),
        };
        let key = Key::of(&text_document.uri);
        let config = self.configuration.of(&text_document.uri);
        if let Some(panic) = self.documents.open(text_document, config) {
            self.failed(&panic, self.language());
        }
        self.tell_faults(client);
        self.follow_switches(client);
        self.schedule.forget(&key);
        if client.pulls_diagnostics {
            // A long document is opened in haste, too.
            self.rests.changed(key.clone(), Instant::now());
        }
        self.publish(&key, client);
        self.look_beside_soon();
    }

    /// Takes an edit. It is applied before the next message that is not one.
    pub(super) fn change(&mut self, call: &Call) {
        let change: DidChange = match call.params.decode() {
            Ok(change) => change,
            Err(error) => return self.not_decoded(call, &error),
        };
        let uri = change.text_document.uri.clone();
        if !self.documents.change(change) {
            self.not_open(call, &uri);
        }
        self.put_off_look();
    }

    pub(super) fn close(&mut self, call: &Call, client: &Client) {
        let closed: OfDocument = match call.params.decode() {
            Ok(closed) => closed,
            Err(error) => return self.not_decoded(call, &error),
        };
        self.schedule.forget(&Key::of(closed.uri()));
        self.rests.forget(&Key::of(closed.uri()));
        let Some((uri, length)) = self.documents.close(closed.uri()) else {
            return self.not_open(call, closed.uri());
        };
        self.look_beside_soon();
        if self.closed.note(length) {
            self.waiting.push(Box::new(memory::give_back));
        }
        if !client.pulls_diagnostics {
            self.outbox.notify(PUBLISH, diagnostic::withdrawal(uri));
        }
    }

    pub(super) fn settle(&mut self) {
        let Some(client) = self.client() else {
            return;
        };
        for (key, panic) in self.documents.settle(client.encoding) {
            if let Some(panic) = panic {
                self.failed(&panic, self.language());
            }
            let rests = match client.pulls_diagnostics {
                true => &mut self.rests,
                false => &mut self.schedule,
            };
            rests.changed(key, Instant::now());
        }
    }

    /// Finds what there was no time for while somebody typed, and has the client ask again where that is news.
    pub(super) fn catch_up_due(&mut self) {
        let Some(client) = self.client() else {
            return;
        };
        for key in self.rests.take(Instant::now()) {
            let Ok(snapshot) = self.documents.snapshot(&key, &client) else {
                continue;
            };
            let (outbox, refreshes) = (self.outbox.clone(), client.refreshes_diagnostics);
            self.pool
                .run(Box::new(move || match caught(|| snapshot.catch_up()) {
                    Ok(is_news) if is_news && refreshes => {
                        outbox.ask_plainly(REFRESH, "workspace/diagnostic/refresh");
                    }
                    Ok(_) => {}
                    Err(panic) => log_panic(&outbox, &panic, snapshot.config.language),
                }));
        }
    }

    pub(super) fn publish_due(&mut self) {
        let Some(client) = self.client() else {
            return;
        };
        for key in self.schedule.take(Instant::now()) {
            self.publish(&key, &client);
        }
    }

    /// Sends diagnostics to a client that does not ask for them, unless the document has changed before they are
    /// known. Those sent before stay until then.
    pub(super) fn publish(&self, key: &Key, client: &Arc<Client>) {
        if client.pulls_diagnostics {
            return;
        }
        let Ok(snapshot) = self.documents.snapshot(key, client) else {
            return;
        };
        let outbox = self.outbox.clone();
        self.pool.run(Box::new(move || {
            let publication = caught(|| diagnostic::publication(&snapshot));
            snapshot.edition.speak(|| match publication {
                Ok(publication) => outbox.notify(PUBLISH, publication),
                Err(panic) => log_panic(&outbox, &panic, snapshot.config.language),
            });
        }));
    }
}
