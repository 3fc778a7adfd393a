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

pub fn heading_level_skip(
    language: Language,
    above: &str,
    own: &str,
    other: &str,
    between: &str,
) -> String {
    language.choose(
        format!("“{above}”下面直接是“{own}”，而“{other}”下面先用“{between}”，层次宜前后一致。"),
        format!("“{own}” stands right under “{above}”, while “{other}” puts “{between}” between."),
    )
}

pub fn lone_heading(language: Language, own: &str, next: &str) -> String {
    language.choose(
        format!("这一层只有“{own}”，没有“{next}”：后面的部分可能漏了；确实只有一项，可以不编号。"),
        format!(
            "There is “{own}” but no “{next}”: a part may be lost. A single one needs no number."
        ),
    )
}

pub fn empty_section(language: Language, name: &str) -> String {
    language.choose(
        format!("“{name}”下面没有内容。"),
        format!("Nothing stands under “{name}”."),
    )
}

pub fn heading_not_parallel(language: Language, clauses: usize, length: usize) -> String {
    language.choose(
        format!("与并列的标题句式不一致：其他标题多为{clauses}个分句、{length}字左右。"),
        format!("Unlike the headings beside it, which mostly have {clauses} clauses and about {length} characters."),
    )
}

pub fn missing_standard_part(language: Language, parts: &[String]) -> String {
    language.choose(
        format!("没有看到“{}”这类报告通常应有的部分。", parts.join("”“")),
        format!(
            "Reports of this kind usually have these parts, too: “{}”.",
            parts.join("”, “")
        ),
    )
}

pub fn duplicate_title(language: Language, line: u32) -> String {
    language.choose(
        format!("与第{line}行的标题重复，多半是网页自带的标题。"),
        format!(
            "This repeats the title on line {line}; it is probably the web page's own heading."
        ),
    )
}

pub fn the_title(language: Language) -> &'static str {
    language.choose("标题在这里", "The title")
}

pub fn delete_line(language: Language) -> &'static str {
    language.choose("删除这一行", "Delete this line")
}

pub fn count_mismatch(language: Language, announced: &str, last: &str, count: u32) -> String {
    language.choose(
        format!("这里说“{announced}”，下面到“{last}”为止是{count}项。"),
        format!("“{announced}” are announced; {count} follow, the last being “{last}”."),
    )
}

pub fn last_number(language: Language, mark: &str) -> String {
    language.choose(
        format!("最后一项是“{mark}”"),
        format!("“{mark}” is the last"),
    )
}

pub fn heading_mark_punctuation(language: Language, mark: &str, right: &str) -> String {
    language.choose(
        format!("序号“{mark}”宜写作“{right}”。"),
        format!("The mark “{mark}” is better written “{right}”."),
    )
}

pub fn write_as(language: Language, right: &str) -> String {
    language.choose(format!("改为“{right}”"), format!("Write “{right}”"))
}

pub fn heading_trailing_punctuation(language: Language, mark: &str) -> String {
    language.choose(
        format!("标题独立成行，末尾不用“{mark}”。"),
        format!("A heading on a line of its own takes no “{mark}” at its end."),
    )
}

pub fn delete_mark(language: Language, mark: &str) -> String {
    language.choose(format!("删去“{mark}”"), format!("Delete “{mark}”"))
}

pub fn merged_heading(language: Language, first: &str, second: &str) -> String {
    language.choose(
        format!("“{first}”像是标题，与后面的“{second}”之间可能漏了句号。"),
        format!("“{first}” and “{second}” look like two headings run together: a stop may be lost between them."),
    )
}

pub fn put_stop_after(language: Language, first: &str) -> String {
    language.choose(
        format!("在“{first}”后补上句号"),
        format!("Put a stop after “{first}”"),
    )
}
