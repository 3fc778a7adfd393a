//! Names by their pinyin, as a typist begins them: fgw and fagaiwei find 区发改委.

use pinyin::ToPinyin;

/// A name's syllables without tones.
pub struct Spelling {
    syllables: Vec<&'static str>,
}

impl Spelling {
    pub fn of(name: &str) -> Spelling {
        let syllable = |c: char| Some(as_typed(c.to_pinyin()?.plain()));
        Spelling {
            syllables: name.chars().filter_map(syllable).collect(),
        }
    }

    /// Whether the name, or the rest of it after its first characters, is begun by its letters or its initials.
    pub fn is_begun_by(&self, letters: &str) -> bool {
        letters.is_empty() || self.place_of(letters).is_some()
    }

    /// The first syllable from which the name goes on with these letters or initials.
    pub fn place_of(&self, letters: &str) -> Option<usize> {
        let letters = letters.as_bytes();
        (0..self.syllables.len()).find(|&from| {
            let rest = &self.syllables[from..];
            let initials = rest.iter().filter_map(|one| one.bytes().next());
            let whole = rest.iter().flat_map(|one| one.bytes());
            begin_with(initials, letters) || begin_with(whole, letters)
        })
    }

    /// The syllables as words, so that a client that filters for itself finds each by its beginning.
    pub fn in_words(&self) -> String {
        self.syllables.join(" ")
    }
}

/// Keyboards have no ü; input methods take v for it.
fn as_typed(syllable: &'static str) -> &'static str {
    match syllable {
        "lü" => "lv",
        "nü" => "nv",
        "lüe" => "lve",
        "nüe" => "nve",
        other => other,
    }
}

/// Nothing is put together for it: a folder holds many names.
fn begin_with(mut spelled: impl Iterator<Item = u8>, letters: &[u8]) -> bool {
    let mut letters = letters.iter();
    letters.all(|letter| spelled.next() == Some(letter.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_begun_by_letters_or_initials() {
        let spelling = Spelling::of("区发改委");
        for letters in ["", "q", "fgw", "FGW", "qfg", "fagaiwei", "fagai", "gw"] {
            assert!(spelling.is_begun_by(letters), "{letters}");
        }
        for letters in ["fw", "fagaw", "fgwx", "agai"] {
            assert!(!spelling.is_begun_by(letters), "{letters}");
        }
        assert_eq!(spelling.in_words(), "qu fa gai wei");
        assert!(Spelling::of("区文旅局").is_begun_by("wenlv"));
        assert_eq!(
            Spelling::of("妇女权益战略").in_words(),
            "fu nv quan yi zhan lve"
        );
    }
}
