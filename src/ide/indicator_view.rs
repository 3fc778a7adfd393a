//! All indicators of a document with what it says of each, for a list beside the text.

use crate::lexicon::indicators;
use crate::messages::{Language, hover as say};
use crate::model::{Document, DocumentKind, Mention, Status};
use crate::text::Range;
use std::borrow::Cow;
use std::collections::HashMap;

/// What a document says in figures. The indicators stand in the order of their first mentions, and point at them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorView {
    /// In the order of the text.
    pub mentions: Vec<OneMention>,
    /// Those of the dictionary.
    pub indicators: Vec<OneIndicator>,
    /// What is counted besides, under the name it has here.
    pub others: Vec<OneIndicator>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OneIndicator {
    pub name: String,
    /// Indices of its mentions.
    pub mentions: Vec<usize>,
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
    let mut places = HashMap::new();
    // A document may be one long line, which is not to be taken out of the text for each of its mentions.
    let (mut at_hand, mut line) = (None, Cow::default());
    for mention in document.mentions().filter(|mention| !mention.parts.inner) {
        if at_hand != Some(mention.line) {
            at_hand = Some(mention.line);
            line = document.text().line(mention.line as usize);
        }
        if let Some(which) = Which::of(&mention, &line) {
            let index = view.mentions.len();
            view.indicator(which, &mut places).mentions.push(index);
            let told = one_mention(document, &mention, &line, language);
            view.mentions.push(told);
        }
    }
    view
}

impl IndicatorView {
    /// The entry of an indicator, new when it comes first.
    fn indicator(&mut self, which: Which, places: &mut HashMap<Which, usize>) -> &mut OneIndicator {
        let list = match which {
            Which::Known(_) => &mut self.indicators,
            Which::Named(_) => &mut self.others,
        };
        let new = OneIndicator {
            name: which.name(),
            mentions: Vec::new(),
        };
        let place = *places.entry(which).or_insert(list.len());
        if place == list.len() {
            list.push(new);
        }
        &mut list[place]
    }
}

/// An indicator of the dictionary, by its index, or something else that is counted.
#[derive(PartialEq, Eq, Hash)]
enum Which {
    Known(u16),
    Named(String),
}

impl Which {
    /// Nothing of what is counted without a name.
    fn of(mention: &Mention<'_>, line: &str) -> Option<Which> {
        if let Some(index) = mention.parts.indicator {
            return Some(Which::Known(index));
        }
        let name = mention.parts.name.of(line);
        (!name.is_empty()).then(|| Which::Named(name.to_owned()))
    }

    fn name(&self) -> String {
        match self {
            Which::Known(index) => {
                let entry = indicators().get(usize::from(*index));
                entry.map_or_else(String::new, |entry| entry.name.clone())
            }
            Which::Named(name) => name.clone(),
        }
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
