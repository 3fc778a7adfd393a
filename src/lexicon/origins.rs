//! How the head of a document tells its place and its year, read from `origins.toml` at first use.

use super::read;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lists of `origins.toml`; each is described there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origins {
    pub place_mark: Vec<PlaceMark>,
    pub scrape: Scrape,
    pub nation: Nation,
    pub session: Session,
    pub year: Years,
}

/// Words between which a place stands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceMark {
    pub before: String,
    pub after: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scrape {
    pub title_marks: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nation {
    pub name: String,
    pub words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    pub words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    pub far: Vec<String>,
}

static ORIGINS: LazyLock<Origins> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/origins.json"))));

pub fn origins() -> &'static Origins {
    &ORIGINS
}
