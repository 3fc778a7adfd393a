//! The next point of a chain: after 一是…。二是…。 stands 三是.

use super::snippet::Insert;
use super::{Completion, CompletionKind, Here, Question};
use crate::lexicon::drafting;
use crate::text::Range;

pub fn completions(question: &Question<'_>, here: &Here<'_>) -> Vec<Completion> {
    let Some(next) = next(here.before, here.after) else {
        return Vec::new();
    };
    vec![Completion {
        label: next.to_owned(),
        detail: String::new(),
        kind: CompletionKind::Number,
        filter: next.to_owned(),
        replace: Range::new(question.point, question.point),
        insert: Insert::Text(next.to_owned()),
        subject: None,
    }]
}

/// The point that comes next where a sentence, or its first part, has just ended.
fn next(before: &str, after: &str) -> Option<&'static str> {
    let end = before
        .chars()
        .next_back()
        .filter(|c| matches!(c, '。' | '；'))?;
    let point = last_point(before)?;
    // Where the points before were sentences, a semicolon stands inside one.
    let inside = end == '；' && point.place > 0 && point.follows != Some('；');
    // In the middle of a chain that goes on already nothing is missing.
    let goes_on = point
        .chain
        .iter()
        .any(|point| after.starts_with(point.as_str()));
    let next = point.chain.get(point.place + 1)?;
    (!inside && !goes_on).then_some(next)
}

/// A point of a chain, and the mark that stands before it.
struct Point {
    chain: &'static [String],
    place: usize,
    follows: Option<char>,
}

/// The point told last.
fn last_point(before: &str) -> Option<Point> {
    let marks = before.char_indices().rev();
    let marks = marks.filter(|(_, c)| matches!(c, '。' | '；' | '：' | '，' | '！'));
    let starts = marks.map(|(at, c)| (at + c.len_utf8(), Some(c)));
    starts.chain([(0, None)]).find_map(|(start, follows)| {
        let (chain, place) = point_of(before.get(start..)?.trim_start())?;
        Some(Point {
            chain,
            place,
            follows,
        })
    })
}

fn point_of(text: &str) -> Option<(&'static [String], usize)> {
    drafting().chains.iter().find_map(|chain| {
        let at = chain
            .iter()
            .position(|point| text.starts_with(point.as_str()))?;
        Some((chain.as_slice(), at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_goes_on_where_a_point_has_ended() {
        for (before, after, expected) in [
            ("一是强化服务。", "", Some("二是")),
            ("抓好实事：一是强化服务；二是优化环境；", "", Some("三是")),
            ("　　一要稳增长。又快又好。", "", Some("二要")),
            ("首先，稳增长。", "", Some("其次，")),
            ("一方面稳增长；", "", Some("另一方面")),
            ("一是强化服务。", "二是优化环境。", None),
            ("一是强化服务，", "", None),
            ("十是强化服务。", "", None),
            ("一是强化服务。二是优化环境；", "", None),
            ("一是强化服务；二是优化环境。", "", Some("三是")),
            ("强化服务。", "", None),
            ("经济工作首先要稳增长。", "", None),
            ("", "", None),
        ] {
            assert_eq!(next(before, after), expected, "{before}|{after}");
        }
    }
}
