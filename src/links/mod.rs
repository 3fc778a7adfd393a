//! Documents across each other: report and plan, this year and last. Which belong together, which passages speak of the
//! same thing, and how they differ.
//!
//! Pure functions over documents; every link carries what speaks for it, and how sure it is.

mod likeness;
mod usual_leads;

pub use likeness::Likeness;
pub use usual_leads::{UsualLead, usual_leads};
