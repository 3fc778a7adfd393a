//! `plan-lead-to-confirm`: a department written with a question mark, 区商务局？主办, which somebody meant to settle.

use crate::config::Level;
use crate::lexicon::{Departments, departments};
use crate::messages::rules::plan as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::looks_like_department;
use crate::text::Span;

pub(super) static PLAN_LEAD_TO_CONFIRM: Rule = Rule {
    name: "plan-lead-to-confirm",
    group: Group::Plan,
    severity: Severity::Warning,
    presets: Presets {
        draft: Some(Level::Hint),
        review: None,
        publish: Some(Level::Error),
    },
    since: "0.1.0",
    summary: (
        "单位后面打着问号，还没有确定",
        "a department with a question mark is still to be settled",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("plan_lead_to_confirm.md"),
    check: Check::Lines(check),
};

const LONGEST_NAME: usize = 20;

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if !context.kind.has_targets() {
        return;
    }
    let is_question = |sign: &&Sign| matches!(sign.char, '？' | '?');
    let mut reached = 0;
    for sign in context.signs().iter().filter(is_question) {
        if sign.at < reached {
            continue; // 区商务局？？
        }
        let end = questions_end(context, sign.at);
        reached = end;
        let Some(start) = unit_start(context, sign.at) else {
            continue;
        };
        if is_in_clause(context, start, end) {
            report(
                context,
                Span::new(start as usize, sign.at as usize),
                end,
                found,
            );
        }
    }
}

/// Where the question marks from a byte on end.
fn questions_end(context: &LineContext<'_>, from: u32) -> u32 {
    let rest = context.text.get(from as usize..).unwrap_or_default();
    let marks = rest.len() - rest.trim_start_matches(['？', '?']).len();
    from + marks as u32
}

/// Where the department's name before a question mark begins; where nothing but the bracket stands before it, there.
fn unit_start(context: &LineContext<'_>, end: u32) -> Option<u32> {
    let before = context.text.get(..end as usize)?;
    let separator = before
        .char_indices()
        .rev()
        .take(LONGEST_NAME + 1)
        .find(|(_, c)| is_separator(*c));
    let from = separator.map_or(0, |(at, c)| at + c.len_utf8());
    let name = before.get(from..)?;
    let chars: Vec<char> = name.chars().collect();
    let opening = departments().list_openings.prefix(&chars).unwrap_or(0);
    let from = from + chars[..opening].iter().map(|c| c.len_utf8()).sum::<usize>();
    let name = before.get(from..)?;
    let is_unit = (2..=LONGEST_NAME).contains(&name.chars().count())
        && looks_like_department(name, departments());
    let opens_clause = name.is_empty() && before.ends_with(['（', '(', '：', ':']);
    (is_unit || opens_clause).then_some(from as u32)
}

fn is_separator(c: char) -> bool {
    matches!(
        c,
        '（' | '('
            | '['
            | '【'
            | '、'
            | '，'
            | ','
            | '；'
            | ';'
            | '：'
            | ':'
            | '|'
            | '\t'
            | ' '
            | '\u{3000}'
            | '。'
            | '？'
            | '?'
    )
}

/// Whether the name stands in a list of departments: in a clause's bracket, behind a label, or in a cell of a table.
fn is_in_clause(context: &LineContext<'_>, start: u32, end: u32) -> bool {
    let words = departments();
    let after: Vec<char> = context
        .text
        .get(end as usize..)
        .unwrap_or_default()
        .chars()
        .take(LONGEST_NAME)
        .collect();
    let verbs = [&words.lead_verbs, &words.co_verbs, &words.duty_verbs];
    let is_verb = verbs.iter().any(|verbs| verbs.prefix(&after).is_some());
    let ends = after
        .first()
        .is_none_or(|&c| is_separator(c) || matches!(c, '）' | ')' | ']' | '】'));
    if !is_verb && !ends {
        return false;
    }
    let before: Vec<char> = context
        .text
        .get(..start as usize)
        .unwrap_or_default()
        .chars()
        .collect();
    is_verb && in_bracket(&before) || says_what_they_do(context, &before, &after, words)
}

fn in_bracket(before: &[char]) -> bool {
    let open = before
        .iter()
        .rposition(|c| matches!(c, '（' | '(' | '[' | '【'));
    let close = before
        .iter()
        .rposition(|c| matches!(c, '）' | ')' | ']' | '】'));
    open > close
}

/// A label before the list, a verb after it, or a table round it.
fn says_what_they_do(
    context: &LineContext<'_>,
    before: &[char],
    after: &[char],
    words: &Departments,
) -> bool {
    let labels = [&words.lead_labels, &words.shared_labels, &words.co_labels];
    let verbs = [&words.lead_verbs, &words.co_verbs, &words.duty_verbs];
    let is_row = context.line.row.is_some() && before.iter().any(|c| matches!(c, '|' | '\t'));
    let from = before
        .iter()
        .rposition(|c| matches!(c, '（' | '(' | '[' | '【'))
        .map_or(0, |at| at + 1);
    let inside = before.get(from..).unwrap_or_default();
    let labelled = labels.iter().any(|labels| labels.prefix(inside).is_some())
        && inside.iter().any(|c| matches!(c, '：' | ':'));
    let close = after
        .iter()
        .position(|c| matches!(c, '）' | ')' | ']' | '】'));
    let rest = &after[..close.unwrap_or(after.len())];
    is_row || labelled || in_bracket(before) && verbs.iter().any(|verbs| verbs.within(rest))
}

fn report(context: &LineContext<'_>, name: Span, end: u32, found: &mut Findings<'_>) {
    let language = context.language();
    let unit = name.of(context.text);
    let marks = Span::new(name.end as usize, end as usize);
    let whole = Span::new(name.start as usize, end as usize);
    let message = match unit.is_empty() {
        true => say::unit_open(language),
        false => say::unit_to_confirm(language, unit),
    };
    let diagnostic = found.report(context.range(whole), message);
    if !unit.is_empty() {
        let title = say::confirm_unit(language, unit);
        diagnostic.fix = Fix::offered(title, vec![(context.range(marks), String::new())]);
    }
}
