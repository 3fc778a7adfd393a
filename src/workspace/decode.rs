//! Bytes → text: UTF-8, UTF-16 with a mark, GB18030.

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecodable {
    /// An archive, a PDF, a picture, a Word file.
    Binary,
    /// UTF-8 but for a few bytes, the first of them in this one-based line: a file cut or damaged on its way.
    Damaged { line: usize },
    /// None of the encodings that are read.
    Unknown,
}

/// The text of a file, without the mark at its head: editors do not send the mark to a language server, so it
/// must not count in positions here either.
pub fn decode(bytes: &[u8]) -> Result<String, Undecodable> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return match encoding {
            encoding if encoding == UTF_16LE || encoding == UTF_16BE => {
                utf_16(encoding, &bytes[mark..])
            }
            _ => utf_8_or_gb18030(&bytes[mark..]),
        };
    }
    utf_8_or_gb18030(bytes)
}

fn utf_16(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Undecodable> {
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or(Undecodable::Unknown)?;
    if text.contains('\0') {
        return Err(Undecodable::Binary);
    }
    Ok(text.into_owned())
}

fn utf_8_or_gb18030(bytes: &[u8]) -> Result<String, Undecodable> {
    if bytes.starts_with(b"%PDF-") || bytes.contains(&0) {
        return Err(Undecodable::Binary);
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_string()),
        Err(error) => error,
    };
    if is_damaged_utf_8(bytes) {
        let sound = &bytes[..error.valid_up_to()];
        let line = 1 + sound.iter().filter(|&&byte| byte == b'\n').count();
        return Err(Undecodable::Damaged { line });
    }
    GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(|text| text.into_owned())
        .ok_or(Undecodable::Unknown)
}

/// Whether nearly all the characters beyond ASCII are sound UTF-8. Read as GB18030 such a file would often pass,
/// and be nonsense from end to end.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > 20 * broken
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "一、总体要求\n全区地区生产总值增长5%以上。𠮷";

    fn utf_16_bytes(text: &str, mark: [u8; 2], unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.into_iter()
            .chain(text.encode_utf16().flat_map(unit))
            .collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let marked = ["\u{feff}", TEXT].concat();
        let (gb, _, unmappable) = GB18030.encode(TEXT);
        assert!(!unmappable);
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.into_bytes(),
            utf_16_bytes(TEXT, [0xff, 0xfe], u16::to_le_bytes),
            utf_16_bytes(TEXT, [0xfe, 0xff], u16::to_be_bytes),
            gb.into_owned(),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(TEXT));
        }
    }

    #[test]
    fn an_empty_file_is_an_empty_text() {
        assert_eq!(decode(b"").as_deref(), Ok(""));
    }

    #[test]
    fn archives_and_pdf_are_binary() {
        assert_eq!(decode(b"PK\x03\x04\x14\0\x06\0"), Err(Undecodable::Binary));
        assert_eq!(decode(b"%PDF-1.7\n\xe2\xe3"), Err(Undecodable::Binary));
    }

    #[test]
    fn a_cut_utf_8_file_is_damaged_and_not_gb18030() {
        let text =
            "全区地区生产总值增长百分之五以上，社会消费品零售总额增长百分之五\n推动高质量发展";
        let cut = &text.as_bytes()[..text.len() - 1];
        assert_eq!(decode(cut), Err(Undecodable::Damaged { line: 2 }));
    }

    #[test]
    fn bytes_of_no_encoding_are_unknown() {
        assert_eq!(decode(b"\xff\xff\xff\xff"), Err(Undecodable::Unknown));
        assert_eq!(decode(b"\xff\xfe\x41"), Err(Undecodable::Unknown));
    }
}
