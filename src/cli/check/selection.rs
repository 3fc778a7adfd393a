//! `--select` and `--ignore`: which rules are asked.

use crate::config::{Config, Level};
use crate::rules::{Group, RULES, Rule, alike};

/// Rules and groups that the command line names.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Selection {
    /// The first name that is neither a rule's nor a group's is given back where there is one.
    pub fn new(select: &[String], ignore: &[String]) -> Result<Selection, String> {
        let all = select.iter().chain(ignore);
        match all.into_iter().find(|name| !is_known(name)) {
            Some(strange) => Err(strange.clone()),
            None => Ok(Selection {
                select: select.to_vec(),
                ignore: ignore.to_vec(),
            }),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.select.is_empty() && self.ignore.is_empty()
    }

    /// The settings with this selection made. A rule that is selected by its own name is asked though it is off.
    pub fn narrow(&self, config: &Config) -> Config {
        let mut config = config.clone();
        for rule in RULES.iter() {
            let is_on = rule.is_on(&config);
            let by_name = self.select.iter().any(|name| name == rule.name);
            let wanted = self.select.is_empty() || named(&self.select, rule);
            let level = match wanted && !named(&self.ignore, rule) {
                true if by_name && !is_on => rule.severity.level(),
                true => continue,
                false => Level::Off,
            };
            config.levels.insert(rule.name.to_owned(), level);
        }
        config
    }
}

fn named(names: &[String], rule: &Rule) -> bool {
    let is_meant = |name: &String| name == rule.name || name == rule.group.name();
    names.iter().any(is_meant)
}

fn is_known(name: &str) -> bool {
    crate::rules::find(name).is_some() || Group::ALL.iter().any(|group| group.name() == name)
}

/// The rules and groups that may be meant by a name that is none of theirs.
pub fn like(name: &str) -> Vec<&'static str> {
    let groups = Group::ALL.iter().map(|group| group.name());
    alike(name, RULES.iter().map(|rule| rule.name).chain(groups))
}
