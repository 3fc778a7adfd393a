//! Which layer of a file a line belongs to: the document, its front matter, or the page around it.

use super::glyphs::{Glyphs, is_stop};
use crate::lexicon::terms;

/// What kind of line it is, before any structure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layer {
    #[default]
    Blank,
    /// A row of the table at the head of a published document: 索引号, 文号 …
    Metadata,
    /// Menus, share buttons, footers.
    Furniture,
    /// 各位代表：
    Salutation,
    /// A delivery line, a date, a signature under a title: no heading, no body.
    FrontMatter,
    /// Everything that can hold headings, targets and figures.
    Body,
}

/// The layer of the line whose text is `start..end` without white space round it.
pub fn layer_of(glyphs: &Glyphs, start: usize, end: usize) -> Layer {
    if start == end {
        return Layer::Blank;
    }
    if is_metadata(glyphs, start, end) {
        return Layer::Metadata;
    }
    if is_furniture(glyphs, start, end) {
        return Layer::Furniture;
    }
    if is_salutation(glyphs, start, end) {
        return Layer::Salutation;
    }
    if is_front_matter(glyphs, start, end) {
        return Layer::FrontMatter;
    }
    Layer::Body
}

fn is_metadata(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    if is_yaml(glyphs, start, end) {
        return true;
    }
    let after = (start..end).find(|&i| matches!(glyphs.at(i), '：' | '|'));
    if after.is_none_or(|i| i - start > 14) {
        return false;
    }
    let label: Vec<char> = glyphs
        .slice(start, end)
        .iter()
        .copied()
        .skip_while(|&c| c == '|' || c == ' ')
        .take_while(|c| !matches!(c, '：' | '|' | '。' | '，'))
        .filter(|&c| c != ' ')
        .take(12)
        .collect();
    terms().metadata_labels.contains(&label)
}

/// `title: …`, `source: …` and the rule of dashes at the head of a Markdown file.
fn is_yaml(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    let text = glyphs.slice(start, end);
    if text.len() >= 3 && text.iter().all(|&c| c == '-') {
        return true;
    }
    let key = text
        .iter()
        .take_while(|c| c.is_ascii_lowercase() || **c == '_')
        .count();
    (2..=16).contains(&key)
        && text.get(key) == Some(&'：')
        && text.get(key + 1).is_none_or(|&c| c == ' ')
}

fn is_furniture(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    let text = glyphs.slice(start, end);
    let terms = terms();
    is_markup(glyphs, start, end)
        || terms.furniture_lines.contains(text)
        || terms.furniture_openings.prefix(text).is_some()
        || terms.footer_labels.prefix(text).is_some() && text.len() <= 60
        || text.len() <= 80 && terms.furniture_words.within(text)
        || is_breadcrumb(text)
}

/// A comment, a tag or a picture of a Markdown file.
fn is_markup(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    let tag = glyphs.at(start) == '<' && glyphs.at(end - 1) == '>';
    let picture =
        glyphs.at(start) == '\u{ff01}' && glyphs.at(start + 1) == '[' && glyphs.at(end - 1) == '）';
    tag || picture
}

/// Five or more short items with spaces between them: the menu of a page.
fn is_breadcrumb(text: &[char]) -> bool {
    let items = text.split(|&c| c == ' ').filter(|item| !item.is_empty());
    let mut alike = items.clone().take_while(|item| {
        (2..=6).contains(&item.len()) && item.iter().all(|&c| super::glyphs::is_han(c))
    });
    alike.nth(4).is_some() && alike.count() + 5 == items.count()
}

fn is_salutation(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    if glyphs.at(end - 1) != '：' || end - start > 60 {
        return false;
    }
    let text = glyphs.slice(start, end - 1);
    if text.iter().any(|&c| is_stop(c) || matches!(c, '：' | '；')) {
        return false;
    }
    text.first() == Some(&'各')
        || [
            "主任、",
            "同志们",
            "市政府",
            "县政府",
            "区政府",
            "主席团",
            "代表们",
        ]
        .iter()
        .any(|opening| glyphs.has(start, opening))
}

fn is_front_matter(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    let text = glyphs.slice(start, end);
    let has_stop = text.iter().any(|&c| is_stop(c));
    // 2001年2月8日在哈尔滨市第十一届人大五次会议上
    let dated = text.len() <= 45
        && super::period::year_at(glyphs, start).is_some()
        && text.contains(&'在')
        && matches!(text[text.len() - 1], '上' | '议');
    let delivery = (glyphs.has(start, "—") || glyphs.has(start, "--"))
        && !has_stop
        && matches!(text[text.len() - 1], '上' | '议');
    let bracketed_date = glyphs.at(start) == '（'
        && glyphs.at(end - 1) == '）'
        && text.len() <= 60
        && !has_stop
        && text.iter().any(|c| c.is_ascii_digit());
    let spoken_name = text.len() <= 9
        && text.contains(&' ')
        && text.iter().all(|&c| c == ' ' || super::glyphs::is_han(c))
        && text.split(|&c| c == ' ').all(|part| part.len() <= 2);
    delivery
        || dated
        || bracketed_date
        || spoken_name
        || is_date(text)
        || is_annex(glyphs, start, end)
        || ["（此件公开发布）", "（此件", "抄送：", "抄送 ", "印发 "]
            .iter()
            .any(|opening| glyphs.has(start, opening))
}

/// 2025年1月27日, whole or damaged.
pub fn is_date(text: &[char]) -> bool {
    let (mut length, mut digits) = (0, 0);
    for &c in text.iter().filter(|&&c| c != ' ') {
        let is_digit = c.is_ascii_digit() || super::glyphs::is_han_digit(c);
        if !is_digit && !matches!(c, '年' | '月' | '日' | '-' | '.' | '/') {
            return false;
        }
        length += 1;
        digits += usize::from(is_digit);
    }
    digits >= 4 && length <= 14
}

/// 附件1, 附件：, 附表2 on a line of its own.
pub fn is_annex(glyphs: &Glyphs, start: usize, end: usize) -> bool {
    let named = glyphs.has(start, "附件") || glyphs.has(start, "附表");
    let rest = glyphs.slice(start + 2, end);
    named
        && rest.len() <= 3
        && rest.iter().all(|&c| {
            c.is_ascii_digit() || super::glyphs::is_han_digit(c) || matches!(c, '：' | ' ')
        })
}
