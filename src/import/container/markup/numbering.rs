//! Numbers that a document does not write: those of its ordered lists.

use super::{NodeId, Tree};
use crate::import::numerals;

/// Beyond this no list counts, whatever it says it begins with.
const MOST: i64 = 1_000_000_000;

/// How a list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Counting {
    /// `1`
    Decimal,
    /// `a`
    LowerLetter,
    /// `A`
    UpperLetter,
    /// `i`
    LowerRoman,
    /// `I`
    UpperRoman,
    /// `١`
    ArabicIndic,
    /// Not at all.
    None,
}

impl Counting {
    /// A number as it is shown, without what stands around it.
    pub(in super::super) fn number(self, number: i64) -> String {
        let decimal = || number.to_string();
        match self {
            Self::Decimal => decimal(),
            Self::None => String::new(),
            Self::LowerLetter => letters(number).unwrap_or_else(decimal),
            Self::UpperLetter => letters(number).map_or_else(decimal, |letters| letters.to_uppercase()),
            Self::LowerRoman => roman(number).unwrap_or_else(decimal),
            Self::UpperRoman => roman(number).map_or_else(decimal, |roman| roman.to_uppercase()),
            Self::ArabicIndic => decimal()
                .chars()
                .map(|digit| digit.to_digit(10).and_then(|digit| char::from_u32(0x0660 + digit)).unwrap_or(digit))
                .collect(),
        }
    }

    /// By the attribute `type` of HTML, by a name of CSS, or by a first number.
    pub(in super::super) fn named(name: &str) -> Option<Self> {
        Some(match name.trim() {
            "1" | "decimal" | "arabic" | "decimal-leading-zero" => Self::Decimal,
            "a" | "lower-alpha" | "lower-latin" | "loweralpha" => Self::LowerLetter,
            "A" | "upper-alpha" | "upper-latin" | "upperalpha" => Self::UpperLetter,
            "i" | "lower-roman" | "lowerroman" => Self::LowerRoman,
            "I" | "upper-roman" | "upperroman" => Self::UpperRoman,
            "arabic-indic" => Self::ArabicIndic,
            "none" => Self::None,
            _ => return None,
        })
    }
}

fn letters(number: i64) -> Option<String> {
    let mut rest = u64::try_from(number).ok().filter(|number| *number > 0)?;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    Some(letters.iter().rev().collect())
}

fn roman(number: i64) -> Option<String> {
    u32::try_from(number).ok().filter(|number| (1..4000).contains(number)).map(numerals::to_roman)
}

/// The numbers of a list, one after the other.
#[derive(Clone, Debug)]
pub(in super::super) struct Counter {
    counting: Counting,
    before: String,
    after: String,
    next: i64,
    step: i64,
}

impl Counter {
    /// The numbers of `ol`, as HTML, `DocBook` or Akoma Ntoso say it; none of a list that does not count.
    pub(in super::super) fn of(tree: &Tree, list: NodeId) -> Option<Self> {
        let attribute = |name: &str| tree.attribute(list, name);
        let style = attribute("style").and_then(|style| property(style, "list-style-type").or_else(|| property(style, "list-style")));
        // A pattern such as `a)`, of which the first number shows how the list counts.
        let symbol = attribute("symbol").map(str::trim).filter(|symbol| symbol.contains(char::is_alphanumeric));
        let (before, first, after) = match symbol {
            Some(symbol) => {
                let from = symbol.find(char::is_alphanumeric).unwrap_or(0);
                let length = symbol.get(from..)?.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(symbol.len() - from);
                (symbol.get(..from)?, symbol.get(from..from + length)?, symbol.get(from + length..)?)
            }
            None => ("", "", "."),
        };
        let counting = Counting::named(first)
            .or_else(|| style.and_then(|style| style.split_whitespace().find_map(Counting::named)))
            .or_else(|| attribute("type").and_then(Counting::named))
            .or_else(|| attribute("numeration").and_then(Counting::named))
            .unwrap_or(Counting::Decimal);
        if counting == Counting::None {
            return None;
        }
        let start = ["start", "startingnumber"].iter().find_map(|name| whole_number(attribute(name)?));
        let reversed = attribute("reversed").is_some();
        let items = || tree.elements(list).filter(|child| tree.name(*child) == "li").count();
        let next = start.unwrap_or_else(|| if reversed { i64::try_from(items()).unwrap_or(MOST) } else { 1 });
        Some(Self { counting, before: before.to_owned(), after: after.to_owned(), next, step: if reversed { -1 } else { 1 } })
    }

    /// The number of the next item, which may begin to count anew.
    pub(in super::super) fn label(&mut self, tree: &Tree, item: NodeId) -> String {
        let number = tree.attribute(item, "value").and_then(whole_number).unwrap_or(self.next);
        self.next = (number + self.step).clamp(-MOST, MOST);
        format!("{}{}{}", self.before, self.counting.number(number), self.after)
    }
}

fn whole_number(text: &str) -> Option<i64> {
    text.trim().parse::<i64>().ok().map(|number| number.clamp(-MOST, MOST))
}

/// The value of a property in a `style` attribute.
pub(in super::super) fn property<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    style
        .split(';')
        .find_map(|part| part.split_once(':').filter(|(key, _)| key.trim().eq_ignore_ascii_case(name)))
        .map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::container::markup::{Warnings, parse_xml};

    fn labels(list: &str) -> Vec<String> {
        let tree = parse_xml(list, Warnings::default()).unwrap().tree;
        let list = tree.child(Tree::root(), "ol").unwrap();
        let Some(mut counter) = Counter::of(&tree, list) else { return Vec::new() };
        tree.elements(list).map(|item| counter.label(&tree, item)).collect()
    }

    #[test]
    fn a_list_counts_as_it_says() {
        for (list, expected) in [
            ("<ol><li/><li/></ol>", ["1.", "2."]),
            ("<ol type='a' start='26'><li/><li/></ol>", ["z.", "aa."]),
            ("<ol type='I' start='4'><li/><li/></ol>", ["IV.", "V."]),
            ("<ol style='color: red; list-style-type:lower-roman'><li/><li value='9'/></ol>", ["i.", "ix."]),
            ("<ol reversed=''><li/><li/></ol>", ["2.", "1."]),
            ("<ol start='999999999999'><li/><li/></ol>", ["1000000000.", "1000000000."]),
            ("<ol type='a' start='-1'><li/><li/></ol>", ["-1.", "0."]),
            ("<ol symbol='(i)'><li/><li/></ol>", ["(i)", "(ii)"]),
            ("<ol symbol='a)'><li/><li/></ol>", ["a)", "b)"]),
            ("<ol numeration='arabic'><li/><li/></ol>", ["1.", "2."]),
        ] {
            assert_eq!(labels(list), expected, "{list}");
        }
        assert_eq!(labels("<ol style='list-style: none'><li/></ol>"), [""; 0]);
    }
}
