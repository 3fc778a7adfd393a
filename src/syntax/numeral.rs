//! Numerals: 1,234.5万, 三千五百亿, 百分之八点三, 八成, 三分之一.

use super::glyphs::{Glyphs, is_han_digit};
use rust_decimal::Decimal;

/// How a numeral is written; it decides how far it is trusted to be a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Arabic,
    /// 二十五, 三千八百
    Han,
    /// 百, 千, 千亿: a round figure of speech
    Round,
}

/// A numeral as written: its number without the scale, and the scale that stays with the unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeral {
    pub value: Decimal,
    /// 万, 亿, 万亿 or nothing.
    pub scale: &'static str,
    pub style: Style,
    pub end: usize,
}

/// The numeral at an index.
pub fn numeral_at(glyphs: &Glyphs, start: usize) -> Option<Numeral> {
    match glyphs.at(start) {
        '0'..='9' => arabic(glyphs, start),
        c if is_han_digit(c) => han(glyphs, start),
        _ => None,
    }
}

/// A fraction at an index (1/3, 三分之一, 百分之八 is none): the index after it.
pub fn fraction_at(glyphs: &Glyphs, start: usize) -> Option<usize> {
    let digits = |from: usize| {
        let end = (from..glyphs.len())
            .find(|&i| !glyphs.at(i).is_ascii_digit())
            .unwrap_or(glyphs.len());
        (end > from && end - from <= 2).then_some(end)
    };
    if let Some(slash) = digits(start).filter(|&i| glyphs.at(i) == '/') {
        return digits(slash + 1);
    }
    let end = han_run(glyphs, start);
    if end == start
        || !glyphs.has(end, "分之")
        || matches!(glyphs.slice(start, end), ['百' | '千' | '万'])
    {
        return None;
    }
    let after = han_run(glyphs, end + 2);
    (after > end + 2).then_some(after)
}

/// 百分之八点三 at an index: the number and the index after it.
pub fn percent_words_at(glyphs: &Glyphs, start: usize) -> Option<(Decimal, usize)> {
    if !glyphs.has(start, "百分之") {
        return None;
    }
    let from = start + 3;
    if glyphs.at(from).is_ascii_digit() {
        let numeral = arabic(glyphs, from)?;
        return Some((numeral.value, numeral.end));
    }
    let whole_end = han_run(glyphs, from);
    let whole = han_whole(glyphs.slice(from, whole_end))?;
    let (value, end) = with_decimals(glyphs, whole, whole_end);
    Some((value, end))
}

/// A Chinese whole number below a hundred million: 十二, 一百零五, 二〇二四.
pub fn han_whole(chars: &[char]) -> Option<u32> {
    if chars.is_empty() || chars.len() > 9 {
        return None;
    }
    if chars.len() > 1 && chars.iter().all(|&c| digit(c).is_some()) {
        return chars
            .iter()
            .try_fold(0u32, |n, &c| n.checked_mul(10)?.checked_add(digit(c)?));
    }
    let (mut total, mut current) = (0u32, None);
    for &c in chars {
        if let Some(d) = digit(c) {
            current = if d == 0 { None } else { Some(d) };
            continue;
        }
        let weight = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => return None,
        };
        total += current.take().unwrap_or(1) * weight;
    }
    // 一百五 is 一百五十 in speech; official texts do not write it, so the digit stands as it is.
    let rest = current.unwrap_or_default();
    let value = total + rest;
    (value > 0 || chars.iter().all(|c| matches!(c, '零' | '〇'))).then_some(value)
}

fn digit(c: char) -> Option<u32> {
    "〇一二三四五六七八九"
        .chars()
        .position(|d| d == c)
        .map(|d| d as u32)
        .or(match c {
            '零' => Some(0),
            '两' => Some(2),
            _ => None,
        })
}

fn han_run(glyphs: &Glyphs, start: usize) -> usize {
    (start..glyphs.len())
        .find(|&i| !is_han_digit(glyphs.at(i)))
        .unwrap_or(glyphs.len())
}

fn arabic(glyphs: &Glyphs, start: usize) -> Option<Numeral> {
    let (mut digits, mut decimals, mut number) = (0, None, 0i64);
    let mut end = start;
    loop {
        match glyphs.at(end) {
            c @ '0'..='9' => {
                // Longer runs of digits are identifiers, not measures.
                if digits == 15 || digits == 14 && decimals.is_some() {
                    return None;
                }
                digits += 1;
                decimals = decimals.map(|n| n + 1);
                number = number * 10 + i64::from(c as u32 - '0' as u32);
            }
            ',' => {}
            '.' if decimals.is_none() && digits > 0 && glyphs.at(end + 1).is_ascii_digit() => {
                decimals = Some(0);
            }
            _ => break,
        }
        end += 1;
    }
    if digits == 0 {
        return None;
    }
    let value = Decimal::new(number, decimals.unwrap_or(0));
    let (factor, after) = match glyphs.at(end) {
        '千' if !matches!(glyphs.at(end + 1), '瓦' | '克' | '米' | '伏') => (1000, end + 1),
        '百' if glyphs.at(end + 1) != '分' => (100, end + 1),
        _ => (1, end),
    };
    let (scale, end) = scale_at(glyphs, after);
    Some(Numeral {
        value: value * Decimal::from(factor),
        scale,
        style: Style::Arabic,
        end,
    })
}

fn han(glyphs: &Glyphs, start: usize) -> Option<Numeral> {
    let end = han_run(glyphs, start);
    let chars = glyphs.slice(start, end);
    let whole = han_whole(chars)?;
    let round = chars.len() == 1 && matches!(chars[0], '十' | '百' | '千');
    let (value, end) = with_decimals(glyphs, whole, end);
    let (scale, end) = scale_at(glyphs, end);
    Some(Numeral {
        value,
        scale,
        style: if round { Style::Round } else { Style::Han },
        end,
    })
}

/// 八点三: the digits after 点.
fn with_decimals(glyphs: &Glyphs, whole: u32, end: usize) -> (Decimal, usize) {
    if glyphs.at(end) != '点' {
        return (Decimal::from(whole), end);
    }
    let after = (end + 1..glyphs.len())
        .find(|&i| digit(glyphs.at(i)).is_none())
        .unwrap_or(glyphs.len());
    let digits: String = glyphs
        .slice(end + 1, after)
        .iter()
        .filter_map(|&c| digit(c)?.to_string().into())
        .collect();
    match format!("{whole}.{digits}").parse() {
        Ok(value) if !digits.is_empty() && digits.len() <= 6 => (value, after),
        _ => (Decimal::from(whole), end),
    }
}

/// 万, 亿 or 万亿 at an index, and the index after it.
pub fn scale_at(glyphs: &Glyphs, at: usize) -> (&'static str, usize) {
    match (glyphs.at(at), glyphs.at(at + 1)) {
        ('万', '亿') => ("万亿", at + 2),
        ('万', _) => ("万", at + 1),
        ('亿', _) => ("亿", at + 1),
        _ => ("", at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: &str, scale: &str, rest: &str) {
        let glyphs = Glyphs::new(text);
        let numeral = numeral_at(&glyphs, 0).unwrap_or_else(|| panic!("{text}: no numeral"));
        assert_eq!(
            (numeral.value.to_string().as_str(), numeral.scale),
            (value, scale),
            "{text}"
        );
        assert_eq!(glyphs.text(numeral.end, glyphs.len()), rest, "{text}");
    }

    #[test]
    fn numerals() {
        check("184.2亿元", "184.2", "亿", "元");
        check("1,234.50家", "1234.50", "", "家");
        check("５万余家", "5", "万", "余家");
        check("20万亿元", "20", "万亿", "元");
        check("千亿元", "1000", "亿", "元");
        check("二十五家", "25", "", "家");
        check("三千八百零五万人", "3805", "万", "人");
        check("四点五万吨", "4.5", "万", "吨");
        check("两家", "2", "", "家");
    }

    #[test]
    fn fractions_and_percent_words() {
        assert_eq!(fraction_at(&Glyphs::new("1/3的"), 0), Some(3));
        assert_eq!(fraction_at(&Glyphs::new("三分之一"), 0), Some(4));
        assert_eq!(fraction_at(&Glyphs::new("百分之八"), 0), None);
        let (value, end) = percent_words_at(&Glyphs::new("百分之八点三以上"), 0).unwrap();
        assert_eq!((value.to_string().as_str(), end), ("8.3", 6));
    }
}
