//! What stands between two lines of dashes at the head of a Markdown file: names with values, of which some may be whole texts.

use super::markdown;
use crate::{
    import::{Block, BlockRole, Warned},
    model::DocumentPlace,
};

/// The blocks of a head, and the line after it, counted from 0; none where a text has no head.
pub(super) fn read(lines: &[&str], warnings: &mut Vec<Warned>) -> Option<(Vec<Block>, usize)> {
    if lines.first()?.trim_end() != "---" {
        return None;
    }
    let end = lines.iter().skip(1).position(|line| matches!(line.trim_end(), "---" | "..."))? + 1;
    // A title without a language is that of the text below the head: it stands last.
    let mut blocks = Vec::new();
    let mut title = Vec::new();
    for field in fields(lines.get(1..end)?) {
        let place = DocumentPlace::Line(field.line as u32 + 2);
        let (name, language) = part_language(field.name);
        let text = field.lines.join("\n");
        if text.trim().is_empty() {
            continue;
        }
        match name {
            "title" => {
                let block = Block { role: BlockRole::Title, language: language.clone(), ..Block::text(markdown::plain_text(&text), place) };
                if language.is_some() { blocks.push(block) } else { title.push(block) }
            }
            "body" | "text" | "content" => {
                let inside = markdown::blocks_of(&field.lines, field.line + 2, warnings);
                blocks.extend(inside.into_iter().map(|block| Block { language: language.clone(), ..block }));
            }
            _ => blocks.push(Block { role: BlockRole::Running, ..Block::text(format!("{}: {}", field.name, text.trim()), place) }),
        }
    }
    blocks.extend(title);
    Some((blocks, end + 1))
}

/// A name with its value.
struct HeadField<'t> {
    name: &'t str,
    /// Of the value, counted from the first line of the head.
    line: usize,
    lines: Vec<&'t str>,
}

fn fields<'t>(lines: &[&'t str]) -> Vec<HeadField<'t>> {
    let mut all: Vec<HeadField<'t>> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let named = line
            .split_once(':')
            .filter(|(name, _)| !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || "-_".contains(letter)));
        match named {
            Some((name, value)) => {
                let value = value.trim();
                // The value follows on lines of its own.
                let follows = value.starts_with(['|', '>']) && value.len() <= 2;
                let lines = if follows || value.is_empty() { Vec::new() } else { vec![value.trim_matches(['"', '\''])] };
                all.push(HeadField { name, line: place + usize::from(follows), lines });
            }
            None => {
                if let Some(open) = all.last_mut() {
                    open.lines.push(line);
                }
            }
        }
    }
    for field in &mut all {
        let indent =
            field.lines.iter().filter(|line| !line.trim().is_empty()).map(|line| line.len() - line.trim_start_matches(' ').len()).min();
        let indent = indent.unwrap_or(0);
        field.lines.iter_mut().for_each(|line| *line = line.get(indent..).unwrap_or_default());
    }
    all
}

/// `body-zh-cn` as `body` and its language.
fn part_language(name: &str) -> (&str, Option<String>) {
    let Some((base, tag)) = name.split_once('-') else { return (name, None) };
    let language = match tag.to_ascii_lowercase().as_str() {
        "zh-cn" | "zh-hans" => "zh".to_owned(),
        "zh-tw" | "zh-hk" => "zh-Hant".to_owned(),
        tag => tag.split('-').next().unwrap_or_default().to_owned(),
    };
    let known = (2..=3).contains(&language.len()) || language == "zh-Hant";
    if known { (base, Some(language)) } else { (name, None) }
}
