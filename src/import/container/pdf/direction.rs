//! From the order in which letters stand on a line to the order in which they are read, for lines with Arabic or Hebrew in them.
//!
//! The Unicode bidirectional algorithm the other way round, as far as a line on paper needs it: a right-to-left line is turned whole, then what
//! runs from left to right in it (Latin words, numbers) is turned back.

use unicode_normalization::UnicodeNormalization as _;

/// What a sign does to the direction of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// A letter that is read from left to right.
    Left,
    /// A letter that is read from right to left.
    Right,
    /// A digit: from left to right, in lines of either direction.
    Digit,
    /// What takes the direction of its neighbours.
    Neutral,
}

/// What a letter does to the direction of a line.
pub(super) fn flow_of(letter: char) -> Flow {
    match letter {
        '0'..='9' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => Flow::Digit,
        '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{66A}'..='\u{66C}' => Flow::Neutral,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{200F}' => Flow::Right,
        letter if letter.is_alphabetic() => Flow::Left,
        _ => Flow::Neutral,
    }
}

/// True for a mark that is set over or under a letter and has no room of its own.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}')
}

/// True where more letters run from right to left than the other way.
pub(super) fn is_right_to_left<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    let (mut left, mut right) = (0_usize, 0_usize);
    for letter in texts.into_iter().flat_map(str::chars) {
        match flow_of(letter) {
            Flow::Left => left += 1,
            Flow::Right => right += 1,
            Flow::Digit | Flow::Neutral => {}
        }
    }
    right > left
}

/// True where any letter runs from right to left.
pub(super) fn has_right_to_left(text: &str) -> bool {
    // Below them are all letters of Latin, Greek and Cyrillic, which is most of what is read.
    !text.is_ascii() && text.chars().any(|letter| letter >= '\u{590}' && flow_of(letter) == Flow::Right)
}

/// The direction of one sign, which may be several letters.
fn flow_of_sign(sign: &str) -> Flow {
    let mut found = Flow::Neutral;
    for flow in sign.chars().map(flow_of) {
        match flow {
            Flow::Left | Flow::Right => return flow,
            Flow::Digit => found = flow,
            Flow::Neutral => {}
        }
    }
    found
}

/// Puts signs that stand from left to right into the order of reading. Each carries what the caller needs beside it.
pub(super) fn to_reading_order<T>(signs: &mut [T], right_to_left: bool, text: impl Fn(&T) -> &str) {
    if right_to_left {
        signs.reverse();
        turn_back(signs, &text);
    } else {
        let flows: Vec<Flow> = signs.iter().map(|sign| flow_of_sign(text(sign))).collect();
        let mut index = 0;
        while let Some(start) = flows.iter().skip(index).position(|flow| *flow == Flow::Right).map(|found| found + index) {
            // To the last such letter before one of the other direction; numbers and spaces between them go along.
            let end = flows.iter().skip(start).position(|flow| *flow == Flow::Left).map_or(flows.len(), |found| found + start);
            let last = flows.iter().take(end).rposition(|flow| *flow == Flow::Right).unwrap_or(start);
            if let Some(run) = signs.get_mut(start..=last) {
                run.reverse();
                turn_back(run, &text);
            }
            index = last + 1;
        }
    }
}

/// In signs that were turned whole, turns words and numbers back that run from left to right.
fn turn_back<T>(signs: &mut [T], text: &impl Fn(&T) -> &str) {
    let flows: Vec<Flow> = signs.iter().map(|sign| flow_of_sign(text(sign))).collect();
    let is_separator =
        |index: usize| signs.get(index).is_some_and(|sign| matches!(text(sign), "." | "," | ":" | "/" | "-" | "\u{2013}" | "%"));
    let mut runs = Vec::new();
    let mut index = 0;
    while let Some(flow) = flows.get(index) {
        if !matches!(flow, Flow::Left | Flow::Digit) {
            index += 1;
            continue;
        }
        let (start, mut end, mut has_letters) = (index, index + 1, *flow == Flow::Left);
        while let Some(next) = flows.get(end) {
            match next {
                Flow::Left => has_letters = true,
                Flow::Digit => {}
                Flow::Right => break,
                Flow::Neutral => {
                    // Between words of Latin anything; between two numbers a sign that belongs to them.
                    let after = flows.iter().skip(end).position(|flow| *flow != Flow::Neutral).map(|found| found + end);
                    let Some(after) = after else { break };
                    let next_is_letter = flows.get(after) == Some(&Flow::Left);
                    let joins = match flows.get(after) {
                        Some(Flow::Left) => has_letters,
                        Some(Flow::Digit) => has_letters || after == end + 1 && is_separator(end),
                        _ => false,
                    };
                    if !joins {
                        break;
                    }
                    has_letters |= next_is_letter;
                    end = after;
                }
            }
            end += 1;
        }
        runs.push(start..end);
        index = end;
    }
    for run in runs {
        if let Some(run) = signs.get_mut(run) {
            run.reverse();
        }
    }
}

/// The other of a pair of brackets.
fn mirrored(letter: char) -> char {
    match letter {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '\u{AB}' => '\u{BB}',
        '\u{BB}' => '\u{AB}',
        other => other,
    }
}

/// Turns brackets where the file names the shape on paper instead of the letter that was meant: then they close before they open.
pub(super) fn right_brackets(text: &mut String) {
    let (mut open, mut wrong, mut right) = (0_usize, 0_usize, 0_usize);
    for letter in text.chars() {
        match letter {
            '(' | '[' => open += 1,
            ')' | ']' if open > 0 => {
                open -= 1;
                right += 1;
            }
            ')' | ']' => wrong += 1,
            _ => {}
        }
    }
    if wrong > right {
        *text = text.chars().map(mirrored).collect();
    }
}

/// Adds a letter as it is written: forms that only say how letters join on paper are the letters that were meant.
pub(super) fn push_letter(text: &mut String, letter: char) {
    match letter {
        '\u{FB00}'..='\u{FB06}' | '\u{FB13}'..='\u{FB17}' | '\u{FB1D}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}' => {
            text.extend(std::iter::once(letter).nfkc());
        }
        // On paper it is a hyphen like any other.
        '\u{AD}' => text.push('-'),
        // Kinds of spaces are spaces; a point of a list in a font of signs.
        '\u{F0B7}' | '\u{F0A7}' => text.push('\u{2022}'),
        letter if letter.is_whitespace() => text.push(' '),
        letter if letter.is_control() => {}
        letter => text.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(visual: &str, right_to_left: bool) -> String {
        let mut signs: Vec<String> = visual.chars().map(String::from).collect();
        to_reading_order(&mut signs, right_to_left, |sign| sign.as_str());
        signs.concat()
    }

    /// As it stands on paper from left to right.
    fn on_paper(words: &[&str]) -> String {
        words
            .iter()
            .rev()
            .map(|word| if has_right_to_left(word) { word.chars().rev().collect() } else { (*word).to_owned() })
            .collect::<Vec<String>>()
            .join(" ")
    }

    #[test]
    fn a_line_of_arabic_is_turned_and_numbers_are_not() {
        let visual = on_paper(&["خلال", "24", "ساعة"]);
        assert_eq!(read(&visual, true), "خلال 24 ساعة");
        assert_eq!(read(&on_paper(&["في", "3.5", "أو", "UN Charter", "وفق"]), true), "في 3.5 أو UN Charter وفق");
        // Two numbers beside each other are read from the right too.
        assert_eq!(read(&on_paper(&["المادتان", "3", "4"]), true), "المادتان 3 4");
    }

    #[test]
    fn arabic_in_a_line_of_latin_is_turned_alone() {
        let visual = format!("See {} here.", on_paper(&["سجل", "المرفأ"]));
        assert_eq!(read(&visual, false), "See سجل المرفأ here.");
    }

    #[test]
    fn brackets_named_by_their_shape_are_turned() {
        let mut text = ")أ( نص".to_owned();
        right_brackets(&mut text);
        assert_eq!(text, "(أ) نص");
        let mut text = "a) first (and only)".to_owned();
        right_brackets(&mut text);
        assert_eq!(text, "a) first (and only)");
    }

    #[test]
    fn only_forms_of_presentation_are_made_letters() {
        let mut text = String::new();
        "\u{FEFB}\u{FB01}\u{2460}\u{B2}".chars().for_each(|letter| push_letter(&mut text, letter));
        assert_eq!(text, "لاfi\u{2460}\u{B2}");
    }
}
