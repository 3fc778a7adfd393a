//! lsp

use std::process::ExitCode;

#[derive(Clone, Debug, Default)]
pub struct Options {
    pub listen: Option<String>,
}

pub fn serve(options: Options) -> ExitCode {
    let _ = options;
    ExitCode::from(2)
}
