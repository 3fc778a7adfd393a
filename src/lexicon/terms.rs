//! Words of the genre by the part they play, read from `terms.toml` at first use.

use super::{Words, read};
use serde::Deserialize;
use std::sync::LazyLock;

/// The word lists of `terms.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    pub metadata_labels: Words,
    pub furniture_lines: Words,
    pub furniture_openings: Words,
    pub furniture_words: Words,
    pub footer_labels: Words,
    pub title_words: Words,
    pub notice_words: Words,
    pub section_openings: Words,
    pub topic_openers: Words,
    pub no_heading_openings: Words,
    pub talk: Words,
    pub no_topic_openings: Words,
    pub introducing_words: Words,
    pub back_matter_endings: Words,
    pub back_matter_openings: Words,
    pub landmark_problems: Words,
    pub landmark_requirements: Words,
    pub landmark_goals: Words,
    pub landmark_thanks: Words,
    pub landmark_own: Words,
    pub landmark_closing_openings: Words,
    pub goes_on_after_percent: Words,
    pub before_last_percent: Words,
    pub bounds: Words,
    pub not_bound_after: Words,
    pub events: Words,
    pub not_event_after: Words,
    pub support_verbs: Words,
    pub not_event_words: Words,
    pub object_openings: Words,
    pub weak_events: Words,
    pub times: Words,
    pub measurable: Words,
    pub changes: Words,
    pub change_adverbs: Words,
    pub not_promise_after: Words,
    pub plan_titles: Words,
    pub list_titles: Words,
    pub guidance_endings: Words,
    pub notes_openings: Words,
    pub reference_cues: Words,
    pub report_titles: Words,
    pub assemblies: Words,
    pub review_headings: Words,
    pub review_openings: Words,
    pub task_headings: Words,
}

static TERMS: LazyLock<Terms> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/terms.json"))));

/// The word lists.
pub fn terms() -> &'static Terms {
    &TERMS
}
