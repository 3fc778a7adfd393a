//! New documents from a skeleton: a report, a plan, a table of progress.

use super::markup::{self, Block};
use crate::messages::{Language, cli};
use crate::model::{Document, Target};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skeleton {
    Report,
    Plan,
}

/// What stands where the drafter has to write a year himself.
const NO_YEAR: &str = "××××";

/// The text of a new document for a year. Everything that is to be written stands as ××.
pub fn text(skeleton: Skeleton, year: Option<u16>) -> String {
    let words = match skeleton {
        Skeleton::Report => include_str!("skeletons/report.txt"),
        Skeleton::Plan => include_str!("skeletons/plan.txt"),
    };
    let year_of = |year: Option<u16>| year.map_or(NO_YEAR.to_owned(), |year| year.to_string());
    words.replace("{year}", &year_of(year)).replace(
        "{last}",
        &year_of(year.and_then(|year| year.checked_sub(1))),
    )
}

/// A table in which the departments of a plan write how far they have come, as Markdown; with the plan's own targets,
/// and a row to be filled where there is none.
pub fn progress(plan: Option<&Document>, language: Language) -> String {
    let heads = [
        cli::number,
        cli::target,
        cli::owner,
        cli::coorganiser,
        cli::deadline,
        cli::progress,
        cli::on_schedule,
        cli::remarks,
    ];
    let filled = plan.into_iter().flat_map(|plan| {
        let rows = plan.targets().iter().zip(1..);
        rows.map(|(target, place)| row(plan, target, place))
    });
    let mut rows: Vec<Vec<String>> = filled.collect();
    if rows.is_empty() {
        rows.push(vec![String::new(); heads.len()]);
    }
    let table = Block::Table {
        header: heads.map(|head| head(language).to_owned()).to_vec(),
        rows,
    };
    format!("{}\n", markup::markdown(&[table]))
}

fn row(plan: &Document, target: &Target, place: usize) -> Vec<String> {
    let r = &target.responsibility;
    let names = |list: &[crate::syntax::Department]| {
        let names: Vec<&str> = list.iter().map(|one| &*one.name).collect();
        names.join("、")
    };
    let owners = match r.leads.is_empty() {
        true => names(&r.responsible),
        false => names(&r.leads),
    };
    let line = plan.text().line(target.line as usize);
    let number = target
        .item
        .number
        .map_or(place, |ordinal| ordinal.number as usize);
    vec![
        number.to_string(),
        target.item.body.of(&line).to_owned(),
        owners,
        names(&r.coorganisers),
        r.deadline.clone().unwrap_or_default(),
        String::new(),
        String::new(),
        String::new(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::model::DocumentKind;
    use crate::rules;

    #[test]
    fn a_skeleton_is_what_it_is_called_and_lacks_only_figures() {
        for (skeleton, kind) in [
            (Skeleton::Report, DocumentKind::Report),
            (Skeleton::Plan, DocumentKind::BreakdownPlan),
        ] {
            let text = text(skeleton, Some(2026));
            let document = Document::new(&text);
            assert_eq!(document.kind(), kind);
            let found = rules::check(&document, &Config::default());
            let mut rules = found.iter().map(|one| one.rule.name);
            assert!(rules.all(|rule| ["missing-quantity", "placeholder"].contains(&rule)));
            assert!(text.starts_with("2026年") && !text.contains(['{', '}']));
        }
        assert!(text(Skeleton::Report, Some(2026)).contains("一、2025年工作回顾"));
        assert!(text(Skeleton::Report, None).starts_with("××××年"));
    }

    #[test]
    fn a_plans_targets_are_the_rows_of_its_progress() {
        let plan = Document::new(&text(Skeleton::Plan, Some(2026)));
        let table = progress(Some(&plan), Language::Chinese);
        assert_eq!(table.lines().count(), plan.targets().len() + 2);
        assert!(
            table.contains("| 2 | 一般公共预算收入增长××%。 | ××财政局 | ××税务局 |"),
            "{table}"
        );
        assert_eq!(progress(None, Language::English).lines().count(), 3);
    }
}
