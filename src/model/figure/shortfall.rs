//! A target below what has been reached: one way to tell it, in one document and across several.

use super::Stated;
use crate::lexicon::comparing;
use rust_decimal::Decimal;

/// Of what was reached a floor is at least so many per cent.
const USUAL: i64 = 95;

/// All that was told as reached is above the target. `words`: those of the target.
pub fn falls_below(aim: &Stated<'_>, reached: &Stated<'_>, words: &str) -> bool {
    let is_above = reached.least.is_some_and(|least| least > aim.value);
    aim.unit == reached.unit && is_above && !is_usual_floor(aim, reached, words)
}

/// A floor is set a little below what was reached every year, and says nothing of what is aimed at.
fn is_usual_floor(aim: &Stated<'_>, reached: &Stated<'_>, words: &str) -> bool {
    let share = |value: Decimal, percent: i64| value.checked_mul(Decimal::from(percent));
    let is_near = share(aim.value, 100)
        .zip(share(reached.value, USUAL))
        .is_some_and(|(aim, reached)| aim >= reached);
    let mut floors = comparing().floors.iter();
    is_near && floors.any(|floor| words.contains(&**floor))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Line;

    #[test]
    fn only_what_is_surely_above_the_target_was_more() {
        for (aim, reached, expected) in [
            ("300亿元", "310亿元", true),
            ("300亿元", "3100000万元", true),
            ("310亿元", "310亿元", false),
            ("300亿元", "近310亿元", false),
            ("300亿元", "不超过310亿元", false),
            ("300亿元", "310亿美元", false),
            ("稳定在300亿元以上", "310亿元", false),
            ("稳定在200亿元以上", "310亿元", true),
        ] {
            let levels = [aim, reached].map(|text| {
                let line = Line::new(&format!("社会消费品零售总额{text}。"));
                line.mentions[0].level.clone().expect(text)
            });
            let [one, other] =
                [&levels[0], &levels[1]].map(|level| Stated::level(level).expect("a number"));
            assert_eq!(falls_below(&one, &other, aim), expected, "{aim} {reached}");
        }
    }
}
