//! Frames: the length of a message in a header, then its body.

use serde::Serialize;
use std::io::{self, BufRead, Read, Write};

/// A header line longer than this is not one.
const LONGEST_HEADER_LINE: u64 = 1024;

/// Reserved at once for a body; a longer one grows as it arrives, so that a mere number cannot take all memory.
const RESERVED_AT_ONCE: u64 = 16 << 20;

/// The body of the next frame; `None` at the end of the input. A header without a length is passed over.
pub fn read(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    loop {
        match read_header(input)? {
            Header::Length(length) => return read_body(input, length),
            Header::NoLength => {}
            Header::End => return Ok(None),
        }
    }
}

enum Header {
    Length(u64),
    NoLength,
    End,
}

fn read_header(input: &mut impl BufRead) -> io::Result<Header> {
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        let mut bounded = input.by_ref().take(LONGEST_HEADER_LINE);
        if bounded.read_until(b'\n', &mut line)? == 0 {
            return Ok(Header::End);
        }
        if line.trim_ascii().is_empty() {
            return Ok(length.map_or(Header::NoLength, Header::Length));
        }
        length = content_length(&line).or(length);
    }
}

fn content_length(line: &[u8]) -> Option<u64> {
    let line = std::str::from_utf8(line).ok()?;
    let (name, value) = line.split_once(':')?;
    let named = name.trim().eq_ignore_ascii_case("content-length");
    named.then(|| value.trim().parse().ok()).flatten()
}

fn read_body(input: &mut impl BufRead, length: u64) -> io::Result<Option<Vec<u8>>> {
    let mut body = Vec::with_capacity(length.min(RESERVED_AT_ONCE) as usize);
    input.take(length).read_to_end(&mut body)?;
    // An input that ends inside a body ends the conversation: half a message says nothing.
    Ok((body.len() as u64 == length).then_some(body))
}

/// A message ready for the wire.
#[derive(Debug)]
pub struct Frame {
    bytes: Vec<u8>,
    start: usize,
}

/// Room for `Content-Length: `, the longest number and the empty line.
const HEADER_ROOM: usize = 40;

impl Frame {
    /// Serialises a message. The header is put into room kept before the body, so that a large body is neither
    /// copied nor written in two parts.
    pub fn new(message: &impl Serialize) -> serde_json::Result<Frame> {
        let mut bytes = vec![b' '; HEADER_ROOM];
        serde_json::to_writer(&mut bytes, message)?;
        let header = format!("Content-Length: {}\r\n\r\n", bytes.len() - HEADER_ROOM);
        let start = HEADER_ROOM - header.len();
        bytes[start..HEADER_ROOM].copy_from_slice(header.as_bytes());
        Ok(Frame { bytes, start })
    }

    pub fn write(&self, output: &mut impl Write) -> io::Result<()> {
        output.write_all(&self.bytes[self.start..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies(mut input: &[u8]) -> Vec<String> {
        let next = || read(&mut input).expect("memory can be read");
        std::iter::from_fn(next)
            .map(|body| String::from_utf8(body).expect("bodies of these tests are text"))
            .collect()
    }

    #[test]
    fn frames_follow_one_another() {
        let input = "Content-Length: 3\r\n\r\n一content-type: x\r\ncontent-length:2\r\n\r\n{}";
        assert_eq!(bodies(input.as_bytes()), ["一", "{}"]);
    }

    #[test]
    fn a_header_without_a_length_is_passed_over() {
        let input = b"Content-Length: many\r\n\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(bodies(input), ["{}"]);
    }

    #[test]
    fn half_a_frame_is_the_end() {
        assert!(bodies(b"Content-Length: 9\r\n\r\n{}").is_empty());
        assert!(bodies(b"Content-Le").is_empty());
    }

    #[test]
    fn what_is_written_can_be_read() {
        let mut wire = Vec::new();
        Frame::new(&"公文")
            .and_then(|frame| frame.write(&mut wire).map_err(serde_json::Error::io))
            .expect("a string can be written to memory");
        assert_eq!(wire, "Content-Length: 8\r\n\r\n\"公文\"".as_bytes());
        assert_eq!(bodies(&wire), ["\"公文\""]);
    }
}
