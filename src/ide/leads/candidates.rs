//! The departments that may be named in a clause, the likeliest lead first.

use super::Place;
use super::evidence::Evidence;
use crate::links::{UsualLead, usual_leads};
use crate::model::{Named, Role, Roster};
use crate::syntax::Naming;
use std::cmp::Ordering;
use std::collections::HashMap;

/// A department as this document knows it, or as the dictionary does.
#[derive(Debug)]
pub struct Candidate {
    pub name: String,
    pub leads: usize,
    pub joins: usize,
    /// The indicator of this target that it usually leads, by the dictionary's leave.
    pub usual: Option<u16>,
    /// How many of the targets elsewhere it leads.
    pub elsewhere: usize,
    /// How much speaks for it: the targets it leads, by how like and how near they are to the one at the cursor.
    evidence: f64,
    /// The same, as one who joins.
    pub joining: f64,
}

/// That the dictionary names a department is worth as much as the next target's naming it nearly: of 291 targets of ten
/// plans it put a true lead first in twenty more.
const USUAL: f64 = 0.2;

/// Every department of the document once, under the name it bears first; then those whom only other documents or the
/// dictionary know.
pub fn candidates(place: &Place<'_>) -> Vec<Candidate> {
    let evidence = Evidence::of(place);
    let roster = Roster::of(place.document.targets(), &place.config.departments);
    let (mut found, bodies) = of_roster(place, &roster, &evidence);
    add_elsewhere(place, &evidence, &bodies, &mut found);
    let here: Vec<&Naming> = bodies.iter().map(|named| &named.naming).collect();
    for usual in usual_leads(&evidence.indicators, &here) {
        let UsualLead {
            indicator,
            name,
            known,
        } = usual;
        match known {
            Some(at) => found[at].suggest(indicator),
            None => match found.iter().position(|one| one.name == name) {
                Some(at) => found[at].suggest(indicator),
                None => {
                    found.push(Candidate::named(&name));
                    found
                        .last_mut()
                        .into_iter()
                        .for_each(|one| one.usual = Some(indicator));
                }
            },
        }
    }
    found.retain(|one| one.leads + one.joins + one.elsewhere > 0 || one.usual.is_some());
    found.sort_by(|one, other| {
        let likely = other.evidence.partial_cmp(&one.evidence);
        let likely = likely.unwrap_or(Ordering::Equal);
        likely
            .then(other.leads.cmp(&one.leads))
            .then(other.joins.cmp(&one.joins))
    });
    found
}

impl Candidate {
    fn named(name: &str) -> Candidate {
        Candidate {
            name: name.to_owned(),
            leads: 0,
            joins: 0,
            usual: None,
            elsewhere: 0,
            evidence: 0.0,
            joining: 0.0,
        }
    }

    /// The dictionary says so.
    fn suggest(&mut self, indicator: u16) {
        self.usual = Some(indicator);
        self.evidence += USUAL;
    }
}

/// Those who lead targets elsewhere: the same body under the name that it bears here, or else as it is named there.
fn add_elsewhere(
    place: &Place<'_>,
    evidence: &Evidence<'_>,
    bodies: &[&Named<'_>],
    found: &mut Vec<Candidate>,
) {
    let own = &place.config.departments;
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (precedent, weight) in evidence.elsewhere() {
        for &lead in precedent.leads {
            let at = *known.entry(lead).or_insert_with(|| {
                let naming = Naming::of(lead, own);
                let is_it = |named: &&Named<'_>| {
                    let same =
                        named.naming.prefix == naming.prefix && named.naming.who == naming.who;
                    named.department.name == lead || same
                };
                bodies.iter().position(is_it).unwrap_or_else(|| {
                    found.push(Candidate::named(lead));
                    found.len() - 1
                })
            });
            found[at].elsewhere += 1;
            found[at].evidence += weight;
        }
    }
}

/// The departments of the document, and for each how it is named first.
fn of_roster<'a, 'b>(
    place: &Place<'_>,
    roster: &'b Roster<'a>,
    evidence: &Evidence<'_>,
) -> (Vec<Candidate>, Vec<&'b Named<'a>>) {
    let mut found: Vec<Candidate> = Vec::new();
    let mut bodies: Vec<&Named<'a>> = Vec::new();
    for named in &roster.named {
        let at = match bodies.iter().position(|one| one.same(named)) {
            Some(at) => at,
            None => {
                bodies.push(named);
                found.push(Candidate::named(&named.department.name));
                found.len() - 1
            }
        };
        if place.is_in(named.target) {
            continue;
        }
        let weight = evidence.in_target(named.target);
        match named.role {
            Role::Lead => {
                found[at].leads += 1;
                found[at].evidence += weight;
            }
            Role::CoOrganiser | Role::Responsible => {
                found[at].joins += 1;
                found[at].joining += weight;
            }
        }
    }
    (found, bodies)
}

#[cfg(test)]
mod tests {
    use super::super::Precedent;
    use super::*;
    use crate::config::Config;
    use crate::model::Document;
    use crate::text::Point;

    const PLAN: &str = "2025年目标任务分解方案\n\
        1.新建公园2个。（区城管局主办）\n\
        2.新建公园3个。（区城管局主办）\n\
        3.举办车展5场，促进汽车消费。（\n\
        4.新建公园4个。（区城管局主办）\n\
        5.新建桥梁1座。（区建设局主办，区商务局协办）\n";

    fn likeliest(elsewhere: &[Precedent<'_>]) -> String {
        let document = Document::new(PLAN);
        let point = Point::new(3, "3.举办车展5场，促进汽车消费。（".len() as u32);
        let place = Place {
            document: &document,
            point,
            config: &Config::default(),
            elsewhere,
        };
        candidates(&place).swap_remove(0).name
    }

    #[test]
    fn a_like_target_of_another_document_speaks_for_its_lead() {
        assert_eq!(likeliest(&[]), "区城管局");
        let like = Precedent {
            text: "举办车展3场，促进汽车消费",
            leads: &["区商务局"],
        };
        assert_eq!(likeliest(&[like]), "区商务局");
        let unlike = Precedent {
            text: "化解矛盾纠纷",
            ..like
        };
        assert_eq!(likeliest(&[unlike]), "区城管局");
    }
}
