//! Which body a name means: 区发改委 and 区发展和改革委员会 are one, 市发改委 is another.
//!
//! A name is a level or a place and a form: 区 + 发改委, 鼓楼 + 生态环境局. The level is often written once for a whole list
//! (市发展改革委、国土房管局), so names are read in the order of their clause.

use super::department::Department;
use crate::config::OwnDepartment;
use crate::lexicon::{Body, Departments, Form, departments, forms, state_level};

/// The body that a name means. Two names with the same identity in one document mean the same body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Identity {
    /// 区, 市, 国家; the place where the body is named by it: 鼓楼. Empty where nothing says it.
    pub level: String,
    pub who: Who,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// The `id` of a body in `departments.toml`.
    Known(&'static str),
    /// A name that the dictionary does not know, without spaces and without its level.
    Unknown(String),
}

/// A name taken apart.
#[derive(Clone, Debug)]
pub struct Naming {
    /// As written, when the name says it.
    pub prefix: String,
    pub level: Option<String>,
    /// The level holds for the names after it, as 市 does; 鼓楼 of 鼓楼生态环境局 does not.
    lasting: bool,
    pub who: Who,
    pub form: Option<&'static Form>,
}

/// A place that names a body without a word such as 区 is no longer: 鼓楼, 雨花台.
const LONGEST_BARE_PLACE: usize = 4;

impl Naming {
    /// Takes a name apart; the user's own departments are known by the name they give them.
    pub fn of(name: &str, own: &[OwnDepartment]) -> Naming {
        let name: String = name.chars().filter(|c| !c.is_whitespace()).collect();
        let name = own_name(&name, own).unwrap_or(&name);
        known(name)
            .or_else(|| known(&branch_named_first(name)?))
            .or_else(|| known(before_bracket(name)?))
            .unwrap_or_else(|| unknown(name))
    }

    /// The body, when the dictionary knows it.
    pub fn body(&self) -> Option<&'static Body> {
        self.form.map(|form| form.body)
    }

    /// The whole name: 区发展和改革委员会.
    pub fn full(&self) -> Option<String> {
        let form = self.form?;
        Some(self.with_level(form.body, &form.full))
    }

    /// What a body is called now at the level of this name, which is a former one.
    pub fn now(&self, body: &Body) -> String {
        let former = self.form.map_or("", |form| &form.full);
        let of_state = self.level.as_deref() == state_level();
        self.with_level(body, body.present_name(former, of_state))
    }

    fn with_level(&self, body: &Body, full: &str) -> String {
        if body.is_state_name(full) {
            return full.to_owned();
        }
        format!("{}{full}", self.prefix)
    }

    fn identity(&self, level: Option<&str>) -> Identity {
        let level = self.level.as_deref().or(level);
        Identity {
            level: level.unwrap_or_default().to_owned(),
            who: self.who.clone(),
        }
    }
}

/// Identities in the order of a document; between clauses, the level is forgotten.
#[derive(Clone, Debug, Default)]
pub struct Identities {
    /// The level of names that stand after none: that of most names in the document.
    home: Option<String>,
    level: Option<String>,
}

impl Identities {
    /// For a document whose names these are.
    pub fn among<'a>(names: impl Iterator<Item = &'a Naming>) -> Identities {
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for level in names.filter_map(Naming::lasting_level) {
            match counts.iter_mut().find(|(known, _)| *known == level) {
                Some((_, count)) => *count += 1,
                None => counts.push((level, 1)),
            }
        }
        // Of equals the first: `max_by_key` would take the last.
        let most = counts.iter().rev().max_by_key(|(_, count)| *count);
        Identities {
            home: most.map(|(level, _)| level.to_string()),
            level: None,
        }
    }

    /// A new clause begins.
    pub fn begin(&mut self) {
        self.level = None;
    }

    /// The body that the next department of the clause means; a group is nobody.
    pub fn next(&mut self, department: &Department, naming: &Naming) -> Option<Identity> {
        if department.generic {
            return None;
        }
        if let Some(level) = naming.lasting_level() {
            self.level = Some(level.to_owned());
        }
        // An unknown name may be a place's own (铁北片区管理办): it is the same whoever stands before it.
        let above = self.level.as_deref().filter(|_| naming.form.is_some());
        Some(naming.identity(above.or(self.home.as_deref())))
    }
}

impl Naming {
    fn lasting_level(&self) -> Option<&str> {
        self.level.as_deref().filter(|_| self.lasting)
    }
}

fn own_name<'a>(name: &str, own: &'a [OwnDepartment]) -> Option<&'a str> {
    let entry = own
        .iter()
        .find(|entry| entry.aliases.iter().any(|alias| alias == name))?;
    Some(&entry.name)
}

/// A name that ends in a known form, the longest, with a level or a place before it.
fn known(name: &str) -> Option<Naming> {
    name.char_indices().find_map(|(at, _)| {
        let (prefix, stem) = name.split_at(at);
        let form = forms().get(stem)?;
        let (level, lasting) = match (prefix, form.level) {
            ("", level) => (level.map(str::to_owned), true),
            _ => {
                let (level, lasting) = level_of(prefix, form.body.by_place, departments())?;
                (Some(level), lasting)
            }
        };
        Some(Naming {
            prefix: prefix.to_owned(),
            level: level.filter(|level| !level.is_empty()),
            lasting,
            who: Who::Known(&form.body.id),
            form: Some(form),
        })
    })
}

/// 市公安局鼓楼分局 is 鼓楼公安分局: the place stands before the last word, the name before the place.
fn branch_named_first(name: &str) -> Option<String> {
    let (whole, place) = name.strip_suffix("分局")?.rsplit_once('局')?;
    let office = known(&format!("{whole}局"))?;
    let by_place = office.body()?.by_place && !place.is_empty();
    by_place.then(|| format!("{place}{}", office.form.map_or("", |form| &form.full)))
}

/// 区科技局（区外专局）, 区财政局（牵头）: the body stands before the bracket.
fn before_bracket(name: &str) -> Option<&str> {
    let inside = name.strip_suffix(['）', ')', '〉', '】', ']'])?;
    Some(inside.split_once(['（', '(', '〈', '【', '['])?.0)
}

/// The level that the words before a name say, and whether it holds for the names after it.
fn level_of(prefix: &str, by_place: bool, words: &Departments) -> Option<(String, bool)> {
    let place = without_tails(prefix.trim_start_matches("中共"), words);
    // 原工商局, 原市工商局; but 原平市.
    let once = place.strip_prefix('原');
    let once = once.filter(|rest| rest.is_empty() || level_word(rest, words).is_some());
    let place = once.unwrap_or(place);
    if place.is_empty() {
        // 党委宣传部: some party committee's, no level said.
        return Some((String::new(), false));
    }
    if let Some(level) = level_word(place, words) {
        return Some((level.to_owned(), true));
    }
    let ends_as_place = words.place_ends.iter().any(|end| place.ends_with(end));
    let bare = by_place && (2..=LONGEST_BARE_PLACE).contains(&place.chars().count());
    (ends_as_place || bare).then(|| (place_name(place).to_owned(), ends_as_place && !by_place))
}

/// 区委 → 区
fn without_tails<'a>(prefix: &'a str, words: &Departments) -> &'a str {
    let mut tails = words.level_tails.iter();
    let tail = tails.find(|tail| prefix.ends_with(tail.as_str()));
    tail.map_or(prefix, |tail| &prefix[..prefix.len() - tail.len()])
}

fn level_word<'a>(text: &str, words: &'a Departments) -> Option<&'a str> {
    let mut rows = words.levels.iter();
    let row = rows.find(|row| row.iter().any(|word| word == text))?;
    row.first().map(String::as_str)
}

/// 鼓楼区 and 鼓楼 are one place; 吉林省 and 吉林市 are two.
pub fn place_name(place: &str) -> &str {
    let stem = place.strip_suffix(['区', '县']).unwrap_or(place);
    if stem.chars().count() < 2 {
        place
    } else {
        stem
    }
}

/// Any other name: a level word at its beginning is taken off, so that 市外经局 and 外经局 after 市发改委 meet.
fn unknown(name: &str) -> Naming {
    let mut found = ("", None);
    for row in &departments().levels {
        for word in row {
            let longer = word.len() > found.0.len();
            if longer && name.starts_with(word.as_str()) && leaves_a_name(name, word) {
                found = (word, row.first().cloned());
            }
        }
    }
    let (prefix, level) = found;
    Naming {
        prefix: prefix.to_owned(),
        level,
        // 区域合作办 begins with 区 too: an unknown name says nothing about the next.
        lasting: false,
        who: Who::Unknown(name[prefix.len()..].to_owned()),
        form: None,
    }
}

fn leaves_a_name(name: &str, word: &str) -> bool {
    name[word.len()..].chars().count() >= 3
}

#[cfg(test)]
#[path = "identity_tests.rs"]
mod tests;
