//! What a document says once about all its clauses: 列第一位的为牵头单位，下同.

use crate::lexicon::{Departments, departments};
use crate::syntax::glyphs::Glyphs;

/// What a document says once about all its clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convention {
    /// 列第一位的为牵头单位
    FirstLeads,
    /// 无牵头单位的，责任单位即为牵头单位
    AllLead,
}

/// A convention stated anywhere in a passage.
pub fn convention_in(glyphs: &Glyphs, start: usize, end: usize) -> Option<Convention> {
    let words = departments();
    let text = glyphs.slice(start, end);
    if !text.contains(&'牵')
        || !text
            .windows(4)
            .any(|w| matches!(w, ['牵', '头', '单', '位'] | ['牵', '头', '部', '门']))
    {
        return None;
    }
    if text
        .split(|&c| is_mark(c))
        .any(|part| first_leads(part, words))
    {
        return Some(Convention::FirstLeads);
    }
    words.all_lead.within(text).then_some(Convention::AllLead)
}

fn is_mark(c: char) -> bool {
    matches!(c, '，' | '；' | '。' | '（' | '）')
}

/// 列首位的责任单位为牵头单位: first the place, then that it leads.
fn first_leads(text: &[char], words: &Departments) -> bool {
    let after_place =
        (0..text.len()).find_map(|i| Some(i + words.first_places.prefix(&text[i..])?));
    after_place.is_some_and(|after| words.leading_words.within(&text[after..]))
}
