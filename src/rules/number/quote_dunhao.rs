//! `quote-dunhao`: a 、 between adjacent quotations or titles, which usually need none.

use super::figures::is_text;
use crate::config::Level;
use crate::messages::rules::number as say;
use crate::rules::Sign;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Source,
};
use crate::text::Span;

pub static QUOTE_DUNHAO: Rule = Rule {
    name: "quote-dunhao",
    group: Group::Number,
    severity: Severity::Hint,
    presets: Presets {
        draft: Some(Level::Off),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "并列的引号、书名号之间用了顿号",
        "a 、 between adjacent quotations or titles",
    ),
    source: Source::Standard("GB/T 15834—2011 4.5.3.5"),
    fixing: Fixing::Offered,
    page: include_str!("quote_dunhao.md"),
    check: Check::Lines(check),
};

fn check(line: &LineContext<'_>, found: &mut Findings<'_>) {
    let is_between = |sign: &&Sign| {
        sign.char == '、'
            && line
                .before(sign.at)
                .is_some_and(|c| matches!(c, '”' | '》'))
            && line
                .after(sign.span().end)
                .is_some_and(|c| matches!(c, '“' | '《'))
    };
    if !is_text(line) {
        return;
    }
    let mut marks = line.signs().iter().filter(is_between).peekable();
    while let Some(first) = marks.next() {
        let mut list = vec![first.span()];
        while let Some(next) =
            marks.next_if(|next| is_one_item(line.text, list[list.len() - 1].end, next.at))
        {
            list.push(next.span());
        }
        report(line, &list, found);
    }
}

/// One quotation and nothing else.
fn is_one_item(text: &str, from: u32, to: u32) -> bool {
    let words = text.get(from as usize..to as usize).unwrap_or("");
    words.matches(['“', '《']).count() == 1 && words.starts_with(['“', '《'])
}

/// A list whose other items stand without marks needs the 、 throughout, and so does one with notes in brackets.
fn report(line: &LineContext<'_>, list: &[Span], found: &mut Findings<'_>) {
    let text = line.text;
    let (Some(first), Some(last)) = (list.first(), list.last()) else {
        return;
    };
    let span = items(text, *first, *last);
    if is_part(line, span) || is_of_pairs(text, span) {
        return;
    }
    let language = line.language();
    let edits = list
        .iter()
        .map(|mark| (line.range(*mark), String::new()))
        .collect();
    let message = say::quote_dunhao(language, span.of(text), list.len());
    found.report(line.range(span), message).fix =
        Fix::offered(say::without_dunhao(language, list.len()), edits);
}

/// Whether the items stand in a longer list, or one of them has words of its own.
fn is_part(line: &LineContext<'_>, items: Span) -> bool {
    // “18条”“16条”、“1+3”: the 、 parts what the marks alone do not.
    let before = line.before(items.start);
    let after = line.after(items.end);
    if matches!(before, Some('、' | '”' | '》'))
        || matches!(after, Some('、' | '（' | '(' | '“' | '《' | '号'))
    {
        return true;
    }
    // 、鄂尔多斯的“暖城七点半”、“北京向西一步”
    let head = line.text.get(..items.start as usize).unwrap_or_default();
    let mark = head.rfind(['、', '，', '。', '；', '：', ',', ';']);
    mark.and_then(|at| head.get(at..))
        .is_some_and(|words| words.starts_with('、'))
}

/// “说了”和“做了”、“想到”和“办到”: the 、 parts pairs.
fn is_of_pairs(text: &str, items: Span) -> bool {
    let head = text.get(..items.start as usize).unwrap_or_default();
    let tail = text.get(items.end as usize..).unwrap_or_default();
    let joins = ['和', '与', '同', '及'];
    let is_joined = |words: &str| words.ends_with(['”', '》']);
    head.strip_suffix(joins).is_some_and(is_joined)
        && tail
            .strip_prefix(joins)
            .is_some_and(|words| words.starts_with(['“', '《']))
}

/// From the mark that opens the first item to the one that closes the last.
fn items(text: &str, first: Span, last: Span) -> Span {
    let before = text.get(..first.start as usize).unwrap_or("");
    let after = text.get(last.end as usize..).unwrap_or("");
    let start = before.rfind(['“', '《']).unwrap_or(before.len());
    let close = after.find(['”', '》']);
    let end = close.map_or(last.end as usize, |at| {
        last.end as usize + at + '”'.len_utf8()
    });
    Span::new(start, end)
}
