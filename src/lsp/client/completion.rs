//! What a client can do with completions.

use tower_lsp::ls_types::{ClientCapabilities, MarkupKind};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ability {
    pub snippets: bool,
    /// Shows a detail beside the label, of every item.
    pub label_details: bool,
    /// Shows documentation as Markdown.
    pub markdown: bool,
}

impl Ability {
    pub fn of(capabilities: &ClientCapabilities) -> Ability {
        let document = capabilities.text_document.as_ref();
        let completion = document.and_then(|document| document.completion.as_ref());
        let Some(item) = completion.and_then(|one| one.completion_item.as_ref()) else {
            return Ability::default();
        };
        let formats = item.documentation_format.as_deref().unwrap_or(&[]);
        Ability {
            snippets: item.snippet_support.unwrap_or(false),
            label_details: item.label_details_support.unwrap_or(false),
            markdown: formats.first() == Some(&MarkupKind::Markdown),
        }
    }
}
