//! How much of one passage's wording stands in another: by pairs of characters, rare pairs counting more. Figures are
//! set aside, so that a changed value does not make a sentence another.

use rustc_hash::{FxHashMap, FxHashSet};

/// Two documents are held against each other pair by pair: most of the time goes into these sets.
pub type Pairs = FxHashSet<[char; 2]>;

/// What stands for any number.
const NUMBER: char = '0';

/// The pairs of characters of a passage.
pub fn pairs(text: &str) -> Pairs {
    let chars = plain(text);
    chars.windows(2).map(|pair| [pair[0], pair[1]]).collect()
}

/// A passage without marks, spaces and values.
pub fn plain(text: &str) -> Vec<char> {
    let mut chars = Vec::new();
    let mut in_number = false;
    for c in text.chars() {
        let is_digit = c.is_ascii_digit() || ('０'..='９').contains(&c);
        let goes_on = in_number && matches!(c, '.' | ',' | '．');
        match (is_digit, goes_on) {
            (true, _) if in_number => {}
            (true, _) => chars.push(NUMBER),
            (false, true) => continue,
            (false, false) if c.is_alphanumeric() || c == '%' => chars.push(c),
            (false, false) => {}
        }
        in_number = is_digit;
    }
    chars
}

/// How telling each pair is among the passages that are compared.
#[derive(Debug, Default)]
pub struct Weights {
    spread: FxHashMap<[char; 2], usize>,
    passages: usize,
}

impl Weights {
    pub fn among<'a>(passages: impl Iterator<Item = &'a Pairs>) -> Weights {
        let mut weights = Weights::default();
        for passage in passages {
            weights.passages += 1;
            for pair in passage {
                *weights.spread.entry(*pair).or_default() += 1;
            }
        }
        weights
    }

    pub fn of_pair(&self, pair: &[char; 2]) -> f64 {
        let spread = self.spread.get(pair).copied().unwrap_or(1);
        (1.0 + self.passages as f64 / spread as f64).ln()
    }

    pub fn of(&self, pairs: &Pairs) -> f64 {
        pairs.iter().map(|pair| self.of_pair(pair)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_any_number() {
        assert_eq!(pairs("新增就业1.5万人。"), pairs("新增就业 1,200 万人，"));
        assert_ne!(pairs("新增就业1.5万人"), pairs("新增就业人数"));
    }
}
