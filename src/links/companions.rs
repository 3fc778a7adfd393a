//! Which documents belong to a document: the plan of its report, the report of its plan, and what there was of both a
//! year before.

use super::Origin;
use crate::model::DocumentKind;

/// Those that belong to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companions<T> {
    /// The report of the same place and year; a report has none.
    pub report: Option<T>,
    /// The plan of the same place and year; a plan has none.
    pub plan: Option<T>,
    /// The plan and the report of the year before; first the one of the document's own kind.
    pub earlier: Vec<T>,
}

impl<T> Default for Companions<T> {
    fn default() -> Self {
        Companions {
            report: None,
            plan: None,
            earlier: Vec::new(),
        }
    }
}

impl<T> Companions<T> {
    /// Something else in the place of each, where there is something.
    pub fn filter_map<U>(self, mut with: impl FnMut(T) -> Option<U>) -> Companions<U> {
        Companions {
            report: self.report.and_then(&mut with),
            plan: self.plan.and_then(&mut with),
            earlier: self.earlier.into_iter().filter_map(with).collect(),
        }
    }

    /// Those of the year before, then those of the same year.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.earlier.iter().chain(&self.report).chain(&self.plan)
    }
}

/// Whether a document can be a companion at all; cheap to ask of many.
pub fn may_belong(own: &Origin, other: &Origin) -> bool {
    let dated = own.year.zip(other.year);
    let is_near = dated.is_some_and(|(own, other)| matches!(own.checked_sub(other), Some(0 | 1)));
    is_near && own.kind != DocumentKind::Other && other.kind != DocumentKind::Other
}

/// The companions of a document among others, each by its place among them. What nobody dated has none, nor what is neither report nor plan. Of several that are
/// of the very place the first counts: they are drafts of one paper, and the nearest is to be given first. Of several
/// of which one can only not tell that they are of another place, none does.
pub fn companions(own: &Origin, others: &[&Origin]) -> Companions<usize> {
    let Some(year) = own.year else {
        return Companions::default();
    };
    let search = Search { own, others };
    let before = year.saturating_sub(1);
    let (report, plan) = (is_report as Sort, is_plan as Sort);
    match own.kind {
        DocumentKind::Other => Companions::default(),
        DocumentKind::BreakdownPlan => Companions {
            report: search.find(report, year),
            plan: None,
            earlier: search.earlier([plan, report], before),
        },
        DocumentKind::Report | DocumentKind::ReportWithPlan => Companions {
            report: None,
            plan: search.find(plan, year),
            earlier: search.earlier([report, plan], before),
        },
    }
}

/// Whether a document is a report, or a plan.
type Sort = fn(DocumentKind) -> bool;

fn is_report(kind: DocumentKind) -> bool {
    matches!(kind, DocumentKind::Report | DocumentKind::ReportWithPlan)
}

fn is_plan(kind: DocumentKind) -> bool {
    kind == DocumentKind::BreakdownPlan
}

struct Search<'a> {
    own: &'a Origin,
    others: &'a [&'a Origin],
}

impl Search<'_> {
    fn earlier(&self, sorts: [Sort; 2], year: u16) -> Vec<usize> {
        let found = sorts.into_iter().filter_map(|sort| self.find(sort, year));
        found.collect()
    }

    fn find(&self, is_of: Sort, year: u16) -> Option<usize> {
        let own = self.own;
        // A half year's report is followed by a half year's; beside it stands the plan of the whole year.
        let is_alike = is_of(own.kind);
        let may_be = |other: &Origin| {
            let sort = match is_alike {
                true => other.sort == own.sort,
                false => other.sort.is_empty(),
            };
            is_of(other.kind) && other.year == Some(year) && sort
        };
        let all = self.others.iter().enumerate();
        let all = all.filter(|(_, other)| may_be(other));
        let of_place = |(_, other): &(usize, &&Origin)| other.home.is_same_as(&own.home);
        if let Some((at, _)) = all.clone().find(of_place) {
            return Some(at);
        }
        let mut unplaced = all.filter(|(_, other)| {
            let is_told = other.home.is_known() && own.home.is_known();
            !is_told && other.may_share_place(own)
        });
        match (unplaced.next(), unplaced.next()) {
            (Some((at, _)), None) => Some(at),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;

    /// A document by its title.
    fn origin(title: &str) -> Origin {
        let text = match title.contains("方案") {
            true => format!("{title}\n1.新建𠮷祥公园2个。（区城管局主办）\n"),
            false => format!(
                "{title}\r\n各位代表：\r\n一、主要工作\r\n新建𠮷祥公园2个。地区生产总值增长5%。\r\n"
            ),
        };
        Origin::of(&Document::new(&text), None)
    }

    #[track_caller]
    fn check(own: &str, others: &[&str], report: &str, plan: &str, earlier: &[&str]) {
        let origins: Vec<Origin> = others.iter().map(|title| origin(title)).collect();
        let origins: Vec<&Origin> = origins.iter().collect();
        let found = companions(&origin(own), &origins);
        let name = |at: Option<usize>| at.map_or("", |at| others[at]);
        assert_eq!((name(found.report), name(found.plan)), (report, plan));
        let found: Vec<&str> = found.earlier.iter().map(|&at| others[at]).collect();
        assert_eq!(found, earlier);
    }

    const OTHERS: [&str; 9] = [
        "玄武区2025年政府工作报告",
        "南京市2025年政府工作报告",
        "鼓楼区2025年上半年工作报告",
        "南京市鼓楼区2025年政府工作报告",
        "鼓楼区2025年重点工作任务分解方案",
        "鼓楼区2024年重点工作任务分解方案",
        "鼓楼区2024年政府工作报告",
        "鼓楼区2024年上半年工作报告",
        "鼓楼区2023年政府工作报告",
    ];

    #[test]
    fn report_and_plan_of_one_place_and_year_and_of_the_year_before() {
        check(
            "鼓楼区2025年政府工作目标任务分解方案",
            &OTHERS,
            OTHERS[3],
            "",
            &[OTHERS[5], OTHERS[6]],
        );
        check(
            "鼓楼区2025年人民政府工作报告",
            &OTHERS,
            "",
            OTHERS[4],
            &[OTHERS[6], OTHERS[5]],
        );
        check(
            "鼓楼区2025年上半年工作报告",
            &OTHERS,
            "",
            OTHERS[4],
            &[OTHERS[7], OTHERS[5]],
        );
    }

    #[test]
    fn of_an_unknown_place_only_one_is_taken() {
        let plan = "2025年区政府主要工作目标任务分解方案";
        check(plan, &["2025年政府工作报告"], "2025年政府工作报告", "", &[]);
        check(plan, &OTHERS[..1], OTHERS[0], "", &[]);
        check(plan, &OTHERS[..2], "", "", &[]);
    }

    #[test]
    fn what_is_not_dated_and_what_is_no_paper_has_none() {
        check("重点工作任务分解方案", &OTHERS, "", "", &[]);
        let list = Origin::of(&Document::new("2025年买菜\n白菜两斤\n"), None);
        let report = origin(OTHERS[3]);
        assert_eq!(companions(&list, &[&report]), Companions::default());
    }
}
