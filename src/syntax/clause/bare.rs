//! Clauses that have lost their brackets.

use super::labels::label_at;
use super::verbs::ends_in_verb;
use super::{Clause, Responsibility, placed, read};
use crate::lexicon::departments;
use crate::syntax::department::looks_like_department;
use crate::syntax::glyphs::Glyphs;

/// A clause whose bracket was lost is looked for in a last sentence no longer than this.
const LONGEST_BARE_CLAUSE: usize = 80;
/// A department without brackets round its clause has no longer a name.
const LONGEST_BARE_NAME: usize = 14;

/// A clause without brackets: the last sentence of the line, with labels, with 由, or a list that ends in a verb.
pub fn bare_clause(glyphs: &Glyphs, start: usize, end: usize) -> Option<Clause> {
    let words = departments();
    let mut to = end;
    while to > start && matches!(glyphs.at(to - 1), '。' | ' ' | '）') {
        to -= 1;
    }
    let last_sentence = (start..to)
        .rev()
        .take(LONGEST_BARE_CLAUSE)
        .find(|&i| matches!(glyphs.at(i), '。' | '！' | '；'))
        .map(|i| glyphs.skip_space(i + 1, to));
    if let Some(from) = last_sentence {
        let opens = label_at(glyphs, from, to, words).is_some() || glyphs.at(from) == '由';
        if opens && let Some(clause) = owned_sentence(glyphs, from, to) {
            return Some(clause);
        }
    }
    if !ends_in_verb(glyphs.slice(start, to), words) {
        return None;
    }
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

/// 由区住建局牵头，区城管局配合，10月底前完成。 责任单位：区水利局。
fn owned_sentence(glyphs: &Glyphs, from: usize, to: usize) -> Option<Clause> {
    let (responsibility, convention) = read(glyphs, from, to)?;
    let sound = responsibility.has_owner() && has_short_names(&responsibility);
    sound.then(|| placed(glyphs, from, to, responsibility, convention))
}

/// The clause from an index on, where it is a list of short names that somebody leads.
fn bare_clause_from(glyphs: &Glyphs, from: usize, to: usize) -> Option<Clause> {
    let (responsibility, convention) = read(glyphs, from, to)?;
    let sound = !responsibility.leads.is_empty() && has_short_names(&responsibility);
    sound.then(|| Clause {
        lost_bracket: true,
        ..placed(glyphs, from, to, responsibility, convention)
    })
}

fn has_short_names(responsibility: &Responsibility) -> bool {
    let Responsibility {
        leads,
        coorganisers,
        responsible,
        ..
    } = responsibility;
    let mut all = leads.iter().chain(coorganisers).chain(responsible);
    all.all(|department| department.name.chars().count() <= LONGEST_BARE_NAME)
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
