//! Text with places to be filled in.

/// What is written where a completion is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Insert {
    Text(String),
    /// For editors that lead from one place to the next.
    Snippet(Vec<Piece>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// To be filled in; what stands there until it is.
    Stop(String),
}

impl Insert {
    /// As it stands in the text before anything is filled in.
    pub fn text(&self) -> String {
        match self {
            Insert::Text(text) => text.clone(),
            Insert::Snippet(pieces) => pieces.iter().map(Piece::text).collect(),
        }
    }
}

impl Piece {
    pub fn text(&self) -> &str {
        match self {
            Piece::Text(text) | Piece::Stop(text) => text,
        }
    }
}
