//! `unit-inconsistent`: one indicator is given in 亿元 here and in 万元 there.

use super::told;
use crate::messages::rules::indicator as say;
use crate::model::figure::{Figure, base_unit};
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use rust_decimal::Decimal;

pub static UNIT_INCONSISTENT: Rule = Rule {
    name: "unit-inconsistent",
    group: Group::Indicator,
    severity: Severity::Hint,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: (
        "同一指标前后单位不一",
        "one indicator is given in different units",
    ),
    source: Source::Practice,
    fixing: Fixing::Offered,
    page: include_str!("unit_inconsistent.md"),
    check: Check::Document(Reads::Figures, check),
};

/// A number with more places than this is no gain in clarity.
const MOST_PLACES: u32 = 4;

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for figures in context.figures().by_key() {
        let sums: Vec<Sum<'_, '_>> = figures.iter().filter_map(sum).collect();
        for (at, later) in sums.iter().enumerate() {
            if is_easy(later, later.unit) {
                continue;
            }
            if let Some(earlier) = sums[..at].iter().find(|one| suits(one, later)) {
                report(context, earlier.figure, later.figure, found);
            }
        }
    }
}

fn report(
    context: &DocumentContext<'_>,
    earlier: &Figure<'_>,
    later: &Figure<'_>,
    found: &mut Findings<'_>,
) {
    let (first, second) = (told(context, earlier), told(context, later));
    let language = context.language();
    let fix = fix(context, earlier, later);
    let finding = found.report(
        later.range(),
        say::unit_inconsistent(language, &second, &first),
    );
    finding.fix = fix;
    finding.relate(earlier.range(), say::other_unit(language, &first));
}

/// A figure in money.
struct Sum<'f, 'a> {
    figure: &'f Figure<'a>,
    unit: &'a str,
    /// In the base unit.
    value: Decimal,
}

fn sum<'f, 'a>(figure: &'f Figure<'a>) -> Option<Sum<'f, 'a>> {
    let unit = figure.mention.parts.level.as_ref()?.unit.as_str();
    let stated = figure.level.filter(|_| unit.ends_with('元'))?;
    Some(Sum {
        figure,
        unit,
        value: stated.value,
    })
}

/// The unit of the one suits the number of the other, which is not easy in its own: 8000万元 beside 3.2亿元 is as it
/// should be, 12345万元 or 0.8亿元 is not.
fn suits(one: &Sum<'_, '_>, other: &Sum<'_, '_>) -> bool {
    one.unit != other.unit
        && base_unit(one.unit).1 == base_unit(other.unit).1
        && is_easy(other, one.unit)
}

/// From 1 to 9999: a number that needs no other unit.
fn is_easy(sum: &Sum<'_, '_>, unit: &str) -> bool {
    let number = sum.value.checked_div(base_unit(unit).0);
    number.is_some_and(|number| number >= Decimal::ONE && number < Decimal::from(10_000))
}

/// The number in the unit of the other place, where it comes out even.
fn fix(context: &DocumentContext<'_>, earlier: &Figure<'_>, later: &Figure<'_>) -> Option<Fix> {
    let level = later.mention.parts.level.as_ref()?;
    let unit = sum(earlier)?.unit;
    let value = level
        .value?
        .checked_mul(base_unit(&level.unit).0)?
        .checked_div(base_unit(unit).0)?
        .normalize();
    if value.scale() > MOST_PLACES || value < Decimal::new(1, 2) {
        return None;
    }
    let text = context.text(later.mention.line);
    let written = level.span.of(&text);
    let number = format!("{}{}", level.value?, level.unit);
    // 超1.2亿元 keeps its word; a number written in another way is left to its writer.
    let rewritten = written
        .contains(&number)
        .then(|| written.replacen(&number, &format!("{value}{unit}"), 1))?;
    let title = say::write_in_unit(context.language(), &rewritten);
    Fix::offered(
        title,
        vec![(level.span.on_line(later.mention.line), rewritten)],
    )
}
