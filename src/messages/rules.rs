//! Sentences about rules.
