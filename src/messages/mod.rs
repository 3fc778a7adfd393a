//! Every sentence the program says, in Chinese and English side by side.
//!
//! A sentence is a function of the language and of what it speaks about, never put together from half-sentences.

/// Defines a word in both languages.
macro_rules! words {
    ($($name:ident: $chinese:literal, $english:literal;)*) => {
        $(pub fn $name(language: Language) -> &'static str {
            language.choose($chinese, $english)
        })*
    };
}

pub mod assists;
pub mod cli;
pub mod companions;
pub mod completion;
pub mod config;
pub mod hints;
pub mod hover;
pub mod lenses;
pub mod links;
pub mod lsp;
pub mod outline;
pub mod rename;
pub mod rules;
pub mod terms;

/// The language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    Chinese,
    English,
}

impl Language {
    /// The language of a locale such as `zh-CN`, `zh_Hans.UTF-8`, `en-US`; Chinese when nothing is known.
    pub fn of_locale(locale: &str) -> Language {
        let tag = locale
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        match tag.as_str() {
            "" | "zh" | "c" | "posix" => Language::Chinese,
            _ => Language::English,
        }
    }

    /// The language of the environment, in the order of precedence that POSIX gives its variables.
    pub fn of_environment() -> Language {
        let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
        Language::of_locale(&locale.unwrap_or_default())
    }

    /// One of two texts.
    pub fn choose<T>(self, chinese: T, english: T) -> T {
        match self {
            Language::Chinese => chinese,
            Language::English => english,
        }
    }
}
