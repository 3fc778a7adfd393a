//! What a clause means in its paragraph: another wording may not change that.

use crate::model::Document;
use crate::syntax::{Convention, Line, Responsibility};
use crate::text::{Range, Span};

/// Whether a paragraph means the same with another text in the place of its clause.
pub fn says_the_same(document: &Document, place: Range, written: &str) -> bool {
    let convention = document.convention();
    let both = || {
        let (row, place) = (
            place.start.line,
            Span::new(place.start.byte as usize, place.end.byte as usize),
        );
        let line = document.text().line(row as usize);
        let blocks = &document.line(row)?.blocks;
        let block = blocks
            .iter()
            .find(|block| block.content.contains(place))?
            .content;
        let before = line.get(block.start as usize..place.start as usize)?;
        let after = line.get(place.end as usize..block.end as usize)?;
        let old = meaning(block.of(&line), convention)?;
        let new = meaning(&format!("{before}{written}{after}"), convention)?;
        Some((old, new))
    };
    both().is_some_and(|(old, new)| old == new)
}

/// Who leads, joins and answers, who of the leaders, and until when.
type Meaning = ([Vec<String>; 4], Option<String>);

fn meaning(paragraph: &str, convention: Option<Convention>) -> Option<Meaning> {
    let line = Line::new(paragraph);
    let item = line.items().next()?;
    let mut said = Responsibility::clone(item.responsibility.as_ref()?);
    said.settle(convention);
    let lists = [said.leads, said.coorganisers, said.responsible];
    let [leads, coorganisers, responsible] =
        lists.map(|units| units.into_iter().map(|unit| unit.name).collect());
    Some((
        [leads, coorganisers, responsible, said.leaders],
        said.deadline,
    ))
}
