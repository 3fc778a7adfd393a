//! `gongwen server`: the language server.

use crate::lsp;
use clap::Args;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Options {
    /// 在本机端口上等候一个客户端，而不用标准输入输出 · Wait for one client on a loopback port instead of standard input and output
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,

    /// 使用标准输入输出（默认；供习惯写明的编辑器使用）· Use standard input and output (the default; for editors that say so)
    #[arg(long, conflicts_with = "listen")]
    stdio: bool,
}

pub fn run(options: Options) -> ExitCode {
    lsp::serve(lsp::Options {
        listen: options.listen,
    })
}
