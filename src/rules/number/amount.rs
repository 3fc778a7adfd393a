//! The figures of a document with their scale taken out of the unit, to be compared.

use crate::rules::DocumentContext;
use crate::syntax::{Mention, Quantity};
use crate::text::Range;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// So many levels of one indicator are compared.
const MOST: usize = 64;

/// A level as a number, its scale and what it counts in: 184.2, 10⁸, 元.
pub struct Amount<'a> {
    pub line: u32,
    pub mention: &'a Mention,
    pub level: &'a Quantity,
    pub number: Decimal,
    pub scale: Decimal,
    pub base: &'a str,
}

impl Amount<'_> {
    pub fn range(&self) -> Range {
        self.mention.span.on_line(self.line)
    }

    /// Its value without a scale; none where it is too large to be told.
    pub fn value(&self) -> Option<Decimal> {
        self.number.checked_mul(self.scale)
    }

    /// The words of the level without those that lead up to it: 为190万元.
    pub fn text(&self, context: &DocumentContext<'_>) -> String {
        let line = context.text(self.line);
        let words = self.level.span.of(&line);
        words
            .trim_start_matches(['为', '达', '到', '至'])
            .to_owned()
    }
}

/// The levels of each known indicator that count in the same thing, in the order of the text. An indicator with very
/// many is told of many things, and nothing follows from comparing them.
pub fn by_indicator<'a>(context: &DocumentContext<'a>) -> Vec<Vec<Amount<'a>>> {
    let mut groups: BTreeMap<(u16, &str), Vec<Amount<'a>>> = BTreeMap::new();
    for amount in amounts(context) {
        if let Some(indicator) = amount.mention.indicator {
            groups
                .entry((indicator, amount.base))
                .or_default()
                .push(amount);
        }
    }
    groups
        .into_values()
        .filter(|group| (2..=MOST).contains(&group.len()))
        .collect()
}

fn amounts<'a>(context: &DocumentContext<'a>) -> impl Iterator<Item = Amount<'a>> {
    let mentions = context
        .lines()
        .flat_map(|(number, line)| line.mentions.iter().map(move |mention| (number, mention)));
    mentions.filter_map(|(line, mention)| {
        let level = mention.level.as_ref()?;
        let (scale, base) = scale_of(&level.unit);
        Some(Amount {
            line,
            mention,
            level,
            number: level.value?,
            scale,
            base,
        })
    })
}

/// 亿元: 10⁸ and 元.
fn scale_of(unit: &str) -> (Decimal, &str) {
    const SCALES: [(&str, i64); 3] = [
        ("万亿", 1_000_000_000_000),
        ("亿", 100_000_000),
        ("万", 10_000),
    ];
    let found = SCALES
        .iter()
        .find_map(|(word, scale)| Some((Decimal::from(*scale), unit.strip_prefix(word)?)));
    found.unwrap_or((Decimal::ONE, unit))
}
