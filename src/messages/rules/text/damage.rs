//! What conversions, web pages and input methods have done to a text.

use crate::messages::Language;

pub fn page_furniture(language: Language, words: &str) -> String {
    language.choose(
        format!("“{words}”是网页上的内容，不属于文稿，可以删去。"),
        format!("“{words}” belongs to a web page, not to the document; it can go."),
    )
}

pub fn delete_line(language: Language) -> String {
    language.choose("删去这一行".to_owned(), "Delete this line".to_owned())
}

pub fn hidden_place(language: Language, text: &str) -> String {
    language.choose(
        format!("“{text}”是转换格式时留下的书签，不是正文，可以删去。"),
        format!("“{text}” is a bookmark that a conversion has left; it can go."),
    )
}

pub fn delete(language: Language, text: &str) -> String {
    language.choose(format!("删去“{text}”"), format!("Delete “{text}”"))
}

pub fn lost_reference(language: Language, text: &str) -> String {
    language.choose(
        format!("“{text}”处原是交叉引用，转换后丢失，请对照原稿补上。"),
        format!("A cross-reference stood where “{text}” stands; restore it from the original."),
    )
}

pub fn lost_picture(language: Language) -> String {
    language.choose(
        "这里原有图片或对象，转换后丢失，请对照原稿补上或删去此符号。".to_owned(),
        "A picture or object stood here; restore it from the original or delete this sign."
            .to_owned(),
    )
}

pub fn lost_character(language: Language, count: usize) -> String {
    language.choose(
        format!("这里有{count}个字符无法显示，请对照原稿补上。"),
        match count {
            1 => "A character here cannot be shown; restore it from the original.".to_owned(),
            _ => {
                format!("{count} characters here cannot be shown; restore them from the original.")
            }
        },
    )
}

pub fn question_mark_for_lost(language: Language) -> String {
    language.choose(
        "这里的“?”可能是转换时丢失的字符（如间隔号“·”），请对照原稿。".to_owned(),
        "“?” may stand for a character that a conversion lost, such as “·”; see the original."
            .to_owned(),
    )
}

pub fn entity(language: Language, text: &str, meant: &str) -> String {
    let (chinese, english) = match meant.trim() {
        "" => ("一个空格".to_owned(), "a space".to_owned()),
        meant => (format!("“{meant}”"), format!("“{meant}”")),
    };
    language.choose(
        format!("“{text}”是网页代码，原意是{chinese}。"),
        format!("“{text}” is the code of a web page for {english}."),
    )
}

pub fn replace_with(language: Language, meant: &str) -> String {
    match meant.trim() {
        "" => language.choose("换成空格".to_owned(), "Replace with a space".to_owned()),
        meant => language.choose(format!("改为“{meant}”"), format!("Change to “{meant}”")),
    }
}

pub fn strange_issuer(language: Language, name: &str) -> String {
    language.choose(
        format!("发布机构处的“{name}”不像机关单位名称，网页可能被篡改，请核对来源。"),
        format!("“{name}” in the issuer's place is no office's name; the page may have been tampered with."),
    )
}

pub fn strange_name_again(language: Language, name: &str) -> String {
    language.choose(
        format!("“{name}”又在这里出现，可能也是篡改进来的，请核对来源。"),
        format!("“{name}” stands here again and may have been put in, too; check the source."),
    )
}

pub fn footnote_without_note(language: Language, label: &str, has_no_notes: bool) -> String {
    match has_no_notes {
        true => language.choose(
            format!("正文有注释标记[{label}]，但全文没有注释；请补上注释，或删去标记。"),
            format!("Mark [{label}] leads nowhere: the document has no notes. Add the note or delete the mark."),
        ),
        false => language.choose(
            format!("注释标记[{label}]没有对应的注释；请补上，或核对编号。"),
            format!("Mark [{label}] has no note; add it or check the number."),
        ),
    }
}

pub fn delete_mark(language: Language, label: &str) -> String {
    language.choose(
        format!("删去标记[{label}]"),
        format!("Delete the mark [{label}]"),
    )
}

pub fn note_without_mark(language: Language, label: &str) -> String {
    language.choose(
        format!("正文里没有标记[{label}]，这条注释没有着落。"),
        format!("No mark [{label}] in the text leads to this note."),
    )
}

pub fn damaged_date(language: Language, text: &str, whole: Option<&str>) -> String {
    match whole {
        Some(whole) => language.choose(
            format!("“{text}”似乎缺了字，应为“{whole}”。"),
            format!("“{text}” seems to lack a character; “{whole}” is probably meant."),
        ),
        None => language.choose(
            format!("“{text}”似乎缺了字，请对照原稿补全。"),
            format!("“{text}” seems to lack a character; complete it from the original."),
        ),
    }
}

pub fn lookalike(language: Language, letter: char, meant: char) -> String {
    language.choose(
        format!(
            "这里的“{letter}”是{}，与“{meant}”形近，应改为“{meant}”，否则检索不到。",
            alphabet(letter)
        ),
        format!(
            "“{letter}” (U+{:04X}) only looks like “{meant}”; a search will not find it.",
            letter as u32
        ),
    )
}

pub fn letter_in_figure(language: Language, written: &str, letter: char, meant: &str) -> String {
    language.choose(
        format!("“{written}”里的“{letter}”是字母，不是数字，应为“{meant}”，否则检索不到、统计不上。"),
        format!("The “{letter}” of “{written}” is a letter; the figure is “{meant}”, or no search and no sum will find it."),
    )
}

/// What a Chinese reader calls a letter of that kind.
fn alphabet(letter: char) -> &'static str {
    match letter {
        '\u{370}'..='\u{3ff}' => "希腊字母",
        '\u{400}'..='\u{52f}' => "西里尔字母",
        c if c.is_alphabetic() => "外文字母",
        _ => "图形符号",
    }
}

pub fn radical(language: Language, sign: char, character: char, count: usize) -> String {
    language.choose(
        match count {
            1 => format!("这里的“{sign}”是部首符号，不是汉字“{character}”，检索不到。"),
            _ => format!("这一段有{count}处部首符号冒充汉字（如此处的“{character}”），检索不到。"),
        },
        match count {
            1 => format!("This “{sign}” is a radical, not the character “{character}”; a search will not find it."),
            _ => format!("{count} radicals stand for characters in this paragraph (here for “{character}”); a search will not find them."),
        },
    )
}

pub fn replace_radicals(language: Language) -> String {
    language.choose(
        "把本段的部首符号换成汉字".to_owned(),
        "Replace the radicals of this paragraph with characters".to_owned(),
    )
}

pub fn circle_for_nought(language: Language, sign: char, count: usize) -> String {
    language.choose(
        match count {
            1 => format!("年份中的“{sign}”是图形符号，汉字数字应为“〇”。"),
            _ => format!("这一段有{count}处年份用了图形符号“{sign}”，汉字数字应为“〇”。"),
        },
        match count {
            1 => format!("“{sign}” is a drawn circle; the Chinese nought of a year is 〇."),
            _ => format!("{count} years here are written with a drawn circle “{sign}”; the Chinese nought is 〇."),
        },
    )
}
