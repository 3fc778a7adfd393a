//! Which matters of two documents are the same: the likest first, and what one pair accounts for counts for no other.

use super::task::Task;
use super::wording::{Pairs, Weights};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashSet};

/// How sure a link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// It is shown as doubtful, and nothing is concluded from it.
    Low,
    High,
}

impl Confidence {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::High => "high",
        }
    }
}

/// Two matters that are the same, or of which one holds the other.
#[derive(Clone, Debug)]
pub struct Pair {
    pub old: usize,
    pub new: usize,
    /// From 0 to 1: how much of the shorter one's wording stands in the other.
    pub likeness: f64,
    pub confidence: Confidence,
}

/// How many others a matter may be linked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// A target of this year is one of last year.
    One,
    /// A target may hold several sentences of a report, and a sentence several targets.
    Many,
}

/// What is alike to this degree is the same matter.
const SURE: f64 = 0.6;
/// What is alike to this degree is the same matter where neither side is like anything else.
const LIKELY: f64 = 0.38;
/// A part of a whole is worth so much of it; the rest is how like the two are as wholes.
const OF_PART: f64 = 0.65;
/// What each figure adds that both have.
const SAME_FIGURE: f64 = 0.08;
const MOST_FIGURES: usize = 2;
/// What it takes away that both have figures, and not one in common.
const OTHER_FIGURES: f64 = 0.08;
/// Two passages with fewer pairs of characters in common have nothing to say of each other.
const LEAST_PAIRS: usize = 3;
/// Of two that are both as like, neither is meant.
const MARGIN: f64 = 0.04;

struct Candidate {
    score: f64,
    old: usize,
    new: usize,
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Candidate {}
impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = (other.old, other.new).cmp(&(self.old, self.new));
        self.score.total_cmp(&other.score).then(places)
    }
}

/// Links the matters of two documents.
pub fn pairs(old: &[Task], new: &[Task], arity: Arity) -> Vec<Pair> {
    let comparison = Comparison::of(old, new);
    let mut left_old: Vec<Pairs> = old.iter().map(|task| task.pairs.clone()).collect();
    let mut left_new: Vec<Pairs> = new.iter().map(|task| task.pairs.clone()).collect();
    let mut heap = comparison.candidates();
    let mut linked = (vec![false; old.len()], vec![false; new.len()]);
    let mut found: Vec<Pair> = Vec::new();
    while let Some(best) = heap.pop() {
        let (i, j) = (best.old, best.new);
        let is_fresh = !linked.0[i] && !linked.1[j];
        if arity == Arity::One && !is_fresh {
            continue;
        }
        let score = comparison.score(i, j, &left_old[i], &left_new[j]);
        if score < best.score - f64::EPSILON {
            if score >= LIKELY {
                heap.push(Candidate { score, ..best });
            }
            continue;
        }
        let is_sure = score >= SURE;
        let is_rival = |other: &Candidate| {
            let near =
                other.old == i && !linked.1[other.new] || other.new == j && !linked.0[other.old];
            near && other.score > score - MARGIN
        };
        if !is_sure && (!is_fresh || heap.iter().any(is_rival)) {
            continue;
        }
        let shared: Vec<[char; 2]> = left_old[i].intersection(&left_new[j]).copied().collect();
        for pair in &shared {
            left_old[i].remove(pair);
            left_new[j].remove(pair);
        }
        (linked.0[i], linked.1[j]) = (true, true);
        found.push(Pair {
            old: i,
            new: j,
            likeness: comparison
                .share(&old[i].pairs, &new[j].pairs, i, j)
                .min(1.0),
            confidence: match is_sure {
                true => Confidence::High,
                false => Confidence::Low,
            },
        });
    }
    found.sort_by_key(|pair| (pair.new, pair.old));
    found
}

/// Two lists of matters with what their wordings weigh.
struct Comparison<'a> {
    old: &'a [Task],
    new: &'a [Task],
    weights: Weights,
    sizes: (Vec<f64>, Vec<f64>),
    figures: (Vec<HashSet<Figure>>, Vec<HashSet<Figure>>),
}

/// A number and the character after it: 7500 名.
type Figure = (Decimal, char);

impl<'a> Comparison<'a> {
    fn of(old: &'a [Task], new: &'a [Task]) -> Comparison<'a> {
        let all = old.iter().chain(new).map(|task| &task.pairs);
        let weights = Weights::among(all);
        let sizes = |tasks: &[Task]| tasks.iter().map(|task| weights.of(&task.pairs)).collect();
        let figures = |tasks: &[Task]| tasks.iter().map(|task| figures(&task.text)).collect();
        Comparison {
            sizes: (sizes(old), sizes(new)),
            figures: (figures(old), figures(new)),
            old,
            new,
            weights,
        }
    }

    fn candidates(&self) -> BinaryHeap<Candidate> {
        let mut heap = BinaryHeap::new();
        for (i, one) in self.old.iter().enumerate() {
            for (j, other) in self.new.iter().enumerate() {
                let score = self.score(i, j, &one.pairs, &other.pairs);
                if score >= LIKELY {
                    heap.push(Candidate {
                        score,
                        old: i,
                        new: j,
                    });
                }
            }
        }
        heap
    }

    /// How much speaks for two being the same, by the wording that nothing else accounts for.
    fn score(&self, i: usize, j: usize, one: &Pairs, other: &Pairs) -> f64 {
        let shared: Vec<&[char; 2]> = one.intersection(other).collect();
        let least = self.old[i].pairs.len().min(self.new[j].pairs.len());
        if shared.len() < LEAST_PAIRS.min(least) || shared.is_empty() {
            return 0.0;
        }
        let weight: f64 = shared.iter().map(|pair| self.weights.of_pair(pair)).sum();
        let (size, other_size) = (self.sizes.0[i], self.sizes.1[j]);
        let part = weight / size.min(other_size);
        let whole = 2.0 * weight / (size + other_size);
        let (figures, others) = (&self.figures.0[i], &self.figures.1[j]);
        let both = figures.intersection(others).count();
        let figures = match both {
            0 if !figures.is_empty() && !others.is_empty() => -OTHER_FIGURES,
            both => SAME_FIGURE * both.min(MOST_FIGURES) as f64,
        };
        OF_PART * part + (1.0 - OF_PART) * whole + figures
    }

    /// How much of the shorter one's wording stands in the other.
    fn share(&self, one: &Pairs, other: &Pairs, i: usize, j: usize) -> f64 {
        let shared = one.intersection(other);
        let weight: f64 = shared.map(|pair| self.weights.of_pair(pair)).sum();
        weight / self.sizes.0[i].min(self.sizes.1[j])
    }
}

fn figures(text: &str) -> HashSet<Figure> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = HashSet::new();
    let mut at = 0;
    while at < chars.len() {
        let digits = chars[at..].iter();
        let length = digits
            .take_while(|c| c.is_ascii_digit() || **c == '.')
            .count();
        let number: String = chars[at..at + length].iter().collect();
        if let (Ok(value), Some(unit)) = (number.parse(), chars.get(at + length)) {
            found.insert((value, *unit));
        }
        at += length.max(1);
    }
    found
}
