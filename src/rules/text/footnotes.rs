//! The marks of notes in the text, and the notes.

use crate::rules::DocumentContext;
use crate::syntax::{FootnoteMark, Layer};
use crate::text::Range;
use rustc_hash::FxHashSet;

/// The notes of a document and the marks that point at them.
#[derive(Default)]
pub struct Footnotes {
    pub marks: Vec<(String, Range)>,
    pub notes: Vec<(String, Range)>,
    /// Under a heading such as 名词解释 the words stand explained, with numbers of their own or with none.
    pub has_glossary: bool,
}

impl Footnotes {
    pub fn of(context: &DocumentContext<'_>) -> Footnotes {
        let mut all = Footnotes::default();
        for (number, line) in context.lines() {
            if line.footnotes.is_empty() || line.layer != Layer::Body {
                continue;
            }
            let text = context.text(number);
            let own = line.footnotes.iter().filter(|mark| !is_link(&text, mark));
            for mark in own {
                let one = (mark.label.clone(), mark.span.on_line(number));
                match mark.is_note {
                    true => all.notes.push(one),
                    false => all.marks.push(one),
                }
            }
        }
        if !all.marks.is_empty() {
            all.has_glossary = has_glossary(context);
        }
        all
    }

    pub fn labels(of: &[(String, Range)]) -> FxHashSet<&str> {
        of.iter().map(|(label, _)| &**label).collect()
    }
}

/// [1](…) of Markdown.
fn is_link(text: &str, mark: &FootnoteMark) -> bool {
    let rest = text.get(mark.span.end as usize..).unwrap_or_default();
    rest.starts_with('(') && rest.contains("](") | rest.starts_with("(http")
}

fn has_glossary(context: &DocumentContext<'_>) -> bool {
    let endings = &crate::lexicon::terms().back_matter_endings;
    context.lines().any(|(number, line)| {
        if line.layer != Layer::Body || line.characters > 12 {
            return false;
        }
        let text = context.text(number);
        let words = line.content.of(&text);
        let chars: Vec<char> = words.trim_end_matches(['：', ':']).chars().collect();
        endings.suffix(&chars).is_some()
    })
}
