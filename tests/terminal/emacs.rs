//! Emacs with its own eglot, and with lsp-mode; each with its file of `editors/emacs`.

use crate::installed::{REPOSITORY, first, home, leave_out, root};
use crate::screen::{self, Screen};
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether this Emacs has eglot of its own.
fn has_eglot(emacs: &PathBuf) -> bool {
    let output = Command::new(emacs)
        .args(["-Q", "--batch", "-l", "eglot"])
        .output();
    output.is_ok_and(|output| output.status.success())
}

fn emacs() -> Option<PathBuf> {
    let programs = ["emacs".into(), root("emacs").join("usr/bin/emacs-here")];
    first(&programs, "--version").filter(|_| screen::can_be_had())
}

/// The outline, with something of it that is shown, and by a command what is said of an indicator.
fn reads(screen: &Screen, outline: &str, hover: &str) {
    screen.press(&["M-g", "i", "Tab"]);
    screen.shows(outline);
    screen.press(&["C-g", "C-g", "C-x", "1"]);

    screen.press(&["M-g", "g", "1", "8", "Enter", "C-s"]);
    screen.write("公共预算");
    screen.press(&["Enter", "M-x"]);
    screen.write(hover);
    screen.press(&["Enter"]);
    screen.shows("以税收为主体");
    screen.press(&["C-x", "1"]);
}

/// The clause of target 3 is deleted: there is an error, and by a command a way out.
fn loses_its_clause(screen: &Screen, actions: &str) {
    screen.press(&["M-g", "g", "2", "0", "Enter"]);
    screen.shows("L20("); // in the mode line
    screen.press(&["C-e", "C-r", "(", "Enter", "C-k"]);
    screen.shows("Flymake[1");

    screen.press(&["M-x"]);
    screen.write(actions);
    screen.press(&["Enter"]);
}

#[test]
fn the_plan_with_eglot() {
    let Some(emacs) = emacs().filter(has_eglot) else {
        return leave_out("Emacs with eglot");
    };
    let home = home("emacs");
    let settings = format!("{REPOSITORY}/editors/emacs/gongwen-eglot.el");
    let screen = Screen::open(
        "emacs",
        &home,
        &emacs,
        &["-nw", "-Q", "-l", &settings, "方案.txt"],
    );
    screen.shows("!3.深入落实提振消费"); // the sign in the margin
    screen.shows("Flymake[0"); // errors stand before warnings and notes

    reads(&screen, "落实方案的通知文件信息", "eldoc");
    loses_its_clause(&screen, "eglot-code-actions");
    screen.shows("再填写单位");
    screen.press(&["Enter"]);
    screen.shows("快速增长。(主办)");

    screen.press(&["C-e", "BSpace", "BSpace", "BSpace"]);
    screen.write("区科");
    screen.press(&["C-M-i"]);
    screen.shows("快速增长。(区科技局");
    screen.write("主办)");
    screen.shows("Flymake[0");
}

/// The parts of lsp-mode that its package manager would announce.
const PARTS: [&str; 6] = [
    "lsp-mode",
    "lsp-completion",
    "lsp-diagnostics",
    "lsp-headerline",
    "lsp-lens",
    "lsp-modeline",
];

/// lsp-mode, as Debian's packages of it and of what it needs are unpacked.
fn lsp_mode() -> Option<Vec<String>> {
    let packages = root("lsp-mode").join("usr/share/emacs/site-lisp/elpa-src");
    let folders = fs::read_dir(packages).ok()?.flatten();
    // This Emacs does not stand where it was made to stand, and cannot compile.
    let mut options = vec!["--eval=(setq native-comp-enable-subr-trampolines nil)".to_string()];
    options.extend(folders.map(|one| format!("--directory={}", one.path().display())));
    options.extend(PARTS.map(|part| format!("--load={part}")));
    Some(options)
}

#[test]
fn the_plan_with_lsp_mode() {
    let (Some(emacs), Some(lsp_mode)) = (emacs(), lsp_mode()) else {
        return leave_out("Emacs with lsp-mode");
    };
    // Not compiled it stumbles at times on a busy machine; what fails twice is broken.
    if catch_unwind(|| tell_with_lsp_mode(&emacs, &lsp_mode)).is_err() {
        eprintln!("once more");
        tell_with_lsp_mode(&emacs, &lsp_mode);
    }
}

fn tell_with_lsp_mode(emacs: &Path, lsp_mode: &[String]) {
    let home = home("lsp-mode");
    // It does not like a home that is a project.
    fs::create_dir(home.join("稿")).unwrap();
    for file in ["方案.txt", "gongwen.toml"] {
        fs::rename(home.join(file), home.join("稿").join(file)).unwrap();
    }
    let settings = format!("--load={REPOSITORY}/editors/emacs/gongwen-lsp-mode.el");
    let mut options = vec!["-nw".to_string(), "-Q".to_string()];
    options.extend_from_slice(lsp_mode);
    options.extend([settings, "稿/方案.txt".to_string()]);
    let screen = Screen::open("lsp-mode", &home, emacs, &options);
    screen.shows("i==Importprojectroot");
    screen.press(&["i"]);
    screen.shows("84项任务|无数量48"); // the lens
    screen.shows("Flymake[0");

    reads(
        &screen,
        "鼓政〔2025〕2号文件信息",
        "lsp-describe-thing-at-point",
    );
    loses_its_clause(&screen, "lsp-execute-code-action");
    screen.shows("快速增长。(主办)");
}
