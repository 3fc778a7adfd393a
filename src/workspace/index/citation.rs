//! Whether 《…》 means a document: titles compared without spaces, marks, and the place's name in front.

use super::Home;

/// A title, as it is compared with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    home: Home,
    /// Without the place in front.
    words: String,
}

/// What is no longer than this is too little to mean a document: 《方案》.
const SHORTEST: usize = 4;

impl Citation {
    /// None for words too few to mean one document.
    pub fn of(title: &str) -> Option<Citation> {
        let plain: String = title.chars().filter_map(plain).collect();
        let (home, words) = Home::at_head(&plain);
        (words.chars().count() >= SHORTEST).then(|| Citation {
            words: words.into_owned(),
            home,
        })
    }

    /// The document of this title is the one that is cited.
    pub fn means(&self, title: &Citation) -> bool {
        self.words == title.words && self.home.agrees_with(&title.home)
    }

    /// It may be: only the year is missing in the citation, as where this year's report is meant.
    pub fn may_mean(&self, title: &Citation) -> bool {
        self.words == without_year(&title.words) && self.home.agrees_with(&title.home)
    }
}

/// Quotation marks and title marks come and go, inside a title 《》 turns into 〈〉, and a title over several lines has
/// spaces where it was broken.
fn plain(c: char) -> Option<char> {
    match c {
        '《' | '》' | '〈' | '〉' | '“' | '”' | '‘' | '’' | '"' | '<' | '>' | '\u{feff}' => {
            None
        }
        c if c.is_whitespace() => None,
        '（' => Some('('),
        '）' => Some(')'),
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32),
        c => Some(c),
    }
}

/// 2025年政府工作报告, 政府工作报告(2025年) → 政府工作报告
fn without_year(words: &str) -> &str {
    if let Some((year, rest)) = words.split_once('年')
        && is_year(year)
    {
        return rest;
    }
    let inner = words
        .strip_suffix(')')
        .and_then(|words| words.rsplit_once('('));
    match inner {
        Some((rest, year)) if is_year(year.trim_end_matches('年')) => rest,
        _ => words,
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation(title: &str) -> Citation {
        Citation::of(title).expect("words enough")
    }

    #[test]
    fn a_title_is_known_with_or_without_its_place() {
        let title = citation("南京市鼓楼区2025年区政府主要工作　目标任务 分解落实方案");
        assert!(citation("2025年区政府主要工作目标任务分解落实方案").means(&title));
        assert!(citation("鼓楼区２０２５年区政府主要工作目标任务分解落实方案").means(&title));
        assert!(citation("2025年鼓楼区区政府主要工作目标任务分解落实方案").means(&title));
        assert!(!citation("玄武区2025年区政府主要工作目标任务分解落实方案").means(&title));
        assert!(!citation("2024年区政府主要工作目标任务分解落实方案").means(&title));
        let notice = citation("关于印发《2025年重点工作方案》的通知");
        assert!(citation("关于印发〈2025年重点工作方案〉的通知").means(&notice));
    }

    #[test]
    fn a_report_is_cited_without_its_year() {
        for title in ["2025年政府工作报告", "鼓楼区政府工作报告（2025年）"] {
            let title = citation(title);
            assert!(
                citation("政府工作报告").may_mean(&title)
                    && !citation("政府工作报告").means(&title)
            );
        }
        assert!(!citation("2024年政府工作报告").may_mean(&citation("2025年政府工作报告")));
        assert_eq!(Citation::of("《方案》"), None);
    }
}
