//! The real editor: a headless Neovim with `editors/neovim`, driven by the stories of `tests/editors/neovim`.
//!
//! Skipped with a message where no Neovim 0.10 or later is found. Looked for: `GONGWEN_NVIM` (several may be named,
//! separated as in `PATH`), `nvim` on `PATH`, and where `.ci/editors` installs.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");
const BINARY: &str = env!("CARGO_BIN_EXE_gongwen");

fn candidates() -> Vec<PathBuf> {
    if let Some(named) = env::var_os("GONGWEN_NVIM") {
        return env::split_paths(&named).collect();
    }
    let installed = env::var_os("GONGWEN_EDITORS")
        .map(PathBuf::from)
        .or_else(|| {
            let home = env::var_os("HOME")?;
            Some(Path::new(&home).join(".cache/gongwen-editors"))
        });
    let mut found = vec![PathBuf::from("nvim")];
    for name in ["nvim", "nvim010"] {
        found.extend(
            installed
                .iter()
                .map(|dir| dir.join(name).join("root/usr/bin/nvim")),
        );
    }
    found
}

/// `NVIM v0.12.4` → (0, 12)
fn version(nvim: &Path) -> Option<(u32, u32)> {
    let output = Command::new(nvim).arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut parts = text
        .lines()
        .next()?
        .strip_prefix("NVIM v")?
        .split(['.', '-']);
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// Every usable Neovim, one a version.
fn neovims() -> &'static [PathBuf] {
    static FOUND: OnceLock<Vec<PathBuf>> = OnceLock::new();
    FOUND.get_or_init(|| {
        let mut found: Vec<((u32, u32), PathBuf)> = Vec::new();
        for nvim in candidates() {
            match version(&nvim) {
                Some(v) if v >= (0, 10) && !found.iter().any(|(seen, _)| *seen == v) => {
                    found.push((v, nvim));
                }
                _ => {}
            }
        }
        if found.is_empty() {
            assert!(
                env::var_os("GONGWEN_NVIM").is_none(),
                "GONGWEN_NVIM names no Neovim 0.10 or later"
            );
            // Past the capture of the test harness: a test that did not run should not look as if it had.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: no Neovim 0.10 or later found; set GONGWEN_NVIM, or run .ci/editors neovim"
            );
        }
        found.into_iter().map(|(_, nvim)| nvim).collect()
    })
}

/// Neovim without the user's own configuration, in a folder of its own, with `runtime` on its path and `file` open.
fn neovim(nvim: &Path, home: &Path, runtime: &Path, file: &Path) -> Command {
    let mut command = Command::new(nvim);
    command
        .args(["--clean", "--headless", "-n", "--cmd"])
        .arg(format!("set rtp+={}", runtime.display()))
        .arg(file)
        .current_dir(home)
        .env("HOME", home)
        .env("LANG", "C.UTF-8");
    for kind in ["CONFIG", "DATA", "STATE", "CACHE"] {
        command.env(format!("XDG_{kind}_HOME"), home.join(kind));
    }
    command
}

fn fresh_home(name: &str) -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&home);
    fs::create_dir_all(&home).unwrap();
    fs::copy(
        Path::new(REPOSITORY).join("tests/corpus/gulou-2025-breakdown-plan.txt"),
        home.join("plan.txt"),
    )
    .unwrap();
    // The folder of the workspace, wherever this repository lies.
    fs::write(home.join("gongwen.toml"), "").unwrap();
    home
}

fn path_with_binary_first() -> OsString {
    let first = Path::new(BINARY).parent().unwrap().to_path_buf();
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(std::iter::once(first).chain(env::split_paths(&rest))).unwrap()
}

/// Tells a story of `tests/editors/neovim` in every Neovim.
#[track_caller]
fn tell(story: &str) {
    for nvim in neovims() {
        let home = fresh_home(&format!("neovim-{story}"));
        let runtime = Path::new(REPOSITORY).join("editors/neovim");
        let output = neovim(nvim, &home, &runtime, &home.join("plan.txt"))
            .arg("-c")
            .arg(format!("luafile {REPOSITORY}/tests/editors/neovim/run.lua"))
            .env("PATH", path_with_binary_first())
            .env("GONGWEN_STORY", story)
            .output()
            .unwrap();
        println!("{}", String::from_utf8_lossy(&output.stdout));
        println!("{}", String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{story}: {}", nvim.display());
    }
}

#[test]
fn a_clause_deleted_by_typing_is_missed_and_put_back_is_not() {
    tell("typing");
}

#[test]
fn outline_hover_colours_hints_and_lenses_are_shown() {
    tell("looking");
}

#[test]
fn the_commands_do_what_they_say() {
    tell("commands");
}

#[test]
fn targets_indicators_and_rules_are_looked_through() {
    tell("views");
}

#[test]
fn names_lead_to_their_places_in_the_folder() {
    tell("jumping");
}

#[test]
fn a_report_and_its_plan_tell_of_each_other() {
    tell("beside");
}

#[test]
fn places_light_up_and_chapters_fold() {
    tell("selecting");
}

#[test]
fn a_department_is_renamed_everywhere() {
    tell("renaming");
}

#[test]
fn code_actions_are_carried_out() {
    tell("acting");
}

#[test]
fn what_is_let_stand_is_not_said_again() {
    tell("ignoring");
}

#[test]
fn uneven_text_is_made_even() {
    tell("formatting");
}

#[test]
fn departments_are_completed_by_pinyin() {
    tell("completing");
}

#[test]
fn the_recipes_of_the_readme_do_what_they_say() {
    tell("recipes");
}

#[test]
fn a_shopping_list_is_left_alone_and_rare_characters_are_read() {
    tell("other_texts");
}

#[test]
fn what_is_switched_off_is_off() {
    tell("switched_off");
}

#[test]
fn a_missing_program_is_said_once_and_clearly() {
    for nvim in neovims() {
        let home = fresh_home("neovim-missing");
        // Away from the repository, so that target/release is not there either.
        let runtime = home.join("away/editors/neovim");
        for file in [
            "lua/gongwen/init.lua",
            "lua/gongwen/commands.lua",
            "lua/gongwen/health.lua",
            "lua/gongwen/next_number.lua",
            "lua/gongwen/places.lua",
            "lsp/gongwen.lua",
            "plugin/gongwen.lua",
        ] {
            let to = runtime.join(file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(Path::new(REPOSITORY).join("editors/neovim").join(file), to).unwrap();
        }
        let output = neovim(nvim, &home, &runtime, &home.join("plan.txt"))
            .args(["-c", "edit other.txt", "-c", "lua vim.wait(200)"])
            .args([
                "-c",
                "checkhealth gongwen",
                "-c",
                "write! health.txt",
                "-c",
                "qall!",
            ])
            .env("PATH", "/usr/bin:/bin")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        let health = fs::read_to_string(home.join("health.txt")).expect("the health page");
        println!("{said}\n{health}");
        assert_eq!(
            said.matches("cargo install --path .").count(),
            1,
            "{}",
            nvim.display()
        );
        assert!(
            health.contains("cargo install --path ."),
            "the health page says what to do"
        );
        assert!(
            health.contains("away/target/release/gongwen"),
            "the health page says where it looked"
        );
        assert!(!said.contains("Error detected"), "{said}");
    }
}
