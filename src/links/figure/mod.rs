//! What a figure measures, so that only figures of the same thing meet: its indicator, in which reading and scope, as a
//! total or as a growth.
//!
//! In one document a figure is told from another by the document's own words ([`crate::model::figure`]). Two documents may
//! have other words for one thing, so that here two figures are like each other to some degree. Which figures may be held
//! against others at all, and what their numbers leave open, is told there for both.

mod in_words;
mod like;
mod meeting;
mod read;

pub use in_words::in_words;
pub use meeting::{same, same_in};
pub use read::{figures, figures_of};

use crate::lexicon::{figures as words, indicators};
use crate::model::Status;
use crate::model::figure::Stated;
use crate::syntax::{Growth, PeriodPart, Quantity, Reading};
use crate::text::Range;

/// A figure of an indicator, or an indicator of which only words are said.
#[derive(Clone, Debug)]
pub struct Figure {
    /// In the text as read.
    pub range: Range,
    pub text: String,
    /// As written.
    pub name: String,
    /// Index into the dictionary.
    pub indicator: Option<u16>,
    pub reading: Option<Reading>,
    pub level: Option<Quantity>,
    pub growth: Option<Growth>,
    /// 与经济增长基本同步
    pub comparison: Option<String>,
    pub status: Status,
    /// The year it is of, where the document says it.
    pub year: Option<u16>,
    part: PeriodPart,
    /// What stands before the name in its clause: of which thing, of which place.
    modifier: String,
    /// 分别: several figures are shared out among parts of what is named.
    pub shared_out: bool,
    /// A level that is reached, which may be all there are.
    reaches: bool,
    /// It sums up several years: 五年来, 年均.
    several_years: bool,
    /// It is of the place as a whole and of one period, and may be held against another document's.
    of_whole: bool,
}

impl Figure {
    /// Nothing is said of it in figures.
    pub fn is_in_words(&self) -> bool {
        self.level.is_none() && self.growth.is_none() && self.comparison.is_none()
    }

    /// It says how many or by how much.
    pub fn has_number(&self) -> bool {
        let level = self.level.as_ref().and_then(|level| level.value);
        level.is_some() || self.growth.as_ref().is_some_and(|growth| !growth.bounded)
    }

    /// The numbers that its level allows.
    pub fn stated(&self) -> Option<Stated<'_>> {
        Stated::level(self.level.as_ref()?)
    }

    /// Its value with its unit, 50个, or else all that is said.
    pub fn value(&self) -> String {
        let level = self.level.as_ref();
        let level = level.and_then(|level| Some(format!("{}{}", level.value?, level.unit)));
        let growth = self.growth.as_ref().filter(|growth| !growth.bounded);
        let growth = growth.map(|growth| format!("{}{}", growth.value, growth.unit.name()));
        level.or(growth).unwrap_or_else(|| self.text.clone())
    }

    /// It is told of one whole year, of one thing and of the whole place: neither of part of a year, nor of several years,
    /// nor shared out, nor of one of the place's parts.
    pub fn is_of_a_year(&self) -> bool {
        let is_of_one = !self.several_years && !self.shared_out;
        self.part == PeriodPart::Year && is_of_one && self.of_whole
    }

    /// Whether nothing stands before the name that would narrow it.
    pub fn is_plain(&self) -> bool {
        self.modifier.chars().count() < 2
    }

    /// Its identifier in the dictionary.
    pub fn id(&self) -> Option<&'static str> {
        let entry = indicators().get(self.indicator? as usize)?;
        Some(&entry.id)
    }

    /// How it is called: by the dictionary, else as written.
    pub fn called(&self) -> &str {
        let entry = self.indicator.and_then(|at| indicators().get(at as usize));
        entry.map_or(self.name.as_str(), |entry| entry.name.as_str())
    }

    /// Whether a number as shown elsewhere (7500名项目) is this figure's.
    pub fn says(&self, shown: &str) -> bool {
        let digits: String = shown
            .chars()
            .take_while(|c| c.is_ascii_digit() || *c == '.')
            .collect();
        let shown = digits.parse::<rust_decimal::Decimal>().ok();
        let own = [
            self.level.as_ref().and_then(|level| level.value),
            self.growth.as_ref().map(|growth| growth.value.abs()),
        ];
        shown.is_some() && own.contains(&shown)
    }
}

/// 新引进首店 → 首店
fn without_verbs(text: &str) -> Vec<char> {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let words = words();
    let mut from = 0;
    while let Some(length) = [&words.openings, &words.verbs]
        .iter()
        .filter_map(|list| list.prefix(&chars[from..]))
        .max()
    {
        from += length;
    }
    chars[from..].to_vec()
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}
