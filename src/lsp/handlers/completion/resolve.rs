//! completionItem/resolve: the documentation of an item that is looked at.

use super::question;
use crate::ide::completion::{self, Subject};
use crate::ide::markup;
use crate::lsp::documents::Snapshot;
use crate::text::Point;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// What an item remembers of where it was offered.
#[derive(Debug, Serialize, Deserialize)]
pub struct Offered {
    pub uri: String,
    version: i32,
    line: u32,
    byte: u32,
    subject: Subject,
}

impl Offered {
    pub fn new(snapshot: &Snapshot, point: Point, subject: Subject) -> Offered {
        Offered {
            uri: snapshot.uri.as_str().to_owned(),
            version: snapshot.version,
            line: point.line,
            byte: point.byte,
            subject,
        }
    }
}

/// An item as the client gives it back: all of it is given back to the client.
#[derive(Debug, Deserialize)]
pub struct ToResolve(Map<String, Value>);

impl ToResolve {
    /// Where it was offered; `None` for an item without anything more to tell.
    pub fn offered(&self) -> Option<Offered> {
        Offered::deserialize(self.0.get("data")?).ok()
    }

    /// The item as it came.
    pub fn unchanged(self) -> Value {
        Value::Object(self.0)
    }
}

/// The item with its documentation. Of a document that has changed since, what holds wherever the cursor stands.
pub fn resolve(snapshot: &Snapshot, offered: &Offered, item: ToResolve) -> Value {
    let mut item = item.0;
    let point = Point::new(offered.line, offered.byte);
    let blocks = match &offered.subject {
        Subject::Clause(lead) if offered.version != snapshot.version => {
            let subject = Subject::Department(lead.clone());
            completion::documentation(&question(snapshot, point), &subject)
        }
        subject => completion::documentation(&question(snapshot, point), subject),
    };
    if blocks.is_empty() {
        return Value::Object(item);
    }
    let documentation = match snapshot.client.completion.markdown {
        true => json!({"kind": "markdown", "value": markup::markdown(&blocks)}),
        false => json!({"kind": "plaintext", "value": markup::plain(&blocks)}),
    };
    item.insert("documentation".to_owned(), documentation);
    Value::Object(item)
}
