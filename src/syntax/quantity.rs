//! Quantities: a number with its unit and the words that qualify it.
//!
//! Most digits in these texts are no quantities: years, addresses, road and line numbers, programme names, ranks.
//! A number counts only with a unit after it, outside names and dates.

use super::glyphs::{Glyphs, is_han, is_han_digit};
use super::numeral::{Numeral, Style, fraction_at, numeral_at, percent_words_at, scale_at};
use super::sentence::Enclosure;
use crate::lexicon::{Units, units};
use crate::text::Span;
use rust_decimal::Decimal;

/// Between 万 and the people it counts stand no more than so many characters, they included.
const MOST_BEFORE_PEOPLE: usize = 10;

/// How a number is meant. Source of the wordings: the field's usage (不少于, 突破, 左右 …).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// The bare number.
    #[default]
    Exact,
    /// 以上, 不少于, 不低于, 至少
    AtLeast,
    /// 超, 超过, 突破, 逾, 余, 多
    MoreThan,
    /// 以内, 以下, 不超过, 控制在
    AtMost,
    /// 近
    Nearly,
    /// 约, 左右
    About,
}

impl Qualifier {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Qualifier::Exact => "exact",
            Qualifier::AtLeast => "at-least",
            Qualifier::MoreThan => "more-than",
            Qualifier::AtMost => "at-most",
            Qualifier::Nearly => "nearly",
            Qualifier::About => "about",
        }
    }

    /// The sign before a number in a table: `≥`, `>`, `≤`, 近, 约 or nothing.
    pub fn sign(self) -> &'static str {
        match self {
            Qualifier::Exact => "",
            Qualifier::AtLeast => "≥",
            Qualifier::MoreThan => ">",
            Qualifier::AtMost => "≤",
            Qualifier::Nearly => "近",
            Qualifier::About => "约",
        }
    }
}

/// A number with its unit, as written: 184.2 亿元.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// `None` for a fraction (1/3) or a bound without a number.
    pub value: Option<Decimal>,
    /// The unit with its scale: 亿元, 万人次, %, 家.
    pub unit: String,
    pub qualifier: Qualifier,
    /// From the first qualifying word to the last.
    pub span: Span,
}

/// What a found number counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A unit or measure word.
    Level,
    Percent,
    /// 百分点
    Points,
    /// 1/3, 三分之一
    Fraction,
    /// 倍
    Times,
}

/// A quantity with its places in the array of characters.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub kind: Kind,
    pub quantity: Quantity,
    /// From the first qualifying word.
    pub start: usize,
    /// The number itself.
    pub number: usize,
    /// After the last qualifying word.
    pub end: usize,
}

/// All quantities of a line, in order.
pub fn quantities(glyphs: &Glyphs, enclosed: &[Enclosure]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < glyphs.len() {
        let c = glyphs.at(i);
        if !c.is_ascii_digit() && !is_han_digit(c) {
            i += 1;
            continue;
        }
        if enclosed[i] == Enclosure::Name || is_masked(glyphs, i) {
            i = skip_code(glyphs, i);
            continue;
        }
        match quantity_at(glyphs, i) {
            Some(quantity) => {
                i = quantity.end;
                found.push(quantity);
            }
            None => i = skip_number(glyphs, i),
        }
    }
    drop_han_names(&mut found, glyphs);
    found
}

/// In a text that counts in Arabic figures, 六十条 and 十四所 are names. Older texts count in Chinese numerals alone.
fn drop_han_names(found: &mut Vec<Found>, glyphs: &Glyphs) {
    let counts_in_arabic = found.iter().any(|q| glyphs.at(q.number).is_ascii_digit());
    if counts_in_arabic {
        found.retain(|q| {
            let first = glyphs.at(q.number);
            let round =
                matches!(first, '百' | '千' | '十') && !is_han_digit(glyphs.at(q.number + 1));
            first.is_ascii_digit() || q.kind != Kind::Level || round
        });
    }
}

/// Numbers that are part of a name or a code: PM2.5, S338, [3], 第五, 1+2+3, 2.0版.
fn is_masked(glyphs: &Glyphs, i: usize) -> bool {
    let before = glyphs.before(i);
    before.is_ascii_alphanumeric()
        || matches!(before, '第' | '[' | '+' | '_' | '〔' | '№')
        || matches!(before, '-' | '—' | '.' | ':')
            && i >= 2
            && glyphs.at(i - 2).is_ascii_alphanumeric()
}

fn skip_code(glyphs: &Glyphs, i: usize) -> usize {
    let end = (i..glyphs.len())
        .find(|&j| !(glyphs.at(j).is_ascii_alphanumeric() || matches!(glyphs.at(j), '.' | '+')))
        .unwrap_or(glyphs.len());
    end.max(i + 1)
}

fn skip_number(glyphs: &Glyphs, i: usize) -> usize {
    match numeral_at(glyphs, i) {
        Some(numeral) => numeral.end.max(i + 1),
        None => i + 1,
    }
}

fn quantity_at(glyphs: &Glyphs, i: usize) -> Option<Found> {
    if let Some((value, end)) = percent_words_at(glyphs, i) {
        return Some(finish(
            glyphs,
            i,
            end,
            Kind::Percent,
            Some(value),
            "%".into(),
            false,
        ));
    }
    if let Some(end) = fraction_at(glyphs, i) {
        return Some(finish(
            glyphs,
            i,
            end,
            Kind::Fraction,
            None,
            String::new(),
            false,
        ));
    }
    let numeral = numeral_at(glyphs, i)?;
    let (numeral, range_end) = range_from(glyphs, numeral);
    let end = glyphs.skip_space(range_end, glyphs.len());
    let words = units();
    let more = words
        .post_more
        .prefix(glyphs.from(end))
        .filter(|n| unit_follows(glyphs, end + n, words));
    let unit_at = end + more.unwrap_or(0);
    // 3400多万人次: the scale may follow the word.
    let (scale, unit_at) = match more {
        Some(_) if numeral.scale.is_empty() => scale_at(glyphs, unit_at),
        _ => (numeral.scale, unit_at),
    };
    let numeral = Numeral { scale, ..numeral };
    let (kind, unit, value, after) = unit_of(glyphs, i, &numeral, unit_at, words)?;
    trusted(glyphs, i, &numeral, kind, after, words)
        .then(|| finish(glyphs, i, after, kind, Some(value), unit, more.is_some()))
}

/// 8—10个, 5%～6%, 4.5-5%: the first number stands for the range.
fn range_from(glyphs: &Glyphs, numeral: Numeral) -> (Numeral, usize) {
    let mut at = numeral.end;
    if glyphs.at(at) == '%' {
        at += 1;
    }
    let is_connector = matches!(glyphs.at(at), '～' | '~' | '—' | '-' | '–' | '至');
    if !is_connector || !glyphs.at(at + 1).is_ascii_digit() {
        let end = numeral.end;
        return (numeral, end);
    }
    match numeral_at(glyphs, at + 1) {
        Some(second) if units().not_units.prefix(glyphs.from(second.end)).is_none() => {
            let scale = if numeral.scale.is_empty() {
                second.scale
            } else {
                numeral.scale
            };
            (Numeral { scale, ..numeral }, second.end)
        }
        _ => {
            let end = numeral.end;
            (numeral, end)
        }
    }
}

fn unit_follows(glyphs: &Glyphs, at: usize, words: &Units) -> bool {
    let text = glyphs.from(at);
    words.units.prefix(text).is_some() || matches!(text.first(), Some('%' | '个' | '万' | '亿'))
}

fn unit_of(
    glyphs: &Glyphs,
    start: usize,
    numeral: &Numeral,
    at: usize,
    words: &Units,
) -> Option<(Kind, String, Decimal, usize)> {
    let text = glyphs.from(at);
    let starts = |word: &str| glyphs.has(at, word);
    if starts("%") {
        return Some((Kind::Percent, "%".into(), numeral.value, at + 1));
    }
    if starts("‰") {
        return Some((Kind::Percent, "‰".into(), numeral.value, at + 1));
    }
    for word in ["个百分点", "百分点", "个点"] {
        if starts(word) {
            return Some((
                Kind::Points,
                "百分点".into(),
                numeral.value,
                at + word.chars().count(),
            ));
        }
    }
    if starts("倍") {
        return Some((Kind::Times, "倍".into(), numeral.value, at + 1));
    }
    if starts("成")
        && numeral.style == Style::Han
        && numeral.value < Decimal::TEN
        && numeral.scale.is_empty()
    {
        let goes_on = matches!(
            glyphs.at(at + 1),
            '立' | '为' | '果' | '功' | '员' | '本' | '长' | '效' | '都' | '熟'
        );
        return (!goes_on).then(|| {
            (
                Kind::Percent,
                "%".into(),
                numeral.value * Decimal::TEN,
                at + 1,
            )
        });
    }
    // 千亿级产业规模 counts in 亿元.
    if starts("级") && numeral.style == Style::Round && numeral.scale.contains('亿') {
        return Some((
            Kind::Level,
            format!("{}元", numeral.scale),
            numeral.value,
            at + 1,
        ));
    }
    if let Some(length) = words.durations.prefix(text)
        && is_cut_to(glyphs, start, words)
    {
        let unit = glyphs.text(at, at + length);
        return Some((Kind::Level, unit, numeral.value, at + length));
    }
    if let Some(length) = words.years.prefix(text)
        && words
            .names_in_years
            .within(glyphs.slice(start.saturating_sub(12), start))
    {
        let unit = glyphs.text(at, at + length);
        return Some((Kind::Level, unit, numeral.value, at + length));
    }
    if let Some(unit) = counted_people(glyphs, numeral, at, words) {
        return Some((Kind::Level, unit, numeral.value, at));
    }
    let unit = words.units.prefix(text)?;
    if words.not_units.prefix(text).is_some_and(|n| n >= unit) {
        return None;
    }
    let mut end = at + unit;
    if glyphs.at(end) == '/'
        && let Some(per) = words.units.prefix(glyphs.from(end + 1))
    {
        end += 1 + per;
    }
    let name = glyphs.slice(at, end);
    if is_house_number(glyphs, start, name, words) || is_other_word(glyphs, at, end) {
        return None;
    }
    // Many are made and few are kept: one allocation, of the right size.
    let mut unit = String::with_capacity(numeral.scale.len() + name.len() * 3);
    unit.push_str(numeral.scale);
    unit.extend(name);
    Some((Kind::Level, unit, numeral.value, end))
}

/// 5575万农村贫困人口: people need no measure word after 万 or 亿.
fn counted_people(glyphs: &Glyphs, numeral: &Numeral, at: usize, words: &Units) -> Option<String> {
    let text = glyphs.slice(at, at + MOST_BEFORE_PEOPLE);
    let phrase = text.iter().position(|&c| !is_han(c)).unwrap_or(text.len());
    let large = numeral.style == Style::Arabic && !numeral.scale.is_empty();
    let unmeasured = large && phrase >= 2 && words.units.prefix(text).is_none();
    (unmeasured && words.people.within(&text[..phrase])).then(|| numeral.scale.to_string())
}

/// 压缩至, 缩短到 before a stretch of time.
fn is_cut_to(glyphs: &Glyphs, number: usize, words: &Units) -> bool {
    words
        .shortenings
        .suffix(glyphs.slice(number.saturating_sub(4), number))
        .is_some()
}

/// 东井二村505幢, 中山路8栋: an address.
fn is_house_number(glyphs: &Glyphs, start: usize, unit: &[char], words: &Units) -> bool {
    matches!(unit, ['幢' | '栋' | '室' | '门'])
        && words
            .address_endings
            .suffix(glyphs.slice(start.saturating_sub(3), start))
            .is_some()
}

/// The measure word is the beginning of another word: 30人大, 3市政.
fn is_other_word(glyphs: &Glyphs, at: usize, end: usize) -> bool {
    end - at == 1
        && matches!(
            (glyphs.at(at), glyphs.at(end)),
            ('人', '大' | '民' | '均')
                | ('市', '政' | '场')
                | ('区', '域' | '位')
                | ('方', '面' | '位')
                | ('对', '接')
                | ('里', '程')
                | ('站', '式')
                | ('位', '居' | '列')
                | ('片', '区')
                | ('块', '链')
                | ('条', '龙')
        )
}

/// Whether the number is a count and not part of a phrase.
fn trusted(
    glyphs: &Glyphs,
    start: usize,
    numeral: &Numeral,
    kind: Kind,
    end: usize,
    words: &Units,
) -> bool {
    match numeral.style {
        Style::Arabic => true,
        _ if kind == Kind::Percent => true,
        Style::Round => {
            // 百家企业 is a figure of speech; 近百家, 超千亿元, 百余家 and 冲刺千亿级 are counts.
            let before = glyphs.slice(start.saturating_sub(4), start);
            let qualified = [
                &words.more_than,
                &words.nearly,
                &words.about,
                &words.at_least,
            ]
            .iter()
            .any(|list| list.suffix(before).is_some());
            let after = glyphs.slice(numeral.end, numeral.end + 1);
            qualified
                || words.post_more.contains(after)
                || glyphs.before(end) == '级'
                || words.post_at_least.prefix(glyphs.from(end)).is_some()
        }
        // 九一里 and 八五 are names; numbers are written with 十, 百, 千.
        Style::Han if is_digit_string(glyphs, start, numeral) => false,
        Style::Han => {
            numeral.value >= Decimal::TEN
                || !numeral.scale.is_empty()
                || !numeral.value.is_integer()
        }
    }
}

fn is_digit_string(glyphs: &Glyphs, start: usize, numeral: &Numeral) -> bool {
    let chars = glyphs.slice(start, numeral.end);
    chars.len() > 1
        && !chars
            .iter()
            .any(|c| matches!(c, '十' | '百' | '千' | '万' | '亿' | '点'))
}

fn finish(
    glyphs: &Glyphs,
    number: usize,
    end: usize,
    kind: Kind,
    value: Option<Decimal>,
    unit: String,
    more: bool,
) -> Found {
    let words = units();
    let mut qualifier = if more || glyphs.before(end) == '级' {
        Qualifier::MoreThan
    } else {
        Qualifier::Exact
    };
    let (start, before) = before_number(glyphs, number, words);
    qualifier = before.unwrap_or(qualifier);
    let rest = glyphs.from(end);
    let after = [
        (&words.post_at_least, Qualifier::AtLeast),
        (&words.post_at_most, Qualifier::AtMost),
        (&words.post_about, Qualifier::About),
        (&words.post_more, Qualifier::MoreThan),
    ];
    let mut last = end;
    for (list, meaning) in after {
        if let Some(n) = list.prefix(rest) {
            last = end + n;
            qualifier = if qualifier == Qualifier::MoreThan && meaning == Qualifier::AtLeast {
                qualifier
            } else {
                meaning
            };
            break;
        }
    }
    let span = glyphs.span(start, last);
    Found {
        kind,
        quantity: Quantity {
            value,
            unit,
            qualifier,
            span,
        },
        start,
        number,
        end: last,
    }
}

/// The qualifying words before a number: where they begin, and what they mean.
fn before_number(glyphs: &Glyphs, number: usize, words: &Units) -> (usize, Option<Qualifier>) {
    let before = glyphs.slice(number.saturating_sub(6), number);
    let lists = [
        (&words.at_least, Some(Qualifier::AtLeast)),
        (&words.at_most, Some(Qualifier::AtMost)),
        (&words.more_than, Some(Qualifier::MoreThan)),
        (&words.nearly, Some(Qualifier::Nearly)),
        (&words.about, Some(Qualifier::About)),
        (&words.plain, None),
    ];
    let longest = lists
        .iter()
        .filter_map(|(list, meaning)| Some((list.suffix(before)?, *meaning)))
        .max_by_key(|(n, _)| *n);
    match longest {
        // 晚上3个, 以上3项: 上 belongs to another word.
        Some((1, _)) if glyphs.before(number) == '上' && is_han(glyphs.before(number - 1)) => {
            (number, None)
        }
        Some((n, meaning)) => (number - n, meaning),
        None => (number, None),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sentence::enclosures;
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let glyphs = Glyphs::new(line);
        let found: Vec<String> = quantities(&glyphs, &enclosures(&glyphs))
            .iter()
            .map(|q| {
                let value = q.quantity.value.map_or("?".into(), |v| v.to_string());
                format!(
                    "{}{} {}",
                    value,
                    q.quantity.unit,
                    q.quantity.qualifier.name()
                )
            })
            .collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn numbers_with_units() {
        check(
            "完成1368.6亿元、同比增长4.7%",
            &["1368.6亿元 exact", "4.7% exact"],
        );
        check(
            "近60万人次,1.8万余家,140多家,9600余人",
            &[
                "60万人次 nearly",
                "1.8万家 more-than",
                "140家 more-than",
                "9600人 more-than",
            ],
        );
        check(
            "不少于20个，50家以上，突破40亿元，5%左右，4.5%以内",
            &[
                "20个 at-least",
                "50家 at-least",
                "40亿元 more-than",
                "5% about",
                "4.5% at-most",
            ],
        );
        check(
            "改善0.4个百分点，占全市1/3",
            &["0.4百分点 exact", "? exact"],
        );
        check(
            "近八成的财力，超百场，冲刺千亿级",
            &["80% nearly", "100场 more-than", "1000亿元 more-than"],
        );
        check(
            "26.4微克/立方米，１１．１％",
            &["26.4微克/立方米 exact", "11.1% exact"],
        );
        check(
            "增长百分之八点三，粮食四百零七亿斤",
            &["8.3% exact", "407亿斤 exact"],
        );
        check("增长5%～6%，新建8—10个", &["5% exact", "8个 exact"]);
    }

    #[test]
    fn numbers_that_are_no_quantities() {
        for line in [
            "2024年1月7日",
            "第3位",
            "红山路126号",
            "地铁5号线、7号线",
            "S338板桥段",
            "PM2.5浓度",
            "“1+2+2”体系",
            "“333工程”",
            "“15分钟医保服务圈”",
            "4A级景区",
            "6G技术",
            "12345热线",
            "9610出口",
            "0-3岁",
            "72天建成",
            "《鼓楼年鉴（2023）》",
            "3个月内",
            "一个中心",
            "百家企业行动",
            "三百云",
            "东井二村505幢",
            "1+28重点行业",
            "地图2.0和",
            "[2]",
            "5、7、9号线",
            "五佰村路一期",
            "第二轮第六批",
            "九一里、长江机械厂等地块",
        ] {
            check(line, &[]);
        }
    }
}
