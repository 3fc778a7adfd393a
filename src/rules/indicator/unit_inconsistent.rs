//! `unit-inconsistent`: one indicator is given in 亿元 here and in 万元 there.

use super::{by_indicator, told};
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
    for group in by_indicator(context) {
        for (at, later) in group.iter().enumerate().skip(1) {
            let earlier = group[..at].iter().find(|one| differs(one, later));
            let Some(earlier) = earlier else {
                continue;
            };
            report(context, earlier, later, found);
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

/// The same sum of money in another unit, which would suit the number better: 8000万元 beside 3.2亿元 is as it should
/// be, 12345万元 or 0.8亿元 is not.
fn differs(other: &Figure<'_>, figure: &Figure<'_>) -> bool {
    let Some((unit, value)) = sum(figure) else {
        return false;
    };
    let Some((suits, _)) = sum(other).filter(|(suits, _)| *suits != unit) else {
        return false;
    };
    let in_unit = |unit: &str| value.checked_div(base_unit(unit).0);
    other.key.is_same(&figure.key)
        && base_unit(unit).1 == base_unit(suits).1
        && in_unit(unit).is_some_and(|number| !is_easy(number))
        && in_unit(suits).is_some_and(is_easy)
}

/// Its unit, and what it is in the base unit, when it is money.
fn sum<'f>(figure: &'f Figure<'_>) -> Option<(&'f str, Decimal)> {
    let unit = figure.mention.parts.level.as_ref()?.unit.as_str();
    let stated = figure.level().filter(|_| unit.ends_with('元'))?;
    Some((unit, stated.value))
}

/// From 1 to 9999: a number that needs no other unit.
fn is_easy(number: Decimal) -> bool {
    number >= Decimal::ONE && number < Decimal::from(10_000)
}

/// The number in the unit of the other place, where it comes out even.
fn fix(context: &DocumentContext<'_>, earlier: &Figure<'_>, later: &Figure<'_>) -> Option<Fix> {
    let level = later.mention.parts.level.as_ref()?;
    let (unit, _) = sum(earlier)?;
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
