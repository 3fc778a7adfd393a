//! What the rules about indicators say, and where they are silent.

use crate::config::Config;
use crate::messages::Language;
use crate::model::Document;
use crate::rules::check;

/// A report with a review of 2024 and tasks for 2025.
fn report(review: &str, tasks: &str) -> String {
    format!(
        "政府工作报告\n——2025年1月7日在某区第十九届人民代表大会第四次会议上\n\n各位代表：\n\
         现在，我代表区人民政府，向大会报告工作，请予审议。\n\n一、2024年工作回顾\n{review}\n\
         二、2025年工作安排\n{tasks}\n"
    )
}

fn found(text: &str, rule: &str) -> Vec<String> {
    let document = Document::new(text);
    let found = check(&document, &Config::from(Language::Chinese));
    let own = found.into_iter().filter(|one| one.rule.name == rule);
    own.map(|one| one.message).collect()
}

#[track_caller]
fn draws(rule: &str, review: &str, tasks: &str) -> String {
    let mut found = found(&report(review, tasks), rule);
    assert_eq!(found.len(), 1, "{review} {tasks}: {found:?}");
    found.remove(0)
}

#[track_caller]
fn silent(rule: &str, review: &str, tasks: &str) {
    let found = found(&report(review, tasks), rule);
    assert!(found.is_empty(), "{review} {tasks}: {found:?}");
}
