//! Hover on an indicator: what this mention says, what the document says of it elsewhere, and what it means.

use super::{Hover, years};
use crate::ide::markup::Block;
use crate::ide::mention_at::{mention_at, name_at};
use crate::ide::year_before::year_before;
use crate::lexicon::{Indicator, indicators};
use crate::links::Beside;
use crate::messages::{Language, hover as say};
use crate::model::{Document, DocumentKind, Mention};
use crate::text::{Point, Range};

pub fn hover(beside: &Beside, point: Point, language: Language) -> Option<Hover> {
    let document = beside.document();
    let mention = mention_at(document, point);
    // What a list or a letter says in figures of something unknown is its own affair.
    let is_ours = document.kind() != DocumentKind::Other;
    let told = mention.filter(|mention| is_ours || mention.parts.indicator.is_some());
    if let Some(mention) = told {
        let range = mention.parts.span.on_line(mention.line);
        return Some(Hover {
            range,
            blocks: about_mention(beside, &mention, language),
        });
    }
    let (indicator, range) = name_at(document, point)?;
    let mut blocks = vec![title(&indicators()[indicator as usize], language)];
    blocks.extend(all_mentions(beside, Some(indicator), None, language));
    blocks.extend(definition(&indicators()[indicator as usize], language));
    Some(Hover { range, blocks })
}

fn about_mention(beside: &Beside, mention: &Mention<'_>, language: Language) -> Vec<Block> {
    let document = beside.document();
    let line = document.text().line(mention.line as usize);
    let entry = mention.parts.indicator.map(|i| &indicators()[i as usize]);
    let mut blocks = vec![match entry {
        Some(entry) => title(entry, language),
        None => Block::Title {
            name: mention.parts.name.of(&line).to_string(),
            rest: String::new(),
        },
    }];
    blocks.push(Block::Paragraph(this_mention(
        document, mention, &line, language,
    )));
    let range = mention.parts.span.on_line(mention.line);
    let indicator = mention.parts.indicator;
    blocks.extend(all_mentions(beside, indicator, Some(range), language));
    if let Some(entry) = entry {
        blocks.extend(definition(entry, language));
    }
    blocks
}

/// The mentions of the indicator here and in the companions; where those say nothing of it, those of the document.
fn all_mentions(
    beside: &Beside,
    indicator: Option<u16>,
    mention: Option<Range>,
    language: Language,
) -> Vec<Block> {
    let blocks = years::blocks(beside, indicator, mention, language);
    if !blocks.is_empty() {
        return blocks;
    }
    let here = indicator.and_then(|index| other_mentions(beside.document(), index, language));
    here.into_iter().collect()
}

fn title(entry: &Indicator, language: Language) -> Block {
    let aliases: Vec<&str> = entry.aliases.iter().take(4).map(String::as_str).collect();
    Block::Title {
        name: entry.name.clone(),
        rest: say::indicator_rest(language, &entry.category, &aliases.join("、")),
    }
}

/// 184.2亿元，增长6.5%（2023年，完成）· 据此推算上年约173.0亿元
fn this_mention(
    document: &Document,
    mention: &Mention<'_>,
    line: &str,
    language: Language,
) -> String {
    let parts = mention.parts;
    let mut said = Vec::new();
    said.extend(
        parts
            .level
            .as_ref()
            .map(|level| say::level(language, level)),
    );
    said.extend(
        parts
            .growth
            .as_ref()
            .map(|growth| say::growth(language, growth)),
    );
    said.extend(parts.comparison.map(|span| span.of(line).to_string()));
    let period = mention
        .period
        .map(|period| say::period(language, period))
        .unwrap_or_default();
    let text = say::mention(language, &said, &period, mention.status);
    match year_before(document, mention, line) {
        Some(before) => say::with_year_before(language, &text, &before.level, before.of_part),
        None => text,
    }
}

/// Every mention of the indicator in the document, where there is more than one.
fn other_mentions(document: &Document, indicator: u16, language: Language) -> Option<Block> {
    let all: Vec<Mention<'_>> = document
        .mentions()
        .filter(|m| m.parts.indicator == Some(indicator) && !m.parts.inner)
        .collect();
    if all.len() < 2 {
        return None;
    }
    let rows = all
        .iter()
        .map(|mention| row(document, mention, language))
        .collect();
    Some(Block::Table {
        header: say::table_header(language),
        rows,
    })
}

/// Period, value, change, status and place of a mention.
pub fn row(document: &Document, mention: &Mention<'_>, language: Language) -> Vec<String> {
    let parts = mention.parts;
    let place = document.written(parts.span.on_line(mention.line)).start;
    vec![
        mention
            .period
            .map(|period| say::period(language, period))
            .unwrap_or_default(),
        parts
            .level
            .as_ref()
            .map(|level| say::level_as_read(language, level, parts.reading))
            .unwrap_or_default(),
        parts
            .growth
            .as_ref()
            .map(|growth| say::signed(language, growth))
            .unwrap_or_default(),
        say::status(language, mention.status).to_string(),
        say::line_number(language, place.line + 1),
    ]
}

fn definition(entry: &Indicator, language: Language) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(say::definition(
        language,
        &entry.definition,
        &entry.source,
    ))];
    let lead = entry.lead.join("、");
    blocks.push(Block::Paragraph(say::unit_and_lead(
        language,
        &entry.unit,
        entry.better,
        &entry.change_unit,
        &lead,
    )));
    blocks
}
