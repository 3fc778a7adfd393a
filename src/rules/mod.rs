//! The rules: one diagnostic a file, and here the registry, the only list of them.
//!
//! A rule looks at one line, or at the document as a whole ([`Check`]). What it is called, how serious it is, what it
//! rests on and its page stand in its file; the README's table, `gongwen explain`, the schema of `gongwen.toml` and the
//! editors' settings are made from there.

mod across;
mod alike;
mod check;
mod checker;
mod context;
mod digest;
mod directive;
mod doubles;
mod finding;
mod fingerprint;
mod found;
mod indicator;
mod mending;
mod number;
mod plan;
mod relative;
mod rule;
mod severity;
mod sieve;
mod structure;
mod text;

pub use across::across;
pub use alike::alike;
pub use check::{check, report};
pub use checker::{Checker, Haste, Late, Report};
pub use context::{DocumentContext, LineContext, Sign};
pub use finding::{Diagnostic, Findings, Fix, Related, Tag};
pub use fingerprint::{excerpt, fingerprint};
pub use found::Found;
pub use mending::{Mended, applied, join, mended, safe_edits};
pub use plan::{ClauseForm, MISSING_LEAD, MISSING_QUANTITY, targets as plan_targets};
pub use relative::{AcrossContext, Relative};
pub use rule::{Check, Fixing, Group, Presets, Reads, Rule, Source};
pub use severity::Severity;
pub use sieve::Used;

use crate::config::{FaultKind, Settings};
use std::sync::LazyLock;

/// All rules, group by group in the order of their pages.
pub static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let groups = [
        plan::RULES,
        structure::RULES,
        text::RULES,
        number::RULES,
        indicator::RULES,
        across::RULES,
    ];
    groups.concat()
});

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// The rules that settings name and that do not exist.
pub fn unknown<'a>(settings: &'a Settings) -> impl Iterator<Item = FaultKind> + 'a {
    let ignored = settings
        .ignores
        .iter()
        .filter_map(|ignore| ignore.rule.as_ref());
    let names = settings.rules.keys().chain(ignored);
    names
        .filter(|name| find(name).is_none())
        .map(|name| FaultKind::UnknownRule {
            name: name.clone(),
            like: like(name).into_iter().map(str::to_owned).collect(),
        })
}

/// The rules that may be meant by a name that none has.
pub fn like(name: &str) -> Vec<&'static str> {
    alike(name, RULES.iter().map(|rule| rule.name))
}
