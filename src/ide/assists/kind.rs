//! The kinds of assists, by the protocol's names for them.

/// What sort of change an assist makes. Editors show each sort in a place of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssistKind {
    /// A way out of a finding.
    QuickFix,
    /// The same text in another form.
    Rewrite,
    /// A part of the text becomes something of its own.
    Extract,
    /// All that is safe to put right without asking, in the whole document.
    FixAll,
    /// The numbers of the document's lists.
    OrganizeNumbers,
    /// The width of all its punctuation.
    Punctuation,
    /// All its stray spaces.
    Spaces,
}

impl AssistKind {
    /// The name; a name includes all that go on from it after a point.
    pub fn name(self) -> &'static str {
        match self {
            AssistKind::QuickFix => "quickfix",
            AssistKind::Rewrite => "refactor.rewrite",
            AssistKind::Extract => "refactor.extract",
            AssistKind::FixAll => "source.fixAll.gongwen",
            AssistKind::OrganizeNumbers => "source.organizeNumbers.gongwen",
            AssistKind::Punctuation => "source.punctuation.gongwen",
            AssistKind::Spaces => "source.spaces.gongwen",
        }
    }

    /// Whether it is asked for by name only: it is about the document, not about what stands at the cursor.
    fn is_of_document(self) -> bool {
        self.name().starts_with("source.")
    }

    /// Whether somebody who asks for kinds of these names wants this one. Who names none wants all that is done at a
    /// cursor.
    pub fn is_wanted(self, names: &[String]) -> bool {
        names.is_empty() && !self.is_of_document() || names.iter().any(|name| self.is_of(name))
    }

    fn is_of(self, name: &str) -> bool {
        match self.name().strip_prefix(name) {
            _ if name.is_empty() => !self.is_of_document(),
            Some(rest) => rest.is_empty() || rest.starts_with('.'),
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::AssistKind::{self, *};

    #[track_caller]
    fn check(names: &[&str], wanted: &[AssistKind]) {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        let all = [QuickFix, Rewrite, Extract, FixAll, OrganizeNumbers];
        let found: Vec<_> = all.into_iter().filter(|k| k.is_wanted(&names)).collect();
        assert_eq!(found, wanted, "{names:?}");
    }

    #[test]
    fn a_name_includes_those_that_go_on_from_it() {
        check(&[], &[QuickFix, Rewrite, Extract]);
        check(&[""], &[QuickFix, Rewrite, Extract]);
        check(&["refactor"], &[Rewrite, Extract]);
        check(&["refactor.rewrite"], &[Rewrite]);
        check(&["refactor.rewrite.form", "refactor.re"], &[]);
        check(&["source"], &[FixAll, OrganizeNumbers]);
        check(&["source.fixAll"], &[FixAll]);
        check(&["source.fixAll.gongwen", "quickfix"], &[QuickFix, FixAll]);
        check(&["source.fixAll.gong", "source.organizeImports"], &[]);
    }
}
