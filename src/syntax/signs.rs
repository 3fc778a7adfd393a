//! The signs of a text: marks, digits, letters, spaces. They are a fifth of it, and most questions are about them.

use super::glyphs::is_han;

/// The characters that are no Chinese ones, with their bytes.
pub fn signs(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            // Most of a line: Chinese characters from U+5000 on, which need not be decoded.
            while matches!(text.as_bytes().get(at)?, 0xe5..=0xe9) {
                at += 3;
            }
            let (from, c) = (at, text.get(at..)?.chars().next()?);
            at += c.len_utf8();
            if !is_han(c) {
                return Some((from, c));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stand_where_they_stand() {
        let text = "𠮷城，一2龥\u{a000}鿿％\u{f900}。";
        let expected = text.char_indices().filter(|&(_, c)| !is_han(c));
        assert!(signs(text).eq(expected));
        assert!(signs("").eq([]));
    }
}
