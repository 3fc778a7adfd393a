//! Everything a department has to do: the targets that it leads, joins or answers for.

use crate::config::Config;
use crate::model::{Document, Named, Role, Roster};
use crate::text::{Point, Range};

/// A department's part in a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentTargets {
    /// The name under the cursor.
    pub name: String,
    pub targets: Vec<OneTarget>,
}

/// One of its targets, with its number and first clause, and that label's place in the text as written.
#[derive(Clone, Debug, PartialEq)]
pub struct OneTarget {
    pub role: Role,
    pub label: String,
    pub place: Range,
}

/// The targets of the department that is named at a point of the text as written.
pub fn targets(document: &Document, point: Point, config: &Config) -> Option<DepartmentTargets> {
    let point = document.read(point);
    let roster = Roster::of(document.targets(), &config.departments);
    let place = |named: &Named| named.department.place.near(named.target.line);
    let here = roster.named.iter().find(|one| place(one).touches(point))?;
    let targets = roster.same(here).map(|named| OneTarget {
        role: named.role,
        label: document.target_name(named.target),
        place: document.written(named.target.label()),
    });
    Some(DepartmentTargets {
        name: here.department.name.clone(),
        targets: targets.collect(),
    })
}
