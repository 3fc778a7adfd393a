//! All indicators of a document with what it says of each, for a list beside the text.

use crate::lexicon::indicators;
use crate::messages::{Language, hover as say};
use crate::model::{Document, DocumentKind, Mention, Status};
use crate::text::Range;
use std::collections::HashMap;

/// The indicators of a document, each in the order of its first mention.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorView {
    /// Those of the dictionary.
    pub indicators: Vec<OneIndicator>,
    /// What is counted besides, under the name it has here.
    pub others: Vec<OneIndicator>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OneIndicator {
    pub name: String,
    pub mentions: Vec<OneMention>,
}

/// What one mention says; empty what it does not say.
#[derive(Clone, Debug, PartialEq)]
pub struct OneMention {
    pub period: String,
    pub level: String,
    /// With its sign: +6.5%.
    pub growth: String,
    /// Rank, share or bound, in the words of the text.
    pub comparison: String,
    pub status: Status,
    /// In the text as written.
    pub place: Range,
}

/// What a report or a plan says in figures; of any other text nothing.
pub fn indicator_view(document: &Document, language: Language) -> IndicatorView {
    let mut view = IndicatorView::default();
    if document.kind() == DocumentKind::Other {
        return view;
    }
    let (mut known, mut unknown) = (HashMap::new(), HashMap::new());
    for mention in document.mentions().filter(|mention| !mention.parts.inner) {
        let line = document.text().line(mention.line as usize);
        let told = one_mention(document, &mention, &line, language);
        match mention.parts.indicator {
            Some(index) => {
                let new = || {
                    let entry = indicators().get(usize::from(index));
                    entry.map_or_else(String::new, |entry| entry.name.clone())
                };
                add(&mut view.indicators, &mut known, index, new, told);
            }
            None => {
                let name = mention.parts.name.of(&line).to_string();
                if !name.is_empty() {
                    let new = || name.clone();
                    add(&mut view.others, &mut unknown, name.clone(), new, told);
                }
            }
        }
    }
    view
}

/// Puts a mention to its indicator, which is named when it comes first.
fn add<K: std::hash::Hash + Eq>(
    all: &mut Vec<OneIndicator>,
    places: &mut HashMap<K, usize>,
    key: K,
    name: impl Fn() -> String,
    mention: OneMention,
) {
    let place = *places.entry(key).or_insert_with(|| {
        all.push(OneIndicator {
            name: name(),
            mentions: Vec::new(),
        });
        all.len() - 1
    });
    if let Some(indicator) = all.get_mut(place) {
        indicator.mentions.push(mention);
    }
}

fn one_mention(
    document: &Document,
    mention: &Mention<'_>,
    line: &str,
    language: Language,
) -> OneMention {
    let parts = mention.parts;
    let level = parts.level.as_ref();
    let growth = parts.growth.as_ref();
    let period = mention.period.map(|period| say::period(language, period));
    OneMention {
        period: period.unwrap_or_default(),
        level: level
            .map(|level| say::level_as_read(language, level, parts.reading))
            .unwrap_or_default(),
        growth: growth
            .map(|growth| say::signed(language, growth))
            .unwrap_or_default(),
        comparison: parts
            .comparison
            .map(|span| span.of(line).to_string())
            .unwrap_or_default(),
        status: mention.status,
        place: document.written(parts.span.on_line(mention.line)),
    }
}
