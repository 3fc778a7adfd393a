//! What is found in a document, kept while it is edited: after an edit only that is checked again which it concerns.
//!
//! A rule about lines is asked again about the lines that changed. A rule about the whole document is asked again when
//! the line that changed says something else to it than before ([`Reads`]); otherwise its findings stand, those beside
//! the edit moved along with the text. While somebody types, rules that read more than the structure are not asked at
//! all ([`Haste`]): what they found goes along with the text until there is time.

mod edit;
mod lines;
mod near;

use super::context::DocumentContext;
use super::doubles;
use super::found::Found;
use super::rule::{Check, Reads, Rule};
use super::sieve::{Sieve, Used};
use super::text::unused_ignore;
use super::{Diagnostic, Findings, RULES, Severity};
use crate::config::Config;
use crate::model::{Document, DocumentKind};
use crate::syntax::Line;
use crate::text::{LaidOut, LinesChanged, Text};
use edit::{LineEdit, carried, difference, narrowed};
use lines::{OnLine, SHARED, all_lines, on_line, replace};
use rayon::prelude::*;
use std::sync::Arc;

/// The findings in the last edition that was looked at.
#[derive(Debug, Default)]
pub struct Checker {
    seen: Option<Seen>,
    /// The lines with findings, or with something to say about them.
    by_line: Vec<OnLine>,
    /// For each rule about the document what it found.
    by_rule: Vec<ByRule>,
    /// What was found beside other documents, until the line is edited that it stands on.
    across: Vec<Diagnostic>,
}

/// How much time there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Haste {
    /// Everything is found.
    #[default]
    None,
    /// Somebody types: of the whole document only the structure is looked at.
    Typing,
}

/// All findings, and what held back others.
#[derive(Debug, Default)]
pub struct Report {
    /// In the order of the text, with ranges of the text as written.
    pub found: Vec<Diagnostic>,
    /// Held back, in the same order.
    pub ignored: Vec<Diagnostic>,
    pub used: Used,
}

/// The edition that the findings are of.
#[derive(Debug)]
struct Seen {
    lines: Vec<Arc<Line>>,
    text: Text,
    kind: DocumentKind,
    is_joined: bool,
    config: Arc<Config>,
    /// The rules about lines that are on.
    rules: Vec<&'static Rule>,
}

/// What a rule about the whole document found.
#[derive(Clone, Debug)]
struct ByRule {
    rule: &'static Rule,
    reads: Reads,
    found: Vec<Diagnostic>,
    /// It has not been asked about this edition.
    is_behind: bool,
}

/// What rules find that there was no time for.
#[derive(Debug)]
pub struct Late(Vec<ByRule>);

impl Checker {
    /// Looks at the document as it is now, and finds everything.
    pub fn look(&mut self, document: &Document, config: &Arc<Config>) {
        self.look_in(Haste::None, document, config);
    }

    /// Looks at the document as it is now.
    pub fn look_in(&mut self, haste: Haste, document: &Document, config: &Arc<Config>) {
        match self.changed(document, config) {
            Some(changed) => self.look_again(haste, document, config, changed),
            None => self.look_afresh(haste, document, config),
        }
    }

    /// Takes what rules across documents have found in the edition that was looked at last, in place of what they found
    /// before. Ranges are of the text as read. Says whether it is something else.
    pub fn take_across(&mut self, found: Vec<Diagnostic>) -> bool {
        let is_news = self.across != found;
        self.across = found;
        is_news
    }

    /// Whether rules have not been asked about the edition that was looked at last.
    pub fn is_behind(&self) -> bool {
        self.by_rule.iter().any(|by_rule| by_rule.is_behind)
    }

    /// Asks the rules that are behind, beside the checker, which goes on meanwhile.
    pub fn late(&self) -> impl FnOnce(&Document, &Config) -> Late + use<> {
        let behind = self.by_rule.iter().filter(|by_rule| by_rule.is_behind);
        let mut behind: Vec<ByRule> = behind.cloned().collect();
        move |document, config| {
            let context = DocumentContext::new(document, config);
            behind
                .iter_mut()
                .for_each(|by_rule| by_rule.check(&context));
            Late(behind)
        }
    }

    /// Takes what was found late, unless the document has changed since; whether that changes what is known.
    pub fn catch_up(&mut self, document: &Document, late: Late) -> bool {
        let Some(seen) = &self.seen else {
            return false;
        };
        let changed = difference(&seen.lines, document.lines());
        if changed.removed + changed.inserted > 0 {
            return false;
        }
        let mut is_news = false;
        for found in late.0 {
            let mut known = self.by_rule.iter_mut();
            if let Some(known) = known.find(|one| one.rule == found.rule) {
                is_news |= known.found != found.found;
                *known = found;
            }
        }
        is_news
    }

    /// The findings, in the order of the text, with ranges of the text as written.
    pub fn findings(&self, document: &Document, config: &Config) -> Vec<Diagnostic> {
        self.report(document, config).found
    }

    /// The findings, and what is not among them because somebody said so.
    pub fn report(&self, document: &Document, config: &Config) -> Report {
        let mut all: Vec<Diagnostic> = self.all().map(Found::to_diagnostic).collect();
        settle(&mut all, document);
        let sieve = self.sieve(document, config);
        if sieve.is_idle() {
            return Report {
                found: all,
                ..Report::default()
            };
        }
        let mut used = Used::default();
        let (ignored, mut found): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|diagnostic| sieve.holds(diagnostic, &mut used));
        let mut idle = Vec::new();
        for (line, directive) in sieve.idle_comments(&used) {
            unused_ignore::report(line, directive, config, &mut idle);
        }
        if !idle.is_empty() {
            at_level(&mut idle, config);
            settle(&mut idle, document);
            found.extend(idle);
            in_order(&mut found);
        }
        Report {
            found,
            ignored,
            used,
        }
    }

    fn sieve<'a>(&'a self, document: &'a Document, config: &'a Config) -> Sieve<'a> {
        let lines = self.by_line.iter();
        let directives = lines.flat_map(|one| {
            let directives = one.directives.iter();
            directives.map(|directive| (one.line, directive))
        });
        Sieve::new(document, config, directives)
    }

    /// Shows the most serious findings, as many as are asked for, in the order of the text; and says how many there are.
    pub fn show_foremost<T>(
        &self,
        document: &Document,
        config: &Config,
        most: usize,
        show: impl FnOnce(&[Found<'_>], usize) -> T,
    ) -> T {
        let may_be_shown_as_kept = !document.is_joined() && self.sieve(document, config).is_idle();
        let sifted = match may_be_shown_as_kept {
            true => Vec::new(),
            false => self.findings(document, config),
        };
        let mut found: Vec<Found<'_>> = match may_be_shown_as_kept {
            true => self.all().collect(),
            false => sifted.iter().map(Found::from).collect(),
        };
        let all = found.len();
        keep_foremost(&mut found, most);
        found.sort_by_key(|found| (found.start(), found.diagnostic.severity));
        show(&found, all)
    }

    fn all(&self) -> impl Iterator<Item = Found<'_>> {
        self.each().filter(|found| !self.is_told_better(found))
    }

    /// Whether another rule says more of the same passage.
    fn is_told_better(&self, found: &Found<'_>) -> bool {
        let line = found.start().line;
        doubles::betters(found.diagnostic.rule).any(|rule| {
            let at = self.by_line.partition_point(|one| one.line < line);
            let on_line = self.by_line.get(at).filter(|one| one.line == line);
            let on_line = on_line.into_iter().flat_map(|one| &one.found);
            let by_rule = self.by_rule.iter().filter(|one| one.rule.name == rule);
            let by_rule = by_rule.flat_map(|one| &one.found);
            let on_line = on_line.map(|one| Found::on_line(one, line));
            let mut others = on_line.chain(by_rule.map(Found::from));
            others.any(|other| {
                other.diagnostic.rule.name == rule && doubles::is_told_by(*found, other)
            })
        })
    }

    fn each(&self) -> impl Iterator<Item = Found<'_>> {
        let by_line = self.by_line.iter().flat_map(|on_line| {
            let line = on_line.line;
            let found = on_line.found.iter();
            found.map(move |diagnostic| Found::on_line(diagnostic, line))
        });
        let by_rule = self.by_rule.iter().flat_map(|by_rule| &by_rule.found);
        let of_whole = by_rule.chain(&self.across);
        by_line.chain(of_whole.map(Found::from))
    }

    /// Which lines are others than those that were looked at; `None` where everything is to be looked at.
    fn changed(&self, document: &Document, config: &Arc<Config>) -> Option<LinesChanged> {
        let seen = self.seen.as_ref()?;
        let same_settings = Arc::ptr_eq(&seen.config, config) || seen.config == *config;
        let alike = same_settings && seen.kind == document.kind();
        let joined = seen.is_joined || document.is_joined();
        (alike && !joined).then(|| difference(&seen.lines, document.lines()))
    }

    fn look_afresh(&mut self, haste: Haste, document: &Document, config: &Arc<Config>) {
        let is_on = |rule: &&'static Rule| rule.is_on(config);
        let mut rules: Vec<&'static Rule> = RULES.iter().copied().filter(is_on).collect();
        if document.kind() == DocumentKind::Other {
            rules.clear();
        }
        self.across.clear();
        let text = LaidOut::of(document.text());
        self.by_line = all_lines(document, config, &rules, &text);
        let of_document = rules.iter().filter_map(|rule| ByRule::of(rule));
        self.by_rule = of_document.collect();
        let context = DocumentContext::new(document, config).with_text(text);
        let due = self.by_rule.iter_mut();
        let due: Vec<_> = due.filter(|one| !one.may_wait(haste)).collect();
        check_all(due, &context);
        rules.retain(|rule| matches!(rule.check, Check::Lines(_)));
        self.seen = Some(Seen {
            lines: document.lines().to_vec(),
            text: document.text().clone(),
            kind: document.kind(),
            is_joined: document.is_joined(),
            config: Arc::clone(config),
            rules,
        });
    }

    fn look_again(
        &mut self,
        haste: Haste,
        document: &Document,
        config: &Arc<Config>,
        changed: LinesChanged,
    ) {
        let Some(seen) = &mut self.seen else {
            return;
        };
        let edit = LineEdit::of(&seen.lines, &seen.text, document, changed);
        let narrow = match edit {
            Some(_) => changed,
            None => narrowed(changed, &seen.text, document.text()),
        };
        let LinesChanged {
            first,
            removed,
            inserted,
        } = changed;
        let is_changed = removed + inserted > 0;
        if is_changed {
            let fresh = document.lines().get(first..first + inserted);
            let fresh = fresh.unwrap_or_default().iter().cloned();
            seen.lines.splice(first..first + removed, fresh);
            seen.text = document.text().clone();
            let lines = (first..first + inserted).filter_map(|number| {
                let text = document.text().line(number);
                on_line(document, config, &seen.rules, number as u32, &text)
            });
            let lines: Vec<OnLine> = lines.collect();
            replace(&mut self.by_line, changed, lines);
            go_along(&mut self.across, None, narrow);
        }
        let mut due = Vec::new();
        for by_rule in &mut self.by_rule {
            match by_rule.may_wait(haste) {
                true if is_changed => by_rule.go_along(edit.as_ref(), narrow),
                true => {}
                false if !is_changed && !by_rule.is_behind => {}
                false if edit.as_ref().is_some_and(|edit| by_rule.stands(edit)) => {}
                false => due.push(by_rule),
            }
        }
        let context = DocumentContext::new(document, config);
        match haste {
            Haste::None => check_all(due, &context),
            // The other cores have the client's next questions to answer.
            Haste::Typing => due.into_iter().for_each(|rule| rule.check(&context)),
        }
    }
}

impl ByRule {
    /// Nothing yet, for a rule about the whole document.
    fn of(rule: &'static Rule) -> Option<ByRule> {
        let Check::Document(reads, _) = rule.check else {
            return None;
        };
        Some(ByRule {
            rule,
            reads,
            found: Vec::new(),
            is_behind: true,
        })
    }

    fn check(&mut self, context: &DocumentContext<'_>) {
        self.found.clear();
        if let Check::Document(_, check) = self.rule.check {
            check(context, &mut Findings::of(self.rule, &mut self.found));
        }
        at_level(&mut self.found, context.config);
        self.is_behind = false;
    }

    /// Whether it need not be asked while somebody types.
    fn may_wait(&self, haste: Haste) -> bool {
        haste == Haste::Typing && !matches!(self.reads, Reads::Clauses | Reads::Structure)
    }

    /// Whether what was found is still so after an edit inside a line; then it is moved to where it is now.
    fn stands(&mut self, edit: &LineEdit<'_>) -> bool {
        let ranges = || self.found.iter().flat_map(Diagnostic::ranges);
        let is_so = !self.is_behind && edit.says_the_same(self.reads);
        if !is_so || !ranges().all(|range| edit.is_beside(range)) {
            return false;
        }
        let ranges = self.found.iter_mut().flat_map(Diagnostic::ranges_mut);
        ranges.for_each(|range| edit.carry(range));
        true
    }

    /// Keeps what stands beside the edit, until it is asked again.
    fn go_along(&mut self, edit: Option<&LineEdit<'_>>, changed: LinesChanged) {
        self.is_behind = true;
        go_along(&mut self.found, edit, changed);
    }
}

/// Asks rules about a document, of a long one all at once.
fn check_all(rules: Vec<&mut ByRule>, context: &DocumentContext<'_>) {
    match context.document.text().len_bytes() < SHARED {
        true => rules.into_iter().for_each(|rule| rule.check(context)),
        false => rules.into_par_iter().for_each(|rule| rule.check(context)),
    }
}

/// Drops the findings that an edit touches, or those on its lines where it is no edit inside a line; the others move
/// along with the text.
fn go_along(found: &mut Vec<Diagnostic>, edit: Option<&LineEdit<'_>>, changed: LinesChanged) {
    found.retain_mut(|diagnostic| match edit {
        Some(edit) => {
            let is_beside = diagnostic.ranges().all(|range| edit.is_beside(range));
            diagnostic.ranges_mut().for_each(|range| edit.carry(range));
            is_beside
        }
        None => diagnostic.ranges_mut().all(|range| {
            let place = carried(*range, changed);
            *range = place.unwrap_or(*range);
            place.is_some()
        }),
    });
}

/// At the severities of the settings.
pub(super) fn at_level(found: &mut [Diagnostic], config: &Config) {
    for diagnostic in found {
        let level = diagnostic.rule.level(config).and_then(Severity::of);
        diagnostic.severity = level.unwrap_or(diagnostic.severity);
    }
}

/// Where the text as written has them, in order.
fn settle(found: &mut [Diagnostic], document: &Document) {
    if document.is_joined() {
        for diagnostic in found.iter_mut() {
            // A line as read is no line as written, and nobody writes such text.
            diagnostic.fix = None;
            diagnostic
                .ranges_mut()
                .for_each(|range| *range = document.written(*range));
        }
    }
    in_order(found);
}

fn in_order(found: &mut [Diagnostic]) {
    found.sort_by_key(|diagnostic| (diagnostic.range.start, diagnostic.severity));
}

/// Keeps the most serious, as many as are asked for; of those that are equally so the first.
fn keep_foremost(found: &mut Vec<Found<'_>>, most: usize) {
    if found.len() <= most {
        return;
    }
    let mut room = most;
    let mut counts = [0; Severity::ALL.len()];
    found
        .iter()
        .for_each(|found| counts[found.diagnostic.severity as usize] += 1);
    let mut room_for = counts.map(|count| {
        let share = room.min(count);
        room -= share;
        share
    });
    found.retain(|found| {
        let left = &mut room_for[found.diagnostic.severity as usize];
        let has_room = *left > 0;
        *left -= usize::from(has_room);
        has_room
    });
}
