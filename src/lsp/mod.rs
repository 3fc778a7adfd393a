//! The language server: the only room that knows the protocol.
//!
//! One thread reads ([`inbox`]), one writes ([`outbox`]), one talks ([`session`]), two work ([`pool`]), and one more for
//! what may take the reading of a whole [`folder`], which it shares among [`readers`] that give way to all others. The talking thread applies every edit in the order of the wire and gives each request a snapshot of its document. The
//! methods an editor uses while a person types are decoded and answered straight from their types; all the others,
//! and the rules of the protocol's life, are the framework's ([`framework`]).

mod capabilities;
mod client;
mod companions;
mod configuration;
mod content;
mod documents;
mod folder;
mod frame;
mod framework;
mod from_proto;
mod handlers;
mod inbox;
mod latest;
mod life;
mod listen;
mod log;
mod memory;
mod message;
mod outbox;
mod panics;
mod params;
mod parent;
mod pending;
mod places;
mod pool;
mod progress;
mod readers;
mod registration;
mod relatives;
mod schedule;
mod sent_tokens;
mod session;
mod stdio;
mod surroundings;
mod switched;
#[cfg(test)]
mod testing;
mod to_proto;
mod uri;
mod workspace_edit;

use crate::messages::{Language, lsp as say};
use life::Life;
use log::Log;
use outbox::Outbox;
use pending::Pending;
use session::Session;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How the server is started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `HOST:PORT` on loopback, to serve one client there instead of on the standard streams.
    pub listen: Option<String>,
    /// A file for the log, beside the client's own.
    pub log_file: Option<PathBuf>,
}

/// How long the last answers may take to be given and written.
const LAST_WORDS: Duration = Duration::from_millis(40);

/// The same where nobody waits for the process to end.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long after the end of the input the process may live, whatever it is doing.
const GRACE: Duration = Duration::from_millis(90);

/// Serves one client until it leaves. Exit code 0 after `shutdown` and `exit`, 1 after any other end, 2 when there
/// is nobody to serve.
pub fn serve(options: Options) -> ExitCode {
    panics::remember_places();
    let served = open_log(options.log_file.as_deref()).and_then(|log| match options.listen {
        Some(address) => {
            listen::accept(&address).and_then(|(input, output)| talk(input, output, log))
        }
        None => stdio::input().and_then(|input| talk(input, stdio::output()?, log)),
    });
    served.unwrap_or_else(|error| {
        let _ = writeln!(io::stderr(), "{error}");
        ExitCode::from(2)
    })
}

/// The log; a file that cannot be written is told at once, not when it is needed.
fn open_log(file: Option<&Path>) -> io::Result<Log> {
    let file = file.map(|file| {
        let mut options = File::options();
        let opened = options.create(true).append(true).open(file);
        opened.map_err(|error| {
            let (language, name) = (Language::of_environment(), file.display().to_string());
            let message = say::log_not_opened(language, &name, &error.to_string());
            io::Error::new(error.kind(), message)
        })
    });
    Ok(Log::to(file.transpose()?))
}

fn talk(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
    log: Log,
) -> io::Result<ExitCode> {
    let life = Arc::new(Life::default());
    let (broken, ended) = (Arc::clone(&life), Arc::clone(&life));
    let outlived = move || {
        thread::sleep(GRACE);
        ended.leave();
    };
    let ends = (move || broken.leave(), outlived);
    hold((input, output), log, Arc::clone(&life), ends, LAST_WORDS)?;
    Ok(life.exit_code())
}

/// A whole conversation over streams of a test's own; the process lives on after it, and nothing is cut short for that.
#[doc(hidden)]
pub fn converse(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
) -> io::Result<()> {
    let ends = (|| (), || ());
    hold(
        (input, output),
        Log::to(None),
        Arc::default(),
        ends,
        PATIENCE,
    )
}

/// Holds a conversation. `broken` is called when the output takes nothing more, `ended` at the end of the input.
fn hold(
    (input, output): (impl Read + Send + 'static, impl Write + Send + 'static),
    log: Log,
    life: Arc<Life>,
    (broken, ended): (
        impl FnOnce() + Send + 'static,
        impl FnOnce() + Send + 'static,
    ),
    last_words: Duration,
) -> io::Result<()> {
    let pending = Arc::new(Pending::default());
    let outbox = Outbox::start(output, Arc::clone(&pending), log, broken);
    let session = Session::new(outbox.clone(), life)?;
    let inbox = inbox::start(input, outbox.clone(), Arc::clone(&pending), ended);
    session.run(&inbox);
    pending.wait_for_all(last_words);
    outbox.flush(last_words);
    Ok(())
}
