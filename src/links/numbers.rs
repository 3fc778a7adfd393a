//! Numbers that differ between two passages of nearly the same words: those that stand in the same place of both.

use crate::lexicon::units;
use rust_decimal::Decimal;

/// A number that stands in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// As written, with its unit; nothing where one side has no number.
    pub old: Option<String>,
    pub new: Option<String>,
}

/// Passages of more words are not laid side by side.
const LONGEST: usize = 3000;
/// So many characters on either side are looked at.
const NEAR: usize = 3;
/// So many of them have to agree.
const AGREEING: usize = 4;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// With its unit as written, and its value.
    Number {
        written: String,
        value: Decimal,
    },
    Char(char),
}

/// The numbers of two passages that stand among the same words and are not the same.
pub fn differences(old: &str, new: &str) -> Vec<Difference> {
    let (old, new) = (tokens(old), tokens(new));
    if old.len().max(new.len()) > LONGEST {
        return Vec::new();
    }
    let paired = aligned(&old, &new);
    let mut found = Vec::new();
    for &(i, j) in &paired {
        let (Token::Number { value: one, .. }, Token::Number { value: other, .. }) =
            (&old[i], &new[j])
        else {
            continue;
        };
        if one != other && agrees(&old, &new, i, j) {
            found.push(Difference {
                old: Some(shown(&old, i)),
                new: Some(shown(&new, j)),
            });
        }
    }
    found
}

fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().map(half_width).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let digits = |c: &&char| c.is_ascii_digit() || **c == '.';
        let length = match c.is_ascii_digit() {
            true => chars[at..].iter().take_while(digits).count(),
            false => 0,
        };
        let number: String = chars[at..at + length].iter().collect();
        let number = number.trim_end_matches('.');
        if let Ok(value) = number.parse() {
            let unit = unit(&chars[at + length..]);
            found.push(Token::Number {
                written: format!("{number}{unit}"),
                value,
            });
        } else if c.is_alphanumeric() || c == '%' {
            found.push(Token::Char(c));
        }
        at += length.max(1);
    }
    found
}

/// What is counted: 万人, 个, 亿元.
fn unit(after: &[char]) -> String {
    let is_scale = |c: &&char| matches!(c, '百' | '千' | '万' | '亿');
    let scale = after.iter().take_while(is_scale).count();
    let rest = &after[scale..];
    let has_word = rest.first().is_some_and(|c| c.is_alphabetic() || *c == '%');
    let length = units().units.prefix(rest).unwrap_or(usize::from(has_word));
    after[..scale + length].iter().collect()
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '．' => '.',
        '％' => '%',
        c => c,
    }
}

fn same(one: &Token, other: &Token) -> bool {
    match (one, other) {
        (Token::Char(one), Token::Char(other)) => one == other,
        (Token::Number { .. }, Token::Number { .. }) => true,
        _ => false,
    }
}

/// The longest common run of tokens, any number being like any other: pairs of indices.
fn aligned(old: &[Token], new: &[Token]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i * width + j] = match same(&old[i], &new[j]) {
                true => lengths[(i + 1) * width + j + 1] + 1,
                false => lengths[(i + 1) * width + j].max(lengths[i * width + j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut found = Vec::new();
    while i < old.len() && j < new.len() {
        if same(&old[i], &new[j]) {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

/// The words on both sides agree, and what follows, which is the unit. Other numbers say nothing.
fn agrees(old: &[Token], new: &[Token], i: usize, j: usize) -> bool {
    let equal = |one: Option<&Token>, other: Option<&Token>| match (one, other) {
        (Some(Token::Char(one)), Some(Token::Char(other))) => one == other,
        (None, None) => true,
        _ => false,
    };
    let before = (1..=NEAR).filter(|step| {
        let before = |place: usize| place.checked_sub(*step);
        let one = before(i).and_then(|at| old.get(at));
        equal(one, before(j).and_then(|at| new.get(at)))
    });
    let after = (1..=NEAR).filter(|step| equal(old.get(i + step), new.get(j + step)));
    equal(old.get(i + 1), new.get(j + 1)) && before.count() + after.count() >= AGREEING
}

fn shown(tokens: &[Token], at: usize) -> String {
    match tokens.get(at) {
        Some(Token::Number { written, .. }) => written.clone(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(old: &str, new: &str, expected: &[(&str, &str)]) {
        let found = differences(old, new);
        let found: Vec<_> = found
            .iter()
            .map(|one| {
                let text = |side: &Option<String>| side.clone().unwrap_or_default();
                (text(&one.old), text(&one.new))
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(old, new)| ((*old).to_owned(), (*new).to_owned()))
            .collect();
        assert_eq!(found, expected, "{old} {new}");
    }

    #[test]
    fn numbers_in_the_same_place() {
        check(
            "新增城镇就业2.1万人、援助就业困难人员1600人",
            "新增城镇就业２.1万人，援助就业困难人员1700人。",
            &[("1600人", "1700人")],
        );
        check(
            "招募7500名项目人员",
            "招募8000名项目人员",
            &[("7500名", "8000名")],
        );
        check("𠮷田新建公园3个", "𠮷田新建公园3.0个", &[]);
        check("峨嵋岭19号等26个老旧小区", "中山北路43号等5个地块改造", &[]);
        // Other words: the numbers say nothing of each other.
        check("新建公园2个", "改造厕所3座", &[]);
        check("", "3", &[]);
    }
}
