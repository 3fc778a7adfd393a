//! gongwen for Zed: says where the program is; all else is the language server's.

use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Gongwen;

impl zed::Extension for Gongwen {
    fn new() -> Self {
        Gongwen
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("gongwen")
            .ok_or("PATH 中没有 gongwen，请先执行 cargo install --path . · gongwen is not on PATH: cargo install --path .")?;
        Ok(Command {
            command,
            args: vec!["server".to_owned()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Gongwen);
