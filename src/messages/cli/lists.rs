//! Sentences of the list commands: task lists, what is written to files, and long runs.

use super::super::Language;

/// 区发改委（主办13项，协办2项）
pub fn department_heading(language: Language, name: &str, leads: usize, joins: usize) -> String {
    match (leads, joins) {
        (_, 0) => language.choose(
            format!("{name}（主办{leads}项）"),
            format!("{name} (leads {leads})"),
        ),
        (0, _) => language.choose(
            format!("{name}（协办{joins}项）"),
            format!("{name} (joins {joins})"),
        ),
        _ => language.choose(
            format!("{name}（主办{leads}项，协办{joins}项）"),
            format!("{name} (leads {leads}, joins {joins})"),
        ),
    }
}

pub fn unknown_department(language: Language, name: &str, known: &str) -> String {
    language.choose(
        format!("方案中没有“{name}”。方案中的单位：{known}。"),
        format!("The plan does not name “{name}”. It names: {known}."),
    )
}

pub fn no_targets(language: Language) -> &'static str {
    language.choose(
        "没有找到目标任务：这些文件里没有带责任分工的方案。",
        "No targets were found: none of these files holds a plan with departments.",
    )
}

pub fn format_unknown(language: Language, file: &str) -> String {
    language.choose(
        format!("{file}：从扩展名看不出格式，请用 --format 写明。"),
        format!("{file}: its extension names no format that this list can have; say --format."),
    )
}

pub fn needs_output(language: Language, format: &str) -> String {
    language.choose(
        format!("{format} 不能在终端上显示，请用 --output 写明存为哪个文件。"),
        format!("{format} cannot be shown on a terminal; name a file with --output."),
    )
}

pub fn would_overwrite_input(language: Language, file: &str) -> String {
    language.choose(
        format!("{file}：这也是要读的文件，没有覆盖它。请另起名字。"),
        format!("{file}: one of the files to be read, and so it was not overwritten. Choose another name."),
    )
}

pub fn file_not_written(language: Language, file: &str, error: &str) -> String {
    language.choose(
        format!("{file}：无法写入（{error}）。"),
        format!("{file}: could not be written ({error})."),
    )
}

pub fn sheets_only_in_workbooks(language: Language) -> &'static str {
    language.choose("--sheets 只用于 xlsx。", "--sheets is for xlsx alone.")
}

pub fn not_resumable(language: Language) -> &'static str {
    language.choose(
        "只有 csv 和 jsonl 可以用 --resume 接续；parquet 文件写完才有目录，须从头做。",
        "Only csv and jsonl can be resumed; a parquet file has its directory at its end and must be made anew.",
    )
}

/// An output of which its record does not tell: it is finished, or something else.
pub fn nothing_to_resume(language: Language, file: &str, record: &str) -> String {
    language.choose(
        format!("{file}：没有可以接续的记录（{record}），可能已经做完，或者是用别的文件、格式、语言做的，没有改动。要重做，请去掉 --resume。"),
        format!("{file}: no record ({record}) tells how to go on; it may be finished, or made of other files, in another format or language. It was left alone. To make it anew, leave out --resume."),
    )
}

pub fn resumed(language: Language, done: usize, all: usize) -> String {
    language.choose(
        format!("接着上次做：{all}份文件中已完成{done}份。"),
        format!("Going on: {done} of {all} documents are done."),
    )
}

pub fn unreadable_before(language: Language, count: usize) -> String {
    language.choose(
        format!("上次已有{count}份文件无法读取。"),
        format!("{count} documents could not be read in the earlier run."),
    )
}

/// How far a run has come: `rate` documents a second, `left` seconds to go.
pub fn far(language: Language, done: usize, all: usize, rate: f64, left: Option<u64>) -> String {
    let percent = (done * 100).checked_div(all).unwrap_or(100);
    let left = left.map_or_else(String::new, |left| match left {
        0..120 => language.choose(format!("，还需{left}秒"), format!(", {left} s to go")),
        _ => language.choose(
            format!("，还需{}分钟", left.div_ceil(60)),
            format!(", {} min to go", left.div_ceil(60)),
        ),
    });
    language.choose(
        format!("{done}/{all}份（{percent}%），每秒{rate:.0}份{left}"),
        format!("{done}/{all} documents ({percent}%), {rate:.0} a second{left}"),
    )
}

/// Before how far the documents have been held against each other.
pub fn beside_others(language: Language) -> &'static str {
    language.choose("相互核对：", "Beside each other: ")
}

/// What a chart shows, for those who do not see it.
pub fn chart_summary(language: Language, name: &str, figures: usize) -> String {
    language.choose(
        format!("{name}：历年{figures}个数值"),
        format!("{name}: {figures} figures over the years"),
    )
}

/// 鼓楼区 地区生产总值增幅（%）
pub fn series_name(
    language: Language,
    place: Option<&str>,
    indicator: &str,
    unit: &str,
    of_growth: bool,
) -> String {
    let place = place.map_or_else(String::new, |place| format!("{place} "));
    match of_growth {
        true => language.choose(
            format!("{place}{indicator}增幅（{unit}）"),
            format!("{place}{indicator}, growth ({unit})"),
        ),
        false => language.choose(
            format!("{place}{indicator}（{unit}）"),
            format!("{place}{indicator} ({unit})"),
        ),
    }
}
