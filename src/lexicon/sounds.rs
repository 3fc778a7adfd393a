//! How characters sound, as they are typed: pinyin without tones.

use pinyin::ToPinyin;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A character's syllable; none of what has no sound.
pub fn syllable(c: char) -> Option<&'static str> {
    Some(as_typed(c.to_pinyin()?.plain()))
}

/// The first letter of a character's syllable. Many are asked for: a folder holds many names.
pub fn initial(c: char) -> Option<u8> {
    if c.is_ascii() {
        return None;
    }
    let index = (c as u32).checked_sub(*COMMON.start());
    match index.and_then(|index| INITIALS.get(index as usize)) {
        Some(&letter) => (letter != 0).then_some(letter),
        None => first_letter(c),
    }
}

/// The first letters of the syllables into which some letters (in lower case) fall, in every way in which they do; the
/// last syllable may be begun only: fagaiw is fgw. None where there are too many ways.
pub fn initials_of(letters: &str) -> Option<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut open = vec![(letters, String::new())];
    while let Some((rest, initials)) = open.pop() {
        for syllable in SYLLABLES.iter() {
            let longer = || initials.clone() + syllable.get(..1).unwrap_or_default();
            if syllable.starts_with(rest) {
                found.insert(longer());
            } else if let Some(rest) = rest.strip_prefix(syllable) {
                open.push((rest, longer()));
            }
        }
        if found.len() + open.len() > MOST_WAYS {
            return None;
        }
    }
    Some(found)
}

/// No sensible word falls into syllables in more ways.
const MOST_WAYS: usize = 64;

/// The characters that nearly all names are made of.
const COMMON: std::ops::RangeInclusive<u32> = 0x4e00..=0x9fff;

/// The first letter of each of them; 0 of one that has no sound.
static INITIALS: LazyLock<Box<[u8]>> = LazyLock::new(|| {
    let initial = |code| char::from_u32(code).and_then(first_letter);
    COMMON.map(|code| initial(code).unwrap_or(0)).collect()
});

/// The syllables of them.
static SYLLABLES: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let chars = COMMON.filter_map(char::from_u32);
    chars.filter_map(syllable).collect()
});

fn first_letter(c: char) -> Option<u8> {
    syllable(c)?.bytes().next()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_fall_into_syllables() {
        let ways = |letters: &str| -> Vec<String> {
            let found = initials_of(letters).expect("not too many ways");
            found.into_iter().collect()
        };
        assert_eq!(ways("fagaiw"), ["fgw"]);
        assert_eq!(ways("fagaiwei"), ["fgw"]);
        assert_eq!(ways("xian"), ["x", "xa", "xan", "xn"]);
        assert_eq!(ways("lve"), ["l", "le"]);
        assert_eq!(ways("jy"), [] as [&str; 0]);
        assert_eq!(initials_of(&"an".repeat(40)), None);
    }

    #[test]
    fn what_has_no_sound_has_no_letter() {
        let letters: String = "女A，行𠮷〇1"
            .chars()
            .filter_map(initial)
            .map(char::from)
            .collect();
        let whole: String = "女A，行𠮷〇1"
            .chars()
            .filter_map(syllable)
            .filter_map(|syllable| syllable.chars().next())
            .collect();
        assert_eq!(letters, whole);
    }
}
