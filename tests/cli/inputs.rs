//! Files, folders, standard input and encodings.

use super::*;
use encoding_rs::GB18030;

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    ["\u{feff}", text]
        .iter()
        .flat_map(|part| part.encode_utf16())
        .flat_map(unit)
        .collect()
}

#[test]
fn every_encoding_is_read_alike() {
    let plain = finish(
        gongwen().args(["outline", "-", "--format", "json"]),
        PLAN.as_bytes(),
    );
    assert_eq!(plain.code, 0, "{}", plain.stderr);
    let with_mark = ["\u{feff}", PLAN].concat();
    for bytes in [
        with_mark.into_bytes(),
        utf_16(PLAN, u16::to_le_bytes),
        utf_16(PLAN, u16::to_be_bytes),
        GB18030.encode(PLAN).0.into_owned(),
    ] {
        let other = finish(gongwen().args(["outline", "-", "--format", "json"]), &bytes);
        assert_eq!(other.stdout, plain.stdout);
    }
}

#[test]
fn an_unreadable_input_is_told_and_the_others_are_checked() {
    let folder = folder("unreadable");
    let plan = write(&folder, "方案.txt", PLAN);
    let word = write(&folder, "方案.docx", b"PK\x03\x04\0\0");
    let gone = folder.join("没有.txt");
    let run = run([
        OsStr::new("check"),
        OsStr::new("--format=json"),
        gone.as_os_str(),
        word.as_os_str(),
        plan.as_os_str(),
    ]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("没有.txt：没有这个文件。"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("方案.docx：不是纯文本"),
        "{}",
        run.stderr
    );
    assert!(!run.json().as_array().expect("a list").is_empty());
}

#[cfg(unix)]
#[test]
fn a_file_name_need_not_be_unicode() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder("names");
    let path = folder.join(OsStr::from_bytes(b"\xb7\xbd\xb0\xb8.txt"));
    if std::fs::write(&path, PLAN).is_err() {
        return; // some file systems take UTF-8 only
    }
    let run = run([OsStr::new("outline"), path.as_os_str()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn a_folder_gives_its_documents_sorted_and_without_what_is_ignored() {
    let folder = folder("walk");
    write(&folder, ".gitignore", "draft.txt\n");
    for name in [
        "b.txt",
        "a/报告.md",
        "c.TXT",
        "draft.txt",
        "notes.docx",
        ".hidden.txt",
    ] {
        write(&folder, name, PLAN);
    }
    let again = folder.join("b.txt");
    let run = run([
        OsStr::new("targets"),
        OsStr::new("--format=json"),
        again.as_os_str(),
        folder.as_os_str(),
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let targets = run.json();
    let mut files: Vec<_> = targets
        .as_array()
        .expect("a list")
        .iter()
        .map(|target| target["file"].as_str().expect("a name").to_owned())
        .collect();
    files.dedup();
    let expected =
        ["a/报告.md", "b.txt", "c.TXT"].map(|name| folder.join(name).display().to_string());
    assert_eq!(files, expected);
}

#[test]
fn the_current_folder_is_checked_by_default() {
    let folder = folder("current");
    write(&folder, "方案.txt", PLAN);
    let run = finish(gongwen().arg("check").current_dir(&folder), b"");
    assert!(run.stdout.starts_with("方案.txt:"), "{}", run.stdout);
}

#[test]
fn an_empty_folder_is_told() {
    let run = run([OsStr::new("check"), folder("empty").as_os_str()]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert!(run.stderr.contains("没有找到"), "{}", run.stderr);
}

#[test]
fn a_folder_has_no_outline() {
    let run = run([OsStr::new("outline"), folder("no-outline").as_os_str()]);
    assert_eq!(run.code, 2);
    assert!(!run.stderr.is_empty());
}

/// `gongwen check | head`: a reader that goes away is no reason for a complaint.
#[test]
fn a_closed_pipe_ends_quietly() {
    let folder = folder("pipe");
    let path = write(&folder, "方案.txt", PLAN.repeat(200));
    let mut child = gongwen()
        .args(["targets", "--format=json"])
        .arg(&path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
