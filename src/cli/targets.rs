//! `gongwen targets`: the targets of plans with their departments and figures.

use super::Outcome;
use super::documents::{self, Documents};
use super::list::{self, Format, Listing};
use super::terminal::Terminal;
use crate::output::json;
use crate::output::lists::{self, View};
use std::convert::identity;

pub use super::list::Options;

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    targets(options, terminal).unwrap_or_else(identity)
}

fn targets(options: &Options, terminal: &Terminal) -> Result<Outcome, Outcome> {
    let inputs = &options.inputs;
    let output = inputs.output.as_deref();
    let format = list::choose(options.format, output, Format::of_extension, terminal)?;
    let format = format.unwrap_or(Format::Table);
    list::may_write(inputs, &format, format == Format::Xlsx, terminal)?;
    let Documents { all, complete } = documents::load(&inputs.files, terminal, identity);
    let sheet = |view| lists::targets(&all, view, terminal.language);
    let listing = Listing {
        json: &|out| json::targets(out, &all),
        screen: &|| sheet(View::Reading),
        reading: &|| sheet(View::Reading),
        data: &|| sheet(View::Data),
        tabs: &|| vec![sheet(View::Reading)],
        charts: &Vec::new,
    };
    let printed = list::print(&listing, format, output, terminal);
    Ok(printed.unless(!complete))
}
