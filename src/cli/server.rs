//! `gongwen server`: the language server.

use crate::lsp;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Options {
    /// 在本机端口上等候一个客户端，而不用标准输入输出 · Wait for one client on a loopback port instead of standard input and output
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,

    /// 把日志也写进这个文件 · Write the log to this file as well
    #[arg(long, value_name = "FILE")]
    log_file: Option<PathBuf>,

    /// 使用标准输入输出（默认；供习惯写明的编辑器使用）· Use standard input and output (the default; for editors that say so)
    #[arg(long, conflicts_with = "listen")]
    stdio: bool,
}

pub fn run(options: Options) -> ExitCode {
    lsp::serve(lsp::Options {
        listen: options.listen,
        log_file: options.log_file,
    })
}
