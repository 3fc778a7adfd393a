//! The program: arguments to a subcommand.

fn main() -> std::process::ExitCode {
    gongwen::cli::run(std::env::args_os())
}
