//! A line of a document with a place in it marked, cut to the terminal round that place.

use super::style;
use super::width;
use crate::text::Span;
use anstyle::Style;
use std::io::{self, Write};

/// The columns before the text: `   20 │ `.
const GUTTER: usize = 8;

/// The least that is shown of a line, however narrow the terminal.
const LEAST: usize = 20;

/// What is shown of a line.
#[derive(Debug, PartialEq, Eq)]
struct View<'a> {
    before: &'a str,
    marked: &'a str,
    after: &'a str,
    cut_before: bool,
    cut_after: bool,
}

/// Writes the line with its number and, below it, the mark in its colour.
pub fn write(
    out: &mut dyn Write,
    number: u32,
    line: &str,
    (place, color): (Span, Style),
    columns: usize,
) -> io::Result<()> {
    let view = view(line, place, columns.saturating_sub(GUTTER).max(LEAST));
    let mark = |cut: bool| if cut { "…" } else { "" };
    let faint = style::FAINT;
    writeln!(
        out,
        "{faint}{number:>5} │{faint:#} {faint}{}{faint:#}{}{}{}{faint}{}{faint:#}",
        mark(view.cut_before),
        width::printable(view.before),
        width::printable(view.marked),
        width::printable(view.after),
        mark(view.cut_after),
    )?;
    let indent = usize::from(view.cut_before) + width::of(view.before);
    // An empty place, such as the end of a line where something is missing, is still a place.
    let length = width::of(view.marked).max(1);
    writeln!(
        out,
        "{faint}{:>5} │{faint:#} {:indent$}{color}{}{color:#}",
        "",
        "",
        "~".repeat(length)
    )
}

/// Everything when it fits; otherwise the place with some of what stands before it and as much as fits of what
/// comes after.
fn view(line: &str, place: Span, columns: usize) -> View<'_> {
    let (start, end) = bounds(line, place);
    let (before, marked, after) = (&line[..start], &line[start..end], &line[end..]);
    if width::of(line) <= columns {
        return View {
            before,
            marked,
            after,
            cut_before: false,
            cut_after: false,
        };
    }

    let marked_width = width::of(marked);
    let spare = columns.saturating_sub(marked_width);
    let wanted = match width::of(after) < spare / 2 {
        true => spare - width::of(after),
        false => spare / 2,
    };
    let cut_before = width::of(before) > wanted;
    let shown = match cut_before {
        true => &before[width::suffix(before, wanted.saturating_sub(1))..],
        false => before,
    };
    let left = columns - (usize::from(cut_before) + width::of(shown)).min(columns);
    let rest = &line[start..];
    let cut_after = width::of(rest) > left;
    let rest = match cut_after {
        true => &rest[..width::prefix(rest, left.saturating_sub(1))],
        false => rest,
    };
    let (marked, after) = rest.split_at(marked.len().min(rest.len()));
    View {
        before: shown,
        marked,
        after,
        cut_before,
        cut_after,
    }
}

/// The place, moved into the line and onto the borders of characters.
fn bounds(line: &str, place: Span) -> (usize, usize) {
    let border = |byte: u32| {
        let byte = (byte as usize).min(line.len());
        (0..=byte)
            .rev()
            .find(|&at| line.is_char_boundary(at))
            .unwrap_or(0)
    };
    let start = border(place.start);
    (start, border(place.end).max(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, place: &str, columns: usize) -> String {
        let start = line.find(place).unwrap();
        let mut out = Vec::new();
        let span = Span::new(start, start + place.len());
        write(&mut out, 20, line, (span, Style::new()), columns).unwrap();
        String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap()
    }

    #[test]
    fn the_mark_stands_below_the_place_column_for_column() {
        assert_eq!(
            shown("3.𠮷店销量快速增长。", "快速增长", 80),
            "   20 │ 3.𠮷店销量快速增长。\n      │           ~~~~~~~~\n"
        );
    }

    #[test]
    fn full_width_digits_count_two() {
        assert_eq!(
            shown("１．增长", "增长", 80),
            "   20 │ １．增长\n      │     ~~~~\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_round_the_place() {
        let line = format!("{}销量快速增长{}", "前".repeat(700), "后".repeat(700));
        let text = shown(&line, "销量快速增长", 48);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], "   20 │ …前前前前前前销量快速增长后后后后后后后…");
        assert!(lines.iter().all(|line| width::of(line) <= 48), "{text}");
        assert_eq!(lines[1].trim_start_matches(['│', ' ']), "~".repeat(12));
    }

    #[test]
    fn a_place_wider_than_the_terminal_keeps_its_beginning() {
        let line = "增长".repeat(100);
        let text = shown(&line, &line, 40);
        assert!(text.lines().all(|line| width::of(line) <= 40), "{text}");
        assert!(text.starts_with("   20 │ 增长"), "{text}");
    }

    #[test]
    fn any_place_fits_any_width() {
        let line = "ａ一b\t𠮷e\u{301}，二三四五六七八九十abc“引”号。";
        for columns in 3..40 {
            for start in 0..=line.len() {
                for end in start..=line.len() {
                    let view = view(line, Span::new(start, end), columns);
                    let marks = usize::from(view.cut_before) + usize::from(view.cut_after);
                    let text = [view.before, view.marked, view.after].concat();
                    assert!(
                        marks + width::of(&text) <= columns,
                        "{start}..{end} in {columns}: {view:?}"
                    );
                    assert!(line.contains(&text));
                }
            }
        }
    }

    #[test]
    fn an_empty_place_and_one_past_the_end_are_marked() {
        let mut out = Vec::new();
        write(&mut out, 1, "任务", (Span::new(99, 99), Style::new()), 80).unwrap();
        assert!(out.ends_with(b"~\n"));
    }
}
