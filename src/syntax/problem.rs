//! Where a line is damaged or ambiguous: said, and not guessed away.

use super::clause::Clause;
use super::glyphs::{Glyphs, is_han_digit, is_stop};
use super::quantity::{Found, Kind};
use super::sentence::Sentence;
use crate::text::Span;

/// What is wrong with a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// A replacement or private-use character: the text was decoded wrongly, or a font's own sign was lost.
    BrokenCharacter,
    /// A bracket, quotation mark or book-title mark without its other half.
    UnpairedMark,
    /// A responsibility clause that has lost a bracket; who it names is what can be told.
    LostBracket,
    /// 100%推进城镇建设, 100%45家: a stop is missing after the per cent sign.
    LostStop,
    /// 98%95%: two figures with nothing between them.
    LostSeparator,
}

/// A passage of a line that cannot be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    pub kind: ProblemKind,
    pub span: Span,
}

/// The problems of a line in the order of its text.
pub fn problems(
    glyphs: &Glyphs,
    sentences: &[Sentence],
    quantities: &[Found],
    clauses: &[Clause],
) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut say = |kind, start, end| {
        let span = glyphs.span(start, end);
        found.push(Problem { kind, span });
    };
    for i in broken_characters(glyphs) {
        say(ProblemKind::BrokenCharacter, i, i + 1);
    }
    for i in unpaired_marks(glyphs) {
        say(ProblemKind::UnpairedMark, i, i + 1);
    }
    for clause in clauses.iter().filter(|clause| clause.lost_bracket) {
        say(ProblemKind::LostBracket, clause.start, clause.end);
    }
    for sentence in sentences
        .iter()
        .filter(|sentence| lost_stop(glyphs, sentence))
    {
        say(ProblemKind::LostStop, sentence.end - 1, sentence.end);
    }
    for pair in quantities.windows(2).filter(|pair| run_together(pair)) {
        match pair[1].kind {
            Kind::Percent => say(ProblemKind::LostSeparator, pair[0].number, pair[1].end),
            _ => say(ProblemKind::LostStop, pair[0].end - 1, pair[0].end),
        }
    }
    found.sort_by_key(|problem| problem.span.start);
    found
}

fn broken_characters(glyphs: &Glyphs) -> impl Iterator<Item = usize> {
    let chars = glyphs.all().iter().enumerate();
    chars
        .filter(|(_, c)| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffd}'))
        .map(|(i, _)| i)
}

/// Marks without their other half. The closing bracket of a number, 1）, needs none.
fn unpaired_marks(glyphs: &Glyphs) -> Vec<usize> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut lone = Vec::new();
    for (i, c) in glyphs.marks(0, glyphs.len()) {
        if let Some(close) = closing(c) {
            open.push((close, i));
        } else if matches!(c, '）' | '】' | '”' | '》' | '〕' | '〉' | '」' | '』') {
            match open.iter().rposition(|&(close, _)| close == c) {
                Some(at) => lone.extend(open.drain(at..).skip(1).map(|(_, i)| i)),
                None if c == '）' && is_number_before(glyphs, i) => {}
                None => lone.push(i),
            }
        }
    }
    lone.extend(open.into_iter().map(|(_, i)| i));
    lone
}

fn closing(open: char) -> Option<char> {
    match open {
        '（' => Some('）'),
        '【' => Some('】'),
        '“' => Some('”'),
        '《' => Some('》'),
        '〔' => Some('〕'),
        '〈' => Some('〉'),
        '「' => Some('」'),
        '『' => Some('』'),
        _ => None,
    }
}

/// A short number or letter stands before, and before that begins a line, a sentence or a part of one: 1）, 其中：a）.
fn is_number_before(glyphs: &Glyphs, at: usize) -> bool {
    let (mut start, longest) = (at, at.saturating_sub(3));
    while start > longest && is_number(glyphs.before(start)) {
        start -= 1;
    }
    let before = glyphs.before(start);
    let begins = is_stop(before) || matches!(before, '\0' | ' ' | '；' | '：' | '，');
    start < at && begins
}

fn is_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_han_digit(c)
}

fn lost_stop(glyphs: &Glyphs, sentence: &Sentence) -> bool {
    sentence.stopped && glyphs.before(sentence.end) == '%' && !is_stop(glyphs.at(sentence.end))
}

fn run_together(pair: &[Found]) -> bool {
    let [one, next] = pair else { return false };
    let adjacent = one.end == next.start && next.start == next.number;
    adjacent && one.kind == Kind::Percent
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Line;

    #[track_caller]
    fn check(text: &str, expected: &[(ProblemKind, &str)]) {
        let line = Line::new(text);
        let found: Vec<_> = line
            .problems
            .iter()
            .map(|problem| (problem.kind, problem.span.of(text)))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn damage_is_told_where_it_is() {
        use ProblemKind::*;
        check("3.完成改造12个。（区建设局主办，各街道配合）", &[]);
        check("1）完成改造（含“一老一小”项目）12个。", &[]);
        check("举办“金洽会、软博会等活动。", &[(UnpairedMark, "“")]);
        check("举办金洽会”“软博会”等活动。", &[(UnpairedMark, "”")]);
        check("合格率分别达98%95%。", &[(LostSeparator, "98%95%")]);
        check(
            "增速超35%招商引资添动力。围绕产业链招商。",
            &[(LostStop, "%")],
        );
        check("复工率达100%45家医院复诊。", &[(LostStop, "%")]);
        check("从60%提高到70%，5%以上。", &[]);
        check("步骤：1）调查；2）整改。三）总结。", &[]);
        check("落实鼓政〔2025号文件。", &[(UnpairedMark, "〔")]);
        check(
            "引进企业5家。\u{fffd}建设园区。",
            &[(BrokenCharacter, "\u{fffd}")],
        );
        check(
            "3.完成改造12个。（区建设局主办",
            &[(UnpairedMark, "（"), (LostBracket, "（区建设局主办")],
        );
        check(
            "3.完成改造12个。区建设局主办，各街道协办",
            &[(LostBracket, "区建设局主办，各街道协办")],
        );
    }
}
