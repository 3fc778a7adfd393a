//! `rank-conflict`: one indicator is first here and second there.

use super::of_one_time;
use crate::lexicon::{comparing, figures};
use crate::messages::rules::indicator as say;
use crate::model::figure::Figure;
use crate::rules::{
    Check, DocumentContext, Findings, Fixing, Group, Presets, Reads, Rule, Severity, Source,
};
use crate::syntax::han_whole;
use crate::text::Range;

pub static RANK_CONFLICT: Rule = Rule {
    name: "rank-conflict",
    group: Group::Indicator,
    severity: Severity::Warning,
    presets: Presets::OWN,
    since: "0.2.0",
    summary: ("同一指标的位次前后不一", "one indicator is given two ranks"),
    source: Source::Practice,
    fixing: Fixing::None,
    page: include_str!("rank_conflict.md"),
    check: Check::Document(Reads::Figures, check),
};

/// 总量位列全市第二: what of it is ranked, among whom, and where.
struct Rank<'a> {
    rises: bool,
    among: &'a str,
    number: u32,
    range: Range,
    words: String,
}

fn check(context: &DocumentContext<'_>, found: &mut Findings<'_>) {
    for figures in context.figures().by_key().flat_map(of_one_time) {
        let mut ranked: Vec<Rank<'_>> = Vec::new();
        for figure in figures {
            let Some(rank) = rank(context, figure) else {
                continue;
            };
            if let Some(earlier) = ranked.iter().find(|earlier| differs(earlier, &rank)) {
                report(context, figure, &rank, earlier, found);
            }
            ranked.push(rank);
        }
    }
}

fn report(
    context: &DocumentContext<'_>,
    figure: &Figure<'_>,
    rank: &Rank<'_>,
    earlier: &Rank<'_>,
    found: &mut Findings<'_>,
) {
    let language = context.language();
    let name = &figure.key.entry().name;
    let line = context.line_number(earlier.range);
    let message = say::rank_conflict(language, name, &rank.words, &earlier.words, line);
    found
        .report(rank.range, message)
        .relate(earlier.range, say::other_rank(language, &earlier.words));
}

fn differs(one: &Rank<'_>, other: &Rank<'_>) -> bool {
    one.rises == other.rises && one.among == other.among && one.number != other.number
}

/// The rank in a figure's comparison.
fn rank<'a>(context: &DocumentContext<'_>, figure: &Figure<'_>) -> Option<Rank<'a>> {
    let span = figure.mention.parts.comparison?;
    let text = context.text(figure.mention.line);
    let words = span.of(&text);
    let (before, after) = words.split_once('第')?;
    let number = number(after)?;
    let places = comparing().scopes.iter();
    let among = places
        .filter(|row| row.iter().any(|word| before.contains(word.as_str())))
        .find_map(|row| row.first())?;
    let chars: Vec<char> = before.chars().collect();
    let rises = figures().growth_names.within(&chars);
    // 总量和增幅均居全市第一 is two ranks at a time.
    let is_both = rises && figures().general_names.within(&chars);
    (!is_both).then(|| Rank {
        rises,
        among,
        number,
        range: span.on_line(figure.mention.line),
        words: words.to_owned(),
    })
}

fn number(text: &str) -> Option<u32> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().ok();
    }
    let numeral: Vec<char> = text
        .chars()
        .take_while(|c| "一二三四五六七八九十".contains(*c))
        .collect();
    han_whole(&numeral)
}
