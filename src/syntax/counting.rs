//! The numeral inside a mark: where it stands, how it is written, and another number written in the same way.

use super::glyphs::{Glyphs, is_han_digit};
use super::numeral::han_whole;
use super::ordinal::Ordinal;
use crate::text::Span;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// How the number of a mark is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Numerals {
    /// 十二
    Han,
    /// 12
    Arabic,
    /// １２
    FullWidth,
    /// ⑫
    Circled,
}

impl Numerals {
    /// A number in these numerals; `None` where they have no sign for it.
    pub fn write(self, number: u32) -> Option<String> {
        match self {
            Numerals::Arabic => Some(number.to_string()),
            Numerals::FullWidth => number.to_string().chars().map(full_width).collect(),
            Numerals::Circled => circled(number).map(String::from),
            Numerals::Han => han(number),
        }
    }
}

/// A mark with another number in the same numerals: 3. and 4 give 4., （九） and 10 （十）.
pub fn renumbered(mark: &str, number: u32) -> Option<String> {
    let start = mark.find(is_numeral)?;
    let (before, rest) = mark.split_at(start);
    let after = rest.trim_start_matches(is_numeral);
    let written = numerals_of(rest.chars().next()?)?.write(number)?;
    Some(format!("{before}{written}{after}"))
}

/// Where the numeral of a mark stands in its line, and how it is written. A numeral that a number would not be written
/// as (〇三, 十零, ０3) is none.
pub fn numeral_of(line: &str, ordinal: &Ordinal) -> Option<(Span, Numerals)> {
    let mark = ordinal.span.of(line);
    let start = mark.find(is_numeral)?;
    let rest = mark.get(start..)?;
    let end = rest.len() - rest.trim_start_matches(is_numeral).len();
    let numeral = rest.get(..end)?;
    let numerals = numerals_of(numeral.chars().next()?)?;
    let from = ordinal.span.start as usize + start;
    let same = numerals.write(ordinal.number).as_deref() == Some(numeral);
    same.then(|| (Span::new(from, from + end), numerals))
}

/// 一是, 二要 where a clause begins, as marks, in order.
pub fn points_of(line: &str, content: Span) -> Vec<Ordinal> {
    if !has_point(line) {
        return Vec::new();
    }
    let glyphs = Glyphs::new(line);
    let (start, end) = (glyphs.index_of(content.start), glyphs.index_of(content.end));
    let begins = |i: usize| {
        i == start
            || matches!(
                glyphs.before(i),
                '。' | '！' | '；' | '：' | '，' | '—' | ' ' | '*'
            )
    };
    let points = (start..end).filter(|&i| is_han_digit(glyphs.at(i)) && begins(i));
    let mark = |i| {
        let (number, after) = super::ordinal::point_at(&glyphs, i)?;
        Some(Ordinal {
            form: super::OrdinalForm::Point,
            number,
            span: glyphs.span(i, after),
        })
    };
    points.filter_map(mark).collect()
}

/// Whether 是 or 要 follows a numeral anywhere: most lines need no closer look.
fn has_point(line: &str) -> bool {
    static VERBS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["是", "要"].map(Finder::new));
    let follows = |at: usize| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_some_and(is_han_digit)
    };
    let mut verbs = VERBS.iter();
    verbs.any(|verb| verb.find_iter(line.as_bytes()).any(follows))
}

/// The number that a numeral means: 20, ２０, 二十.
pub fn number_of(numeral: &str) -> Option<(u32, Numerals)> {
    let numerals = numerals_of(numeral.chars().next()?)?;
    let chars: Vec<char> = numeral.chars().map(super::glyphs::even_out).collect();
    let number = match numerals {
        Numerals::Han => han_whole(&chars)?,
        Numerals::Circled => (1..=50).find(|&n| circled(n) == chars.first().copied())?,
        _ => chars.iter().collect::<String>().parse().ok()?,
    };
    (numerals.write(number).as_deref() == Some(numeral)).then_some((number, numerals))
}

fn is_numeral(c: char) -> bool {
    numerals_of(c).is_some()
}

fn numerals_of(c: char) -> Option<Numerals> {
    match c {
        '0'..='9' => Some(Numerals::Arabic),
        '０'..='９' => Some(Numerals::FullWidth),
        '①'..='⑳' | '㉑'..='㉟' | '㊱'..='㊿' => Some(Numerals::Circled),
        c if is_han_digit(c) => Some(Numerals::Han),
        _ => None,
    }
}

fn full_width(digit: char) -> Option<char> {
    char::from_u32(digit as u32 + 0xfee0)
}

fn circled(number: u32) -> Option<char> {
    let (first, from) = match number {
        1..=20 => ('①', 1),
        21..=35 => ('㉑', 21),
        36..=50 => ('㊱', 36),
        _ => return None,
    };
    char::from_u32(first as u32 + number - from)
}

/// 一 to 九百九十九, with 十 and not 一十 at the beginning.
fn han(number: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: u32| DIGITS[(n % 10) as usize];
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    if !(1..1000).contains(&number) {
        return None;
    }
    let mut written = String::new();
    if hundreds > 0 {
        written += digit(hundreds);
        written += "百";
    }
    match (hundreds, tens, ones) {
        (0, 1, _) => written += "十",
        (_, 0, 1..) if hundreds > 0 => written += "零",
        (_, 0, _) => {}
        _ => {
            written += digit(tens);
            written += "十";
        }
    }
    if ones > 0 {
        written += digit(ones);
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::super::ordinal::ordinal_at;
    use super::*;

    #[test]
    fn every_number_is_read_as_it_is_written() {
        for numerals in [Numerals::Han, Numerals::Arabic, Numerals::FullWidth] {
            for number in 1..1000 {
                let written = numerals.write(number).expect("a number below a thousand");
                assert_eq!(number_of(&written), Some((number, numerals)), "{written}");
            }
        }
        for number in 1..=50 {
            let written = Numerals::Circled.write(number).expect("a circled number");
            let (ordinal, _) = ordinal_at(&Glyphs::new(&written), 0).expect("a mark");
            assert_eq!(ordinal.number, number);
            assert_eq!(number_of(&written), Some((number, Numerals::Circled)));
        }
        assert_eq!(Numerals::Circled.write(51), None);
        assert_eq!(Numerals::Han.write(0), None);
    }

    #[test]
    fn numbers_in_chinese() {
        let written = [10, 11, 20, 21, 100, 105, 110, 111, 250].map(|n| Numerals::Han.write(n));
        let expected = [
            "十",
            "十一",
            "二十",
            "二十一",
            "一百",
            "一百零五",
            "一百一十",
            "一百一十一",
            "二百五十",
        ];
        assert_eq!(written, expected.map(|one| Some(one.to_owned())));
    }

    #[test]
    fn the_numeral_inside_a_mark() {
        let check = |line: &str, expected: Option<(&str, Numerals)>| {
            let (ordinal, _) = ordinal_at(&Glyphs::new(line), 0).expect("a mark");
            let found = numeral_of(line, &ordinal);
            assert_eq!(
                found.map(|(span, numerals)| (span.of(line), numerals)),
                expected,
                "{line}"
            );
        };
        check("（ 十二 ）甲", Some(("十二", Numerals::Han)));
        check("第三条 甲", Some(("三", Numerals::Han)));
        check("１２．甲", Some(("１２", Numerals::FullWidth)));
        check("(3)甲", Some(("3", Numerals::Arabic)));
        check("㊱甲", Some(("㊱", Numerals::Circled)));
        check("二是甲", Some(("二", Numerals::Han)));
        check("01.甲", None);
    }

    #[test]
    fn a_mark_takes_another_number() {
        for (mark, number, expected) in [
            ("3.", 4, "4."),
            ("９、", 10, "１０、"),
            ("（九）", 10, "（十）"),
            ("十九、", 20, "二十、"),
            ("九十九、", 100, "一百、"),
            ("第三条", 4, "第四条"),
            ("③", 4, "④"),
            ("⑳", 21, "㉑"),
            ("第一百零九条", 110, "第一百一十条"),
            ("( 3 )", 4, "( 4 )"),
        ] {
            assert_eq!(
                renumbered(mark, number).as_deref(),
                Some(expected),
                "{mark}"
            );
            let read = ordinal_at(&Glyphs::new(&format!("{expected} 总")), 0);
            assert_eq!(read.map(|(ordinal, _)| ordinal.number), Some(number));
        }
        assert_eq!(renumbered("㊿", 51), None);
        assert_eq!(renumbered("甲", 2), None);
    }

    #[test]
    fn points_stand_where_clauses_begin() {
        let line = "𠮷主要有：一是甲，二是乙；三要丙。统一是好的，第二是丁";
        let points = points_of(line, Span::new(0, line.len()));
        let found: Vec<_> = points
            .iter()
            .map(|point| (point.span.of(line), point.number))
            .collect();
        assert_eq!(found, [("一是", 1), ("二是", 2), ("三要", 3)]);
    }
}
