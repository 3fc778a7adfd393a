//! Mentions with what only the document can tell: status and period.

use crate::syntax;
pub use crate::syntax::Period;

/// How a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// 完成
    Actual,
    /// 预计
    Expected,
    /// 目标
    Target,
}

impl Status {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Actual => "actual",
            Status::Expected => "expected",
            Status::Target => "target",
        }
    }
}

/// One mention of an indicator in a document.
#[derive(Clone, Copy, Debug)]
pub struct Mention<'a> {
    pub line: u32,
    pub parts: &'a syntax::Mention,
    pub status: Status,
    pub period: Option<Period>,
}
