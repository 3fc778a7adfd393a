//! Periods and the words that tell whether a figure is done, expected or aimed at.

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
