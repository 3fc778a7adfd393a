//! A target without a lead gets one: who leads like targets where these speak clearly, or a blank before those who join.
//!
//! An empty clause for a target that has none is the rule's own fix.

use super::{Assist, AssistKind, Context, Edits, Offer};
use crate::config::Level;
use crate::ide::clause::Clause;
use crate::ide::leads::{Likely, likely};
use crate::messages::assists as say;
use crate::messages::rules::plan::add_clause;
use crate::model::Target;
use crate::rules::{self, ClauseForm, MISSING_LEAD};
use crate::text::{Point, Range};

pub static LEAD: Assist = Assist {
    id: "lead",
    kind: AssistKind::QuickFix,
    rule: Some(&MISSING_LEAD),
    offers,
    edits,
};

const LIKELY: &str = "likely";
const BLANK: &str = "blank";

/// Where a name is to be written.
const SPACE: &str = "\u{3000}\u{3000}";

fn offers(context: &Context<'_>) -> Vec<Offer> {
    let Some((index, target)) = ownerless(context) else {
        return Vec::new();
    };
    let language = context.config.language;
    let offer = |way: &str, title| Offer {
        way: way.to_owned(),
        title,
    };
    let mut offers = Vec::new();
    if let Some(found) = likely(context.document, target, context.config)
        && let Some((_, words)) = insertion(context, index, target, found.name)
    {
        let because = numbers(context, &found);
        let title = say::likely_lead(
            language,
            shown(&words),
            because.as_deref(),
            found.because.len(),
        );
        offers.push(offer(LIKELY, title));
    }
    if !target.responsibility.places.is_empty()
        && let Some((_, words)) = insertion(context, index, target, SPACE)
    {
        offers.push(offer(BLANK, add_clause(language, shown(&words))));
    }
    offers
}

fn edits(context: &Context<'_>, way: &str) -> Option<Edits> {
    let (index, target) = ownerless(context)?;
    let name = match way {
        LIKELY => likely(context.document, target, context.config)?.name,
        _ => SPACE,
    };
    let (at, words) = insertion(context, index, target, name)?;
    Some(vec![(Range::new(at, at), words)])
}

/// The target at the selection for which nobody answers.
fn ownerless<'a>(context: &Context<'a>) -> Option<(usize, &'a Target)> {
    if context.config.levels.get(MISSING_LEAD.name) == Some(&Level::Off) {
        return None;
    }
    let targets = rules::plan_targets(context.document);
    let from = targets.partition_point(|target| target.end < context.selection.start);
    let target = targets.get(from)?;
    let here = target.range().start <= context.selection.end;
    let free = !target.responsibility.has_owner() && target.row.is_none();
    (here && free).then_some((from, target))
}

/// Where a lead is to be written, and with what words.
fn insertion(
    context: &Context<'_>,
    index: usize,
    target: &Target,
    lead: &str,
) -> Option<(Point, String)> {
    let document = context.document;
    let [place] = target.responsibility.places.as_slice() else {
        let form = ClauseForm::near(document, index)?;
        let none = target.responsibility.places.is_empty();
        return none.then(|| (form.place(document, target).start, form.with(lead)));
    };
    if place.row != 0 || target.responsibility.coorganisers.is_empty() {
        return None;
    }
    let line = document.text().line(target.line as usize);
    let clause = Clause::of(place.span.of(&line), &target.responsibility)?;
    let (byte, words) = clause.with_lead(lead)?;
    let at = Point::new(target.line, place.span.start + byte as u32);
    Some((at, words))
}

/// What is to be written, without the mark that parts it from what follows.
fn shown(words: &str) -> &str {
    words.trim_end_matches(['，', ',', '；', ';'])
}

/// The numbers of the targets that speak for a lead, where all have one: 2、6、20.
fn numbers(context: &Context<'_>, found: &Likely<'_>) -> Option<String> {
    let targets = context.document.targets();
    let number = |index: &usize| Some(targets.get(*index)?.item.number?.number.to_string());
    let numbers: Option<Vec<String>> = found.because.iter().map(number).collect();
    Some(numbers?.join("、"))
}
