//! The README's table of features: every switch stands in it, and every story and suite that it names is there.

use gongwen::config::Feature;
use std::path::Path;

struct Row {
    feature: String,
    switches: Vec<String>,
    /// Under each column the names.
    vscode: Vec<String>,
    neovim: Vec<String>,
    suites: Vec<String>,
}

fn rows() -> Vec<Row> {
    let readme = include_str!("../README.md");
    let (_, table) = readme.split_once("<!-- features -->").expect("the table");
    let (table, _) = table.split_once("<!-- /features -->").expect("its end");
    let rows = table.lines().filter(|line| line.starts_with("| "));
    rows.skip(1).map(row).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let names = |cell: &str| cell.split(", ").map(str::to_owned).collect();
    let switches = cells[2].split('`').skip(1).step_by(2);
    Row {
        feature: cells[1].to_owned(),
        switches: switches.map(str::to_owned).collect(),
        vscode: names(cells[3]),
        neovim: names(cells[4]),
        suites: names(cells[5]),
    }
}

#[test]
fn every_switch_stands_in_it_once() {
    let mut named: Vec<String> = rows().into_iter().flat_map(|row| row.switches).collect();
    named.retain(|switch| switch != "[rules]");
    named.sort_unstable();
    let name = |feature| serde_json::to_value(feature).expect("a name");
    let names = Feature::ALL.iter().map(name);
    let mut features: Vec<String> = names
        .filter_map(|name| Some(name.as_str()?.to_owned()))
        .collect();
    features.sort_unstable();
    assert_eq!(named, features);
}

#[test]
fn what_it_names_is_there() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for row in rows() {
        let vscode = row
            .vscode
            .iter()
            .map(|name| format!("editors/vscode/stories/{name}.mjs"));
        let neovim = row
            .neovim
            .iter()
            .map(|name| format!("editors/neovim/{name}.lua"));
        for file in vscode.chain(neovim) {
            assert!(tests.join(&file).exists(), "{}: {file}", row.feature);
        }
        for suite in &row.suites {
            let file = tests.join(format!("{suite}.rs"));
            let folder = tests.join(suite).join("main.rs");
            assert!(file.exists() || folder.exists(), "{}: {suite}", row.feature);
        }
    }
}
