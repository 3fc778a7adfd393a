//! Topic sentences that only their neighbours betray.
//!
//! Where the paragraphs of a section each begin with a short sentence, those sentences are headings, even with a comma
//! in them. Where paragraphs of one sentence and bodies alternate, the lone sentences are the headings. And a single
//! short first sentence among paragraphs without one is no heading.

use super::table::Tables;
use crate::syntax::{Block, HeadingForm, Layer, Line, OrdinalForm};
use crate::text::Span;
use std::sync::Arc;

/// Of ten paragraphs so many must begin with a short sentence.
const SHORT_OF_TEN: usize = 8;
/// Lengths, in bytes, that differ by no more are parallel: six characters.
const PARALLEL: usize = 18;
/// So many lone sentences with a body after them make headings of all of them.
const FEWEST_PAIRS: usize = 2;
/// In a document with so many such headings, one that is alone in its section is one, too.
const CUSTOMARY: usize = 6;
/// Of ten bodies so many must follow a lone sentence.
const PAIRED_OF_TEN: usize = 4;

/// What the neighbours of a paragraph make of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub line: u32,
    /// Index of the paragraph on its line.
    pub block: u32,
    /// Its headings, highest first; none takes away what the paragraph alone would show.
    pub topics: Vec<Topic>,
}

/// A heading and its level among the topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    pub name: Span,
    /// It stands under another topic of the section.
    pub lower: bool,
    /// It is numbered 一是.
    pub is_point: bool,
}

/// The verdicts on all paragraphs that are not what they look like alone, in order.
pub fn verdicts(lines: &[Arc<Line>], tables: &Tables) -> Vec<Verdict> {
    let runs = runs(lines, tables);
    let pairs = |run: &Vec<Member<'_>>| run.windows(2).filter(|pair| is_pair(pair)).count();
    let customary = runs
        .iter()
        .map(pairs)
        .filter(|&n| n >= FEWEST_PAIRS)
        .sum::<usize>()
        >= CUSTOMARY;
    let mut found = Vec::new();
    for run in &runs {
        let pairs = pairs(run);
        let bodies = run.iter().filter(|member| !member.is_lone()).count();
        let most = pairs * 10 >= bodies * PAIRED_OF_TEN;
        if most && (pairs >= FEWEST_PAIRS || customary && pairs > 0) {
            found.extend(lone_headings(run));
        } else {
            found.extend(first_sentences(run));
        }
    }
    found
}

/// An unnumbered paragraph of a section.
struct Member<'a> {
    line: u32,
    block: u32,
    parts: &'a Block,
}

impl Member<'_> {
    fn is_lone(&self) -> bool {
        !self.parts.lone_sentences.is_empty()
    }

    fn is_certain(&self) -> bool {
        let first = self.parts.headings.first();
        first.is_some_and(|heading| heading.form == HeadingForm::Topic)
    }

    fn verdict(&self, topics: Vec<Topic>) -> Verdict {
        Verdict {
            line: self.line,
            block: self.block,
            topics,
        }
    }
}

/// The unnumbered paragraphs under each heading.
fn runs<'a>(lines: &'a [Arc<Line>], tables: &Tables) -> Vec<Vec<Member<'a>>> {
    let mut runs = vec![Vec::new()];
    for (i, line) in lines.iter().enumerate() {
        if tables.covers(i) {
            continue;
        }
        if matches!(
            line.layer,
            Layer::Salutation | Layer::FrontMatter | Layer::Metadata
        ) {
            runs.push(Vec::new());
        }
        for (j, block) in line.blocks.iter().enumerate() {
            if is_numbered(block) || is_standalone(block) {
                runs.push(Vec::new());
            } else if let Some(run) = runs.last_mut() {
                run.push(Member {
                    line: i as u32,
                    block: j as u32,
                    parts: block,
                });
            }
        }
    }
    runs
}

fn is_numbered(block: &Block) -> bool {
    block
        .ordinal
        .is_some_and(|ordinal| ordinal.form != OrdinalForm::Point)
}

fn is_standalone(block: &Block) -> bool {
    let first = block.headings.first();
    first.is_some_and(|heading| heading.form == HeadingForm::Standalone)
}

/// A lone sentence and a body at least twice as long.
fn is_pair(pair: &[Member<'_>]) -> bool {
    let [lone, body] = pair else { return false };
    let (heading, text) = (lone.parts.content.len(), body.parts.content.len());
    lone.is_lone() && !body.is_lone() && text >= heading * 2 && text >= 120
}

/// Lone sentences with a body after them; what the bodies begin with is no heading.
fn lone_headings(run: &[Member<'_>]) -> Vec<Verdict> {
    let doubled: Vec<&Block> = run
        .iter()
        .map(|m| m.parts)
        .filter(|b| b.lone_sentences.len() > 1)
        .collect();
    let mut found = Vec::new();
    for (i, member) in run.iter().enumerate() {
        let pairs = run.get(i..i + 2).is_some_and(is_pair);
        if pairs {
            let is_point = member.parts.ordinal.is_some();
            let lower =
                |k: usize| k > 0 || !doubled.is_empty() && member.parts.lone_sentences.len() == 1;
            let topic = |(k, &name): (usize, &Span)| Topic {
                name,
                lower: lower(k),
                is_point,
            };
            found.push(
                member.verdict(
                    member
                        .parts
                        .lone_sentences
                        .iter()
                        .enumerate()
                        .map(topic)
                        .collect(),
                ),
            );
        } else if member.is_certain() {
            found.push(member.verdict(Vec::new()));
        }
    }
    found
}

/// Short first sentences: all of a run's are headings where most paragraphs have one, a single one is none.
fn first_sentences(run: &[Member<'_>]) -> Vec<Verdict> {
    let paragraphs: Vec<&Member<'_>> = run
        .iter()
        .filter(|m| {
            m.parts.ordinal.is_none() && m.parts.sentences > 1 && m.parts.landmark.is_none()
        })
        .collect();
    let (certain, possible): (Vec<&&Member<'_>>, Vec<&&Member<'_>>) = paragraphs
        .iter()
        .filter(|m| m.is_certain() || m.parts.possible_topic.is_some())
        .partition(|m| m.is_certain());
    if certain.len() == 1 && paragraphs.len() > 2 && possible.is_empty() {
        return vec![certain[0].verdict(Vec::new())];
    }
    // The first paragraph may be an introduction, with a short sentence or without.
    let introduces = paragraphs.first().is_some_and(|first| !first.is_certain());
    let body = paragraphs.len() - usize::from(introduces && certain.len() >= 2);
    let promoted: Vec<&&Member<'_>> = possible
        .into_iter()
        .filter(|m| !(introduces && certain.len() >= 2 && m.line == paragraphs[0].line))
        .collect();
    let short = certain.len() + promoted.len();
    let most = short >= 2 && short * 10 >= body * SHORT_OF_TEN;
    if !most || !(certain.len() * 2 >= short || are_parallel(&promoted)) {
        return Vec::new();
    }
    let topic = |name| Topic {
        name,
        lower: false,
        is_point: false,
    };
    let verdict = |m: &&Member<'_>| Some(m.verdict(vec![topic(m.parts.possible_topic?)]));
    promoted.into_iter().filter_map(verdict).collect()
}

fn are_parallel(members: &[&&Member<'_>]) -> bool {
    let lengths = || {
        members
            .iter()
            .filter_map(|m| Some(m.parts.possible_topic?.len()))
    };
    let (Some(shortest), Some(longest)) = (lengths().min(), lengths().max()) else {
        return false;
    };
    longest - shortest <= PARALLEL
}
