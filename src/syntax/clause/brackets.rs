//! The brackets in which a clause may stand.

use crate::syntax::glyphs::Glyphs;

pub struct Bracket {
    pub start: usize,
    pub end: usize,
    pub closed: bool,
}

/// The outermost brackets; the last one may have lost its closing half.
pub fn brackets(glyphs: &Glyphs, start: usize, end: usize) -> Vec<Bracket> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (i, c) in glyphs.marks(start, end) {
        match c {
            '（' | '[' | '【' | '〔' | '［' | '{' | '<' => open.push(i),
            '）' | ']' | '】' | '〕' | '］' | '}' | '>' => {
                if let Some(from) = open.pop()
                    && open.is_empty()
                {
                    found.push(Bracket {
                        start: from,
                        end: i + 1,
                        closed: true,
                    });
                }
            }
            _ => {}
        }
    }
    if let Some(&from) = open.first() {
        let (_, to) = glyphs.trim(from, end);
        found.push(Bracket {
            start: from,
            end: to,
            closed: false,
        });
    }
    found
}
