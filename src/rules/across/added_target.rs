//! The fix that adds a report's promises to its plan: a further target at the plan's end.

use crate::links::{Passage, further_targets};
use crate::messages::Language;
use crate::messages::rules::across as say;
use crate::model::Document;
use crate::rules::{Fix, Relative};
use crate::text::Range;

/// For each promise a fix, or for none of them where the plan's end cannot be written on.
pub struct AddedTargets<'a> {
    plan: &'a Relative,
    end: Option<End>,
    texts: Vec<String>,
    language: Language,
}

/// The end of a plan's last target.
struct End {
    /// Empty, in the text as written.
    place: Range,
    /// The line end before the new target.
    line_end: &'static str,
    /// Its number with the mark and indent of the last one.
    mark: String,
    number: u32,
}

impl<'a> AddedTargets<'a> {
    pub fn new(
        report: &Document,
        plan: &'a Relative,
        passages: &[&Passage],
        language: Language,
    ) -> AddedTargets<'a> {
        let end = End::of(plan.document());
        let texts = match end {
            Some(_) => further_targets(report, plan.document(), passages),
            None => vec![String::new(); passages.len()],
        };
        AddedTargets {
            plan,
            end,
            texts,
            language,
        }
    }

    /// In the order of the promises.
    pub fn all(&self) -> impl Iterator<Item = Option<Fix>> {
        self.texts.iter().map(|text| {
            let end = self.end.as_ref()?;
            let target = format!("{}{}{text}", end.line_end, end.mark);
            let other = &self.plan.companion;
            let title = say::add_target(self.language, &other.name, end.number);
            Fix::offered_elsewhere(other, title, vec![(end.place, target)])
        })
    }
}

impl End {
    /// Where the plan's last target is a paragraph of its own with an Arabic number, and nothing stands after it on its line.
    fn of(plan: &Document) -> Option<End> {
        let last = plan.targets().last().filter(|_| !plan.is_joined())?;
        let ordinal = last.item.number.filter(|_| last.row.is_none())?;
        let line = plan.text().line(last.line as usize);
        let mark = line.get(..last.item.body.start as usize)?;
        let written = ordinal.number.to_string();
        let only = mark.matches(written.as_str()).count() == 1;
        let plain = mark.chars().filter(|c| c.is_alphanumeric());
        if !only || plain.count() != written.chars().count() {
            return None;
        }
        let last_line = plan.text().line(last.end.line as usize);
        let rest = last_line.get(last.end.byte as usize..)?;
        let number = ordinal.number.checked_add(1)?;
        rest.trim().is_empty().then(|| End {
            place: Range::new(last.end, last.end),
            line_end: line_end(plan),
            mark: mark.replace(written.as_str(), &number.to_string()),
            number,
        })
    }
}

fn line_end(plan: &Document) -> &'static str {
    match plan.source().to_string().contains("\r\n") {
        true => "\r\n",
        false => "\n",
    }
}
