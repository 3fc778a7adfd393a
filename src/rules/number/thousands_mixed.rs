//! `thousands-mixed`: long numbers with and without commas in one document.

use crate::messages::rules::number as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::text::{Range, Span};

pub static THOUSANDS_MIXED: Rule = Rule {
    name: "thousands-mixed",
    group: Group::Number,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "五位以上的数字，有的用千分撇，有的不用",
        "long numbers with and without commas in one document",
    ),
    source: Source::Standard("GB/T 15835—2011 5.1.1"),
    fixing: Fixing::Offered,
    page: include_str!("thousands_mixed.md"),
    check: Check::Document(Reads::Figures, check),
};

/// Numbers of fewer digits may stand without commas in any case.
const LONG: usize = 5;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let mut grouped = Vec::new();
    let mut plain = Vec::new();
    for (number, line) in context.lines() {
        if line.mentions.is_empty() {
            continue;
        }
        let text = context.text(number);
        for level in line
            .mentions
            .iter()
            .filter_map(|mention| mention.level.as_ref())
        {
            let Some(span) = whole_number(&text, level.span) else {
                continue;
            };
            let figure = span.of(&text).to_owned();
            let list = if figure.contains(',') {
                &mut grouped
            } else {
                &mut plain
            };
            list.push((span.on_line(number), figure));
        }
    }
    report(context, grouped, plain, found);
}

/// The whole part of a long number in a figure.
fn whole_number(text: &str, figure: Span) -> Option<Span> {
    let words = figure.of(text);
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let rest = &words[start..];
    let length = rest
        .find(|c: char| !c.is_ascii_digit() && c != ',')
        .unwrap_or(rest.len());
    let digits = rest[..length].bytes().filter(u8::is_ascii_digit).count();
    let from = figure.start as usize + start;
    (digits >= LONG).then(|| Span::new(from, from + length))
}

type Written = (Range, String);

/// The fewer are told at the first of them, and written like the others.
fn report(
    context: &DocumentContext<'_>,
    grouped: Vec<Written>,
    plain: Vec<Written>,
    found: &mut Findings<'_>,
) {
    let adds_commas = grouped.len() > plain.len();
    let (few, many) = if adds_commas {
        (plain, grouped)
    } else {
        (grouped, plain)
    };
    let (Some((first, figure)), Some((other, like))) = (few.first(), many.first()) else {
        return;
    };
    let language = context.language();
    let rewrite = |figure: &str| {
        if adds_commas {
            with_commas(figure)
        } else {
            figure.replace(',', "")
        }
    };
    let mut edits: Vec<Written> = few
        .iter()
        .map(|(range, figure)| (*range, rewrite(figure)))
        .collect();
    edits.sort_unstable_by_key(|(range, _)| range.start);
    edits.dedup();
    let message = say::thousands(language, figure, like, few.len());
    let title = say::like_the_others(language, &rewrite(figure));
    let finding = found.report(*first, message);
    finding.fix = Fix::offered(title, edits);
    finding.relate(*other, say::the_other_figure(language, like));
}

fn with_commas(digits: &str) -> String {
    let lead = digits.len() % 3;
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == lead {
            written.push(',');
        }
        written.push(digit);
    }
    written
}
