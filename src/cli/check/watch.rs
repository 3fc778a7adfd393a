//! `--watch`: checks again whenever a file changes, until it is interrupted.

use super::Run;
use crate::cli::Outcome;
use crate::messages::cli;
use notify::{Event, RecursiveMode, Watcher};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// Programs that save a file do so in several steps.
const QUIET: Duration = Duration::from_millis(120);

pub fn watch(run: &Run<'_>) -> Outcome {
    let language = run.terminal.language;
    let (sender, events) = mpsc::channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Reading a file is an event, too; to check again for that would never end.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = sender.send(());
        }
    });
    let watched = watcher.and_then(|mut watcher| {
        for path in folders(&run.options.paths) {
            watcher.watch(&path, RecursiveMode::Recursive)?;
        }
        Ok(watcher)
    });
    let _watcher = match watched {
        Ok(watcher) => watcher,
        Err(error) => {
            run.terminal
                .complain(&cli::not_watched(language, &error.to_string()));
            return Outcome::Trouble;
        }
    };
    loop {
        clear();
        run.once();
        run.terminal.complain(cli::watching(language));
        if !wait(&events) {
            return Outcome::Good;
        }
    }
}

/// A file that is saved is often another file under the same name: its folder is watched.
fn folders(paths: &[PathBuf]) -> Vec<PathBuf> {
    let folder = |path: &PathBuf| match path.is_dir() {
        true => path.clone(),
        false => match path.parent() {
            Some(folder) if folder != Path::new("") => folder.to_path_buf(),
            _ => PathBuf::from("."),
        },
    };
    paths.iter().map(folder).collect()
}

/// Waits for a change and for the silence after it; false when nothing can come any more.
fn wait(events: &Receiver<()>) -> bool {
    if events.recv().is_err() {
        return false;
    }
    while events.recv_timeout(QUIET).is_ok() {}
    true
}

/// Only a terminal is cleared.
fn clear() {
    let mut out = io::stdout();
    if out.is_terminal() {
        let _ = write!(out, "\x1b[2J\x1b[H").and_then(|()| out.flush());
    }
}
