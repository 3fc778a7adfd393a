//! Decimals as JSON numbers: 184.2 stays 184.2, and 1000 does not become 1000.0.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Number;

/// The shortest float that reads as the decimal; whole numbers stay whole.
pub fn json(value: Decimal) -> Option<Number> {
    if let Some(whole) = value.is_integer().then(|| value.to_i64()).flatten() {
        return Some(Number::from(whole));
    }
    // By way of the digits, as a conversion through a mantissa may miss the nearest float.
    value.to_string().parse().ok().and_then(Number::from_f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_given_as_written() {
        let written = |text: &str| json(text.parse().unwrap()).unwrap().to_string();
        assert_eq!(written("184.2"), "184.2");
        assert_eq!(written("1000"), "1000");
        assert_eq!(written("-5"), "-5");
        assert_eq!(written("0.1"), "0.1");
        assert_eq!(written("5.0"), "5");
    }
}
