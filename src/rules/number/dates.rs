//! The dates of a line in Arabic figures: 2025年1月7日, 1月7日, 2025年1月.

use crate::rules::LineContext;
use crate::text::Span;

/// A date, as far as it is given.
#[derive(Clone, Copy, Debug)]
pub struct Date {
    pub year: Option<Span>,
    pub month: Span,
    pub day: Option<Span>,
}

/// The dates with a month.
pub fn dates(line: &LineContext<'_>) -> Vec<Date> {
    let text = line.text;
    if !text.contains('月') {
        return Vec::new();
    }
    let numbers = line.figures();
    let ends_in = |figure: Span, word: &str| {
        let rest = text.get(figure.end as usize..).unwrap_or("");
        rest.starts_with(word)
            .then(|| figure.end + word.len() as u32)
    };
    let mut found = Vec::new();
    for (i, &month) in numbers.iter().enumerate() {
        let Some(after) = ends_in(month, "月") else {
            continue;
        };
        let before = i.checked_sub(1).map(|i| numbers[i]);
        let next = numbers.get(i + 1).copied();
        found.push(Date {
            year: before.filter(|&year| ends_in(year, "年") == Some(month.start)),
            month,
            day: next.filter(|day| day.start == after && ends_in(*day, "日").is_some()),
        });
    }
    found
}

/// The days of a month; of February 29 where the year is not known.
pub fn days_of(month: u32, year: Option<u32>) -> u32 {
    let is_leap =
        |year: u32| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if year.is_none_or(is_leap) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
