//! Findings for a person at a terminal: each with its line and the place marked, then a summary.

use super::{Checked, snippet, style, width};
use crate::messages::Language;
use crate::messages::cli::summary::{self, Counts, PlanFigures};
use crate::model::{DocumentKind, Measure};
use crate::rules::{self, Diagnostic, RULES};
use crate::text::{Encoding, Range, Span};
use std::io::{self, Write};
use std::time::Duration;

/// How to print.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    pub language: Language,
    /// The width of the terminal.
    pub columns: usize,
}

/// Every finding, then the summary.
pub fn write(
    out: &mut dyn Write,
    checked: &[Checked],
    time: Duration,
    layout: Layout,
) -> io::Result<()> {
    for one in checked {
        for diagnostic in &one.diagnostics {
            finding(out, one, diagnostic, layout)?;
        }
    }
    if checked.is_empty() {
        return Ok(());
    }
    if checked.iter().any(|one| !one.diagnostics.is_empty()) {
        writeln!(out)?;
    }
    by_rule(out, checked, layout.language)?;
    closing(out, checked, time, layout.language)
}

/// How often each rule found something, then the summary.
pub fn statistics(
    out: &mut dyn Write,
    checked: &[Checked],
    time: Duration,
    layout: Layout,
) -> io::Result<()> {
    by_rule(out, checked, layout.language)?;
    closing(out, checked, time, layout.language)
}

fn finding(
    out: &mut dyn Write,
    checked: &Checked,
    diagnostic: &Diagnostic,
    layout: Layout,
) -> io::Result<()> {
    let text = checked.document.source();
    let start = diagnostic.range.start;
    // Editors and people count characters, not the halves of a surrogate pair.
    let at = text.position(start, Encoding::Utf32);
    let number = at.line + 1;
    let severity = style::severity(diagnostic.severity);
    let (strong, faint) = (style::STRONG, style::FAINT);
    writeln!(
        out,
        "{strong}{}:{number}:{}{strong:#}  {severity}{}{severity:#}  {}  {faint}{}{faint:#}",
        checked.file,
        at.character + 1,
        diagnostic.severity.label(layout.language),
        width::printable(&diagnostic.message),
        diagnostic.rule.name,
    )?;
    let line = text.line(start.line as usize);
    let place = on_first_line(diagnostic.range, &line);
    snippet::write(out, number, &line, (place, severity), layout.columns)?;
    elsewhere(out, diagnostic)
}

/// The places in other documents, which the line shown cannot show.
fn elsewhere(out: &mut dyn Write, diagnostic: &Diagnostic) -> io::Result<()> {
    let faint = style::FAINT;
    for related in &diagnostic.related {
        if let Some(other) = &related.elsewhere {
            let at = other
                .document
                .source()
                .position(related.range.start, Encoding::Utf32);
            writeln!(
                out,
                "{faint}{:>5} │{faint:#} {}:{}:{}  {}",
                "",
                other.address,
                at.line + 1,
                at.character + 1,
                width::printable(&related.message),
            )?;
        }
    }
    Ok(())
}

/// What of a range lies on its first line.
fn on_first_line(range: Range, line: &str) -> Span {
    let end = match range.start.line == range.end.line {
        true => range.end.byte as usize,
        false => line.len(),
    };
    Span::new(range.start.byte as usize, end)
}

/// One line for each rule that found something.
fn by_rule(out: &mut dyn Write, checked: &[Checked], language: Language) -> io::Result<()> {
    let rows: Vec<_> = RULES
        .iter()
        .map(|rule| {
            (
                rule.name,
                count(checked, |found| found.rule.name == rule.name),
            )
        })
        .filter(|(_, counts)| counts.iter().sum::<usize>() > 0)
        .collect();
    let widest = rows.iter().map(|(name, _)| width::of(name)).max();
    for (name, counts) in &rows {
        let name = width::pad(name, widest.unwrap_or(0));
        let total: usize = counts.iter().sum();
        let severities = summary::counts(language, *counts);
        writeln!(out, "{name}  {total:>4}  {severities}")?;
    }
    Ok(())
}

/// A sentence for each plan, one for all files when there are several or none is a plan, and the time taken.
fn closing(
    out: &mut dyn Write,
    checked: &[Checked],
    time: Duration,
    language: Language,
) -> io::Result<()> {
    let held_back = match checked.iter().map(|one| one.ignored).sum() {
        0 => String::new(),
        count => sentence(language, summary::ignored(language, count)),
    };
    let took = held_back + &summary::took(language, time);
    if let [one] = checked
        && let Some(figures) = plan_figures(one)
    {
        return writeln!(
            out,
            "{}{took}",
            sentence(language, summary::plan(language, figures))
        );
    }
    for one in checked {
        if let Some(figures) = plan_figures(one) {
            let strong = style::STRONG;
            let plan = summary::plan(language, figures);
            writeln!(out, "{strong}{}{strong:#}  {plan}", one.file)?;
        }
    }
    let all = count(checked, |_| true);
    let result = match all.iter().sum::<usize>() {
        0 => summary::nothing_found(language, checked.len()),
        _ => summary::found(language, checked.len(), all),
    };
    let others = checked
        .iter()
        .filter(|one| one.document.kind() == DocumentKind::Other)
        .count();
    let left_out = match others {
        0 => String::new(),
        _ => sentence(language, summary::not_checked(language, others)),
    };
    writeln!(out, "{}{left_out}{took}", sentence(language, result))
}

/// The sentence with what parts it from the next.
fn sentence(language: Language, text: String) -> String {
    text + language.choose("", " ")
}

fn count(checked: &[Checked], wanted: impl Fn(&Diagnostic) -> bool) -> Counts {
    let found = checked.iter().flat_map(|one| &one.diagnostics);
    found
        .filter(|one| wanted(one))
        .fold([0; 4], |mut counts, one| {
            counts[one.severity as usize] += 1;
            counts
        })
}

/// What the summary tells of a plan; nothing for a document that is none.
fn plan_figures(checked: &Checked) -> Option<PlanFigures> {
    let targets = rules::plan_targets(&checked.document);
    if targets.is_empty() {
        return None;
    }
    let one = std::slice::from_ref(checked);
    Some(PlanFigures {
        targets: targets.len(),
        without_owner: targets
            .iter()
            .filter(|target| !target.responsibility.has_owner())
            .count(),
        with_quantity: targets
            .iter()
            .filter(|target| target.item.measure == Measure::Numeric)
            .count(),
        without_quantity: count(one, |found| found.rule.name == "missing-quantity"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;
    use crate::rules::Severity;

    const LINE: &str =
        "3.深入落实提振消费专项行动要求,撬动家电、家装、汽车等大宗商品销量快速增长。";
    const LAYOUT: Layout = Layout {
        language: Language::Chinese,
        columns: 120,
    };

    fn checked(severity: Severity) -> Checked {
        let start = LINE.find("销量").unwrap();
        let end = LINE.find('。').unwrap();
        Checked {
            file: "plan.txt".to_owned(),
            document: Document::new(&format!("标题\n{LINE}")),
            diagnostics: vec![Diagnostic {
                rule: RULES[1],
                severity,
                range: Span::new(start, end).on_line(1),
                message: "第3项要求“销量快速增长”，没有写明增长多少。".to_owned(),
                fix: None,
                related: Vec::new(),
                tag: None,
            }],
            ignored: 0,
        }
    }

    fn printed(checked: &[Checked]) -> String {
        let mut out = Vec::new();
        write(&mut out, checked, Duration::from_millis(3), LAYOUT).unwrap();
        String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap()
    }

    #[test]
    fn a_finding_is_told_with_its_place() {
        let mark = "~".repeat(12);
        assert_eq!(
            printed(&[checked(Severity::Warning)]),
            format!(
                "plan.txt:2:33  警告  第3项要求“销量快速增长”，没有写明增长多少。  missing-quantity\n\
                 {:>5} │ {LINE}\n\
                 {:>5} │ {:61}{mark}\n\
                 \n\
                 missing-quantity     1  1项警告\n\
                 1个文件：1项警告。其中1个不是报告或方案，没有检查。用时 3 毫秒。\n",
                2, "", ""
            )
        );
    }

    #[test]
    fn several_files_are_summed_up_by_rule() {
        let text = printed(&[checked(Severity::Warning), checked(Severity::Hint)]);
        assert!(
            text.ends_with("\n\nmissing-quantity     2  1项警告，1项参考\n2个文件：1项警告，1项参考。其中2个不是报告或方案，没有检查。用时 3 毫秒。\n"),
            "{text}"
        );
    }

    #[test]
    fn a_range_over_lines_is_marked_to_the_end_of_its_first_line() {
        let range = Range {
            start: crate::text::Point::new(0, 3),
            end: crate::text::Point::new(2, 1),
        };
        assert_eq!(on_first_line(range, "一二三"), Span::new(3, 9));
    }
}
