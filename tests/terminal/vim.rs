//! Vim with ALE and the file of `editors/vim`.

use crate::installed::{copy, first, home, leave_out};
use crate::screen::{self, Screen};
use std::path::Path;

/// Where Debian's package of ALE is one of Vim's own.
const ALE: &str = "/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale";

#[test]
fn the_plan() {
    let vim = first(&["vim".into()], "--version").filter(|_| screen::can_be_had());
    let Some(vim) = vim.filter(|_| Path::new(ALE).exists()) else {
        return leave_out("Vim with ALE");
    };
    let home = home("vim");
    copy("editors/vim/ale.vim", &home, ".vimrc");
    let screen = Screen::open("vim", &home, &vim, &["-n", "方案.txt"]);

    screen.shows("1.地区生产总值");
    screen.write("20G");
    screen.shows("W3.深入落实提振消费"); // the sign of a warning
    screen.shows("missing-quantity:第3项要求“撬动家电");

    screen.press(&["$", "F", "(", "D"]);
    screen.shows("E3.深入落实提振消费");
    screen.press(&["u"]);
    screen.shows("W3.深入落实提振消费");
    screen.press(&["C-r"]);
    screen.shows("E3.深入落实提振消费");
}
