//! Model terms in the user's words.

use crate::messages::{Language, cli};
use crate::model::{DocumentKind, Measure, Status};
use crate::rules::Severity;

pub fn kind_name(language: Language, kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Report => cli::report(language),
        DocumentKind::BreakdownPlan => cli::breakdown_plan(language),
        DocumentKind::ReportWithPlan => cli::report_with_plan(language),
        DocumentKind::Other => cli::other_document(language),
    }
}

pub fn severity_name(language: Language, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => cli::error(language),
        Severity::Warning => cli::warning(language),
        Severity::Information => cli::information(language),
        Severity::Hint => cli::hint(language),
    }
}

pub fn measure_name(language: Language, measure: Measure) -> &'static str {
    match measure {
        Measure::Numeric => cli::numeric(language),
        Measure::Bounded => cli::bounded(language),
        Measure::Milestone => cli::milestone(language),
        Measure::Qualitative => cli::qualitative(language),
    }
}

pub fn status_name(language: Language, status: Status) -> &'static str {
    match status {
        Status::Actual => cli::actual(language),
        Status::Expected => cli::expected(language),
        Status::Target => cli::aimed_at(language),
    }
}
