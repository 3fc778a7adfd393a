//! The marks of a line that may have half the width of a character or all of it: `,` and `，`.
//!
//! Only those of Chinese text: one that stands between two figures, in a word of another language, an address, a
//! program's text or Markdown's own signs has the width it must have. Which marks these are does not depend on the width
//! they have now, so that a text that is made wide can be made narrow again.

use super::glyphs::is_han;
use super::signs::signs;
use crate::text::Span;

/// Past so many marks and quotation marks one looks for what stands beside a mark.
const FARTHEST: usize = 4;
/// The number of an item has no more digits.
const LONGEST_NUMBER: usize = 3;

/// A mark that may have either width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub span: Span,
    pub narrow: char,
    pub wide: char,
    pub is_wide: bool,
    /// The other bracket of a pair.
    pub other: Option<Span>,
}

impl Mark {
    pub fn is_bracket(&self) -> bool {
        matches!(self.narrow, '(' | ')')
    }
}

/// The marks of a line, in order.
pub fn marks_of_either_width(line: &str) -> Vec<Mark> {
    let line = Passage::of(line);
    let mut found = Vec::new();
    let mut open = Vec::new();
    for (at, c) in signs(line.text) {
        let Some((narrow, wide)) = widths(c) else {
            continue;
        };
        match narrow {
            '(' => open.push(at),
            ')' => {
                if let Some(from) = open.pop()
                    && line.is_chinese_pair(from, at)
                {
                    found.extend(line.found(from, Some(at)));
                    found.extend(line.found(at, Some(from)));
                }
            }
            _ if line.is_chinese(at, c) => found.push(Mark {
                span: Span::new(at, at + c.len_utf8()),
                narrow,
                wide,
                is_wide: c == wide,
                other: None,
            }),
            _ => {}
        }
    }
    // Only brackets are found out of their order.
    if found.iter().any(|mark| mark.other.is_some()) {
        found.sort_by_key(|mark| mark.span);
    }
    found
}

/// A mark of either width, narrow and wide.
fn widths(c: char) -> Option<(char, char)> {
    match c {
        ',' | '，' => Some((',', '，')),
        ';' | '；' => Some((';', '；')),
        ':' | '：' => Some((':', '：')),
        '(' | '（' => Some(('(', '（')),
        ')' | '）' => Some((')', '）')),
        '?' | '？' => Some(('?', '？')),
        '!' | '！' => Some(('!', '！')),
        _ => None,
    }
}

/// A line, in which places are bytes.
struct Passage<'a> {
    text: &'a str,
    /// Passages whose marks are not those of the text.
    foreign: Vec<(usize, usize)>,
}

impl<'a> Passage<'a> {
    fn of(text: &'a str) -> Passage<'a> {
        let mut passage = Passage {
            text,
            foreign: Vec::new(),
        };
        if is_address(text) {
            passage.find_addresses();
        }
        if text.contains('`') {
            passage.find_code();
        }
        passage
    }

    /// The text from a place on.
    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The text up to a place.
    fn head(&self, at: usize) -> &'a str {
        self.text.get(..at).unwrap_or_default()
    }

    fn at(&self, at: usize) -> char {
        self.rest(at).chars().next().unwrap_or('\0')
    }

    fn before(&self, at: usize) -> char {
        self.head(at).chars().next_back().unwrap_or('\0')
    }

    fn found(&self, at: usize, other: Option<usize>) -> Option<Mark> {
        let (narrow, wide) = widths(self.at(at))?;
        Some(Mark {
            span: self.span(at),
            narrow,
            wide,
            is_wide: self.at(at) == wide,
            other: other.map(|other| self.span(other)),
        })
    }

    fn end(&self, at: usize) -> usize {
        at + self.at(at).len_utf8()
    }

    fn span(&self, at: usize) -> Span {
        Span::new(at, self.end(at))
    }

    /// Runs without spaces and Chinese characters that hold `://` or `@`.
    fn find_addresses(&mut self) {
        let mut from = 0;
        for run in self.text.split(|c: char| !c.is_ascii_graphic()) {
            if is_address(run) {
                let end = run.trim_end_matches([',', ';', ')', '!']).len();
                self.foreign.push((from, from + end));
            }
            from = self.end(from + run.len());
        }
    }

    /// `…`
    fn find_code(&mut self) {
        let ticks: Vec<usize> = self.text.match_indices('`').map(|(at, _)| at).collect();
        let pairs = ticks.chunks_exact(2);
        self.foreign.extend(pairs.map(|pair| (pair[0], pair[1])));
    }

    fn is_foreign(&self, at: usize) -> bool {
        self.foreign.iter().any(|&(from, to)| from <= at && at < to)
    }

    /// The first character before a mark that is neither a mark nor a quotation mark.
    fn word_before(&self, at: usize) -> char {
        word_of(self.head(at).chars().rev())
    }

    /// The same after it.
    fn word_after(&self, at: usize) -> char {
        word_of(self.rest(self.end(at)).chars())
    }

    /// Chinese stands beside the mark, and no figure or word goes on through it.
    fn is_chinese(&self, at: usize, mark: char) -> bool {
        let left = self.before(at);
        let may_be_sign = matches!(mark, ':' | '：' | '!' | '！' | ';' | '；');
        if is_han(left) && !may_be_sign {
            return !self.is_foreign(at); // nearly all
        }
        let right = self.at(self.end(at));
        let goes_on = left.is_ascii_alphanumeric() && right.is_ascii_alphanumeric();
        // [注]: and ![图](…) of Markdown, &nbsp; of a web page.
        let is_sign = match mark {
            ':' | '：' => left == ']' || self.rest(self.end(at)).starts_with("//"),
            '!' | '！' => right == '[',
            ';' | '；' => self.ends_entity(at),
            _ => false,
        };
        let chinese = || is_chinese(self.word_before(at)) || is_chinese(self.word_after(at));
        !goes_on && !is_sign && chinese() && !self.is_foreign(at)
    }

    fn ends_entity(&self, at: usize) -> bool {
        let name = self.head(at).bytes().rev().take(8);
        let name = name.take_while(|c| c.is_ascii_alphanumeric() || *c == b'#');
        let length = name.count();
        length > 1 && self.before(at - length) == '&'
    }

    /// A pair holds Chinese, or stands in the middle of it. What holds a number alone may be the mark of a list.
    fn is_chinese_pair(&self, from: usize, to: usize) -> bool {
        let inside = self.text.get(self.end(from)..to).unwrap_or_default();
        let is_number =
            inside.len() <= LONGEST_NUMBER && inside.bytes().all(|c| c.is_ascii_digit());
        let is_link = self.before(from) == ']';
        if is_number || is_link || self.is_foreign(from) || self.is_foreign(to) {
            return false;
        }
        let enclosed = is_chinese(self.word_before(from)) && is_chinese(self.word_after(to));
        enclosed || inside.chars().any(is_chinese)
    }
}

/// The first of the characters that is neither a mark nor a quotation mark.
fn word_of(chars: impl Iterator<Item = char>) -> char {
    let is_passed = |c: char| widths(c).is_some() || matches!(c, '“' | '”' | '‘' | '’' | '"');
    let mut near = chars.take(FARTHEST);
    near.find(|&c| !is_passed(c)).unwrap_or('\0')
}

fn is_address(text: &str) -> bool {
    memchr::memchr3(b'/', b'@', b'w', text.as_bytes()).is_some()
        && (text.contains("://") || text.contains('@') || text.contains("www."))
}

/// A Chinese character, or a mark that only Chinese text has.
fn is_chinese(c: char) -> bool {
    is_han(c)
        || matches!(
            c,
            '、' | '。' | '《' | '》' | '〈' | '〉' | '【' | '】' | '〔' | '〕' | '…' | '—'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line with its marks made wide, and with them made narrow.
    #[track_caller]
    fn check(line: &str, wide: &str, narrow: &str) {
        let made = |line: &str, to_wide: bool| {
            let mut text = line.to_owned();
            for mark in marks_of_either_width(line).iter().rev() {
                let c = if to_wide { mark.wide } else { mark.narrow };
                let (from, to) = (mark.span.start as usize, mark.span.end as usize);
                text.replace_range(from..to, &c.to_string());
            }
            text
        };
        assert_eq!(made(line, true), wide);
        assert_eq!(made(line, false), narrow);
        assert_eq!(made(wide, false), narrow, "there and back: {wide}");
        assert_eq!(made(narrow, true), wide, "back and there: {narrow}");
    }

    #[test]
    fn marks_of_chinese_text() {
        check(
            "𠮷市完成1,368.6亿元,增长5%,其中:进口(含转口)3:1!(区发改委主办)",
            "𠮷市完成1,368.6亿元，增长5%，其中：进口（含转口）3:1！（区发改委主办）",
            "𠮷市完成1,368.6亿元,增长5%,其中:进口(含转口)3:1!(区发改委主办)",
        );
        check(
            "地区生产总值(GDP)增长；“双随机”,全覆盖；是否可行?",
            "地区生产总值（GDP）增长；“双随机”，全覆盖；是否可行？",
            "地区生产总值(GDP)增长;“双随机”,全覆盖;是否可行?",
        );
    }

    #[test]
    fn marks_of_other_things() {
        for line in [
            "1.5,6:30 f(x),(y); Hello, world!",
            "(1)推进 10:30 3:1",
            "[注]:说明 ![图](a.png)图 [见](http://a.cn/b,c)",
            "空格&nbsp;在此",
            "`f(甲,乙)`",
            "(没有另一半",
        ] {
            check(line, line, line);
        }
        let line = "见http://a.cn/?q=一,以及a@b.cn,完";
        check(line, "见http://a.cn/?q=一，以及a@b.cn，完", line);
    }
}
