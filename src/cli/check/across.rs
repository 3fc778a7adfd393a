//! The rules that need several of the files: asked when each has been looked at by itself.

use super::{About, Looked};
use crate::cli::meter::Meter;
use crate::links::{Companion, Origin, Relatives};
use crate::messages::{Language, cli};
use crate::output::Checked;
use crate::rules::{self, Relative};
use rayon::prelude::*;
use std::path::Path;

/// What is found in all files, each by itself and beside those that it belongs to.
pub fn finish(mut all: Vec<Looked>, language: Language) -> (Vec<Checked>, Vec<About>) {
    let is_asked = |one: &Looked| {
        let mut across = rules::RULES.iter().filter(|rule| rule.is_across());
        across.any(|rule| rule.is_on(&one.config))
    };
    if all.len() > 1 && all.iter().any(is_asked) {
        ask(&mut all, language);
    }
    all.into_iter().map(Looked::report).unzip()
}

fn ask(all: &mut [Looked], language: Language) {
    let origins: Vec<Origin> = all.iter().map(origin).collect();
    let folders = all.iter().map(|one| Path::new(&one.named.file).parent());
    let relatives = Relatives::new(origins.iter().zip(folders).collect());
    let places = (0..all.len()).into_par_iter();
    let of_each: Vec<Vec<usize>> = places.map(|at| relatives.of(at)).collect();
    let each = all.iter().zip(&origins);
    let each: Vec<Relative> = each.map(|(one, origin)| relative(one, origin)).collect();
    let beside = |at: usize| -> Vec<Relative> {
        let others = of_each[at].iter();
        others.map(|&at| each[at].clone()).collect()
    };
    let wanted: Vec<usize> = (0..all.len())
        .filter(|&at| !of_each[at].is_empty())
        .collect();
    let meter = Meter::new(wanted.len(), 0, language).labelled(cli::beside_others(language));
    let found: Vec<_> = wanted
        .into_par_iter()
        .map(|at| {
            let Looked { named, config, .. } = &all[at];
            let found = rules::across(&named.document, &origins[at], &beside(at), config);
            meter.step();
            (at, found)
        })
        .collect();
    meter.clear();
    for (at, found) in found {
        all[at].checker.take_across(found);
    }
}

fn origin(one: &Looked) -> Origin {
    Origin::of(&one.named.document, Some(Path::new(&one.named.file)))
}

fn relative(one: &Looked, origin: &Origin) -> Relative {
    let file = &one.named.file;
    let name = Path::new(file).file_name();
    let companion = Companion {
        address: file.clone(),
        name: name.map_or_else(|| file.clone(), |name| name.to_string_lossy().into_owned()),
        document: one.named.document.clone(),
    };
    Relative::new(companion, origin.clone())
}
