//! A text in one piece, for those who go through all of its lines.

use super::{Text, lines};

/// A text with the places of its lines. It takes as much room as the text, and gives a line at once where the rope must
/// be searched for it.
#[derive(Debug, Default)]
pub struct LaidOut {
    text: String,
    /// First byte and end of each line.
    lines: Vec<(u32, u32)>,
}

/// To seek one line of so many in the rope takes as long as to lay out the whole text.
const LINES_A_SEARCH: usize = 4;

impl LaidOut {
    /// Whether it takes less to lay a text out than to seek so many of its lines in the rope.
    pub fn is_worth(text: &Text, lines: usize) -> bool {
        lines > text.line_count() / LINES_A_SEARCH
    }

    pub fn of(text: &Text) -> LaidOut {
        let text = text.to_string();
        let start = text.as_ptr() as usize;
        let place = |line: &str| {
            let from = (line.as_ptr() as usize - start) as u32;
            (from, from + line.len() as u32)
        };
        let lines = lines(&text).map(place).collect();
        LaidOut { text, lines }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// A line without its end; empty past the last.
    pub fn line(&self, line: usize) -> &str {
        let place = self.lines.get(line);
        let words = place.and_then(|&(from, to)| self.text.get(from as usize..to as usize));
        words.unwrap_or_default()
    }

    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    pub fn lines(&self) -> impl Iterator<Item = &str> {
        (0..self.lines.len()).map(|line| self.line(line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_lines_are_those_of_the_text() {
        for text in ["", "一\r\n\u{2028}二\r三\n", "𠮷城\n\n"] {
            let text = Text::new(text);
            let laid_out = LaidOut::of(&text);
            assert_eq!(laid_out.line_count(), text.line_count());
            for line in 0..=text.line_count() {
                assert_eq!(laid_out.line(line), text.line(line));
            }
        }
    }
}
