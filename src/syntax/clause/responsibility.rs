//! Everything that the clauses of one target say.

use super::Convention;
use crate::syntax::department::{Department, Place};

/// Everything a target's clauses say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsibility {
    /// 主办, 牵头
    pub leads: Vec<Department>,
    /// 协办, 配合
    pub coorganisers: Vec<Department>,
    /// 责任单位 where nobody is said to lead
    pub responsible: Vec<Department>,
    /// 责任领导 (people)
    pub leaders: Vec<String>,
    /// 12月底前 …, as written
    pub deadline: Option<String>,
    /// The clauses with their brackets.
    pub places: Vec<Place>,
}

impl Responsibility {
    /// Whether anybody is named who leads or answers.
    pub fn has_owner(&self) -> bool {
        !self.leads.is_empty() || !self.responsible.is_empty()
    }

    pub fn names_anybody(&self) -> bool {
        self.has_owner() || !self.coorganisers.is_empty() || !self.leaders.is_empty()
    }

    /// Adds what another clause of the same target says.
    pub fn join(&mut self, other: Responsibility) {
        add(&mut self.leads, other.leads);
        add(&mut self.coorganisers, other.coorganisers);
        add(&mut self.responsible, other.responsible);
        self.leaders.extend(other.leaders);
        self.deadline = self.deadline.take().or(other.deadline);
        self.places.extend(other.places);
    }

    /// The same, said so many lines further down, or up.
    pub fn moved(mut self, rows: i32) -> Responsibility {
        let departments = self.leads.iter_mut().chain(&mut self.coorganisers);
        let departments = departments.chain(&mut self.responsible);
        let places = departments.map(|department| &mut department.place);
        places
            .chain(&mut self.places)
            .for_each(|place| place.row += rows);
        self
    }

    /// Applies the design's reading: those who are only responsible join a lead; one alone leads.
    pub fn settle(&mut self, convention: Option<Convention>) {
        if !self.leads.is_empty() {
            self.coorganisers.append(&mut self.responsible);
            return;
        }
        match (convention, self.responsible.len()) {
            (Some(Convention::AllLead), _) | (_, 1) => self.leads.append(&mut self.responsible),
            (Some(Convention::FirstLeads), 2..) => {
                let rest = self.responsible.split_off(1);
                self.leads.append(&mut self.responsible);
                self.coorganisers.splice(0..0, rest);
            }
            _ => {}
        }
    }
}

/// A department that two clauses name is the same one.
fn add(all: &mut Vec<Department>, others: Vec<Department>) {
    for other in others {
        if all.iter().all(|one| one.name != other.name) {
            all.push(other);
        }
    }
}
