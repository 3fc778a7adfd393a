//! Indicators of two documents side by side: this year's figure and last year's, and what became of it.

use super::change::{Change, change};
use super::figure::{Figure, figures, in_words, same};
use super::pairing::Confidence;
use super::task::tasks;
use crate::model::{Document, Status};
use std::collections::HashSet;

/// An indicator in two documents.
#[derive(Clone, Debug)]
pub struct IndicatorPair {
    pub old: Figure,
    pub new: Figure,
    pub change: Change,
    pub confidence: Confidence,
}

/// The indicators that both documents speak of, in the order of the old one. What was reached is compared with what was
/// reached, what is aimed at with what is aimed at.
pub fn indicators(old: &Document, new: &Document) -> Vec<IndicatorPair> {
    let (olds, news) = (figures(old), figures(new));
    let found = same(&olds, &news);
    let mut all: Vec<IndicatorPair> = found
        .iter()
        .map(|&(i, j)| pair(&olds[i], &news[j]))
        .collect();
    let paired: HashSet<Option<u16>> = all.iter().map(|one| one.old.indicator).collect();
    let targets = |figures: &[Figure]| -> Vec<Figure> {
        let aimed = figures.iter();
        let aimed =
            aimed.filter(|one| one.status == Status::Target && !paired.contains(&one.indicator));
        aimed.cloned().collect()
    };
    let (olds, news) = (targets(&olds), targets(&news));
    all.extend(with_words(&olds, &words_of(new), &news));
    let turned = with_words(&news, &words_of(old), &olds);
    all.extend(turned.into_iter().map(|one| pair(&one.new, &one.old)));
    all.sort_by_key(|one| (one.old.range.start, one.new.range.start));
    all
}

fn words_of(document: &Document) -> Vec<Figure> {
    let tasks = tasks(document);
    let said = tasks.iter().flat_map(|task| in_words(document, task));
    said.collect()
}

/// Figures of one document for which the other has only words, and no figure at all.
fn with_words(figures: &[Figure], words: &[Figure], others: &[Figure]) -> Vec<IndicatorPair> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for word in words {
        let elsewhere = others.iter().any(|one| one.indicator == word.indicator);
        if elsewhere || !seen.insert(word.indicator) {
            continue;
        }
        let mut alike = figures.iter().filter(|figure| figure.like(word).is_some());
        if let (Some(figure), None) = (alike.next(), alike.next()) {
            found.push(pair(figure, word));
        }
    }
    found
}

fn pair(old: &Figure, new: &Figure) -> IndicatorPair {
    let is_sure = old.is_named_like(new);
    IndicatorPair {
        change: change(old, new),
        confidence: match is_sure {
            true => Confidence::High,
            false => Confidence::Low,
        },
        old: old.clone(),
        new: new.clone(),
    }
}
