//! Sentences of the rules about structure and numbering.
