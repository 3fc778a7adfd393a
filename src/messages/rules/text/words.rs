//! Words, sentences and paragraphs.

use crate::messages::Language;

pub fn doubled_word(language: Language, word: &str) -> String {
    language.choose(
        format!("“{word}”写了两遍。"),
        format!("“{word}” is written twice."),
    )
}

pub fn delete_one(language: Language, word: &str) -> String {
    language.choose(format!("删去一个“{word}”"), format!("Delete one “{word}”"))
}

pub fn repeated_verb(language: Language, verb: &str, object: &str) -> String {
    language.choose(
        format!("“{object}”前后都有“{verb}”，似乎多了一个。"),
        format!("“{verb}” stands both before and after “{object}”; one seems to be too many."),
    )
}

pub fn repeated_kind(language: Language, name: &str, kind: &str) -> String {
    language.choose(
        format!("“{name}”里有两个“{kind}”，似乎多了一个；若是两项活动，中间宜加顿号。"),
        format!("“{name}” has “{kind}” twice; one seems to be too many, or 、 is missing."),
    )
}

/// `line` is counted from one.
pub fn repeated_paragraph(language: Language, line: u32, is_same: bool) -> String {
    match is_same {
        true => language.choose(
            format!("这一段与第{line}行完全相同。"),
            format!("This paragraph is the same as line {line}."),
        ),
        false => language.choose(
            format!("这一段与第{line}行几乎相同，请核对是否重复。"),
            format!("This paragraph is nearly the same as line {line}; check whether it is meant."),
        ),
    }
}

pub fn first_of_paragraphs(language: Language) -> String {
    language.choose(
        "先出现的一段".to_owned(),
        "The paragraph that stands first".to_owned(),
    )
}

pub fn delete_paragraph(language: Language) -> String {
    language.choose("删去这一段".to_owned(), "Delete this paragraph".to_owned())
}

/// `semicolons` stand in the sentence.
pub fn overlong_sentence(language: Language, length: usize, semicolons: usize) -> String {
    match semicolons {
        0..=2 => language.choose(
            format!("这一句有{length}字，读起来吃力，可以考虑拆成几句。"),
            format!("This sentence has {length} characters; it could be divided."),
        ),
        _ => language.choose(
            format!("这一句有{length}字，含{semicolons}个分号；如要宣读，可以考虑把分号改为句号。"),
            format!("This sentence has {length} characters and {semicolons} semicolons; if it is to be read aloud, stops may serve better."),
        ),
    }
}

pub fn overlong_paragraph(language: Language, length: usize) -> String {
    language.choose(
        format!("这一段有{length}字，可以考虑分段。"),
        format!("This paragraph has {length} characters; it could be divided."),
    )
}

pub fn placeholder(language: Language, text: &str) -> String {
    language.choose(
        format!("“{text}”还没有填写。"),
        format!("“{text}” is still to be filled in."),
    )
}

pub fn word_order(language: Language, wrong: &str, right: &str) -> String {
    language.choose(
        format!("“{wrong}”词序似乎颠倒，应为“{right}”。"),
        format!("“{wrong}” seems to stand the wrong way round; “{right}” is probably meant."),
    )
}

pub fn misspelt(language: Language, wrong: &str, right: &str) -> String {
    language.choose(
        format!("“{wrong}”有错别字，应为“{right}”。"),
        format!("“{wrong}” has a wrong character; it is “{right}”."),
    )
}

pub fn change_to(language: Language, right: &str) -> String {
    language.choose(format!("改为“{right}”"), format!("Change to “{right}”"))
}
