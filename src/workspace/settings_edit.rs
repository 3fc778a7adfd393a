//! Writes into a `gongwen.toml` what its user asks for in an editor, and leaves everything else as it is written.

use super::replace::{put, replace};
use crate::config::FILE;
use std::io;
use std::path::{Path, PathBuf};
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, Value, value};

/// The settings that hold for a document: the nearest above it, or those to be made in its workspace folder.
pub fn settings_place(document: &Path, folders: &[PathBuf]) -> PathBuf {
    let own = document.parent().unwrap_or(document);
    let nearest = super::find_configuration(own);
    nearest.unwrap_or_else(|| home(document, folders).join(FILE))
}

/// The workspace folder of a document, or its own.
pub fn home(document: &Path, folders: &[PathBuf]) -> PathBuf {
    let mut above = folders.iter().filter(|folder| document.starts_with(folder));
    let own = || document.parent().unwrap_or(document).to_path_buf();
    above.next().cloned().unwrap_or_else(own)
}

/// Switches a rule off: `[rules] name = "off"`.
pub fn switch_off(file: &Path, rule: &str) -> io::Result<()> {
    change(file, |settings| {
        let rules = settings.entry("rules").or_insert(Item::Table(Table::new()));
        let off = || Value::from("off");
        match rules.get_mut(rule).and_then(Item::as_value_mut) {
            // With the comment that stands beside it.
            Some(level) => {
                *level = off().decorated(
                    level.decor().prefix().cloned().unwrap_or_default(),
                    level.decor().suffix().cloned().unwrap_or_default(),
                )
            }
            None => rules[rule] = value("off"),
        }
        true
    })
}

/// Leaves a rule out for one document: an `[[ignore]]` entry with its path.
pub fn leave_out(file: &Path, rule: &str, document: &Path) -> io::Result<()> {
    let folder = file.parent().unwrap_or(file);
    let path = globset::escape(&super::relative(document, folder));
    change(file, |settings| {
        let tables = Item::ArrayOfTables(ArrayOfTables::new());
        let entries = settings.entry("ignore").or_insert(tables);
        let Some(entries) = entries.as_array_of_tables_mut() else {
            return false; // written as ignore = [{…}]
        };
        let mut entry = Table::new();
        entry["rule"] = value(rule);
        entry["path"] = value(path.clone());
        entries.push(entry);
        true
    })
}

fn change(file: &Path, change: impl FnOnce(&mut DocumentMut) -> bool) -> io::Result<()> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let settings = text.as_deref().unwrap_or_default().parse::<DocumentMut>();
    let mut settings =
        settings.map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    if !change(&mut settings) {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    match text {
        Some(_) => replace(file, &settings.to_string()),
        None => put(file, settings.to_string().as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Level, from_file};

    #[track_caller]
    fn check(before: Option<&str>, expected: &str) {
        let name = format!("gongwen-settings-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(FILE);
        let _ = std::fs::remove_file(&file);
        if let Some(before) = before {
            std::fs::write(&file, before).expect("it is written");
        }
        switch_off(&file, "missing-lead").expect("it is changed");
        leave_out(&file, "stray-space", &folder.join("旧/[1]方案.txt")).expect("it is changed");
        let after = std::fs::read_to_string(&file).expect("it is read");
        assert_eq!(after, expected);
        let settings = from_file(&after).expect("they are settings");
        assert_eq!(settings.rules["missing-lead"], Level::Off);
        let path = settings.ignores[0].path.as_ref().expect("a path");
        assert!(path.matches("旧/[1]方案.txt"));
    }

    #[test]
    fn what_else_is_written_stays() {
        const ENTRY: &str = "\n[[ignore]]\nrule = \"stray-space\"\npath = \"旧/[[]1[]]方案.txt\"\n";
        check(None, &format!("[rules]\nmissing-lead = \"off\"\n{ENTRY}"));
        check(
            Some("# 督查室\npreset = 'draft' # 起草\n\n[rules]\nmissing-lead = 'hint' # 暂缓\n"),
            &format!(
                "# 督查室\npreset = 'draft' # 起草\n\n[rules]\nmissing-lead = \"off\" # 暂缓\n{ENTRY}"
            ),
        );
    }
}
