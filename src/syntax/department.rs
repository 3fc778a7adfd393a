//! Lists of departments: 区发改委、区财政局，相关街道和各部门.

use super::glyphs::{Glyphs, is_han_digit};
use crate::lexicon::Departments;
use crate::text::{Range, Span};

/// A place near a line: `row` lines below it, or above it in the heading of its section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    pub row: i32,
    pub span: Span,
}

impl Place {
    /// The range in a document, given the line that it is near.
    pub fn near(self, line: u32) -> Range {
        self.span.on_line(line.saturating_add_signed(self.row))
    }
}

/// A department or a group of departments, as the clause names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    pub name: String,
    pub place: Place,
    /// A group without a name of its own: 相关部门, 各街道.
    pub generic: bool,
    /// 区商务局？: it is suggested, and somebody has to confirm it. The mark is no part of the name.
    pub to_confirm: bool,
}

/// Departments in order, and whether every part of the text was one.
#[derive(Debug, Default)]
pub struct DepartmentList {
    pub departments: Vec<Department>,
    strange: bool,
}

impl DepartmentList {
    pub fn extend(&mut self, other: DepartmentList) {
        self.departments.extend(other.departments);
        self.strange |= other.strange;
    }

    /// Nothing in it but departments.
    pub fn sound(&self) -> bool {
        !self.departments.is_empty() && !self.strange
    }
}

/// The departments named in `start..end`.
pub fn departments_in(
    glyphs: &Glyphs,
    start: usize,
    end: usize,
    words: &Departments,
) -> DepartmentList {
    let mut list = DepartmentList::default();
    let (mut depth, mut from) = (0, start);
    for i in start..=end {
        let c = if i == end { '、' } else { glyphs.at(i) };
        match c {
            '（' | '〈' | '[' | '【' => depth += 1,
            '）' | '〉' | ']' | '】' => depth -= 1,
            _ => {}
        }
        let separates = matches!(c, '、' | '，' | '；' | '。' | '|') && depth <= 0 || i == end;
        let joins = depth <= 0
            && matches!(c, '和' | '及' | '与' | ' ' | '/')
            && joins_departments(glyphs, from, i, end, words);
        if separates || joins {
            push(&mut list, glyphs, from, i, words);
            from = i + 1;
        }
    }
    list
}

/// 市级各有关部门及各县市区政府 names two; 自然资源和规划局 and 各有关部门和单位 one: the word joins where a name has ended
/// before it and more than a word follows.
fn joins_departments(
    glyphs: &Glyphs,
    from: usize,
    at: usize,
    end: usize,
    words: &Departments,
) -> bool {
    let (a, b) = glyphs.trim(from, at);
    let b = b - closing(glyphs.slice(a, b), words).min(b - a);
    let next = glyphs.slice(at + 1, end);
    let follows = next
        .iter()
        .take_while(|c| !matches!(c, '、' | '，' | '；' | '。' | '和' | '及'))
        .count();
    b >= a + 2 && follows > 2 && ends_like_department(glyphs.slice(a, b), words)
}

/// 国家药监局等国务院相关部门: the named one ends at 等, and a group follows. 教育局等部门 only closes the list.
fn group_after(glyphs: &Glyphs, from: usize, to: usize, words: &Departments) -> Option<usize> {
    let closes = words.list_ends.suffix(glyphs.slice(from, to)).is_some();
    let at = (from + 2..to).find(|&i| glyphs.at(i) == '等')?;
    let named = ends_like_department(glyphs.slice(from, at), words);
    (named && !closes && is_generic(glyphs.slice(at + 1, to), words)).then_some(at)
}

fn push(list: &mut DepartmentList, glyphs: &Glyphs, from: usize, to: usize, words: &Departments) {
    let (from, mut to) = glyphs.trim(from, to);
    if let Some(at) = group_after(glyphs, from, to, words) {
        push(list, glyphs, from, at, words);
        push(list, glyphs, at + 1, to, words);
        return;
    }
    to -= closing(glyphs.slice(from, to), words);
    let (mut from, to) = glyphs.trim(from, to);
    let to_confirm = to > from && glyphs.at(to - 1) == '？';
    let (_, to) = glyphs.trim(from, to - usize::from(to_confirm));
    while let Some(length) = words.list_openings.prefix(glyphs.slice(from, to))
        && ends_like_department(glyphs.slice(from + length, to), words)
    {
        from = glyphs.skip_space(from + length, to);
    }
    if to <= from {
        return;
    }
    let text = glyphs.slice(from, to);
    let name: String = text.iter().filter(|&&c| c != ' ').collect();
    // 下同, 按职责分工 and whole sentences are no names.
    if text.len() < 2
        || text.len() > 40
        || words.duty_verbs.contains(text)
        || words.no_department_words.within(text)
    {
        list.strange = true;
        return;
    }
    if !looks_like_department(&name, words) {
        list.strange = true;
    }
    let generic = is_generic(text, words);
    list.departments.push(Department {
        name,
        place: Place {
            row: 0,
            span: glyphs.span(from, to),
        },
        generic,
        to_confirm,
    });
}

/// The length of what closes a list: 等部门, 等10个部门.
fn closing(text: &[char], words: &Departments) -> usize {
    if let Some(length) = words.list_ends.suffix(text) {
        return length;
    }
    // 等10个部门: the number stands between 等 and the word.
    let Some(at) = text.iter().rposition(|&c| c == '等') else {
        return 0;
    };
    let number = text[at + 1..]
        .iter()
        .take_while(|c| c.is_ascii_digit() || is_han_digit(**c))
        .count();
    let counted = at + 1 + number;
    let rest = text.get(counted + 1..).unwrap_or_default();
    let counts = number > 0 && matches!(text.get(counted), Some('个' | '家'));
    match counts && words.generic_words.contains(rest) {
        true => text.len() - at,
        false => 0,
    }
}

/// Whether a name begins with its level and ends as departments' names end, or is a group: 县财政局, 各乡镇.
pub fn is_named(text: &[char], words: &Departments) -> bool {
    let levelled = words.levels.iter().flatten().any(|level| {
        level
            .chars()
            .eq(text.iter().copied().take(level.chars().count()))
    });
    is_generic(text, words) || levelled && ends_like_department(text, words)
}

fn ends_like_department(text: &[char], words: &Departments) -> bool {
    words.suffixes.suffix(text).is_some()
}

/// Whether a name ends as departments' names end.
pub fn looks_like_department(name: &str, words: &Departments) -> bool {
    let chars: Vec<char> = name.chars().collect();
    let end = match chars.last() {
        // 区科技局〈区科技局〉, 高新区(邹区镇)
        Some('）' | '〉') => chars
            .iter()
            .rposition(|&c| matches!(c, '（' | '〈'))
            .unwrap_or(chars.len()),
        _ => chars.len(),
    };
    ends_like_department(&chars[..end], words)
}

/// Made of words that name no one: 各街道, 区相关部门, 相关部门街道板块.
pub fn is_generic(text: &[char], words: &Departments) -> bool {
    let marks_group = text.iter().any(|&c| matches!(c, '各' | '相' | '有'))
        || matches!(text, ['成', '员', '单', '位']);
    let mut i = 0;
    while i < text.len() {
        match words.generic_words.prefix(&text[i..]) {
            Some(n) => i += n,
            None => return false,
        }
    }
    marks_group
}
