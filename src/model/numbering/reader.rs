//! The marks of a document, read from its lines into streams.

use super::marks::{Kind, Placed, Stream, level};
use super::{Mark, rows};
use crate::model::{Document, Title};
use crate::syntax::{
    Aside, Block, HeadingForm, Layer, Line, Numerals, Ordinal, OrdinalForm, RowForm,
    ordinal_in_notes, points_of, possible_ordinal,
};
use crate::text::LaidOut;
use rustc_hash::FxHashMap;

/// Deeper by so many columns than the item above, a Markdown item stands under it.
const NESTED: usize = 2;

/// All streams of a document.
pub fn streams(document: &Document, text: &LaidOut) -> Vec<Stream> {
    let mut reader = Reader {
        document,
        streams: Vec::new(),
        index: FxHashMap::default(),
        part: 0,
        parts: 0,
        aside: None,
        pending: FxHashMap::default(),
        nests: Vec::new(),
        colon: false,
        seen: false,
    };
    reader.read(text);
    let mut streams = reader.streams;
    streams.extend(rows::columns(document));
    streams
}

/// What stands between the last mark of a kind and here.
#[derive(Clone, Copy, Default)]
struct Between {
    heading: Option<OrdinalForm>,
    /// The least `#` of the unnumbered headings, where they have any.
    unnumbered: Option<u8>,
    interrupted: bool,
}

/// A passage of guidance, or notes.
struct Passage {
    /// A heading of this form ends it; nothing ends notes.
    heading: Option<OrdinalForm>,
    part: usize,
    /// Whether marks of a kind count for themselves in it, or go on with those before it.
    own: FxHashMap<Kind, bool>,
}

struct Reader<'a> {
    document: &'a Document,
    streams: Vec<Stream>,
    index: FxHashMap<Kind, usize>,
    part: usize,
    parts: usize,
    aside: Option<Passage>,
    pending: FxHashMap<Kind, Between>,
    /// The columns at which the open lists of Arabic numbers stand.
    nests: Vec<usize>,
    colon: bool,
    /// A title, a heading or a mark has been seen.
    seen: bool,
}

impl Reader<'_> {
    fn read(&mut self, text: &LaidOut) {
        let document = self.document;
        let mut titles = document.titles().iter().peekable();
        let mut fence = false;
        for ((i, line), text) in (0..).zip(document.lines()).zip(text.lines()) {
            while titles.next_if(|title| title.last < i).is_some() {}
            if titles.peek().is_some_and(|title: &&Title| title.first <= i) {
                self.begin_part();
                self.seen = true;
                continue;
            }
            if document.is_in_table(i) {
                continue;
            }
            if is_fence(text) {
                fence = !fence;
            } else if !fence {
                self.line(i, line, text);
            }
        }
    }

    fn line(&mut self, i: u32, line: &Line, text: &str) {
        if line.is_annex {
            self.begin_part();
        }
        let is_heading = line.headings().any(|heading| heading.marks > 0);
        let row = line.row.as_ref().filter(|_| !is_heading);
        let is_row = row.is_some_and(|row| row.form != RowForm::Single);
        if line.layer != Layer::Body || is_row {
            return;
        }
        for block in &line.blocks {
            self.block(i, block, text);
        }
        self.colon = text.trim_end().ends_with(['：', ':']);
    }

    fn block(&mut self, i: u32, block: &Block, text: &str) {
        let heading = block.headings.first();
        let stands_alone = heading.filter(|h| h.form == HeadingForm::Standalone);
        match block.ordinal {
            Some(ordinal) if ordinal.form != OrdinalForm::Point => {
                let hashes = heading.map_or(0, |heading| heading.marks);
                self.mark(i, ordinal, text, hashes);
            }
            None if block.aside == Some(Aside::Notes) => {
                self.begin_aside(None);
                if let Some(first) = ordinal_in_notes(text, block.content) {
                    self.mark(i, first, text, 0);
                }
            }
            None => {
                if let Some(heading) = stands_alone {
                    self.unnumbered(heading.marks);
                } else if let Some(ordinal) = possible_ordinal(text, block.content) {
                    self.possible(i, ordinal, text);
                }
            }
            Some(_) => {}
        }
        if block.aside == Some(Aside::Guidance) {
            self.begin_aside(block.ordinal.map(|ordinal| ordinal.form));
        }
        self.points(i, block, text);
    }

    fn begin_part(&mut self) {
        self.parts += 1;
        self.part = self.parts;
        self.aside = None;
        self.pending.clear();
        self.nests.clear();
    }

    fn begin_aside(&mut self, heading: Option<OrdinalForm>) {
        // Nothing goes on with the last such passage.
        if let Some(last) = self.aside.take() {
            self.pending.retain(|kind, _| kind.part != last.part);
        }
        self.parts += 1;
        self.aside = Some(Passage {
            heading,
            part: self.parts,
            own: FxHashMap::default(),
        });
        self.nests.clear();
    }

    /// The kind of a mark, which counts for itself where it begins anew in a passage of guidance or in notes.
    fn settled(&mut self, kind: Kind, number: u32) -> Kind {
        let Some(passage) = self.aside.as_mut() else {
            return kind;
        };
        let is_deeper = |heading| level(kind.form) > level(heading);
        if kind.form == OrdinalForm::Article {
            return kind;
        }
        if !passage.heading.is_none_or(is_deeper) {
            self.aside = None;
            return kind;
        }
        let last = self
            .index
            .get(&kind)
            .and_then(|&at| self.streams[at].marks.last());
        let last = last.map(|placed| placed.mark.ordinal.number);
        let begins = match passage.heading {
            Some(_) => number == 1 && last.is_some(),
            None => last.is_none_or(|last| number != last + 1),
        };
        match *passage.own.entry(kind).or_insert(begins) {
            true => Kind {
                part: passage.part,
                ..kind
            },
            false => kind,
        }
    }

    fn unnumbered(&mut self, hashes: u8) {
        self.seen = true;
        self.nests.clear();
        for between in self.pending.values_mut() {
            let least = between.unnumbered.map_or(hashes, |least| least.min(hashes));
            between.unnumbered = Some(least);
        }
    }

    fn mark(&mut self, i: u32, ordinal: Ordinal, text: &str, hashes: u8) {
        let Some(mark) = Mark::of(i, ordinal, text) else {
            return;
        };
        let kind = Kind {
            form: ordinal.form,
            is_sign: mark.numerals == Numerals::Circled,
            depth: self.depth(&ordinal, text),
            part: self.part,
            in_table: false,
        };
        let kind = self.settled(kind, ordinal.number);
        self.push(kind, mark, hashes);
        self.separate(kind);
    }

    /// 8.6个重大专项 in the midst of a list.
    fn possible(&mut self, i: u32, ordinal: Ordinal, text: &str) {
        let Some(mark) = Mark::of(i, ordinal, text) else {
            return;
        };
        let is_nested = ordinal.form == OrdinalForm::Arabic;
        let depth = match is_nested {
            true => self.nests.len().saturating_sub(1),
            false => 0,
        };
        let kind = Kind {
            form: ordinal.form,
            is_sign: false,
            depth,
            part: self.part,
            in_table: false,
        };
        let own = self.aside.as_ref().and_then(|passage| {
            let own = passage.own.get(&kind).copied().unwrap_or(false);
            own.then_some(passage.part)
        });
        let kind = Kind {
            part: own.unwrap_or(kind.part),
            ..kind
        };
        let Some(&at) = self.index.get(&kind) else {
            return;
        };
        let separated = self.pending.get(&kind).is_some_and(|between| {
            between.heading.is_some() || between.unnumbered.is_some() || between.interrupted
        });
        if !separated {
            self.streams[at].marks.push(Placed {
                is_possible: true,
                ..Placed::plain(mark)
            });
        }
    }

    /// Everything below this mark is separated by it.
    fn separate(&mut self, by: Kind) {
        self.seen = true;
        for (kind, between) in &mut self.pending {
            if level(kind.form) > level(by.form) {
                let highest = |form: OrdinalForm| {
                    if level(form) < level(by.form) {
                        form
                    } else {
                        by.form
                    }
                };
                between.heading = Some(between.heading.map_or(by.form, highest));
            }
            between.interrupted |= kind.form == by.form && kind.depth > by.depth;
        }
    }

    fn push(&mut self, kind: Kind, mark: Mark, hashes: u8) {
        let between = self.pending.insert(kind, Between::default());
        let between = between.unwrap_or_default();
        // A heading with more # stands below this one.
        let is_higher = |least: u8| least == 0 || hashes == 0 || least < hashes;
        let begins_notes =
            |passage: &Passage| passage.heading.is_none() && passage.part == kind.part;
        let in_notes = self.aside.as_ref().is_some_and(begins_notes);
        let placed = Placed {
            heading: between.heading,
            unnumbered: between.unnumbered.is_some_and(is_higher),
            introduced: self.colon,
            interrupted: between.interrupted,
            is_target: self.is_target(&mark),
            opens_text: !self.seen,
            is_doubtful: in_notes && !self.index.contains_key(&kind) && mark.ordinal.number != 1,
            ..Placed::plain(mark)
        };
        let streams = &mut self.streams;
        let at = *self.index.entry(kind).or_insert_with(|| {
            streams.push(Stream {
                kind,
                marks: Vec::new(),
            });
            streams.len() - 1
        });
        streams[at].marks.push(placed);
    }

    fn is_target(&self, mark: &Mark) -> bool {
        let targets = self.document.targets();
        let from = targets.partition_point(|target| target.line < mark.line);
        let here = targets[from..]
            .iter()
            .take_while(|target| target.line == mark.line);
        here.into_iter()
            .any(|target| target.item.number.map(|number| number.span) == Some(mark.ordinal.span))
    }

    /// A Markdown list under an item of another begins at 1, deeper by some spaces.
    fn depth(&mut self, ordinal: &Ordinal, text: &str) -> usize {
        if ordinal.form != OrdinalForm::Arabic {
            self.nests.clear();
            return 0;
        }
        let columns = indent_columns(text);
        match self.nests.last() {
            None => self.nests.push(columns),
            Some(&last) if columns >= last + NESTED && ordinal.number == 1 => {
                self.nests.push(columns);
            }
            Some(_) => {
                while self.nests.len() > 1 && self.nests.last().is_some_and(|&last| columns < last)
                {
                    self.nests.pop();
                }
            }
        }
        self.nests.len() - 1
    }

    /// 一是…；二是…: a chain ends with a paragraph that does not go on with it.
    fn points(&mut self, i: u32, block: &Block, text: &str) {
        let points = points_of(text, block.content);
        let goes_on = points
            .first()
            .is_some_and(|point| point.span.start == block.content.start);
        let kind = |point: &Ordinal| Kind {
            form: point.form,
            is_sign: text
                .get(..point.span.end as usize)
                .is_some_and(|text| text.ends_with('要')),
            depth: 0,
            part: usize::MAX,
            in_table: false,
        };
        if !goes_on {
            for (kind, between) in &mut self.pending {
                between.interrupted |= kind.form == OrdinalForm::Point;
            }
        }
        for point in points {
            if let Some(mark) = Mark::of(i, point, text) {
                self.push(kind(&point), mark, 0);
            }
        }
    }
}

fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
}

/// The width of the ASCII white space at the head of a line; other spaces indent a paragraph, not a list.
fn indent_columns(line: &str) -> usize {
    let spaces = line.chars().take_while(|c| matches!(c, ' ' | '\t'));
    spaces.map(|c| if c == '\t' { 4 } else { 1 }).sum()
}
