//! The wording of clauses is changed: （…主办，…协办） becomes （牵头单位：…；责任单位：…）, and the other way.
//!
//! In a clause, that one is changed, or all others are made like it; where several targets are selected, theirs are.
//! A clause stays as it is where the new wording would say anything else than the old one.

use super::{Assist, AssistKind, Context, Edits, Offer};
use crate::ide::clause::{Clause, pattern, says_the_same};
use crate::lexicon::{Wording, wordings};
use crate::messages::assists as say;
use crate::model::{Document, Target};
use crate::text::{Range, Span};
use rustc_hash::FxHashSet;

pub static CLAUSE_WORDING: Assist = Assist {
    id: "clause-wording",
    kind: AssistKind::Rewrite,
    rule: None,
    offers,
    edits,
};

/// Before the wording's name: the way in which the whole document is made like the clause at the cursor.
const EVERYWHERE: &str = "everywhere:";

fn offers(context: &Context<'_>) -> Vec<Offer> {
    match at_cursor(context) {
        Some((target, place)) => of_one(context, target, place),
        None => of_many(context),
    }
}

/// The clause that holds the selection.
fn at_cursor<'a>(context: &Context<'a>) -> Option<(&'a Target, Span)> {
    let selection = context.selection;
    let holds = |place: &Span| {
        let range = place.on_line(selection.start.line);
        range.touches(selection.start) && range.touches(selection.end)
    };
    let targets = context.document.targets().iter();
    let mut on_line = targets.filter(|target| target.line == selection.start.line);
    on_line.find_map(|target| Some((target, places(target).find(holds)?)))
}

fn of_one(context: &Context<'_>, target: &Target, place: Span) -> Vec<Offer> {
    let (document, language) = (context.document, context.config.language);
    let line = document.text().line(target.line as usize);
    let Some(clause) = Clause::of(place.of(&line), &target.responsibility) else {
        return Vec::new();
    };
    let mut offers = Vec::new();
    let mut seen = Vec::new();
    for wording in wordings() {
        let written = clause.write(wording);
        let Some(written) = written.filter(|written| !seen.contains(written)) else {
            continue; // two wordings may differ in what this clause does not say
        };
        if written == clause.text {
            offers.extend(everywhere(context, wording));
        } else if says_the_same(document, place.on_line(target.line), &written) {
            let title = say::clause_wording(language, &clause.pattern(wording));
            let way = wording.name.clone();
            offers.push(Offer { way, title });
            seen.push(written);
        }
    }
    offers
}

/// The others are made like the clause at the cursor, where any differ.
fn everywhere(context: &Context<'_>, wording: &Wording) -> Option<Offer> {
    let mut seen = FxHashSet::default();
    let mut all = with_places(context.document.targets());
    all.find(|(target, place)| {
        // What is written between the names is of few kinds.
        let is_new = seen.insert(between_names(context.document, target, *place));
        is_new && change(context.document, target, *place, wording).is_some()
    })?;
    Some(Offer {
        way: format!("{EVERYWHERE}{}", wording.name),
        title: say::clauses_like_this(context.config.language, &pattern(wording)),
    })
}

fn of_many(context: &Context<'_>) -> Vec<Offer> {
    let targets = context.targets();
    let owned = targets
        .iter()
        .filter(|target| places(target).next().is_some());
    let count = owned.count();
    if count < 2 {
        return Vec::new();
    }
    let offer = |wording: &Wording| {
        changes(context.document, targets, wording).next()?;
        Some(Offer {
            way: wording.name.clone(),
            title: say::clauses_wording(context.config.language, count, &pattern(wording)),
        })
    };
    wordings().iter().filter_map(offer).collect()
}

fn edits(context: &Context<'_>, way: &str) -> Option<Edits> {
    let document = context.document;
    let (name, everywhere) = match way.strip_prefix(EVERYWHERE) {
        Some(name) => (name, true),
        None => (way, false),
    };
    let wording = wordings().iter().find(|wording| wording.name == name)?;
    let here = at_cursor(context).filter(|_| !everywhere);
    let targets = match everywhere {
        true => document.targets(),
        false => context.targets(),
    };
    let all: Vec<_> = match here {
        Some((target, place)) => rewritten(document, target, place, wording)
            .map(|written| (target, place, written))
            .into_iter()
            .collect(),
        None => changes(document, targets, wording).collect(),
    };
    let sound = all.into_iter().filter(|(target, place, written)| {
        says_the_same(document, place.on_line(target.line), written)
    });
    let edit = |(target, place, written): (&Target, Span, String)| -> (Range, String) {
        (place.on_line(target.line), written)
    };
    Some(sound.map(edit).collect())
}

/// The clauses of several targets that a wording would change, and how. Where nobody is said to lead, a wording without
/// a lead may come; where somebody is, the clauses would not be like one another.
fn changes<'a>(
    document: &'a Document,
    targets: &'a [Target],
    wording: &'a Wording,
) -> impl Iterator<Item = (&'a Target, Span, String)> {
    with_places(targets).filter_map(move |(target, place)| {
        let written = change(document, target, place, wording)?;
        Some((target, place, written))
    })
}

fn with_places(targets: &[Target]) -> impl Iterator<Item = (&Target, Span)> {
    let all = targets.iter();
    all.flat_map(|target| places(target).map(move |place| (target, place)))
}

/// What a wording would make of a clause; `None` where that is the same.
fn change(document: &Document, target: &Target, place: Span, wording: &Wording) -> Option<String> {
    let line = document.text().line(target.line as usize);
    let clause = Clause::of(place.of(&line), &target.responsibility)?;
    if wording.lead.is_none() && clause.names_a_lead() {
        return None;
    }
    let written = clause.write(wording)?;
    (written != clause.text).then_some(written)
}

/// The words and marks of a clause without the departments that it names.
fn between_names(document: &Document, target: &Target, clause: Span) -> String {
    let said = &*target.responsibility;
    let named = said.leads.iter().chain(&said.coorganisers);
    let named = named.chain(&said.responsible).map(|one| one.place);
    let own = named.filter(|place| place.row == 0 && clause.contains(place.span));
    let mut names: Vec<Span> = own.map(|place| place.span).collect();
    names.sort_unstable();
    let line = document.text().line(target.line as usize);
    let ends = names.iter().map(|name| name.end);
    let starts = names.iter().map(|name| name.start);
    let gaps = std::iter::once(clause.start).chain(ends);
    let gaps = gaps.zip(starts.chain([clause.end]));
    let words = gaps.filter_map(|(from, to)| line.get(from as usize..to as usize));
    words.filter(|words| *words != "、").collect()
}

/// One clause in a wording.
fn rewritten(
    document: &Document,
    target: &Target,
    place: Span,
    wording: &Wording,
) -> Option<String> {
    let line = document.text().line(target.line as usize);
    Clause::of(place.of(&line), &target.responsibility)?.write(wording)
}

/// The clauses in the text of a target itself; cells of tables have no wording of their own.
fn places(target: &Target) -> impl Iterator<Item = Span> {
    let places = target.responsibility.places.iter();
    let own = places.filter(|place| place.row == 0 && target.row.is_none());
    own.map(|place| place.span)
}
