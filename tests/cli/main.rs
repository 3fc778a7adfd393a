//! The program as a person or a script uses it: arguments in, output and exit code out.

mod across;
mod findings;
mod formats;
mod inputs;
mod links;
mod misuse;
mod reports;
mod suppression;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A small plan: the first target has everything, the second no lead, the third promises growth without a figure.
const PLAN: &str = "\
2025年目标任务分解方案

一、发展目标
1.地区生产总值增长5%以上。（区发改委主办）
2.完成12个片区改造。
3.撬动家电、家装、汽车等大宗商品销量快速增长。（区商务局主办）
4.开展执法案卷评查4次。（区司法局主办，各街道协办）
5.新增就业岗位1.5万个。（区人社局主办）
6.培育高新技术企业30家。（区科技局主办）
7.改造老旧小区20万平方米。（区房产局主办，相关街道协办）
";

/// Something that is neither report nor plan.
const SHOPPING: &str = "1.牛奶\n2.鸡蛋\n3.面包\n";

/// How a run ended.
struct Run {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Run {
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).expect("standard output is JSON")
    }
}

/// The program, in Chinese, whatever the machine's locale.
fn gongwen() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongwen"));
    for name in [
        "LC_MESSAGES",
        "LANG",
        "COLUMNS",
        "NO_COLOR",
        "CLICOLOR_FORCE",
    ] {
        command.env_remove(name);
    }
    command.env("LC_ALL", "zh_CN.UTF-8");
    command
}

fn run(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Run {
    finish(gongwen().args(arguments), b"")
}

fn finish(command: &mut Command, input: &[u8]) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that does not read its input may be gone already.
    let _ = child.stdin.take().expect("piped").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    Run {
        code: output.status.code().expect("no signal"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// An empty folder of this test's own.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("in a folder")).expect("a folder for the file");
    std::fs::write(&path, content).expect("a file for the test");
    path
}
