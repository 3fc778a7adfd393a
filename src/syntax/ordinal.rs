//! The mark at the head of a line: 一、 （一） 1. （1） ① 第一章 一是.

use super::glyphs::{Glyphs, even_out, is_han, is_han_digit};
use super::numeral::han_whole;
use crate::text::Span;

/// The written form of a mark. Its level is relative to the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrdinalForm {
    /// 第一部分, 第一编
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Division,
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

/// A mark at an index: the mark and the index after it.
pub fn ordinal_at(glyphs: &Glyphs, start: usize) -> Option<(Ordinal, usize)> {
    let (form, number, end) = match glyphs.at(start) {
        '（' => bracketed(glyphs, start)?,
        '第' => ordinal_word(glyphs, start)?,
        '0'..='9' => arabic(glyphs, start)?,
        c @ '①'..='⑳' => (OrdinalForm::Circled, c as u32 - '①' as u32 + 1, start + 1),
        c @ '㉑'..='㉟' => (OrdinalForm::Circled, c as u32 - '㉑' as u32 + 21, start + 1),
        c @ '㊱'..='㊿' => (OrdinalForm::Circled, c as u32 - '㊱' as u32 + 36, start + 1),
        c if is_han_digit(c) => han(glyphs, start)?,
        _ => return None,
    };
    Some((
        Ordinal {
            form,
            number,
            span: glyphs.span(start, end),
        },
        end,
    ))
}

/// 一是, 二要: a point inside a sentence chain; the number and the index after the mark.
pub fn point_at(glyphs: &Glyphs, start: usize) -> Option<(u32, usize)> {
    let digits = (start..start + 3)
        .take_while(|&i| is_han_digit(glyphs.at(i)))
        .count();
    if digits == 0 || !matches!(glyphs.at(start + digits), '是' | '要') {
        return None;
    }
    Some((
        han_whole(glyphs.slice(start, start + digits))?,
        start + digits + 1,
    ))
}

fn han(glyphs: &Glyphs, start: usize) -> Option<(OrdinalForm, u32, usize)> {
    if let Some((number, end)) = point_at(glyphs, start) {
        return Some((OrdinalForm::Point, number, end));
    }
    let end = run_of(glyphs, start, is_han_digit);
    let mark = glyphs.skip_space(end, glyphs.len());
    // 一、 is the standard mark; 一. and 一， stand in damaged text. 三、四个 is an approximate number, not a mark.
    let is_mark = match glyphs.at(mark) {
        '、' => !is_han_digit(glyphs.at(mark + 1)),
        '.' => true,
        '，' => {
            end - start <= 2
                && start == glyphs.skip_space(0, glyphs.len())
                && is_han(glyphs.at(mark + 1))
        }
        _ => false,
    };
    is_mark.then_some((
        OrdinalForm::Han,
        han_whole(glyphs.slice(start, end))?,
        mark + 1,
    ))
}

fn arabic(glyphs: &Glyphs, start: usize) -> Option<(OrdinalForm, u32, usize)> {
    let end = run_of(glyphs, start, |c| c.is_ascii_digit());
    let number = number_of(glyphs, start, end)?;
    let mark = glyphs.skip_space(end, glyphs.len());
    match glyphs.at(mark) {
        '.' | '、' if is_wide(glyphs, end, mark) || !goes_on_as_number(glyphs, mark + 1) => {
            Some((OrdinalForm::Arabic, number, mark + 1))
        }
        '）' if end - start <= 2 => Some((OrdinalForm::Circled, number, mark + 1)),
        _ => None,
    }
}

/// A point of the width of a character after plain digits is no decimal point: 3．10种有色金属.
fn is_wide(glyphs: &Glyphs, end: usize, mark: usize) -> bool {
    let width = |i: usize| glyphs.span(i, i + 1).len();
    glyphs.at(mark) == '.' && width(mark) > 1 && end > 0 && width(end - 1) == 1
}

/// The digits after a point belong to a number (3.5万家), unless they are a year, a month or too many for decimals:
/// 5.2025年底前, 4.6月底前, 6.100个项目.
fn goes_on_as_number(glyphs: &Glyphs, start: usize) -> bool {
    let end = run_of(glyphs, start, |c| c.is_ascii_digit());
    end > start && end - start < 3 && glyphs.at(end) != '月'
}

/// 8.6个重大专项: after 7. and before 9. the 8. is a mark, by itself the whole is a number. So are 3、 in 3、10家企业 and 二、
/// in 二、十年规划.
pub fn possible_ordinal(line: &str, content: Span) -> Option<Ordinal> {
    let first = content.of(line).chars().next().map(even_out)?;
    if !first.is_ascii_digit() && !is_han_digit(first) {
        return None;
    }
    let glyphs = Glyphs::new(line);
    let start = glyphs.index_of(content.start);
    let is_digit = match is_han_digit(glyphs.at(start)) {
        true => is_han_digit,
        false => |c: char| c.is_ascii_digit(),
    };
    let end = run_of(&glyphs, start, is_digit);
    let (form, number) = match glyphs.at(end) {
        '.' | '、' if first.is_ascii_digit() && goes_on_as_number(&glyphs, end + 1) => {
            (OrdinalForm::Arabic, number_of(&glyphs, start, end)?)
        }
        '、' => (OrdinalForm::Han, han_whole(glyphs.slice(start, end))?),
        _ => return None,
    };
    let span = glyphs.span(start, end + 1);
    Some(Ordinal { form, number, span })
}

/// The first mark in a line that opens notes: 附件：1.任务清单.
pub fn ordinal_in_notes(line: &str, content: Span) -> Option<Ordinal> {
    let glyphs = Glyphs::new(line);
    let (start, end) = (glyphs.index_of(content.start), glyphs.index_of(content.end));
    let colon = (start..end).find(|&i| glyphs.at(i) == '：')?;
    let first = glyphs.skip_space(colon + 1, end);
    ordinal_at(&glyphs, first).map(|(ordinal, _)| ordinal)
}

fn bracketed(glyphs: &Glyphs, start: usize) -> Option<(OrdinalForm, u32, usize)> {
    let inner = glyphs.skip_space(start + 1, glyphs.len());
    let first = glyphs.at(inner);
    let (form, number, end) = if first.is_ascii_digit() {
        let end = run_of(glyphs, inner, |c| c.is_ascii_digit());
        (
            OrdinalForm::ArabicBracketed,
            number_of(glyphs, inner, end)?,
            end,
        )
    } else {
        let end = run_of(glyphs, inner, is_han_digit);
        (
            OrdinalForm::HanBracketed,
            han_whole(glyphs.slice(inner, end))?,
            end,
        )
    };
    let close = glyphs.skip_space(end, glyphs.len());
    if glyphs.at(close) != '）' {
        return None;
    }
    // （一）、 is wrong punctuation and still a mark.
    let after = close + 1;
    Some((
        form,
        number,
        if matches!(glyphs.at(after), '、' | '.') {
            after + 1
        } else {
            after
        },
    ))
}

fn ordinal_word(glyphs: &Glyphs, start: usize) -> Option<(OrdinalForm, u32, usize)> {
    let end = run_of(glyphs, start + 1, |c| is_han_digit(c) || c.is_ascii_digit());
    let digits = glyphs.slice(start + 1, end);
    let number = match digits.first()? {
        c if c.is_ascii_digit() => number_of(glyphs, start + 1, end)?,
        _ => han_whole(digits)?,
    };
    let (form, after) = match glyphs.at(end) {
        '部' if glyphs.at(end + 1) == '分' => (OrdinalForm::Part, end + 2),
        '编' => (OrdinalForm::Part, end + 1),
        '章' => (OrdinalForm::Chapter, end + 1),
        '节' => (OrdinalForm::Division, end + 1),
        '条' => (OrdinalForm::Article, end + 1),
        _ => return None,
    };
    // 第一章的规定 speaks of a chapter; 第一章 总则 opens one.
    let opens = matches!(glyphs.at(after), ' ' | '：' | '、' | '\0');
    opens.then_some((form, number, after))
}

fn run_of(glyphs: &Glyphs, start: usize, class: impl Fn(char) -> bool) -> usize {
    (start..glyphs.len())
        .find(|&i| !class(glyphs.at(i)))
        .unwrap_or(glyphs.len())
}

fn number_of(glyphs: &Glyphs, start: usize, end: usize) -> Option<u32> {
    if end == start || end - start > 3 {
        return None;
    }
    glyphs.text(start, end).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(OrdinalForm, u32, &str)>) {
        let found =
            ordinal_at(&Glyphs::new(line), 0).map(|(o, _)| (o.form, o.number, o.span.of(line)));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn marks_of_every_form() {
        check("一、工作回顾", Some((OrdinalForm::Han, 1, "一、")));
        check("十二、附则", Some((OrdinalForm::Han, 12, "十二、")));
        check("（一）经济", Some((OrdinalForm::HanBracketed, 1, "（一）")));
        check("( 三 )经济", Some((OrdinalForm::HanBracketed, 3, "( 三 )")));
        check(
            "（二）、经济",
            Some((OrdinalForm::HanBracketed, 2, "（二）、")),
        );
        check("11.加力", Some((OrdinalForm::Arabic, 11, "11.")));
        check("１、加力", Some((OrdinalForm::Arabic, 1, "１、")));
        check("3．10种金属", Some((OrdinalForm::Arabic, 3, "3．")));
        check("㊱加力", Some((OrdinalForm::Circled, 36, "㊱")));
        check("(10)加力", Some((OrdinalForm::ArabicBracketed, 10, "(10)")));
        check("③加力", Some((OrdinalForm::Circled, 3, "③")));
        check("第三章 财政", Some((OrdinalForm::Chapter, 3, "第三章")));
        check(
            "第十二条　为了",
            Some((OrdinalForm::Article, 12, "第十二条")),
        );
        check("一是增长", Some((OrdinalForm::Point, 1, "一是")));
    }

    #[test]
    fn numbers_that_are_no_marks() {
        for line in [
            "1.5万人",
            "３．５万人",
            "2024年",
            "三、四个月",
            "第三章规定",
            "一年来",
            "（见附件）",
            "十四所",
            "5G",
            "（2023）12",
        ] {
            check(line, None);
        }
    }
}
