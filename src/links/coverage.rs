//! What a plan makes of a report: which promises it holds, which it leaves out, where its values differ, and what it adds.

use super::figure::{Figure, figures_of};
use super::numbers::{Difference, differences};
use super::pairing::{Arity, Confidence, Pair, pairs};
use super::promises::statements;
use super::task::{Task, targets};
use super::{change, figure};
use crate::model::{Document, Measure};
use crate::text::Range;

/// A passage of one of the two documents.
#[derive(Clone, Debug)]
pub struct Passage {
    /// In the text as read.
    pub range: Range,
    pub text: String,
    pub number: Option<u32>,
    pub section: Option<String>,
    pub measure: Measure,
}

/// A promise and the target that holds it.
#[derive(Clone, Debug)]
pub struct Link {
    pub promise: Passage,
    pub target: Passage,
    pub likeness: f64,
    pub confidence: Confidence,
    /// Figures of the same thing that have the same value on both sides, as the report writes them.
    pub figures: Vec<String>,
    /// The report's values that are others in the plan.
    pub differences: Vec<Difference>,
}

/// Everything that can be said of a plan by its report.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    pub matched: Vec<Link>,
    pub uncovered: Vec<Passage>,
    pub different: Vec<Link>,
    pub unfounded: Vec<Passage>,
}

/// Where a plan's targets have so many sentences on the average, neighbouring sentences that no target holds are one
/// matter.
const SENTENCES_OF_ONE: f64 = 1.5;
/// Wording that is like to this degree, and a figure of the same indicator, leave no doubt, whatever its value.
const LIKE_ENOUGH: f64 = 0.5;
/// A sentence beside one that a target holds belongs to it where so much of it stands there.
const BESIDE: f64 = 0.3;

/// Lays a plan beside its report.
pub fn coverage(report: &Document, plan: &Document) -> Coverage {
    let (mut promises, others): (Vec<Task>, Vec<Task>) = statements(report)
        .into_iter()
        .partition(|task| task.binding);
    let targets = targets(plan);
    let mut found = by_wording(&promises, &targets);
    add_founded(&mut promises, others, &targets, &mut found);
    let said = Said {
        promises: promises
            .iter()
            .map(|task| figures_of(report, task))
            .collect(),
        targets: targets.iter().map(|task| figures_of(plan, task)).collect(),
    };
    let found = with_figures(&promises, &targets, &said, found);
    let mut result = Coverage::default();
    for group in groups(&promises, &found) {
        let link = link(&promises, &targets, &said, &group);
        match link.differences.is_empty() || link.confidence == Confidence::Low {
            true => result.matched.push(link),
            false => result.different.push(link),
        }
    }
    let by_place = |one: &Link, other: &Link| {
        (one.promise.range.start, one.target.range.start)
            .cmp(&(other.promise.range.start, other.target.range.start))
    };
    result.matched.sort_by(by_place);
    result.different.sort_by(by_place);
    let is_held = |at: usize| found.iter().any(|pair| pair.old == at);
    let left: Vec<usize> = (0..promises.len())
        .filter(|&at| promises[at].binding && !is_held(at) && !is_repeated(&promises[at], &targets))
        .collect();
    result.uncovered = uncovered(&promises, &targets, &left);
    let unfounded = targets.iter().enumerate();
    let unfounded = unfounded.filter(|(at, target)| {
        !found.iter().any(|pair| pair.new == *at) && !is_repeated(target, &promises)
    });
    result.unfounded = unfounded.map(|(_, task)| passage(&[task])).collect();
    result
}

/// Promises and targets of like wording. A sentence that belongs to its neighbours' target is not likely another's.
fn by_wording(promises: &[Task], targets: &[Task]) -> Vec<Pair> {
    let found = pairs(promises, targets, Arity::Many).into_iter();
    let (sure, likely): (Vec<Pair>, Vec<Pair>) =
        found.partition(|pair| pair.confidence == Confidence::High);
    let mut found = with_neighbours(promises, targets, sure);
    for pair in likely {
        let is_free = |known: &Pair| known.old != pair.old && known.new != pair.new;
        if found.iter().all(is_free) {
            found.push(pair);
        }
    }
    found
}

/// What the report says in a heading or in passing may be the ground of a target for which it has no promise.
fn add_founded(
    promises: &mut Vec<Task>,
    others: Vec<Task>,
    targets: &[Task],
    found: &mut Vec<Pair>,
) {
    let left: Vec<usize> = (0..targets.len())
        .filter(|at| found.iter().all(|pair| pair.new != *at))
        .collect();
    let grounds: Vec<Task> = left.iter().map(|&at| targets[at].clone()).collect();
    let mut taken = Vec::new();
    for pair in pairs(&others, &grounds, Arity::Many) {
        if pair.confidence == Confidence::High {
            found.push(Pair {
                old: promises.len() + taken.len(),
                new: left[pair.new],
                ..pair
            });
            taken.push(others[pair.old].clone());
        }
    }
    promises.extend(taken);
}

/// Sentences round one that a target holds, and that it holds too, though in other words.
fn with_neighbours(promises: &[Task], targets: &[Task], found: Vec<Pair>) -> Vec<Pair> {
    let mut all = found;
    for step in [1_isize, -1] {
        let mut at = all.len();
        while at > 0 {
            at -= 1;
            let Pair { old, new, .. } = all[at];
            let Some(beside) = old
                .checked_add_signed(step)
                .filter(|at| *at < promises.len())
            else {
                continue;
            };
            let together = promises[beside].paragraph == promises[old].paragraph;
            let is_free = all.iter().all(|pair| pair.old != beside);
            let share = part_in(&promises[beside], &targets[new]);
            if together && is_free && sentences(&targets[new]) > 1 && share >= BESIDE {
                all.push(Pair {
                    old: beside,
                    new,
                    likeness: share,
                    confidence: Confidence::High,
                });
                at = all.len();
            }
        }
    }
    all.sort_by_key(|pair| (pair.new, pair.old));
    all
}

/// The figures of the promises and of the targets.
struct Said {
    promises: Vec<Vec<Figure>>,
    targets: Vec<Vec<Figure>>,
}

/// Promises and targets that the wording has not brought together, but a figure of the same indicator with the same
/// value.
fn with_figures(promises: &[Task], targets: &[Task], said: &Said, found: Vec<Pair>) -> Vec<Pair> {
    let mut all = found;
    for (old, promised) in said.promises.iter().enumerate() {
        for (new, aimed) in said.targets.iter().enumerate() {
            let old_free = all.iter().all(|pair| pair.old != old);
            let new_free = all.iter().all(|pair| pair.new != new);
            if !old_free && !new_free {
                continue;
            }
            let says_it = |(one, other): &(Figure, Figure)| {
                one.is_named_like(other) && one.has_number() && !change::differs(one, other)
            };
            if figure::same_in(promised, aimed).iter().any(says_it) {
                all.push(Pair {
                    old,
                    new,
                    likeness: part_in(&targets[new], &promises[old]),
                    confidence: Confidence::High,
                });
            }
        }
    }
    all.sort_by_key(|pair| (pair.new, pair.old));
    all
}

fn part_in(part: &Task, whole: &Task) -> f64 {
    let shared = part.pairs.intersection(&whole.pairs).count();
    match part.pairs.len() {
        0 => 0.0,
        all => shared as f64 / all as f64,
    }
}

/// It says again, word for word, what another has said.
fn is_repeated(task: &Task, others: &[Task]) -> bool {
    others
        .iter()
        .any(|other| part_in(task, other) >= 0.9 && differences(&task.text, &other.text).is_empty())
}

/// The pairs of one target whose sentences follow each other in one paragraph.
fn groups(promises: &[Task], found: &[Pair]) -> Vec<Vec<Pair>> {
    let mut groups: Vec<Vec<Pair>> = Vec::new();
    for pair in found {
        let last = groups.last().and_then(|group| group.last());
        let goes_on = last.is_some_and(|last| {
            last.new == pair.new
                && last.old + 1 == pair.old
                && promises[last.old].paragraph == promises[pair.old].paragraph
        });
        match (goes_on, groups.last_mut()) {
            (true, Some(group)) => group.push(pair.clone()),
            _ => groups.push(vec![pair.clone()]),
        }
    }
    groups.sort_by_key(|group| group.first().map(|pair| (pair.old, pair.new)));
    groups
}

fn link(promises: &[Task], targets: &[Task], said: &Said, group: &[Pair]) -> Link {
    let sentences: Vec<&Task> = group.iter().map(|pair| &promises[pair.old]).collect();
    let target = &targets[group[0].new];
    let promise = passage(&sentences);
    let likeness = group.iter().map(|pair| pair.likeness).sum::<f64>() / group.len() as f64;
    let mut confidence = group.iter().map(|pair| pair.confidence).max();
    let mut different = differences(&promise.text, &target.text);
    let mut figures = Vec::new();
    let promised = group.iter().flat_map(|pair| &said.promises[pair.old]);
    let promised: Vec<Figure> = promised.cloned().collect();
    for (old, new) in figure::same_in(&promised, &said.targets[group[0].new]) {
        let differs = change::differs(&old, &new);
        if old.has_number() && old.is_named_like(&new) {
            let is_known = old.indicator.is_some() && likeness >= LIKE_ENOUGH;
            if !differs || is_known {
                confidence = Some(Confidence::High);
            }
            if !differs {
                figures.push(old.text.clone());
            }
        }
        let known = different.iter().any(|one| {
            let in_text = |side: &Option<String>, figure: &Figure| {
                side.as_deref().is_some_and(|side| figure.says(side))
            };
            in_text(&one.old, &old) || in_text(&one.new, &new)
        });
        if differs && !known {
            different.push(Difference {
                old: Some(old.value()),
                new: Some(new.value()),
            });
        }
    }
    Link {
        promise,
        target: passage(&[target]),
        likeness,
        confidence: confidence.unwrap_or(Confidence::Low),
        figures,
        differences: different,
    }
}

/// The tasks that follow each other as one passage.
fn passage(tasks: &[&Task]) -> Passage {
    let (first, last) = (tasks[0], tasks[tasks.len() - 1]);
    let texts: Vec<&str> = tasks.iter().map(|task| task.text.as_str()).collect();
    let measures = tasks.iter().map(|task| task.measure);
    Passage {
        range: Range::new(first.range.start, last.range.end),
        text: texts.join("。"),
        number: first.number,
        section: first.section.clone(),
        measure: measures.min().unwrap_or(first.measure),
    }
}

fn uncovered(promises: &[Task], targets: &[Task], left: &[usize]) -> Vec<Passage> {
    let joins = sentences_of(targets) >= SENTENCES_OF_ONE;
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for &at in left {
        let goes_on = runs.last().and_then(|run| run.last()).is_some_and(|&last| {
            joins && last + 1 == at && promises[last].paragraph == promises[at].paragraph
        });
        match (goes_on, runs.last_mut()) {
            (true, Some(run)) => run.push(at),
            _ => runs.push(vec![at]),
        }
    }
    let tasks = |run: &Vec<usize>| -> Vec<&Task> { run.iter().map(|&at| &promises[at]).collect() };
    runs.iter().map(|run| passage(&tasks(run))).collect()
}

/// How many sentences a target has on the average.
fn sentences_of(targets: &[Task]) -> f64 {
    let all: usize = targets.iter().map(sentences).sum();
    all as f64 / targets.len().max(1) as f64
}

fn sentences(task: &Task) -> usize {
    task.text.trim_end_matches('。').matches('。').count() + 1
}
