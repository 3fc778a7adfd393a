//! The marks of a line that may have half the width of a character or all of it: `,` and `，`.
//!
//! Only those of Chinese text: one that stands between two figures, in a word of another language, an address, a
//! program's text or Markdown's own signs has the width it must have. Which marks these are does not depend on the width
//! they have now, so that a text that is made wide can be made narrow again.

use super::glyphs::is_han;
use crate::text::Span;

const NARROW: [char; 7] = [',', ';', ':', '(', ')', '?', '!'];
const WIDE: [char; 7] = ['，', '；', '：', '（', '）', '？', '！'];

/// Past so many marks and quotation marks one looks for what stands beside a mark.
const FARTHEST: usize = 4;

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
    let line = Chars::of(line);
    let mut found = Vec::new();
    let mut open = Vec::new();
    for at in 0..line.all.len() {
        let Some((narrow, _)) = line.mark(at) else {
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
            _ if line.is_chinese(at) => found.extend(line.found(at, None)),
            _ => {}
        }
    }
    found.sort_by_key(|mark| mark.span);
    found
}

struct Chars {
    all: Vec<(u32, char)>,
    length: u32,
    /// Passages whose marks are not those of the text.
    foreign: Vec<(usize, usize)>,
}

impl Chars {
    fn of(line: &str) -> Chars {
        let all: Vec<_> = line.char_indices().map(|(at, c)| (at as u32, c)).collect();
        let mut chars = Chars {
            all,
            length: line.len() as u32,
            foreign: Vec::new(),
        };
        if line.contains("://") || line.contains('@') || line.contains("www.") {
            chars.find_addresses();
        }
        if line.contains('`') {
            chars.find_code();
        }
        chars
    }

    fn at(&self, at: usize) -> char {
        self.all.get(at).map_or('\0', |&(_, c)| c)
    }

    fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |at| self.at(at))
    }

    /// The mark at an index, narrow and wide.
    fn mark(&self, at: usize) -> Option<(char, char)> {
        let c = self.at(at);
        let same = |i: &usize| NARROW[*i] == c || WIDE[*i] == c;
        (0..NARROW.len()).find(same).map(|i| (NARROW[i], WIDE[i]))
    }

    fn found(&self, at: usize, other: Option<usize>) -> Option<Mark> {
        let (narrow, wide) = self.mark(at)?;
        Some(Mark {
            span: self.span(at),
            narrow,
            wide,
            is_wide: self.at(at) == wide,
            other: other.map(|other| self.span(other)),
        })
    }

    fn span(&self, at: usize) -> Span {
        let byte = |at: usize| self.all.get(at).map_or(self.length, |&(byte, _)| byte);
        Span {
            start: byte(at),
            end: byte(at + 1),
        }
    }

    /// Runs without spaces and Chinese characters that hold `://` or `@`.
    fn find_addresses(&mut self) {
        let part_of_one = |c: char| c.is_ascii_graphic();
        let mut from = 0;
        while from < self.all.len() {
            let run = self.all[from..]
                .iter()
                .take_while(|&&(_, c)| part_of_one(c));
            let to = from + run.count();
            let text: String = self.all[from..to].iter().map(|&(_, c)| c).collect();
            if text.contains("://") || text.contains('@') || text.contains("www.") {
                let end = text.trim_end_matches([',', ';', ')', '!']).chars().count();
                self.foreign.push((from, from + end));
            }
            from = to + 1;
        }
    }

    /// `…`
    fn find_code(&mut self) {
        let ticks: Vec<usize> = (0..self.all.len()).filter(|&i| self.at(i) == '`').collect();
        let pairs = ticks.chunks_exact(2);
        self.foreign.extend(pairs.map(|pair| (pair[0], pair[1])));
    }

    fn is_foreign(&self, at: usize) -> bool {
        self.foreign.iter().any(|&(from, to)| from <= at && at < to)
    }

    /// The first character to one side that is neither a mark nor a quotation mark.
    fn beside(&self, at: usize, step: isize) -> char {
        let passed = |c: char| {
            NARROW.contains(&c) || WIDE.contains(&c) || matches!(c, '“' | '”' | '‘' | '’' | '"')
        };
        let mut place = at;
        for _ in 0..FARTHEST {
            let Some(next) = place.checked_add_signed(step) else {
                return '\0';
            };
            place = next;
            if !passed(self.at(place)) {
                return self.at(place);
            }
        }
        '\0'
    }

    /// Chinese stands beside the mark, and no figure or word goes on through it.
    fn is_chinese(&self, at: usize) -> bool {
        let (left, right) = (self.before(at), self.at(at + 1));
        let goes_on = left.is_ascii_alphanumeric() && right.is_ascii_alphanumeric();
        // [注]: and ![图](…) of Markdown, &nbsp; of a web page.
        let is_sign = match self.at(at) {
            ':' | '：' => left == ']' || right == '/' && self.at(at + 2) == '/',
            '!' | '！' => right == '[',
            ';' | '；' => self.ends_entity(at),
            _ => false,
        };
        let chinese = is_chinese(self.beside(at, -1)) || is_chinese(self.beside(at, 1));
        chinese && !goes_on && !is_sign && !self.is_foreign(at)
    }

    fn ends_entity(&self, at: usize) -> bool {
        let name = (0..at).rev().take(8);
        let name = name.take_while(|&i| self.at(i).is_ascii_alphanumeric() || self.at(i) == '#');
        let length = name.count();
        length > 1 && self.before(at - length) == '&'
    }

    /// A pair holds Chinese, or stands in the middle of it. What holds a number alone may be the mark of a list.
    fn is_chinese_pair(&self, from: usize, to: usize) -> bool {
        let inside = || self.all[from + 1..to].iter().map(|&(_, c)| c);
        let is_number = to - from <= 4 && inside().all(|c| c.is_ascii_digit());
        let is_link = self.before(from) == ']';
        if is_number || is_link || self.is_foreign(from) || self.is_foreign(to) {
            return false;
        }
        let enclosed = is_chinese(self.beside(from, -1)) && is_chinese(self.beside(to, 1));
        inside().any(is_chinese) || enclosed
    }
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
