//! The editor's process, which the server must not outlive.
//!
//! When an editor dies its end of the pipe closes, and the server leaves at once. This watch is for the rare case
//! in which another process still holds that end, so it looks seldom.

use std::thread;
use std::time::Duration;

const INTERVAL: Duration = Duration::from_secs(1);

/// Calls `died` once the process is gone. A process that cannot be seen from here, such as one outside a container,
/// is not watched.
pub fn watch(process: u32, died: impl FnOnce() + Send + 'static) {
    if !is_alive(process) {
        return;
    }
    thread::spawn(move || {
        while is_alive(process) {
            thread::sleep(INTERVAL);
        }
        died();
    });
}

#[cfg(target_os = "linux")]
fn is_alive(process: u32) -> bool {
    let Ok(stat) = std::fs::read_to_string(format!("/proc/{process}/stat")) else {
        return false;
    };
    // The state follows the name, which stands in brackets and may hold any character. A zombie is dead.
    let state = stat.rsplit(')').next().map(str::trim_start);
    !state.is_some_and(|state| state.starts_with(['Z', 'X']))
}

/// Elsewhere only a direct parent can be watched: an orphan is given another.
#[cfg(all(unix, not(target_os = "linux")))]
fn is_alive(process: u32) -> bool {
    std::os::unix::process::parent_id() == process
}

#[cfg(not(unix))]
fn is_alive(_: u32) -> bool {
    false
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::process::Command;
    use std::sync::mpsc;

    #[test]
    fn a_death_is_noticed() {
        let mut child = Command::new("sleep").arg("60").spawn().expect("sleep");
        let (died, told) = mpsc::channel();
        watch(child.id(), move || died.send(()).expect("the test waits"));
        assert!(told.try_recv().is_err());
        child.kill().expect("the child runs");
        assert!(told.recv_timeout(INTERVAL * 5).is_ok());
        child.wait().expect("the child has ended");
    }

    #[test]
    fn a_process_that_cannot_be_seen_is_not_watched() {
        assert!(!is_alive(u32::MAX));
        assert!(is_alive(std::process::id()));
    }
}
