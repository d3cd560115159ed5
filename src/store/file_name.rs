//! Names for files, made of any text.

use std::fmt::Write as _;

/// A name for files out of any text: letters, digits, `-` and `_` stay, all else is written in digits, so that
/// no two texts have one name on any system.
#[must_use]
pub fn file_name_of(text: &str) -> String {
    const LONGEST: usize = 100;
    let mut name = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => name.push(char::from(byte)),
            // Some systems do not tell capitals apart.
            other => drop(write!(name, "+{other:02x}")),
        }
    }
    // Names that Windows keeps for itself.
    let reserved = matches!(name.as_str(), "con" | "prn" | "aux" | "nul" | "")
        || name.len() == 4 && (name.starts_with("com") || name.starts_with("lpt"));
    if reserved {
        name.insert(0, '+');
    }
    if name.len() > LONGEST {
        let sum = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        name.truncate(LONGEST);
        let _ = write!(name, "+{sum:016x}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_safe_and_no_two_are_one() {
        let names = ["a", "A", "a/b", "../x", "con", "", "é", "com1", &"x".repeat(300), &format!("{}y", "x".repeat(299))];
        let made: std::collections::BTreeSet<String> = names.iter().map(|name| file_name_of(name)).collect();
        assert_eq!(made.len(), names.len(), "{made:?}");
        for name in &made {
            assert!(
                name.len() < 130 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"+-_".contains(&byte)),
                "{name}"
            );
        }
        assert_eq!(file_name_of("un-convention-against-cybercrime"), "un-convention-against-cybercrime");
    }
}
