//! `<!-- gongwen-ignore rule -->` in Markdown: what a text itself says is to be left alone.

use crate::text::Span;
use memchr::memmem;

/// What a comment asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    pub reach: Reach,
    /// The rules it names; none for all of them.
    pub rules: Vec<String>,
    /// The comment.
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The paragraph at whose end it stands.
    Own,
    /// The next paragraph: it stands on a line of its own.
    Next,
    File,
}

impl Directive {
    pub fn names(&self, rule: &str) -> bool {
        self.rules.is_empty() || self.rules.iter().any(|name| name == rule)
    }
}

/// The directives of a line.
pub fn directives(text: &str) -> Vec<Directive> {
    let starts = memmem::find_iter(text.as_bytes(), "<!--");
    starts.filter_map(|start| directive(text, start)).collect()
}

fn directive(text: &str, start: usize) -> Option<Directive> {
    let inner = text.get(start + 4..)?;
    let length = inner.find("-->")?;
    let mut words = inner[..length]
        .split([' ', ',', '，', '、', '\t'])
        .filter(|word| !word.is_empty());
    let is_for_file = match words.next()? {
        "gongwen-ignore" => false,
        "gongwen-ignore-file" => true,
        _ => return None,
    };
    let end = start + 4 + length + 3;
    let alone = text[..start].trim().is_empty() && text[end..].trim().is_empty();
    Some(Directive {
        reach: match (is_for_file, alone) {
            (true, _) => Reach::File,
            (false, true) => Reach::Next,
            (false, false) => Reach::Own,
        },
        rules: words.map(str::to_owned).collect(),
        span: Span::new(start, end),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Reach, &[&str])>) {
        let found = directives(text);
        let said: Vec<_> = found
            .iter()
            .map(|one| {
                (
                    one.reach,
                    one.rules.iter().map(String::as_str).collect::<Vec<_>>(),
                )
            })
            .collect();
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(reach, rules)| (reach, rules.to_vec()))
            .collect();
        assert_eq!(said, expected, "{text}");
    }

    #[test]
    fn a_comment_says_what_is_left_alone_and_how_far() {
        check("<!-- gongwen-ignore -->", Some((Reach::Next, &[])));
        check(
            "  <!--gongwen-ignore stray-space, placeholder-->",
            Some((Reach::Next, &["stray-space", "placeholder"])),
        );
        check(
            "张 志 超。<!-- gongwen-ignore stray-space -->",
            Some((Reach::Own, &["stray-space"])),
        );
        check(
            "<!-- gongwen-ignore-file stray-space -->",
            Some((Reach::File, &["stray-space"])),
        );
        check("<!-- 说明 -->", None);
        check("<!-- gongwen-ignore", None);
        check("<!-- gongwen-ignored -->", None);
    }
}
