//! `gongwen check`: what the rules find.

mod across;
mod baseline;
mod fix;
mod selection;
mod watch;

use super::Outcome;
use super::configuration::Configurations;
use super::documents::{self, Documents};
use super::terminal::Terminal;
use crate::config::{Config, Preset};
use crate::messages::{cli, config, terms};
use crate::model::Document;
use crate::output::{self, Checked, Named, findings};
use crate::rules::{Checker, Report, Severity, Used};
use crate::text::Range;
use clap::{Args, ValueEnum};
use selection::Selection;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

#[derive(Args, Debug)]
pub struct Options {
    /// 文件或文件夹，- 为标准输入，默认当前文件夹 · Files or folders, - for standard input; the current folder by default
    #[arg(value_name = "PATH", default_value = ".", hide_default_value = true)]
    paths: Vec<PathBuf>,

    /// 输出格式 · Output format
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    format: Format,

    /// 写入文件，不写到屏幕 · Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// 达到此级别即以 1 退出 · Exit with 1 when something this serious is found
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = FailOn::Error)]
    fail_on: FailOn,

    /// 宽严：draft 起草、review 审核、publish 印发前 · How strict: while writing, in review, before publication
    #[arg(long, value_enum, value_name = "PRESET")]
    preset: Option<Strictness>,

    /// 只查这些规则或组 · Only these rules or groups
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    select: Vec<String>,

    /// 不查这些规则或组 · Without these rules or groups
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    ignore: Vec<String>,

    /// 直接改正不必询问的问题，写回原文件 · Make the fixes that need no asking
    #[arg(long, conflicts_with_all = ["diff", "write_baseline", "watch"])]
    fix: bool,

    /// 只显示 --fix 会怎样改 · Show what --fix would change
    #[arg(long, conflicts_with_all = ["write_baseline", "watch"])]
    diff: bool,

    /// 按规则汇总，不逐条列出 · Count the findings of each rule
    #[arg(long)]
    statistics: bool,

    /// 把现有问题全部记下，今后只报新的 · Note all that is found; from now on only what is new is reported
    #[arg(long, conflicts_with = "watch")]
    write_baseline: bool,

    /// 文件一有改动就重新检查 · Check again whenever a file changes
    #[arg(short, long)]
    watch: bool,

    /// 说明每个文件被认作什么、哪里文字可能有损 · Tell what each document is taken for, and where its text looks damaged
    #[arg(short, long)]
    verbose: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
    Jsonl,
    Sarif,
    Github,
    Junit,
    Checkstyle,
    Rdjson,
    Html,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Strictness {
    Draft,
    Review,
    Publish,
}

impl Strictness {
    fn preset(self) -> Preset {
        match self {
            Strictness::Draft => Preset::Draft,
            Strictness::Review => Preset::Review,
            Strictness::Publish => Preset::Publish,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Information,
    Hint,
    Never,
}

impl FailOn {
    /// The least severity that fails.
    fn severity(self) -> Option<Severity> {
        match self {
            FailOn::Error => Some(Severity::Error),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Information => Some(Severity::Information),
            FailOn::Hint => Some(Severity::Hint),
            FailOn::Never => None,
        }
    }
}

/// So many characters are shown on either side of a damaged passage.
const NEIGHBOURS: usize = 8;

/// A run of the command, with all that it was asked for.
struct Run<'a> {
    options: &'a Options,
    terminal: &'a Terminal,
    selection: Selection,
}

/// A document that has been looked at by itself.
struct Looked {
    named: Named,
    config: Arc<Config>,
    configuration: Option<PathBuf>,
    checker: Checker,
}

/// By what a document was judged.
struct About {
    config: Arc<Config>,
    /// The `gongwen.toml` it comes from.
    configuration: Option<PathBuf>,
    used: Used,
}

pub fn run(options: &Options, terminal: &Terminal) -> Outcome {
    let selection = match Selection::new(&options.select, &options.ignore) {
        Ok(selection) => selection,
        Err(strange) => {
            let language = terminal.language;
            let like = selection::like(&strange).join(language.choose("、", ", "));
            terminal.complain(&config::unknown_rule(language, &strange, &like));
            return Outcome::Trouble;
        }
    };
    let run = Run {
        options,
        terminal,
        selection,
    };
    match options.watch {
        true => watch::watch(&run),
        false => run.once(),
    }
}

impl Looked {
    fn new(named: Named, config: Arc<Config>, configuration: Option<PathBuf>) -> Looked {
        let mut checker = Checker::default();
        checker.look(&named.document, &config);
        Looked {
            named,
            config,
            configuration,
            checker,
        }
    }

    fn report(self) -> (Checked, About) {
        let Named { file, document } = self.named;
        let Report {
            found,
            ignored,
            used,
        } = self.checker.report(&document, &self.config);
        let checked = Checked {
            file,
            document,
            diagnostics: found,
            ignored: ignored.len(),
        };
        let about = About {
            config: self.config,
            configuration: self.configuration,
            used,
        };
        (checked, about)
    }
}

impl Run<'_> {
    fn once(&self) -> Outcome {
        let Run {
            options, terminal, ..
        } = *self;
        let begun = Instant::now();
        let preset = options.preset.map(Strictness::preset);
        let configurations = Configurations::new(terminal, preset);
        let Documents { all, complete } = documents::load(&options.paths, terminal, |named| {
            let (config, configuration) = configurations.of(&named.file);
            let config = self.narrowed(config);
            Looked::new(named, config, configuration)
        });
        let (checked, about) = across::finish(all, terminal.language);
        let time = begun.elapsed();
        if configurations.is_broken() {
            return Outcome::Trouble;
        }

        if checked.is_empty() && complete {
            terminal.complain(cli::nothing_to_check(terminal.language));
        }
        if options.verbose {
            tell_kinds(&checked, terminal);
        }
        if options.write_baseline {
            return worse(baseline::write(self, &checked, &about), complete);
        }
        if options.diff {
            return worse(fix::show(self, &checked, &about), complete);
        }
        if options.fix {
            return worse(fix::make(self, checked, about), complete);
        }
        if self.selection.is_empty() {
            baseline::tell_unused(self, &configurations, &checked, &about);
        }
        let printed = self.print(&checked, time);
        if printed == Outcome::Trouble {
            return printed;
        }
        worse(self.judge(&checked), complete)
    }

    /// The settings with the rules that were asked for.
    fn narrowed(&self, config: Arc<Config>) -> Arc<Config> {
        match self.selection.is_empty() {
            true => config,
            false => Arc::new(self.selection.narrow(&config)),
        }
    }

    fn print(&self, checked: &[Checked], time: std::time::Duration) -> Outcome {
        let Run {
            options, terminal, ..
        } = *self;
        let layout = terminal.layout();
        let language = layout.language;
        let write = |out: &mut dyn Write| match options.format {
            Format::Text if options.statistics => {
                output::text::statistics(out, checked, time, layout)
            }
            Format::Text => output::text::write(out, checked, time, layout),
            Format::Json => output::json::diagnostics(out, checked),
            Format::Jsonl => output::json::diagnostic_lines(out, checked),
            Format::Sarif => findings::sarif::write(out, checked, language),
            Format::Github => findings::github::write(out, checked),
            Format::Junit => findings::junit::write(out, checked, time),
            Format::Checkstyle => findings::checkstyle::write(out, checked),
            Format::Rdjson => findings::rdjson::write(out, checked),
            Format::Html => findings::html::write(out, checked, language),
        };
        match (&options.output, options.format) {
            (Some(file), _) => self.save(file, write),
            (None, Format::Text) => terminal.print(write),
            (None, _) => terminal.print_raw(write),
        }
    }

    fn save(
        &self,
        file: &PathBuf,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Outcome {
        let mut text = Vec::new();
        // A file takes no colours.
        let saved = write(&mut text)
            .and_then(|()| std::fs::write(file, anstream::adapter::strip_bytes(&text).into_vec()));
        match saved {
            Ok(()) => Outcome::Good,
            Err(error) => {
                let (name, error) = (file.display().to_string(), error.to_string());
                self.terminal
                    .complain(&cli::not_saved(self.terminal.language, &name, &error));
                Outcome::Trouble
            }
        }
    }

    /// Whether what was found is as serious as `--fail-on` says.
    fn judge(&self, checked: &[Checked]) -> Outcome {
        let Some(least) = self.options.fail_on.severity() else {
            return Outcome::Good;
        };
        // The most serious severity is the smallest.
        let mut found = checked.iter().flat_map(|one| &one.diagnostics);
        match found.any(|diagnostic| diagnostic.severity <= least) {
            true => Outcome::Found,
            false => Outcome::Good,
        }
    }
}

/// The outcome, unless something could not be read.
fn worse(outcome: Outcome, complete: bool) -> Outcome {
    match complete {
        true => outcome,
        false => Outcome::Trouble,
    }
}

/// To standard error, so that the result stays what its format says.
fn tell_kinds(checked: &[Checked], terminal: &Terminal) {
    for one in checked {
        let kind = terms::kind(terminal.language, one.document.kind());
        terminal.complain(&cli::document_kind(terminal.language, &one.file, kind));
        for (problem, range) in one.document.problems() {
            let line = one.document.written(range).start.line + 1;
            let text = with_neighbours(&one.document, range);
            terminal.complain(&cli::problem(terminal.language, line, problem, &text));
        }
    }
}

/// A passage with a few characters on either side, by which its reader finds it.
fn with_neighbours(document: &Document, range: Range) -> String {
    let line = document.text().line(range.start.line as usize);
    let (before, rest) = line.split_at(range.start.byte as usize);
    let (passage, after) =
        rest.split_at(rest.len().min((range.end.byte - range.start.byte) as usize));
    let from = before
        .char_indices()
        .rev()
        .nth(NEIGHBOURS - 1)
        .map_or(0, |(i, _)| i);
    let to = after
        .char_indices()
        .nth(NEIGHBOURS)
        .map_or(after.len(), |(i, _)| i);
    format!("{}{passage}{}", &before[from..], &after[..to])
}
