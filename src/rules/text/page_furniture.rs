//! `page-furniture`: lines of the web page that a document was taken from.

use crate::config::Level;
use crate::lexicon::terms;
use crate::messages::rules::text::damage as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
    Tag,
};
use crate::syntax::{Layer, Line, RowForm};
use crate::text::{Point, Range};

pub static PAGE_FURNITURE: Rule = Rule {
    name: "page-furniture",
    group: Group::Text,
    severity: Severity::Information,
    presets: Presets {
        // Nobody may see it in print.
        publish: Some(Level::Warning),
        ..Presets::OWN
    },
    since: "0.1.0",
    summary: (
        "网页上的菜单、页脚等，不是文稿内容",
        "a menu, footer or button of a web page, no part of the document",
    ),
    source: Source::Practice,
    fixing: Fixing::Safe,
    page: include_str!("page_furniture.md"),
    check: Check::Document(Reads::Words, check),
};

/// A title of so many characters is told by its words.
const SHORTEST_TITLE: usize = 8;
/// So many characters of a line are looked at for the words of a page.
const LONGEST: usize = 80;
/// So many characters of a line are quoted.
const SHOWN: usize = 32;
/// A label stands within so many.
const LONGEST_LABEL: usize = 12;
/// A line with a label is no longer than this.
const LONGEST_LABELLED: usize = 40;

/// How sure it is that a line is a page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sureness {
    Certain,
    /// An address or a telephone number: at the end of a document it may be its own.
    Likely,
}

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let mut lines: Vec<(u32, Sureness)> = context
        .lines()
        .filter_map(|(number, line)| Some((number, sureness(context, number, line)?)))
        .collect();
    // Without a line that can only be a page's there is no page.
    let is_certain = |(_, sure): &&(u32, Sureness)| *sure == Sureness::Certain;
    let Some(&(first, _)) = lines.iter().find(is_certain) else {
        return;
    };
    let between = labels_between(context, &lines);
    lines.extend(between.map(|number| (number, Sureness::Likely)));
    lines.sort_unstable_by_key(|(number, _)| *number);
    make_certain_between(context, &mut lines);
    lines.extend(page_title(context, first).map(|number| (number, Sureness::Certain)));
    for (number, sure) in lines {
        let Some(line) = context.document.line(number) else {
            continue;
        };
        let language = context.language();
        let edits = vec![(whole_line(context, number), String::new())];
        let title = say::delete_line(language);
        let text = context.text(number);
        let message = say::page_furniture(language, &first_words(line.content.of(&text)));
        let finding = found.report(line.content.on_line(number), message);
        finding.tag = Some(Tag::Unnecessary);
        finding.fix = match sure {
            Sureness::Certain => Fix::safe(title, edits),
            Sureness::Likely => Fix::offered(title, edits),
        };
    }
}

/// A menu by its first entries, a footer by its label, a short line as it is.
fn first_words(words: &str) -> String {
    let head = |most: usize| {
        let end = words.char_indices().nth(most);
        words
            .get(..end.map_or(words.len(), |(at, _)| at))
            .unwrap_or_default()
    };
    let near = head(LONGEST_LABEL);
    if let Some((label, _)) = near.split_once([':', '：', '(', '（', ',', '，'])
        && !label.is_empty()
    {
        return label.trim().to_owned();
    }
    let shown = head(SHOWN);
    if shown.len() == words.len() {
        return shown.trim().to_owned();
    }
    let entries = shown.rsplit_once(char::is_whitespace);
    let entries = entries.map_or(shown, |(entries, _)| entries);
    format!("{}……", entries.trim())
}

/// An address with nothing but lines of the page on both sides is the page's.
fn make_certain_between(context: &DocumentContext<'_>, lines: &mut [(u32, Sureness)]) {
    let is_next = |one: &(u32, Sureness), next: &(u32, Sureness)| {
        let mut between = (one.0 + 1..next.0).filter_map(|number| context.document.line(number));
        between.all(|line| line.layer == Layer::Blank)
    };
    for block in lines.chunk_by_mut(is_next) {
        let is_certain = |(_, sure): &(u32, Sureness)| *sure == Sureness::Certain;
        let first = block.iter().position(is_certain);
        let last = block.iter().rposition(is_certain);
        if let (Some(first), Some(last)) = (first, last) {
            for line in &mut block[first..=last] {
                line.1 = Sureness::Certain;
            }
        }
    }
}

/// What a line is by itself. A comment or a picture of Markdown its writer has set there.
fn sureness(context: &DocumentContext<'_>, number: u32, line: &Line) -> Option<Sureness> {
    if !matches!(line.layer, Layer::Furniture | Layer::Metadata) {
        return None;
    }
    // The head of a table looks like a menu: short words with spaces between them.
    let is_row = line
        .row
        .as_ref()
        .is_some_and(|row| row.form != RowForm::Single);
    if context.document.is_in_table(number) || is_row && line.layer == Layer::Furniture {
        return None;
    }
    let text = context.text(number);
    let words = line.content.of(&text);
    let even: Vec<char> = words
        .chars()
        .take(LONGEST)
        .map(|c| if c == ':' { '：' } else { c })
        .collect();
    if line.layer == Layer::Metadata {
        // 发布日期:2020-08-06 字号:【 保护色:
        return terms()
            .furniture_words
            .within(&even)
            .then_some(Sureness::Certain);
    }
    let is_label = terms().footer_labels.prefix(&even).is_some();
    let is_markup = words.starts_with(['<', '!', '！']);
    (!is_markup).then_some(match is_label {
        true => Sureness::Likely,
        false => Sureness::Certain,
    })
}

/// Lines such as 主办单位:… with nothing but lines of the page on both sides.
fn labels_between<'a, 'd>(
    context: &'a DocumentContext<'d>,
    lines: &[(u32, Sureness)],
) -> impl Iterator<Item = u32> + use<'a, 'd> {
    let pairs: Vec<(u32, u32)> = lines
        .windows(2)
        .map(|pair| (pair[0].0, pair[1].0))
        .collect();
    pairs.into_iter().filter_map(|(above, below)| {
        let mut inside = (above + 1..below).filter_map(|number| {
            let line = context.document.line(number)?;
            (line.layer != Layer::Blank).then_some((number, line))
        });
        let (number, line) = inside.next()?;
        let is_title = || {
            let mut titles = context.document.titles().iter();
            titles.any(|title| (title.first..=title.last).contains(&number))
        };
        let text = context.text(number);
        let words = line.content.of(&text);
        let label = words.split([':', '：']).next().unwrap_or_default();
        let is_label = label.len() < words.len() && (2..=6).contains(&label.chars().count());
        let is_short = words.chars().count() <= LONGEST_LABELLED;
        let is_alone = inside.next().is_none() && line.layer == Layer::Body;
        (is_alone && is_label && is_short && !is_title()).then_some(number)
    })
}

/// The line with its line end; the last one has none.
fn whole_line(context: &DocumentContext<'_>, number: u32) -> Range {
    let start = Point::new(number, 0);
    let is_last = number as usize + 1 >= context.document.text().line_count();
    let end = match is_last {
        true => Point::new(number, context.text(number).len() as u32),
        false => Point::new(number + 1, 0),
    };
    Range::new(start, end)
}

/// The name of the page, which says the title once more above it: (江苏省)南京市玄武区人民政府工作报告(2025年1月7日).
fn page_title(context: &DocumentContext<'_>, first_furniture: u32) -> Option<u32> {
    let title = context.document.titles().first()?;
    let name = words_of(&title.name);
    if name.chars().count() < SHORTEST_TITLE {
        return None;
    }
    let mut lines = context.lines().take(title.first as usize);
    let found = lines.find(|&(number, line)| {
        let may_be = matches!(line.layer, Layer::Body | Layer::FrontMatter);
        may_be && number > first_furniture && {
            let text = context.text(number);
            let words = line.content.of(&text);
            words_of(words).contains(&*name) && is_of_one_year(words, &title.name)
        }
    });
    found.map(|(number, _)| number)
}

/// The report of another year may be linked to above this one.
fn is_of_one_year(one: &str, other: &str) -> bool {
    let (one, other) = (years(one), years(other));
    one.is_empty() || other.is_empty() || one.iter().any(|year| other.contains(year))
}

/// 2025 of 2025年.
fn years(text: &str) -> Vec<&str> {
    let ends = text.match_indices('年').map(|(at, _)| at);
    let years = ends.filter_map(|at| text.get(at.checked_sub(4)?..at));
    years
        .filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}

/// The words outside of brackets, without figures and the year.
fn words_of(text: &str) -> String {
    let mut depth = 0;
    let mut words = String::new();
    for c in text.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth -= 1,
            '年' => {}
            c if depth > 0 || c.is_whitespace() || c.is_ascii_digit() => {}
            c => words.push(c),
        }
    }
    words
}
