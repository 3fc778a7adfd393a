//! Brackets and sentences of a line.

use super::glyphs::{Glyphs, is_han, is_stop};
use crate::lexicon::terms;
use crate::text::Span;

/// A bracketed passage longer than this is a lost bracket, not a unit that a sentence end may not cut.
const LONGEST_PASSAGE: usize = 120;
/// A quotation up to this length is a name (“15分钟医保服务圈”), a longer one is speech.
const LONGEST_NAME: usize = 24;

/// A sentence: characters `start..end`, without white space before it and without its stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub start: usize,
    pub end: usize,
    /// It ends in a stop, or in a `%` that has lost its stop.
    pub stopped: bool,
    /// It ends in 。 (or its half of a damaged text), not in ！ or ？.
    pub full_stop: bool,
}

impl Sentence {
    pub fn len(&self) -> usize {
        self.end - self.start
    }
}

/// What a character stands inside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Enclosure {
    #[default]
    None,
    /// A bracket or a long quotation: text like any other, but no sentence ends inside.
    Passage,
    /// A short quotation or a title: a name, in which numbers count nothing.
    Name,
}

/// For each character what balanced pair it stands inside.
pub fn enclosures(glyphs: &Glyphs) -> Vec<Enclosure> {
    let mut inside = vec![Enclosure::None; glyphs.len()];
    let mut open: Vec<(char, usize)> = Vec::new();
    for (i, c) in glyphs.marks(0, glyphs.len()) {
        if let Some(close) = closing(c) {
            open.push((close, i));
            continue;
        }
        let Some(at) = open.iter().rposition(|&(close, _)| close == c) else {
            continue;
        };
        let (_, start) = open[at];
        open.truncate(at);
        if i - start > LONGEST_PASSAGE {
            continue;
        }
        let name =
            matches!(c, '》' | '〉') || matches!(c, '”' | '’' | '」') && i - start <= LONGEST_NAME;
        for mark in &mut inside[start + 1..i] {
            match (name, *mark) {
                (true, _) => *mark = Enclosure::Name,
                (false, Enclosure::None) => *mark = Enclosure::Passage,
                _ => {}
            }
        }
    }
    inside
}

fn closing(open: char) -> Option<char> {
    Some(match open {
        '“' => '”',
        '‘' => '’',
        '《' => '》',
        '〈' => '〉',
        '（' => '）',
        '【' => '】',
        '〔' => '〕',
        '「' => '」',
        _ => return None,
    })
}

/// The sentences of `start..end`.
pub fn sentences(
    glyphs: &Glyphs,
    enclosed: &[Enclosure],
    start: usize,
    end: usize,
) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut from = glyphs.skip_space(start, end);
    for (i, c) in glyphs.marks(from, end) {
        if i < from || enclosed[i] != Enclosure::None {
            continue;
        }
        let sentence = |end, full_stop| Sentence {
            start: from,
            end,
            stopped: true,
            full_stop,
        };
        if is_stop(c) {
            push(&mut found, glyphs, sentence(i, c == '。'));
            // A closing quotation mark after the stop belongs to the sentence before.
            let quoted = matches!(glyphs.at(i + 1), '”' | '’');
            from = glyphs.skip_space(i + 1 + usize::from(quoted), end);
        } else if lost_stop(glyphs, i) {
            push(&mut found, glyphs, sentence(i + 1, true));
            from = i + 1;
        }
    }
    let (from, to) = glyphs.trim(from, end);
    push(
        &mut found,
        glyphs,
        Sentence {
            start: from,
            end: to,
            stopped: false,
            full_stop: false,
        },
    );
    found
}

/// The sentences of a line, each with its stop, and the clauses in them between ， ； ：, for whoever selects them.
pub fn parts_of_sentence(line: &str) -> Vec<Span> {
    let glyphs = Glyphs::new(line);
    let enclosed = enclosures(&glyphs);
    let mut found = Vec::new();
    for sentence in sentences(&glyphs, &enclosed, 0, glyphs.len()) {
        found.push(with_stop(&glyphs, sentence));
        let clauses = glyphs.split(sentence.start, sentence.end, |_, i| {
            matches!(glyphs.at(i), '，' | '；' | '：') && enclosed[i] == Enclosure::None
        });
        found.extend(clauses.into_iter().map(|(from, to)| glyphs.span(from, to)));
    }
    found
}

/// The sentences of a line, each with its stop.
pub fn whole_sentences(line: &str) -> Vec<Span> {
    let glyphs = Glyphs::new(line);
    let sentences = sentences(&glyphs, &enclosures(&glyphs), 0, glyphs.len());
    let spans = sentences.into_iter();
    spans.map(|sentence| with_stop(&glyphs, sentence)).collect()
}

/// With a quotation mark that closes behind its stop.
fn with_stop(glyphs: &Glyphs, sentence: Sentence) -> Span {
    let stop = usize::from(is_stop(glyphs.at(sentence.end)));
    let after = sentence.end + stop;
    let quoted = stop > 0 && matches!(glyphs.at(after), '”' | '’');
    glyphs.span(sentence.start, after + usize::from(quoted))
}

fn push(found: &mut Vec<Sentence>, glyphs: &Glyphs, sentence: Sentence) {
    let (start, end) = glyphs.trim(sentence.start, sentence.end);
    if end > start {
        found.push(Sentence {
            start,
            end,
            ..sentence
        });
    }
}

/// Scrapes lose the stop after `100%`. It is taken as lost only where what follows, up to the next stop, reads as a
/// short heading; 从60%提高到70%, 5%以上 and 5%股权 go on.
fn lost_stop(glyphs: &Glyphs, i: usize) -> bool {
    if glyphs.at(i) != '%' || !glyphs.before(i).is_ascii_digit() || !is_han(glyphs.at(i + 1)) {
        return false;
    }
    let terms = terms();
    let goes_on = &terms.goes_on_after_percent;
    if goes_on.prefix(glyphs.from(i + 1)).is_some() {
        return false;
    }
    let is_of_figure = |i: &usize| glyphs.at(*i).is_ascii_digit() || glyphs.at(*i) == '.';
    let digits = (0..i).rev().take_while(is_of_figure).count();
    let before = glyphs.slice(0, i - digits);
    if terms.before_last_percent.suffix(before).is_none() {
        return false;
    }
    let end = (i + 1..glyphs.len())
        .find(|&j| !is_han(glyphs.at(j)))
        .unwrap_or(glyphs.len());
    glyphs.at(end) == '。' && (4..=14).contains(&(end - i - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let glyphs = Glyphs::new(line);
        let found = sentences(&glyphs, &enclosures(&glyphs), 0, glyphs.len());
        let texts: Vec<_> = found.iter().map(|s| glyphs.text(s.start, s.end)).collect();
        assert_eq!(texts, expected, "{line}");
    }

    #[test]
    fn sentences_end_at_stops_outside_brackets() {
        check("甲。乙！丙", &["甲", "乙", "丙"]);
        check(
            "一是“先干。再说”有效。二是",
            &["一是“先干。再说”有效", "二是"],
        );
        check("丢了右引号“甲。乙。", &["丢了右引号“甲", "乙"]);
        check(
            "增长5%以上。从6%提高到七成。持股5%股权。",
            &["增长5%以上", "从6%提高到七成", "持股5%股权"],
        );
        check(
            "增速超35%招商引资添动力。围绕",
            &["增速超35%", "招商引资添动力", "围绕"],
        );
        check(
            "退捕渔民100%转产安置。全市28.7%国土面积划入。",
            &["退捕渔民100%转产安置", "全市28.7%国土面积划入"],
        );
    }
}
