//! `gongwen check`: what it finds and how it ends.

use super::*;

fn check(arguments: &[&str], text: &str) -> Run {
    finish(
        gongwen().args(["check", "-"]).args(arguments),
        text.as_bytes(),
    )
}

#[test]
fn a_finding_shows_its_line_and_marks_the_place() {
    let run = check(&[], PLAN);
    let lines = run.stdout.lines();
    let own = lines.skip_while(|line| !line.ends_with("missing-lead"));
    assert_eq!(
        own.take(3).collect::<Vec<_>>(),
        [
            "-:5:1  错误  第2项没有写明主办（牵头）单位。  missing-lead",
            "    5 │ 2.完成12个片区改造。",
            "      │ ~~~~~~~~~~~~~~~~~~",
        ],
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .contains("7项任务：1项没有主办单位；6项有数量，1项没有（1项警告）。用时"),
        "{}",
        run.stdout
    );
}

#[test]
fn the_exit_code_follows_fail_on() {
    let with_lead = PLAN.replace(
        "2.完成12个片区改造。",
        "2.完成12个片区改造。（区建设局主办）",
    );
    for (arguments, text, code) in [
        (&[][..], PLAN, 1),
        (&["--fail-on=never"], PLAN, 0),
        (&[], &*with_lead, 0),
        (&["--fail-on=warning"], &with_lead, 1),
        (&["--fail-on=hint"], SHOPPING, 0),
    ] {
        let run = check(arguments, text);
        assert_eq!(
            run.code, code,
            "{arguments:?}: {}{}",
            run.stdout, run.stderr
        );
    }
}

#[test]
fn other_documents_draw_nothing() {
    let run = check(&["--format=json"], SHOPPING);
    assert_eq!((run.code, run.stdout.trim()), (0, "[]"));
}

#[test]
fn what_was_not_checked_is_not_called_faultless() {
    let run = check(&[], SHOPPING);
    assert!(
        run.stdout.contains("其中1个不是报告或方案，没有检查。"),
        "{}",
        run.stdout
    );
}

#[test]
fn verbose_tells_what_a_document_is_taken_for_beside_the_result() {
    let run = check(&["-v", "--format=json"], PLAN);
    assert_eq!(run.stderr, "-：目标任务分解方案\n");
    assert!(run.json().is_array());
}

#[test]
fn colour_comes_only_when_asked_for_or_on_a_terminal() {
    assert!(!check(&[], PLAN).stdout.contains('\u{1b}'));
    assert!(check(&["--color=always"], PLAN).stdout.contains('\u{1b}'));
    assert!(
        !check(&["--color=always", "--format=json"], PLAN)
            .stdout
            .contains('\u{1b}')
    );
}

#[test]
fn english_findings() {
    let run = check(&["--lang=en", "--format=json"], PLAN);
    let json = run.json();
    let all = json.as_array().expect("a list of findings");
    let lead = all.iter().find(|one| one["rule"] == "missing-lead");
    assert_eq!(
        lead.expect("a missing lead")["message"],
        "Target 2 names no lead department."
    );
}

#[test]
fn many_files_come_in_order() {
    let folder = folder("many");
    let names: Vec<_> = (10..40).map(|n| format!("{n}.txt")).collect();
    for name in &names {
        write(&folder, name, PLAN);
    }
    let run = finish(
        gongwen()
            .args(["check", "--format=json"])
            .current_dir(&folder),
        b"",
    );
    let findings = run.json();
    let mut files: Vec<_> = findings
        .as_array()
        .expect("a list")
        .iter()
        .map(|finding| finding["file"].as_str().expect("a name"))
        .collect();
    files.dedup();
    assert_eq!(files, names);
}
