//! `gongwen indicators`: the indicators that documents mention, with their figures.

use super::Outcome;
use super::documents::{self, Documents};
use super::list::{self, Inputs, Listing};
use super::stream::{self, Lines};
use super::terminal::Terminal;
use crate::output::lists::{self, Source, Sourced};
use crate::output::{Named, json};
use crate::workspace::Origin;
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use std::convert::identity;
use std::path::Path;

#[derive(Args, Debug)]
pub struct Options {
    #[command(flatten)]
    inputs: Inputs,

    /// 输出格式，默认 table；csv、jsonl、parquet 边读边写，文件再多也不多占内存 · Output format; table by default; csv, jsonl and parquet are written as documents are read, in constant memory
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,

    /// 接着上次中断的地方写（csv、jsonl；进度记在“输出文件.progress”中；parquet 须从头做）· Go on with an interrupted csv or jsonl file, by its record FILE.progress; parquet must be made anew
    #[arg(long, requires = "output")]
    resume: bool,
}

/// The formats of a list, and those for many documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    List(list::Format),
    Jsonl,
    Parquet,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        use list::Format as L;
        &[
            Format::List(L::Table),
            Format::List(L::Json),
            Format::Jsonl,
            Format::List(L::Csv),
            Format::List(L::Markdown),
            Format::List(L::Tsv),
            Format::List(L::Xlsx),
            Format::List(L::Html),
            Format::Parquet,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Format::List(format) => return format.to_possible_value(),
            Format::Jsonl => (
                "jsonl",
                "每个指标一行 JSON，另有地区、年份、文种 · One JSON object a line, with place, year and kind",
            ),
            Format::Parquet => (
                "parquet",
                "供 DuckDB、Spark 等使用，须写明 --output · For DuckDB, Spark and the like; needs --output",
            ),
        };
        Some(PossibleValue::new(name).help(help))
    }
}

impl Format {
    fn of_extension(extension: &str) -> Option<Format> {
        match extension {
            "jsonl" | "ndjson" => Some(Format::Jsonl),
            "parquet" => Some(Format::Parquet),
            other => list::Format::of_extension(other).map(Format::List),
        }
    }

    fn is_binary(self) -> bool {
        matches!(self, Format::List(list::Format::Xlsx) | Format::Parquet)
    }
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    indicators(options, terminal).unwrap_or_else(identity)
}

fn indicators(options: &Options, terminal: &Terminal) -> Result<Outcome, Outcome> {
    let inputs = &options.inputs;
    let output = inputs.output.as_deref();
    let format = list::choose(options.format, output, Format::of_extension, terminal)?;
    let format = format.unwrap_or(Format::List(list::Format::Table));
    list::may_write(inputs, &format, format.is_binary(), terminal)?;
    let lines = |lines| stream::lines(lines, inputs, options.resume, terminal);
    match (format, output) {
        (Format::List(list::Format::Csv), _) => lines(Lines::Csv),
        (Format::Jsonl, _) => lines(Lines::Json),
        _ if options.resume => Err(stream::refuse_to_resume(terminal)),
        (Format::Parquet, Some(output)) => Ok(stream::parquet(&inputs.files, output, terminal)),
        (Format::Parquet, None) => Err(Outcome::Trouble),
        (Format::List(format), _) => Ok(at_once(inputs, format, output, terminal)),
    }
}

/// All documents together, as a table is made.
fn at_once(
    inputs: &Inputs,
    format: list::Format,
    output: Option<&Path>,
    terminal: &Terminal,
) -> Outcome {
    let language = terminal.language;
    let with_source = |named: Named| (source(&named), named);
    let Documents { all, complete } = documents::load(&inputs.files, terminal, with_source);
    let (sources, documents): (Vec<Source>, Vec<Named>) = all.into_iter().unzip();
    let sourced = || -> Vec<Sourced> {
        let both = documents.iter().zip(&sources);
        both.flat_map(|(named, source)| lists::sourced(named, source))
            .collect()
    };
    let data = || lists::sourced_indicators(&sourced(), language);
    let reading = || lists::indicators(&documents, language);
    let listing = Listing {
        json: &|out| json::indicators(out, &documents),
        screen: &reading,
        reading: &reading,
        data: &data,
        tabs: &|| vec![data()],
        charts: &|| lists::series(&sourced(), language),
    };
    list::print(&listing, format, output, terminal).unless(!complete)
}

/// What is known of a document under its name.
pub fn source(named: &Named) -> Source {
    let file = (named.file != "-").then(|| Path::new(&named.file));
    Source::from(&Origin::of(&named.document, file))
}
