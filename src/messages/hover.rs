//! Sentences about hover.
