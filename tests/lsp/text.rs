//! The client's own idea of a text, written without a look at the server's, so that the two can be compared.

use serde_json::Value;

/// The length of a text as an encoding counts it.
pub fn length(text: &str, encoding: &str) -> usize {
    match encoding {
        "utf-8" => text.len(),
        "utf-16" => text.encode_utf16().count(),
        "utf-32" => text.chars().count(),
        _ => panic!("no such encoding: {encoding}"),
    }
}

/// The byte of a protocol position, which must lie between two characters of its line.
pub fn byte(text: &str, position: &Value, encoding: &str) -> usize {
    let (line, character) = (number(position, "line"), number(position, "character"));
    let (start, content) = lines(text)[line];
    let ends = content.char_indices().map(|(at, _)| at);
    ends.chain([content.len()])
        .find(|&at| length(&content[..at], encoding) == character)
        .map(|at| start + at)
        .unwrap_or_else(|| panic!("{position} is not between two characters of {content:?}"))
}

/// The byte nearest to any position: the end of a line that is too short, the end of a text with too few lines, the
/// beginning of a character.
pub fn nearest(text: &str, (line, character): (u32, u32), encoding: &str) -> usize {
    let Some(&(start, content)) = lines(text).get(line as usize) else {
        return text.len();
    };
    let (mut at, mut units) = (0, 0);
    for c in content.chars() {
        units += length(c.encode_utf8(&mut [0; 4]), encoding);
        if units > character as usize {
            break;
        }
        at += c.len_utf8();
    }
    start + at
}

/// The protocol position of a byte, as (line, character).
pub fn position(text: &str, byte: usize, encoding: &str) -> (u32, u32) {
    let lines = lines(text);
    let line = lines.iter().rposition(|&(start, _)| start <= byte);
    let line = line.expect("the first line starts at 0");
    let before = &text[lines[line].0..byte];
    (line as u32, length(before, encoding) as u32)
}

/// The text of a protocol range.
pub fn slice<'a>(text: &'a str, range: &Value, encoding: &str) -> &'a str {
    &text[byte(text, &range["start"], encoding)..byte(text, &range["end"], encoding)]
}

fn number(position: &Value, key: &str) -> usize {
    position[key].as_u64().expect("a position has two numbers") as usize
}

/// The lines with the byte at which each starts, without their ends.
pub fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut start = 0;
    while let Some(end) = text[start..].find(['\r', '\n']).map(|at| start + at) {
        lines.push((start, &text[start..end]));
        let end_of_line = if text[end..].starts_with("\r\n") {
            2
        } else {
            1
        };
        start = end + end_of_line;
    }
    lines.push((start, &text[start..]));
    lines
}

#[test]
fn lines_end_as_in_the_protocol() {
    let text = "一\r\n𠮷二\r三\u{2028}四\n";
    let contents: Vec<_> = lines(text).into_iter().map(|(_, line)| line).collect();
    assert_eq!(contents, ["一", "𠮷二", "三\u{2028}四", ""]);
    let two = text.find('二').expect("it is there");
    assert_eq!(position(text, two, "utf-16"), (1, 2));
    assert_eq!(position(text, two, "utf-32"), (1, 1));
    assert_eq!(position(text, two, "utf-8"), (1, 4));
}

#[test]
fn the_nearest_byte_of_any_position() {
    let text = "一𠮷\r\n二";
    let near = |line, character| nearest(text, (line, character), "utf-16");
    assert_eq!([near(0, 1), near(0, 2), near(0, 3)], [3, 3, 7]);
    assert_eq!([near(0, 4), near(0, u32::MAX)], [7, 7]);
    assert_eq!([near(1, 0), near(1, 9), near(2, 0)], [9, 12, 12]);
}
