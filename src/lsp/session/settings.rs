//! Settings come and change: from the editor and from files.

use super::Session;
use crate::lsp::client::Client;
use crate::lsp::handlers::diagnostic::PUBLISH;
use crate::lsp::message::{Answer, Call};
use crate::lsp::registration::{self, Moves, Registration, SECTION};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tower_lsp::jsonrpc::Id;
use tower_lsp::ls_types::MessageType;

/// The ids of what the server asks.
const REGISTER: &str = "gongwen/register";
const SETTINGS: &str = "gongwen/settings";
pub(super) const REFRESH: &str = "gongwen/refresh";
const SWITCH_ON: &str = "gongwen/switchOn";
const SWITCH_OFF: &str = "gongwen/switchOff";

impl Session {
    /// The client is ready to be asked.
    pub(super) fn greeted(&mut self, call: &Call, client: &Client) {
        self.route(call);
        self.register(REGISTER, &registration::at_the_start(client));
        // By what is known now, so that nothing waits for the client's settings.
        self.follow_switches(client);
        self.ask_for_settings(client);
    }

    fn register(&self, id: &str, registrations: &[Registration]) {
        if !registrations.is_empty() {
            let params = json!({ "registrations": registrations });
            self.outbox.ask(id, "client/registerCapability", params);
        }
    }

    /// Lets what comes and goes with its switch come and go. What any open document offers is there: for a document
    /// whose own switch is off, it answers with nothing.
    pub(super) fn follow_switches(&mut self, client: &Client) {
        if !client.registers_features {
            return;
        }
        let (at_home, documents) = (self.configuration.features(), &self.documents);
        let is_on = |feature| at_home.offers(feature) || documents.offer(feature);
        let Moves {
            come,
            go,
            refreshes,
        } = self.registered.follow(client, is_on);
        self.register(SWITCH_ON, &come);
        self.to_refresh.extend(refreshes);
        if !go.is_empty() {
            let params = json!({ "unregisterations": go });
            self.outbox
                .ask(SWITCH_OFF, "client/unregisterCapability", params);
        }
    }

    /// Has the client ask for what has come: it may have looked before it was there.
    fn refresh_what_came(&mut self, client: &Client) {
        for method in self.to_refresh.drain(..) {
            if client.refreshes.contains(&method) {
                self.outbox
                    .ask_plainly(&format!("gongwen/{method}"), method);
            }
        }
    }

    /// The client tells its settings, or only that they have changed.
    pub(super) fn settings_changed(&mut self, call: &Call, client: &Arc<Client>) {
        if client.tells_settings {
            return self.ask_for_settings(client);
        }
        let params = call.params.value().unwrap_or_default();
        let settings = &params["settings"];
        let own = settings.get(SECTION).unwrap_or(settings);
        self.take_settings(own, client);
    }

    /// The client's answer to something that was asked.
    pub(super) fn answered(&mut self, answer: &Answer) {
        let Some(client) = self.client() else {
            return;
        };
        if answer.id == Id::from(REGISTER) && !answer.is_error && client.watches_files {
            self.kept.watch();
        }
        if answer.id == Id::from(SWITCH_ON) {
            self.refresh_what_came(&client);
        }
        if answer.id == Id::from(SETTINGS)
            && let Some(Value::Array(settings)) = answer.result.value()
            && let Some(own) = settings.first()
        {
            self.take_settings(own, &client);
        }
    }

    fn ask_for_settings(&self, client: &Client) {
        if client.tells_settings {
            let params = json!({ "items": [{ "section": SECTION }] });
            self.outbox.ask(SETTINGS, "workspace/configuration", params);
        }
    }

    fn take_settings(&mut self, settings: &Value, client: &Arc<Client>) {
        for complaint in self.configuration.edited(settings) {
            self.outbox.log(MessageType::WARNING, complaint);
        }
        self.reconfigure(client);
    }

    /// Looks up the settings of every open document again, and tells anew what they change.
    pub(super) fn reconfigure(&mut self, client: &Arc<Client>) {
        self.settle();
        let before = self.configuration.edition();
        let configuration = &mut self.configuration;
        let changed = self.documents.configure(|uri| configuration.of(uri));
        self.outbox.log_level(self.configuration.log());
        self.tell_faults(client);
        self.follow_switches(client);
        for key in &changed {
            self.publish(key, client);
        }
        if self.configuration.edition() == before && changed.is_empty() {
            return;
        }
        self.surveyed.clear();
        self.kept = Arc::new(self.kept.anew());
        self.look_beside_soon();
        if client.pulls_diagnostics && client.refreshes_diagnostics {
            self.outbox
                .ask_plainly(REFRESH, "workspace/diagnostic/refresh");
        }
        for method in &client.refreshes {
            let id = format!("gongwen/{method}");
            self.outbox.ask_plainly(&id, method);
        }
    }

    /// Says what is wrong with the files that hold settings. Nobody opens those in this server, so nobody asks for
    /// their diagnostics.
    pub(super) fn tell_faults(&mut self, client: &Client) {
        for publication in self.configuration.news(client.encoding) {
            self.outbox.notify(PUBLISH, publication);
        }
    }

    /// Whether files must be looked at that nobody watches.
    pub(super) fn looks_at_files(&self) -> bool {
        let watches = self
            .framework
            .client()
            .is_none_or(|client| client.watches_files);
        !watches && !self.documents.is_empty()
    }

    pub(super) fn look_at_files(&mut self, waited: Duration) {
        if waited >= super::LOOK
            && self.looks_at_files()
            && let Some(client) = self.client()
        {
            self.reconfigure(&client);
        }
    }
}
