//! The years of an indicator side by side: what the companions of a document say of it, and what has changed.

use super::indicator::row;
use crate::ide::beside::place;
use crate::ide::markup::Block;
use crate::links::{Beside, Companion, Confidence, IndicatorPair, Kind};
use crate::messages::{Language, companions as say, hover, links as changes};
use crate::model::{Document, Mention};
use crate::text::Range;

/// Of one companion so many figures of an indicator are shown.
const MOST_ROWS: usize = 6;

/// The table of all years, and what has changed since, for a mention of the document or for an indicator that is named
/// without a figure. Nothing where no companion speaks of it.
pub fn blocks(
    beside: &Beside,
    indicator: Option<u16>,
    mention: Option<Range>,
    language: Language,
) -> Vec<Block> {
    let mut rows = Vec::new();
    let mut changed = Vec::new();
    for (companion, pairs) in beside.figures() {
        let pair = pairs.iter().find(|pair| Some(pair.new.range) == mention);
        let same = pair.map(|pair| pair.old.range);
        rows.extend(rows_of(companion, indicator, same, language));
        changed.extend(pair.map(|pair| change(companion, pair, language)));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let document = beside.document();
    let own = mentions(document, indicator, mention);
    rows.extend(own.map(|mention| Row::of(document, &mention, language)));
    rows.sort_by_key(|row| row.year);
    let table = Block::Table {
        header: hover::table_header(language),
        rows: rows.into_iter().map(|row| row.cells).collect(),
    };
    let list = (!changed.is_empty()).then_some(Block::List(changed));
    [Some(table), list].into_iter().flatten().collect()
}

/// What a document says for a year.
struct Row {
    /// The last of all where nobody says it.
    year: u16,
    cells: Vec<String>,
}

impl Row {
    fn of(document: &Document, mention: &Mention<'_>, language: Language) -> Row {
        let year = mention.period.and_then(|period| period.year);
        Row {
            year: year.unwrap_or(u16::MAX),
            cells: row(document, mention, language),
        }
    }

    /// All but where it stands.
    fn said(&self) -> &[String] {
        self.cells.split_last().map_or(&[], |(_, said)| said)
    }
}

/// The figures of the indicator, of many those first that are spoken of; one that is told twice is shown once.
fn rows_of(
    companion: &Companion,
    indicator: Option<u16>,
    same: Option<Range>,
    language: Language,
) -> Vec<Row> {
    let mut found: Vec<Row> = Vec::new();
    let all = mentions(&companion.document, indicator, same);
    let (spoken_of, others): (Vec<_>, Vec<_>) =
        all.partition(|mention| Some(range(mention)) == same);
    for mention in spoken_of.iter().chain(&others) {
        let mut row = Row::of(&companion.document, mention, language);
        if found.iter().any(|known| known.said() == row.said()) {
            continue;
        }
        if let Some(last) = row.cells.last_mut() {
            *last = place(language, companion, range(mention));
        }
        found.push(row);
    }
    found.truncate(MOST_ROWS);
    found
}

/// The mentions of an indicator; of what is in no dictionary the one that is meant.
fn mentions(
    document: &Document,
    indicator: Option<u16>,
    meant: Option<Range>,
) -> impl Iterator<Item = Mention<'_>> {
    document.mentions().filter(move |mention| {
        let is_of = indicator.is_some() && mention.parts.indicator == indicator;
        is_of && !mention.parts.inner || Some(range(mention)) == meant
    })
}

fn range(mention: &Mention<'_>) -> Range {
    mention.parts.span.on_line(mention.line)
}

/// 比 2024年/报告.txt 第12行的“增长6%”低0.5个百分点
fn change(companion: &Companion, pair: &IndicatorPair, language: Language) -> String {
    let place = place(language, companion, pair.old.range);
    let value = match pair.old.text.trim() {
        "" => pair.old.name.as_str(),
        text => text,
    };
    let difference = pair.change.difference.map(|difference| difference.abs());
    let by = difference.zip(pair.change.unit.as_deref());
    let by = by.map(|(difference, unit)| say::amount(language, &difference.to_string(), unit));
    let said = match (pair.change.kind, by) {
        (Kind::Same, _) => say::same_value(language, value, &place),
        (Kind::Higher, Some(by)) => say::higher(language, &by, value, &place),
        (Kind::Lower, Some(by)) => say::lower(language, &by, value, &place),
        (kind, _) => say::other_change(language, word(kind)(language), value, &place),
    };
    match pair.confidence {
        Confidence::High => said,
        Confidence::Low => say::doubtful(language, &said),
    }
}

fn word(kind: Kind) -> fn(Language) -> &'static str {
    match kind {
        Kind::Same => changes::same,
        Kind::Higher => changes::higher,
        Kind::Lower => changes::lower,
        Kind::Qualified => changes::qualified,
        Kind::NumberDropped => changes::number_dropped,
        Kind::NumberAdded => changes::number_added,
        Kind::BoundDropped => changes::bound_dropped,
        Kind::BoundAdded => changes::bound_added,
        Kind::ScopeChanged => changes::scope_changed,
        Kind::UnitChanged => changes::unit_changed,
    }
}
