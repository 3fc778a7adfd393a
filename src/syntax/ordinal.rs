//! The mark at the head of a line: 一、 （一） 1. （1） ① 第一章.

use crate::text::Span;

/// The written form of a mark. Its level is relative to the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrdinalForm {
    /// 一、
    Han,
    /// （一）
    HanBracketed,
    /// 1.
    Arabic,
    /// （1）
    ArabicBracketed,
    /// ① or 1)
    Circled,
    /// 第一部分
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Division,
    /// 第一条
    Article,
    /// 一是
    Point,
}

/// A mark, its number and its place with the punctuation that belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordinal {
    pub form: OrdinalForm,
    pub number: u32,
    pub span: Span,
}
