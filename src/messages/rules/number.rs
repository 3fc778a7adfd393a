//! Sentences of the rules about numbers, units and dates.
