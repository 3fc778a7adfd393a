//! The methods that go through tower-lsp: the life of the server, and everything that is not known here.
//!
//! The framework keeps the rules of the protocol's life (nothing before `initialize`, nothing after `shutdown`),
//! answers unknown methods, and checks parameters. Its handlers here never wait for anything, so a call is carried
//! to its end before the next message is looked at.

use super::capabilities;
use super::client::Client;
use super::life::Life;
use super::message::Call;
use super::panics::caught;
use super::uri;
use serde_json::Value;
use std::future::poll_fn;
use std::io;
use std::sync::{Arc, OnceLock};
use tokio::runtime::{Builder, Runtime};
use tower_lsp::jsonrpc::{Error, Request, Result};
use tower_lsp::ls_types::{InitializeParams, InitializeResult};
use tower_lsp::{LanguageServer, LspService};
use tower_service::Service;

/// The framework's service and the runtime that drives it.
pub struct Framework {
    service: LspService<Server>,
    runtime: Runtime,
    client: Arc<OnceLock<Arc<Client>>>,
}

/// What the framework asks of a server.
struct Server {
    client: Arc<OnceLock<Arc<Client>>>,
    life: Arc<Life>,
}

impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let client = self.client.get_or_init(|| Arc::new(Client::of(&params)));
        Ok(capabilities::introduction(client))
    }

    async fn shutdown(&self) -> Result<()> {
        self.life.shut_down();
        Ok(())
    }
}

impl Framework {
    pub fn new(life: Arc<Life>) -> io::Result<Framework> {
        let client = Arc::new(OnceLock::new());
        let server = Server {
            client: Arc::clone(&client),
            life,
        };
        // The socket carries what the framework's own handle to the client would say; nobody uses that one.
        let (service, _socket) = LspService::new(|_| server);
        Ok(Framework {
            service,
            runtime: Builder::new_current_thread().build()?,
            client,
        })
    }

    /// What the client said of itself; nothing before `initialize`.
    pub fn client(&self) -> Option<&Arc<Client>> {
        self.client.get()
    }

    /// Carries out a call. A notification has no answer.
    pub fn call(&mut self, call: &Call) -> Option<Result<Value>> {
        let answer = caught(|| self.call_unguarded(call));
        let answer = answer.unwrap_or_else(|_| Some(Err(Error::internal_error())));
        // The framework leaves requests like `$/unknown` without an answer.
        call.id.as_ref()?;
        Some(answer.unwrap_or_else(|| Err(Error::method_not_found())))
    }

    fn call_unguarded(&mut self, call: &Call) -> Option<Result<Value>> {
        let request = request(call);
        let service = &mut self.service;
        let response = self.runtime.block_on(async {
            poll_fn(|context| service.poll_ready(context)).await?;
            service.call(request).await
        });
        let (_, result) = response.ok()??.into_parts();
        Some(result)
    }
}

fn request(call: &Call) -> Request {
    let mut params = call.params.value();
    if call.method == "initialize"
        && let Some(params) = &mut params
    {
        uri::escape_folders(params);
    }
    let mut request = Request::build(call.method.clone());
    if let Some(params) = params {
        request = request.params(params);
    }
    if let Some(id) = &call.id {
        request = request.id(id.clone());
    }
    request.finish()
}

#[cfg(test)]
mod tests {
    use super::super::message::{self, Message};
    use super::*;

    fn framework() -> (Framework, Arc<Life>) {
        let life = Arc::new(Life::default());
        let framework = Framework::new(Arc::clone(&life)).expect("a runtime can be made");
        (framework, life)
    }

    fn call(framework: &mut Framework, body: &str) -> Option<Result<Value>> {
        match message::open(body.into()) {
            Ok(Some(Message::Call(call))) => framework.call(&call),
            other => panic!("no call: {other:?}"),
        }
    }

    fn code(answer: Option<Result<Value>>) -> Option<i64> {
        answer?.err().map(|error| error.code.code())
    }

    const INITIALIZE: &str = r#"{"id":1,"method":"initialize","params":{"capabilities":{}}}"#;

    #[test]
    fn the_life_of_a_server() {
        let (mut framework, life) = framework();
        let hover = r#"{"id":2,"method":"textDocument/hover","params":{}}"#;
        let shutdown = r#"{"id":3,"method":"shutdown"}"#;
        assert_eq!(code(call(&mut framework, hover)), Some(-32002));
        assert_eq!(code(call(&mut framework, shutdown)), Some(-32002));
        assert!(framework.client().is_none());
        assert!(call(&mut framework, INITIALIZE).is_some_and(|answer| answer.is_ok()));
        assert!(framework.client().is_some());
        assert_eq!(code(call(&mut framework, INITIALIZE)), Some(-32600));
        assert_eq!(call(&mut framework, shutdown), Some(Ok(Value::Null)));
        assert!(life.is_shut_down());
        assert_eq!(code(call(&mut framework, hover)), Some(-32600));
    }

    #[test]
    fn every_unknown_request_is_answered() {
        let (mut framework, _) = framework();
        call(&mut framework, INITIALIZE);
        for method in ["no/such", "$/noSuch"] {
            let request = format!(r#"{{"id":2,"method":"{method}"}}"#);
            assert_eq!(code(call(&mut framework, &request)), Some(-32601));
            let notification = format!(r#"{{"method":"{method}"}}"#);
            assert_eq!(call(&mut framework, &notification), None);
        }
    }

    #[test]
    fn a_folder_that_is_not_escaped_is_no_obstacle() {
        let (mut framework, _) = framework();
        let params = r#"{"capabilities":{},"rootUri":"file:///用户/张三"}"#;
        let initialize = format!(r#"{{"id":1,"method":"initialize","params":{params}}}"#);
        assert!(call(&mut framework, &initialize).is_some_and(|answer| answer.is_ok()));
    }
}
