//! Last year's value after a figure, from the plan or the report of the year before: 新增城镇就业2.1万人 ⟨上年目标2万人⟩.

use super::{Hint, View};
use crate::ide::beside;
use crate::links::{Beside, Companion, Confidence, Figure, IndicatorPair};
use crate::messages::{Language, hints as say, hover};
use crate::model::Status;

pub fn add(view: &View<'_>, beside: &Beside, found: &mut Vec<Hint>) {
    let earlier = beside.companions().earlier.len();
    let mut told = Vec::new();
    for (companion, pairs) in beside.figures().take(earlier) {
        for pair in pairs {
            let range = pair.new.range;
            if !view.holds(range.end.line) || told.contains(&range) {
                continue;
            }
            if let Some(hint) = hint(companion, pair, view.config.language) {
                told.push(range);
                found.push(hint);
            }
        }
    }
}

fn hint(companion: &Companion, pair: &IndicatorPair, language: Language) -> Option<Hint> {
    // What is doubtful is told by hovers, which can say so.
    if pair.confidence == Confidence::Low || pair.new.is_in_words() {
        return None;
    }
    let place = beside::place(language, companion, pair.old.range);
    Some(Hint {
        at: pair.new.range.end,
        label: say::last_year(
            language,
            &value(&pair.old, language)?,
            pair.old.status == Status::Target,
        ),
        about: say::about_last_year(language, &place, &pair.old.text),
        goes_on: false,
    })
}

/// 2.1万人; of a growth alone 增长6%.
fn value(figure: &Figure, language: Language) -> Option<String> {
    let level = figure.level.as_ref().filter(|level| level.value.is_some());
    let growth = figure.growth.as_ref();
    level
        .map(|level| hover::level(language, level))
        .or_else(|| growth.map(|growth| hover::growth(language, growth)))
}
