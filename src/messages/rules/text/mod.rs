//! Sentences of the rules about the integrity of the text.

pub mod damage;
pub mod ignoring;
pub mod marks;
pub mod words;
