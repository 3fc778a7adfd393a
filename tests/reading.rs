//! What helps to read: tokens, hints and lenses, fixture by fixture (`tests/fixtures/{tokens,hints,lenses}`).

#[path = "support/fixture.rs"]
mod fixture;

use fixture::Fixture;
use gongwen::config::{Config, Feature, Features, Level};
use gongwen::ide::hints::{self, Hint};
use gongwen::ide::lenses::{self, Lens};
use gongwen::ide::tokens::{self, Sense, Token, TokenKind, Trend};
use gongwen::messages::Language;
use gongwen::model::{Document, Role};
use gongwen::text::{Point, Range};

#[track_caller]
fn check(folder: &str, say: impl Fn(&Fixture, &Document, &str) -> String) {
    let mut differences = Vec::new();
    for fixture in fixture::all(folder) {
        let document = Document::new(&fixture.text);
        differences.extend(fixture.check(|head| say(&fixture, &document, head)));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn language(head: &str) -> Language {
    match head {
        "en" => Language::English,
        _ => Language::Chinese,
    }
}

/// The settings with everything on.
fn all_on(language: Language) -> Config {
    let all = Feature::ALL.iter().map(|feature| (*feature, true));
    Config {
        features: Features::from_iter(all),
        ..Config::from(language)
    }
}

fn whole(document: &Document) -> Range {
    let last = document.source().line_count() - 1;
    let end = document.source().line(last).len();
    Range::new(Point::default(), Point::new(last as u32, end as u32))
}

fn name(sense: Sense) -> String {
    let kind = match sense.kind {
        TokenKind::Ordinal => "ordinal",
        TokenKind::Indicator => "indicator",
        TokenKind::Quantity => "quantity",
        TokenKind::Growth(Trend::Up) => "growing",
        TokenKind::Growth(Trend::Down) => "falling",
        TokenKind::Department(Role::Lead) => "lead",
        TokenKind::Department(Role::CoOrganiser) => "coorganiser",
        TokenKind::Department(Role::Responsible) => "responsible",
        TokenKind::Deadline => "deadline",
        TokenKind::FootnoteMark => "footnote",
        TokenKind::Furniture => "furniture",
    };
    match sense.expected {
        true => format!("{kind} expected"),
        false => kind.to_owned(),
    }
}

/// In order, each on one line, none over another.
fn assert_tokens(tokens: &[Token]) {
    for token in tokens {
        let Range { start, end } = token.range;
        assert!(start.line == end.line && start.byte < end.byte, "{token:?}");
    }
    for pair in tokens.windows(2) {
        assert!(pair[0].range.end <= pair[1].range.start, "{pair:?}");
    }
}

#[test]
fn what_words_are() {
    check("tokens", |_, document, _| {
        let all = tokens::tokens(document);
        assert_tokens(&all);
        let say = |token: &Token| {
            let line = token.range.start.line + 1;
            let words = document.source().slice(token.range);
            format!("{line} {words} │ {}", name(token.sense))
        };
        all.iter().map(say).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn lines_have_the_tokens_of_the_whole() {
    for fixture in fixture::all("tokens") {
        let document = Document::new(&fixture.text);
        let all = tokens::tokens(&document);
        let count = document.source().line_count() as u32;
        for first in 0..count {
            for last in [first, first + 2] {
                let within = |token: &&Token| (first..=last).contains(&token.range.start.line);
                let expected: Vec<Token> = all.iter().filter(within).copied().collect();
                let found = tokens::tokens_within(&document, first, last);
                assert_eq!(found, expected, "{} {first}", fixture.name());
            }
        }
    }
}

#[test]
fn what_stands_between_the_words() {
    check("hints", |_, document, head| {
        let config = match head {
            "default" => Config::default(),
            _ => all_on(language(head)),
        };
        let say = |hint: Hint| {
            let line = document.source().line(hint.at.line as usize);
            let (before, after) = line.split_at(hint.at.byte as usize);
            let before: String = before.chars().rev().take(12).collect();
            let before: String = before.chars().rev().collect();
            let after: String = after.chars().take(4).collect();
            let label = match hint.goes_on {
                true => format!("⟨{}⟩ ", hint.label),
                false => format!("⟨{}⟩", hint.label),
            };
            format!(
                "{} {before}{label}{after} │ {}",
                hint.at.line + 1,
                hint.about
            )
        };
        let found = hints::hints(document, whole(document), &config).into_iter();
        found.map(say).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn a_range_has_the_hints_in_it() {
    for fixture in fixture::all("hints") {
        let document = Document::new(&fixture.text);
        let config = all_on(Language::Chinese);
        let all = hints::hints(&document, whole(&document), &config);
        for line in 0..document.source().line_count() as u32 {
            let end = document.source().line(line as usize).len() as u32;
            let range = Range::new(Point::new(line, 0), Point::new(line, end));
            let here = |hint: &&Hint| hint.at.line == line;
            let expected: Vec<Hint> = all.iter().filter(here).cloned().collect();
            assert_eq!(hints::hints(&document, range, &config), expected);
        }
    }
}

#[test]
fn what_stands_above_headings() {
    check("lenses", |_, document, head| {
        let found = lenses::lenses(document, &Config::from(language(head)));
        let say = |lens: Lens| {
            let heading = document.source().slice(lens.range);
            let places = lens.places.iter().map(|place| (place.line + 1).to_string());
            let places = places.collect::<Vec<_>>().join(" ");
            format!("{heading} │ {} │ {places}", lens.title)
        };
        found.into_iter().map(say).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn what_no_rule_asks_for_no_lens_misses() {
    let plan = "2025年目标任务分解方案\n1.新建𠮷祥公园5个。（区城管局主办）\n\
                2.推动广场开业运营。（区商务局主办）\n3.新建学校3所。\n";
    let titles = |config: &Config| -> Vec<String> {
        let found = lenses::lenses(&Document::new(plan), config).into_iter();
        found.map(|lens| lens.title).collect()
    };
    let mut config = Config::default();
    assert_eq!(titles(&config), ["3项任务", "缺主办1", "无数量1"]);
    let off = |rule: &str| (rule.to_owned(), Level::Off);
    config.levels.extend([off("missing-lead")]);
    assert_eq!(titles(&config), ["3项任务", "无数量1"]);
    config.levels.extend([off("missing-quantity")]);
    assert_eq!(titles(&config), ["3项任务"]);
}
