//! Sentences of the rules about indicators across the text.
