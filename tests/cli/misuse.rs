//! What the program says when it is not understood.

use super::*;

#[test]
fn misuse_ends_with_2_and_says_what_is_wrong() {
    for (arguments, message) in [
        (&["chekc"][..], "没有“chekc”这个命令。是否想写“check”？"),
        (
            &["check", "--formt=json"],
            "没有“--formt”这个选项。是否想写“--format”？",
        ),
        (
            &["check", "--format=jsn"],
            "不能是“jsn”，可以是：text, json, jsonl, sarif, github, junit, checkstyle, rdjson, html。是否想写“json”？",
        ),
        (&["outline"], "缺少参数：<FILE>。"),
        (&["server", "--stdio", "--listen=127.0.0.1:1"], "同时使用。"),
        (
            &["explain", "no-such-rule"],
            "没有“no-such-rule”这条规则；全部规则见 gongwen explain。",
        ),
    ] {
        let run = run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert_eq!(run.stdout, "", "{arguments:?}");
        assert!(
            run.stderr.contains(message),
            "{arguments:?}: {}",
            run.stderr
        );
    }
}

#[test]
fn without_a_command_there_is_help_and_2() {
    let run = run([""; 0]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("targets"), "{}", run.stderr);
}

#[test]
fn help_and_version_are_no_misuse() {
    for arguments in [
        ["--help", "--help"],
        ["check", "-h"],
        ["--version", "--version"],
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{arguments:?}");
        assert!(!run.stdout.is_empty());
    }
}

#[test]
fn an_english_locale_gives_english() {
    let run = finish(
        gongwen()
            .args(["explain", "no-such-rule"])
            .env("LC_ALL", "en_GB.UTF-8"),
        b"",
    );
    assert!(
        run.stderr.contains("There is no rule “no-such-rule”"),
        "{}",
        run.stderr
    );
}

#[test]
fn no_locale_gives_chinese() {
    for locale in ["C", "POSIX", ""] {
        let run = finish(gongwen().args(["explain", "x"]).env("LC_ALL", locale), b"");
        assert!(
            run.stderr.contains("没有“x”这条规则"),
            "{locale:?}: {}",
            run.stderr
        );
    }
}
