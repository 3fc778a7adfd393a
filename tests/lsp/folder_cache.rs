//! What is known of a large folder is remembered until it is opened again, and nothing is told that is no longer so.

use crate::client::{Builder, Client};
use crate::folder::{ENCODINGS, folder, uri};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// More than are worth remembering.
const FILES: usize = 100;

fn plan(target: &str) -> String {
    format!(
        "鼓楼区2025年重点工作任务分解方案\r\n1.{target}。（区城管局主办，区发改委协办）\r\n\
         2.新建学校3所。（区教育局主办）\r\n3.新建道路8条。（区建设局主办）\r\n\
         4.新建桥梁1座。（区建设局主办）\r\n5.新建医院2所。（区卫健委主办）\r\n"
    )
}

fn name(i: usize) -> String {
    format!("{}/方案{i}.txt", i % 7)
}

fn office(test: &str) -> PathBuf {
    let text = |i: usize| plan(&format!("𠮷祥公园新建{i}个")).into_bytes();
    let names: Vec<String> = (0..FILES).map(name).collect();
    let files = names
        .iter()
        .zip(0..)
        .map(|(name, i)| (name.as_str(), text(i)));
    folder(test, &files.collect::<Vec<_>>())
}

/// Writes another text of the same length and makes the file look as before: who has read it sees no change.
fn exchange_unseen(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("a file");
    let modified = fs::metadata(file).and_then(|file| file.modified());
    fs::write(file, text.replace(from, to)).expect("a file can be written");
    let file = File::options().write(true).open(file).expect("a file");
    file.set_modified(modified.expect("a time"))
        .expect("the time can be set");
}

fn start(root: &Path, cache: &Path, encoding: &str) -> Client {
    let folders = json!([{"uri": uri(root), "name": "公文"}]);
    let builder = Builder::new().encodings(&[encoding]);
    builder
        .says("workspaceFolders", folders)
        .start_in(Client::remembering_in(cache))
}

fn found(client: &mut Client, query: &str) -> Vec<Value> {
    let found = client.result("workspace/symbol", json!({"query": query}));
    found.as_array().expect("symbols").clone()
}

/// One session, in which everything is asked for.
fn visit(root: &Path, cache: &Path, encoding: &str) -> Vec<Value> {
    let mut client = start(root, cache, encoding);
    let all = found(&mut client, "公园");
    // Answered after what the first has to leave behind.
    assert_eq!(found(&mut client, "没有这样的词"), [] as [Value; 0]);
    client.leave();
    all
}

#[test]
fn a_folder_is_remembered_and_what_has_changed_is_read() {
    for encoding in ENCODINGS {
        let root = office(&format!("remembered-{encoding}"));
        let cache = folder(&format!("remembering-{encoding}"), &[]);
        let first = visit(&root, &cache, encoding);
        assert_eq!(first.len(), FILES);
        assert_eq!(visit(&root, &cache, encoding), first);

        exchange_unseen(&root.join(name(8)), "公园", "车站");
        fs::write(root.join(name(9)), plan("𠮷祥码头新建2座")).expect("a file");
        fs::remove_file(root.join(name(10))).expect("a file");
        fs::write(root.join("新.md"), plan("𠮷祥公园新建200个")).expect("a file");
        let mut client = start(&root, &cache, encoding);
        assert_eq!(found(&mut client, "公园").len(), FILES - 2 + 1);
        assert_eq!(found(&mut client, "码头").len(), 1);
        assert_eq!(
            found(&mut client, "车站"),
            [] as [Value; 0],
            "it bears the same stamp"
        );
        client.leave();
    }
}

#[test]
fn a_broken_memory_is_none() {
    let root = office("broken-memory");
    let cache = folder("breaking", &[]);
    let first = visit(&root, &cache, "utf-16");
    let kept = cache.join("gongwen");
    let file = fs::read_dir(&kept).expect("a folder").next();
    let file = file.expect("what is kept").expect("a file").path();
    fs::write(&file, "这里什么都没有").expect("a file can be written");
    assert_eq!(visit(&root, &cache, "utf-16"), first);
}

#[test]
fn nothing_is_remembered_where_it_is_switched_off() {
    let root = office("not-remembered");
    let cache = folder("not-remembering", &[]);
    fs::write(
        root.join("gongwen.toml"),
        "[features]\nfolder-cache = false\n",
    )
    .expect("a file");
    assert_eq!(visit(&root, &cache, "utf-16").len(), FILES);
    assert!(!cache.exists());
}

#[test]
fn other_departments_in_the_settings_make_another_reading() {
    let root = office("another-reading");
    let cache = folder("reading-another", &[]);
    let first = visit(&root, &cache, "utf-16");
    exchange_unseen(&root.join(name(8)), "公园", "车站");
    let own = "[[department]]\nname = \"区城管局\"\naliases = [\"区市容局\"]\n";
    fs::write(root.join("gongwen.toml"), own).expect("a file");
    assert_eq!(visit(&root, &cache, "utf-16").len(), first.len() - 1);
}
