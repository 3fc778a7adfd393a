//! What a document is, by the evidence of its content.

use super::lines::{Lines, Look};
use super::table::Tables;
use super::title::Title;
use crate::lexicon::terms;
use crate::syntax::Layer;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// So many targets with responsibility clauses make a plan, whatever its title.
const CLAUSES_OF_A_PLAN: usize = 5;
/// So many figures of known indicators make a report of a document with a report's title or salutation.
const MENTIONS_OF_A_REPORT: usize = 5;

/// The kind of a document. Nothing is diagnosed in [`DocumentKind::Other`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DocumentKind {
    /// Work report, mid-year report, plan report.
    Report,
    /// Targets, each with its departments.
    BreakdownPlan,
    /// A report that ends in a task list with responsibility clauses.
    ReportWithPlan,
    #[default]
    Other,
}

impl DocumentKind {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            DocumentKind::Report => "report",
            DocumentKind::BreakdownPlan => "breakdown-plan",
            DocumentKind::ReportWithPlan => "report-with-plan",
            DocumentKind::Other => "other",
        }
    }

    /// Whether it holds targets that somebody must own.
    pub fn has_targets(self) -> bool {
        matches!(
            self,
            DocumentKind::BreakdownPlan | DocumentKind::ReportWithPlan
        )
    }
}

/// Decides the kind from titles, salutations, clauses and figures.
pub fn kind(text: &Text, lines: &Lines, titles: &[Title], tables: &Tables) -> DocumentKind {
    // Counted no further than it matters.
    let count = |holds: fn(&Look) -> bool| {
        let glances = lines.iter().zip(lines.glances()).enumerate();
        let in_text = glances.filter(|(i, _)| !tables.covers(*i));
        let looks = in_text.flat_map(|(_, (line, glance))| glance.looks(line));
        let holding = looks.filter(|(_, look)| holds(look));
        holding.take(CLAUSES_OF_A_PLAN).count()
    };
    let owned = count(|look| look.is_owned);
    let units = count(|look| look.has_units);
    let numbered = count(|look| look.is_sentence && look.number.is_some());
    let evidence = Evidence {
        owned: owned + tables.owned(),
        units,
        numbered: numbered + tables.targets.len(),
        has_figures: has_figures(lines),
        is_addressed: is_addressed(text, lines),
        titled_report: titles
            .iter()
            .any(|title| says(&title.name, &terms().report_titles)),
        titled_plan: titles.iter().any(|title| says_plan(&title.name)),
        divides: titles.iter().any(|title| divides(&title.name)),
    };
    evidence.kind()
}

/// What speaks for one kind or another.
struct Evidence {
    /// Targets that name who answers for them.
    owned: usize,
    /// Items that end in units of which nothing says what they do.
    units: usize,
    numbered: usize,
    has_figures: bool,
    /// It is addressed to an assembly.
    is_addressed: bool,
    titled_report: bool,
    /// A plan's or a list's title.
    titled_plan: bool,
    /// A title of a plan whose every item somebody must own.
    divides: bool,
}

impl Evidence {
    fn kind(&self) -> DocumentKind {
        let is_report = self.has_figures && (self.titled_report || self.is_addressed)
            || self.is_addressed && self.titled_report;
        if self.owned >= CLAUSES_OF_A_PLAN {
            let holds_plan = is_report && (self.is_addressed || !self.titled_plan);
            return match holds_plan {
                true => DocumentKind::ReportWithPlan,
                false => DocumentKind::BreakdownPlan,
            };
        }
        let is_plan = self.titled_plan && self.owned + self.units > 0
            || self.divides && self.numbered >= CLAUSES_OF_A_PLAN;
        if is_plan && !self.is_addressed {
            return DocumentKind::BreakdownPlan;
        }
        match is_report {
            true => DocumentKind::Report,
            false => DocumentKind::Other,
        }
    }
}

/// Whether enough figures of known indicators stand in it; counted no further than it matters.
fn has_figures(lines: &Lines) -> bool {
    let mut figures = 0;
    lines.glances().iter().any(|glance| {
        figures += usize::from(glance.figures);
        figures >= MENTIONS_OF_A_REPORT
    })
}

/// 各位代表：, 主任、各位副主任、各位委员：
fn is_addressed(text: &Text, lines: &Lines) -> bool {
    let glances = lines.glances().iter().enumerate();
    let mut salutations = glances.filter(|(_, line)| line.layer == Layer::Salutation);
    salutations.any(|(i, _)| says(&text.line(i), &terms().assemblies))
}

/// A title that announces a plan or a list of tasks: 任务分解方案, 重点工作清单.
pub fn says_plan(title: &str) -> bool {
    says(title, &terms().plan_titles) || says(title, &terms().list_titles)
}

/// 任务分解方案, 重点工作分工方案; the notice that sends it out divides nothing.
fn divides(title: &str) -> bool {
    let chars: Vec<char> = title.trim_end().chars().collect();
    let sends_out = terms().notice_words.suffix(&chars).is_some();
    says(title, &terms().plan_titles) && !sends_out
}

fn says(text: &str, words: &crate::lexicon::Words) -> bool {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    words.within(&chars)
}
