//! textDocument/prepareRename and textDocument/rename.
//!
//! The protocol has no question to ask, but it has edits that a person must confirm. A client that knows them is given
//! the variants and the other files, too, each to be confirmed; any other is given the very name in the very document.

use crate::config::Config;
use crate::ide::occurrences::Subject;
use crate::ide::rename::{self, Place, Refusal, Renaming, Sort};
use crate::lsp::documents::Snapshot;
use crate::lsp::folder::{Folder, Known};
use crate::lsp::from_proto;
use crate::lsp::params::{AtPosition, NamesDocument, Rename};
use crate::lsp::places::Places;
use crate::lsp::uri::Uri;
use crate::lsp::workspace_edit::{Annotation, DocumentEdit, Edit, Versioned, WorkspaceEdit};
use crate::messages::{Language, rename as say};
use crate::model::Document;
use crate::text::Encoding;
use crate::workspace;
use crate::workspace::index::{Home, may_be_same};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, ErrorCode};
use tower_lsp::ls_types::{MessageType, Range};

/// Nobody confirms the edits of more files.
const MOST_FILES: usize = 200;

/// The ids of what is to be confirmed, each with its question.
const VARIANT: &str = "variant";
const IN_TEXT: &str = "in-text";
const SAME_FIGURE: &str = "same-figure";
const ELSEWHERE: &str = "elsewhere";
const QUESTIONS: [Asking; 4] = [
    (VARIANT, say::variant),
    (IN_TEXT, say::in_text),
    (SAME_FIGURE, say::same_figure),
    (ELSEWHERE, say::elsewhere),
];

/// An id with its question in a language.
type Asking = (&'static str, fn(Language) -> say::Question);

/// What is about to be renamed.
#[derive(Serialize)]
pub struct Prepared {
    range: Range,
    placeholder: String,
}

pub fn prepare(snapshot: &Snapshot, params: &AtPosition) -> Option<Prepared> {
    let found = renaming(snapshot, params)?;
    let mut places = Places::new(snapshot.document.source(), snapshot.client.encoding);
    Some(Prepared {
        range: places.range(found.here),
        placeholder: found.words,
    })
}

pub fn answer(folder: &mut Folder, params: &Rename) -> Result<Option<WorkspaceEdit>, Error> {
    let Some(snapshot) = folder.snapshot(params.uri()).cloned() else {
        return Ok(None);
    };
    let language = snapshot.config.language;
    let renaming = renaming(&snapshot, &params.at);
    let renaming = renaming.ok_or_else(|| refused(say::nothing_here(language).to_owned()))?;
    let accepted = renaming.accept(&snapshot.document, &params.new_name, &snapshot.config);
    let new =
        accepted.map_err(|refusal| refused(sentence(&refusal, &params.new_name, language)))?;
    let client = &snapshot.client;
    let confirms = client.confirms_rename;
    let wanted = |place: &&Place| confirms || place.sort == Sort::Same;
    let own: Vec<Place> = renaming.places.iter().filter(wanted).copied().collect();
    let mut edits = vec![Edited::open(&snapshot).edit(&own, &new, client.encoding)];
    if confirms {
        let Some(others) = elsewhere(folder, &snapshot, &renaming, &new) else {
            return Ok(None); // cancelled
        };
        edits.extend(others);
    }
    let annotations = annotations(&edits, language);
    Ok(Some(WorkspaceEdit::of(edits, annotations, client)))
}

fn renaming(snapshot: &Snapshot, params: &AtPosition) -> Option<Renaming> {
    let (document, client) = (&snapshot.document, &snapshot.client);
    let point = from_proto::point(document.source(), params.position, client.encoding);
    let found = rename::renaming(document, point, &snapshot.config)?;
    // Figures are changed one by one, each when somebody has looked at it.
    (!found.is_figure() || client.confirms_rename).then_some(found)
}

/// The edits of the other documents that speak of it. None when nobody waits for them any longer.
fn elsewhere(
    folder: &mut Folder,
    here: &Snapshot,
    renaming: &Renaming,
    new: &str,
) -> Option<Vec<DocumentEdit>> {
    let Some(subject) = renaming.subject() else {
        return Some(Vec::new());
    };
    let documents = folder.documents()?;
    let is_here = |one: &&Known| one.file.is_none() && one.uri == here.uri;
    let home = documents
        .iter()
        .find(is_here)
        .map(|one| one.summary.home.clone());
    let home = home.unwrap_or_default();
    let speaking = documents
        .iter()
        .filter(|one| !is_here(one) && speaks_of(one, &subject, &home));
    let speaking: Vec<&Known> = speaking.collect();
    let language = here.config.language;
    if speaking.len() > MOST_FILES {
        let message = say::too_many(language, speaking.len(), MOST_FILES);
        folder.outbox.log(MessageType::WARNING, message);
        return Some(Vec::new());
    }
    let mut left_alone = Vec::new();
    let mut edits = Vec::new();
    for one in speaking {
        let Some(other) = Edited::of(folder, one) else {
            let file = one.file.as_deref().unwrap_or(Path::new(""));
            left_alone.push(file.display().to_string());
            continue;
        };
        let meant = match &subject {
            Subject::Department(identity) => Some(home.of(identity)),
            Subject::Indicator(_) => None,
        };
        let is_meant = |identity: &_| {
            let theirs = one.summary.home.of(identity);
            meant
                .as_ref()
                .is_some_and(|meant| may_be_same(meant, &theirs))
        };
        let places = renaming.elsewhere(&other.document, is_meant, &other.config);
        let mut edit = other.edit(&places, new, here.client.encoding);
        for edit in &mut edit.edits {
            edit.annotation_id = edit.annotation_id.or(Some(ELSEWHERE));
        }
        edits.extend((!edit.edits.is_empty()).then_some(edit));
    }
    if !left_alone.is_empty() {
        let files = left_alone.join(language.choose("、", ", "));
        let message = say::left_alone(language, &files);
        folder.outbox.log(MessageType::WARNING, message);
    }
    Some(edits)
}

fn speaks_of(known: &Known, subject: &Subject, home: &Home) -> bool {
    match subject {
        Subject::Department(identity) => known.summary.department(identity, home).is_some(),
        Subject::Indicator(indicator) => known.summary.indicator(*indicator).is_some(),
    }
}

/// A document that is to be edited.
struct Edited {
    document: Document,
    config: Arc<Config>,
    uri: Uri,
    version: Option<i32>,
}

impl Edited {
    fn open(snapshot: &Snapshot) -> Edited {
        Edited {
            document: snapshot.document.clone(),
            config: Arc::clone(&snapshot.config),
            uri: snapshot.uri.clone(),
            version: Some(snapshot.version),
        }
    }

    /// None of a file that is not UTF-8: an editor may open it as something else than it was read as, and the edits
    /// would meet the wrong words.
    fn of(folder: &mut Folder, known: &Known) -> Option<Edited> {
        let Some(file) = &known.file else {
            return folder.snapshot(known.uri.as_str()).map(Edited::open);
        };
        let text = workspace::read_utf_8(file)?;
        Some(Edited {
            document: Document::new(&text),
            config: folder.config(file),
            uri: known.uri.clone(),
            version: None,
        })
    }

    fn edit(&self, places: &[Place], new: &str, encoding: Encoding) -> DocumentEdit {
        let mut positions = Places::new(self.document.source(), encoding);
        let changed = places
            .iter()
            .filter(|place| self.document.source().slice(place.range) != new);
        let edit = |place: &Place| Edit {
            range: positions.range(place.range),
            new_text: new.to_owned(),
            annotation_id: annotation_id(place.sort),
        };
        DocumentEdit {
            edits: changed.map(edit).collect(),
            text_document: Versioned {
                uri: self.uri.clone(),
                version: self.version,
            },
        }
    }
}

/// What is to be confirmed about a place, if anything.
fn annotation_id(sort: Sort) -> Option<&'static str> {
    match sort {
        Sort::Same => None,
        Sort::Variant => Some(VARIANT),
        Sort::InText => Some(IN_TEXT),
        Sort::SameFigure => Some(SAME_FIGURE),
    }
}

/// The questions that the edits ask.
fn annotations(edits: &[DocumentEdit], language: Language) -> BTreeMap<&'static str, Annotation> {
    let edits = || edits.iter().flat_map(|document| &document.edits);
    let asked = QUESTIONS
        .iter()
        .filter(|(id, _)| edits().any(|edit| edit.annotation_id == Some(id)));
    let annotation = |&(id, question): &Asking| {
        let (label, description) = question(language);
        let annotation = Annotation {
            label,
            needs_confirmation: true,
            description,
        };
        (id, annotation)
    };
    asked.map(annotation).collect()
}

fn refused(message: String) -> Error {
    Error {
        code: ErrorCode::InvalidParams,
        message: message.into(),
        data: None,
    }
}

fn sentence(refusal: &Refusal, name: &str, language: Language) -> String {
    match refusal {
        Refusal::Empty => say::empty(language),
        Refusal::Breaks(c) => say::breaks(language, *c),
        Refusal::NoDepartment => say::no_department(language, name),
        Refusal::Taken => say::taken(language, name),
        Refusal::OthersChange => say::others_change(language, name),
        Refusal::FiguresLost => say::figures_lost(language, name),
        Refusal::NoNumber => say::no_number(language),
        Refusal::NumberLost => say::number_lost(language, name),
    }
}
