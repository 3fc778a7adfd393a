//! What holds for every document beside companions, of which the worst is itself.

use crate::ranges;
use gongwen::config::Config;
use gongwen::ide::completion::{Known, Question};
use gongwen::ide::{across, hints, hover, markup, promise_lenses};
use gongwen::links::{Beside, Companion, Companions};
use gongwen::model::Document;
use gongwen::text::{Point, Range};

/// The document as its own report, or as its own plan where it has no targets, and as that of the year before.
pub fn beside_itself(document: &Document) -> Beside {
    let itself = || Companion {
        address: "file:///itself.txt".to_owned(),
        name: "itself.txt".to_owned(),
        document: document.clone(),
    };
    let is_plan = !document.targets().is_empty();
    let companions = Companions {
        report: is_plan.then(itself),
        plan: (!is_plan).then(itself),
        earlier: vec![itself()],
    };
    Beside::new(document.clone(), companions)
}

/// What is told at a place stands in the texts.
pub fn assert_asked_beside(beside: &Beside, point: Point, config: &Config) {
    let document = beside.document();
    if let Some(hover) = hover::hover_beside(beside, point, config) {
        ranges::assert_written(document, hover.range, "a hover beside companions");
        assert!(!markup::markdown(&hover.blocks).trim().is_empty());
    }
    let places = across::definition(beside, point).into_iter();
    for there in places.chain(across::references(beside, point)) {
        ranges::assert_written(&there.companion.document, there.range, "a place elsewhere");
    }
    let question = Question {
        document,
        point,
        config,
        snippets: true,
        elsewhere: &[],
        companions: &[],
        neighbours: &[],
    };
    for offer in Known::of(beside, &[]).answer(&question) {
        ranges::assert_written(document, offer.replace, "a completion beside companions");
    }
}

/// What is shown unasked.
pub fn assert_shown_beside(beside: &Beside, whole: Range, config: &Config) {
    let document = beside.document();
    for hint in hints::hints_beside(beside, whole, config) {
        ranges::assert_written(document, Range::new(hint.at, hint.at), &hint.label);
    }
    for lens in promise_lenses::promise_lenses(beside, config) {
        ranges::assert_written(document, lens.range, &lens.title);
        for place in lens.places {
            ranges::assert_written(document, Range::new(place, place), &lens.title);
        }
    }
}
