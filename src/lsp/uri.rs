//! Names of documents. Clients escape the same name in different ways (`%E7`, `%e7`, not at all), so documents are
//! compared by their decoded names and answered with the client's own string.

use serde::{Serialize, Serializer};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A document's name as its client writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uri(Arc<str>);

impl Uri {
    pub fn new(uri: &str) -> Uri {
        Uri(Arc::from(uri))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for Uri {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A document's name, decoded.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key(Vec<u8>);

impl Key {
    pub fn of(uri: &str) -> Key {
        let bytes = uri.as_bytes();
        let mut decoded = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let escaped = (byte == b'%').then(|| escaped_byte(bytes, at)).flatten();
            decoded.push(escaped.unwrap_or(byte));
            at += if escaped.is_some() { 3 } else { 1 };
        }
        Key(decoded)
    }
}

fn escaped_byte(bytes: &[u8], at: usize) -> Option<u8> {
    let digit = |place: usize| char::from(*bytes.get(place)?).to_digit(16);
    Some((digit(at + 1)? * 16 + digit(at + 2)?) as u8)
}

/// The path of a file's URI; none for `untitled:` and other schemes.
pub fn path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let path = &rest[rest.find('/')?..];
    let decoded = String::from_utf8(Key::of(path).0).ok()?;
    // /C:/用户 on Windows
    let drive = decoded.as_bytes().get(2) == Some(&b':') && cfg!(windows);
    Some(PathBuf::from(if drive { &decoded[1..] } else { &decoded }))
}

/// Whether a URI names a text that has never been saved: some editors have a scheme for those, others give no path.
pub fn is_unsaved(uri: &str) -> bool {
    uri.starts_with("untitled:") || matches!(uri, "file://" | "file:///")
}

/// The URI of a file.
pub fn of_path(path: &Path) -> Uri {
    let path = path.display().to_string().replace('\\', "/");
    let slash = if path.starts_with('/') { "" } else { "/" };
    let mut uri = format!("file://{slash}");
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
            uri.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    Uri::new(&uri)
}

/// Escapes what a URI may not hold, and leaves what is escaped alone.
pub fn escape(uri: &str) -> String {
    let mut escaped = String::with_capacity(uri.len());
    for byte in uri.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// Escapes the folders in the parameters of `initialize`. The framework refuses the whole request for a folder
/// named in Chinese that a client did not escape.
pub fn escape_folders(params: &mut Value) {
    escape_in_place(params.get_mut("rootUri"));
    let folders = params
        .get_mut("workspaceFolders")
        .and_then(Value::as_array_mut);
    for folder in folders.into_iter().flatten() {
        escape_in_place(folder.get_mut("uri"));
    }
}

fn escape_in_place(uri: Option<&mut Value>) {
    if let Some(Value::String(uri)) = uri {
        *uri = escape(uri);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_name_has_one_key_however_it_is_escaped() {
        let key = Key::of("file:///tmp/%E7%AC%AC.txt");
        assert_eq!(key, Key::of("file:///tmp/%e7%ac%ac.txt"));
        assert_eq!(key, Key::of("file:///tmp/第.txt"));
        assert_ne!(key, Key::of("file:///tmp/一.txt"));
        assert_eq!(Key::of("untitled:100%"), Key(b"untitled:100%".into()));
        assert_eq!(Key::of("a%第%2"), Key("a%第%2".into()));
    }

    #[test]
    fn a_file_has_a_path_and_a_path_a_uri() {
        let path = Path::new("/用户/a b/100%.txt");
        assert_eq!(
            super::path("file:///用户/a%20b/100%25.txt").as_deref(),
            Some(path)
        );
        assert_eq!(super::path(of_path(path).as_str()).as_deref(), Some(path));
        assert_eq!(super::path("untitled:Untitled-1"), None);
        assert!(is_unsaved("untitled:Untitled-1") && is_unsaved("file://"));
        assert!(!is_unsaved("file:///tmp/a.txt") && !is_unsaved("git:/tmp/a.txt"));
        assert_eq!(super::path("file://"), None);
    }

    #[test]
    fn folders_are_escaped_once() {
        let mut params = json!({
            "rootUri": "file:///用户/a%20b",
            "workspaceFolders": [{"uri": "file:///用", "name": "用"}],
        });
        escape_folders(&mut params);
        assert_eq!(params["rootUri"], "file:///%E7%94%A8%E6%88%B7/a%20b");
        assert_eq!(params["workspaceFolders"][0]["uri"], "file:///%E7%94%A8");
        escape_folders(&mut json!({"rootUri": null, "workspaceFolders": null}));
        escape_folders(&mut json!(null));
    }
}
