//! Helix with the two files of `editors/helix`.

use crate::installed::{copy, first, home, leave_out, root};
use crate::screen::{self, Screen};

#[test]
fn the_plan() {
    let programs = ["hx".into(), root("hx").join("usr/bin/hx")];
    let Some(hx) = first(&programs, "--version").filter(|_| screen::can_be_had()) else {
        return leave_out("Helix");
    };
    let home = home("helix");
    for file in ["languages.toml", "config.toml"] {
        copy(
            &format!("editors/helix/{file}"),
            &home,
            &format!("CONFIG/helix/{file}"),
        );
    }
    let screen = Screen::open("helix", &home, &hx, &["方案.txt"]);

    screen.shows("1.地区生产总值");
    screen.press(&["2", "0", "G"]);
    screen.shows("第3项要求“撬动家电");

    screen.press(&["Space", "s"]);
    screen.shows("property1.地区生产总值增长5%以上");
    screen.press(&["Escape"]);

    screen.press(&["1", "8", "G", "f", "预", "Space", "k"]);
    screen.shows("以税收为主体");
    screen.press(&["Escape"]);

    screen.press(&["2", "0", "G", "g", "l", "v", "F", "(", "d"]);
    screen.shows("第3项没有写明主办（牵头）单位");
    screen.press(&["u"]);
    screen.shows_no_more("第3项没有写明主办");
    screen.press(&["U"]);
    screen.shows("第3项没有写明主办（牵头）单位");

    screen.press(&["Space", "a"]);
    screen.shows("再填写单位");
    screen.press(&["Enter"]);
    screen.shows("快速增长。(主办)");

    screen.press(&["g", "l", "h", "h", "i", "BSpace", "BSpace"]);
    screen.write("区科");
    screen.press(&["C-x"]);
    screen.shows("区科技局module");
    screen.press(&["C-n", "Enter"]);
    screen.press(&["Escape"]);
    screen.shows("快速增长。(区科技局主办)");
    screen.shows_no_more("第3项没有写明主办");
}
