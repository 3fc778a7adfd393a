//! What stands at the head of paragraphs.

use super::scope::is_closed;
use super::scope::{Paragraph, Scope};
use crate::config::{Indent, Style};
use crate::text::Span;

/// Fewer paragraphs do not show a form; of four, three must have it.
const FEWEST: usize = 5;

/// A wider indent is no indent: the line is centred, or stands at the right.
const WIDEST: usize = 6;
/// A line of so many characters is a paragraph even where it does not end as one.
const LONG: usize = 30;

/// The indents of paragraphs with a mark and without; `None` where they stay.
pub struct Indents {
    marked: Option<String>,
    plain: Option<String>,
}

impl Indents {
    pub fn of(scope: &Scope<'_>, style: &Style) -> Indents {
        let chosen = match style.indent.unwrap_or_default() {
            // There four spaces make code, and fewer make a list inside a list.
            _ if scope.is_markdown => None,
            Indent::Keep => None,
            Indent::Auto => {
                return Indents {
                    marked: most(scope, true),
                    plain: most(scope, false),
                };
            }
            Indent::None => Some(String::new()),
            Indent::Ideographic => Some("\u{3000}\u{3000}".to_owned()),
            Indent::Spaces => Some("  ".to_owned()),
        };
        Indents {
            marked: chosen.clone(),
            plain: chosen,
        }
    }

    pub fn change(&self, paragraph: &Paragraph<'_>) -> Option<(Span, String)> {
        let wanted = match paragraph.mark() {
            Some(_) => self.marked.as_ref()?,
            None => self.plain.as_ref()?,
        };
        let indent = indent_of(paragraph)?;
        // Spaces may put a list inside a list.
        let may_nest = wanted.is_empty() && paragraph.mark().is_some() && is_ascii_indent(indent);
        (indent != wanted && !may_nest).then(|| (Span::new(0, indent.len()), wanted.clone()))
    }
}

fn most(scope: &Scope<'_>, marked: bool) -> Option<String> {
    let alike = scope
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.mark().is_some() == marked);
    let indents: Vec<&str> = alike.filter_map(indent_of).collect();
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for indent in &indents {
        match counts.iter_mut().find(|(other, _)| other == indent) {
            Some((_, count)) => *count += 1,
            None => counts.push((indent, 1)),
        }
    }
    let (most, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (indents.len() >= FEWEST && count * 4 >= indents.len() * 3).then(|| most.to_owned())
}

/// The indent of a line that is a paragraph; a short line without a stop may be a signature or a date.
fn indent_of<'p>(paragraph: &'p Paragraph<'_>) -> Option<&'p str> {
    let text = &*paragraph.text;
    let rest = text.trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']);
    let indent = text.get(..text.len() - rest.len())?;
    let width: usize = indent
        .chars()
        .map(|c| {
            if c == '\u{3000}' {
                2
            } else if c == '\t' {
                4
            } else {
                1
            }
        })
        .sum();
    let is_list = rest.starts_with(['-', '*', '+', '>', '|', '#', '\u{feff}']);
    let is_paragraph =
        paragraph.mark().is_some() || is_closed(rest) || rest.chars().count() >= LONG;
    let is_ours =
        paragraph.is_single && !paragraph.goes_on && !is_list && is_paragraph && width <= WIDEST;
    is_ours.then_some(indent)
}

fn is_ascii_indent(indent: &str) -> bool {
    indent.len() > 1 && indent.bytes().all(|b| matches!(b, b' ' | b'\t'))
}
