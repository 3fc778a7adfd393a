//! A terminal of its own, with a program in it: keys, and the words on the screen.

use crate::installed::path;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(30);
/// After Escape: a key that follows at once would be read as Alt with that key.
const ESCAPE: Duration = Duration::from_millis(250);

pub struct Screen {
    /// Of the tmux server that holds this terminal alone.
    socket: String,
}

pub fn can_be_had() -> bool {
    Command::new("tmux").arg("-V").output().is_ok()
}

impl Screen {
    /// Starts a program in a folder, which is its home, too.
    pub fn open<A: AsRef<OsStr>>(
        name: &str,
        home: &Path,
        program: &Path,
        arguments: &[A],
    ) -> Screen {
        let screen = Screen {
            socket: format!("gongwen-{}-{name}", std::process::id()),
        };
        let mut start = screen.tmux(&["new-session", "-d", "-x", "130", "-y", "45", "-c"]);
        start.arg(home).arg("env");
        for kind in ["CONFIG", "DATA", "STATE", "CACHE"] {
            start.arg(format!("XDG_{kind}_HOME={}", home.join(kind).display()));
        }
        start.arg(format!("HOME={}", home.display()));
        start.arg(format!("PATH={}", path().to_string_lossy()));
        start.args(["TERM=tmux-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8"]);
        start.arg(program).args(arguments);
        let output = start.output().unwrap();
        assert!(output.status.success(), "{output:?}");
        screen
    }

    fn tmux(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("tmux");
        command
            .args(["-f", "/dev/null", "-u", "-L", &self.socket])
            .args(arguments)
            .env("LC_ALL", "C.UTF-8");
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.tmux(arguments).output().unwrap()
    }

    /// Presses keys by tmux's names for them: `Enter`, `Escape`, `C-x`, `F`.
    pub fn press(&self, keys: &[&str]) {
        for key in keys {
            self.run(&["send-keys", key]);
            if *key == "Escape" {
                sleep(ESCAPE);
            }
        }
    }

    /// Types words.
    pub fn write(&self, words: &str) {
        self.run(&["send-keys", "-l", words]);
    }

    /// The screen as it is.
    pub fn look(&self) -> String {
        let output = self.run(&["capture-pane", "-p"]);
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Its words without the spaces, frames and signs with which lines are wrapped.
    fn words(&self) -> String {
        let is_word = |c: &char| !c.is_whitespace() && !"│─└┌┐┘╭╮╰╯↪>·".contains(*c);
        self.look().chars().filter(is_word).collect()
    }

    fn eventually(&self, what: &str, holds: impl Fn(&str) -> bool) {
        let start = Instant::now();
        while !holds(&self.words()) {
            assert!(
                start.elapsed() < PATIENCE,
                "never came: {what}\n{}",
                self.look()
            );
            sleep(LOOK_EVERY);
        }
    }

    #[track_caller]
    pub fn shows(&self, words: &str) {
        self.eventually(&format!("{words} on the screen"), |seen| {
            seen.contains(words)
        });
    }

    #[track_caller]
    pub fn shows_no_more(&self, words: &str) {
        self.eventually(&format!("a screen without {words}"), |seen| {
            !seen.contains(words)
        });
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.run(&["kill-server"]);
    }
}
