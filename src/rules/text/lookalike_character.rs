//! `lookalike-character`: a character of another alphabet that looks like the one that was meant.

use super::figure_letters::lettered_figure;
use crate::lexicon::proofreading;
use crate::messages::rules::text::damage as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::is_han;
use crate::text::{Range, Span};

pub static LOOKALIKE_CHARACTER: Rule = Rule {
    name: "lookalike-character",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "形近的外文字母、符号或部首冒充汉字和数字",
        "a letter, sign or radical that only looks like the character meant",
    ),
    source: Source::Practice,
    fixing: Fixing::Safe,
    page: include_str!("lookalike_character.md"),
    check: Check::Lines(check),
};

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let mut radicals = Vec::new();
    let mut circles = Vec::new();
    let mut done = 0;
    for (at, &sign) in context.signs().iter().enumerate() {
        match sign.char {
            _ if sign.at < done => {}
            '\u{2e80}'..='\u{2fdf}' => radicals.push(sign),
            '○' | '◯' if is_nought_of_year(context, sign) => circles.push(sign),
            'O' | 'o' | 'I' | 'l' => done = figure(context, at, found),
            c if is_foreign(c) => {
                done = figure(context, at, found);
                if done == 0 {
                    letter(context, sign, found);
                }
            }
            _ => {}
        }
    }
    report_radicals(context, &radicals, found);
    report_circles(context, &circles, found);
}

/// All of a line at once: text taken from a PDF file is full of them.
fn report_radicals(context: &LineContext<'_>, signs: &[Sign], found: &mut Findings<'_>) {
    let meant = |sign: &Sign| proofreading().radicals.character(sign.char);
    let known: Vec<(Sign, char)> = signs
        .iter()
        .filter_map(|sign| Some((*sign, meant(sign)?)))
        .collect();
    let Some((first, character)) = known.first() else {
        return;
    };
    let language = context.language();
    let message = say::radical(language, first.char, *character, known.len());
    let edits = known
        .iter()
        .map(|(sign, meant)| (context.range(sign.span()), meant.to_string()));
    found.report(context.range(first.span()), message).fix =
        Fix::safe(say::replace_radicals(language), edits.collect());
}

/// 二○二五年: an old way to type 〇.
fn report_circles(context: &LineContext<'_>, signs: &[Sign], found: &mut Findings<'_>) {
    let Some(first) = signs.first() else { return };
    let language = context.language();
    let edits: Vec<(Range, String)> = signs
        .iter()
        .map(|sign| (context.range(sign.span()), "〇".to_owned()))
        .collect();
    let message = say::circle_for_nought(language, first.char, signs.len());
    let finding = found.report(context.range(first.span()), message);
    finding.severity = Severity::Information;
    finding.fix = Fix::offered(say::replace_with(language, "〇"), edits);
}

/// 2O25年, 5O%, 2OO亿元. Where the figure ends; nothing where the letter stands in none.
fn figure(context: &LineContext<'_>, at: usize, found: &mut Findings<'_>) -> u32 {
    let Some(figure) = lettered_figure(context, at) else {
        return 0;
    };
    let language = context.language();
    let (range, written) = (context.range(figure.span), figure.span.of(context.text));
    let message = say::letter_in_figure(language, written, figure.letter, &figure.meant);
    let title = say::replace_with(language, &figure.meant);
    found.report(range, message).fix = Fix::offered(title, vec![(range, figure.meant)]);
    figure.span.end
}

fn letter(context: &LineContext<'_>, sign: Sign, found: &mut Findings<'_>) {
    let Some(meant) = meant(context, sign) else {
        return;
    };
    let language = context.language();
    let range = context.range(sign.span());
    let message = say::lookalike(language, sign.char, meant);
    let meant = meant.to_string();
    let title = say::replace_with(language, &meant);
    found.report(range, message).fix = Fix::offered(title, vec![(range, meant)]);
}

/// The character that was meant, where a letter is none of a word's.
fn meant(context: &LineContext<'_>, sign: Sign) -> Option<char> {
    let noughts = &proofreading().noughts;
    let Span { start, end } = sign.span();
    let (before, after) = (context.before(start), context.after(end));
    if noughts.signs.contains(sign.char) && is_nought_of_year(context, sign) {
        return Some('〇');
    }
    // A letter of a word of its own language is what it is.
    let in_word = [before, after].into_iter().flatten().any(is_foreign);
    let among_chinese = [before, after]
        .into_iter()
        .flatten()
        .any(|c| is_han(c) || c.is_ascii_alphanumeric());
    if in_word || !among_chinese {
        return None;
    }
    proofreading().lookalikes.get(&sign.char).copied()
}

/// A letter of the Greek or Cyrillic alphabet.
fn is_foreign(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52f}')
}

/// 二O二五年
fn is_nought_of_year(context: &LineContext<'_>, sign: Sign) -> bool {
    let Span { start, end } = sign.span();
    let is_digit = |c: Option<char>| {
        c.is_some_and(|c| {
            "〇零一二三四五六七八九".contains(c) || proofreading().noughts.signs.contains(c)
        })
    };
    let after = context.after(end);
    is_digit(context.before(start)) && (is_digit(after) || after == Some('年'))
}
