//! The level of the year before, after a level and its growth: 184.2亿元、增长6.5% ⟨上年约173.0亿元⟩.

use super::{Hint, View};
use crate::ide::year_before::year_before;
use crate::messages::{hints as say, hover};
use crate::model::Mention;
use crate::text::Point;

pub fn hint(view: &View<'_>, mention: &Mention<'_>, line: &str) -> Option<Hint> {
    let language = view.config.language;
    let (level, growth) = (
        mention.parts.level.as_ref()?,
        mention.parts.growth.as_ref()?,
    );
    let before = year_before(view.document, mention, line)?;
    let end = level.span.end.max(growth.span.end);
    Some(Hint {
        at: Point::new(mention.line, end),
        label: say::base(language, &before.level, before.of_part),
        about: say::about_base(
            language,
            &hover::level(language, level),
            &hover::growth(language, growth),
        ),
        goes_on: false,
    })
}
