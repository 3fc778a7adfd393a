//! Everybody's tasks: the targets of plans by the department that leads, joins or answers for them.

use crate::config::OwnDepartment;
use crate::model::{Document, Role, Roster, Target};
use crate::syntax::{Identity, Naming};
use crate::workspace::index::{Home, may_be_same};

/// A plan, with what is known of it beyond its text.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    pub document: &'a Document,
    /// The place it is of: in it 区发改委 means this place's.
    pub home: &'a Home,
    /// The departments that the settings name.
    pub own: &'a [OwnDepartment],
}

/// A department or a group such as 各街道, under the name that it bears first.
#[derive(Clone, Debug)]
pub struct DepartmentTasks {
    pub name: String,
    identity: Option<Identity>,
    /// In the order of the plans; each target once.
    pub tasks: Vec<Task>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// Index of the plan.
    pub plan: usize,
    /// Index of the target in it.
    pub target: usize,
    pub role: Role,
    /// It leads, or is responsible where nobody leads.
    pub leads: bool,
}

/// The departments of plans: who leads most first, groups last, otherwise in the order of the text.
pub fn departments(plans: &[Plan]) -> Vec<DepartmentTasks> {
    let mut found: Vec<DepartmentTasks> = Vec::new();
    for (plan, of) in plans.iter().enumerate() {
        add_plan(plan, of, &mut found);
    }
    let order = |one: &DepartmentTasks| (one.identity.is_none(), usize::MAX - one.led());
    found.sort_by_key(order);
    found
}

/// The departments that a name means: 发改委 every one that is called so, 区发改委 the district's.
pub fn called<'a>(
    departments: &'a [DepartmentTasks],
    name: &str,
    own: &[OwnDepartment],
) -> Vec<&'a DepartmentTasks> {
    let exact: Vec<_> = departments.iter().filter(|one| one.name == name).collect();
    if !exact.is_empty() {
        return exact;
    }
    let naming = Naming::of(name, own);
    let wanted = Identity {
        level: naming.level.unwrap_or_default(),
        who: naming.who,
    };
    let is_meant = |one: &&DepartmentTasks| {
        let identity = one.identity.as_ref();
        identity.is_some_and(|identity| match wanted.level.is_empty() {
            true => identity.who == wanted.who,
            false => may_be_same(&wanted, identity),
        })
    };
    departments.iter().filter(is_meant).collect()
}

impl DepartmentTasks {
    /// How many targets it leads.
    pub fn led(&self) -> usize {
        self.tasks.iter().filter(|task| task.leads).count()
    }

    fn is(&self, name: &str, identity: Option<&Identity>) -> bool {
        match (&self.identity, identity) {
            (None, None) => self.name == name,
            (one, other) => one.as_ref() == other,
        }
    }

    /// Of two parts in one target the first counts: who leads is not also told to join.
    fn add(&mut self, task: Task) {
        let known = self.tasks.iter_mut().rev();
        let mut same =
            known.take_while(|known| (known.plan, known.target) == (task.plan, task.target));
        match same.next() {
            Some(known) if task.leads && !known.leads => *known = task,
            Some(_) => {}
            None => self.tasks.push(task),
        }
    }
}

fn add_plan(plan: usize, of: &Plan, found: &mut Vec<DepartmentTasks>) {
    let targets = of.document.targets();
    let roster = Roster::of(targets, of.own);
    let mut index = 0;
    for named in &roster.named {
        // The roster goes through the targets in their order.
        while targets
            .get(index)
            .is_some_and(|target| !std::ptr::eq(target, named.target))
        {
            index += 1;
        }
        let task = Task {
            plan,
            target: index,
            role: named.role,
            leads: leads(named.target, named.role),
        };
        let name = &named.department.name;
        let identity = named.identity.as_ref().map(|identity| of.home.of(identity));
        match found.iter_mut().find(|one| one.is(name, identity.as_ref())) {
            Some(one) => one.add(task),
            None => found.push(DepartmentTasks {
                name: name.clone(),
                identity,
                tasks: vec![task],
            }),
        }
    }
}

fn leads(target: &Target, role: Role) -> bool {
    match role {
        Role::Lead => true,
        Role::Responsible => target.responsibility.leads.is_empty(),
        Role::CoOrganiser => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = "\
2025年目标任务分解方案
一、发展目标
1.地区生产总值增长5%以上。（区发改委主办，区统计局协办）
2.开展执法案卷评查4次。（区司法局主办，各街道、区发展和改革委员会协办）
3.新增就业岗位1.5万个。（区人社局主办）
4.改造𠮷祥里小区20万平方米。（区房产局、区发改委主办）
5.培育高新技术企业30家。（区科技局主办）
";

    fn told(departments: &[&DepartmentTasks]) -> Vec<(String, usize, usize)> {
        let of = |one: &&DepartmentTasks| (one.name.clone(), one.led(), one.tasks.len());
        departments.iter().map(of).collect()
    }

    fn departments_of(document: &Document) -> Vec<DepartmentTasks> {
        let home = Home::default();
        departments(&[Plan {
            document,
            home: &home,
            own: &[],
        }])
    }

    #[test]
    fn all_names_of_a_department_are_one_and_groups_come_last() {
        let all = departments_of(&Document::new(PLAN));
        let told = told(&all.iter().collect::<Vec<_>>());
        assert_eq!(told.first(), Some(&("区发改委".to_owned(), 2, 3)));
        assert_eq!(told.last(), Some(&("各街道".to_owned(), 0, 1)));
        assert_eq!(told.len(), 7);
    }

    #[test]
    fn a_name_with_or_without_its_level_finds_the_department() {
        let all = departments_of(&Document::new(PLAN));
        for name in ["发改委", "区发展改革委", "区发改委"] {
            assert_eq!(
                told(&called(&all, name, &[])),
                [("区发改委".to_owned(), 2, 3)],
                "{name}"
            );
        }
        assert_eq!(told(&called(&all, "各街道", &[])).len(), 1);
        assert!(called(&all, "市发改委", &[]).is_empty());
        assert!(called(&all, "", &[]).is_empty());
    }

    #[test]
    fn a_shopping_list_has_no_departments() {
        assert!(departments_of(&Document::new("1.牛奶\n2.鸡蛋\n3.面包\n")).is_empty());
    }
}
