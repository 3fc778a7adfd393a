//! The marks of lists, each level in one form: 1. for 1． and 1、, （一） for (一) and （一）、.

use super::scope::{Paragraph, Scope};
use crate::config::{Marks, Style};
use crate::model::numbering::{LEVELS, MarkForm};
use crate::syntax::{Line, Numerals, Ordinal, OrdinalForm};
use crate::text::Span;

/// Fewer marks do not show a form; of four, three must have it.
const FEWEST: usize = 4;

/// The form of each level that is to be made even.
pub struct Forms {
    levels: Vec<(Level, MarkForm)>,
    keeps_spaces: bool,
}

/// ① and 1) are of one form and two levels.
type Level = (OrdinalForm, bool);

fn level(ordinal: &Ordinal, numerals: Numerals) -> Level {
    (ordinal.form, numerals == Numerals::Circled)
}

impl Forms {
    pub fn of(scope: &Scope<'_>, style: &Style) -> Forms {
        let mut forms = Forms {
            levels: Vec::new(),
            keeps_spaces: scope.is_markdown,
        };
        let marks = style.marks.unwrap_or_default();
        if marks == Marks::Keep {
            return forms;
        }
        for form in LEVELS {
            for is_sign in [false, true] {
                let level = (form, is_sign);
                let standard = || {
                    MarkForm::standard(form)
                        .filter(|one| (one.numerals == Numerals::Circled) == is_sign)
                };
                let wanted = match marks {
                    Marks::Standard => standard(),
                    _ => forms.most(scope, level),
                };
                forms.levels.extend(wanted.map(|wanted| (level, wanted)));
            }
        }
        forms
    }

    pub fn changes(&self, paragraph: &Paragraph<'_>) -> Option<(Span, String)> {
        let ordinal = paragraph.mark()?;
        let (own, span) = MarkForm::of(&paragraph.text, ordinal)?;
        let level = level(ordinal, own.numerals);
        let (_, wanted) = self.levels.iter().find(|(one, _)| *one == level)?;
        // In Markdown a space makes the list; elsewhere none is put in.
        let keeps_space = self.keeps_spaces || own.space.is_empty();
        let wanted = MarkForm {
            space: match keeps_space {
                true => own.space.clone(),
                false => wanted.space.clone(),
            },
            ..wanted.clone()
        };
        if own == wanted || is_alone(paragraph, span) {
            return None;
        }
        let new = wanted.write(ordinal.number)?;
        reads_alike(paragraph, ordinal, span, &new).then_some((span, new))
    }

    /// The form of most marks of a level.
    fn most(&self, scope: &Scope<'_>, wanted: Level) -> Option<MarkForm> {
        let mut counts: Vec<(MarkForm, usize)> = Vec::new();
        for paragraph in &scope.paragraphs {
            let form = paragraph.mark().and_then(|ordinal| {
                let (mut form, span) = MarkForm::of(&paragraph.text, ordinal)?;
                if self.keeps_spaces {
                    form.space.clear();
                }
                let is_ours = level(ordinal, form.numerals) == wanted && !is_alone(paragraph, span);
                is_ours.then_some(form)
            });
            let Some(form) = form else { continue };
            match counts.iter_mut().find(|(other, _)| *other == form) {
                Some((_, count)) => *count += 1,
                None => counts.push((form, 1)),
            }
        }
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        let (most, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (all >= FEWEST && count * 4 >= all * 3).then_some(most)
    }
}

/// Nothing stands after the mark yet.
fn is_alone(paragraph: &Paragraph<'_>, mark: Span) -> bool {
    paragraph.text.len() <= mark.end as usize
}

/// With another mark the line says the same: 1、10家 would become the number 1.10.
fn reads_alike(paragraph: &Paragraph<'_>, ordinal: &Ordinal, span: Span, new: &str) -> bool {
    let mut line = paragraph.text.to_string();
    line.replace_range(span.start as usize..span.end as usize, new);
    let read = Line::new(&line);
    let ordinals: Vec<_> = read.blocks.iter().map(|block| block.ordinal).collect();
    let [Some(mark)] = ordinals[..] else {
        return false;
    };
    let rest = line.get(mark.span.end as usize..).unwrap_or_default();
    let before_digit = rest.starts_with(|c: char| c.is_numeric()) && new.ends_with('.');
    (mark.form, mark.number) == (ordinal.form, ordinal.number) && !before_digit
}
