//! The rules themselves, for people and programs: everything that lists them is made here.

use crate::config::Level;
use crate::messages::{Language, rules as say};
use crate::rules::{Fixing, Group, RULES, Rule, Source};
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// A rule with its metadata and both of its pages.
pub fn json(rule: &Rule) -> Value {
    let level = |level: Option<Level>| level.unwrap_or(rule.severity.level()).name();
    json!({
        "name": rule.name,
        "group": rule.group.name(),
        "severity": rule.severity.name(),
        "presets": {
            "draft": level(rule.presets.draft),
            "review": level(rule.presets.review),
            "publish": level(rule.presets.publish),
        },
        "since": rule.since,
        "source": source(rule.source),
        "fix": fixing(rule.fixing),
        "summary": both(|language| rule.summary(language)),
        "page": both(|language| rule.page(language)),
    })
}

/// All rules.
pub fn all() -> Value {
    RULES.iter().map(|rule| json(rule)).collect()
}

fn both(text: impl Fn(Language) -> &'static str) -> Value {
    json!({ "zh": text(Language::Chinese), "en": text(Language::English) })
}

fn source(source: Source) -> Value {
    let (kind, name) = match source {
        Source::Law(name) => ("law", Some(name)),
        Source::Standard(name) => ("standard", Some(name)),
        Source::Definition(name) => ("definition", Some(name)),
        Source::Practice => ("practice", None),
    };
    json!({ "kind": kind, "name": name })
}

fn fixing(fixing: Fixing) -> &'static str {
    match fixing {
        Fixing::None => "none",
        Fixing::Offered => "offered",
        Fixing::Safe => "safe",
    }
}

/// The tables of the README, a group each.
pub fn markdown(language: Language) -> String {
    let mut text = String::new();
    for group in Group::ALL {
        let rules: Vec<_> = RULES.iter().filter(|rule| rule.group == group).collect();
        let name = say::group(language, group.name());
        let _ = writeln!(
            text,
            "<details>\n<summary><b>{name}</b> ({})</summary>\n\n{}\n|---|---|---|---|",
            rules.len(),
            language.choose(
                "| 规则 | 级别 | 查什么 | 可改 |",
                "| Rule | Level | What it finds | Fix |"
            )
        );
        for rule in rules {
            let _ = writeln!(text, "{}", row(rule, language));
        }
        text.push_str("\n</details>\n\n");
    }
    text
}

fn row(rule: &Rule, language: Language) -> String {
    let page = rule.page_file();
    let level = rule.level_label(language);
    let fix = match rule.fixing {
        Fixing::None => "",
        Fixing::Offered => language.choose("可选", "offered"),
        Fixing::Safe => language.choose("自动", "safe"),
    };
    let summary = rule.summary(language);
    format!(
        "| [`{}`]({page}) | {level} | {summary} | {fix} |",
        rule.name
    )
}

/// The JSON schema of the settings that name rules: `[rules]` of a `gongwen.toml`, and an editor's.
pub fn levels_schema(language: Language) -> Value {
    let rule = |rule: &&'static Rule| {
        let schema = json!({
            "type": "string",
            "enum": Level::ALL.map(Level::name),
            "description": rule.summary(language),
        });
        (rule.name.to_owned(), schema)
    };
    Value::Object(RULES.iter().map(rule).collect::<Map<_, _>>())
}
