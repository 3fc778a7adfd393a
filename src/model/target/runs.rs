//! Which numbered items stand among a plan's tasks, and which only look like them.
//!
//! A plan also numbers how the work is to be done (三、保障措施), its notes and its annexes. Nobody owns those, so an item
//! without an owner counts only in a run of items of which one has an owner.

use super::paragraph::Paragraph;
use super::plan::leads_items;
use crate::syntax::OrdinalForm;

/// For each paragraph whether it stands in a run of tasks. Where no item has an owner, each run may be one, but for those
/// under a heading that says otherwise.
pub fn among_tasks(paragraphs: &[Paragraph], form: Option<OrdinalForm>) -> Vec<bool> {
    let runs = runs(paragraphs, form);
    let any_owned = paragraphs.iter().any(|paragraph| paragraph.look.is_owned);
    let mut among = vec![false; paragraphs.len()];
    for run in runs {
        let is_tasks = match any_owned {
            true => run.is_owned,
            false => !run.is_aside,
        };
        if is_tasks {
            among[run.start..run.end].fill(true);
        }
    }
    among
}

/// Items whose numbers belong together.
#[derive(Default)]
struct Run {
    start: usize,
    end: usize,
    last_number: Option<u32>,
    is_owned: bool,
    /// It stands under a heading of guidance, or among notes.
    is_aside: bool,
}

impl Run {
    /// Whether a number goes on with the run, given what stands between.
    fn takes(&self, number: u32, between: Between) -> bool {
        let Some(last) = self.last_number else {
            return true;
        };
        match between {
            Between::Aside => false,
            Between::Heading => number == last + 1,
            // A number that is missing or given twice is a slip of the pen.
            Between::Nothing => number > 1 || last == 0,
        }
    }
}

/// What stands between two items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Nothing,
    Heading,
    Aside,
}

fn runs(paragraphs: &[Paragraph], form: Option<OrdinalForm>) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    let mut between = Between::Nothing;
    // The heading above names the lead.
    let mut led = false;
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let look = &paragraph.look;
        if look.is_label {
            run.is_owned = true;
            run.end = i + 1;
            continue;
        }
        if leads_items(paragraphs, i) {
            (between, led) = (Between::Heading, true);
            continue;
        }
        let is_aside = look.is_aside && !look.is_owned;
        let is_item = form.is_some() && look.form == form && !is_aside;
        let number = look.number.filter(|_| is_item);
        if let Some(number) = number {
            let is_aside = between == Between::Aside;
            if run.last_number.is_none() {
                (run.start, run.is_aside) = (i, is_aside);
            } else if !run.takes(number, between) {
                let next = Run {
                    start: i,
                    is_aside,
                    ..Run::default()
                };
                runs.push(std::mem::replace(&mut run, next));
            }
            run.is_owned |= look.is_owned || led;
            run.last_number = Some(number);
            run.end = i + 1;
            between = Between::Nothing;
        } else if is_aside {
            (between, led) = (Between::Aside, false);
        } else if paragraph.is_heading(form) {
            led = false;
            if between == Between::Nothing {
                between = Between::Heading;
            }
        }
    }
    runs.push(run);
    runs
}
