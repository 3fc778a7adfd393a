//! Who leads and joins what in one document.
