//! What is found in a document, kept while it is edited: after an edit only that is checked again which it concerns.
//!
//! A rule about lines is asked again about the lines that changed. A rule about the whole document is asked again when
//! the line that changed says something else to it than before ([`Reads`]); otherwise its findings stand, those beside
//! the edit moved along with the text.

use super::context::{DocumentContext, LineContext};
use super::digest::digest;
use super::directive::{Directive, directives};
use super::doubles;
use super::rule::{Check, Reads, Rule};
use super::sieve::{Sieve, Used};
use super::text::unused_ignore;
use super::{Diagnostic, Findings, RULES, Severity};
use crate::config::Config;
use crate::model::{Document, DocumentKind};
use crate::syntax::Line;
use crate::text::{self, LinesChanged, Range, Text};
use rayon::prelude::*;
use std::sync::Arc;

/// A text of so many lines and bytes is checked by all cores.
const SHARED: usize = 1 << 15;

/// The findings in the last edition that was looked at.
#[derive(Debug, Default)]
pub struct Checker {
    seen: Option<Seen>,
    /// The lines with findings, or with something to say about them.
    by_line: Vec<OnLine>,
    /// For each rule about the document what it found.
    by_rule: Vec<ByRule>,
}

/// What the rules about lines found on one.
#[derive(Debug)]
struct OnLine {
    line: u32,
    /// As if it were the first line.
    found: Vec<Diagnostic>,
    directives: Vec<Directive>,
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
}

#[derive(Debug)]
struct ByRule {
    rule: &'static Rule,
    found: Vec<Diagnostic>,
}

impl Checker {
    /// Looks at the document as it is now.
    pub fn look(&mut self, document: &Document, config: &Arc<Config>) {
        match self.changed(document, config) {
            Some(changed) => self.look_again(document, config, changed),
            None => self.look_afresh(document, config),
        }
        self.remember(document, config);
    }

    /// The findings, in the order of the text, with ranges of the text as written.
    pub fn findings(&self, document: &Document, config: &Config) -> Vec<Diagnostic> {
        self.report(document, config).found
    }

    /// The findings, and what is not among them because somebody said so.
    pub fn report(&self, document: &Document, config: &Config) -> Report {
        let mut all: Vec<Diagnostic> = self.all().map(Found::into_diagnostic).collect();
        settle(&mut all, document, config);
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
            settle(&mut idle, document, config);
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

    /// The most serious findings, as many as are asked for, in the order of the text; and how many there are.
    pub fn foremost(
        &self,
        document: &Document,
        config: &Config,
        most: usize,
    ) -> (Vec<Diagnostic>, usize) {
        if !self.sieve(document, config).is_idle() {
            let found = self.findings(document, config);
            let all = found.len();
            return (foremost_of(found, most), all);
        }
        let mut count = [0; Severity::ALL.len()];
        let severity = |found: &Found<'_>| severity_of(found.diagnostic, config);
        self.all()
            .for_each(|found| count[severity(&found) as usize] += 1);
        let all: usize = count.iter().sum();
        let mut room = most;
        let room_for = count.map(|count| {
            let share = count.min(room);
            room -= share;
            share
        });
        let mut taken = [0; Severity::ALL.len()];
        let mut found: Vec<Diagnostic> = Vec::with_capacity(all.min(most));
        for one in self.all() {
            let severity = severity(&one) as usize;
            if taken[severity] < room_for[severity] {
                taken[severity] += 1;
                found.push(one.into_diagnostic());
            }
        }
        settle(&mut found, document, config);
        (found, all)
    }

    fn all(&self) -> impl Iterator<Item = Found<'_>> {
        self.each().filter(|found| !self.is_told_better(found))
    }

    /// Whether another rule says more of the same passage.
    fn is_told_better(&self, found: &Found<'_>) -> bool {
        let line = found.line + found.diagnostic.range.start.line;
        doubles::betters(found.diagnostic.rule).any(|rule| {
            let at = self.by_line.partition_point(|one| one.line < line);
            let on_line = self.by_line.get(at).filter(|one| one.line == line);
            let on_line = on_line.into_iter().flat_map(|one| &one.found);
            let by_rule = self.by_rule.iter().filter(|one| one.rule.name == rule);
            let by_rule = by_rule.flat_map(|one| &one.found);
            let mut others = on_line
                .filter(|one| one.rule.name == rule)
                .map(|one| (one, line))
                .chain(by_rule.map(|one| (one, 0)));
            others
                .any(|(other, from)| doubles::is_told_by(found.diagnostic, found.line, other, from))
        })
    }

    fn each(&self) -> impl Iterator<Item = Found<'_>> {
        let by_line = self.by_line.iter().flat_map(|on_line| {
            let line = on_line.line;
            let found = on_line.found.iter();
            found.map(move |diagnostic| Found { diagnostic, line })
        });
        let by_rule = self.by_rule.iter().flat_map(|by_rule| &by_rule.found);
        by_line.chain(by_rule.map(|diagnostic| Found {
            diagnostic,
            line: 0,
        }))
    }

    fn remember(&mut self, document: &Document, config: &Arc<Config>) {
        let (text, kind, is_joined) = (
            document.text().clone(),
            document.kind(),
            document.is_joined(),
        );
        match &mut self.seen {
            Some(seen) => {
                seen.text = text;
                seen.kind = kind;
                seen.is_joined = is_joined;
            }
            None => {
                self.seen = Some(Seen {
                    lines: document.lines().to_vec(),
                    text,
                    kind,
                    is_joined,
                    config: Arc::clone(config),
                });
            }
        }
    }

    /// Which lines are others than those that were looked at; `None` where everything is to be looked at.
    fn changed(&self, document: &Document, config: &Arc<Config>) -> Option<LinesChanged> {
        let seen = self.seen.as_ref()?;
        let same_settings = Arc::ptr_eq(&seen.config, config) || seen.config == *config;
        let alike = same_settings && seen.kind == document.kind();
        let joined = seen.is_joined || document.is_joined();
        (alike && !joined).then(|| difference(&seen.lines, document.lines()))
    }

    fn look_afresh(&mut self, document: &Document, config: &Arc<Config>) {
        *self = Checker::default();
        if document.kind() == DocumentKind::Other {
            return;
        }
        let rules: Vec<&'static Rule> = RULES
            .iter()
            .copied()
            .filter(|rule| rule.is_on(config))
            .collect();
        self.by_line = all_lines(document, config, &rules);
        let of_document = rules
            .iter()
            .filter(|rule| matches!(rule.check, Check::Document(..)));
        self.by_rule = of_document
            .map(|rule| ByRule {
                rule,
                found: Vec::new(),
            })
            .collect();
        let context = DocumentContext::new(document, config);
        self.by_rule
            .iter_mut()
            .for_each(|by_rule| by_rule.check(&context));
    }

    fn look_again(&mut self, document: &Document, config: &Arc<Config>, changed: LinesChanged) {
        let Some(seen) = &mut self.seen else {
            return;
        };
        if changed.removed + changed.inserted == 0 {
            return;
        }
        let first = changed.first;
        let edit = LineEdit::of(&seen.lines, &seen.text, document, changed);
        let fresh = document
            .lines()
            .get(first..first + changed.inserted)
            .unwrap_or_default();
        seen.lines
            .splice(first..first + changed.removed, fresh.iter().cloned());
        if document.kind() == DocumentKind::Other {
            return;
        }

        let rules: Vec<&'static Rule> = RULES
            .iter()
            .copied()
            .filter(|rule| rule.is_on(config))
            .collect();
        let lines = (first..first + changed.inserted).filter_map(|number| {
            let text = document.text().line(number);
            on_line(document, config, &rules, number as u32, &text)
        });
        let lines: Vec<_> = lines.collect();
        replace(&mut self.by_line, changed, lines);
        let context = DocumentContext::new(document, config);
        for by_rule in &mut self.by_rule {
            let stands = edit.as_ref().is_some_and(|edit| by_rule.stands(edit));
            if !stands {
                by_rule.check(&context);
            }
        }
    }
}

/// A finding as it is kept.
struct Found<'a> {
    diagnostic: &'a Diagnostic,
    /// So many lines further down.
    line: u32,
}

impl Found<'_> {
    fn into_diagnostic(self) -> Diagnostic {
        let mut diagnostic = self.diagnostic.clone();
        for range in diagnostic.ranges_mut() {
            range.start.line += self.line;
            range.end.line += self.line;
        }
        diagnostic
    }
}

impl ByRule {
    fn check(&mut self, context: &DocumentContext<'_>) {
        self.found.clear();
        if let Check::Document(_, check) = self.rule.check {
            check(context, &mut Findings::of(self.rule, &mut self.found));
        }
    }

    /// Whether what was found is still so after an edit inside a line; then it is moved to where it is now.
    fn stands(&mut self, edit: &LineEdit<'_>) -> bool {
        let Check::Document(reads, _) = self.rule.check else {
            return false;
        };
        if !edit.says_the_same(reads) {
            return false;
        }
        let ranges = || self.found.iter().flat_map(Diagnostic::ranges);
        if !ranges().all(|range| edit.is_beside(range)) {
            return false;
        }
        let ranges = self.found.iter_mut().flat_map(Diagnostic::ranges_mut);
        ranges.for_each(|range| edit.carry(range));
        true
    }
}

/// One line in the place of another.
struct LineEdit<'a> {
    number: u32,
    before: Arc<Line>,
    text_before: String,
    after: &'a Line,
    text_after: String,
    /// Bytes that both begin with.
    prefix: u32,
    /// The end of what was replaced, in the line before and in the line after.
    ends: (u32, u32),
}

impl<'a> LineEdit<'a> {
    /// The edit, where it is one inside a line.
    fn of(
        lines: &[Arc<Line>],
        text: &Text,
        document: &'a Document,
        changed: LinesChanged,
    ) -> Option<LineEdit<'a>> {
        if (changed.removed, changed.inserted) != (1, 1) {
            return None;
        }
        let number = u32::try_from(changed.first).ok()?;
        let text_before = text.line(changed.first).into_owned();
        let text_after = document.text().line(changed.first).into_owned();
        let (prefix, suffix) = common(&text_before, &text_after);
        Some(LineEdit {
            number,
            before: Arc::clone(lines.get(changed.first)?),
            after: document.line(number)?,
            prefix: prefix as u32,
            ends: (
                (text_before.len() - suffix) as u32,
                (text_after.len() - suffix) as u32,
            ),
            text_before,
            text_after,
        })
    }

    fn says_the_same(&self, reads: Reads) -> bool {
        let before = || digest(&self.before, &self.text_before, reads);
        reads != Reads::Words && before() == digest(self.after, &self.text_after, reads)
    }

    /// Whether a range does not even touch what was edited.
    fn is_beside(&self, range: Range) -> bool {
        let meets = range.start.line <= self.number && self.number <= range.end.line;
        let is_before = || range.end.line == self.number && range.end.byte < self.prefix;
        let is_after = || range.start.line == self.number && range.start.byte > self.ends.0;
        !meets || is_before() || is_after()
    }

    fn carry(&self, range: &mut Range) {
        for point in [&mut range.start, &mut range.end] {
            if point.line == self.number && point.byte > self.ends.0 {
                point.byte = point.byte - self.ends.0 + self.ends.1;
            }
        }
    }
}

/// How many bytes two texts begin and end with alike, in whole characters, counted once.
fn common(one: &str, other: &str) -> (usize, usize) {
    let bytes = one.bytes().zip(other.bytes());
    let mut prefix = bytes.take_while(|(a, b)| a == b).count();
    while !one.is_char_boundary(prefix) || !other.is_char_boundary(prefix) {
        prefix -= 1;
    }
    let most = one.len().min(other.len()) - prefix;
    let bytes = one.bytes().rev().zip(other.bytes().rev());
    let mut suffix = bytes.take(most).take_while(|(a, b)| a == b).count();
    while !one.is_char_boundary(one.len() - suffix) || !other.is_char_boundary(other.len() - suffix)
    {
        suffix -= 1;
    }
    (prefix, suffix)
}

/// The lines between those that both editions share at their beginnings and at their ends.
fn difference(before: &[Arc<Line>], after: &[Arc<Line>]) -> LinesChanged {
    let same = |(one, other): &(&Arc<Line>, &Arc<Line>)| Arc::ptr_eq(one, other);
    let first = before.iter().zip(after).take_while(same).count();
    let (before, after) = (&before[first..], &after[first..]);
    let last = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take_while(same)
        .count();
    LinesChanged {
        first,
        removed: before.len() - last,
        inserted: after.len() - last,
    }
}

/// Puts what was found on fresh lines in the place of what was found on those before.
fn replace(by_line: &mut Vec<OnLine>, changed: LinesChanged, fresh: Vec<OnLine>) {
    let (first, end) = (
        changed.first as u32,
        (changed.first + changed.removed) as u32,
    );
    let from = by_line.partition_point(|one| one.line < first);
    let to = by_line.partition_point(|one| one.line < end);
    if changed.removed != changed.inserted {
        let inserted = changed.inserted as u32;
        for further in &mut by_line[to..] {
            further.line = further.line - end + first + inserted;
        }
    }
    by_line.splice(from..to, fresh);
}

fn all_lines(document: &Document, config: &Config, rules: &[&'static Rule]) -> Vec<OnLine> {
    let text = document.text().to_string();
    let lines: Vec<&str> = text::lines(&text).collect();
    let check =
        |(number, text): (usize, &&str)| on_line(document, config, rules, number as u32, text);
    match text.len() < SHARED {
        true => lines.iter().enumerate().filter_map(check).collect(),
        false => lines.par_iter().enumerate().filter_map(check).collect(),
    }
}

/// What the rules about lines find on one.
fn on_line(
    document: &Document,
    config: &Config,
    rules: &[&'static Rule],
    number: u32,
    text: &str,
) -> Option<OnLine> {
    let line = LineContext::new(document, config, number, text)?;
    let mut found = Vec::new();
    for rule in rules {
        if let Check::Lines(check) = rule.check {
            check(&line, &mut Findings::of(rule, &mut found));
        }
    }
    let directives = directives(text);
    let is_silent = found.is_empty() && directives.is_empty();
    (!is_silent).then_some(OnLine {
        line: number,
        found,
        directives,
    })
}

fn severity_of(diagnostic: &Diagnostic, config: &Config) -> Severity {
    let level = diagnostic.rule.level(config).and_then(Severity::of);
    level.unwrap_or(diagnostic.severity)
}

/// At the severities of the settings, where the text as written has them, in order.
fn settle(found: &mut [Diagnostic], document: &Document, config: &Config) {
    for diagnostic in found.iter_mut() {
        diagnostic.severity = severity_of(diagnostic, config);
        if document.is_joined() {
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

fn foremost_of(mut found: Vec<Diagnostic>, most: usize) -> Vec<Diagnostic> {
    found.sort_by_key(|diagnostic| diagnostic.severity);
    found.truncate(most);
    in_order(&mut found);
    found
}
