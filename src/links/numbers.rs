//! Numbers that differ between two passages of nearly the same words: those that stand in the same place of both.

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
/// A unit as shown has no more characters.
const UNIT: usize = 3;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number { written: String, value: Decimal },
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
    let mut found = Vec::new();
    let mut chars = text.chars().map(half_width).peekable();
    while let Some(c) = chars.next() {
        if !c.is_ascii_digit() {
            if c.is_alphanumeric() || c == '%' {
                found.push(Token::Char(c));
            }
            continue;
        }
        let mut written = String::from(c);
        while let Some(next) = chars.next_if(|c| c.is_ascii_digit() || *c == '.') {
            written.push(next);
        }
        let number = written.trim_end_matches('.');
        match number.parse() {
            Ok(value) => found.push(Token::Number {
                written: number.to_owned(),
                value,
            }),
            Err(_) => found.extend(written.chars().map(Token::Char)),
        }
    }
    found
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

/// The words on both sides agree, and what follows, which is the unit.
fn agrees(old: &[Token], new: &[Token], i: usize, j: usize) -> bool {
    let equal = |one: Option<&Token>, other: Option<&Token>| match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        _ => false,
    };
    let before = (1..=NEAR).filter(|&step| {
        let before = |place: usize| place.checked_sub(step);
        let one = before(i).and_then(|at| old.get(at));
        equal(one, before(j).and_then(|at| new.get(at)))
    });
    let after = (1..=NEAR).filter(|&step| equal(old.get(i + step), new.get(j + step)));
    equal(old.get(i + 1), new.get(j + 1)) && before.count() + after.count() >= AGREEING
}

/// A number with what follows it.
fn shown(tokens: &[Token], at: usize) -> String {
    let mut shown = String::new();
    if let Token::Number { written, .. } = &tokens[at] {
        shown.push_str(written);
    }
    for token in tokens.iter().skip(at + 1).take(UNIT) {
        match token {
            Token::Char(c) => shown.push(*c),
            Token::Number { .. } => break,
        }
    }
    shown
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
            &[("7500名项目", "8000名项目")],
        );
        check("𠮷田新建公园3个", "𠮷田新建公园3.0个", &[]);
        // Other words: the numbers say nothing of each other.
        check("新建公园2个", "改造厕所3座", &[]);
        check("", "3", &[]);
    }
}
