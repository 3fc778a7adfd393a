//! The parameters of the methods that are answered without the framework, as little of them as is used.
//!
//! They take what clients really send: URIs that are no URIs by the letter of the standard, and positions such as
//! JavaScript's largest number for "the end of the line".

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use tower_lsp::jsonrpc::Id;

#[derive(Debug, Deserialize)]
pub struct Cancel {
    pub id: Id,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DidOpen {
    pub text_document: OpenedDocument,
}

#[derive(Debug, Deserialize)]
pub struct OpenedDocument {
    pub uri: String,
    pub version: i32,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DidChange {
    pub text_document: ChangedDocument,
    pub content_changes: Vec<Change>,
}

#[derive(Debug, Deserialize)]
pub struct ChangedDocument {
    pub uri: String,
    pub version: Option<i32>,
}

/// One replacement; without a range, of the whole text.
#[derive(Debug, Deserialize)]
pub struct Change {
    pub range: Option<Range>,
    pub text: String,
}

/// Parameters that name a document and nothing else that matters: didClose, documentSymbol.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OfDocument {
    pub text_document: Document,
}

#[derive(Debug, Deserialize)]
pub struct Document {
    pub uri: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AtPosition {
    pub text_document: Document,
    pub position: Position,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AtPositions {
    pub text_document: Document,
    pub positions: Vec<Position>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InRange {
    pub text_document: Document,
    pub range: Range,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TokensSince {
    pub text_document: Document,
    pub previous_result_id: String,
}

#[derive(Debug, Deserialize)]
pub struct References {
    #[serde(flatten)]
    pub at: AtPosition,
    pub context: ReferenceContext,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceContext {
    pub include_declaration: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PullDiagnostics {
    pub text_document: Document,
    pub previous_result_id: Option<String>,
}

/// Of workspace/diagnostic.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PullWorkspace {
    #[serde(default)]
    pub previous_result_ids: Vec<PreviousResult>,
    pub partial_result_token: Option<Value>,
    pub work_done_token: Option<Value>,
}

#[derive(Debug, Deserialize)]
pub struct PreviousResult {
    pub uri: String,
    pub value: String,
}

/// Of workspace/symbol.
#[derive(Debug, Deserialize)]
pub struct FindSymbols {
    pub query: String,
}

/// Of no document: the settings of the first folder hold.
impl NamesDocument for FindSymbols {
    fn uri(&self) -> &str {
        ""
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rename {
    #[serde(flatten)]
    pub at: AtPosition,
    pub new_name: String,
}

/// The token under which the progress of any request is told.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkDone {
    pub work_done_token: Option<Value>,
}

/// Of workspace/didChangeWatchedFiles.
#[derive(Debug, Default, Deserialize)]
pub struct WatchedFiles {
    pub changes: Vec<WatchedFile>,
}

#[derive(Debug, Deserialize)]
pub struct WatchedFile {
    pub uri: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CodeActions {
    pub text_document: Document,
    pub range: Range,
    pub context: CodeActionContext,
}

#[derive(Debug, Deserialize)]
pub struct CodeActionContext {
    pub only: Option<Vec<String>>,
}

/// Of workspace/executeCommand. Our commands take one argument, an object.
#[derive(Debug, Deserialize)]
pub struct ExecuteCommand {
    pub command: String,
    #[serde(default = "no_argument")]
    arguments: (Argument,),
}

fn no_argument() -> (Argument,) {
    (Argument::default(),)
}

/// What a command may be told; each looks at what concerns it.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Argument {
    pub text_document: Option<Document>,
    pub position: Option<Position>,
    pub range: Option<Range>,
    pub backwards: bool,
    pub list: Option<List>,
    pub markup: Option<Markup>,
    pub kind: Option<Kind>,
    pub year: Option<u16>,
    pub ignore: Option<Ignore>,
}

/// A finding that is not to be reported any more.
#[derive(Debug, Deserialize, Serialize)]
pub struct Ignore {
    pub reach: Reach,
    pub rule: String,
    /// By which it is known again, and its words.
    pub fingerprint: String,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reach {
    Place,
    File,
    Workspace,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum List {
    Outline,
    Indicators,
    #[default]
    Targets,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Markup {
    #[default]
    Markdown,
    Tsv,
}

/// Of a new document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    #[default]
    Report,
    Plan,
    Progress,
}

impl ExecuteCommand {
    pub fn argument(&self) -> &Argument {
        &self.arguments.0
    }

    pub fn take_ignore(&mut self) -> Option<Ignore> {
        self.arguments.0.ignore.take()
    }
}

/// Of formatting and rangeFormatting.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Formatting {
    pub text_document: Document,
    pub range: Option<Range>,
    pub options: FormattingOptions,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FormattingOptions {
    pub trim_trailing_whitespace: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FormattingOnType {
    pub text_document: Document,
    pub position: Position,
    pub ch: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Range {
    pub start: Position,
    pub end: Position,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Position {
    #[serde(deserialize_with = "clamped")]
    pub line: u32,
    #[serde(deserialize_with = "clamped")]
    pub character: u32,
}

/// A number of any size, moved to the nearest one that fits.
fn clamped<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    f64::deserialize(deserializer).map(|number| number as u32)
}

/// Parameters that name a document.
pub trait NamesDocument {
    fn uri(&self) -> &str;
}

macro_rules! names_document {
    ($($params:ty),*) => {
        $(impl NamesDocument for $params {
            fn uri(&self) -> &str {
                &self.text_document.uri
            }
        })*
    };
}

names_document!(
    OfDocument,
    AtPosition,
    AtPositions,
    PullDiagnostics,
    CodeActions,
    InRange,
    TokensSince,
    Formatting,
    FormattingOnType
);

impl NamesDocument for ExecuteCommand {
    /// Empty where the command is about no document.
    fn uri(&self) -> &str {
        let document = self.argument().text_document.as_ref();
        document.map_or("", |document| &document.uri)
    }
}

impl NamesDocument for Rename {
    fn uri(&self) -> &str {
        self.at.uri()
    }
}

impl NamesDocument for References {
    fn uri(&self) -> &str {
        self.at.uri()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_clamped_not_refused() {
        let json = r#"{"line": -1, "character": 9007199254740991}"#;
        let position: Position = serde_json::from_str(json).expect("any number is taken");
        assert_eq!((position.line, position.character), (0, u32::MAX));
    }
}
