//! Headings that can be told from one line: standalone and run-in headings, topic sentences, headings inside a
//! paragraph, ordinal points.

use super::glyphs::{Glyphs, is_han, is_stop};
use super::ordinal::{Ordinal, OrdinalForm, point_at};
use super::sentence::Sentence;
use crate::lexicon::terms;
use crate::text::Span;

/// A heading sentence of a numbered paragraph is no longer than this; a longer one is a numbered paragraph.
const LONGEST_RUN_IN: usize = 60;
/// A topic sentence among parallel ones, or after a dash, is no longer than this.
const LONGEST_TOPIC: usize = 36;
/// A heading inside a paragraph is no longer than this, or than the second where three are parallel.
const LONGEST_INNER: usize = 14;
const LONGEST_PARALLEL_INNER: usize = 20;
/// After a heading inside a paragraph come at least so many characters.
const SHORTEST_BODY: usize = 40;
/// Before the first of them stand at most so many sentences.
const FARTHEST_FIRST: usize = 2;
/// The lengths of parallel headings differ by no more characters.
const MOST_UNLIKE: usize = 3;
const FEWEST_UNDER_TOPIC: usize = 3;

/// What makes a passage a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeadingForm {
    /// The whole line is the heading; numbered or not.
    Standalone,
    /// A number, a heading sentence and the body in one line.
    RunIn,
    /// The first sentence of a paragraph.
    Topic,
    /// A short sentence inside a paragraph.
    Inner,
    /// 一是…。
    Point,
}

/// A heading found in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub form: HeadingForm,
    /// The heading's words with its number, without the final stop.
    pub name: Span,
    pub ordinal: Option<Ordinal>,
    /// The number of Markdown's `#`.
    pub marks: u8,
}

/// A line as the heading rules see it.
pub struct Paragraph<'a> {
    pub glyphs: &'a Glyphs,
    pub start: usize,
    pub end: usize,
    pub ordinal: Option<(Ordinal, usize)>,
    pub sentences: &'a [Sentence],
    pub marks: u8,
    /// The end of a bold run `**…**` at the paragraph's start.
    pub bold_end: Option<usize>,
}

/// The headings of a paragraph, in order.
pub fn headings(paragraph: &Paragraph<'_>) -> Vec<Heading> {
    let mut found = Vec::new();
    let own = own_heading(paragraph);
    let body_from = usize::from(own.is_some());
    let numbered = paragraph.ordinal.is_some();
    let standalone = own
        .as_ref()
        .is_some_and(|h| h.form == HeadingForm::Standalone);
    let has_body = own.as_ref().is_some_and(|h| h.form != HeadingForm::Point);
    found.extend(own);
    if standalone {
        return found;
    }
    let points = points(paragraph, body_from);
    let bold = bold_headings(paragraph);
    if !points.is_empty() {
        found.extend(points);
    } else if !bold.is_empty() {
        found.extend(bold);
    } else if has_body && (numbered || paragraph.bold_end.is_none()) {
        found.extend(inner_headings(paragraph, body_from, numbered));
    }
    found
}

/// **推进治污降碳，**…… where a sentence begins: who writes so marks the headings inside a paragraph himself.
fn bold_headings(p: &Paragraph<'_>) -> Vec<Heading> {
    let mut found = Vec::new();
    let mut at = p.bold_end.map_or(p.start, |end| end + 2);
    while let Some(open) = p.glyphs.find(at, p.end, "**") {
        let from = open + 2;
        let Some(close) = p.glyphs.find(from, p.end, "**") else {
            break;
        };
        at = close + 2;
        let begins = is_stop(p.glyphs.before(open)) && open > p.start;
        let end = (from..close)
            .rev()
            .find(|&i| !matches!(p.glyphs.at(i), '。' | '，' | '：' | ' '))
            .map_or(from, |i| i + 1);
        let short = (2..=LONGEST_RUN_IN).contains(&(end - from));
        let single = !p.glyphs.slice(from, end).iter().any(|&c| is_stop(c));
        if begins && short && single {
            found.push(Heading {
                form: HeadingForm::Inner,
                name: p.glyphs.span(from, end),
                ordinal: None,
                marks: 0,
            });
        }
    }
    found
}

fn own_heading(p: &Paragraph<'_>) -> Option<Heading> {
    if let Some((ordinal, _)) = p.ordinal {
        return numbered_heading(p, ordinal);
    }
    let name = |end| Some(p.glyphs.span(p.start, end));
    let heading = |form, name| Heading {
        form,
        name,
        ordinal: None,
        marks: p.marks,
    };
    if p.marks > 0 {
        return name(p.end).map(|name| heading(HeadingForm::Standalone, name));
    }
    if is_section_title(p) || is_back_matter(p) {
        return name(p.end).map(|name| heading(HeadingForm::Standalone, name));
    }
    let topic = dash_sentence(p).or_else(|| topic_sentence(p));
    topic.map(|name| heading(HeadingForm::Topic, name))
}

/// ——奋勇争先，经济突破千亿大关。2018年以来……: a dash makes a heading of the first sentence.
fn dash_sentence(p: &Paragraph<'_>) -> Option<Span> {
    let first = p.sentences.first()?;
    let dashes = (first.start..first.end)
        .take_while(|&i| matches!(p.glyphs.at(i), '—' | '-' | '－' | '─' | '–'))
        .count();
    let words = first.len() - dashes;
    let short = first.full_stop && (2..=LONGEST_TOPIC).contains(&words) && p.sentences.len() > 1;
    (dashes > 0 && short).then(|| p.glyphs.span(first.start, first.end))
}

/// The headings inside a paragraph, should its first sentence turn out to be a topic sentence.
pub fn possible_inner(p: &Paragraph<'_>) -> Vec<Heading> {
    let open = possible_topic(p).is_some() && topic_sentence(p).is_none();
    if open && points(p, 1).is_empty() {
        inner_headings(p, 1, false)
    } else {
        Vec::new()
    }
}

/// Sentences alone in their paragraph, which are headings where bodies follow such paragraphs: one, or one and a
/// shorter one of the next level.
pub fn lone_sentences(p: &Paragraph<'_>) -> Vec<Span> {
    let point = |(ordinal, _): (Ordinal, usize)| ordinal.form == OrdinalForm::Point;
    let numbered = p.ordinal.is_some_and(|ordinal| !point(ordinal));
    let sound = |s: &Sentence| {
        let text = p.glyphs.slice(s.start, s.end);
        s.full_stop
            && (4..=LONGEST_RUN_IN).contains(&text.len())
            && terms().no_heading_openings.prefix(text).is_none()
            && !text.iter().any(|&c| matches!(c, '：' | '；' | '|'))
            && !terms().introducing_words.within(text)
    };
    let few = (1..=2).contains(&p.sentences.len());
    let short_second = p
        .sentences
        .get(1)
        .is_none_or(|second| second.len() <= LONGEST_PARALLEL_INNER);
    if numbered || p.marks > 0 || !few || !short_second || !p.sentences.iter().all(sound) {
        return Vec::new();
    }
    let span = |s: &Sentence| p.glyphs.span(s.start, s.end);
    p.sentences.iter().map(span).collect()
}

/// A first sentence that may be a topic sentence where its neighbours have one: longer than a certain one, with a
/// comma, or followed by a single sentence.
pub fn possible_topic(p: &Paragraph<'_>) -> Option<Span> {
    let first = p.sentences.first().filter(|first| first.full_stop)?;
    let text = p.glyphs.slice(first.start, first.end);
    let plain = !text
        .iter()
        .any(|&c| c.is_ascii_digit() || matches!(c, '；' | '：' | '%' | '|'));
    let sound = p.ordinal.is_none() && p.marks == 0 && p.sentences.len() > 1;
    let opening = terms().no_topic_openings.prefix(text).is_some();
    (sound && plain && !opening && (4..=LONGEST_TOPIC).contains(&text.len()))
        .then(|| p.glyphs.span(first.start, first.end))
}

fn numbered_heading(p: &Paragraph<'_>, ordinal: Ordinal) -> Option<Heading> {
    let heading = |form, end| Heading {
        form,
        name: p.glyphs.span(p.start, end),
        ordinal: Some(ordinal),
        marks: p.marks,
    };
    let first = p.sentences.first()?;
    let text_length = first
        .end
        .saturating_sub(p.glyphs.index_of(ordinal.span.end));
    if text_length == 0 || text_length > LONGEST_RUN_IN {
        return None;
    }
    // 3.四早：早发现、早报告…… explains a word; it is a note.
    let colon = |&c: &char| c == '：';
    if ordinal.form == OrdinalForm::Arabic
        && first.stopped
        && p.glyphs.slice(first.start, first.end).iter().any(colon)
    {
        return None;
    }
    if p.sentences.len() == 1 && !first.stopped {
        let is_list_end = matches!(p.glyphs.at(first.end - 1), '；' | '：' | '，');
        return (!is_list_end).then(|| heading(HeadingForm::Standalone, first.end));
    }
    if ordinal.form == OrdinalForm::Article {
        return None;
    }
    if ordinal.form == OrdinalForm::Point {
        return (first.full_stop && text_length <= 30 && p.sentences.len() > 1)
            .then(|| heading(HeadingForm::Point, first.end));
    }
    first
        .full_stop
        .then(|| heading(HeadingForm::RunIn, first.end))
}

/// 2023年工作回顾; 这一年，我们锚定构建新发展格局，产业结构焕新升级.
fn is_section_title(p: &Paragraph<'_>) -> bool {
    let text = p.glyphs.slice(p.start, p.end);
    if text.len() > 40 || text.len() < 4 {
        return false;
    }
    let opens_clause = terms()
        .topic_openers
        .prefix(text)
        .is_some_and(|n| text.len() - n >= 6);
    if opens_clause
        && !text
            .iter()
            .any(|&c| matches!(c, '。' | '；' | '：' | '！' | '？'))
    {
        return true;
    }
    let year = text.len() > 4
        && text[..4].iter().all(char::is_ascii_digit)
        && matches!(text[0], '1' | '2')
        && text[4] == '年';
    let opening = if year {
        Some(5)
    } else {
        terms().section_openings.prefix(text)
    };
    let Some(opening) = opening else { return false };
    let rest = &text[opening..];
    (2..=26).contains(&rest.len())
        && !rest
            .iter()
            .any(|&c| matches!(c, '。' | '，' | '；' | '：' | '！' | '？' | '|'))
        && !super::layer::is_date(text)
        && is_han(rest[rest.len() - 1])
}

/// 名词解释, 附录一：数据汇总表
fn is_back_matter(p: &Paragraph<'_>) -> bool {
    let text = p.glyphs.slice(p.start, p.end);
    let stopped = p.sentences.last().is_some_and(|last| last.stopped);
    let named = terms().back_matter_endings.suffix(text).is_some()
        || terms().back_matter_openings.prefix(text).is_some();
    text.len() <= 30 && !stopped && named && text[text.len() - 1] != '：'
}

/// The first sentence of an unnumbered paragraph of three or more sentences, where it works as a heading.
fn topic_sentence(p: &Paragraph<'_>) -> Option<Span> {
    if p.sentences.len() < 2 {
        return None;
    }
    let first = &p.sentences[0];
    if let Some(end) = p.bold_end
        && first.end <= end
        && first.len() <= LONGEST_RUN_IN
    {
        return Some(p.glyphs.span(first.start, first.end));
    }
    if p.sentences.len() > 2 && is_candidate(p.glyphs, first) {
        return Some(p.glyphs.span(first.start, first.end));
    }
    if is_verdict_on_years(p.glyphs.slice(first.start, first.end)) && first.full_stop {
        return Some(p.glyphs.span(first.start, first.end));
    }
    let opener = terms()
        .topic_openers
        .prefix(p.glyphs.slice(first.start, first.end))?;
    let rest = first.len() - opener;
    // 这五年，是经济跨越的五年 may open a review, too; its neighbours decide.
    let tells = p.glyphs.at(first.start + opener) == '是';
    (first.full_stop && first.len() <= 45 && rest >= 4 && !tells)
        .then(|| p.glyphs.span(first.start + opener, first.end))
}

/// 这五年是安全屏障更加牢固的五年, without a comma.
fn is_verdict_on_years(text: &[char]) -> bool {
    let years = text.iter().take(6).position(|&c| c == '年');
    let [.., '的', _, last] = text else {
        return false;
    };
    let speaks = years.is_some_and(|at| text.get(at + 1) == Some(&'是'));
    text.first() == Some(&'这') && speaks && *last == '年' && !text.contains(&'，')
}

/// A topic sentence as short as the headings inside a paragraph: under it, a few short sentences are only sentences.
fn is_short_topic(p: &Paragraph<'_>) -> bool {
    let first = p.sentences.first();
    p.ordinal.is_none() && first.is_some_and(|first| is_candidate(p.glyphs, first))
}

/// A short sentence without figures or inner punctuation.
fn is_candidate(glyphs: &Glyphs, sentence: &Sentence) -> bool {
    is_candidate_up_to(glyphs, sentence, LONGEST_INNER)
}

fn is_candidate_up_to(glyphs: &Glyphs, sentence: &Sentence, longest: usize) -> bool {
    let text = glyphs.slice(sentence.start, sentence.end);
    (4..=longest).contains(&text.len())
        && sentence.full_stop
        && !text
            .iter()
            .any(|&c| c.is_ascii_digit() || matches!(c, '，' | '；' | '：' | '%' | '|'))
        && terms().no_heading_openings.prefix(text).is_none()
        && point_at(glyphs, sentence.start).is_none()
}

/// Short sentences of like length, each with a body after it: parallelism tells them from ordinary short sentences.
/// They divide the whole paragraph, so the first stands near its beginning.
fn inner_headings(p: &Paragraph<'_>, from: usize, numbered: bool) -> Vec<Heading> {
    let under_topic = is_short_topic(p);
    let accepts = |group: &[usize]| {
        let near = group.first().is_some_and(|&i| i - from <= FARTHEST_FIRST);
        let follows_number = numbered && group.first() == Some(&from);
        match group.len() {
            0 => false,
            1 => follows_number,
            n if under_topic => near && n >= FEWEST_UNDER_TOPIC,
            _ => near || group[1..].iter().all(|&i| alike(p, group[0], i)),
        }
    };
    let short = parallel_group(p, from, LONGEST_INNER);
    let group = if accepts(&short) {
        short
    } else {
        let longer = parallel_group(p, from, LONGEST_PARALLEL_INNER);
        if longer.len() < FEWEST_UNDER_TOPIC || !accepts(&longer) {
            return Vec::new();
        }
        longer
    };
    let heading = |&i: &usize| Heading {
        form: HeadingForm::Inner,
        name: p.glyphs.span(p.sentences[i].start, p.sentences[i].end),
        ordinal: None,
        marks: 0,
    };
    group.iter().map(heading).collect()
}

/// The candidates up to a length whose lengths are alike, each with a body before the next.
fn parallel_group(p: &Paragraph<'_>, from: usize, longest: usize) -> Vec<usize> {
    let candidates: Vec<usize> = (from..p.sentences.len())
        .filter(|&i| is_candidate_up_to(p.glyphs, &p.sentences[i], longest))
        .collect();
    // Those of which at least three begin or end alike are certain.
    let is_kin = |i: usize| {
        candidates
            .iter()
            .filter(|&&other| alike(p, other, i))
            .count()
            >= 3
    };
    let body = |from: usize, to: usize| p.glyphs.skip_space(from, to).abs_diff(to);
    let mut group: Vec<usize> = Vec::new();
    for &i in &candidates {
        let sentence = &p.sentences[i];
        if body(sentence.end, p.end) < SHORTEST_BODY {
            continue;
        }
        let mut kept = group.len();
        if let Some(&last) = group.last()
            && body(p.sentences[last].end, sentence.start) < SHORTEST_BODY
        {
            // One with next to nothing after it heads nothing, unless it is certain.
            if is_kin(last) && !is_kin(i) {
                continue;
            }
            kept -= 1;
        }
        let length = group
            .first()
            .map_or(sentence.len(), |&first| p.sentences[first].len());
        let difference = sentence.len().abs_diff(length);
        if difference <= MOST_UNLIKE
            || difference <= 4 && group.iter().any(|&other| alike(p, other, i))
        {
            group.truncate(kept);
            group.push(i);
        }
    }
    group
}

/// The same first two or last two characters.
fn alike(p: &Paragraph<'_>, a: usize, b: usize) -> bool {
    let text = |i: usize| p.glyphs.slice(p.sentences[i].start, p.sentences[i].end);
    let (a, b) = (text(a), text(b));
    a[..2] == b[..2] || a[a.len() - 2..] == b[b.len() - 2..]
}

/// 一是…。 with a body after it, at least two in order. 一是…；二是… is a list in a sentence.
fn points(p: &Paragraph<'_>, from: usize) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    for (i, sentence) in p.sentences.iter().enumerate().skip(from) {
        // 抓好十件实事：一是……。 begins the chain inside a sentence.
        let colon = (sentence.start..sentence.end).rfind(|&i| p.glyphs.at(i) == '：');
        let start = colon
            .filter(|_| found.is_empty())
            .map_or(sentence.start, |i| i + 1);
        let Some((number, after)) = point_at(p.glyphs, start) else {
            continue;
        };
        let short = sentence.full_stop && (2..=30).contains(&(sentence.end - after));
        let has_body = p
            .sentences
            .get(i + 1)
            .is_some_and(|next| point_at(p.glyphs, next.start).is_none());
        if !short || !has_body || number as usize != found.len() + 1 {
            continue;
        }
        let ordinal = Ordinal {
            form: OrdinalForm::Point,
            number,
            span: p.glyphs.span(start, after),
        };
        let name = p.glyphs.span(start, sentence.end);
        found.push(Heading {
            form: HeadingForm::Point,
            name,
            ordinal: Some(ordinal),
            marks: 0,
        });
    }
    if found.len() < 2 { Vec::new() } else { found }
}
