//! `--write-baseline`, and what of the accepted findings is no longer there.

use super::{About, Configurations, Run};
use crate::cli::Outcome;
use crate::config::Config;
use crate::messages::cli;
use crate::output::Checked;
use crate::rules;
use crate::workspace::{self, Accepted, AcceptedFinding, accepted_place, relative};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};

/// Takes everything that is found into the `.gongwen-ignore.json` of each document, so that from now on only what is
/// new is reported. What a file accepts and is not found any more is taken out.
pub fn write(run: &Run<'_>, checked: &[Checked], about: &[About]) -> Outcome {
    let language = run.terminal.language;
    let (mut files, mut taken): (BTreeMap<PathBuf, Accepted>, usize) = Default::default();
    let all = checked.iter().zip(about);
    for (one, about) in all.filter(|(one, _)| one.file != "-") {
        let path = std::path::absolute(&one.file).unwrap_or_else(|_| one.file.clone().into());
        let own = path.parent().unwrap_or(&path);
        let place = accepted_place(&path, own);
        let folder = place.parent().unwrap_or(own).to_path_buf();
        let accepted = match files.entry(place) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => match Accepted::load_or_new(new.key()) {
                Ok(accepted) => new.insert(accepted),
                Err(fault) => {
                    let message = workspace::accepted_message(new.key(), &fault, language);
                    run.terminal.complain(&message);
                    return Outcome::Trouble;
                }
            },
        };
        let file = relative(&path, &folder);
        accepted.retain(|finding| {
            let is_found = about.used.accepted.contains(&finding.fingerprint);
            finding.file != file || is_found || !is_asked(&finding.rule, &about.config)
        });
        for diagnostic in &one.diagnostics {
            taken += 1;
            accepted.add(AcceptedFinding {
                file: file.clone(),
                rule: diagnostic.rule.name.to_owned(),
                text: rules::excerpt(diagnostic, &one.document),
                fingerprint: rules::fingerprint(diagnostic, &one.document),
                reason: None,
            });
        }
    }
    for (file, accepted) in &files {
        if let Err(error) = accepted.save(file) {
            let name = file.display().to_string();
            run.terminal
                .complain(&cli::not_saved(language, &name, &error.to_string()));
            return Outcome::Trouble;
        }
        let name = file.display().to_string();
        run.terminal
            .complain(&cli::baseline_written(language, &name, taken));
    }
    Outcome::Good
}

/// Says which entries have held nothing back. Only entries about documents that were looked at can be judged, and only
/// with all rules asked.
pub fn tell_unused(
    run: &Run<'_>,
    configurations: &Configurations<'_>,
    checked: &[Checked],
    about: &[About],
) {
    for (file, accepted) in configurations.all_accepted() {
        let folder = file.parent().unwrap_or(&file);
        let looked_at = checked.iter().zip(about).filter_map(|(one, about)| {
            let path = std::path::absolute(&one.file).ok()?;
            Some((relative(&path, folder), about))
        });
        let looked_at: BTreeMap<String, &About> = looked_at.collect();
        let is_idle = |finding: &&AcceptedFinding| {
            looked_at.get(&finding.file).is_some_and(|about| {
                is_asked(&finding.rule, &about.config)
                    && !about.used.accepted.contains(&finding.fingerprint)
            })
        };
        let name = file.display().to_string();
        for finding in accepted.iter().filter(is_idle) {
            run.terminal.complain(&cli::unused_accepted(
                run.terminal.language,
                &name,
                &finding.file,
                &finding.rule,
                &finding.text,
            ));
        }
    }
    tell_unused_settings(run, about);
}

/// Whether a rule has been asked, so that what it does not find is not there. One that is off says nothing either way, and
/// neither does one that may have looked at other files than those that are here. What is no rule any more finds nothing.
fn is_asked(rule: &str, config: &Config) -> bool {
    rules::find(rule).is_none_or(|rule| rule.is_on(config) && !rule.is_across())
}

/// `[[ignore]]` entries; those about a path are judged where a document of that path was looked at.
fn tell_unused_settings(run: &Run<'_>, about: &[About]) {
    let mut idle: BTreeMap<(&Path, usize), bool> = BTreeMap::new();
    for one in about {
        let Some(file) = &one.configuration else {
            continue;
        };
        for (at, ignore) in one.config.ignores.iter().enumerate() {
            let path = ignore.path.as_ref();
            let mut rule = ignore.rule.as_deref().into_iter();
            // What names no rule has been told already.
            if rule.any(|rule| rules::find(rule).is_none() || !is_asked(rule, &one.config)) {
                continue;
            }
            if path.is_none_or(|path| path.matches(&one.config.file)) {
                let is_idle = idle.entry((file, at)).or_insert(true);
                *is_idle &= !one.used.ignores.contains(&at);
            }
        }
    }
    for ((file, at), _) in idle.into_iter().filter(|(_, is_idle)| *is_idle) {
        let name = file.display().to_string();
        let message = cli::unused_ignore_entry(run.terminal.language, &name, at + 1);
        run.terminal.complain(&message);
    }
}
