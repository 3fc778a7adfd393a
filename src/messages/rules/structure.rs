//! Sentences of the rules about structure and numbering.

use crate::messages::Language;

/// `missing` are the marks left out: one, or the first and the last.
pub fn numbering_gap(
    language: Language,
    mark: &str,
    missing: (&str, &str),
    above: Option<&str>,
) -> String {
    let (first, last) = missing;
    let lost = match first == last {
        true => language.choose(format!("“{first}”"), format!("“{first}”")),
        false => language.choose(
            format!("“{first}”至“{last}”"),
            format!("“{first}” to “{last}”"),
        ),
    };
    match above {
        Some(above) => language.choose(
            format!("“{above}”之后直接是“{mark}”，缺{lost}。"),
            format!("“{mark}” follows “{above}”: {lost} is missing."),
        ),
        None => language.choose(
            format!("从“{mark}”开始编号，缺{lost}。"),
            format!("The list begins with “{mark}”: {lost} is missing."),
        ),
    }
}

pub fn numbering_duplicate(language: Language, mark: &str, line: u32) -> String {
    language.choose(
        format!("“{mark}”与第{line}行的编号重复。"),
        format!("“{mark}” is already on line {line}."),
    )
}

pub fn numbering_before(language: Language, mark: &str, other: &str) -> String {
    language.choose(
        format!("“{mark}”排在“{other}”之前，次序不对。"),
        format!("“{mark}” stands before “{other}”, out of order."),
    )
}

pub fn numbering_after(language: Language, mark: &str, other: &str) -> String {
    language.choose(
        format!("“{mark}”排在“{other}”之后，次序不对。"),
        format!("“{mark}” stands after “{other}”, out of order."),
    )
}

/// What the other place of a finding about numbers is.
pub fn other_number(language: Language, mark: &str) -> String {
    language.choose(format!("这里是“{mark}”"), format!("Here is “{mark}”"))
}

/// A mark that begins anew where most go on.
pub fn begins_anew(language: Language, mark: &str, line: u32) -> String {
    language.choose(
        format!("这里从“{mark}”重新编号，其他部分的编号接着上文（如第{line}行），宜前后一致。"),
        format!("The list begins anew at “{mark}”, while other sections go on with the numbers above (line {line}): let all do the same."),
    )
}

/// A mark that goes on where most begin anew.
pub fn goes_on(language: Language, mark: &str, line: u32) -> String {
    language.choose(
        format!("“{mark}”接着上一部分编号，其他部分各自从头编号（如第{line}行），宜前后一致。"),
        format!("“{mark}” goes on with the section above, while other sections begin anew (line {line}): let all do the same."),
    )
}
