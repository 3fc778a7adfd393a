//! The text room: line ends, encodings, clamping and edits.

use super::*;

fn at(line: u32, character: u32) -> Position {
    Position { line, character }
}

#[test]
fn only_the_protocols_line_ends_count() {
    let text = Text::new("一\n二\r\n三\r四\u{2028}五\u{b}六\u{85}七");
    let lines: Vec<_> = (0..text.line_count())
        .map(|i| text.line(i).into_owned())
        .collect();
    assert_eq!(lines, ["一", "二", "三", "四\u{2028}五\u{b}六\u{85}七"]);
}

#[test]
fn the_lines_of_a_string_are_those_of_its_text() {
    let long = "字".repeat(900);
    for text in [
        "",
        "\n",
        "一\r",
        "一\r\n二\r\r三\n\n",
        &format!("{long}\n{long}\r\n一\r{long}"),
    ] {
        let rope = Text::new(text);
        let of_rope: Vec<_> = (0..rope.line_count()).map(|i| rope.line(i)).collect();
        assert_eq!(lines(text).collect::<Vec<_>>(), of_rope);
    }
}

#[test]
fn characters_are_counted_as_negotiated() {
    let text = Text::new("a𠮷中b");
    for (encoding, after) in [
        (Encoding::Utf8, 8),
        (Encoding::Utf16, 4),
        (Encoding::Utf32, 3),
    ] {
        let point = text.point(at(0, after), encoding);
        assert_eq!(point, Point::new(0, 8), "{encoding:?}");
        assert_eq!(text.position(point, encoding), at(0, after), "{encoding:?}");
    }
    assert_eq!(
        text.point(at(0, 2), Encoding::Utf16),
        Point::new(0, 1),
        "inside a surrogate pair: its beginning"
    );
}

#[test]
fn positions_outside_the_text_are_clamped() {
    let text = Text::new("一二\n三");
    assert_eq!(text.point(at(0, 99), Encoding::Utf16), Point::new(0, 6));
    assert_eq!(text.point(at(99, 5), Encoding::Utf16), Point::new(1, 3));
}

#[test]
fn edits_report_the_lines_they_touch() {
    let mut text = Text::new("一\n二\n三\n四");
    let edit = Edit {
        range: Some((at(2, 1), at(1, 0))),
        text: "甲\n乙\n丙",
    };
    let changed = text.apply(&edit, Encoding::Utf16);
    assert_eq!(text.to_string(), "一\n甲\n乙\n丙\n四");
    assert_eq!(
        changed,
        LinesChanged {
            first: 0,
            removed: 3,
            inserted: 4
        }
    );
}

#[test]
fn a_line_feed_after_a_return_joins_it() {
    let mut text = Text::new("一\r二");
    let changed = text.apply(
        &Edit {
            range: Some((at(1, 0), at(1, 0))),
            text: "\n",
        },
        Encoding::Utf16,
    );
    assert_eq!(text.line_count(), 2);
    assert_eq!(
        changed,
        LinesChanged {
            first: 0,
            removed: 2,
            inserted: 2
        }
    );
}

#[test]
fn far_in_a_line_characters_are_counted_alike() {
    let line = "一𠮷a".repeat(2000);
    let text = Text::new(&format!("头\r\n{line}\r\n尾"));
    for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
        for byte in [4095, 4096, 4097, 9001, 15_999, 16_000, 99_999] {
            let counted = encoding.character_of(&line, byte);
            let position = text.position(Point::new(1, byte), encoding);
            assert_eq!(position, at(1, counted), "{encoding:?} {byte}");
        }
    }
}

#[test]
fn an_edit_inside_a_line_touches_that_line_alone() {
    for (line, from, to, text, first, removed, inserted) in [
        (1, 3, 3, "字", 1, 1, 1),
        (1, 3, 6, "", 1, 1, 1),
        (1, 3, 3, "字\r", 1, 1, 2),
        (1, 0, 0, "字", 0, 2, 2),
        (0, 0, 3, "", 0, 1, 1),
        (9, 9, 9, "字", 2, 1, 1),
    ] {
        let mut changing = Text::new("第一行\r第二行\r\n第三行");
        let range = Range::new(Point::new(line, from), Point::new(line, to));
        let changed = changing.replace(range, text);
        let expected = LinesChanged {
            first,
            removed,
            inserted,
        };
        assert_eq!(changed, expected, "{line}:{from} {text:?}");
    }
}
