//! A report made of a plan, and the plan with some of its targets lost and some of its values changed.

use gongwen::model::{Document, Target};

/// Other words for the same, as drafters take them.
const WORDS: [(&str, &str); 16] = [
    ("加快推进", "着力推动"),
    ("加快", "抓紧"),
    ("推进", "推动"),
    ("深入开展", "大力开展"),
    ("开展", "组织实施"),
    ("加强", "强化"),
    ("完善", "健全"),
    ("支持", "鼓励"),
    ("提升", "提高"),
    ("新建", "建设"),
    ("持续", "不断"),
    ("实施", "推行"),
    ("确保", "力争"),
    ("建立", "设立"),
    ("促进", "助推"),
    ("以上", "之上"),
];

// Each suite takes what it needs.
#[allow(dead_code)]
/// A report made of a plan's targets, and the plan with targets dropped and values changed.
pub struct Made {
    pub report: String,
    pub plan: String,
    /// Texts of the targets that the plan has lost.
    pub dropped: Vec<String>,
    /// Of those whose value is another in the plan.
    pub changed: Vec<String>,
    pub kept: usize,
}

/// A target's words without its clauses, which a report has not.
fn body(document: &Document, target: &Target) -> String {
    let line = document.text().line(target.line as usize);
    let mut text = String::new();
    let mut from = target.item.body.start;
    for clause in target
        .responsibility
        .places
        .iter()
        .filter(|place| place.row == 0)
    {
        if clause.span.start >= from && clause.span.end <= target.item.body.end {
            text.push_str(&line[from as usize..clause.span.start as usize]);
            from = clause.span.end;
        }
    }
    text.push_str(&line[from as usize..target.item.body.end as usize]);
    text
}

/// Its clauses in another order, and synonyms for some of its words.
fn reworded(text: &str) -> String {
    let said = text.trim_end_matches('。');
    let mut sentences: Vec<String> = Vec::new();
    for sentence in said.split('。') {
        let mut clauses: Vec<&str> = sentence.split(['，', ',']).collect();
        if clauses.len() > 2 {
            clauses.rotate_left(1);
        }
        sentences.push(clauses.join("，"));
    }
    let mut text = sentences.join("。");
    for (one, other) in WORDS {
        text = text.replacen(one, other, 2);
    }
    text
}

/// The first figure of a target as it stands in its line, and the same with another value.
fn other_value(document: &Document, target: &Target) -> Option<(String, String)> {
    let line = document.text().line(target.line as usize);
    let mentions = document.target_mentions(target);
    let mut levels = mentions.filter_map(|mention| {
        let level = mention.parts.level.as_ref()?;
        (mention.line == target.line).then_some(level.span)
    });
    let span = levels.find(|span| span.of(&line).contains(|c: char| c.is_ascii_digit()))?;
    let written = span.of(&line);
    let other: String = written
        .chars()
        .map(|c| match c {
            '9' => '8',
            '1'..='8' => char::from_u32(c as u32 + 1).unwrap_or(c),
            c => c,
        })
        .collect();
    let (before, after) = (&line[..span.start as usize], &line[span.end as usize..]);
    Some((line.to_string(), format!("{before}{other}{after}")))
}

/// How a report is made of a plan.
#[derive(Clone, Copy)]
pub struct Making {
    /// Which targets are dropped, changed and reworded.
    pub offset: usize,
    /// So many targets are a paragraph.
    pub together: usize,
}

/// Five targets are dropped, those beside each other among them; of the rest three are changed and ten reworded.
pub fn made(plan: &str, making: Making) -> Made {
    let document = Document::new(plan);
    let targets = document.targets();
    let all = targets.len();
    let place = |part: usize| (part * all / 6 + making.offset) % all;
    let mut dropped: Vec<usize> = (1..5).map(place).collect();
    dropped.push((dropped[0] + 1) % all);
    dropped.sort_unstable();
    dropped.dedup();
    assert_eq!(dropped.len(), 5);
    let mut lines: Vec<String> = (0..document.text().line_count())
        .map(|i| document.text().line(i).into_owned())
        .collect();
    let mut changed = Vec::new();
    for (index, target) in targets.iter().enumerate().skip(making.offset) {
        if changed.len() == 3 || dropped.contains(&index) {
            continue;
        }
        if let Some((old, new)) = other_value(&document, target) {
            assert_eq!(lines[target.line as usize], old);
            lines[target.line as usize] = new;
            changed.push(index);
        }
    }
    let mut report = String::from("2025年政府工作报告\n各位代表：\n一、2025年主要工作任务\n");
    let mut rewordings = 0;
    for (index, target) in targets.iter().enumerate() {
        let text = body(&document, target);
        let plain = !dropped.contains(&index) && !changed.contains(&index);
        let text = match plain && rewordings < 10 && index % 2 == 0 {
            true => {
                rewordings += 1;
                reworded(&text)
            }
            false => text,
        };
        report.push_str(text.trim_end_matches('。'));
        report.push('。');
        if (index + 1) % making.together == 0 || index + 1 == all {
            report.push('\n');
        }
    }
    for &index in dropped.iter().rev() {
        let target = &targets[index];
        lines.drain(target.range().start.line as usize..=target.end.line as usize);
    }
    let text = |index: &usize| body(&document, &targets[*index]);
    Made {
        report,
        plan: lines.join("\n"),
        dropped: dropped.iter().map(text).collect(),
        changed: changed.iter().map(text).collect(),
        kept: targets.len() - dropped.len(),
    }
}

pub fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The targets of a report that ends in a plan, with the lines between and after them.
pub fn only_plan(text: &str) -> String {
    let document = Document::new(text);
    let first = document
        .targets()
        .first()
        .map_or(0, |target| target.line as usize);
    let lines: Vec<&str> = text.lines().skip(first).collect();
    format!("2025年重点工作任务分解方案\n{}", lines.join("\n"))
}
