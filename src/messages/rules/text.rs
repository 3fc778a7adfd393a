//! Sentences of the rules about the integrity of the text.
