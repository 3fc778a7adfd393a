//! What a document is, by the evidence of its content.

use super::title::Title;
use crate::lexicon::terms;
use crate::syntax::{Layer, Line};
use crate::text::Text;
use std::sync::Arc;

/// So many targets with responsibility clauses make a plan, whatever its title.
const CLAUSES_OF_A_PLAN: usize = 5;
/// So many figures of known indicators make a report of a document with a report's title or salutation.
const MENTIONS_OF_A_REPORT: usize = 5;

/// The kind of a document. Nothing is diagnosed in [`DocumentKind::Other`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
pub fn kind(text: &Text, lines: &[Arc<Line>], titles: &[Title]) -> DocumentKind {
    let items = || lines.iter().flat_map(|line| line.items());
    let clauses = items().filter(|item| item.responsibility.is_some()).count();
    let numbered = items()
        .filter(|item| item.is_sentence && item.number.is_some())
        .count();
    let is_report = is_report(text, lines, titles);
    let title_says_plan = titles.iter().any(|t| says_plan(&t.name));
    if clauses >= CLAUSES_OF_A_PLAN {
        return if is_report && !title_says_plan {
            DocumentKind::ReportWithPlan
        } else {
            DocumentKind::BreakdownPlan
        };
    }
    if title_says_plan && numbered >= CLAUSES_OF_A_PLAN {
        return DocumentKind::BreakdownPlan;
    }
    if is_report {
        DocumentKind::Report
    } else {
        DocumentKind::Other
    }
}

fn is_report(text: &Text, lines: &[Arc<Line>], titles: &[Title]) -> bool {
    let title = titles.iter().any(|t| says(&t.name, &terms().report_titles));
    let figures = lines
        .iter()
        .flat_map(|l| &l.mentions)
        .filter(|m| m.indicator.is_some())
        .take(MENTIONS_OF_A_REPORT)
        .count();
    if title && figures >= MENTIONS_OF_A_REPORT {
        return true;
    }
    let salutations = lines
        .iter()
        .enumerate()
        .filter(|(_, l)| l.layer == Layer::Salutation)
        .filter(|(i, _)| says(&text.line(*i), &terms().assemblies))
        .count();
    salutations > 0 && (title || figures >= MENTIONS_OF_A_REPORT)
}

/// A title that announces a plan: 任务分解方案, 重点工作分工方案.
pub fn says_plan(title: &str) -> bool {
    says(title, &terms().plan_titles)
}

fn says(text: &str, words: &crate::lexicon::Words) -> bool {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    words.within(&chars)
}
