//! Many names in one piece of memory, so that a whole document's are searched at one go.

use memchr::memmem::Finder;
use serde::{Deserialize, Serialize};

/// Names, each on a line of its own.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Names {
    lines: Box<str>,
    /// For each name the byte of its line end.
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
            let index = self.ends.partition_point(|&end| (end as usize) < place);
            from = *self.ends.get(index)? as usize;
            Some(Hit {
                index,
                name: self.get(index),
                at: place.checked_sub(self.start(index))?,
            })
        })
    }

    fn start(&self, index: usize) -> usize {
        let before = index.checked_sub(1).and_then(|index| self.ends.get(index));
        before.map_or(0, |&end| end as usize + 1)
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
        Names {
            lines: lines.into(),
            ends: ends.into(),
        }
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
}
