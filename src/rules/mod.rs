//! The rules: one diagnostic a file, and here the registry, the only list of them.

mod plan;

pub use plan::{ClauseForm, MISSING_LEAD, targets as plan_targets};

use crate::config::{Config, FaultKind, Level, Settings};
use crate::messages::{self, Language};
use crate::model::Document;
use crate::text::Range;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
    Information,
    Hint,
}

/// What is fixed about a rule. Everything that names a rule anywhere comes from here.
#[derive(Debug)]
pub struct Rule {
    /// The name users see and configure, such as `missing-lead`.
    pub name: &'static str,
    pub group: &'static str,
    /// The most serious severity at which the rule reports by default.
    pub severity: Severity,
    pub since: &'static str,
    /// One line: Chinese, English.
    pub summary: (&'static str, &'static str),
    /// The rule's page, Markdown.
    pub page: &'static str,
    check: fn(&Document, Language, &mut Vec<Diagnostic>),
}

impl Severity {
    pub const ALL: [Severity; 4] = [
        Severity::Error,
        Severity::Warning,
        Severity::Information,
        Severity::Hint,
    ];

    /// The severity that a level asks for.
    fn of(level: Level) -> Option<Severity> {
        match level {
            Level::Off => None,
            Level::Hint => Some(Severity::Hint),
            Level::Information => Some(Severity::Information),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }

    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "information",
            Severity::Hint => "hint",
        }
    }

    /// The word for it.
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Severity::Error => messages::rules::error(language),
            Severity::Warning => messages::rules::warning(language),
            Severity::Information => messages::rules::information(language),
            Severity::Hint => messages::rules::hint(language),
        }
    }
}

impl Rule {
    /// The summary in a language.
    pub fn summary(&self, language: Language) -> &'static str {
        language.choose(self.summary.0, self.summary.1)
    }

    /// The page in a language: Chinese stands first, English after a line of dashes.
    pub fn page(&self, language: Language) -> &'static str {
        let (chinese, english) = self
            .page
            .split_once("\n---\n")
            .unwrap_or((self.page, self.page));
        language.choose(chinese, english).trim()
    }
}

/// A finding.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    pub rule: &'static Rule,
    pub severity: Severity,
    pub range: Range,
    pub message: String,
    pub fix: Option<Fix>,
}

/// A way out: edits that belong together, said in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub title: String,
    pub edits: Vec<(Range, String)>,
    /// Nobody could want it otherwise: it may be made without asking.
    pub safe: bool,
}

/// All rules, in the order of their pages.
pub static RULES: &[&Rule] = &[&plan::MISSING_LEAD, &plan::MISSING_QUANTITY];

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// The rules that settings name and that do not exist.
pub fn unknown<'a>(settings: &'a Settings) -> impl Iterator<Item = FaultKind> + 'a {
    let names = settings.rules.keys().filter(|name| find(name).is_none());
    names.map(|name| FaultKind::UnknownRule {
        name: name.clone(),
        known: RULES.iter().map(|rule| rule.name.to_owned()).collect(),
    })
}

/// Every finding in a document, in the order of the text, with ranges of the text as written.
pub fn check(document: &Document, config: &Config) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        let level = config.levels.get(rule.name);
        if level == Some(&Level::Off) {
            continue;
        }
        let from = found.len();
        (rule.check)(document, config.language, &mut found);
        if let Some(severity) = level.and_then(|&level| Severity::of(level)) {
            found[from..]
                .iter_mut()
                .for_each(|one| one.severity = severity);
        }
    }
    for diagnostic in &mut found {
        diagnostic.range = document.written(diagnostic.range);
        let edits = diagnostic.fix.iter_mut().flat_map(|fix| &mut fix.edits);
        edits.for_each(|(range, _)| *range = document.written(*range));
    }
    found.sort_by_key(|diagnostic| (diagnostic.range.start, diagnostic.severity));
    found
}
