//! `placeholder`: something that is still to be filled in.

use crate::config::Level;
use crate::lexicon::proofreading;
use crate::messages::rules::text::words as say;
use crate::rules::{
    Check, Findings, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::{Layer, is_han};
use crate::text::Span;

pub static PLACEHOLDER: Rule = Rule {
    name: "placeholder",
    group: Group::Text,
    severity: Severity::Error,
    presets: Presets {
        draft: Some(Level::Hint),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "还没有填写的占位符，如 XX、××%、（　）、（待补充）",
        "a place that is still to be filled in",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("placeholder.md"),
    check: Check::Lines(check),
};

/// So many low lines are a blank, whatever follows; `__` may be Markdown's.
const BLANK: usize = 4;
const MONTH: char = '月';
const DAY: char = '日';

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    if matches!(
        context.line.layer,
        Layer::Blank | Layer::Metadata | Layer::Furniture
    ) {
        return;
    }
    let mut places: Vec<Span> = Vec::new();
    let mut signs = context.signs();
    while let [first, rest @ ..] = signs {
        let length = match first.char {
            'X' | 'x' | 'Ｘ' | 'ｘ' | '×' => crosses(context, signs),
            '_' | '＿' => low_lines(context, signs),
            '（' | '(' => empty_brackets(context, signs),
            ' ' | '\u{3000}' => blank_date(context, signs),
            _ => None,
        };
        let place = length.and_then(|length| whole(signs.get(..length)?));
        places.extend(place.map(|place| with_day(context, place)));
        signs = signs.get(length.unwrap_or(1)..).unwrap_or(rest);
    }
    places.extend(to_come(context));
    for place in places {
        let message = say::placeholder(context.language(), place.of(context.text));
        found.report(context.range(place), message);
    }
}

fn whole(signs: &[Sign]) -> Option<Span> {
    let (first, last) = (signs.first()?, signs.last()?);
    Some(first.span().cover(last.span()))
}

/// 日 belongs to ×月×.
fn with_day(context: &LineContext<'_>, place: Span) -> Span {
    let is_date = place.of(context.text).contains(MONTH) && context.after(place.end) == Some(DAY);
    let day = if is_date { DAY.len_utf8() } else { 0 };
    Span::new(place.start as usize, place.end as usize + day)
}

fn is_cross(c: char) -> bool {
    matches!(c, 'X' | 'x' | 'Ｘ' | 'ｘ' | '×')
}

/// The signs at the head that follow one another without anything between, and of which something holds.
fn run(signs: &[Sign], holds: impl Fn(char) -> bool) -> &[Sign] {
    let adjacent = signs
        .windows(2)
        .take_while(|pair| pair[0].span().end == pair[1].at && holds(pair[1].char));
    let length = 1 + adjacent.count();
    signs.get(..length).unwrap_or_default()
}

/// XX, ××, X.X, X%, ×月×日; not 数据要素×, 135X, Xcelerator.
fn crosses(context: &LineContext<'_>, signs: &[Sign]) -> Option<usize> {
    let run = run(signs, |c| is_cross(c) || c == '.');
    let [.., last] = run else { return None };
    let count = run.iter().filter(|sign| is_cross(sign.char)).count();
    let first = signs.first()?;
    let (before, after) = (context.before(first.at), context.after(last.span().end));
    let in_word =
        |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || c == '-' || c == '/');
    if in_word(before)
        || in_word(after)
        || after.is_some_and(|c| c.is_ascii_digit())
        || last.char == '.'
    {
        return None;
    }
    let after_digit = before.is_some_and(|c| c.is_ascii_digit());
    let is_slot = match count {
        1 => {
            !after_digit
                && (is_percent(after) || is_day(context, signs) || is_figure(context, *first))
        }
        _ if is_kind(context, *last) => false,
        _ => after_digit && after == Some('年') || !after_digit && beside_chinese(before, after),
    };
    is_slot.then_some(run.len() + usize::from(count == 1 && is_month_and_day(signs)))
}

fn is_percent(c: Option<char>) -> bool {
    matches!(c, Some('%' | '％'))
}

/// ×月×日, ×月底前
fn is_day(context: &LineContext<'_>, signs: &[Sign]) -> bool {
    let after = |sign: &Sign| context.text.get(sign.span().end as usize..);
    let Some(rest) = signs.first().and_then(after) else {
        return false;
    };
    let day = rest.strip_prefix(MONTH);
    let day = day.map(|rest| rest.trim_start_matches(is_cross));
    let ends = &proofreading().words.after_month;
    day.is_some_and(|day| ends.iter().any(|word| day.starts_with(&**word)))
}

/// 新建孵化器X家, 投资X亿元; not 数据要素×人工智能.
fn is_figure(context: &LineContext<'_>, cross: Sign) -> bool {
    let words = &proofreading().words;
    let behind = behind(context, cross);
    if !context.before(cross.at).is_some_and(is_han) {
        return false;
    }
    if words.slots.iter().any(|slot| behind.starts_with(&**slot)) {
        return true;
    }
    let mut slots = words.slots_at_end.iter();
    let Some(rest) = slots.find_map(|slot| behind.strip_prefix(&**slot)) else {
        return false;
    };
    let ends = rest
        .chars()
        .next()
        .is_none_or(|c| !is_han(c) && !c.is_alphanumeric());
    ends && !rest.starts_with(['”', '》'])
        || words.bounds.iter().any(|bound| rest.starts_with(&**bound))
}

/// XX型
fn is_kind(context: &LineContext<'_>, last: Sign) -> bool {
    let mut kinds = proofreading().words.names_of_kinds.iter();
    kinds.any(|kind| behind(context, last).starts_with(&**kind))
}

fn behind<'a>(context: &LineContext<'a>, sign: Sign) -> &'a str {
    context
        .text
        .get(sign.span().end as usize..)
        .unwrap_or_default()
}

/// 2025年   月   日: from the first space to the last word that waits.
fn blank_date(context: &LineContext<'_>, signs: &[Sign]) -> Option<usize> {
    let first = signs.first()?;
    if context.before(first.at) != Some('年') {
        return None;
    }
    let is_space = |c: char| matches!(c, ' ' | '\u{3000}');
    let month = run(signs, is_space);
    let after_month = behind(context, *month.last()?).strip_prefix(MONTH)?;
    // 去年 月均收入 is no date.
    let day = after_month.trim_start_matches(is_space);
    if !day.is_empty() && !day.starts_with(DAY) {
        return None;
    }
    let rest = signs.get(month.len()..).unwrap_or_default();
    let days = match after_month.starts_with(is_space) {
        true => run(rest, is_space).len(),
        false => 0,
    };
    Some(month.len() + days)
}

/// The second cross of ×月×日.
fn is_month_and_day(signs: &[Sign]) -> bool {
    let [month, day, ..] = signs else {
        return false;
    };
    is_cross(day.char) && day.at == month.span().end + MONTH.len_utf8() as u32
}

fn beside_chinese(before: Option<char>, after: Option<char>) -> bool {
    let is_text = |c: char| {
        is_han(c) || matches!(c, '%' | '％' | '、' | '，' | '。' | '（' | '）' | '“' | '”')
    };
    before.is_some_and(is_text) || after.is_some_and(is_text)
}

fn low_lines(context: &LineContext<'_>, signs: &[Sign]) -> Option<usize> {
    let first = signs.first()?;
    let run = run(signs, |c| c == first.char);
    let end = run.last()?.span().end;
    let (before, after) = (context.before(first.at), context.after(end));
    let beside = before.is_some_and(is_han) || after.is_some_and(is_han);
    let is_blank = first.char == '＿' || run.len() >= BLANK;
    let is_slot = run.len() > 1 && is_percent(after) || beside && is_blank;
    is_slot.then_some(run.len())
}

/// （　）
fn empty_brackets(context: &LineContext<'_>, signs: &[Sign]) -> Option<usize> {
    let run = run(signs, |c| c.is_whitespace() || matches!(c, '）' | ')'));
    let close = run
        .iter()
        .position(|sign| matches!(sign.char, '）' | ')'))?;
    let before = context.before(signs.first()?.at);
    // f(), [](…)
    let is_other = before.is_some_and(|c| c.is_ascii_alphanumeric() || c == ']');
    (!is_other).then_some(close + 1)
}

/// （待补充）, ：待定。
fn to_come<'a>(context: &'a LineContext<'_>) -> impl Iterator<Item = Span> + use<'a> {
    let opens = |c: char| matches!(c, '（' | '(' | '【' | '[' | '：' | ':');
    let closes = |c: char| matches!(c, '）' | ')' | '】' | ']' | '。' | '；' | '，' | ',' | ';');
    let opening = context.signs().iter().filter(move |sign| opens(sign.char));
    opening.filter_map(move |sign| {
        let start = sign.span().end as usize;
        let rest = context.text.get(start..)?;
        let words = proofreading().words.to_come.iter();
        let found = words.filter(|word| rest.starts_with(&***word));
        let end = start + found.map(String::len).max()?;
        let ends = context.after(end as u32).is_none_or(closes);
        ends.then_some(Span::new(start, end))
    })
}
