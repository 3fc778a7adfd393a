//! From a report the skeleton of the plan that breaks it down: its promises as numbered targets, each with a clause in
//! which somebody is suggested and nobody settled.

use super::Origin;
use super::clause_form::ClauseForm;
use super::coverage::Passage;
use super::promises::promises;
use super::suggested_leads::suggested_leads;
use super::task::Task;
use crate::lexicon::drafting;
use crate::model::{Document, Title};
use crate::syntax::{Line, Numerals};

/// A plan to be finished by its drafter.
#[derive(Clone, Debug, Default)]
pub struct Breakdown {
    pub title: String,
    pub sections: Vec<BreakdownSection>,
}

/// A section with its targets, each as a paragraph without its number.
#[derive(Clone, Debug, Default)]
pub struct BreakdownSection {
    pub heading: String,
    pub targets: Vec<String>,
}

/// What stands after a lead that has to be confirmed.
const DOUBT: &str = "？";

/// The skeleton of a plan for a report, in the form of last year's where it is given.
pub fn breakdown(report: &Document, like: Option<&Document>) -> Breakdown {
    let tasks = promises(report);
    let leads = suggested_leads(&tasks, report, like);
    let form = like.and_then(ClauseForm::usual).unwrap_or_default();
    let mut sections: Vec<BreakdownSection> = Vec::new();
    for (task, leads) in tasks.iter().zip(&leads) {
        let heading = heading(report, task);
        if sections.last().is_none_or(|last| last.heading != heading) {
            sections.push(BreakdownSection {
                heading,
                targets: Vec::new(),
            });
        }
        if let Some(section) = sections.last_mut() {
            let words = one_line(&task.text);
            section
                .targets
                .push(form.written(&words, &to_confirm(leads)));
        }
    }
    Breakdown {
        title: title(report, like),
        sections,
    }
}

/// Passages of a report as further targets of its plan, each without its number: in the plan's own form, led by whom
/// the likest of its targets are, to be confirmed.
pub fn further_targets(report: &Document, plan: &Document, passages: &[&Passage]) -> Vec<String> {
    let task = |one: &&Passage| {
        let Passage { range, measure, .. } = **one;
        Task::new(range, one.text.clone(), measure, range.start)
    };
    let tasks: Vec<Task> = passages.iter().map(task).collect();
    let leads = suggested_leads(&tasks, report, Some(plan));
    let form = ClauseForm::usual(plan).unwrap_or_default();
    let written = tasks.iter().zip(&leads);
    written
        .map(|(task, leads)| form.written(&one_line(&task.text), &to_confirm(leads)))
        .collect()
}

impl Breakdown {
    /// The plan as plain text.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n", self.title);
        let mut number = 0;
        for (section, place) in self.sections.iter().zip(1..) {
            let mark = Numerals::Han.write(place).unwrap_or_default();
            text.push_str(&format!("\n{mark}、{}\n", section.heading));
            for target in &section.targets {
                number += 1;
                text.push_str(&format!("{number}.{target}\n"));
            }
        }
        text
    }

    /// How many targets it has.
    pub fn targets(&self) -> usize {
        self.sections
            .iter()
            .map(|section| section.targets.len())
            .sum()
    }
}

/// 区发改委？、区财政局？
fn to_confirm(leads: &[String]) -> String {
    if leads.is_empty() {
        return format!("{}{DOUBT}", drafting().unknown_lead);
    }
    let leads: Vec<String> = leads.iter().map(|lead| format!("{lead}{DOUBT}")).collect();
    leads.join("、")
}

fn one_line(text: &str) -> String {
    let text = match text.strip_prefix('[') {
        // A converter's mark at the head of a paragraph.
        Some(rest) if rest.starts_with("bookmark") => {
            rest.split_once(']').map_or(text, |(_, rest)| rest)
        }
        _ => text,
    };
    text.replace(['\r', '\n', '\t'], "").trim().to_owned()
}

/// The section's words without its number; what stands before the sections are the goals of the year.
fn heading(report: &Document, task: &Task) -> String {
    let section = task.section.as_deref().map(without_number);
    let parts = report.stretches().into_iter().filter(|part| part.ahead);
    let opens_part = |words: &str| {
        parts.clone().any(|part| {
            let line = report.text().line(part.start.line as usize);
            line.contains(words)
        })
    };
    match section {
        Some(words) if !opens_part(words) => words.to_owned(),
        _ => drafting().goals_heading.clone(),
    }
}

/// （一）着力扩大内需 → 着力扩大内需
fn without_number(heading: &str) -> &str {
    let line = Line::new(heading);
    let ordinal = line.blocks.first().and_then(|block| block.ordinal);
    let after = ordinal.and_then(|ordinal| heading.get(ordinal.span.end as usize..));
    after
        .unwrap_or(heading)
        .trim()
        .trim_end_matches(['。', '：', '*'])
}

/// Last year's title with this year in it, or one made of the report's place and year.
fn title(report: &Document, like: Option<&Document>) -> String {
    let year = Origin::of(report, None).year;
    let said = year.map_or_else(|| drafting().no_year.clone(), |year| year.to_string());
    let own = like.and_then(|like| {
        let old = Origin::of(like, None).year?.to_string();
        let own = like.titles().iter().rev().find(|title| !title.is_notice());
        own.map(|title: &Title| title.name.replace(&old, &said))
    });
    own.unwrap_or_else(|| drafting().plan_title.replace("{year}", &said))
}
