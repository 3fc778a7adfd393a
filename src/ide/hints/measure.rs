//! How a target of a plan can be judged, after its number: 3.⟨定性⟩深入推进法治政府建设. A number speaks for itself, so
//! only targets without one are marked; they stand out the better.

use super::{Hint, View};
use crate::messages::hints as say;
use crate::model::Measure;

pub fn add(view: &View<'_>, found: &mut Vec<Hint>) {
    let language = view.config.language;
    for target in view.document.targets() {
        let measure = target.item.measure;
        if measure == Measure::Numeric || !view.holds(target.line) {
            continue;
        }
        let number = target.number().map(|number| number.end);
        found.push(Hint {
            at: number.unwrap_or(target.label().start),
            label: say::measure(language, measure),
            about: say::about_measure(language, measure),
            goes_on: true,
        });
    }
}
