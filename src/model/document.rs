//! A document: its text, the parts of its lines, and what is folded from them.

use super::lines::Lines;
use super::mention::{self, MentionEntry, Stretch};
use super::numbering::Numbering;
use super::outline::{self, Outline};
use super::table::{self, Tables};
use super::title::{self, Title};
use super::{DocumentKind, Mention, Section, SectionKind, Target, kind, target, wrapping};
use crate::syntax::{Convention, Item, Line, Problem, ProblemKind};
use crate::text::{self, Edit, Encoding, Joined, LaidOut, LinesChanged, Point, Range, Span, Text};
use rayon::prelude::*;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

/// A text of so many bytes is read by all cores; a shorter one is read before they are awake.
const SHARED: usize = 1 << 15;
/// Bytes that a core reads at a time: many short lines are not worth a hand-over each.
const SHARE: usize = 1 << 13;

/// A document of so many lines is long.
const MANY_LINES: usize = 4096;

/// A text and what is understood of it. Cloning is cheap: a clone is an immutable snapshot.
///
/// A text is read as it is written, but for hard-wrapped text, whose lines are joined to paragraphs first. Places inside
/// the model are those of the text as read; [`Document::written`] gives their range in the text as written.
#[derive(Clone, Debug)]
pub struct Document {
    source: Text,
    joined: Option<Arc<Joined>>,
    lines: Arc<Lines>,
    fold: Arc<Fold>,
}

/// What the lines say together. The diagnostics need the targets alone; the rest is folded for the request that asks
/// for it, away from the edits.
#[derive(Debug, Default)]
struct Fold {
    tables: Tables,
    titles: Vec<Title>,
    kind: DocumentKind,
    targets: Vec<Target>,
    outline: OnceLock<Outline>,
    mentions: OnceLock<Vec<MentionEntry>>,
    numbering: OnceLock<Numbering>,
}

impl Default for Document {
    fn default() -> Self {
        Document::new("")
    }
}

impl Document {
    /// Analyses a text.
    pub fn new(text: &str) -> Self {
        let (source, lines) = match text.len() < SHARED {
            true => (Text::new(text), read_lines(text)),
            false => rayon::join(|| Text::new(text), || read_lines(text)),
        };
        let mut document = Document {
            source,
            joined: None,
            lines: Arc::new(Lines::from(lines)),
            fold: Arc::default(),
        };
        document.understand();
        document
    }

    /// Applies edits one after the other, each relative to the text after the one before. Only the lines they touch
    /// are read again; a hard-wrapped text is read again as a whole.
    pub fn edit(&mut self, edits: &[Edit<'_>], encoding: Encoding) {
        for edit in edits {
            let changed = self.source.apply(edit, encoding);
            if self.joined.is_none() {
                self.read_again(changed);
            }
        }
        if self.joined.take().is_some() {
            self.lines = Arc::new(Lines::from(read_lines(&self.source.to_string())));
        }
        self.understand();
    }

    fn read_again(&mut self, changed: LinesChanged) {
        let LinesChanged {
            first,
            removed,
            inserted,
        } = changed;
        let fresh = (first..first + inserted).map(|i| Arc::new(Line::new(&self.source.line(i))));
        Arc::make_mut(&mut self.lines).replace(first..first + removed, fresh.collect());
    }

    /// Joins the lines of hard-wrapped text, and folds the document from its lines.
    fn understand(&mut self) {
        let widths = self.lines.glances().iter().map(|line| line.characters);
        if wrapping::is_possible(self.lines.len(), widths.clone())
            && let Some(runs) = wrapping::paragraphs(&self.source, &widths.collect::<Vec<_>>())
        {
            let joined = Joined::new(&self.source, &runs);
            self.lines = Arc::new(Lines::from(read_lines(&joined.text().to_string())));
            self.joined = Some(Arc::new(joined));
        }
        let fold = Arc::new(fold(self.text(), &self.lines));
        discard(std::mem::replace(&mut self.fold, fold), self.lines.len());
    }

    /// The text as it is read: where the model's places stand.
    pub fn text(&self) -> &Text {
        self.joined
            .as_ref()
            .map_or(&self.source, |joined| joined.text())
    }

    /// The text as it is written.
    pub fn source(&self) -> &Text {
        &self.source
    }

    /// Whether lines of the text as written are joined to be read.
    pub fn is_joined(&self) -> bool {
        self.joined.is_some()
    }

    /// Where a range stands in the text as written.
    pub fn written(&self, range: Range) -> Range {
        self.joined
            .as_ref()
            .map_or(range, |joined| joined.written_range(range))
    }

    /// Where a place of the text as written is read.
    pub fn read(&self, written: Point) -> Point {
        self.joined
            .as_ref()
            .map_or(written, |joined| joined.read(written))
    }

    /// Whether a line of the text as written is read; page numbers between joined lines are not.
    pub fn reads(&self, written: u32) -> bool {
        let point = self.read(Point::new(written, 0));
        self.written(Range::new(point, point)).start.line == written
    }

    pub fn kind(&self) -> DocumentKind {
        self.fold.kind
    }

    /// The titles of the documents in the file, in order.
    pub fn titles(&self) -> &[Title] {
        &self.fold.titles
    }

    /// Whether a line belongs to a table of targets.
    pub fn is_in_table(&self, line: u32) -> bool {
        self.fold.tables.covers(line as usize)
    }

    /// The parts of a line.
    pub fn line(&self, line: u32) -> Option<&Line> {
        self.lines.get(line as usize).map(Arc::as_ref)
    }

    /// The parts of all lines. Those that an edit leaves alone are the same after it.
    pub fn lines(&self) -> &[Arc<Line>] {
        &self.lines
    }

    /// Where the text is damaged or ambiguous, in document order.
    pub fn problems(&self) -> impl Iterator<Item = (ProblemKind, Range)> {
        let lines = self.lines.iter().zip(0..);
        lines.flat_map(|(line, i)| {
            let placed = move |problem: &Problem| (problem.kind, problem.span.on_line(i));
            line.problems.iter().map(placed)
        })
    }

    /// The headings in document order, targets and landmarks among them.
    pub fn sections(&self) -> &[Section] {
        &self.outline().sections
    }

    /// The section in which the target of that index stands.
    pub fn section_of(&self, target: usize) -> Option<&Section> {
        let outline = self.outline();
        let section = (*outline.of_targets.get(target)?)?;
        outline.sections.get(section as usize)
    }

    fn outline(&self) -> &Outline {
        let fold = &self.fold;
        fold.outline.get_or_init(|| {
            outline::outline(&self.lines, &fold.titles, &fold.tables, &fold.targets)
        })
    }

    /// How it counts.
    pub fn numbering(&self) -> &Numbering {
        self.fold.numbering.get_or_init(|| Numbering::of(self))
    }

    /// What the document says once about all its clauses.
    pub fn convention(&self) -> Option<Convention> {
        let mut glances = self.lines.glances().iter();
        glances.find_map(|line| line.convention)
    }

    pub fn targets(&self) -> &[Target] {
        &self.fold.targets
    }

    /// The mentions of indicators in document order.
    pub fn mentions(&self) -> impl Iterator<Item = Mention<'_>> {
        self.entries()
            .iter()
            .filter_map(|entry| self.mention(entry))
    }

    /// The mentions on the lines `first..=last`.
    pub fn mentions_between(&self, first: u32, last: u32) -> impl Iterator<Item = Mention<'_>> {
        let entries = self.entries();
        let from = entries.partition_point(|entry| entry.line < first);
        let near = entries[from..].iter();
        near.take_while(move |entry| entry.line <= last)
            .filter_map(|entry| self.mention(entry))
    }

    /// Where it looks back and where ahead: what was done, and what is to be done.
    pub fn stretches(&self) -> Vec<Stretch> {
        let fold = &self.fold;
        let sections = self.sections();
        mention::stretches(self.text(), &self.lines, fold.kind, &fold.titles, sections)
    }

    fn entries(&self) -> &[MentionEntry] {
        let fold = &self.fold;
        fold.mentions.get_or_init(|| {
            let sections = self.sections();
            mention::entries(self.text(), &self.lines, fold.kind, &fold.titles, sections)
        })
    }

    fn mention(&self, entry: &MentionEntry) -> Option<Mention<'_>> {
        let parts = self.line(entry.line)?.mentions.get(entry.index as usize)?;
        Some(Mention {
            line: entry.line,
            parts,
            status: entry.status,
            period: entry.period,
        })
    }

    /// The mentions in a target's text, its clauses left out.
    pub fn target_mentions(&self, target: &Target) -> impl Iterator<Item = Mention<'_>> {
        let (start, end) = (target.range().start, target.end);
        let places: Vec<_> = target
            .responsibility
            .places
            .iter()
            .map(|place| place.near(target.line))
            .collect();
        let entries = self.entries();
        let from = entries.partition_point(|entry| entry.line < start.line);
        let near = entries[from..]
            .iter()
            .take_while(move |entry| entry.line <= end.line);
        near.filter_map(|entry| self.mention(entry))
            .filter(move |mention| {
                let range = mention.parts.span.on_line(mention.line);
                let own = start <= range.start && range.end <= end;
                own && !places
                    .iter()
                    .any(|place| place.touches(range.start) && place.touches(range.end))
            })
    }

    /// The words of a section's heading; a title over several lines is joined, a landmark has none of its own.
    pub fn section_name(&self, section: &Section) -> String {
        self.name_of(section, |line| self.text().line(line))
    }

    /// The names of all sections, in their order.
    pub fn all_section_names(&self) -> Vec<String> {
        let sections = self.sections().iter();
        if !LaidOut::is_worth(self.text(), sections.len()) {
            return sections.map(|section| self.section_name(section)).collect();
        }
        let text = LaidOut::of(self.text());
        let line = |line| Cow::Borrowed(text.line(line));
        sections
            .map(|section| self.name_of(section, line))
            .collect()
    }

    fn name_of<'t>(&self, section: &Section, line: impl Fn(usize) -> Cow<'t, str>) -> String {
        let target = section.target.and_then(|i| self.targets().get(i as usize));
        match target.filter(|target| target.row.is_some()) {
            Some(target) => self.target_name(target),
            None => outline::name(line, section),
        }
    }

    /// The names of all sections of a kind.
    pub fn section_names(&self, kind: SectionKind) -> Vec<String> {
        let of_kind = self
            .sections()
            .iter()
            .filter(|section| section.kind == kind);
        of_kind.map(|section| self.section_name(section)).collect()
    }

    /// A target's number and first clause; in a table without what stands between the two.
    pub fn target_name(&self, target: &Target) -> String {
        let line = self.text().line(target.line as usize);
        let Item { label, body, .. } = *target.item;
        let number = target.row.as_ref().and_then(|row| row.number);
        match (number, target.item.number) {
            (Some(_), Some(ordinal)) => {
                let clause = Span::new(body.start as usize, label.end as usize);
                format!("{} {}", ordinal.number, clause.of(&line))
            }
            _ => label.of(&line).to_owned(),
        }
    }
}

/// The outline of a long document takes longer to take apart than a keystroke may.
fn discard(fold: Arc<Fold>, lines: usize) {
    if lines > MANY_LINES {
        rayon::spawn(move || drop(fold));
    }
}

fn read_lines(text: &str) -> Vec<Arc<Line>> {
    let read = |line: &&str| Arc::new(Line::new(line));
    let lines: Vec<&str> = text::lines(text).collect();
    if text.len() < SHARED {
        return lines.iter().map(read).collect();
    }
    let average = text.len() / lines.len() + 1;
    let least = (SHARE / average).max(1);
    lines.par_iter().with_min_len(least).map(read).collect()
}

fn fold(text: &Text, lines: &Lines) -> Fold {
    let mut tables = table::tables(text, lines);
    let titles = title::titles(text, lines, &tables);
    let kind = kind::kind(text, lines, &titles, &tables);
    let targets = target::targets(lines, kind, &titles, &mut tables);
    Fold {
        tables,
        titles,
        kind,
        targets,
        ..Fold::default()
    }
}
