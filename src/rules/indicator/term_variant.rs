//! `term-variant`: one thing is called by two names.

use super::bracketed::{self, Bracketed};
use crate::messages::rules::indicator as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use rustc_hash::FxHashMap;

pub static TERM_VARIANT: Rule = Rule {
    name: "term-variant",
    group: Group::Indicator,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: ("同一事物前后名称不一", "one thing is called by two names"),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("term_variant.md"),
    check: Check::Document(Reads::Words, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for one in context.outdated() {
        let Some(place) = one.today else {
            continue;
        };
        let (new, language) = (one.term.new.as_str(), context.language());
        let line = context.line_number(place);
        let message = say::term_variant(language, &one.word, new, line, one.term.since.0);
        let finding = found.report(one.range, message);
        finding.fix = Fix::offered(
            say::write_instead(language, new),
            vec![(one.range, new.to_owned())],
        );
        finding.relate(place, say::said_here(language, new));
    }
    check_bracketed(context, found);
}

/// 省人民医院（省妇幼保健院）雨花院区 and 省人民医院（江苏省妇幼保健院）雨花院区.
fn check_bracketed(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let names = bracketed::names(context);
    let mut earlier: FxHashMap<_, Vec<&Bracketed>> = FxHashMap::default();
    for later in &names {
        let earlier = earlier.entry(later.around()).or_default();
        let other = earlier.iter().find(|one| one.is_fuller_or_shorter(later));
        let other = other.copied();
        // What is said again tells no more than the first time.
        if earlier.iter().all(|one| one.inside != later.inside) {
            earlier.push(later);
        }
        let Some(earlier) = other else {
            continue;
        };
        let language = context.language();
        let (here, there): (&Bracketed, &Bracketed) = (later, earlier);
        let line = context.line_number(there.range);
        let message = say::name_variant(language, &here.frame, &here.inside, &there.inside, line);
        let finding = found.report(here.range, message);
        finding.fix = Fix::offered(
            say::write_instead(language, &there.inside),
            vec![(here.inside_range, there.inside.clone())],
        );
        finding.relate(there.range, say::said_here(language, &there.inside));
    }
}
