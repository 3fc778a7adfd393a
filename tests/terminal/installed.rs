//! Where the editors are, and a home of its own for each story.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");
const BINARY: &str = env!("CARGO_BIN_EXE_gongwen");

/// Where `.ci/editors` installs: the folder that it has made of one Debian package.
pub fn root(folder: &str) -> PathBuf {
    let home = || PathBuf::from(env::var_os("HOME").unwrap_or_default());
    let editors = match env::var_os("GONGWEN_EDITORS") {
        Some(named) => PathBuf::from(named),
        None => home().join(".cache/gongwen-editors"),
    };
    editors.join(folder).join("root")
}

/// The first of these programs that runs.
pub fn first(programs: &[PathBuf], says_its_version: &str) -> Option<PathBuf> {
    let runs = |program: &&PathBuf| {
        let output = Command::new(program).arg(says_its_version).output();
        output.is_ok_and(|output| output.status.success())
    };
    programs.iter().find(runs).cloned()
}

/// Past the capture of the test harness: a test that did not run should not look as if it had.
pub fn leave_out(what: &str) {
    assert!(
        env::var_os("GONGWEN_EDITORS_REQUIRED").is_none(),
        "{what} is not installed"
    );
    let _ = writeln!(
        std::io::stderr(),
        "SKIPPED: no {what} found; .ci/editors terminal and .ci/editors kakoune install the editors"
    );
}

/// An empty home with the plan in it, under a Chinese name.
pub fn home(name: &str) -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("terminal-{name}"));
    let _ = fs::remove_dir_all(&home);
    fs::create_dir_all(&home).unwrap();
    copy(
        "tests/corpus/gulou-2025-breakdown-plan.txt",
        &home,
        "方案.txt",
    );
    // The folder of the workspace, wherever this repository lies.
    fs::write(home.join("gongwen.toml"), "").unwrap();
    home
}

/// A file of the repository, into a home.
pub fn copy(file: &str, home: &Path, to: &str) {
    let to = home.join(to);
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    // Its words alone: a checkout may be read-only, and editors ask before they change such a file.
    fs::write(to, fs::read(Path::new(REPOSITORY).join(file)).unwrap()).unwrap();
}

/// `PATH` with the server under test first, and last the helper that Kakoune needs.
pub fn path() -> OsString {
    let first = Path::new(BINARY).parent().unwrap().to_path_buf();
    let rest = env::var_os("PATH").unwrap_or_default();
    let last = root("kak-lsp").join("bin");
    let first = std::iter::once(first);
    env::join_paths(first.chain(env::split_paths(&rest)).chain([last])).unwrap()
}
