//! What is fixed about a rule: everything that names one anywhere comes from here.

use super::context::{DocumentContext, LineContext};
use super::{AcrossContext, Findings, Severity};
use crate::config::{Config, Level, Preset};
use crate::messages::{self, Language};

/// A rule, its metadata and its check.
#[derive(Debug)]
pub struct Rule {
    /// The name users see and configure, such as `missing-lead`.
    pub name: &'static str,
    pub group: Group,
    /// The most serious severity at which the rule reports of its own.
    pub severity: Severity,
    /// What presets make of it.
    pub presets: Presets,
    pub since: &'static str,
    /// One line: Chinese, English.
    pub summary: (&'static str, &'static str),
    /// What the rule rests on. What a standard merely allows is never reported as an error.
    pub source: Source,
    pub fixing: Fixing,
    /// The rule's page, Markdown.
    pub page: &'static str,
    pub check: Check,
}

/// What a rule speaks about; the folder of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Plan,
    Structure,
    Text,
    Number,
    Indicator,
    Across,
}

/// What a rule rests on, with the name of the law, standard or definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Law(&'static str),
    /// GB/T 9704—2012, GB/T 15834—2011, GB/T 15835—2011
    Standard(&'static str),
    /// How a statistic is defined, or arithmetic itself.
    Definition(&'static str),
    /// What careful offices do.
    Practice,
}

/// What a rule can do about its findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixing {
    None,
    /// It offers a way out to choose.
    Offered,
    /// Some of its fixes are safe: made by `--fix` and `source.fixAll`.
    Safe,
}

/// The level of a rule in each preset; `None` where it reports at its own severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presets {
    /// While writing.
    pub draft: Option<Level>,
    /// The default.
    pub review: Option<Level>,
    /// Before a text goes out.
    pub publish: Option<Level>,
}

impl Presets {
    /// Its own severity everywhere.
    pub const OWN: Presets = Presets {
        draft: None,
        review: None,
        publish: None,
    };

    /// Nowhere, unless the settings name it.
    pub const OFF: Presets = Presets {
        draft: Some(Level::Off),
        review: Some(Level::Off),
        publish: Some(Level::Off),
    };
}

/// How a rule looks at a document.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Line by line: what it finds depends on the line alone (and on the kind of the document).
    Lines(fn(&LineContext<'_>, &mut Findings<'_>)),
    /// The document as a whole.
    Document(Reads, fn(&DocumentContext<'_>, &mut Findings<'_>)),
    /// The document beside those that belong to it; without any it is not asked.
    Across(fn(&AcrossContext<'_>, &mut Findings<'_>)),
}

/// What a rule about the whole document looks at. While nothing of that changes, its findings stand. An edit always
/// changes what `Words` means; say less only where it is true, for typing is quicker then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Kind, titles, headings, numbers of items, clauses with their departments, tables. No words of targets: a target
    /// is told by its number, or by its label where it has none.
    Clauses,
    /// Those, and targets with their label, measure, promises, bounds and events. No words of bodies.
    Structure,
    /// The structure, and all sentences that hold a figure or the name of an indicator.
    Figures,
    /// Everything.
    Words,
}

impl Group {
    pub const ALL: [Group; 6] = [
        Group::Plan,
        Group::Structure,
        Group::Text,
        Group::Number,
        Group::Indicator,
        Group::Across,
    ];

    /// The name in JSON, and of the folder.
    pub fn name(self) -> &'static str {
        match self {
            Group::Plan => "plan",
            Group::Structure => "structure",
            Group::Text => "text",
            Group::Number => "number",
            Group::Indicator => "indicator",
            Group::Across => "across",
        }
    }
}

impl Rule {
    /// What it reports at unless the settings say otherwise, as a word.
    pub fn level_label(&self, language: Language) -> &'static str {
        match self.presets.review {
            Some(Level::Off) => messages::cli::off(language),
            _ => self.severity.label(language),
        }
    }

    /// The file of its page in the repository.
    pub fn page_file(&self) -> String {
        let (group, name) = (self.group.name(), self.name.replace('-', "_"));
        format!("src/rules/{group}/{name}.md")
    }

    /// Where its page can be read; `None` while the project has no public home.
    pub fn page_address(&self) -> Option<String> {
        let home = env!("CARGO_PKG_REPOSITORY");
        (!home.is_empty()).then(|| format!("{home}/blob/main/{}", self.page_file()))
    }

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

impl Rule {
    /// What the settings make of it; `None` where it reports at its own severity.
    pub fn level(&self, config: &Config) -> Option<Level> {
        let own = config.levels.get(self.name).copied();
        own.or(match config.preset {
            Preset::Draft => self.presets.draft,
            Preset::Review => self.presets.review,
            Preset::Publish => self.presets.publish,
        })
    }

    /// Whether it needs other documents than the one it reports in.
    pub fn is_across(&self) -> bool {
        matches!(self.check, Check::Across(_))
    }

    pub fn is_on(&self, config: &Config) -> bool {
        self.level(config) != Some(Level::Off)
    }
}
