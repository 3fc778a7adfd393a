//! Which figures of two passages meet.

use super::Figure;
use std::collections::HashSet;

/// The figures of two passages that measure the same thing: indices, each in one pair only. Of several that are equally
/// like, none is meant.
pub fn same(old: &[Figure], new: &[Figure]) -> Vec<(usize, usize)> {
    let mut all: Vec<(f64, usize, usize)> = Vec::new();
    for (i, one) in old.iter().enumerate() {
        for (j, other) in new.iter().enumerate() {
            if let Some(score) = one.like(other) {
                all.push((score, i, j));
            }
        }
    }
    all.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut taken = (HashSet::new(), HashSet::new());
    for &(score, i, j) in &all {
        if taken.0.contains(&i) || taken.1.contains(&j) {
            continue;
        }
        let rivals = all.iter().filter(|(other, a, b)| {
            let shares = (*a == i) != (*b == j);
            shares && !taken.0.contains(a) && !taken.1.contains(b) && *other >= score
        });
        let rivals = rivals.count();
        let named = old[i].is_named_like(&new[j]);
        let lonely = || all.iter().filter(|(_, a, b)| *a == i || *b == j).count() == 1;
        taken.0.insert(i);
        taken.1.insert(j);
        if rivals == 0 && (named || lonely()) {
            found.push((i, j));
        }
    }
    found
}

/// The same, as the figures themselves.
pub fn same_in(old: &[Figure], new: &[Figure]) -> Vec<(Figure, Figure)> {
    let found = same(old, new).into_iter();
    found
        .map(|(i, j)| (old[i].clone(), new[j].clone()))
        .collect()
}
