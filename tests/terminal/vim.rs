//! Vim with ALE and the file of `editors/vim`.

use crate::installed::{copy, first, home, leave_out, root};
use crate::screen::{self, Screen};
use std::path::{Path, PathBuf};

/// ALE where Debian's package puts it, or where `.ci/editors` has unpacked that.
fn ale() -> Option<PathBuf> {
    let packages =
        [PathBuf::from("/"), root("ale")].map(|root| root.join("usr/share/vim/vimfiles"));
    let has_ale = |package: &PathBuf| package.join("pack/dist-bundle/start/ale").exists();
    packages.into_iter().find(has_ale)
}

#[test]
fn the_plan() {
    let vim = first(&["vim".into()], "--version").filter(|_| screen::can_be_had());
    let (Some(vim), Some(ale)) = (vim, ale()) else {
        return leave_out("Vim with ALE");
    };
    let home = home("vim");
    copy("editors/vim/ale.vim", &home, ".vimrc");
    let packages = format!("set packpath+={}", ale.display());
    let screen = Screen::open(
        "vim",
        &home,
        Path::new(&vim),
        &["-n", "--cmd", &packages, "方案.txt"],
    );

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

    // ALE would write an edit into the wrong place.
    screen.press(&["0"]);
    screen.write(":ALECodeAction");
    screen.press(&["Enter"]);
    screen.shows("E3.深入落实提振消费");
    screen.shows("Nocodeactionsreceived");
}
