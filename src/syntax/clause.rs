//! The responsibility clause: who leads, who joins, who answers, until when.

use crate::text::Span;

/// A place near a line: `row` lines below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    pub row: u32,
    pub span: Span,
}

/// A department or a group of departments, as the clause names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    pub name: String,
    pub place: Place,
    /// A group without a name of its own: 相关部门, 各街道.
    pub generic: bool,
}

/// Everything a target's clauses say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsibility {
    /// 主办, 牵头
    pub leads: Vec<Department>,
    /// 协办, 配合
    pub coorganisers: Vec<Department>,
    /// 责任单位 where nobody is said to lead
    pub responsible: Vec<Department>,
    /// 责任领导 (people)
    pub leaders: Vec<String>,
    /// 12月底前 …, as written
    pub deadline: Option<String>,
    /// The clauses with their brackets.
    pub places: Vec<Place>,
}

impl Responsibility {
    /// Whether anybody is named who leads or answers.
    pub fn has_owner(&self) -> bool {
        !self.leads.is_empty() || !self.responsible.is_empty()
    }
}
