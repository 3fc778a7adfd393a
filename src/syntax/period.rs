//! Periods and the words that tell whether a figure is done, expected or aimed at.

use super::glyphs::Glyphs;

/// Which part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeriodPart {
    Year,
    FirstHalf,
    SecondHalf,
    /// 1 to 4
    Quarter(u8),
    /// 前三季度
    ThreeQuarters,
    /// 1—n月
    MonthsTo(u8),
}

/// A period: a year, where it is known, and a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    pub year: Option<u16>,
    pub part: PeriodPart,
}

impl std::fmt::Display for Period {
    /// `2024`, `2024H1`, `2024Q1`, `2024Q1-Q3`; without a year the part alone; a whole year without a number: nothing.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(year) = self.year {
            write!(f, "{year}")?;
        }
        match self.part {
            PeriodPart::Year => Ok(()),
            PeriodPart::FirstHalf => f.write_str("H1"),
            PeriodPart::SecondHalf => f.write_str("H2"),
            PeriodPart::Quarter(n) => write!(f, "Q{n}"),
            PeriodPart::ThreeQuarters => f.write_str("Q1-Q3"),
            PeriodPart::MonthsTo(n) => write!(f, "M1-M{n}"),
        }
    }
}

/// A word beside a figure that says how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusCue {
    /// 预计
    Expected,
    /// 力争, 确保 …
    Aimed,
}

/// The words for parts of a year; none begins another.
const WORDS: [(&[char], PeriodPart); 12] = [
    (&['上', '半', '年'], PeriodPart::FirstHalf),
    (&['下', '半', '年'], PeriodPart::SecondHalf),
    (&['前', '三', '季', '度'], PeriodPart::ThreeQuarters),
    (&['一', '季', '度'], PeriodPart::Quarter(1)),
    (&['二', '季', '度'], PeriodPart::Quarter(2)),
    (&['三', '季', '度'], PeriodPart::Quarter(3)),
    (&['四', '季', '度'], PeriodPart::Quarter(4)),
    (&['全', '年'], PeriodPart::Year),
    (&['年', '度'], PeriodPart::Year),
    (&['当', '年'], PeriodPart::Year),
    (&['年', '末'], PeriodPart::Year),
    (&['年', '底'], PeriodPart::Year),
];

/// The period named last in `start..end`.
pub fn period_in(glyphs: &Glyphs, start: usize, end: usize) -> Option<Period> {
    let mut found: Option<Period> = None;
    let mut i = start;
    while i < end {
        // Few characters begin a period; asking each for every word would take longer than all that follows.
        if !matches!(
            glyphs.at(i),
            '上' | '下' | '前' | '一' | '二' | '三' | '四' | '全' | '年' | '当' | '0'..='9'
        ) {
            i += 1;
            continue;
        }
        let rest = glyphs.from(i);
        if let Some(&(word, part)) = WORDS.iter().find(|(word, _)| rest.starts_with(word)) {
            found = Some(Period {
                year: found.and_then(|p| p.year),
                part,
            });
            i += word.len();
            continue;
        }
        if let Some(year) = year_at(glyphs, i) {
            found = Some(Period {
                year: Some(year),
                part: PeriodPart::Year,
            });
            i += 5;
            continue;
        }
        if let Some((part, after)) = months_at(glyphs, i) {
            found = Some(Period {
                year: found.and_then(|p| p.year),
                part,
            });
            i = after;
            continue;
        }
        i += 1;
    }
    found
}

/// 2024年
pub fn year_at(glyphs: &Glyphs, i: usize) -> Option<u16> {
    let digits = glyphs.slice(i, i + 4);
    if digits.len() < 4 || !digits.iter().all(char::is_ascii_digit) || glyphs.at(i + 4) != '年' {
        return None;
    }
    if glyphs.before(i).is_ascii_digit() {
        return None;
    }
    let year = digits.iter().collect::<String>().parse().ok()?;
    (1949..=2100).contains(&year).then_some(year)
}

/// 1—11月
fn months_at(glyphs: &Glyphs, i: usize) -> Option<(PeriodPart, usize)> {
    if glyphs.at(i) != '1' || !matches!(glyphs.at(i + 1), '—' | '-' | '～' | '~' | '至') {
        return None;
    }
    let end = (i + 2..i + 4)
        .take_while(|&j| glyphs.at(j).is_ascii_digit())
        .last()?
        + 1;
    let month: u8 = glyphs.text(i + 2, end).parse().ok()?;
    (glyphs.at(end) == '月' && (2..=12).contains(&month))
        .then_some((PeriodPart::MonthsTo(month), end + 1))
}
