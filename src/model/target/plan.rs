//! Where a document's plan stands, and how its targets look.

use super::paragraph::Paragraph;
use crate::model::kind::{self, DocumentKind};
use crate::model::lines::Look;
use crate::model::title::Title;
use crate::syntax::{Item, OrdinalForm};

/// Of ten items of a plan without a plan's title so many must name their owner; then one that does not is forgotten.
const OWNED_OF_TEN: usize = 7;

/// Where a document's plan stands and how its targets look.
pub struct Plan {
    pub form: Option<OrdinalForm>,
    /// Paragraphs, by index.
    pub span: std::ops::Range<usize>,
    /// Items of that form are targets even without a clause.
    every_item: bool,
    /// The title says that this is a plan: so are items that do not end as sentences.
    titled: bool,
}

impl Plan {
    pub fn of(paragraphs: &[Paragraph], kind: DocumentKind, titles: &[Title]) -> Plan {
        let is_plan = kind == DocumentKind::BreakdownPlan;
        let titled = is_plan && titles.iter().any(|title| kind::says_plan(&title.name));
        let form = target_form(paragraphs);
        let span = match (titled, is_plan) {
            (true, _) => after_title(paragraphs, titles),
            (_, true) => owned_span(paragraphs),
            _ => list_span(paragraphs, form),
        };
        let every_item = titled || mostly_owned(&paragraphs[span.clone()], form);
        Plan {
            form,
            span,
            every_item,
            titled,
        }
    }

    pub fn is_target(&self, paragraphs: &[Paragraph], i: usize, item: &Item) -> bool {
        let numbered_alike =
            self.form.is_some() && item.number.map(|number| number.form) == self.form;
        let ends_alike = item.is_sentence || self.titled && !self.holds_others(paragraphs, i);
        self.every_item && numbered_alike && ends_alike
    }

    /// What follows stands under it: it is a heading.
    fn holds_others(&self, paragraphs: &[Paragraph], i: usize) -> bool {
        let next = paragraphs.get(i + 1);
        next.is_some_and(|next| match (next.look.mark, self.form) {
            (Some(mark), Some(form)) => mark > form,
            _ => !next.look.is_label,
        })
    }
}

/// The form of number that most targets with a clause bear; `None` where they bear none.
fn target_form(paragraphs: &[Paragraph]) -> Option<OrdinalForm> {
    let mut counts: Vec<(Option<OrdinalForm>, usize)> = Vec::new();
    let owned = (0..paragraphs.len()).filter(|&i| {
        let look = &paragraphs[i].look;
        look.is_owned && !look.is_label && !leads_items(paragraphs, i)
    });
    for i in owned {
        let form = paragraphs[i].look.form;
        match counts.iter_mut().find(|(f, _)| *f == form) {
            Some((_, n)) => *n += 1,
            None => counts.push((form, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|&(_, n)| n);
    most.map_or(Some(OrdinalForm::Arabic), |(form, _)| form)
}

/// A heading that names the lead of the numbered items under it: 一、强化科技创新（区科技局牵头）.
pub fn leads_items(paragraphs: &[Paragraph], i: usize) -> bool {
    let look = &paragraphs[i].look;
    let next = paragraphs.get(i + 1).and_then(|next| next.look.form);
    look.is_standalone && look.is_owned && look.form.is_some() && next > look.form
}

/// Most items of the form name who owns them. In opinions of a general kind many bind everybody and name nobody.
fn mostly_owned(paragraphs: &[Paragraph], form: Option<OrdinalForm>) -> bool {
    let looks = paragraphs.iter().map(|p| p.look);
    let alike = |look: &Look| look.is_sentence && look.form == form;
    let (mut owned, mut all) = (0, 0);
    for look in looks.filter(alike) {
        all += 1;
        owned += usize::from(look.is_owned);
    }
    owned * 10 >= all * OWNED_OF_TEN
}

fn first_owned(paragraphs: &[Paragraph]) -> usize {
    paragraphs.iter().position(|p| p.look.is_owned).unwrap_or(0)
}

fn last_owned(paragraphs: &[Paragraph]) -> usize {
    paragraphs
        .iter()
        .rposition(|p| p.look.is_owned)
        .unwrap_or(0)
}

/// Everything after the last title above the first clause.
fn after_title(paragraphs: &[Paragraph], titles: &[Title]) -> std::ops::Range<usize> {
    let first = paragraphs
        .get(first_owned(paragraphs))
        .map_or(0, |p| p.line);
    let title = titles
        .iter()
        .map(|t| t.last)
        .filter(|&line| line < first)
        .max();
    let start = title.map_or(0, |title| paragraphs.partition_point(|p| p.line <= title));
    start..paragraphs.len()
}

/// From the first clause to the last.
fn owned_span(paragraphs: &[Paragraph]) -> std::ops::Range<usize> {
    first_owned(paragraphs)..(last_owned(paragraphs) + 1).min(paragraphs.len())
}

/// The list round the clauses of a report.
fn list_span(paragraphs: &[Paragraph], form: Option<OrdinalForm>) -> std::ops::Range<usize> {
    let owned = owned_span(paragraphs);
    let belongs = |p: &Paragraph| p.look.is_sentence && p.look.form == form;
    let before = paragraphs[..owned.start]
        .iter()
        .rev()
        .take_while(|p| belongs(p))
        .count();
    let after = paragraphs[owned.end..]
        .iter()
        .take_while(|p| belongs(p))
        .count();
    owned.start - before..owned.end + after
}
