//! 第3项, 第十二条, 第二章: what the number means in the same document, where only one thing can be meant.

use crate::model::Document;
use crate::syntax::{OrdinalForm, han_whole};
use crate::text::{Point, Range, Span};
use regex::Regex;
use std::sync::LazyLock;

static REFERENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new("第([0-9]{1,4}|[０-９]{1,4}|[〇零一二三四五六七八九十百]{1,7})(项|条|章|节|部分|编)")
        .ok()
});

/// Where the thing stands that is referred to at a point of the text as written.
pub fn definition(document: &Document, point: Point) -> Option<Range> {
    let read = document.read(point);
    let line = document.text().line(read.line as usize);
    let reference = REFERENCE.as_ref()?.captures_iter(&line).find(|found| {
        let whole = found.get(0);
        whole.is_some_and(|whole| Span::new(whole.start(), whole.end()).touches(read.byte))
    })?;
    let before = line.get(..reference.get(0)?.start())?;
    if is_of_another(before) {
        return None;
    }
    let number = number(reference.get(1)?.as_str())?;
    let found = match reference.get(2)?.as_str() {
        "项" if !is_of_an_article(before) => only(targets(document, number)),
        "条" => only(headings(document, OrdinalForm::Article, number)),
        "章" => only(headings(document, OrdinalForm::Chapter, number)),
        "节" => only(headings(document, OrdinalForm::Division, number)),
        "部分" | "编" => only(headings(document, OrdinalForm::Part, number)),
        _ => None,
    };
    Some(document.written(found?))
}

fn number(written: &str) -> Option<u32> {
    let half_width = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        c => c,
    };
    let chars: Vec<char> = written.chars().map(half_width).collect();
    let digits: String = chars.iter().collect();
    digits.parse().ok().or_else(|| han_whole(&chars))
}

/// 《…法》第三条、第五条 are another document's.
fn is_of_another(before: &str) -> bool {
    let listed =
        |c: char| c.is_numeric() || "第〇零一二三四五六七八九十百条款项章节、和及至".contains(c);
    let before = before.trim_end_matches(listed);
    let before = match before.ends_with(['）', ')']) {
        true => before
            .rfind(['（', '('])
            .and_then(|open| before.get(..open))
            .unwrap_or(before),
        false => before,
    };
    before.ends_with(['》', '〉'])
}

/// 第三条第二项 is an item of that article, and no target.
fn is_of_an_article(before: &str) -> bool {
    before.ends_with(['条', '款'])
}

fn targets(document: &Document, number: u32) -> impl Iterator<Item = Range> {
    let targets = document.targets().iter();
    let numbered =
        targets.filter(move |target| target.item.number.is_some_and(|own| own.number == number));
    numbered.map(|target| target.label())
}

fn headings(document: &Document, form: OrdinalForm, number: u32) -> impl Iterator<Item = Range> {
    let lines = 0..document.text().line_count() as u32;
    lines.flat_map(move |i| {
        let blocks = document.line(i).into_iter().flat_map(|line| &line.blocks);
        let ordinals = blocks.filter_map(|block| block.ordinal);
        let wanted = ordinals.filter(move |one| one.form == form && one.number == number);
        wanted.map(move |one| one.span.on_line(i))
    })
}

/// One that has no equal.
fn only(mut found: impl Iterator<Item = Range>) -> Option<Range> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
