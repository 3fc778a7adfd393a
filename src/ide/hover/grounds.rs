//! Where a target comes from: the sentence of the report that it breaks down, and what there was a year before.

use crate::ide::beside::{owners, place, words};
use crate::links::{self, Beside, Confidence};
use crate::messages::{Language, companions as say};
use crate::model::Target;
use crate::text::Range;

/// What the companions of a plan say of one of its targets, line by line.
pub fn lines(beside: &Beside, target: &Target, language: Language) -> Vec<String> {
    let range = target.body();
    let mut lines = of_report(beside, range, language);
    lines.extend(of_year_before(beside, range, language));
    lines
}

fn of_report(beside: &Beside, range: Range, language: Language) -> Vec<String> {
    let Some(report) = &beside.companions().report else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for link in beside.links().filter(|link| link.target.range == range) {
        let place = place(language, report, link.promise.range);
        let said = say::in_report(language, &place, &words(&link.promise.text));
        if link.confidence == Confidence::Low {
            lines.push(say::doubtful(language, &said));
            continue;
        }
        lines.push(said);
        let different = link.differences.iter();
        lines.extend(
            different
                .map(|one| say::values_differ(language, one.old.as_deref(), one.new.as_deref())),
        );
    }
    lines
}

fn of_year_before(beside: &Beside, range: Range, language: Language) -> Vec<String> {
    let found = beside.before().iter().find(|one| one.new.range == range);
    let Some((earlier, found)) = beside.year_before().zip(found) else {
        return Vec::new();
    };
    let place = place(language, earlier, found.old.range);
    let text = words(&found.old.text);
    let words = match found.old.number {
        Some(number) => format!("{number}.{text}"),
        None => text,
    };
    let said = say::year_before(language, &place, &words);
    if found.confidence == Confidence::Low {
        return vec![say::doubtful(language, &said)];
    }
    let mut lines = vec![said];
    let values = found.values.iter();
    lines.extend(
        values.map(|one| say::value_then(language, one.old.as_deref(), one.new.as_deref())),
    );
    let led = links::target(&earlier.document, &found.old).and_then(owners);
    lines.extend(led.map(|names| say::led_then(language, &names)));
    lines
}
