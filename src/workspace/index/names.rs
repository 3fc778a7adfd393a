//! Many names in one piece of memory, so that a whole document's are searched at one go; and beside them the first letters
//! of their sounds.

use crate::lexicon::initial;
use memchr::memmem::Finder;
use serde::{Deserialize, Serialize, Serializer};

/// Names, each on a line of its own.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(from = "Written")]
pub struct Names {
    lines: Box<str>,
    /// For each name the byte of its line end.
    ends: Box<[u32]>,
    /// Of each name the first letters of its characters' syllables, on a line of its own.
    sounds: Box<[u8]>,
    /// For each name the byte of its line end there.
    sound_ends: Box<[u32]>,
}

/// As names are kept in a cache.
#[derive(Deserialize)]
struct Written {
    lines: Box<str>,
    ends: Box<[u32]>,
}

/// One of them that holds what is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// Index of the name.
    pub index: usize,
    pub name: &'a str,
    /// The byte of the name from which it agrees.
    pub at: usize,
}

impl Names {
    pub fn get(&self, index: usize) -> &str {
        let end = self.ends.get(index).map_or(0, |&end| end as usize);
        self.lines.get(self.start(index)..end).unwrap_or_default()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|index| self.get(index))
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The names that hold some words, each with the first place of them; none holds a line end.
    pub fn holding<'a>(&'a self, words: &'a Finder<'_>) -> impl Iterator<Item = Hit<'a>> {
        let is_one_line = !words.needle().contains(&b'\n');
        let mut from = 0;
        std::iter::from_fn(move || {
            if !is_one_line {
                return None;
            }
            let place = from + words.find(self.lines.as_bytes().get(from..)?)?;
            let index = line_at(&self.ends, place);
            from = *self.ends.get(index)? as usize;
            Some(Hit {
                index,
                name: self.get(index),
                at: place.checked_sub(self.start(index))?,
            })
        })
    }

    /// The names that hold some letters, which are given in lower case, in whatever case; each with the first place of them.
    pub fn holding_letters<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = Hit<'a>> {
        let lines = self.lines.as_bytes();
        let letters = letters.as_bytes();
        let first = letters.first().copied().unwrap_or(b'\n');
        let places = memchr::memchr2_iter(first, first.to_ascii_uppercase(), lines);
        let is_there = move |at: &usize| {
            let there = lines.get(*at..*at + letters.len());
            !letters.is_empty() && there.is_some_and(|there| there.eq_ignore_ascii_case(letters))
        };
        let mut past = 0;
        places.filter(is_there).filter_map(move |place| {
            if place < past {
                return None;
            }
            let index = line_at(&self.ends, place);
            past = *self.ends.get(index)? as usize;
            Some(Hit {
                index,
                name: self.get(index),
                at: place.checked_sub(self.start(index))?,
            })
        })
    }

    /// The names whose characters' syllables somewhere begin with these letters, one each; of each its index, and which of
    /// its characters that have a sound is the first of them.
    pub fn sounding<'a>(
        &'a self,
        initials: &'a Finder<'_>,
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        let mut from = 0;
        std::iter::from_fn(move || {
            let place = from + initials.find(self.sounds.get(from..)?)?;
            let index = line_at(&self.sound_ends, place);
            from = *self.sound_ends.get(index)? as usize;
            Some((index, place.checked_sub(start(&self.sound_ends, index))?))
        })
    }

    fn start(&self, index: usize) -> usize {
        start(&self.ends, index)
    }
}

/// Where a line begins.
fn start(ends: &[u32], index: usize) -> usize {
    let before = index.checked_sub(1).and_then(|index| ends.get(index));
    before.map_or(0, |&end| end as usize + 1)
}

/// The line of a byte.
fn line_at(ends: &[u32], byte: usize) -> usize {
    ends.partition_point(|&end| (end as usize) < byte)
}

impl From<Written> for Names {
    fn from(Written { lines, ends }: Written) -> Names {
        let (mut sounds, mut sound_ends) = (Vec::new(), Vec::with_capacity(ends.len()));
        for index in 0..ends.len() {
            let end = ends.get(index).map_or(0, |&end| end as usize);
            let name = lines.get(start(&ends, index)..end).unwrap_or_default();
            sounds.extend(name.chars().filter_map(initial));
            sound_ends.push(sounds.len() as u32);
            sounds.push(b'\n');
        }
        Names {
            lines,
            ends,
            sounds: sounds.into(),
            sound_ends: sound_ends.into(),
        }
    }
}

/// What can be told from the names is not written.
impl Serialize for Names {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.lines, &self.ends).serialize(to)
    }
}

/// Line ends inside a name, should there be any, become spaces.
impl<S: AsRef<str>> FromIterator<S> for Names {
    fn from_iter<T: IntoIterator<Item = S>>(names: T) -> Names {
        let (mut lines, mut ends) = (String::new(), Vec::new());
        for name in names {
            let name = name.as_ref();
            match name.contains('\n') {
                true => lines.push_str(&name.replace('\n', " ")),
                false => lines.push_str(name),
            }
            ends.push(lines.len() as u32);
            lines.push('\n');
        }
        Names::from(Written {
            lines: lines.into(),
            ends: ends.into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_once_and_never_across_two() {
        let names: Names = ["发展", "", "改革发展发展", "一\n二", "𠮷祥"]
            .iter()
            .collect();
        let told: Vec<&str> = names.iter().collect();
        assert_eq!(told, ["发展", "", "改革发展发展", "一 二", "𠮷祥"]);
        let found = |words: &str| -> Vec<(usize, usize)> {
            let finder = Finder::new(words);
            names
                .holding(&finder)
                .map(|hit| (hit.index, hit.at))
                .collect()
        };
        assert_eq!(found("发展"), [(0, 0), (2, 6)]);
        assert_eq!(found("祥"), [(4, 4)]);
        assert_eq!(found("展改"), []);
        assert_eq!(found("展\n"), []);
        assert_eq!(Names::default().get(0), "");
    }

    #[test]
    fn a_name_is_found_by_its_letters_and_by_its_sounds() {
        let names: Names = ["1.区发改委（GDP）", "", "发gdp展", "𠮷祥", "改革"]
            .iter()
            .collect();
        let letters = |letters: &str| -> Vec<(usize, usize)> {
            let hits = names.holding_letters(letters);
            hits.map(|hit| (hit.index, hit.at)).collect()
        };
        assert_eq!(letters("gdp"), [(0, 17), (2, 3)]);
        assert_eq!(letters("gd\n"), []);
        assert_eq!(letters(""), []);
        let sounds = |letters: &str| -> Vec<(usize, usize)> {
            names.sounding(&Finder::new(letters)).collect()
        };
        assert_eq!(sounds("fgw"), [(0, 1)]);
        assert_eq!(sounds("g"), [(0, 2), (4, 0)]);
        assert_eq!(sounds("wf"), [], "never across two");
        let kept = postcard::to_stdvec(&names).expect("it can be written");
        assert_eq!(postcard::from_bytes(&kept), Ok(names));
    }
}
