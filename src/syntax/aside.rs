//! Passages of a plan that hold nobody's tasks: 三、保障措施, 附件：, 备注：.

use super::glyphs::Glyphs;
use super::heading::{Heading, HeadingForm};
use crate::lexicon::terms;

/// What numbers after it are not those of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aside {
    /// A heading of how the work is to be done: 保障措施, 组织实施.
    Guidance,
    /// 附件：, 备注：
    Notes,
}

/// Whether a paragraph opens such a passage.
pub fn aside(glyphs: &Glyphs, start: usize, end: usize, headings: &[Heading]) -> Option<Aside> {
    let terms = terms();
    if terms
        .notes_openings
        .prefix(glyphs.slice(start, end))
        .is_some()
    {
        return Some(Aside::Notes);
    }
    let heading = headings.first()?;
    let (_, last) = glyphs.trim(start, end);
    let guides = heading.form == HeadingForm::Standalone
        && terms
            .guidance_endings
            .suffix(glyphs.slice(start, last))
            .is_some();
    guides.then_some(Aside::Guidance)
}
