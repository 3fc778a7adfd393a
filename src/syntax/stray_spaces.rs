//! Spaces of a line that nobody meant: those that Word, WPS and web pages leave in Chinese text.
//!
//! The indent is meant, and so are the spaces of titles spread out (目　录), of names (张　伟), of tables, between labels,
//! in quotations and titles (《中共中央 国务院关于……》), and round the words and figures of other scripts. Of the single
//! spaces between two words in sixty real documents nearly all are meant; so only a sentence full of them is torn.

use super::glyphs::{Glyphs, is_han, is_stop};
use super::layer::Layer;
use super::line::Line;
use super::ordinal::ordinal_at;
use super::sentence::{Enclosure, enclosures};
use super::table::RowForm;
use super::torn_figures::torn_figures;
use crate::lexicon::departments;
use crate::text::Span;

/// A word of so many characters is no name.
const LONG: usize = 3;
/// No word for what a department does is longer.
const LONGEST_VERB: usize = 12;
/// So many spaces between the words of a sentence are no accident of meaning.
const MANY: usize = 3;

/// A passage, and what is to stand in its place.
pub type Tidied = (Span, &'static str);

/// Characters that cannot be seen and say nothing. The mark at the very beginning of a file is none of them.
pub fn invisible(line: &str, is_first: bool) -> Vec<Span> {
    let found = line.char_indices().filter(|&(at, c)| {
        let begins_file = is_first && at == 0;
        is_invisible(c) && !begins_file
    });
    found
        .map(|(at, c)| Span::new(at, at + c.len_utf8()))
        .collect()
}

/// The spaces at the end of a line, and what cannot be seen among them.
pub fn trailing(line: &str) -> Option<Span> {
    let trimmed = line.trim_end_matches(|c| is_space(c) || is_invisible(c));
    let end = match trimmed.is_empty() && line.starts_with('\u{feff}') {
        true => '\u{feff}'.len_utf8(), // it may be the first of the file
        false => trimmed.len(),
    };
    (end < line.len()).then(|| Span::new(end, line.len()))
}

/// Whether a line is running text, so that spaces in it may be strays: no heading, no signature, no row of a table, and no
/// document on one line, whose paragraphs only spaces may part.
pub fn is_running(line: &Line, text: &str) -> bool {
    let row = line.row.as_ref();
    let is_row = row.is_some_and(|row| row.form != RowForm::Single || row.is_rule);
    let stops = text.contains(['。', '！', '？', '；']);
    line.layer == Layer::Body && stops && !is_row && line.blocks.len() == 1
}

/// The stray spaces inside a line of running text.
pub fn inner(line: &str) -> Vec<Tidied> {
    let text = Spaced::of(line);
    let torn = torn_figures(line).into_iter();
    let mut found: Vec<Tidied> = torn
        .filter(|figure| figure.is_certain)
        .flat_map(|figure| figure.gaps)
        .map(|gap| (gap, ""))
        .collect();
    let of_figures = found.len();
    for sentence in text.sentences() {
        let words = text.words_are_torn(sentence.clone());
        for gap in &text.gaps[sentence] {
            if found[..of_figures]
                .iter()
                .any(|(span, _)| *span == gap.span)
            {
                continue;
            }
            let stray = match text.sides(gap) {
                (left, right) if is_han(left) && is_han(right) => {
                    (words || gap.is_odd) && !gap.is_wide && !gap.is_quoted
                }
                (left, right) => text.is_beside_mark(gap, left, right),
            };
            if stray {
                found.push((gap.span, ""));
            } else if gap.is_odd {
                found.push((gap.span, " "));
            }
        }
    }
    found.sort_by_key(|(span, _)| span.start);
    found
}

/// A run of spaces inside a line.
struct Gap {
    /// Indices of characters.
    start: usize,
    end: usize,
    span: Span,
    /// A space of the width of a character among several, as an indent is.
    is_wide: bool,
    /// Nothing but spaces that are no ordinary ones.
    is_odd: bool,
    /// It stands in a quotation or a title.
    is_quoted: bool,
}

struct Spaced {
    glyphs: Glyphs,
    gaps: Vec<Gap>,
    /// After the mark of a list a space is meant.
    mark_end: usize,
}

impl Spaced {
    fn of(line: &str) -> Spaced {
        let glyphs = Glyphs::new(line);
        let (start, end) = glyphs.trim(0, glyphs.len());
        let mark_end = ordinal_at(&glyphs, start).map_or(start, |(_, after)| after);
        let chars: Vec<char> = line.chars().collect();
        let enclosed = enclosures(&glyphs);
        let mut gaps = Vec::new();
        let mut at = start;
        while at < end {
            let run = chars[at..end].iter().take_while(|&&c| is_space(c));
            let to = at + run.count();
            if to > at {
                let run = &chars[at..to];
                gaps.push(Gap {
                    start: at,
                    end: to,
                    span: glyphs.span(at, to),
                    is_wide: run.len() > 1 && run.contains(&'\u{3000}'),
                    is_quoted: enclosed.get(at) == Some(&Enclosure::Name),
                    is_odd: !run.iter().any(|c| matches!(c, ' ' | '\t' | '\u{3000}')),
                });
            }
            at = to + 1;
        }
        Spaced {
            glyphs,
            gaps,
            mark_end,
        }
    }

    /// The gaps of each sentence.
    fn sentences(&self) -> Vec<std::ops::Range<usize>> {
        let mut found = Vec::new();
        let mut from = 0;
        for i in 1..=self.gaps.len() {
            let parted = self.gaps.get(i).is_none_or(|next| {
                let between = self.glyphs.slice(self.gaps[i - 1].end, next.start);
                between.iter().any(|&c| is_stop(c) || c == '；')
            });
            if parted {
                found.push(from..i);
                from = i;
            }
        }
        found
    }

    fn sides(&self, gap: &Gap) -> (char, char) {
        (self.glyphs.before(gap.start), self.glyphs.at(gap.end))
    }

    /// Whether the spaces between the words of a sentence are strays: there are many, at each stands a word too long for a
    /// name, and none parts a label from what stands before.
    fn words_are_torn(&self, gaps: std::ops::Range<usize>) -> bool {
        let between = |gap: &&Gap| {
            let (left, right) = self.sides(gap);
            is_han(left) && is_han(right) && !gap.is_quoted
        };
        let between = self.gaps[gaps].iter().filter(between);
        between.clone().count() >= MANY && between.clone().all(|gap| self.is_between_words(gap))
    }

    fn is_between_words(&self, gap: &Gap) -> bool {
        let is_word = |i: &usize| is_han(self.glyphs.at(*i));
        let left = (0..gap.start).rev().take_while(is_word).count();
        let right = (gap.end..self.glyphs.len()).take_while(is_word).count();
        let is_label = self.glyphs.at(gap.end + right) == '：';
        left.max(right) >= LONG && !is_label && gap.start != self.mark_end
    }

    /// A figure follows the colon.
    fn is_ratio(&self, colon: usize) -> bool {
        let after = self.glyphs.skip_space(colon + 1, self.glyphs.len());
        self.glyphs.at(after).is_ascii_digit()
    }

    /// A space before a mark that closes, or after one that opens; but after the end of a sentence, and where it has the
    /// width of a character, it may be the seam of two paragraphs.
    fn is_beside_mark(&self, gap: &Gap, left: char, right: char) -> bool {
        // 3.6 : 48 : 48.4
        if left.is_ascii_digit() && right == '：' && self.is_ratio(gap.end) {
            return false;
        }
        let text = |c: char| is_han(c) || c.is_ascii_alphanumeric() || c == '%' || closes(c);
        let before = closes(right) && text(left) && !is_stop(left);
        let after = (opens(left) || matches!(left, '，' | '；' | '、' | '：')) && is_han(right)
            || opens(left) && text(right);
        let narrow = !gap.is_wide && gap.start != self.mark_end;
        narrow && (before || after) && !self.is_blank(gap, left, right)
    }

    /// A place left for a name that is still to be filled in: （责任单位：  ）, （   主办，   协办）.
    fn is_blank(&self, gap: &Gap, left: char, right: char) -> bool {
        let leads_up = opens(left) || matches!(left, '：' | '，' | '；' | '、');
        let is_empty = (opens(left) || left == '：') && closes(right);
        let end = self.glyphs.len();
        let text = self.glyphs.slice(gap.end, end.min(gap.end + LONGEST_VERB));
        let verbs = &departments().lead_verbs;
        let verb = [verbs, &departments().co_verbs]
            .into_iter()
            .find_map(|verbs| verbs.prefix(text));
        // 牵头单位 is a label, and what is left blank stands behind it.
        let names_nobody =
            verb.is_some_and(|length| !matches!(text.get(length), Some('单' | '部' | '领' | '人')));
        let is_long = gap.end - gap.start > 1 && matches!(left, '（' | '：');
        leads_up && (is_empty || names_nobody || is_long)
    }
}

fn opens(c: char) -> bool {
    matches!(c, '（' | '《' | '“' | '【' | '〔')
}

fn closes(c: char) -> bool {
    matches!(
        c,
        '，' | '。' | '；' | '：' | '、' | '？' | '！' | '）' | '》' | '”' | '】' | '〕'
    )
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{200e}' | '\u{200f}'
    )
}

/// A space of any kind inside a line.
pub fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let mut text = line.to_owned();
        for (span, words) in inner(line).into_iter().rev() {
            text.replace_range(span.start as usize..span.end as usize, words);
        }
        assert_eq!(text, expected, "{line}");
        assert!(inner(&text).is_empty(), "{text}");
    }

    #[test]
    fn strays_are_found() {
        check(
            "　　推动 高质量 发展 ，𠮷城 地区生产总值\u{a0}增长。",
            "　　推动高质量发展，𠮷城地区生产总值增长。",
        );
        check(
            "完成改造 。（ 牵头单位 ： 县工信局 ； 配合单位 ： 县统计局 、 县税务局 ）",
            "完成改造。（牵头单位：县工信局；配合单位：县统计局、县税务局）",
        );
        check("实现GDP\u{a0}1368亿元。", "实现GDP 1368亿元。");
        check(
            "1 9 9 7 年达到7 4 7 7 2\u{a0}亿元 ，增长1 1 ％。",
            "1997年达到74772亿元，增长11％。",
        );
    }

    #[test]
    fn what_is_meant_stays() {
        for line in [
            "　　责任领导：张　伟、李 娜。",
            "出席会议的有 张三 李四 王五。",
            "第一章 总则的规定。",
            "1. 推动发展。",
            "增长 5% 以上，GDP 增长。",
            "牵头单位：县工信局　配合单位：县科技局。",
            "一、工作回顾　　过去一年，我们努力工作。　　今年继续。",
            "目　录",
            "三次产业结构演进为3.6 : 48 : 48.4。",
            "落实《中共中央 国务院关于加快 建设 的意见》，开展“贤聚金陵 梦汇雨花 共创 未来”活动。",
            "向大会作报告。本报记者 韩卿立 摄。",
            "新建孵化器3家。（   主办，各街道协办）",
            "新建孵化器3家。（责任单位：  ）",
            "新建孵化器3家。（区科技局主办，   协办）",
            "新建孵化器3家。（ 牵头，𠮷城街道配合）",
        ] {
            check(line, line);
        }
    }
}
