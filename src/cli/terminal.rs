//! Where a command writes: results to standard output, complaints to standard error.

use super::Outcome;
use crate::messages::{Language, cli};
use crate::output::text::Layout;
use anstream::{AutoStream, ColorChoice};
use std::io::{self, BufWriter, ErrorKind, Write};

/// The width where there is no terminal to ask.
const COLUMNS: usize = 120;

#[derive(Debug)]
pub struct Terminal {
    pub language: Language,
    color: ColorChoice,
}

impl Terminal {
    pub fn new(language: Language, color: ColorChoice) -> Self {
        Terminal { language, color }
    }

    pub fn layout(&self) -> Layout {
        Layout {
            language: self.language,
            columns: columns(),
        }
    }

    /// Writes for a person: styled, where the terminal takes it.
    pub fn print(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Outcome {
        let stdout = AutoStream::new(io::stdout(), self.color).lock();
        self.finish(BufWriter::new(stdout), write)
    }

    /// Writes for a program: exactly these bytes.
    pub fn print_raw(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Outcome {
        self.finish(BufWriter::new(io::stdout().lock()), write)
    }

    /// Tells something beside the result. That standard error cannot be written is nobody's business.
    pub fn complain(&self, message: &str) {
        let _ = writeln!(io::stderr(), "{message}");
    }

    /// A reader that has seen enough (`gongwen check | head`) is no trouble.
    fn finish(
        &self,
        mut out: impl Write,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Outcome {
        match write(&mut out).and_then(|()| out.flush()) {
            Ok(()) => Outcome::Good,
            Err(error) if is_closed_pipe(&error) => Outcome::Good,
            Err(error) => {
                self.complain(&cli::not_written(self.language, &error.to_string()));
                Outcome::Trouble
            }
        }
    }
}

fn is_closed_pipe(error: &io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe
}

/// The width of the terminal; `COLUMNS`, where it is exported, goes first.
fn columns() -> usize {
    let told = std::env::var("COLUMNS")
        .ok()
        .and_then(|text| text.parse().ok());
    told.filter(|&columns| columns > 0)
        .or_else(|| {
            terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0))
        })
        .unwrap_or(COLUMNS)
}
