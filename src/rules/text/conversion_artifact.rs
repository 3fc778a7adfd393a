//! `conversion-artifact`: what a conversion has left in the text.

use crate::config::Level;
use crate::lexicon::proofreading;
use crate::messages::rules::text::damage as say;
use crate::rules::{
    Check, Findings, Fix, Fixing, Group, LineContext, Presets, Rule, Severity, Sign, Source,
};
use crate::syntax::is_han;
use crate::text::Span;

pub static CONVERSION_ARTIFACT: Rule = Rule {
    name: "conversion-artifact",
    group: Group::Text,
    severity: Severity::Warning,
    presets: Presets {
        // Nobody may see it in print.
        publish: Some(Level::Error),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "转换格式时留下的书签、域代码、乱码字符",
        "a bookmark, field code or broken character that a conversion has left",
    ),
    source: Source::Practice,
    fixing: Fixing::Safe,
    page: include_str!("conversion_artifact.md"),
    check: Check::Lines(check),
};

/// Something that is no part of the text.
struct Artifact {
    span: Span,
    kind: Kind,
}

enum Kind {
    /// It says nothing: it goes.
    Hidden,
    /// A picture stood here.
    Picture,
    /// A reference stood here.
    Reference,
    /// A character stood here.
    Lost,
    /// A question mark that asks nothing.
    Asked,
    /// A character written by its name.
    Entity(String),
}

fn check(context: &LineContext<'_>, found: &mut Findings<'_>) {
    let language = context.language();
    let mut done = 0;
    for sign in context.signs() {
        if sign.at < done {
            continue;
        }
        let Some(Artifact { span, kind }) = artifact(context, *sign) else {
            continue;
        };
        done = span.end;
        let text = span.of(context.text);
        let delete = |title| {
            let edits = vec![(context.range(span), String::new())];
            Fix::safe(title, edits)
        };
        let (message, fix) = match kind {
            Kind::Hidden => (
                say::hidden_place(language, text),
                delete(say::delete(language, text)),
            ),
            Kind::Picture => (say::lost_picture(language), None),
            Kind::Reference => (say::lost_reference(language, text), None),
            Kind::Asked => (say::question_mark_for_lost(language), None),
            Kind::Lost => (say::lost_character(language, text.chars().count()), None),
            Kind::Entity(meant) => (
                say::entity(language, text, &meant),
                Fix::offered(
                    say::replace_with(language, &meant),
                    vec![(context.range(span), meant)],
                ),
            ),
        };
        found.report(context.range(span), message).fix = fix;
    }
}

fn artifact(context: &LineContext<'_>, sign: Sign) -> Option<Artifact> {
    let start = sign.at as usize;
    let rest = context.text.get(start..)?;
    let at = |length: usize, kind| {
        let span = Span::new(start, start + length);
        Some(Artifact { span, kind })
    };
    match sign.char {
        '[' if rest.starts_with("[bookmark:") => at(rest.find(']')? + 1, Kind::Hidden),
        '_' => at(hidden_place(rest)?, Kind::Hidden),
        '&' => {
            let (length, meant) = entity(rest)?;
            at(length, Kind::Entity(meant))
        }
        '\u{fffc}' => at('\u{fffc}'.len_utf8(), Kind::Picture),
        c if is_broken(c) => {
            let length = rest.find(|c| !is_broken(c)).unwrap_or(rest.len());
            at(length, Kind::Lost)
        }
        'E' => at(lost_reference(rest)?, Kind::Reference),
        '?' if stands_for_lost(context, start) => at(1, Kind::Asked),
        '!' | '！' => {
            let from = start.checked_sub("错误".len())?;
            let length = lost_reference(context.text.get(from..)?)?;
            let span = Span::new(from, from + length);
            let kind = Kind::Reference;
            Some(Artifact { span, kind })
        }
        _ => None,
    }
}

/// A sign of no alphabet: what stood here was decoded wrongly, or drawn by a font that is not there.
fn is_broken(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffd}')
}

/// 中国?珲春国际东北虎豹节: in the midst of a sentence that asks nothing, a question mark stands for a character that the
/// conversion did not know.
fn stands_for_lost(context: &LineContext<'_>, mark: usize) -> bool {
    let (Some(head), Some(rest)) = (context.text.get(..mark), context.text.get(mark + 1..)) else {
        return false;
    };
    let goes_on = rest.starts_with(|c| is_han(c) || matches!(c, '，' | '、' | ','));
    let follows = head.ends_with(|c| is_han(c) || matches!(c, '”' | '》'));
    let sentence = head.rsplit(['。', '！', '？', '!', '?', '；']).next();
    let asks = |sentence: &str| {
        let words = &proofreading().words.question_words;
        words.iter().any(|word| sentence.contains(&**word))
    };
    goes_on
        && (follows || head.ends_with(|c: char| c.is_ascii_alphanumeric()))
        && !sentence.is_some_and(asks)
}

/// The length of `_Hlk101450230` at the head of a text.
fn hidden_place(text: &str) -> Option<usize> {
    let names = proofreading().hidden_places.iter();
    let name = names.clone().find(|name| text.starts_with(&***name))?;
    let rest = text.get(name.len()..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let ends = !rest
        .get(digits..)?
        .starts_with(|c: char| c.is_ascii_alphanumeric());
    (digits >= 4 && ends).then_some(name.len() + digits)
}

/// The length of `&nbsp;` at the head of a text, and what it stands for.
fn entity(text: &str) -> Option<(usize, String)> {
    let length = text.bytes().take(10).position(|b| b == b';')? + 1;
    let name = text.get(..length)?;
    if let Some(meant) = proofreading().entities.get(name) {
        return Some((length, meant.clone()));
    }
    let number: u32 = name.strip_prefix("&#")?.strip_suffix(';')?.parse().ok()?;
    let meant = char::from_u32(number).filter(|c| !c.is_control())?;
    Some((length, meant.to_string()))
}

fn lost_reference(text: &str) -> Option<usize> {
    let all = proofreading().lost_references.iter();
    let lengths = all.filter(|one| text.starts_with(&***one));
    lengths.map(String::len).max()
}
