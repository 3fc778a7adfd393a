//! Whether two figures measure the same thing: of one indicator, time, form, reading, scope.

use super::{Figure, plain, without_verbs};
use crate::lexicon::figures as words;
use crate::model::Status;
use crate::syntax::{Reading, UnitClass};
use std::collections::HashSet;

/// So much of the shorter name has to stand in the other.
const ALIKE: f64 = 0.6;
/// The same for names with what they are modified by.
const ALIKE_IN_FULL: f64 = 0.45;

impl Figure {
    /// How much speaks for both measuring the same thing, from 0 to 2; nothing where something speaks against it.
    pub fn like(&self, other: &Figure) -> Option<f64> {
        // First, for of many figures nearly all are of something else.
        if self.indicator != other.indicator {
            return None;
        }
        if self.is_in_words() || other.is_in_words() {
            let same = self.indicator.is_some();
            let plain = self.reading.is_none() && other.reading.is_none();
            let one = self.is_in_words() != other.is_in_words();
            let whole = self.modifier.is_empty() && other.modifier.is_empty();
            return (same && plain && one && whole).then_some(1.0);
        }
        if self.indicator.is_none() && !is_named_alike(&self.name, &other.name) {
            return None;
        }
        let same_time = self.part == other.part
            && is_done(self.status) == is_done(other.status)
            && !self.several_years
            && !other.several_years;
        if !same_time || !self.same_form(other) || !self.same_reading(other) {
            return None;
        }
        let alike = overlap(&self.name, &other.name, chars);
        let full = |figure: &Figure| format!("{}{}", figure.modifier, figure.name);
        let in_full = overlap(&full(self), &full(other), pairs);
        let modified = |figure: &Figure| figure.modifier.chars().count() >= 2;
        let both = modified(self) && modified(other);
        if both && in_full < ALIKE_IN_FULL {
            return None;
        }
        let (scopes, others) = (self.scopes(), other.scopes());
        if !scopes.is_empty() && !others.is_empty() && scopes.is_disjoint(&others) {
            return None;
        }
        // 产业规模 of which industry, 完成投资 in what?
        let general = self.is_general() || other.is_general();
        if general && (!both || in_full < ALIKE) {
            return None;
        }
        Some(alike + in_full)
    }

    /// Whether the names themselves leave no doubt.
    pub fn is_named_like(&self, other: &Figure) -> bool {
        let thing = |figure: &Figure| {
            let thing: String = without_verbs(&figure.name).iter().collect();
            let chars: Vec<char> = thing.chars().collect();
            // 新开工项目 is more than any 项目.
            match chars.is_empty() || words().general_things.contains(&chars) {
                true => figure.name.clone(),
                false => thing,
            }
        };
        self.scopes() == other.scopes() && overlap(&thing(self), &thing(other), chars) >= ALIKE
    }

    /// Its name alone does not say what is measured.
    fn is_general(&self) -> bool {
        let name: Vec<char> = self.name.chars().collect();
        words().general_things.contains(&name)
    }

    /// Of what part it counts: 省级, 农村. 规模以上 and 规上 are one.
    fn scopes(&self) -> HashSet<String> {
        let said = format!("{}{}", self.modifier, self.name);
        let chars: Vec<char> = said
            .replace("规模以上", "规上")
            .replace("限额以上", "限上")
            .chars()
            .collect();
        let found = (0..chars.len()).filter_map(|at| {
            let length = words().scopes.prefix(&chars[at..])?;
            Some(chars[at..at + length].iter().collect())
        });
        found.collect()
    }

    /// A total with a total, a growth with a growth; money with money.
    fn same_form(&self, other: &Figure) -> bool {
        if let (Some(one), Some(level)) = (&self.level, &other.level) {
            let class = UnitClass::of(&one.unit);
            // 培育高新技术企业300家 and 高新技术企业达到2000家: those that come, and all there are.
            let counted = !matches!(class, UnitClass::Money | UnitClass::Percent);
            let is_aimed = self.status == Status::Target && counted;
            let same_way = self.reading.is_some() || self.reaches == other.reaches;
            return class == UnitClass::of(&level.unit) && (!is_aimed || same_way);
        }
        let grows = |figure: &Figure| figure.level.is_none();
        grows(self) && grows(other) || self.growth.is_some() && other.growth.is_some()
    }

    /// New ones with new ones. Where nothing is said, a target is of the year; a level that is reached may be all there
    /// are.
    fn same_reading(&self, other: &Figure) -> bool {
        let is_flow = |figure: &Figure, told: Reading| {
            told == Reading::New && !figure.reaches && figure.status == Status::Target
        };
        match (self.reading, other.reading) {
            (one, other) if one == other => true,
            (Some(told), None) => is_flow(other, told),
            (None, Some(told)) => is_flow(self, told),
            _ => false,
        }
    }
}

fn is_named_alike(one: &str, other: &str) -> bool {
    one == other || plain(one) == plain(other)
}

fn is_done(status: Status) -> bool {
    status != Status::Target
}

fn chars(text: &str) -> HashSet<[char; 2]> {
    let chars = text.chars().filter(|c| c.is_alphanumeric());
    chars.map(|c| [c, c]).collect()
}

fn pairs(text: &str) -> HashSet<[char; 2]> {
    let chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    chars.windows(2).map(|pair| [pair[0], pair[1]]).collect()
}

/// How much of the shorter text stands in the other.
fn overlap(one: &str, other: &str, parts: fn(&str) -> HashSet<[char; 2]>) -> f64 {
    let (one, other) = (parts(one), parts(other));
    let least = one.len().min(other.len());
    match least {
        0 => 0.0,
        _ => one.intersection(&other).count() as f64 / least as f64,
    }
}
