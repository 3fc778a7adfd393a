//! textDocument/semanticTokens/full, …/full/delta and …/range
//!
//! The types are standard ones, so that any theme colours them; what they are here is in the modifiers.

use crate::ide::tokens::{self, Sense, Token, TokenKind, Trend};
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::{InRange, OfDocument, TokensSince};
use crate::lsp::places::Places;
use crate::model::Role;
use tower_lsp::ls_types::{
    SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens,
    SemanticTokensFullDeltaResult, SemanticTokensLegend,
};

const TYPES: [SemanticTokenType; 7] = [
    SemanticTokenType::KEYWORD,
    SemanticTokenType::PROPERTY,
    SemanticTokenType::NUMBER,
    SemanticTokenType::TYPE,
    SemanticTokenType::STRING,
    SemanticTokenType::DECORATOR,
    SemanticTokenType::COMMENT,
];

const MODIFIERS: [&str; 6] = [
    "growing",
    "falling",
    "lead",
    "coorganiser",
    "responsible",
    "expected",
];

pub fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend {
        token_types: TYPES.to_vec(),
        token_modifiers: MODIFIERS.map(SemanticTokenModifier::from).to_vec(),
    }
}

/// The places of a sense in the legend: of its type, and a bit for each modifier.
fn numbers(sense: Sense) -> (u32, u32) {
    let (kind, modifier) = match sense.kind {
        TokenKind::Ordinal => (0, None),
        TokenKind::Indicator => (1, None),
        TokenKind::Quantity => (2, None),
        TokenKind::Growth(Trend::Up) => (2, Some(0)),
        TokenKind::Growth(Trend::Down) => (2, Some(1)),
        TokenKind::Department(Role::Lead) => (3, Some(2)),
        TokenKind::Department(Role::CoOrganiser) => (3, Some(3)),
        TokenKind::Department(Role::Responsible) => (3, Some(4)),
        TokenKind::Deadline => (4, None),
        TokenKind::FootnoteMark => (5, None),
        TokenKind::Furniture => (6, None),
    };
    let modifiers = modifier.into_iter().chain(sense.expected.then_some(5));
    (kind, modifiers.map(|place| 1 << place).sum())
}

pub fn full(snapshot: &Snapshot, _: &OfDocument) -> Option<SemanticTokens> {
    let data = data(snapshot, &tokens::tokens(&snapshot.document));
    if snapshot.client.asks_token_changes {
        return Some(snapshot.tokens.all(data));
    }
    Some(SemanticTokens {
        result_id: None,
        data,
    })
}

pub fn delta(snapshot: &Snapshot, params: &TokensSince) -> Option<SemanticTokensFullDeltaResult> {
    let data = data(snapshot, &tokens::tokens(&snapshot.document));
    Some(snapshot.tokens.since(&params.previous_result_id, data))
}

pub fn range(snapshot: &Snapshot, params: &InRange) -> Option<SemanticTokens> {
    let document = &snapshot.document;
    let range = from_proto::range(document.source(), params.range, snapshot.client.encoding);
    let found = tokens::tokens_within(document, range.start.line, range.end.line);
    Some(SemanticTokens {
        result_id: None,
        data: data(snapshot, &found),
    })
}

/// Each token is told by its distance from the one before.
fn data(snapshot: &Snapshot, tokens: &[Token]) -> Vec<SemanticToken> {
    let mut places = Places::new(snapshot.document.source(), snapshot.client.encoding);
    let (mut line, mut character) = (0, 0);
    let mut convert = |token: &Token| {
        let range = places.range(token.range);
        let (token_type, token_modifiers_bitset) = numbers(token.sense);
        let delta_line = range.start.line.saturating_sub(line);
        let delta_start = match delta_line {
            0 => range.start.character.saturating_sub(character),
            _ => range.start.character,
        };
        (line, character) = (range.start.line, range.start.character);
        SemanticToken {
            delta_line,
            delta_start,
            length: range.end.character.saturating_sub(range.start.character),
            token_type,
            token_modifiers_bitset,
        }
    };
    tokens.iter().map(&mut convert).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senses_are_told_by_the_names_of_the_legend() {
        for (sense, kind, modifiers) in [
            (TokenKind::Ordinal.into(), "keyword", vec![]),
            (TokenKind::Indicator.into(), "property", vec![]),
            (
                TokenKind::Growth(Trend::Up).into(),
                "number",
                vec!["growing"],
            ),
            (
                Sense {
                    kind: TokenKind::Growth(Trend::Down),
                    expected: true,
                },
                "number",
                vec!["falling", "expected"],
            ),
            (
                TokenKind::Department(Role::Lead).into(),
                "type",
                vec!["lead"],
            ),
            (
                TokenKind::Department(Role::CoOrganiser).into(),
                "type",
                vec!["coorganiser"],
            ),
            (
                TokenKind::Department(Role::Responsible).into(),
                "type",
                vec!["responsible"],
            ),
            (TokenKind::Deadline.into(), "string", vec![]),
            (TokenKind::FootnoteMark.into(), "decorator", vec![]),
            (TokenKind::Furniture.into(), "comment", vec![]),
        ] {
            let (found, bits) = numbers(sense);
            let named = (0..MODIFIERS.len()).filter(|place| bits & (1 << place) != 0);
            let named: Vec<_> = named.map(|place| MODIFIERS[place]).collect();
            assert_eq!(TYPES[found as usize].as_str(), kind);
            assert_eq!(named, modifiers);
        }
    }
}
