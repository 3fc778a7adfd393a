//! The colours of the terminal. Text is always written with them; the stream leaves them out where they do not belong.

use crate::rules::Severity;
use anstyle::{AnsiColor, Style};

pub const FAINT: Style = Style::new().dimmed();
pub const STRONG: Style = Style::new().bold();

pub fn severity(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Information => AnsiColor::Blue,
        Severity::Hint => AnsiColor::Cyan,
    };
    color.on_default()
}
