//! How a target can be judged: by a number, a bound, an event, or not at all.

/// The measure class of a target (domain: 数值型, 界限型, 节点型, 定性).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    Numeric,
    Bounded,
    Milestone,
    Qualitative,
}

impl Measure {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Numeric => "numeric",
            Measure::Bounded => "bounded",
            Measure::Milestone => "milestone",
            Measure::Qualitative => "qualitative",
        }
    }
}
