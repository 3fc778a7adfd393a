//! `connector-mixed`: two kinds of connectors for the same role in one paragraph.

use super::figures::is_text;
use super::ranges::{Connector, ranges};
use crate::messages::rules::number as say;
use crate::rules::Sign;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::syntax::is_han;

pub static CONNECTOR_MIXED: Rule = Rule {
    name: "connector-mixed",
    group: Group::Number,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "同一段里同样的关系用了不同的连接号",
        "two kinds of connectors for the same role in one paragraph",
    ),
    source: Source::Standard("GB/T 15834—2011 4.13"),
    fixing: Fixing::Offered,
    page: include_str!("connector_mixed.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    if !is_text(line) {
        return;
    }
    words(line, found);
    numbers(line, found);
}

/// Words: 众创空间-孵化器 beside 科小—高企.
fn words(line: &LineContext<'_>, found: &mut Findings<'_>) {
    let text = line.text;
    let is_link = |sign: &Sign| {
        let (before, after) = (line.before(sign.at), line.after(sign.span().end));
        before.is_some_and(is_word) && after.is_some_and(is_word)
    };
    let links = |of: char| {
        line.signs()
            .iter()
            .filter(move |sign| sign.char == of && is_link(sign))
    };
    let Some(hyphen) = links('-').next() else {
        return;
    };
    let Some(dash) = links('—').next() else {
        return;
    };
    let clause = |c: char| matches!(c, '，' | ',' | '。' | '；' | '、' | ';');
    let of_chain = |sign: &&Sign| {
        !text
            .get(hyphen.at as usize..sign.at as usize)
            .unwrap_or("，")
            .contains(clause)
    };
    let chain = links('-')
        .filter(of_chain)
        .fold(hyphen.span(), |all, sign| all.cover(sign.span()));
    let language = line.language();
    let edits = links('-')
        .map(|sign| (line.range(sign.span()), "—".to_owned()))
        .collect();
    let message = say::connector_mixed(language, "-", "—");
    let finding = found.report(line.range(chain), message);
    finding.fix = Fix::offered(say::replace(language, "-", "—"), edits);
    finding.relate(
        line.range(dash.span()),
        say::the_other_connector(language, "—"),
    );
}

fn is_word(c: char) -> bool {
    is_han(c) || matches!(c, '“' | '”')
}

/// Numbers: 5—6个 beside 3～5个; ranges of time take a dash in any case.
fn numbers(line: &LineContext<'_>, found: &mut Findings<'_>) {
    let counted = || ranges(line).filter(|range| !range.is_time);
    let first = |of: Connector| counted().find(|range| range.connector == of);
    let Some((dash, wave)) = first(Connector::Dash).zip(first(Connector::Wave)) else {
        return;
    };
    let language = line.language();
    let edits: Vec<_> = counted()
        .filter(|range| range.connector == Connector::Dash)
        .map(|range| (line.range(range.link), "～".to_owned()))
        .collect();
    let message = say::connector_mixed(language, "—", "～");
    let finding = found.report(line.range(dash.whole), message);
    finding.fix = Fix::offered(say::replace(language, "—", "～"), edits);
    finding.relate(
        line.range(wave.whole),
        say::the_other_connector(language, "～"),
    );
}
