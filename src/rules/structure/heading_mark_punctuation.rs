//! `heading-mark-punctuation`: the mark of an item ends in other punctuation than the standard has: （一）、 一. 1、

use crate::messages::rules::structure as say;
use crate::rules::{
    Check, DocumentContext, Findings, Fix, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::{Block, Layer, OrdinalForm, numeral_of};
use crate::text::{Range, Span};

/// For each mark with other punctuation so many have that of the standard, or it is the house's own style.
const STANDARD_SHARE: usize = 2;

pub(super) static HEADING_MARK_PUNCTUATION: Rule = Rule {
    name: "heading-mark-punctuation",
    group: Group::Structure,
    severity: Severity::Information,
    presets: Presets::OWN,
    since: "0.1.0",
    summary: (
        "序号后的标点不规范",
        "a mark is followed by the wrong punctuation",
    ),
    source: Source::Standard("GB/T 15834—2011"),
    fixing: Fixing::Safe,
    page: include_str!("heading_mark_punctuation.md"),
    // What follows a mark may be a figure.
    check: Check::Document(Reads::Words, check),
};

/// A mark with other punctuation than it should have.
struct Wrong {
    mark: Range,
    /// What stands behind the numeral and is to be replaced.
    tail: Range,
    standard: &'static str,
    words: String,
    is_arabic: bool,
}

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    let (mut wrong, mut plain_arabic) = (Vec::new(), 0);
    for (number, line) in context.lines() {
        let has_marks = line.blocks.iter().any(|block| block.ordinal.is_some());
        if line.layer != Layer::Body || !has_marks || context.document.is_in_table(number) {
            continue;
        }
        let text = context.text(number);
        for block in &line.blocks {
            match judge(number, block, &text) {
                Some(one) => wrong.push(one),
                None => plain_arabic += usize::from(is_arabic(block)),
            }
        }
    }
    // A document that always writes 1、 has chosen to.
    let arabic = wrong.iter().filter(|one| one.is_arabic).count();
    let is_style = arabic * STANDARD_SHARE > plain_arabic;
    for one in wrong.iter().filter(|one| !one.is_arabic || !is_style) {
        report(context, one, found);
    }
}

fn is_arabic(block: &Block) -> bool {
    block
        .ordinal
        .is_some_and(|ordinal| ordinal.form == OrdinalForm::Arabic)
}

/// Nearly all marks end as they should.
fn is_standard(form: OrdinalForm, mark: &str) -> bool {
    match form {
        OrdinalForm::Han => mark.ends_with('、'),
        OrdinalForm::Arabic => mark.ends_with(['.', '．']),
        OrdinalForm::HanBracketed | OrdinalForm::ArabicBracketed => mark.ends_with(['）', ')']),
        _ => true,
    }
}

fn judge(line: u32, block: &Block, text: &str) -> Option<Wrong> {
    let ordinal = block.ordinal?;
    if is_standard(ordinal.form, ordinal.span.of(text)) {
        return None;
    }
    let (numeral, _) = numeral_of(text, &ordinal)?;
    let tail = Span::new(numeral.end as usize, ordinal.span.end as usize);
    let next = text.get(ordinal.span.end as usize..)?.chars().next()?;
    let (span, standard) = match ordinal.form {
        OrdinalForm::Han => (tail, "、"),
        OrdinalForm::Arabic => (tail, "."),
        OrdinalForm::HanBracketed | OrdinalForm::ArabicBracketed => {
            let bracket = tail.of(text).find(['）', ')'])?;
            let after = tail.start as usize + bracket;
            let close = text.get(after..)?.chars().next()?.len_utf8();
            (Span::new(after + close, tail.end as usize), "")
        }
        _ => return None,
    };
    let is_wrong = match (ordinal.form, span.of(text).trim()) {
        (OrdinalForm::Han, mark) => matches!(mark, "." | "．"),
        // 1、10家 would become a number.
        (OrdinalForm::Arabic, mark) => mark == "、" && !next.is_numeric(),
        (_, mark) => !mark.is_empty(),
    };
    is_wrong.then(|| Wrong {
        mark: ordinal.span.on_line(line),
        tail: span.on_line(line),
        standard,
        words: ordinal.span.of(text).to_owned(),
        is_arabic: ordinal.form == OrdinalForm::Arabic,
    })
}

fn report(context: &DocumentContext<'_>, one: &Wrong, found: &mut Findings<'_>) {
    let language = context.language();
    let kept = one
        .words
        .trim_end_matches(['、', '.', '．', ' ', '\u{3000}']);
    let right = format!("{kept}{}", one.standard);
    let message = say::heading_mark_punctuation(language, &one.words, &right);
    let diagnostic = found.report(one.mark, message);
    if !context.document.is_joined() {
        let edits = vec![(one.tail, one.standard.to_owned())];
        diagnostic.fix = Fix::safe(say::write_as(language, &right), edits);
    }
}
