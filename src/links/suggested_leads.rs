//! Who may lead a matter of this year: who led the likest of last year's targets, or whom the dictionary names.

use super::Likeness;
use super::task::{Task, targets};
use super::usual_leads::usual_leads;
use crate::lexicon::{departments, names};
use crate::model::Document;
use crate::syntax::Naming;

/// A target less like another than this says nothing of its lead: of the promises of a report and the targets of the next
/// year's plan, those below were for the most part about other matters.
const ALIKE: f64 = 0.45;
/// That a target names the same indicator is worth so much likeness.
const SAME_INDICATOR: f64 = 0.5;

/// Leads for matters, as last year's plan names them or else the dictionary; none where nothing speaks for anybody.
pub fn suggested_leads(
    tasks: &[Task],
    report: &Document,
    like: Option<&Document>,
) -> Vec<Vec<String>> {
    let level = level(report);
    let precedents = like.map(Precedents::of);
    let texts = tasks.iter().map(|task| task.text.as_str());
    let known = precedents.iter().flat_map(|all| &all.texts);
    let likeness = Likeness::among(texts.chain(known.map(String::as_str)));
    let of_task = |(at, task): (usize, &Task)| {
        let indicators = indicators(&task.text);
        let led = precedents.as_ref();
        let led = led.and_then(|all| {
            let alike = |index: usize| likeness.of(at, tasks.len() + index);
            all.best(&indicators, alike)
        });
        led.unwrap_or_else(|| from_dictionary(&indicators, &level))
    };
    tasks.iter().enumerate().map(of_task).collect()
}

/// The targets of last year's plan.
struct Precedents {
    texts: Vec<String>,
    indicators: Vec<Vec<u16>>,
    leads: Vec<Vec<String>>,
}

impl Precedents {
    fn of(plan: &Document) -> Precedents {
        let tasks = targets(plan);
        let leads = plan.targets().iter().map(|target| {
            let leads = target.responsibility.leads.iter();
            let named = leads.filter(|lead| !lead.generic);
            named.map(|lead| lead.name.clone()).collect()
        });
        Precedents {
            leads: leads.collect(),
            indicators: tasks.iter().map(|task| indicators(&task.text)).collect(),
            texts: tasks.into_iter().map(|task| task.text).collect(),
        }
    }

    /// The leads of the likest target.
    fn best(&self, named: &[u16], alike: impl Fn(usize) -> f64) -> Option<Vec<String>> {
        let led = (0..self.texts.len()).filter(|&index| !self.leads[index].is_empty());
        let weigh = |index: usize| {
            let same = self.indicators[index].iter().any(|one| named.contains(one));
            alike(index) + if same { SAME_INDICATOR } else { 0.0 }
        };
        let best = led.map(|index| (weigh(index), index));
        let best = best.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
        best.filter(|(weight, _)| *weight >= ALIKE)
            .map(|(_, index)| self.leads[index].clone())
    }
}

fn indicators(text: &str) -> Vec<u16> {
    let mut found: Vec<u16> = names(text).map(|(indicator, _)| indicator).collect();
    found.dedup();
    found
}

/// The usual leads of the first indicator, at the level of the report.
fn from_dictionary(indicators: &[u16], level: &str) -> Vec<String> {
    let home = Naming::of(&format!("{level}发改委"), &[]);
    let first = indicators.get(..1).unwrap_or_default();
    let usual = usual_leads(first, &[&home]).into_iter();
    // 税务局 joins the bureau that answers for the revenue.
    usual.take(1).map(|one| one.name).collect()
}

/// 区 in a report that speaks of 全区 and 区委.
fn level(report: &Document) -> String {
    let levels = departments().levels.iter().filter_map(|row| row.first());
    let lines = (0..report.text().line_count()).map(|i| report.text().line(i));
    let text: Vec<String> = lines.map(|line| line.into_owned()).collect();
    let count = |level: &String| -> usize {
        let says = [format!("全{level}"), format!("我{level}")];
        let in_line = |line: &String| {
            says.iter()
                .map(|word| line.matches(word.as_str()).count())
                .sum::<usize>()
        };
        text.iter().map(in_line).sum()
    };
    let counted = levels.map(|level| (count(level), level));
    let most = counted
        .filter(|(count, _)| *count > 0)
        .max_by_key(|(count, _)| *count);
    most.map_or_else(String::new, |(_, level)| level.clone())
}
