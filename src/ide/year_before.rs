//! The level of the year before, where it follows from a level and its growth.

use crate::lexicon::{figures, indicators};
use crate::model::{Document, Mention};
use crate::syntax::{Growth, GrowthUnit, PeriodPart, Qualifier, Quantity};
use rust_decimal::Decimal;

/// What a growth is against is said no more bytes before its figure.
const FARTHEST: u32 = 1200;

/// A level that a mention implies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearBefore {
    /// Rounded as the mention's own value is written, with its unit: 173.0亿元.
    pub level: String,
    /// Of the same part of that year: the mention is of a half-year or of some months, or may be.
    pub of_part: bool,
}

/// What a mention implies; nothing where its growth is real, or is not against the year before. `line` is the text of the
/// mention's line.
pub fn year_before(document: &Document, mention: &Mention<'_>, line: &str) -> Option<YearBefore> {
    let parts = mention.parts;
    let entry = parts.indicator.and_then(|i| indicators().get(i as usize));
    if entry.is_some_and(|entry| entry.real_growth) {
        return None;
    }
    let (level, growth) = (parts.level.as_ref()?, parts.growth.as_ref()?);
    let level_before = level_before(level, growth)?;
    let said = said_before(mention, line);
    let sentence = &said[said.iter().rposition(|&c| c == '。').unwrap_or(0)..];
    let other_base = names_year(&said) || figures().other_bases.within(sentence);
    if other_base || looks_back(document, mention) || is_shared_out(level, growth, line) {
        return None;
    }
    let part = mention.period.map(|period| period.part);
    let known = part.is_some_and(|part| part != PeriodPart::Year);
    Some(YearBefore {
        level: level_before,
        of_part: known || figures().parts_of_year.within(sentence),
    })
}

/// Value ÷ (1 + growth). Only for a level that is no share itself and a growth given in per cent, both exact: from
/// 超1200亿元 nothing follows.
fn level_before(level: &Quantity, growth: &Growth) -> Option<String> {
    let value = level.value?;
    let exact = [level.qualifier, growth.qualifier] == [Qualifier::Exact; 2];
    if !exact
        || growth.bounded
        || growth.unit != GrowthUnit::Percent
        || level.unit.contains('%')
        || value.is_zero()
    {
        return None;
    }
    let factor = Decimal::ONE + growth.value / Decimal::ONE_HUNDRED;
    if factor <= Decimal::ZERO {
        return None;
    }
    let before = value.checked_div(factor)?.round_dp(value.scale());
    Some(format!("{before}{}", level.unit))
}

/// The mention with what stands before it on its line.
fn said_before(mention: &Mention<'_>, line: &str) -> Vec<char> {
    let span = mention.parts.span;
    let mut begin = span.start.saturating_sub(FARTHEST) as usize;
    while !line.is_char_boundary(begin) {
        begin -= 1;
    }
    let said = line.get(begin..span.end as usize);
    said.unwrap_or_default().chars().collect()
}

/// 比2020年, 较一九八○年, 从1985年的…增加到: another year is named to compare with.
fn names_year(said: &[char]) -> bool {
    let is_year = |window: &[char]| {
        let (compares, century) = (window[0], (window[1], window[2]));
        matches!(compares, '比' | '较' | '从' | '由')
            && matches!(
                century,
                ('1' | '１' | '一', '9' | '９' | '九')
                    | ('2' | '２' | '二', '0' | '０' | '〇' | '○' | '零')
            )
    };
    said.windows(3).any(is_year)
}

/// Its paragraph looks back on several years: 过去五年.
fn looks_back(document: &Document, mention: &Mention<'_>) -> bool {
    let Some(line) = document.line(mention.line) else {
        return false;
    };
    let start = mention.parts.span.start;
    let after = line
        .blocks
        .partition_point(|block| block.content.start <= start);
    let block = line.blocks.get(after.wrapping_sub(1));
    block.is_some_and(|block| block.looks_back)
}

/// 产值85亿元、税收6.1亿元，分别增长45.8%和27.1%: which growth is whose is not certain.
fn is_shared_out(level: &Quantity, growth: &Growth, line: &str) -> bool {
    let between = line.get(level.span.end as usize..growth.span.start as usize);
    between.is_some_and(|between| between.contains("分别"))
}
