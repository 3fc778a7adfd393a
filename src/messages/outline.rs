//! Sentences about outline.
