//! A target below what has been reached: one way to tell it, in one document and across several.

use super::Stated;
use crate::lexicon::{Indicator, comparing};
use rust_decimal::Decimal;

/// Of what was reached a floor is at least so many per cent.
const USUAL: i64 = 95;
/// And so many where everybody's target is a floor: 城镇新增就业 is always reached long before the year's end.
const CUSTOMARY: i64 = 80;

/// All that was told as reached is above the target. `words`: those of the target; `indicator`: what it is of.
pub fn falls_below(
    aim: &Stated<'_>,
    reached: &Stated<'_>,
    words: &str,
    indicator: &Indicator,
) -> bool {
    let is_above = reached.least.is_some_and(|least| least > aim.value);
    aim.unit == reached.unit && is_above && !is_usual_floor(aim, reached, words, indicator)
}

/// A floor is set a little below what was reached every year, and says nothing of what is aimed at.
fn is_usual_floor(
    aim: &Stated<'_>,
    reached: &Stated<'_>,
    words: &str,
    indicator: &Indicator,
) -> bool {
    if comparing().customary_floors.contains(&indicator.id) {
        return is_share(aim.value, reached.value, CUSTOMARY);
    }
    let mut floors = comparing().floors.iter();
    is_share(aim.value, reached.value, USUAL) && floors.any(|floor| words.contains(&**floor))
}

/// Whether a value is at least so many per cent of another.
fn is_share(value: Decimal, whole: Decimal, percent: i64) -> bool {
    let times = |value: Decimal, times: i64| value.checked_mul(Decimal::from(times));
    let both = times(value, 100).zip(times(whole, percent));
    both.is_some_and(|(value, least)| value >= least)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::indicators;
    use crate::syntax::{Line, Mention};

    #[track_caller]
    fn check(name: &str, aim: &str, reached: &str, expected: bool) {
        let mentions = [aim, reached].map(|text| {
            let line = Line::new(&format!("{name}{text}。"));
            line.mentions[0].clone()
        });
        let stated = |mention: &Mention| {
            let level = mention.level.clone();
            level.expect("a level")
        };
        let levels = [stated(&mentions[0]), stated(&mentions[1])];
        let [one, other] =
            [&levels[0], &levels[1]].map(|level| Stated::level(level).expect("a number"));
        let indicator = mentions[0].indicator.expect("an indicator");
        let indicator = &indicators()[indicator as usize];
        let falls = falls_below(&one, &other, aim, indicator);
        assert_eq!(
            falls, expected,
            "{name}: {aim}, {reached} {one:?} {other:?} {}",
            indicator.id
        );
    }

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
            check("社会消费品零售总额", aim, reached, expected);
        }
    }

    #[test]
    fn some_targets_are_floors_by_custom() {
        check("城镇新增就业", "16000人", "20000人", false);
        check("城镇新增就业", "15000人", "20000人", true);
    }
}
