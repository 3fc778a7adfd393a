//! How a document writes the marks of a level: 1. or 1．, （一） or (一), with a space after it or not.

use crate::model::Document;
use crate::syntax::{Layer, Numerals, Ordinal, OrdinalForm, numeral_of};
use crate::text::{Range, Span};

/// The levels, the highest first.
pub const LEVELS: [OrdinalForm; 5] = [
    OrdinalForm::Han,
    OrdinalForm::HanBracketed,
    OrdinalForm::Arabic,
    OrdinalForm::ArabicBracketed,
    OrdinalForm::Circled,
];

/// A way of writing marks of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkForm {
    /// What stands before and after the numeral.
    pub before: String,
    pub numerals: Numerals,
    pub after: String,
    /// White space between the mark and the text.
    pub space: String,
}

/// A mark in its new form, before its number is settled.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The old mark with the space after it.
    pub range: Range,
    pub form: MarkForm,
    pub ordinal: OrdinalForm,
    pub number: u32,
}

impl MarkForm {
    /// How most marks of a form are written in a document.
    pub fn most(document: &Document, form: OrdinalForm) -> Option<MarkForm> {
        let mut counts: Vec<(MarkForm, usize)> = Vec::new();
        for one in MarkForm::all(document, form) {
            match counts.iter_mut().find(|(other, _)| *other == one) {
                Some((_, count)) => *count += 1,
                None => counts.push((one, 1)),
            }
        }
        // Of equals the first.
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        most.map(|(one, _)| one)
    }

    /// The way of the standard, GB/T 9704.
    pub fn standard(form: OrdinalForm) -> Option<MarkForm> {
        let (before, numerals, after) = match form {
            OrdinalForm::Han => ("", Numerals::Han, "、"),
            OrdinalForm::HanBracketed => ("（", Numerals::Han, "）"),
            OrdinalForm::Arabic => ("", Numerals::Arabic, "."),
            OrdinalForm::ArabicBracketed => ("（", Numerals::Arabic, "）"),
            OrdinalForm::Circled => ("", Numerals::Circled, ""),
            _ => return None,
        };
        Some(MarkForm {
            before: before.to_owned(),
            numerals,
            after: after.to_owned(),
            space: String::new(),
        })
    }

    /// A mark in this form, with the space after it.
    pub fn write(&self, number: u32) -> Option<String> {
        let numeral = self.numerals.write(number)?;
        Some(format!(
            "{}{numeral}{}{}",
            self.before, self.after, self.space
        ))
    }

    /// The form of a mark, and where it stands with the space after it.
    pub fn of(line: &str, ordinal: &Ordinal) -> Option<(MarkForm, Span)> {
        let (numeral, numerals) = numeral_of(line, ordinal)?;
        let part = |start: u32, end: u32| line.get(start as usize..end as usize);
        let rest = line.get(ordinal.span.end as usize..)?;
        let space = &rest[..rest.len() - rest.trim_start().len()];
        let form = MarkForm {
            before: part(ordinal.span.start, numeral.start)?.to_owned(),
            numerals,
            after: part(numeral.end, ordinal.span.end)?.to_owned(),
            space: space.to_owned(),
        };
        let end = ordinal.span.end + space.len() as u32;
        Some((
            form,
            Span {
                end,
                ..ordinal.span
            },
        ))
    }

    fn all(document: &Document, form: OrdinalForm) -> impl Iterator<Item = MarkForm> {
        let lines = 0..document.text().line_count() as u32;
        lines.flat_map(move |i| {
            let line = document
                .line(i)
                .filter(|line| line.layer == Layer::Body && !document.is_in_table(i));
            let blocks = line.into_iter().flat_map(|line| &line.blocks);
            let ordinals = blocks
                .filter_map(|block| block.ordinal)
                .filter(|ordinal| ordinal.form == form);
            let text = document.text().line(i as usize);
            let forms: Vec<MarkForm> = ordinals
                .filter_map(|ordinal| Some(MarkForm::of(&text, &ordinal)?.0))
                .collect();
            forms
        })
    }
}
