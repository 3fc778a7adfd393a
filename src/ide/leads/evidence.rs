//! What speaks for a lead: targets of like wording, of the same indicator and near by, here and in other documents.

use super::Place;
use crate::ide::mention_at::names;
use crate::links::Likeness;
use crate::model::{Document, Target};
use crate::text::Point;

/// So many targets round the cursor are compared with the one at it.
const NEAR: usize = 400;

/// What a target at the very place of the cursor would say by its nearness alone.
const NEIGHBOUR: f64 = 0.2;

/// What a target says that names the same indicator.
const SAME_INDICATOR: f64 = 0.03;

/// A target of another document: its wording, and who leads it.
#[derive(Clone, Copy, Debug)]
pub struct Precedent<'a> {
    pub text: &'a str,
    pub leads: &'a [&'a str],
}

/// How much each target says of the one at the cursor.
pub struct Evidence<'a> {
    /// The targets round the cursor, and the index of the first of them in the document.
    pub near: &'a [Target],
    pub first: usize,
    /// Which of them is the one at the cursor.
    pub here: Option<usize>,
    /// How like each of them is to the one at the cursor.
    pub alike: Vec<f64>,
    /// The indicators that the target at the cursor names.
    pub indicators: Vec<u16>,
    /// By the beginning of the target, in order.
    weights: Vec<(Point, f64)>,
    elsewhere: Vec<(Precedent<'a>, f64)>,
}

impl<'a> Evidence<'a> {
    /// Likeness counts by the third power, so that a target that is much alike outweighs many that are a little; and
    /// plans keep a department's targets together. Of the ways tried on ten plans this one put a true lead among the
    /// first three oftenest.
    pub fn of(place: &Place<'a>) -> Evidence<'a> {
        let document = place.document;
        let targets = document.targets();
        let middle = targets.partition_point(|target| target.end < place.point);
        let from = middle.saturating_sub(NEAR / 2);
        let near = &targets[from..targets.len().min(from + NEAR)];
        let here = near.iter().position(|target| place.is_in(target));
        let mut texts: Vec<String> = near.iter().map(|one| body(document, one)).collect();
        let own = here.unwrap_or_else(|| {
            texts.push(task(place));
            near.len()
        });
        let others = place.elsewhere.iter().map(|one| one.text);
        let likeness = Likeness::among(texts.iter().map(String::as_str).chain(others));
        let indicators = named(&texts[own]);
        let says = |text: &str, alike: f64| {
            let mut named = names(text).map(|(indicator, _)| indicator);
            let same = !indicators.is_empty() && named.any(|one| indicators.contains(&one));
            alike.powi(3) + if same { SAME_INDICATOR } else { 0.0 }
        };
        let alike: Vec<f64> = (0..near.len()).map(|at| likeness.of(own, at)).collect();
        let weigh = |(at, target): (usize, &Target)| {
            let distance = (middle - from).abs_diff(at) as f64;
            let nearness = NEIGHBOUR / (1.0 + distance).powi(2);
            (target.range().start, says(&texts[at], alike[at]) + nearness)
        };
        let precedents = place.elsewhere.iter().enumerate();
        let elsewhere =
            precedents.map(|(i, one)| (*one, says(one.text, likeness.of(own, texts.len() + i))));
        Evidence {
            weights: near.iter().enumerate().map(weigh).collect(),
            elsewhere: elsewhere.collect(),
            near,
            first: from,
            here,
            alike,
            indicators,
        }
    }

    /// From 0, nothing.
    pub fn in_target(&self, target: &Target) -> f64 {
        let start = target.range().start;
        let at = self.weights.binary_search_by_key(&start, |(at, _)| *at);
        at.map_or(0.0, |at| self.weights[at].1)
    }

    /// The targets of other documents, and how much each says.
    pub fn elsewhere(&self) -> impl Iterator<Item = (Precedent<'a>, f64)> {
        self.elsewhere.iter().copied()
    }
}

/// A label line belongs to the task so many lines above it at most.
const FARTHEST_TASK: u32 = 6;

/// What has been written of a target that is none yet: on the line of the cursor, or above its label line.
fn task(place: &Place<'_>) -> String {
    let (document, point) = (place.document, place.point);
    let line = document.source().line(point.line as usize);
    let before = line.get(..point.byte as usize).unwrap_or(&line);
    if !before.trim_end().ends_with(['：', ':']) {
        return before.to_owned();
    }
    let is_numbered = |line: &u32| {
        let mut blocks = document
            .line(*line)
            .into_iter()
            .flat_map(|line| &line.blocks);
        blocks.any(|block| block.ordinal.is_some())
    };
    let above = (point.line.saturating_sub(FARTHEST_TASK)..point.line).rev();
    let task = above.into_iter().find(is_numbered);
    task.map_or_else(
        || before.to_owned(),
        |line| document.source().line(line as usize).into_owned(),
    )
}

fn body(document: &Document, target: &Target) -> String {
    let line = document.text().line(target.line as usize);
    target.item.body.of(&line).to_owned()
}

fn named(text: &str) -> Vec<u16> {
    names(text).map(|(indicator, _)| indicator).collect()
}
