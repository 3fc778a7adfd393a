//! Names by their pinyin, as a typist begins them: fgw and fagaiwei find 区发改委.

use crate::lexicon::{initial, syllable};

/// A name's syllables without tones.
pub struct Spelling {
    syllables: Vec<&'static str>,
}

impl Spelling {
    pub fn of(name: &str) -> Spelling {
        Spelling {
            syllables: name.chars().filter_map(syllable).collect(),
        }
    }

    /// Whether the name, or the rest of it after its first characters, is begun by its letters or its initials.
    pub fn is_begun_by(&self, letters: &str) -> bool {
        letters.is_empty() || self.place_of(letters).is_some()
    }

    /// The first syllable from which the name goes on with these letters or initials.
    fn place_of(&self, letters: &str) -> Option<usize> {
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

/// The first syllable from which a name goes on with these letters (in lower case) or initials. Nothing is put together
/// for it, and most characters are passed over at one look: a folder holds many names.
pub fn place_of(name: &str, letters: &str) -> Option<usize> {
    let letters = letters.as_bytes();
    let first = *letters.first()?;
    let spelled = name
        .char_indices()
        .filter_map(|(at, c)| Some((at, initial(c)?)));
    let mut places = spelled.enumerate();
    let (place, _) = places.find(|&(_, (at, initial))| {
        initial == first && goes_on(name.get(at..).unwrap_or_default(), letters)
    })?;
    Some(place)
}

fn goes_on(name: &str, letters: &[u8]) -> bool {
    let initials = name.chars().filter_map(initial);
    let whole = name.chars().filter_map(syllable).flat_map(str::bytes);
    begin_with(initials, letters) || begin_with(whole, letters)
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
    fn a_name_is_passed_over_as_it_is_spelled() {
        for name in ["1.区发改委（主办）", "女方A略", "𠮷祥〇公园", "", "GDP"] {
            let spelling = Spelling::of(name);
            for letters in [
                "fgw", "q", "fagai", "nv", "lve", "gy", "xiang", "gdp", "zhuban",
            ] {
                let expected = spelling.place_of(letters);
                assert_eq!(place_of(name, letters), expected, "{name} {letters}");
            }
        }
    }

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
