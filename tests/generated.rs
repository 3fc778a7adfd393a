//! What is made from the registry of rules stands in the files as it is made: the README's tables, the settings of VS
//! Code and the schema of `gongwen.toml`. `UPDATE_GENERATED=1 cargo test --test generated` makes them anew.

use gongwen::config::{Fault, FaultKind, Feature, from_file};
use gongwen::messages::Language;
use gongwen::output::catalogue;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The file with what stands between two marks replaced; it must be so already, unless it is to be made.
#[track_caller]
fn check(name: &str, begin: &str, end: &str, made: &str) {
    let text = std::fs::read_to_string(file(name)).expect("the file");
    let start = text
        .find(begin)
        .unwrap_or_else(|| panic!("{name}: {begin}"))
        + begin.len();
    let stop = start
        + text[start..]
            .find(end)
            .unwrap_or_else(|| panic!("{name}: {end}"));
    let (before, after) = (&text[..start], &text[stop..]);
    check_whole(name, &format!("{before}{made}{after}"));
}

#[track_caller]
fn check_whole(name: &str, made: &str) {
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(file(name), made).expect("it is written");
    }
    let text = std::fs::read_to_string(file(name)).unwrap_or_default();
    assert!(
        text == made,
        "{name} is not as it is made; see the head of this test"
    );
}

#[test]
fn the_tables_of_the_readme() {
    for (name, language) in [("zh", Language::Chinese), ("en", Language::English)] {
        let mark = format!("<!-- rules: {name} -->\n");
        check(
            "README.md",
            &mark,
            "<!-- /rules -->",
            &catalogue::markdown(language),
        );
    }
}

/// JSON as it stands so many spaces inside another.
fn inside(value: &Value, indent: usize) -> String {
    let text = serde_json::to_string_pretty(value).expect("JSON");
    text.replace('\n', &format!("\n{}", " ".repeat(indent)))
}

#[test]
fn the_levels_in_the_settings_of_vs_code() {
    let mut levels = catalogue::levels_schema(Language::Chinese);
    for (name, level) in levels.as_object_mut().expect("an object") {
        level["description"] = json!(format!("%rule.{name}%"));
    }
    let begin = "\"markdownDescription\": \"%rules%\",\n          \"additionalProperties\": false,\n          \"properties\": ";
    let end = "\n        },\n        \"gongwen.features\"";
    check(
        "editors/vscode/package.json",
        begin,
        end,
        &inside(&levels, 10),
    );
}

#[test]
fn what_vs_code_says_of_each_rule() {
    for (name, language) in [
        ("package.nls.json", Language::English),
        ("package.nls.zh-cn.json", Language::Chinese),
    ] {
        let levels = catalogue::levels_schema(language);
        let lines = levels
            .as_object()
            .expect("an object")
            .iter()
            .map(|(name, level)| format!("  \"rule.{name}\": {}", level["description"]));
        let lines: Vec<String> = lines.collect();
        let lines = lines.join(",\n");
        let begin = "  \"rule.";
        let name = format!("editors/vscode/{name}");
        check(&name, begin, "\n}", lines.trim_start_matches(begin));
    }
}

/// The wordings of clauses that formatting may be asked for.
const CLAUSES: [&str; 7] = [
    "auto",
    "keep",
    "host",
    "lead",
    "lead-label",
    "lead-label-responsible",
    "host-label",
];

#[test]
fn every_wording_of_the_schema_is_taken() {
    for name in CLAUSES {
        let settings = from_file(&format!("[style]\nclause = '{name}'\n"));
        let style = settings.expect("settings").style;
        assert_eq!(serde_json::to_value(style.clause).expect("a name"), name);
    }
}

#[test]
fn the_schema_of_the_settings() {
    let level = || json!({ "enum": ["off", "hint", "information", "warning", "error"] });
    let choice = |names: &[&str]| json!({ "enum": names });
    let features = Feature::ALL.iter().map(|feature| {
        let name = serde_json::to_value(feature).expect("a name");
        (
            name.as_str().expect("a text").to_owned(),
            json!({ "type": "boolean" }),
        )
    });
    let rules = catalogue::levels_schema(Language::Chinese);
    let names: Vec<&String> = rules.as_object().expect("an object").keys().collect();
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "gongwen.toml",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "language": choice(&["auto", "zh", "en"]),
            "log": choice(&["off", "error", "warning", "info", "debug"]),
            "diagnose": choice(&["open", "folder"]),
            "preset": choice(&["draft", "review", "publish"]),
            "rules": { "type": "object", "additionalProperties": false, "properties": rules },
            "features": {
                "type": "object",
                "additionalProperties": false,
                "properties": features.collect::<serde_json::Map<_, _>>(),
            },
            "style": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                    "clause": choice(&CLAUSES),
                    "indent": choice(&["auto", "keep", "none", "ideographic", "spaces"]),
                    "punctuation": choice(&["auto", "keep", "full"]),
                    "marks": choice(&["auto", "keep", "standard"]),
                },
            },
            "department": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["name"],
                    "properties": {
                        "name": { "type": "string" },
                        "aliases": { "type": "array", "items": { "type": "string" } },
                    },
                },
            },
            "ignore": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "minProperties": 1,
                    "properties": {
                        "rule": { "enum": names },
                        "path": { "type": "string" },
                        "text": { "type": "string" },
                        "severity": level(),
                        "reason": { "type": "string" },
                    },
                },
            },
        },
    });
    let keys: Vec<&String> = schema["properties"]
        .as_object()
        .expect("an object")
        .keys()
        .collect();
    let Err(Fault {
        kind: FaultKind::UnknownKey { mut known, .. },
        ..
    }) = from_file("nothing = 1")
    else {
        panic!("there is no such setting");
    };
    known.sort_unstable();
    assert_eq!(keys, known.iter().collect::<Vec<_>>());
    let text = serde_json::to_string_pretty(&schema).expect("JSON");
    check_whole("editors/gongwen.schema.json", &format!("{text}\n"));
}
