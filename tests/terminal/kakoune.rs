//! Kakoune with kak-lsp and the file of `editors/kakoune`.

use crate::installed::{copy, first, home, leave_out, root};
use crate::screen::{self, Screen};

#[test]
fn the_plan() {
    let programs = ["kak".into(), root("kak").join("usr/bin/kak")];
    let kak = first(&programs, "-version").filter(|_| screen::can_be_had());
    let helpers = ["kak-lsp".into(), root("kak-lsp").join("bin/kak-lsp")];
    let (Some(kak), Some(_)) = (kak, first(&helpers, "--version")) else {
        return leave_out("Kakoune with kak-lsp");
    };
    let home = home("kakoune");
    copy("editors/kakoune/kakrc", &home, "CONFIG/kak/kakrc");
    let screen = Screen::open("kakoune", &home, &kak, &["方案.txt"]);

    screen.shows("1.地区生产总值");
    screen.press(&["2", "0", "g"]);
    screen.shows("!3.深入落实提振消费"); // the sign of a warning

    screen.write(":lsp-document-symbol");
    screen.press(&["Enter"]);
    screen.shows("1.地区生产总值增长5%以上(Property)");
    screen.press(&["q"]);
    screen.write(":delete-buffer");
    screen.press(&["Enter"]);

    screen.press(&["1", "8", "g", "f", "预"]);
    screen.press(&["Space", "l", "h"]);
    screen.shows("以税收为主体");
    screen.press(&["Escape"]);

    // The sign of a line with several problems is that of the last; target 6 has none yet.
    screen.press(&["2", "3", "g", "g", "l", "M-f", "(", "d"]);
    screen.shows("*6.培育壮大首发经济"); // the sign of an error
    screen.press(&["g", "h", "Space", "l", "h"]);
    screen.shows("第6项没有写明主办（牵头）单位");
    screen.press(&["Escape", "u"]);
    screen.shows_no_more("*6.培育壮大");
    screen.press(&["U"]);
    screen.shows("*6.培育壮大");

    screen.press(&["g", "h", "Space", "l", "a"]);
    screen.shows("再填写单位");
    screen.press(&["Enter"]);
    screen.shows("100场以上。(主办)");
}
