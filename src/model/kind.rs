//! What a document is, by the evidence of its content.

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
}
