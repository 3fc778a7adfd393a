//! What all pages have in common: the frame, how text and tables look, how rows are searched.

use crate::messages::Language;
use std::borrow::Cow;
use std::io::{self, Write};

const STYLE: &str = include_str!("base.css");
const SCRIPT: &str = include_str!("base.js");

/// A page, what its looks and its script add to those of all pages, and what stands on it.
pub fn write(
    out: &mut dyn Write,
    title: &str,
    (style, script): (&str, &str),
    language: Language,
    body: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let locale = language.choose("zh-CN", "en");
    let title = escaped(title);
    writeln!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{locale}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{style}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    )?;
    body(out)?;
    writeln!(out, "<script>\n{SCRIPT}{script}</script>\n</body>\n</html>")
}

/// Text that can be read as nothing but text, between tags and in quoted attributes.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escaped("增长5%"), "增长5%");
        assert_eq!(
            escaped("<b a='1'>&\"𠮷"),
            "&lt;b a=&#39;1&#39;&gt;&amp;&quot;𠮷"
        );
    }
}
