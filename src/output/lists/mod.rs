//! What the list commands list, as neutral tables: which columns there are, and what stands in them.

mod indicator_rows;
mod indicators;
mod outline;
mod rules;
mod series;
mod target_rows;
mod targets;
mod task_groups;
mod tasks;

pub use indicator_rows::{
    Figures, IndicatorRow, rows as indicator_rows, rows_of as indicator_rows_of,
};
pub use indicators::{Source, Sourced, indicators, sourced, sourced_indicators};
pub use outline::outline;
pub use rules::rules;
pub use series::{Series, YearFigure, series};
pub use target_rows::{TargetRow, rows as target_rows};
pub use targets::targets;
pub use task_groups::{Grouping, Plans, TaskGroup, task_groups};
pub use tasks::{progress, tasks};

/// For whom a table is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// To be read: figures as people write them.
    Reading,
    /// To be computed with: one fact a column.
    Data,
}
