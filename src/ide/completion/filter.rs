//! What an editor is to compare with what has been written.

use crate::ide::spelling::Spelling;

/// What the client is to compare a name with; `None` for a name that has not been begun. What is begun by its pinyin or
/// from its middle (发改 of 区发改委) is compared here: clients look for beginnings of words.
pub fn filter(name: &str, beginning: &str) -> Option<String> {
    let spelling = Spelling::of(name);
    let has_letters = beginning.contains(|c: char| c.is_ascii_alphabetic());
    let spelled = has_letters && beginning.chars().all(|c| c.is_ascii_alphabetic());
    let from_the_middle = !has_letters && !name.starts_with(beginning);
    if spelled || from_the_middle {
        let is_begun = match spelled {
            true => spelling.is_begun_by(beginning),
            false => holds_in_order(name, beginning),
        };
        return is_begun.then(|| beginning.to_owned());
    }
    Some(format!("{name} {}", spelling.in_words()))
}

/// Whether all characters stand in the name in their order: 区科局 in 区科技局.
fn holds_in_order(name: &str, characters: &str) -> bool {
    let mut rest = name.chars();
    characters.chars().all(|c| rest.any(|other| other == c))
}
