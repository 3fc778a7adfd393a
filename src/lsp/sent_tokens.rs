//! The tokens a client was last sent of a document, and what has changed since.
//!
//! One answer a document is kept, as long as the document is open, and only for clients that ask what has changed.

use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::sync::{Mutex, PoisonError};
use tower_lsp::ls_types::{
    SemanticToken, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit,
    SemanticTokensFullDeltaResult,
};

/// Numbers in which the protocol writes one token.
const NUMBERS: usize = 5;

#[derive(Debug, Default)]
pub struct SentTokens(Mutex<Option<Sent>>);

#[derive(Debug)]
struct Sent {
    id: String,
    data: Vec<SemanticToken>,
}

impl SentTokens {
    /// All tokens, which are kept.
    pub fn all(&self, data: Vec<SemanticToken>) -> SemanticTokens {
        let id = id_of(&data);
        self.keep(&id, &data);
        SemanticTokens {
            result_id: Some(id),
            data,
        }
    }

    /// What makes these tokens of those with the previous id; all, where those are no longer known.
    pub fn since(&self, previous: &str, data: Vec<SemanticToken>) -> SemanticTokensFullDeltaResult {
        let id = id_of(&data);
        match self.keep(&id, &data).filter(|sent| sent.id == previous) {
            Some(before) => SemanticTokensDelta {
                result_id: Some(id),
                edits: Vec::from_iter(edit(&before.data, &data)),
            }
            .into(),
            None => SemanticTokens {
                result_id: Some(id),
                data,
            }
            .into(),
        }
    }

    /// Keeps what is sent now, and gives back what was sent before.
    fn keep(&self, id: &str, data: &[SemanticToken]) -> Option<Sent> {
        let sent = Sent {
            id: id.to_owned(),
            data: data.to_vec(),
        };
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .replace(sent)
    }
}

/// A hash of the tokens themselves: an id from before the document was closed cannot mean others.
fn id_of(data: &[SemanticToken]) -> String {
    let mut hasher = FxHasher::default();
    for token in data {
        hasher.write_u32(token.delta_line);
        hasher.write_u32(token.delta_start);
        hasher.write_u32(token.length);
        hasher.write_u32(token.token_type);
        hasher.write_u32(token.token_modifiers_bitset);
    }
    format!("{:016x}", hasher.finish())
}

/// One edit, without what is alike at the beginning and at the end; none where all is alike.
fn edit(before: &[SemanticToken], after: &[SemanticToken]) -> Option<SemanticTokensEdit> {
    if before == after {
        return None;
    }
    let alike = |(a, b): &(&SemanticToken, &SemanticToken)| a == b;
    let start = before.iter().zip(after).take_while(alike).count();
    let (old, new) = (&before[start..], &after[start..]);
    let backwards = old.iter().rev().zip(new.iter().rev());
    let end = backwards.take_while(alike).count();
    let (removed, added) = (old.len() - end, &new[..new.len() - end]);
    Some(SemanticTokensEdit {
        start: (start * NUMBERS) as u32,
        delete_count: (removed * NUMBERS) as u32,
        data: (!added.is_empty()).then(|| added.to_vec()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(starts: &[u32]) -> Vec<SemanticToken> {
        let token = |&delta_start: &u32| SemanticToken {
            delta_start,
            length: 1,
            ..SemanticToken::default()
        };
        starts.iter().map(token).collect()
    }

    /// The edit between two answers, as the client applies it to its numbers.
    #[track_caller]
    fn check(before: &[u32], after: &[u32], expected: Option<(u32, u32, usize)>) {
        let (before, after) = (tokens(before), tokens(after));
        let found = edit(&before, &after);
        let data = |edit: &SemanticTokensEdit| edit.data.clone().unwrap_or_default();
        let shape = found
            .as_ref()
            .map(|e| (e.start / 5, e.delete_count / 5, data(e).len()));
        assert_eq!(shape, expected);
        let mut applied = before;
        if let Some(edit) = found {
            let (start, count) = (edit.start as usize / 5, edit.delete_count as usize / 5);
            applied.splice(start..start + count, data(&edit));
        }
        assert_eq!(applied, after);
    }

    #[test]
    fn an_edit_holds_only_what_differs() {
        check(&[1, 2, 3], &[1, 2, 3], None);
        check(&[1, 2, 3], &[1, 9, 3], Some((1, 1, 1)));
        check(&[1, 2, 3], &[1, 3], Some((1, 1, 0)));
        check(&[1, 3], &[1, 2, 3], Some((1, 0, 1)));
        check(&[], &[1], Some((0, 0, 1)));
        check(&[1, 2], &[], Some((0, 2, 0)));
        check(&[1, 1, 1], &[1, 1], Some((2, 1, 0)));
        check(&[2, 2], &[2, 2, 2, 2], Some((2, 0, 2)));
    }

    #[test]
    fn only_the_last_answer_is_known() {
        let sent = SentTokens::default();
        let first = sent.all(tokens(&[1])).result_id.expect("an id");
        let delta = sent.since(&first, tokens(&[1, 2]));
        let SemanticTokensFullDeltaResult::TokensDelta(delta) = delta else {
            panic!("{delta:?}");
        };
        assert_eq!(delta.edits.len(), 1);
        let again = sent.since(&first, tokens(&[1]));
        assert!(matches!(again, SemanticTokensFullDeltaResult::Tokens(_)));
        let unknown = sent.since("", tokens(&[1]));
        assert!(matches!(unknown, SemanticTokensFullDeltaResult::Tokens(_)));
        let same = sent.since(&first, tokens(&[1]));
        let SemanticTokensFullDeltaResult::TokensDelta(same) = same else {
            panic!("{same:?}");
        };
        assert_eq!((same.edits.len(), same.result_id), (0, Some(first)));
    }
}
