//! The bodies of county, city, province and state by all their names, from the `[[department]]` tables of
//! `departments.toml`.

use super::departments;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// One body, at whatever level it stands. The fields are described in `departments.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub id: String,
    #[serde(default)]
    pub names: Vec<Vec<String>>,
    #[serde(default)]
    pub province: Vec<Vec<String>>,
    #[serde(default)]
    pub state: Vec<Vec<String>>,
    #[serde(default)]
    pub former: Vec<Former>,
    pub ended: Option<u16>,
    /// The `id` of the body that took most of its work.
    pub successor: Option<String>,
    #[serde(default)]
    pub by_place: bool,
}

/// Names that a body had, in rows as its present ones.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Former {
    pub names: Vec<Vec<String>>,
    pub until: Option<u16>,
}

/// What a form of a name, such as 发改委, stands for.
#[derive(Debug)]
pub struct Form {
    pub body: &'static Body,
    /// 发展和改革委员会
    pub full: String,
    /// The level that the form itself says: 部 is the state's, 团市委 a city's.
    pub level: Option<&'static str>,
    /// It is a former name.
    pub former: Option<&'static Former>,
}

/// The level of the centre's bodies, as identities give it.
pub fn state_level() -> Option<&'static str> {
    level(STATE)
}

/// The first words of these rows of `levels` are the state and a province.
const STATE: usize = 0;
const PROVINCE: usize = 1;

static FORMS: LazyLock<HashMap<String, Form>> = LazyLock::new(|| all().collect());

/// Every form of every body, without its level.
pub fn forms() -> &'static HashMap<String, Form> {
    &FORMS
}

fn all() -> impl Iterator<Item = (String, Form)> {
    departments().bodies.iter().flat_map(of_body)
}

fn of_body(body: &'static Body) -> impl Iterator<Item = (String, Form)> {
    let rows = [
        (&body.names, None),
        (&body.province, level(PROVINCE)),
        (&body.state, level(STATE)),
    ];
    let present = rows
        .into_iter()
        .flat_map(move |(rows, level)| rows.iter().flat_map(move |row| of_row(body, row, level)));
    let former = body.former.iter().flat_map(move |former| {
        let rows = former.names.iter();
        let forms = rows.flat_map(move |row| of_row(body, row, None));
        forms.map(move |(name, form)| {
            let former = Some(former);
            (name, Form { former, ..form })
        })
    });
    present.chain(former)
}

fn level(row: usize) -> Option<&'static str> {
    Some(departments().levels.get(row)?.first()?)
}

/// The forms of a row; those with `*` once for every level below the state.
fn of_row(
    body: &'static Body,
    row: &'static [String],
    level: Option<&'static str>,
) -> Vec<(String, Form)> {
    let full = row.first().map_or("", String::as_str);
    let form = |name: &str, full: &str, level| {
        let form = Form {
            body,
            full: full.to_owned(),
            level,
            former: None,
        };
        (name.to_owned(), form)
    };
    let mut found = Vec::new();
    for name in row {
        if !name.contains('*') {
            found.push(form(name, full, level));
            continue;
        }
        for word in below_the_state() {
            let put = |text: &str| text.replace('*', word);
            found.push(form(&put(name), &put(full), Some(word)));
        }
    }
    found
}

fn below_the_state() -> impl Iterator<Item = &'static str> {
    let rows = departments().levels.iter().skip(STATE + 1);
    rows.filter_map(|row| row.first().map(String::as_str))
}

impl Body {
    /// Every row of its present names.
    fn rows(&self) -> impl Iterator<Item = &[String]> {
        let rows = self.names.iter().chain(&self.province).chain(&self.state);
        rows.map(Vec::as_slice)
    }

    /// What it is called now, at the level of a name that is no longer: after 环境保护厅 生态环境厅, not 生态环境局; after
    /// 国家旅游局 文化和旅游部.
    pub fn present_name(&self, former: &str, of_state: bool) -> &str {
        let state = self.state_names().next().filter(|_| of_state);
        let alike = || self.full_names().find(|name| same_ending(name, former));
        let first = || self.full_names().next();
        state.or_else(alike).or_else(first).unwrap_or_default()
    }

    /// Whether this full name is the centre's alone, and so stands without a level.
    pub fn is_state_name(&self, full: &str) -> bool {
        self.state_names().any(|name| name == full)
    }

    fn state_names(&self) -> impl Iterator<Item = &str> {
        self.state
            .iter()
            .filter_map(|row| Some(row.first()?.as_str()))
    }

    /// What the body with this present name was once called, and until when.
    pub fn former_names(&self, present: &str) -> impl Iterator<Item = (&str, Option<u16>)> {
        let full = self.former.iter().flat_map(|former| {
            let names = former.names.iter().filter_map(|row| row.first());
            names.map(|name| (name.as_str(), former.until))
        });
        full.filter(move |(name, _)| same_ending(name, present))
    }

    /// The body that took its work.
    pub fn followed_by(&self) -> Option<&'static Body> {
        let id = self.successor.as_deref()?;
        departments().bodies.iter().find(|body| body.id == id)
    }

    fn full_names(&self) -> impl Iterator<Item = &str> {
        self.rows().filter_map(|row| Some(row.first()?.as_str()))
    }
}

/// 局 is the county's and the city's, 厅 the province's, 部 the state's.
fn same_ending(one: &str, other: &str) -> bool {
    one.chars().next_back() == other.chars().next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_belongs_to_two_bodies() {
        let mut owners: HashMap<String, &str> = HashMap::new();
        for (name, form) in all() {
            if let Some(other) = owners.insert(name.clone(), &form.body.id) {
                panic!("{name} is given twice: {other} and {}", form.body.id);
            }
        }
    }

    #[test]
    fn bodies_are_many_and_have_names_and_successors() {
        let bodies = &departments().bodies;
        assert!(bodies.len() >= 90, "{}", bodies.len());
        let ids: Vec<&str> = bodies.iter().map(|body| body.id.as_str()).collect();
        for (i, body) in bodies.iter().enumerate() {
            assert!(!ids[..i].contains(&body.id.as_str()), "{} twice", body.id);
            assert!(body.rows().count() > 0, "{} has no name", body.id);
            let empty = body.rows().any(<[String]>::is_empty);
            assert!(!empty, "{} has an empty row", body.id);
            if let Some(next) = &body.successor {
                assert!(ids.contains(&next.as_str()), "{}: {next}?", body.id);
            }
        }
    }

    #[test]
    fn levels_are_where_the_code_expects_them() {
        assert_eq!(level(STATE), Some("国家"));
        assert_eq!(level(PROVINCE), Some("省"));
    }
}
