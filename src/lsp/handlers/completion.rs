//! textDocument/completion

use crate::ide::completion::{self, Completion, CompletionKind};
use crate::lsp::documents::Snapshot;
use crate::lsp::from_proto;
use crate::lsp::params::AtPosition;
use crate::lsp::places::Places;
use tower_lsp::ls_types::{
    CompletionItem, CompletionItemKind, CompletionList, CompletionTextEdit, TextEdit,
};

/// After these an editor asks of itself. Digits come too often, and letters while an input method composes.
pub const TRIGGERS: [&str; 4] = ["（", "(", "、", "："];

pub fn answer(snapshot: &Snapshot, params: &AtPosition) -> Option<CompletionList> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    let point = from_proto::point(document.source(), params.position, client.encoding);
    let mut places = Places::new(document.source(), client.encoding);
    let found = completion::completions(document, point, &snapshot.config).into_iter();
    let item = |(rank, one): (usize, Completion)| CompletionItem {
        kind: Some(match one.kind {
            CompletionKind::Department => CompletionItemKind::MODULE,
            CompletionKind::Clause => CompletionItemKind::SNIPPET,
            CompletionKind::Number => CompletionItemKind::TEXT,
        }),
        detail: (!one.detail.is_empty()).then_some(one.detail),
        sort_text: Some(format!("{rank:03}")),
        filter_text: Some(one.filter),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit {
            range: places.range(one.replace),
            new_text: one.insert,
        })),
        label: one.label,
        ..CompletionItem::default()
    };
    Some(CompletionList {
        // Names are found by their pinyin here; the client is to ask again for every letter.
        is_incomplete: true,
        items: found.enumerate().map(item).collect(),
    })
}
