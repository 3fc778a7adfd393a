//! From our own completions to the protocol's.

use super::resolve::Offered;
use crate::ide::completion::{Completion, CompletionKind, Insert, Piece};
use crate::lsp::documents::Snapshot;
use crate::lsp::places::Places;
use crate::text::Point;
use tower_lsp::ls_types::{
    CompletionItem, CompletionItemKind, CompletionItemLabelDetails, CompletionTextEdit,
    InsertTextFormat, TextEdit,
};

/// No item has commit characters: a 、 or a 。 that an input method writes must not take what it only looks at.
pub fn item(
    one: Completion,
    rank: usize,
    snapshot: &Snapshot,
    point: Point,
    places: &mut Places<'_>,
) -> CompletionItem {
    let is_snippet = matches!(one.insert, Insert::Snippet(_));
    let detail = (!one.detail.is_empty()).then_some(one.detail);
    let beside = detail
        .clone()
        .filter(|_| snapshot.client.completion.label_details);
    let data = one
        .subject
        .map(|subject| Offered::new(snapshot, point, subject));
    CompletionItem {
        kind: Some(kind(one.kind)),
        label_details: beside.map(|description| CompletionItemLabelDetails {
            description: Some(description),
            ..CompletionItemLabelDetails::default()
        }),
        detail,
        sort_text: Some(format!("{rank:03}")),
        filter_text: Some(one.filter),
        insert_text_format: is_snippet.then_some(InsertTextFormat::SNIPPET),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit {
            range: places.range(one.replace),
            new_text: match one.insert {
                Insert::Text(text) => text,
                Insert::Snippet(pieces) => snippet(&pieces),
            },
        })),
        data: data.and_then(|data| serde_json::to_value(data).ok()),
        label: one.label,
        ..CompletionItem::default()
    }
}

fn kind(kind: CompletionKind) -> CompletionItemKind {
    match kind {
        CompletionKind::Department => CompletionItemKind::MODULE,
        CompletionKind::Clause => CompletionItemKind::SNIPPET,
        CompletionKind::Indicator => CompletionItemKind::VARIABLE,
        CompletionKind::Unit => CompletionItemKind::UNIT,
        CompletionKind::Number => CompletionItemKind::TEXT,
        CompletionKind::Part => CompletionItemKind::CLASS,
    }
}

/// `${1:…}` for the first stop; after the last the cursor stands at the end.
fn snippet(pieces: &[Piece]) -> String {
    let mut text = String::new();
    let mut stop = 0;
    for piece in pieces {
        match piece {
            Piece::Text(words) => text += &escaped(words),
            Piece::Stop(words) => {
                stop += 1;
                text += &format!("${{{stop}:{}}}", escaped(words));
            }
        }
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('$', "\\$")
        .replace('}', "\\}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_keeps_its_text_from_being_read_as_its_signs() {
        let pieces = [
            Piece::Text("（$1\\".to_owned()),
            Piece::Stop("区}局".to_owned()),
            Piece::Text("主办，".to_owned()),
            Piece::Stop("𠮷".to_owned()),
        ];
        assert_eq!(snippet(&pieces), "（\\$1\\\\${1:区\\}局}主办，${2:𠮷}");
    }
}
