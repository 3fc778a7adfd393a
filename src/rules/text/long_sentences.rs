//! Sentences that are long and read easily all the same: formulas, lists, parallels, rows of figures, notes.

use super::characters;
use crate::lexicon::proofreading;

/// So many items parted by ； are a list …
const LIST: usize = 7;
/// … and so many are, where none is longer than a breath.
const SHORT_LIST: usize = 5;
/// Characters.
const BREATH: usize = 60;
/// So many that begin with the same words are a parallel.
const PARALLEL: usize = 3;
/// Characters; one alone says little.
const OPENING: usize = 2;
/// So many clauses with a figure, in two of three clauses, are a table in words.
const FIGURES: usize = 6;
/// Within so many characters a note says what it explains.
const NOTE_HEAD: usize = 60;

/// 10.“15+N”重点产业建圈强链：…, 省级外资研发中心：分别为…: read by the eye, not aloud.
pub fn is_note(line: &str) -> bool {
    let words = &proofreading().words;
    let name = line.trim_start_matches(|c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || matches!(c, '.' | '．' | '、' | '[' | ']' | '［' | '］')
    });
    let is_numbered = line
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit() || c == '[' || c == '［');
    let end = name.char_indices().nth(NOTE_HEAD);
    let head = name
        .get(..end.map_or(name.len(), |(at, _)| at))
        .unwrap_or_default();
    let mut openings = words.note_openings.iter();
    if openings.any(|opening| name.starts_with(&**opening)) {
        return true;
    }
    let Some((term, said)) = head.split_once(['：', ':']) else {
        return false;
    };
    let is_term = !term.contains(['。', '；']) && (!term.contains('，') || term.contains('“'));
    let explains = words
        .note_verbs
        .iter()
        .any(|verb| said.starts_with(&**verb));
    is_term && (explains || is_numbered)
}

/// What is asked of a year's work, aims, thanks: formulas that are as long as they are everywhere.
pub fn is_formula(sentence: &str) -> bool {
    let words = &proofreading().words;
    let mut openings = words.long_openings.iter();
    let mut leads = words.before_openings.iter();
    let sentence = sentence.trim_start_matches(['*', ' ', '\u{3000}']);
    let bare = leads.find_map(|lead| sentence.strip_prefix(&**lead));
    let bare = bare.map(|rest| rest.strip_prefix("我们").unwrap_or(rest));
    let begins = |opening: &String| {
        sentence.starts_with(&**opening) || bare.is_some_and(|bare| bare.starts_with(&**opening))
    };
    openings.any(begins)
        || words
            .long_by_nature
            .iter()
            .any(|word| sentence.contains(&**word))
}

/// Whether a sentence is read item by item, none of which is longer than a sentence may be.
pub fn is_read_in_parts(sentence: &str, longest: usize) -> bool {
    let items: Vec<&str> = sentence.split(['；', ';']).map(str::trim).collect();
    let all_within = |most: usize| items.iter().all(|item| characters(item) <= most);
    let is_list = items.len() >= LIST || is_parallel(&items);
    is_list && all_within(longest) || items.len() >= SHORT_LIST && all_within(BREATH)
}

/// 只要…；只要…；只要…, 要…；要…；要…, （一）…；（二）…；（三）…: each item is heard to begin.
fn is_parallel(items: &[&str]) -> bool {
    let [first, second, rest @ ..] = items else {
        return false;
    };
    if items.len() < PARALLEL {
        return false;
    }
    let same = rest.iter().fold(*second, |same, item| common(same, item));
    let openings = &proofreading().words.parallel_openings;
    let opening = match characters(same) >= OPENING {
        true => same,
        false => {
            let known = openings.iter().find(|known| same.starts_with(&***known));
            let Some(known) = known else { return false };
            known
        }
    };
    // The first one has what leads up to them all before it.
    let head: String = opening.chars().take(OPENING).collect();
    first.contains(&head)
}

/// The words with which both begin.
fn common<'t>(one: &'t str, other: &str) -> &'t str {
    let same = one.chars().zip(other.chars());
    let length = same.take_while(|(one, other)| one == other);
    let bytes = length.map(|(one, _)| one.len_utf8()).sum();
    one.get(..bytes).unwrap_or_default()
}

/// 粮油类增长9.9%，饮料类增长2.1%，烟酒类增长5.7%…: a table in words.
pub fn is_row_of_figures(sentence: &str) -> bool {
    let clauses = sentence.split(['，', ',', '；', ';', '：']);
    let (mut all, mut with) = (0, 0);
    for clause in clauses {
        all += 1;
        with += usize::from(clause.contains(|c: char| c.is_ascii_digit()));
    }
    with >= FIGURES && with * 3 >= all * 2
}
