//! Which texts hold words for people.

/// How a literal is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Words are looked for: two that follow each other, or the punctuation of a sentence.
    Words,
    /// The same, and a single word with a capital is a word for people as well, but for the name of a key.
    Capitals,
    /// It is a form whose values stand in `{}`: pieces between them are words as well, and so is what joins them.
    Form,
    /// It is drawn: a letter is enough.
    Letters,
    /// Nobody reads it.
    Silent,
}

/// What ends or joins words of a sentence and has no other use.
const PUNCTUATION: &[&str] = &["…", "“", "”", "‘", "’", " · ", " – ", " — ", ", ", "; ", ". ", ": ", "? ", "! "];

/// True where a text holds words.
pub fn are_in(text: &str, rule: Rule) -> bool {
    match rule {
        Rule::Silent => false,
        Rule::Letters => are_words(text) || without_values(text).chars().any(char::is_alphabetic),
        Rule::Words => are_words(text),
        Rule::Capitals => are_words(text) || is_capital_word(text),
        Rule::Form => {
            let text = without_values(text);
            are_words(&text) || is_word_beside_a_value(&text)
        }
    }
}

/// Keys are called the same in every language.
const KEYS: &[&str] =
    &["Esc", "Enter", "Tab", "Up", "Down", "Home", "End", "Space", "Delete", "Insert", "Backspace", "Shift", "Ctrl", "Alt"];

fn is_capital_word(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() > 1
        && letters.all(char::is_lowercase)
        && !KEYS.contains(&text)
}

/// What stands for a value in a form.
const VALUE: char = '\u{fffc}';

/// A form with one sign in the place of each value.
fn without_values(form: &str) -> String {
    let (mut text, mut letters) = (String::new(), form.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '{' if letters.peek() == Some(&'{') => text.extend(letters.next()),
            '}' if letters.peek() == Some(&'}') => text.extend(letters.next()),
            '{' => {
                letters.by_ref().find(|letter| *letter == '}');
                text.push(VALUE);
            }
            other => text.push(other),
        }
    }
    text
}

fn are_words(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let two_words = letters.windows(3).any(|three| three[0].is_alphabetic() && three[1] == ' ' && three[2].is_alphabetic());
    let ends = text.trim_end().strip_suffix(['.', '?', '!', ':']).is_some_and(|rest| rest.chars().last().is_some_and(char::is_alphabetic));
    two_words || ends || PUNCTUATION.iter().any(|sign| text.contains(sign))
}

/// `{} items`, `in {}`: a word of letters with a space between it and a value.
fn is_word_beside_a_value(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters
        .windows(3)
        .any(|three| three[1] == ' ' && (three[0] == VALUE && three[2].is_alphabetic() || three[0].is_alphabetic() && three[2] == VALUE))
}
