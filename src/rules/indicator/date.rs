//! The date of a document, as far as its head tells it.

use crate::model::Document;

/// The head of a document is so many lines …
const HEAD: usize = 40;
/// … of which those with a date are no longer than so many characters.
const LONGEST: usize = 60;

/// Year, month and day. What is not told is the earliest it may be.
pub type Date = (u16, u8, u8);

/// 2025年1月7日 under the title, else the year of the title (with 上半年: its middle).
pub fn date_of(document: &Document) -> Option<Date> {
    let text = document.text();
    let head = (0..text.line_count().min(HEAD)).map(|number| text.line(number));
    let mut short = head.filter(|line| line.chars().count() <= LONGEST);
    if let Some(date) = short.find_map(|line| whole_date(&line)) {
        return Some(date);
    }
    let title = document.titles().iter().rev().find_map(|title| {
        let year = years(&title.name).next()?.0;
        Some((year, title.name.contains("上半年")))
    });
    let (year, is_mid_year) = title?;
    Some((year, if is_mid_year { 7 } else { 1 }, 1))
}

/// 2025年1月7日
fn whole_date(text: &str) -> Option<Date> {
    years(text).find_map(|(year, rest)| {
        let (month, rest) = number_before(rest, '月')?;
        let (day, _) = number_before(rest, '日')?;
        let is_date = (1..=12).contains(&month) && (1..=31).contains(&day);
        is_date.then_some((year, month, day))
    })
}

/// The years of a text, each with what stands behind it.
fn years(text: &str) -> impl Iterator<Item = (u16, &str)> {
    text.match_indices('年').filter_map(|(at, mark)| {
        let digits = text.get(at.checked_sub(4)?..at)?;
        let year = digits
            .parse()
            .ok()
            .filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
        (1949..=2100)
            .contains(&year)
            .then_some((year, text.get(at + mark.len()..)?))
    })
}

fn number_before(text: &str, mark: char) -> Option<(u8, &str)> {
    let (number, rest) = text.split_once(mark)?;
    Some((number.trim().parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_dated_by_its_head() {
        for (text, date) in [
            (
                "政府工作报告\n——2024年1月10日在某会上\n一、2023年工作回顾\n",
                Some((2024, 1, 10)),
            ),
            (
                "2025年目标任务分解方案\n\n一、发展目标\n",
                Some((2025, 1, 1)),
            ),
            (
                "关于2024年上半年工作情况的报告\n\n一、发展\n",
                Some((2024, 7, 1)),
            ),
            ("𠮷政府工作报告\n2025年13月7日\n", None),
            ("", None),
        ] {
            assert_eq!(date_of(&Document::new(text)), date, "{text}");
        }
    }
}
