//! What a new name may not be.

/// Why a name is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    /// A line break, a bracket or a mark that would end the name.
    Breaks(char),
    /// In the clauses it would not be read as one department.
    NoDepartment,
    /// The document calls another department so.
    Taken,
    /// Departments named after it would be read as those of another level.
    OthersChange,
    /// With this name the figures of the indicator would be read otherwise.
    FiguresLost,
    /// A figure is to be a plain number.
    NoNumber,
    /// With this number the sentence would be read otherwise.
    NumberLost,
}

/// A name with none of the marks that end one.
pub fn check(name: &str) -> Result<(), Refusal> {
    if name.is_empty() {
        return Err(Refusal::Empty);
    }
    match name.chars().find(|&c| breaks(c)) {
        Some(c) => Err(Refusal::Breaks(c)),
        None => Ok(()),
    }
}

fn breaks(c: char) -> bool {
    let separates = "、，,；;。：:！!？?|/（）()【】[]〔〕［］{}<>《》〈〉".contains(c);
    separates || c.is_whitespace() || c.is_control()
}
