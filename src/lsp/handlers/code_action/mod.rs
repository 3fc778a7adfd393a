//! textDocument/codeAction and codeAction/resolve: the ways out that diagnostics offer, and what else may be done.
//!
//! Both are found in the document afresh; what the client remembers of its diagnostics may be out of date.

mod resolve;

pub use resolve::resolve;

use crate::ide::assists::{self, Assist, AssistKind, Context, Offer};
use crate::lsp::documents::Snapshot;
use crate::lsp::handlers::ignore::{self, Command};
use crate::lsp::params::CodeActions;
use crate::lsp::places::Places;
use crate::lsp::workspace_edit::WorkspaceEdit;
use crate::lsp::{from_proto, to_proto};
use crate::rules::{Diagnostic, Group};
use crate::text::Range;
use serde::{Deserialize, Serialize};
use tower_lsp::ls_types as lsp;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CodeAction {
    title: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    diagnostics: Vec<to_proto::Diagnostic<'static>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_preferred: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edit: Option<WorkspaceEdit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<Command>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Chosen<lsp::Range>>,
}

/// What a client gives back of the action that is chosen; its range as it is written, and as it is read.
#[derive(Deserialize, Serialize)]
pub struct Chosen<R> {
    pub uri: String,
    version: i32,
    /// Of an assist; empty for a rule's fix, which has its edit already.
    #[serde(default)]
    id: String,
    #[serde(default)]
    way: String,
    range: R,
}

/// The kinds of actions there are, by name.
pub fn kinds() -> Vec<&'static str> {
    let mut kinds = assists::kinds();
    kinds.push(AssistKind::QuickFix); // of the rules
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(AssistKind::name).collect()
}

pub fn answer(snapshot: &Snapshot, params: &CodeActions) -> Option<Vec<CodeAction>> {
    let client = &snapshot.client;
    let only = params.context.only.as_deref().unwrap_or_default();
    let wants = |kind: AssistKind| kind.is_wanted(only);
    let all = assists::kinds().into_iter().chain([AssistKind::QuickFix]);
    if !client.takes_code_actions || !all.into_iter().any(wants) {
        return None;
    }
    let source = snapshot.document.source();
    let selection = from_proto::range(source, params.range, client.encoding);
    let mut offers = Offers {
        snapshot,
        context: context(snapshot, selection),
        places: Places::new(source, client.encoding),
        actions: Vec::new(),
    };
    let diagnostics = match wants(AssistKind::QuickFix) {
        true => diagnostics(snapshot, &offers.context),
        false => Vec::new(),
    };
    for (assist, offer) in assists::offers(&offers.context, wants) {
        offers.add_assist(assist, offer, &diagnostics);
    }
    diagnostics.iter().for_each(|found| offers.add_fix(found));
    offers.fixes_first();
    let (start, end) = (selection.start, selection.end);
    let meets = |found: &&Diagnostic| found.range.start <= end && start <= found.range.end;
    let here = diagnostics.iter().filter(meets);
    here.for_each(|found| offers.add_ignoring(found));
    Some(offers.actions)
}

fn context(snapshot: &Snapshot, selection: Range) -> Context<'_> {
    Context {
        document: &snapshot.document,
        config: &snapshot.config,
        selection,
    }
}

/// What the rules find at the selection.
fn diagnostics(snapshot: &Snapshot, context: &Context<'_>) -> Vec<Diagnostic> {
    let (start, end) = (context.selection.start, context.selection.end);
    let lines = start.line..=end.line;
    let found =
        snapshot.findings(|known| known.findings_on(lines, context.document, context.config));
    let meets = |one: &&Diagnostic| one.range.start <= end && start <= one.range.end;
    let mut here: Vec<Diagnostic> = found.iter().filter(meets).cloned().collect();
    if here.iter().any(|one| one.fix.is_some()) {
        return here;
    }
    // A target's finding stands at its head; who looks for its clause stands at its end, where others may stand that
    // know no way out.
    let before = |one: &&Diagnostic| {
        let is_of_target = one.rule.group == Group::Plan && one.fix.is_some();
        is_of_target && one.range.end.line == start.line && one.range.end < start
    };
    here.extend(found.iter().rfind(before).cloned());
    here
}

/// The list as it is put together.
struct Offers<'a> {
    snapshot: &'a Snapshot,
    context: Context<'a>,
    places: Places<'a>,
    actions: Vec<CodeAction>,
}

impl Offers<'_> {
    /// The way out that a rule itself knows.
    fn add_fix(&mut self, found: &Diagnostic) {
        let Some(fix) = &found.fix else {
            return;
        };
        let edit = match &fix.elsewhere {
            Some(other) => WorkspaceEdit::of_companion(self.snapshot, other, &fix.edits),
            None => Some(WorkspaceEdit::of_snapshot(
                self.snapshot,
                &fix.edits,
                &mut self.places,
            )),
        };
        if edit.is_none() {
            return;
        }
        let action = CodeAction {
            title: fix.title.clone(),
            kind: AssistKind::QuickFix.name(),
            diagnostics: vec![self.diagnostic(found)],
            is_preferred: None,
            edit,
            command: None,
            data: self.chosen("", ""),
        };
        self.actions.push(action);
    }

    fn add_assist(&mut self, assist: &Assist, offer: Offer, diagnostics: &[Diagnostic]) {
        let data = self.chosen(assist.id, &offer.way);
        let edit = match data {
            Some(_) => None,
            None => {
                // A client that cannot ask again gets everything now, and nothing that comes to nothing.
                let Some(edits) = assists::edits(&self.context, assist.id, &offer.way) else {
                    return;
                };
                Some(WorkspaceEdit::of_snapshot(
                    self.snapshot,
                    &edits,
                    &mut self.places,
                ))
            }
        };
        let of_rule = |found: &&Diagnostic| {
            let rule = assist.rule.map(|rule| rule.name);
            rule == Some(found.rule.name)
        };
        let diagnostics = diagnostics.iter().filter(of_rule);
        let action = CodeAction {
            title: offer.title,
            kind: assist.kind.name(),
            diagnostics: diagnostics.map(|found| self.diagnostic(found)).collect(),
            is_preferred: None,
            edit,
            command: None,
            data,
        };
        self.actions.push(action);
    }

    /// The ways to see a finding no more. An editor asks again about whatever has no edit, and VS Code may lose the
    /// command over that; so they have one that changes nothing.
    fn add_ignoring(&mut self, found: &Diagnostic) {
        let resolves = self.snapshot.client.resolves_edits;
        for command in ignore::offers(self.snapshot, found) {
            let action = CodeAction {
                title: command.title.clone(),
                kind: AssistKind::QuickFix.name(),
                diagnostics: vec![self.diagnostic(found)],
                is_preferred: None,
                edit: resolves.then(WorkspaceEdit::nothing),
                command: Some(command),
                data: self.chosen("", ""),
            };
            self.actions.push(action);
        }
    }

    fn diagnostic(&mut self, found: &Diagnostic) -> to_proto::Diagnostic<'static> {
        let Snapshot { uri, client, .. } = self.snapshot;
        to_proto::diagnostic(found.into(), uri, &mut self.places, client).into_owned()
    }

    /// What the client is to give back; nothing for one that does not.
    fn chosen(&mut self, id: &str, way: &str) -> Option<Chosen<lsp::Range>> {
        let resolves = self.snapshot.client.resolves_edits;
        resolves.then(|| Chosen {
            uri: self.snapshot.uri.as_str().to_owned(),
            version: self.snapshot.version,
            id: id.to_owned(),
            way: way.to_owned(),
            range: self.places.range(self.context.selection),
        })
    }

    /// Ways out come before what else may be done. An editor may carry out a preferred one at a single key.
    fn fixes_first(&mut self) {
        let is_fix = |action: &CodeAction| action.kind == AssistKind::QuickFix.name();
        self.actions.sort_by_key(|action| !is_fix(action));
        let mut fixes = self.actions.iter_mut().filter(|action| is_fix(action));
        if let (Some(only), None) = (fixes.next(), fixes.next()) {
            only.is_preferred = Some(true);
        }
    }
}
