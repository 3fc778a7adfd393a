//! Puts a text back into its file, in the encoding it was in.

use encoding_rs::GB18030;
use std::io;
use std::path::Path;

/// How a file holds its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    Utf8,
    Utf8Marked,
    Utf16Le,
    Utf16Be,
    Gb18030,
}

impl Written {
    /// Of bytes that were read as a text.
    fn of(bytes: &[u8]) -> Written {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => Written::Utf8Marked,
            [0xff, 0xfe, ..] => Written::Utf16Le,
            [0xfe, 0xff, ..] => Written::Utf16Be,
            _ if std::str::from_utf8(bytes).is_ok() => Written::Utf8,
            _ => Written::Gb18030,
        }
    }

    fn bytes(self, text: &str) -> Vec<u8> {
        let units = || ['\u{feff}'].into_iter().chain(text.chars());
        let utf_16 = |bytes: fn(u16) -> [u8; 2]| {
            let text: String = units().collect();
            text.encode_utf16().flat_map(bytes).collect()
        };
        match self {
            Written::Utf8 => text.into(),
            Written::Utf8Marked => units().collect::<String>().into(),
            Written::Utf16Le => utf_16(u16::to_le_bytes),
            Written::Utf16Be => utf_16(u16::to_be_bytes),
            // It has a form for every character.
            Written::Gb18030 => GB18030.encode(text).0.into_owned(),
        }
    }
}

/// Writes another text into a file.
pub fn replace(file: &Path, text: &str) -> io::Result<()> {
    let written = Written::of(&std::fs::read(file)?);
    put(file, &written.bytes(text))
}

/// Writes a file, new or not. It is written beside its place first, so that a full disk loses nothing.
pub fn put(file: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link stays a link.
    let file = file.canonicalize().unwrap_or_else(|_| file.to_path_buf());
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let beside = file.with_file_name(format!(".{name}.gongwen"));
    let put = std::fs::write(&beside, bytes)
        .and_then(|()| match std::fs::metadata(&file) {
            Ok(before) => std::fs::set_permissions(&beside, before.permissions()),
            Err(_) => Ok(()), // there is none yet
        })
        .and_then(|()| std::fs::rename(&beside, &file));
    if put.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    put
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::decode;

    #[test]
    fn a_text_goes_back_as_it_came() {
        let (before, after) = ("第3项：改造𠮷巷。", "第3项:改造𠮷巷");
        for written in [
            Written::Utf8,
            Written::Utf8Marked,
            Written::Utf16Le,
            Written::Utf16Be,
            Written::Gb18030,
        ] {
            let bytes = written.bytes(before);
            assert_eq!(Written::of(&bytes), written);
            assert_eq!(decode(&bytes).as_deref(), Ok(before));
            let file =
                std::env::temp_dir().join(format!("gongwen-{written:?}-{}", std::process::id()));
            std::fs::write(&file, bytes).expect("it is written");
            replace(&file, after).expect("it is replaced");
            let bytes = std::fs::read(&file).expect("it is read");
            assert_eq!(
                (Written::of(&bytes), decode(&bytes).as_deref()),
                (written, Ok(after))
            );
            std::fs::remove_file(&file).expect("it is removed");
        }
    }
}
