//! Text with structure, for clients that show Markdown and for those that do not.

/// A block of a hover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A bold name and what follows it on the same line.
    Title {
        name: String,
        rest: String,
    },
    Paragraph(String),
    List(Vec<String>),
    Table {
        header: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

/// The blocks as Markdown.
pub fn markdown(blocks: &[Block]) -> String {
    blocks
        .iter()
        .map(block_markdown)
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The blocks as plain text.
pub fn plain(blocks: &[Block]) -> String {
    blocks
        .iter()
        .map(block_plain)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn block_markdown(block: &Block) -> String {
    match block {
        Block::Title { name, rest } if rest.is_empty() => format!("**{}**", escape(name)),
        Block::Title { name, rest } => format!("**{}** {}", escape(name), escape(rest)),
        Block::Paragraph(text) => escape(text),
        Block::List(items) => lines(items.iter().map(|item| format!("- {}", escape(item)))),
        Block::Table { header, rows } => {
            let rule = vec!["---".to_string(); header.len()];
            let cells = |row: &[String]| {
                format!(
                    "| {} |",
                    row.iter()
                        .map(|c| escape(c))
                        .collect::<Vec<_>>()
                        .join(" | ")
                )
            };
            let head = [cells(header), format!("| {} |", rule.join(" | "))];
            lines(head.into_iter().chain(rows.iter().map(|row| cells(row))))
        }
    }
}

fn block_plain(block: &Block) -> String {
    match block {
        Block::Title { name, rest } => format!("{name} {rest}").trim_end().to_string(),
        Block::Paragraph(text) => text.clone(),
        Block::List(items) => lines(items.iter().map(|item| format!("· {item}"))),
        Block::Table { header, rows } => {
            let row = |row: &[String]| row.join("  ").trim_end().to_string();
            lines(std::iter::once(row(header)).chain(rows.iter().map(|r| row(r))))
        }
    }
}

fn lines(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("\n")
}

/// Text from a document, kept from being read as Markdown.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
