//! Punctuation, and the spaces between words.

use crate::messages::Language;
use crate::syntax::Mark;

pub fn lone_mark(language: Language, mark: &str) -> String {
    let opens = matches!(
        mark,
        "“" | "（" | "《" | "【" | "〔" | "〈" | "「" | "『" | "("
    );
    let kind = match mark {
        "“" | "”" | "「" | "」" | "『" | "』" => "引号",
        "《" | "》" | "〈" | "〉" => "书名号",
        _ => "括号",
    };
    match opens {
        true => language.choose(
            format!("这里只有前{kind}（{mark}），缺后{kind}，请对照原稿补上，或删去。"),
            format!("{mark} is never closed: add its other half, or delete it."),
        ),
        false => language.choose(
            format!("这里只有后{kind}（{mark}），缺前{kind}，请对照原稿补上，或删去。"),
            format!("{mark} was never opened: add its other half, or delete it."),
        ),
    }
}

pub fn seam_of_quotations(language: Language) -> String {
    language.choose(
        "这里前后两处引号各缺一半，请对照原稿补上。".to_owned(),
        "Two quotations meet here that have each lost a mark; restore them from the original."
            .to_owned(),
    )
}

pub fn turned_marks(language: Language, text: &str) -> String {
    language.choose(
        format!("{text}的引号方向不对：前面应为“，后面应为”。"),
        format!("The quotation marks of {text} are turned the wrong way."),
    )
}

pub fn turn_marks(language: Language, words: &str) -> String {
    language.choose(format!("改为“{words}”"), format!("Change to “{words}”"))
}

pub fn straight_quotes(language: Language, text: &str) -> String {
    let text = shortened(text);
    language.choose(
        format!("{text}用了直引号，中文引号应为“ ”。"),
        format!("{text} has straight quotation marks; Chinese ones are “ ”."),
    )
}

pub fn curl_quotes(language: Language) -> String {
    language.choose("改为“ ”".to_owned(), "Change to “ ”".to_owned())
}

pub fn nested_title(language: Language, title: &str) -> String {
    let title = shortened(title);
    language.choose(
        format!("{title}在书名号里面，应用单书名号〈〉。"),
        format!("{title} stands inside another title and takes single marks 〈〉."),
    )
}

pub fn single_marks(language: Language) -> String {
    language.choose("改为单书名号〈〉".to_owned(), "Change to 〈〉".to_owned())
}

pub fn missing_stop(language: Language, figure: &str, after: &str) -> String {
    language.choose(
        format!("“{figure}”与“{after}……”之间似乎漏了标点（多为句号）。"),
        format!("A stop seems to be missing between “{figure}” and “{after}…”."),
    )
}

pub fn add_stop(language: Language) -> String {
    language.choose("补上句号".to_owned(), "Add a stop".to_owned())
}

pub fn missing_separator(language: Language, figures: &str) -> String {
    language.choose(
        format!("“{figures}”中间似乎漏了顿号。"),
        format!("A mark seems to be missing between the figures of “{figures}”."),
    )
}

pub fn add_separator(language: Language) -> String {
    language.choose("补上顿号".to_owned(), "Add 、 between them".to_owned())
}

pub fn missing_final_stop(language: Language, words: &str) -> String {
    language.choose(
        format!("这一段末尾“{words}”后面没有标点，应补句号。"),
        format!("The paragraph ends at “{words}” without a stop."),
    )
}

pub fn doubled_marks(language: Language, marks: &str) -> String {
    language.choose(
        format!("标点“{marks}”重复，应只留一个。"),
        format!("“{marks}”: one mark is enough here."),
    )
}

pub fn keep_mark(language: Language, mark: char) -> String {
    language.choose(format!("只留“{mark}”"), format!("Keep only “{mark}”"))
}

pub fn ellipsis(language: Language, dots: &str) -> String {
    language.choose(
        format!("省略号应为“……”（六个点，占两个字），这里是“{dots}”。"),
        format!("An ellipsis is “……”, six dots in the room of two characters, not “{dots}”."),
    )
}

pub fn dash(language: Language, line: &str) -> String {
    language.choose(
        format!("破折号应为“——”（占两个字），这里是“{line}”。"),
        format!("A dash is “——”, as wide as two characters, not “{line}”."),
    )
}

pub fn change_to(language: Language, mark: &str) -> String {
    language.choose(format!("改为“{mark}”"), format!("Change to “{mark}”"))
}

pub fn half_width(language: Language, count: usize) -> String {
    language.choose(
        format!("全文用的是半角标点（{count}处），公文正式印发应用全角。"),
        format!("The document is written with half-width marks ({count}); full-width ones are due before it goes out."),
    )
}

pub fn half_mark(language: Language, mark: &Mark) -> String {
    let (narrow, wide) = (mark.narrow, mark.wide);
    language.choose(
        format!("这里的“{narrow}”是半角，与全文不一致，应为“{wide}”。"),
        format!("“{narrow}” is half-width here; the rest of the document has “{wide}”."),
    )
}

pub fn mixed_widths(language: Language, half: u32, full: u32) -> String {
    language.choose(
        format!("全文标点全角、半角混用（全角{full}处，半角{half}处），应统一为全角。"),
        format!(
            "The document mixes {full} full-width and {half} half-width marks; full-width is right."
        ),
    )
}

pub fn widen(language: Language, mark: &Mark) -> String {
    let wide = match mark.is_bracket() {
        true => "（）".to_owned(),
        false => mark.wide.to_string(),
    };
    language.choose(format!("改为全角“{wide}”"), format!("Change to “{wide}”"))
}

pub fn widen_all(language: Language) -> String {
    language.choose(
        "全文改为全角标点".to_owned(),
        "Make all marks full-width".to_owned(),
    )
}

/// `sides` are the characters on either side.
pub fn stray_space(
    language: Language,
    sides: (Option<char>, Option<char>),
    spaces: &str,
) -> String {
    let show = |side: Option<char>| side.map_or(String::new(), String::from);
    let (left, right) = (show(sides.0), show(sides.1));
    let is_odd = !spaces.contains([' ', '\t', '\u{3000}']);
    let (chinese, english) = match is_odd {
        true => ("看不见的特殊空格", "a space of a special kind"),
        false => ("空格", "a space"),
    };
    language.choose(
        format!("“{left}”与“{right}”之间多了{chinese}。"),
        format!("Between “{left}” and “{right}” stands {english} that nobody needs."),
    )
}

/// `count` figures of the paragraph are written so.
pub fn torn_figure(language: Language, written: &str, joined: &str, count: usize) -> String {
    match count {
        0 | 1 => language.choose(
            format!("“{written}”的数字之间多了空格，应连写作“{joined}”。"),
            format!("Spaces tear “{written}” apart; it is “{joined}”."),
        ),
        _ => language.choose(
            format!("“{written}”的数字之间多了空格，应连写作“{joined}”；本段共{count}处。"),
            format!("Spaces tear “{written}” apart; it is “{joined}”, and {count} figures of this paragraph are so."),
        ),
    }
}

pub fn delete_space(language: Language) -> String {
    language.choose("删去空格".to_owned(), "Delete the space".to_owned())
}

/// A long passage by its beginning and its end.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 8;
    let count = text.chars().count();
    if count <= 3 * SHOWN {
        return text.to_owned();
    }
    let head: String = text.chars().take(SHOWN).collect();
    let tail: String = text.chars().skip(count - SHOWN).collect();
    format!("{head}……{tail}")
}
