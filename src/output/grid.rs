//! Rows under heads: aligned by the columns of the terminal, the widest cells cut until a row fits.

use super::{style, width};
use std::io::{self, Write};

/// The space between columns.
const GAP: usize = 2;

/// A column is not cut to less than this.
const LEAST: usize = 8;

/// The head of a column, the side on which its cells stand, and how wide it may be beside others that are cut.
pub struct Column(pub &'static str, pub Side, pub Share);

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Share {
    Single = 1,
    Double = 2,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

pub enum Row {
    /// A line over the rows that follow.
    Group(String),
    Cells(Vec<String>),
}

/// Writes the rows within the given width.
pub fn write(
    out: &mut dyn Write,
    columns: &[Column],
    rows: &[Row],
    total: usize,
) -> io::Result<()> {
    let widths = fit(columns, natural(columns, rows), total);
    let heads: Vec<_> = columns
        .iter()
        .map(|Column(head, ..)| (*head).to_owned())
        .collect();
    let strong = style::STRONG;
    writeln!(out, "{strong}{}{strong:#}", line(columns, &heads, &widths))?;
    for row in rows {
        match row {
            Row::Group(name) => writeln!(out, "{strong}{}{strong:#}", width::cut(name, total))?,
            Row::Cells(cells) => writeln!(out, "{}", line(columns, cells, &widths))?,
        }
    }
    Ok(())
}

fn line(columns: &[Column], cells: &[String], widths: &[usize]) -> String {
    let cells: Vec<_> = columns
        .iter()
        .zip(cells)
        .zip(widths)
        .map(|((Column(_, side, _), cell), &width)| {
            let cell = width::cut(cell, width);
            match side {
                Side::Left => width::pad(&cell, width),
                Side::Right => width::pad_left(&cell, width),
            }
        })
        .collect();
    cells.join(&" ".repeat(GAP)).trim_end().to_owned()
}

/// The width of each column's widest cell.
fn natural(columns: &[Column], rows: &[Row]) -> Vec<usize> {
    let mut widths: Vec<_> = columns
        .iter()
        .map(|Column(head, ..)| width::of(head))
        .collect();
    for row in rows {
        let Row::Cells(cells) = row else { continue };
        for (widest, cell) in widths.iter_mut().zip(cells) {
            *widest = (*widest).max(width::of(cell));
        }
    }
    widths
}

/// Takes from the column that is widest for its share until a row fits, so that narrow columns stay whole.
fn fit(columns: &[Column], mut widths: Vec<usize>, total: usize) -> Vec<usize> {
    let room = total.saturating_sub(GAP * widths.len().saturating_sub(1));
    let mut excess = widths.iter().sum::<usize>().saturating_sub(room);
    // No column needs more than the whole room, and a paragraph may be thousands of columns wide.
    for width in &mut widths {
        let surplus = width.saturating_sub(room.max(LEAST)).min(excess);
        *width -= surplus;
        excess -= surplus;
    }
    for _ in 0..excess {
        let shares = columns.iter().map(|Column(_, _, share)| *share as usize);
        let cuttable = widths
            .iter_mut()
            .zip(shares)
            .filter(|(width, _)| **width > LEAST);
        let Some((widest, _)) = cuttable.max_by_key(|(width, share)| **width * 2 / share) else {
            break;
        };
        *widest -= 1;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns<const N: usize>(shares: [Share; N]) -> [Column; N] {
        shares.map(|share| Column("", Side::Left, share))
    }

    #[test]
    fn the_widest_columns_give_way_first() {
        let even = columns([Share::Single; 4]);
        assert_eq!(fit(&even, vec![4, 6, 1500, 40], 60), [4, 6, 22, 22]);
        assert_eq!(fit(&even, vec![4, 6, 10, 10], 60), [4, 6, 10, 10]);
    }

    #[test]
    fn a_double_share_keeps_twice_the_width() {
        let uneven = columns([Share::Double, Share::Single]);
        assert_eq!(fit(&uneven, vec![1500, 900], 62), [40, 20]);
    }

    #[test]
    fn columns_keep_a_least_width_on_a_narrow_terminal() {
        let even = columns([Share::Single; 3]);
        assert_eq!(fit(&even, vec![4, 50, 50], 10), [4, LEAST, LEAST]);
    }

    #[test]
    fn cells_are_aligned_by_columns_not_characters() {
        let columns = [
            Column("行", Side::Right, Share::Single),
            Column("主办", Side::Left, Share::Single),
            Column("量", Side::Left, Share::Single),
        ];
        let rows = [
            Row::Cells(vec!["7".into(), "区商务局".into(), "a".into()]),
            Row::Cells(vec!["12".into(), "abc".into(), "b".into()]),
        ];
        let mut out = Vec::new();
        write(&mut out, &columns, &rows, 80).unwrap();
        let text = String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap();
        assert_eq!(text, "行  主办      量\n 7  区商务局  a\n12  abc       b\n");
    }
}
