//! Quotation marks, brackets and title marks of a line that have no other half, gathered to places.

use crate::rules::LineContext;
use crate::syntax::ProblemKind;
use crate::text::Span;

/// A quotation of so many characters may have its marks the wrong way round; more stand between two that are each alone.
const LONGEST_QUOTATION: usize = 12;

/// A place where marks do not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// One mark without its other half.
    Lone(Span),
    /// `甲”“乙`: two quotations have each lost a half, where one ends and the next begins.
    Seam(Span),
    /// `”甲“`, `“甲“`, `”甲”`: both marks are there, one or both of them turned the wrong way. The two marks.
    Turned(Span, Span),
}

/// The places of a line, in order.
pub fn places(context: &LineContext<'_>) -> Vec<Place> {
    let lone = lone_marks(context);
    let mut found = Vec::new();
    let mut rest = &lone[..];
    while let [first, after @ ..] = rest {
        let pair = after
            .first()
            .and_then(|second| pair(context, *first, *second));
        found.push(pair.unwrap_or(Place::Lone(*first)));
        rest = after.get(usize::from(pair.is_some())..).unwrap_or_default();
    }
    found.retain(|place| !is_of_several_lines(context, *place));
    found
}

fn lone_marks(context: &LineContext<'_>) -> Vec<Span> {
    let problems = &context.line.problems;
    let of_clause = |mark: Span| {
        let mut clauses = problems
            .iter()
            .filter(|one| one.kind == ProblemKind::LostBracket);
        context.kind.has_targets() && clauses.any(|one| one.span.contains(mark))
    };
    let marks = problems
        .iter()
        .filter(|one| one.kind == ProblemKind::UnpairedMark);
    let marks = marks.map(|one| one.span);
    // A clause that has lost a bracket is told of as such, and a date in a damaged number of a document, too.
    marks
        .filter(|&mark| !of_clause(mark) && !is_before_digit(context, mark))
        .collect()
}

fn is_before_digit(context: &LineContext<'_>, mark: Span) -> bool {
    let digit = context.after(mark.end).is_some_and(|c| c.is_ascii_digit());
    mark.of(context.text) == "〔" && digit
}

fn pair(context: &LineContext<'_>, first: Span, second: Span) -> Option<Place> {
    let between = context
        .text
        .get(first.end as usize..second.start as usize)?;
    let marks = (first.of(context.text), second.of(context.text));
    if marks == ("”", "“") && matches!(between, "" | "、") {
        return Some(Place::Seam(first.cover(second)));
    }
    let is_turned = matches!(marks, ("”", "“") | ("“", "“") | ("”", "”"));
    let is_name = !between.is_empty()
        && between.chars().count() <= LONGEST_QUOTATION
        && !between.contains(['，', '。', '；', '：', '、', '！', '？', '“', '”', ',', ';']);
    (is_turned && is_name).then_some(Place::Turned(first, second))
}

/// A quotation over several paragraphs opens at the head of each, and closes behind the stop of the last. And where a
/// conversion has cut a line at a link, 《 ends the line and 》 begins one further down.
fn is_of_several_lines(context: &LineContext<'_>, place: Place) -> bool {
    let Place::Lone(mark) = place else {
        return false;
    };
    let content = context.line.content;
    let (is_first, is_last) = (mark.start == content.start, mark.end == content.end);
    match mark.of(context.text) {
        "“" => is_first || is_last,
        "”" => is_first || is_last && after_stop(context, mark),
        "《" | "（" | "【" => is_last,
        _ => is_first,
    }
}

fn after_stop(context: &LineContext<'_>, mark: Span) -> bool {
    matches!(context.before(mark.start), Some('。' | '！' | '？' | '…'))
}
