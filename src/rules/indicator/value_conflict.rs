//! `value-conflict`: one figure is given with two numbers.

use super::{of_one_time, told};
use crate::lexicon::comparing;
use crate::messages::rules::indicator as say;
use crate::model::figure::{Figure, Stated};
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};

pub static VALUE_CONFLICT: Rule = Rule {
    name: "value-conflict",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "同一指标同一时期的数前后不一",
        "one figure of one period is given with two numbers",
    ),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("value_conflict.md"),
    check: Check::Document(Reads::Figures, check),
};

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let headlines = context.figures().by_key();
    let headlines = headlines.filter(|figures| figures[0].key.is_headline());
    for figures in headlines.flat_map(of_one_time) {
        for (at, later) in figures.iter().enumerate() {
            let earlier = figures[..at]
                .iter()
                .find(|one| is_other_number(one, later) && !is_of_other_times(context, one, later));
            let Some(earlier) = earlier else {
                continue;
            };
            let (first, second) = (told(context, earlier), told(context, later));
            let language = context.language();
            found
                .report(
                    later.range(),
                    say::value_conflict(language, &second, &first),
                )
                .relate(earlier.range(), say::other_value(language, &first));
        }
    }
}

/// No number fits both.
fn is_other_number(one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let contradict = |pair: (Stated<'_>, Stated<'_>)| pair.0.contradicts(&pair.1);
    one.level.zip(other.level).is_some_and(contradict)
        || one.growth.zip(other.growth).is_some_and(contradict)
}

/// 去年184.2亿元，今年190亿元, or an aim beside what was reached, whatever the heading above them says.
fn is_of_other_times(context: &DocumentContext<'_>, one: &Figure<'_>, other: &Figure<'_>) -> bool {
    let (one, other) = (clause(context, one), clause(context, other));
    let years = (relative_year(&one), relative_year(&other));
    let is_aim = |clause: &str| comparing().aims.iter().any(|aim| clause.contains(&**aim));
    let are_other_years = matches!(years, (Some(one), Some(other)) if one != other);
    are_other_years || is_aim(&one) != is_aim(&other)
}

/// What its clause says up to the end of a figure.
fn clause(context: &DocumentContext<'_>, figure: &Figure<'_>) -> String {
    let line = context.text(figure.mention.line);
    let head = line.get(..figure.mention.parts.span.end as usize);
    let head = head.unwrap_or_default();
    let clause = head.rsplit(['，', '。', '；', ',', ';']).next();
    clause.unwrap_or_default().to_owned()
}

/// 去年, but not 比去年: which year the figure is of.
fn relative_year(clause: &str) -> Option<&'static str> {
    let words = comparing().relative_years.iter();
    let mut said = words.filter(|word| {
        let before = clause.split_once(&***word).map(|(before, _)| before);
        before.is_some_and(|before| !before.ends_with(['比', '较', '于', '到']))
    });
    said.next().map(String::as_str)
}
