//! Emacs with its own eglot and the file of `editors/emacs`.

use crate::installed::{REPOSITORY, first, home, leave_out, root};
use crate::screen::{self, Screen};
use std::path::PathBuf;
use std::process::Command;

/// Whether this Emacs has eglot of its own.
fn has_eglot(emacs: &PathBuf) -> bool {
    let output = Command::new(emacs)
        .args(["-Q", "--batch", "-l", "eglot"])
        .output();
    output.is_ok_and(|output| output.status.success())
}

#[test]
fn the_plan() {
    let programs = ["emacs".into(), root("emacs").join("usr/bin/emacs-here")];
    let emacs = first(&programs, "--version").filter(|_| screen::can_be_had());
    let Some(emacs) = emacs.filter(has_eglot) else {
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

    screen.press(&["M-g", "i", "Tab"]);
    screen.shows("落实方案的通知文件信息");
    screen.press(&["C-g", "C-g", "C-x", "1"]);

    screen.press(&["M-g", "g", "1", "8", "Enter", "C-s"]);
    screen.write("公共预算");
    screen.press(&["Enter", "M-x"]);
    screen.write("eldoc");
    screen.press(&["Enter"]);
    screen.shows("以税收为主体");
    screen.press(&["C-x", "1"]);

    screen.press(&["M-g", "g", "2", "0", "Enter"]);
    screen.shows("L20("); // in the mode line
    screen.press(&["C-e", "C-r", "(", "Enter", "C-k"]);
    screen.shows("Flymake[1");

    screen.press(&["M-x"]);
    screen.write("eglot-code-actions");
    screen.press(&["Enter"]);
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
