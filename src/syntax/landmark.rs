//! Landmarks: passages that a drafter looks for and that have no heading of their own.

use super::glyphs::Glyphs;
use super::heading::Heading;
use super::sentence::Sentence;
use crate::lexicon::{Words, terms};

/// What a passage is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Landmark {
    /// 存在问题
    Problems,
    /// 总体要求
    Requirements,
    /// 主要预期目标
    Goals,
    /// 小结与致谢
    Thanks,
    /// 政府自身建设
    OwnBuilding,
    /// 结束语
    Closing,
}

/// The landmark of an unnumbered paragraph without a heading.
pub fn landmark(
    glyphs: &Glyphs,
    start: usize,
    end: usize,
    sentences: &[Sentence],
    headings: &[Heading],
) -> Option<Landmark> {
    if headings
        .iter()
        .any(|h| h.form != super::heading::HeadingForm::Point)
        || end - start < 40
    {
        return None;
    }
    let terms = terms();
    let head = glyphs.slice(start, end.min(start + 60));
    let opens_as_closing = terms.landmark_closing_openings.prefix(head).is_some();
    if opens_as_closing && terms.landmark_thanks.within(glyphs.slice(start, end)) {
        return Some(Landmark::Thanks);
    }
    if opens_as_closing && sentences.len() <= 4 && matches!(glyphs.at(end - 1), '！' | '。') {
        return Some(Landmark::Closing);
    }
    let cues: [(&Words, Landmark); 4] = [
        (&terms.landmark_problems, Landmark::Problems),
        (&terms.landmark_requirements, Landmark::Requirements),
        (&terms.landmark_goals, Landmark::Goals),
        (&terms.landmark_own, Landmark::OwnBuilding),
    ];
    cues.into_iter()
        .find(|(words, _)| words.within(head))
        .map(|(_, landmark)| landmark)
}
