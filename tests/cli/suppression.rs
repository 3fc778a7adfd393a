//! What is not reported because somebody said so.

use super::*;

const ACCEPTED: &str = ".gongwen-ignore.json";

/// A folder with the plan, and these settings.
fn office(test: &str, settings: &str) -> PathBuf {
    let folder = folder(test);
    write(&folder, "方案.txt", PLAN);
    write(&folder, "旧/方案.txt", PLAN);
    write(&folder, "gongwen.toml", settings);
    folder
}

fn check(folder: &Path, arguments: &[&str]) -> Run {
    finish(
        gongwen().current_dir(folder).arg("check").args(arguments),
        b"",
    )
}

/// File and rule of each finding.
fn found(folder: &Path, arguments: &[&str]) -> Vec<(String, String)> {
    let run = check(folder, &[&["--format=json"], arguments].concat());
    let found = run.json();
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let found = found.as_array().expect("a list").iter();
    found
        .map(|one| (text(&one["file"]), text(&one["rule"])))
        .collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(file, rule): &(&str, &str)| ((*file).to_owned(), (*rule).to_owned());
    expected.iter().map(own).collect()
}

#[test]
fn settings_leave_out_by_rule_path_words_and_severity() {
    let (lead, quantity) = ("missing-lead", "missing-quantity");
    let (new, old) = ("方案.txt", "旧/方案.txt");
    for (at, (entry, expected)) in [
        (
            "rule = 'missing-lead'",
            &[(new, quantity), (old, quantity)][..],
        ),
        ("path = '旧/**'", &[(new, lead), (new, quantity)]),
        (
            "rule = 'missing-lead'\npath = '旧/*'",
            &[(new, lead), (new, quantity), (old, quantity)],
        ),
        ("text = '12个片区'", &[(new, quantity), (old, quantity)]),
        (
            "text = '文化活动'",
            &[(new, lead), (new, quantity), (old, lead), (old, quantity)],
        ),
        ("severity = 'warning'", &[(new, lead), (old, lead)]),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = office(&format!("ignore-{at}"), &format!("[[ignore]]\n{entry}\n"));
        assert_eq!(
            found(&folder, &["--select=plan", "."]),
            pairs(expected),
            "{entry}"
        );
    }
}

#[test]
fn an_entry_that_is_not_used_is_told() {
    let settings = "[[ignore]]\nrule = 'missing-lead'\n[[ignore]]\ntext = '文化活动'\n\
                    [[ignore]]\npath = '没有/**'\n";
    let folder = office("idle-entry", settings);
    let told = check(&folder, &["."]).stderr;
    assert!(told.contains("第2条 [[ignore]] 没有用到"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn a_wrong_entry_is_told_and_nothing_is_checked_by_it() {
    for (at, entry) in ["", "path = '['", "rules = ['missing-lead']"]
        .into_iter()
        .enumerate()
    {
        let folder = office(
            &format!("wrong-entry-{at}"),
            &format!("[[ignore]]\n{entry}\n"),
        );
        let run = check(&folder, &["."]);
        assert_eq!(run.code, 2, "{entry}: {}", run.stdout);
        assert!(
            run.stderr.contains("gongwen.toml"),
            "{entry}: {}",
            run.stderr
        );
    }
}

#[test]
fn a_baseline_leaves_only_what_is_new() {
    let folder = office("baseline", "");
    let run = check(&folder, &["--write-baseline", "."]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(folder.join(ACCEPTED).is_file());
    let quiet = check(&folder, &["."]);
    assert_eq!((quiet.code, quiet.stderr.as_str()), (0, ""));
    assert!(quiet.stdout.contains("处已设为忽略"), "{}", quiet.stdout);

    // Edits elsewhere, other numbers and other spaces change nothing; other words do.
    let moved = PLAN
        .replace(
            "一、发展目标",
            "一、发展目标\n\n0.新建学校3所。（区教育局主办）",
        )
        .replace("\n2.完成", "\n  8.完成");
    write(&folder, "方案.txt", &moved);
    assert_eq!(
        found(&folder, &["--select=missing-lead,missing-quantity", "."]),
        []
    );
    write(&folder, "方案.txt", moved.replace("12个片区", "13个片区"));
    let run = check(&folder, &["."]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(
        run.stderr.contains("“2.完成12个片区改造”已不存在"),
        "{}",
        run.stderr
    );

    // Written once more, what is not found any more is gone.
    check(&folder, &["--write-baseline", "."]);
    let quiet = check(&folder, &["."]);
    assert_eq!((quiet.code, quiet.stderr.as_str()), (0, ""));
}

#[test]
fn what_is_not_asked_is_not_said_to_be_gone() {
    let folder = office("baseline-asked", "");
    check(&folder, &["--write-baseline", "."]);
    let accepted = || std::fs::read_to_string(folder.join(ACCEPTED)).expect("the baseline");
    let all = accepted();
    assert!(
        all.contains("missing-lead") && all.contains("missing-quantity"),
        "{all}"
    );
    // The same with fewer rules: the others keep what was accepted of them.
    let settings = "[rules]\nmissing-quantity = 'off'\n[[ignore]]\nrule = 'missing-quantity'\n";
    write(&folder, "gongwen.toml", settings);
    let quiet = check(&folder, &["."]);
    assert_eq!((quiet.code, quiet.stderr.as_str()), (0, ""));
    check(&folder, &["--write-baseline", "--select=missing-lead", "."]);
    assert_eq!(accepted(), all);
}

#[test]
fn a_broken_baseline_is_told() {
    let folder = office("broken-baseline", "");
    write(&folder, ACCEPTED, "{");
    let run = check(&folder, &["."]);
    assert_eq!(run.code, 2, "{}", run.stdout);
    assert!(run.stderr.contains(ACCEPTED), "{}", run.stderr);
}

#[test]
fn a_comment_leaves_out_its_paragraph() {
    let lead = |text: &str| {
        let run = finish(
            gongwen().args([
                "check",
                "-",
                "--format=json",
                "--select=missing-lead,unused-ignore",
            ]),
            text.as_bytes(),
        );
        let found = run.json();
        let rules = found.as_array().expect("a list").iter();
        let rules: Vec<String> = rules
            .map(|one| one["rule"].as_str().expect("a name").to_owned())
            .collect();
        rules.join(" ")
    };
    let with = |comment: &str| PLAN.replace("2.完成", &format!("{comment}2.完成"));
    assert_eq!(lead(PLAN), "missing-lead");
    assert_eq!(lead(&with("<!-- gongwen-ignore missing-lead -->\n")), "");
    assert_eq!(lead(&with("<!-- gongwen-ignore -->\r\n\r\n")), "");
    assert_eq!(
        lead(&with("<!-- gongwen-ignore missing-laed -->\n")),
        "unused-ignore missing-lead"
    );
    let at_the_end = PLAN.replace(
        "片区改造。",
        "片区改造。<!-- gongwen-ignore missing-lead -->",
    );
    assert_eq!(lead(&at_the_end), "");
    assert_eq!(
        lead(&format!(
            "{PLAN}<!-- gongwen-ignore-file missing-lead -->\n"
        )),
        ""
    );
}

#[test]
fn a_preset_and_a_selection_decide_what_is_asked() {
    let folder = office("presets", "preset = 'publish'\n");
    let severity = |arguments: &[&str]| {
        let run = check(
            &folder,
            &[
                &["--format=json", "方案.txt", "--select=missing-lead"],
                arguments,
            ]
            .concat(),
        );
        run.json()[0]["severity"].as_str().map(str::to_owned)
    };
    assert_eq!(severity(&[]).as_deref(), Some("error"));
    assert_eq!(severity(&["--preset=draft"]).as_deref(), Some("hint"));
    assert_eq!(severity(&["--ignore=plan"]), None);
    let strange = check(&folder, &["--select=missing-laed"]);
    assert_eq!(strange.code, 2);
    assert_eq!(
        strange.stderr,
        "没有“missing-laed”这条规则。是否想写 missing-lead？\n"
    );
}

#[test]
fn a_rule_that_does_not_exist_is_told_wherever_it_is_named() {
    let folder = folder("strange-rule");
    write(
        &folder,
        "方案.md",
        format!("{PLAN}\n<!-- gongwen-ignore mising-lead -->\n8.新增3家。\n"),
    );
    write(
        &folder,
        "gongwen.toml",
        "[rules]\nmissing-quantiti = 'off'\n[[ignore]]\nrule = 'stray-spaces'\n",
    );
    let run = check(&folder, &["方案.md", "--select=unused-ignore"]);
    for (told, meant) in [
        ("missing-quantiti", "missing-quantity"),
        ("stray-spaces", "stray-space"),
    ] {
        let message = format!("没有“{told}”这条规则。是否想写 {meant}？");
        assert!(run.stderr.contains(&message), "{}", run.stderr);
    }
    let comment = "没有“mising-lead”这条规则。是否想写 missing-lead？";
    assert!(run.stdout.contains(comment), "{}", run.stdout);
}
