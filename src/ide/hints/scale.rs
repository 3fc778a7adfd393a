//! A long plain number in 万 or 亿: 1368600元 ⟨合136.86万元⟩.

use super::{Hint, View};
use crate::messages::hints as say;
use crate::model::Mention;
use crate::syntax::Quantity;
use crate::text::Point;
use rust_decimal::Decimal;

/// A number with fewer digits before its point is read at a glance.
const FEWEST_DIGITS: usize = 5;
/// One with fewer digits is not rounded: about 1.84万件 says less than 18425件.
const FEWEST_ROUNDED: usize = 6;
/// So many decimals are kept in the larger unit.
const DECIMALS: u32 = 2;

const WAN: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);
const YI: Decimal = Decimal::from_parts(100_000_000, 0, 0, false, 0);

pub fn hint(view: &View<'_>, mention: &Mention<'_>, line: &str) -> Option<Hint> {
    let language = view.config.language;
    let level = mention.parts.level.as_ref()?;
    let (quantity, exact) = larger(level, level.span.of(line))?;
    Some(Hint {
        at: Point::new(mention.line, level.span.end),
        label: say::scale(language, &quantity, exact),
        about: say::about_scale(language),
        goes_on: false,
    })
}

/// The quantity in a larger unit, and whether that is all of it. `written`: its text.
fn larger(level: &Quantity, written: &str) -> Option<(String, bool)> {
    let value = level.value?;
    // 12万元 and 5千元 have their scale already, 15000‰ has none.
    let scaled = |c| matches!(c, '万' | '亿' | '千' | '百' | '十' | '%' | '‰');
    if level.unit.starts_with(scaled) || level.unit.contains(['万', '亿']) {
        return None;
    }
    let digits = digits(written);
    if digits < FEWEST_DIGITS || is_range(written) {
        return None;
    }
    let (divisor, scale) = match value >= YI {
        true => (YI, "亿"),
        false => (WAN, "万"),
    };
    let whole = value.checked_div(divisor)?;
    let rounded = whole.round_dp(DECIMALS);
    let exact = rounded == whole;
    if !exact && digits < FEWEST_ROUNDED {
        return None;
    }
    let quantity = format!("{}{scale}{}", rounded.normalize(), level.unit);
    Some((quantity, exact))
}

/// Digits before the point.
fn digits(written: &str) -> usize {
    let whole = written.split(['.', '．']).next().unwrap_or_default();
    let is_digit = |c: &char| matches!(c, '0'..='9' | '０'..='９');
    whole.chars().filter(is_digit).count()
}

/// 10000—20000元: only the first number is known.
fn is_range(written: &str) -> bool {
    written.contains(['—', '–', '-', '－', '～', '~', '至'])
}
