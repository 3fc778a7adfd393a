//! How much two targets are about the same matter: by the pairs of characters they share, rare pairs counting more.

use std::collections::{HashMap, HashSet};

type Pairs = HashSet<[char; 2]>;

/// Texts that can be compared with one another.
pub struct Likeness {
    texts: Vec<Pairs>,
    /// In how many texts a pair stands.
    spread: HashMap<[char; 2], usize>,
}

impl Likeness {
    pub fn among<'a>(texts: impl Iterator<Item = &'a str>) -> Likeness {
        let texts: Vec<Pairs> = texts.map(pairs).collect();
        let mut spread = HashMap::new();
        for pair in texts.iter().flatten() {
            *spread.entry(*pair).or_default() += 1;
        }
        Likeness { texts, spread }
    }

    /// From 0, nothing in common.
    pub fn of(&self, one: usize, other: usize) -> f64 {
        let (one, other) = (&self.texts[one], &self.texts[other]);
        let all = self.texts.len() as f64;
        let weight = |pair| (all / self.spread.get(pair).copied().unwrap_or(1) as f64).ln();
        let shared: f64 = one.intersection(other).map(weight).sum();
        let size = (one.len() * other.len()) as f64;
        if size == 0.0 {
            0.0
        } else {
            shared / size.sqrt()
        }
    }
}

fn pairs(text: &str) -> Pairs {
    let chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    chars.windows(2).map(|pair| [pair[0], pair[1]]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_is_more_alike() {
        let texts = ["提振消费，促进汽车销售", "促进消费，举办车展", "新建公园"];
        let likeness = Likeness::among(texts.into_iter());
        assert!(likeness.of(0, 1) > likeness.of(0, 2));
        assert_eq!(likeness.of(0, 2), 0.0);
    }
}
