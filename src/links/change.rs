//! How a figure has changed: higher or lower, a number dropped, a bound in its place.

use super::figure::Figure;
use crate::model::figure::{Stated, common_unit};
use crate::syntax::{GrowthUnit, Qualifier};
use rust_decimal::Decimal;

/// What became of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Same,
    Higher,
    Lower,
    /// 5家 → 5家以上: the number is the same, and no longer meant in the same way.
    Qualified,
    /// 2%以上 → 正增长, 稳中提质
    NumberDropped,
    NumberAdded,
    /// 正增长 → 稳中提质
    BoundDropped,
    BoundAdded,
    /// One figure for the whole, and several for its parts.
    ScopeChanged,
    /// 亿元 → 亿美元
    UnitChanged,
}

impl Kind {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Same => "same",
            Kind::Higher => "higher",
            Kind::Lower => "lower",
            Kind::Qualified => "qualifier-changed",
            Kind::NumberDropped => "number-dropped",
            Kind::NumberAdded => "number-added",
            Kind::BoundDropped => "bound-dropped",
            Kind::BoundAdded => "bound-added",
            Kind::ScopeChanged => "scope-changed",
            Kind::UnitChanged => "unit-changed",
        }
    }
}

/// A change with its size.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub kind: Kind,
    /// The new value less the old one, in the old one's unit.
    pub difference: Option<Decimal>,
    pub unit: Option<String>,
}

impl Change {
    fn plain(kind: Kind) -> Change {
        Change {
            kind,
            difference: None,
            unit: None,
        }
    }
}

/// What a figure says as a number.
#[derive(Clone, Debug)]
struct Number {
    /// In the unit in which it can be compared.
    value: Decimal,
    scale: Decimal,
    base: String,
    unit: String,
    qualifier: Qualifier,
}

/// What changed between two figures of one indicator.
pub fn change(old: &Figure, new: &Figure) -> Change {
    if old.shared_out != new.shared_out {
        return Change::plain(Kind::ScopeChanged);
    }
    let as_levels = old.level.is_some() && new.level.is_some();
    match (number(old, as_levels), number(new, as_levels)) {
        (Some(old), Some(new)) => between(&old, &new),
        (Some(_), None) => Change::plain(Kind::NumberDropped),
        (None, Some(_)) => Change::plain(Kind::NumberAdded),
        (None, None) => Change::plain(match (old.is_in_words(), new.is_in_words()) {
            (false, true) => Kind::BoundDropped,
            (true, false) => Kind::BoundAdded,
            _ => Kind::Same,
        }),
    }
}

/// Whether a plan promises something else than its report.
pub fn differs(old: &Figure, new: &Figure) -> bool {
    let kind = change(old, new).kind;
    let is_other = !matches!(
        kind,
        Kind::Same | Kind::Qualified | Kind::ScopeChanged | Kind::NumberAdded
    );
    is_other && !is_rounded(old, new)
}

/// One number, written in another unit and not to the same digit: 1.2万人 and 11980人.
fn is_rounded(old: &Figure, new: &Figure) -> bool {
    let (Some(one), Some(other)) = (&old.level, &new.level) else {
        return false;
    };
    let are_exact = [one, other].map(|level| level.qualifier) == [Qualifier::Exact; 2];
    let both = old.stated().zip(new.stated());
    let is_one = |(one, other): (Stated<'_>, Stated<'_>)| {
        one.unit == other.unit && !one.is_told_otherwise(&other)
    };
    are_exact && one.unit != other.unit && both.is_some_and(is_one)
}

fn between(old: &Number, new: &Number) -> Change {
    if is_money(old) != is_money(new) || is_money(old) && old.base != new.base {
        return Change::plain(Kind::UnitChanged);
    }
    let difference = new.value.checked_sub(old.value);
    let Some(difference) = difference.filter(|difference| !difference.is_zero()) else {
        return Change::plain(match old.qualifier == new.qualifier {
            true => Kind::Same,
            false => Kind::Qualified,
        });
    };
    Change {
        kind: match difference.is_sign_negative() {
            true => Kind::Lower,
            false => Kind::Higher,
        },
        difference: difference
            .checked_div(old.scale)
            .map(|difference| difference.normalize()),
        unit: Some(match old.unit.as_str() {
            // From 6% to 5% is a percentage point.
            "%" => "百分点".to_owned(),
            unit => unit.to_owned(),
        }),
    }
}

fn is_money(number: &Number) -> bool {
    number.base.contains('元')
}

fn number(figure: &Figure, as_level: bool) -> Option<Number> {
    if let Some(level) = figure
        .level
        .as_ref()
        .filter(|_| as_level || figure.growth.is_none())
    {
        let (scale, base) = common_unit(&level.unit)?;
        return Some(Number {
            value: level.value?.checked_mul(scale)?,
            scale,
            base: base.to_owned(),
            unit: level.unit.clone(),
            qualifier: level.qualifier,
        });
    }
    let growth = figure.growth.as_ref().filter(|growth| !growth.bounded)?;
    let (scale, base) = match &growth.unit {
        GrowthUnit::Amount(unit) => common_unit(unit)?,
        GrowthUnit::Percent | GrowthUnit::Points => (Decimal::ONE, growth.unit.name()),
    };
    Some(Number {
        value: growth.value.checked_mul(scale)?,
        scale,
        base: base.to_owned(),
        unit: growth.unit.name().to_owned(),
        qualifier: growth.qualifier,
    })
}
