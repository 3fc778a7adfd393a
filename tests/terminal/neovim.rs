//! Neovim as the README sets it up, from the first look to a quick fix.

use crate::installed::{REPOSITORY, first, home, leave_out, root};
use crate::screen::{self, Screen};
use std::fs;
use std::path::PathBuf;

/// The two lines that the README gives.
fn init() -> String {
    format!(
        "vim.opt.rtp:append('{REPOSITORY}/editors/neovim')\nrequire('gongwen').setup({{ all = true }})\nvim.o.swapfile = false\n"
    )
}

/// `takes_at_once`: what alone is offered, without a list.
fn tell(name: &str, programs: &[PathBuf], takes_at_once: bool) {
    let Some(nvim) = first(programs, "--version").filter(|_| screen::can_be_had()) else {
        return leave_out(name);
    };
    let home = home(name);
    fs::write(home.join("init.lua"), init()).unwrap();
    let screen = Screen::open(
        name,
        &home,
        &nvim,
        &["--clean", "-u", "init.lua", "方案.txt"],
    );
    // Counted above the plan's title, what matters most first.
    screen.shows("84项任务|无数量48|区发改委主办13|区科技局主办12");

    screen.press(&["g", "O"]);
    screen.shows("[Property]1.地区生产总值增长5%以上");
    screen.press(&[":", "q", "Enter"]);
    screen.shows_no_more("[Property]");

    screen.write("/一般公共预算");
    screen.press(&["Enter", "K"]);
    screen.shows("以税收为主体");
    screen.press(&["j", "j"]);
    screen.shows_no_more("以税收为主体");

    // The cursor stays where the clause was, and the problem is told in words.
    screen.write("/3.深入落实");
    screen.press(&["Enter", "$", "F", "(", "D"]);
    screen.shows("第3项没有写明主办（牵头）单位");
    screen.shows("E3.深入落实"); // the sign of the more serious of two
    screen.press(&["u"]);
    screen.shows("快速增长。(区商务局主办)");
    screen.press(&["0"]);
    screen.shows_no_more("第3项没有写明主办");

    // Another one taken from the list, by its name in full.
    screen.press(&["$", "F", "(", "l", "D"]);
    screen.write("A区科");
    screen.press(&["C-x", "C-o"]);
    if !takes_at_once {
        screen.shows("主办12项");
        screen.press(&["C-n", "C-y"]);
    }
    screen.shows("快速增长。(区科技局");
    screen.press(&["Escape", "$", "F", "(", "D"]);
    screen.shows("第3项没有写明主办（牵头）单位");

    screen.write(":lua vim.lsp.buf.code_action()");
    screen.press(&["Enter"]);
    screen.shows("再填写单位");
    screen.press(&["1", "Enter"]);
    screen.shows("快速增长。(主办)");
}

#[test]
fn the_plan_in_the_newest() {
    tell(
        "nvim",
        &["nvim".into(), root("nvim").join("usr/bin/nvim")],
        false,
    );
}

#[test]
fn the_plan_in_0_10() {
    tell("nvim010", &[root("nvim010").join("usr/bin/nvim")], true);
}
