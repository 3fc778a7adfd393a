//! Clauses go from wording to wording and back.

use crate::{cursor, documents, done, offers};
use gongwen::model::Document;
use gongwen::syntax::Department;
use gongwen::text::Range;
use std::collections::BTreeSet;

const ID: &str = "clause-wording";

/// The line on which the clause in question stands.
const LINE: usize = 3;

/// A plan with a clause among others of every wording.
fn plan(clause: &str) -> Document {
    Document::new(&format!(
        "2025年目标任务分解方案\n\n1.地区生产总值增长5%以上。（市发改委主办，市统计局协办）\n\
         2.完成12个𠮷片区改造。{clause}\n\
         3.新增就业岗位1.5万个。（市人社局牵头，市财政局配合）\n\
         4.开展文化活动100场。（牵头单位：市文旅局；责任单位：各街道）\n\
         5.新建公园5个。（主办单位：市城管局；协办单位：各街道）\n\
         6.新建学校3所。（牵头单位：市教育局；配合单位：市建设局）\n\
         7.新建医院2所。（责任单位：市卫健委、市建设局）\n\
         8.办好运动会。（市体育局、市教育局负责）\n"
    ))
}

/// The clauses in brackets of the project's documents, each once.
fn clauses() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, document) in documents() {
        for target in document
            .targets()
            .iter()
            .filter(|target| target.row.is_none())
        {
            let places = target.responsibility.places.iter();
            let own = places.filter(|place| place.row == 0);
            found.extend(own.map(|place| document.text().slice(place.near(target.line))));
        }
    }
    found.retain(|clause| !clause.contains('\n'));
    found
}

/// The clause of the second target; it may not be understood as one.
fn clause(document: &Document) -> Option<Range> {
    let target = document.targets().iter().find(|t| t.line == LINE as u32)?;
    Some(target.responsibility.places.first()?.near(target.line))
}

/// The wordings offered for the clause, and those in which it stands already.
fn ways(document: &Document) -> (Vec<String>, Vec<String>) {
    let place = clause(document).map(|range| cursor(range.start.line, range.start.byte));
    let all = place.map(|here| offers(document, here)).unwrap_or_default();
    let own = all.into_iter().filter(|(assist, _)| assist.id == ID);
    let (own, others): (Vec<_>, Vec<_>) = own
        .map(|(_, offer)| offer.way)
        .partition(|way| way.starts_with("everywhere:"));
    let name = |way: &String| way.replace("everywhere:", "");
    (others, own.iter().map(name).collect())
}

fn rewritten(document: &Document, way: &str) -> Document {
    let place = clause(document).expect("it has a clause");
    let here = cursor(place.start.line, place.start.byte);
    done(document, here, ID, way).expect("what is offered can be done")
}

/// Who does what, target by target.
fn meaning(document: &Document) -> Vec<[Vec<String>; 5]> {
    let names = |units: &[Department]| units.iter().map(|one| one.name.clone()).collect();
    let said = |r: &gongwen::syntax::Responsibility| {
        let deadline = r.deadline.iter().cloned().collect();
        let lists = [&r.leads, &r.coorganisers, &r.responsible].map(|list| names(list));
        let [leads, coorganisers, responsible] = lists;
        [
            leads,
            coorganisers,
            responsible,
            r.leaders.clone(),
            deadline,
        ]
    };
    let targets = document.targets().iter();
    targets.map(|target| said(&target.responsibility)).collect()
}

#[test]
fn a_clause_in_another_wording_means_the_same() {
    let mut rewordings = 0;
    for clause in clauses() {
        let before = plan(&clause);
        for way in ways(&before).0 {
            let after = rewritten(&before, &way);
            assert_eq!(meaning(&after), meaning(&before), "{clause} {way}");
            rewordings += 1;
        }
    }
    assert!(rewordings > 200, "{rewordings}");
}

/// The line of the clause.
fn line(document: &Document) -> String {
    document.source().line(LINE).into_owned()
}

/// Where a wording has no marks nothing is left to tell of what width they were.
fn narrow(text: &str) -> String {
    let text = text.replace('，', ",").replace('；', ";");
    text.replace('：', ":")
}

#[test]
fn there_and_back_is_the_same_text() {
    let mut returns = 0;
    for clause in clauses() {
        let before = plan(&clause);
        let (others, own) = ways(&before);
        for (way, own) in others
            .iter()
            .flat_map(|way| own.iter().map(move |own| (way, own)))
        {
            let there = rewritten(&before, way);
            let back = rewritten(&there, own);
            let both = [&back, &before].map(|document| document.source().to_string());
            let marks = |text: &str| text.contains(['，', ',', '；', ';', '：', ':']);
            let [back, before] = match marks(&line(&there)) {
                true => both,
                false => both.map(|text| narrow(&text)),
            };
            assert_eq!(back, before, "{clause} {way}");
            returns += 1;
        }
    }
    assert!(returns > 200, "{returns}");
}

#[test]
fn a_whole_document_is_given_one_wording() {
    for (name, document) in documents() {
        let end = document.source().line_count() as u32;
        let all = Range::new(Default::default(), gongwen::text::Point::new(end, 0));
        let before = meaning(&document);
        for (_, offer) in offers(&document, all)
            .iter()
            .filter(|(one, _)| one.id == ID)
        {
            if let Some(after) = done(&document, all, ID, &offer.way) {
                assert_eq!(meaning(&after), before, "{name} {}", offer.way);
            }
        }
    }
}
