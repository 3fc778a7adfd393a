//! Clauses that have lost their brackets.

use super::{Clause, placed, read};
use crate::lexicon::departments;
use crate::syntax::department::looks_like_department;
use crate::syntax::glyphs::Glyphs;

/// A clause whose bracket was lost is looked for in a last sentence no longer than this.
const LONGEST_BARE_CLAUSE: usize = 80;
/// A department without brackets round its clause has no longer a name.
const LONGEST_BARE_NAME: usize = 14;

/// A clause that has lost both brackets: the last sentence of the line, a list with a verb.
pub fn bare_clause(glyphs: &Glyphs, start: usize, end: usize) -> Option<Clause> {
    let words = departments();
    let mut to = end;
    while to > start && matches!(glyphs.at(to - 1), '。' | ' ' | '）') {
        to -= 1;
    }
    let ends_in_verb = [&words.lead_verbs, &words.co_verbs]
        .iter()
        .any(|verbs| verbs.suffix(glyphs.slice(start, to)).is_some());
    if !ends_in_verb {
        return None;
    }
    let last_sentence = (start..to)
        .rev()
        .take(LONGEST_BARE_CLAUSE)
        .find(|&i| matches!(glyphs.at(i), '。' | '！' | '；'))
        .map(|i| i + 1);
    let nearest = || {
        last_department(
            glyphs,
            start.max(to.saturating_sub(LONGEST_BARE_CLAUSE)),
            to,
        )
    };
    let from = |at: usize| bare_clause_from(glyphs, at, to);
    last_sentence
        .and_then(from)
        .or_else(|| nearest().and_then(from))
}

/// The clause from an index on, where it is a list of short names that somebody leads.
fn bare_clause_from(glyphs: &Glyphs, from: usize, to: usize) -> Option<Clause> {
    let (responsibility, convention) = read(glyphs, from, to)?;
    let mut all = responsibility
        .leads
        .iter()
        .chain(&responsibility.coorganisers);
    let short = all.all(|department| department.name.chars().count() <= LONGEST_BARE_NAME);
    let sound = short && !responsibility.leads.is_empty();
    sound.then(|| placed(glyphs, from, to, responsibility, convention))
}

/// Where the department before the first lead verb begins, in a text that has lost what stood before it:
/// 融资服务|区金融监管局主办.
fn last_department(glyphs: &Glyphs, start: usize, to: usize) -> Option<usize> {
    let words = departments();
    let leads = |i: &usize| words.lead_verbs.prefix(glyphs.slice(*i, to)).is_some();
    let verb = (start..to).find(leads)?;
    let is_level = |i: usize| {
        words
            .levels
            .iter()
            .flatten()
            .any(|level| glyphs.has(i, level))
    };
    let names = |i: &usize| is_level(*i) && looks_like_department(&glyphs.text(*i, verb), words);
    let shortest = verb.checked_sub(3)?;
    (verb.saturating_sub(LONGEST_BARE_NAME).max(start)..=shortest)
        .rev()
        .find(names)
}
