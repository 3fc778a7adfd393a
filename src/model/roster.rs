//! Everybody whom the targets of a document name, with the body that each name means.

use super::target::Target;
use crate::config::OwnDepartment;
use crate::syntax::{Department, Identities, Identity, Naming};
use serde::{Deserialize, Serialize};

/// What a department does for a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    Lead,
    CoOrganiser,
    Responsible,
}

/// A department named for a target.
#[derive(Debug)]
pub struct Named<'a> {
    pub target: &'a Target,
    pub role: Role,
    pub department: &'a Department,
    pub naming: Naming,
    /// None of a group such as 各街道.
    pub identity: Option<Identity>,
}

impl Named<'_> {
    /// Whether both mean the same body; of groups, whether they are called the same.
    pub fn same(&self, other: &Named) -> bool {
        match (&self.identity, &other.identity) {
            (None, None) => self.department.name == other.department.name,
            (one, other) => one == other,
        }
    }
}

/// The departments of all targets, in order. Computed when it is asked for.
#[derive(Debug)]
pub struct Roster<'a> {
    pub named: Vec<Named<'a>>,
}

impl<'a> Roster<'a> {
    pub fn of(targets: &'a [Target], own: &[OwnDepartment]) -> Roster<'a> {
        let mut named: Vec<Named> = targets
            .iter()
            .flat_map(|target| of_target(target, own))
            .collect();
        let mut identities = Identities::among(named.iter().map(|named| &named.naming));
        let mut last: Option<&Target> = None;
        for named in &mut named {
            if last.is_none_or(|last| !std::ptr::eq(last, named.target)) {
                identities.begin();
            }
            last = Some(named.target);
            named.identity = identities.next(named.department, &named.naming);
        }
        Roster { named }
    }

    /// Everybody who is the same as this one.
    pub fn same<'b>(&'b self, as_this: &'b Named) -> impl Iterator<Item = &'b Named<'a>> {
        self.named.iter().filter(|named| named.same(as_this))
    }
}

/// The departments of a target in the order in which they are written.
fn of_target<'a>(target: &'a Target, own: &[OwnDepartment]) -> Vec<Named<'a>> {
    let r = &target.responsibility;
    let lists = [
        (&r.leads, Role::Lead),
        (&r.coorganisers, Role::CoOrganiser),
        (&r.responsible, Role::Responsible),
    ];
    let mut found: Vec<Named> = Vec::new();
    for (list, role) in lists {
        found.extend(list.iter().map(|department| Named {
            target,
            role,
            department,
            naming: Naming::of(&department.name, own),
            identity: None,
        }));
    }
    found.sort_by_key(|named| (named.department.place.row, named.department.place.span));
    found
}
