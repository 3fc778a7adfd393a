//! A text in which some line ends are left out, and the way back to the text as it was written.

use super::{Point, Range, Text};

/// Lines of a text joined to longer ones. Places in it can be turned into places of the written text and back.
#[derive(Clone, Debug)]
pub struct Joined {
    text: Text,
    seams: Vec<Seam>,
}

/// Where a piece of the written text stands in the joined one.
#[derive(Clone, Copy, Debug)]
struct Seam {
    joined: Point,
    written: Point,
    length: u32,
}

impl Joined {
    /// Joins each run of lines; a line in no run is left out. Spaces at the seams are dropped.
    pub fn new(written: &Text, runs: &[Vec<u32>]) -> Joined {
        let mut text = String::with_capacity(written.len_bytes());
        let mut seams = Vec::with_capacity(written.line_count());
        for (line, run) in runs.iter().enumerate() {
            if line > 0 {
                text.push('\n');
            }
            let mut byte = 0;
            for (i, &from) in run.iter().enumerate() {
                let words = written.line(from as usize);
                let trimmed = if i == 0 { &*words } else { words.trim_start() };
                let start = words.len() - trimmed.len();
                let piece = if i + 1 < run.len() {
                    trimmed.trim_end()
                } else {
                    trimmed
                };
                text.push_str(piece);
                seams.push(Seam {
                    joined: Point::new(line as u32, byte),
                    written: Point::new(from, start as u32),
                    length: piece.len() as u32,
                });
                byte += piece.len() as u32;
            }
        }
        Joined {
            text: Text::new(&text),
            seams,
        }
    }

    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The place in the written text of the character at a point.
    fn written(&self, point: Point) -> Point {
        let after = self.seams.partition_point(|seam| seam.joined <= point);
        self.seams
            .get(after.wrapping_sub(1))
            .map_or(point, |seam| seam.to_written(point))
    }

    /// A range in the written text: from its first character to the end of its last.
    pub fn written_range(&self, range: Range) -> Range {
        let start = self.written(range.start);
        // The end belongs to the piece before it, where a seam stands there.
        let before = self.seams.partition_point(|seam| seam.joined < range.end);
        let end = self
            .seams
            .get(before.wrapping_sub(1))
            .map_or(range.end, |seam| seam.to_written(range.end));
        Range::new(start, end.max(start))
    }

    /// The point at which a place of the written text is read.
    pub fn read(&self, written: Point) -> Point {
        let after = self.seams.partition_point(|seam| seam.written <= written);
        let Some(seam) = self.seams.get(after.wrapping_sub(1)) else {
            return Point::default();
        };
        let ahead = if seam.written.line == written.line {
            written.byte - seam.written.byte
        } else {
            seam.length
        };
        Point::new(seam.joined.line, seam.joined.byte + ahead.min(seam.length))
    }
}

impl Seam {
    fn to_written(self, point: Point) -> Point {
        let ahead = if point.line == self.joined.line {
            point.byte - self.joined.byte
        } else {
            self.length
        };
        Point::new(
            self.written.line,
            self.written.byte + ahead.min(self.length),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_go_there_and_back() {
        let written = Text::new("　　第一行的\n　后半行。\n\n第二段\n");
        let joined = Joined::new(&written, &[vec![0, 1], vec![2], vec![3], vec![4]]);
        assert_eq!(joined.text().line(0), "　　第一行的后半行。");
        let start = "　　第一行的".len() as u32;
        let range = Range::new(Point::new(0, 6), Point::new(0, start + 9));
        let there = joined.written_range(range);
        assert_eq!(there, Range::new(Point::new(0, 6), Point::new(1, 12)));
        assert_eq!(joined.read(there.start), range.start);
        assert_eq!(joined.read(there.end), range.end);
        let first = Range::new(Point::new(0, 6), Point::new(0, start));
        assert_eq!(
            joined.written_range(first).end,
            Point::new(0, start),
            "a seam belongs to the line it ends"
        );
        assert_eq!(
            joined.read(Point::new(1, 0)),
            Point::new(0, start),
            "an indent left out"
        );
        assert_eq!(joined.read(Point::new(3, 3)), Point::new(2, 3));
    }
}
