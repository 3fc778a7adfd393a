//! Documents across each other: report and plan, this year and last. Which belong together, which passages speak of the
//! same thing, and how they differ.
//!
//! Pure functions over documents; every link carries what speaks for it, and how sure it is.

mod beside;
mod breakdown;
mod change;
mod clause_form;
mod companions;
mod conflicts;
mod coverage;
mod figure;
mod likeness;
mod lowered;
mod numbers;
mod pairing;
mod precedents;
mod promises;
mod relatives;
mod suggested_leads;
mod task;
mod usual_leads;
mod versions;
mod wording;
mod years;

pub use crate::workspace::Origin;
pub use beside::{Beside, Companion};
pub use breakdown::{Breakdown, breakdown, further_targets};
pub use change::{Change, Kind};
pub use clause_form::ClauseForm;
pub use companions::{Companions, companions, may_belong};
pub use conflicts::conflicts;
pub use coverage::{Coverage, Link, Passage, coverage};
pub use figure::{Figure, figures};
pub use likeness::Likeness;
pub use lowered::lowered;
pub use numbers::Difference;
pub use pairing::Confidence;
pub use precedents::{Led, led_targets};
pub use promises::promises;
pub use relatives::Relatives;
pub use task::{Task, targets, tasks};
pub use usual_leads::{UsualLead, usual_leads};
pub use versions::{Aspect, Changed, Versions, matters, target, versions};
pub use years::{IndicatorPair, indicators};
