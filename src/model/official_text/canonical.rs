//! The words of an official text as one string, from which it is told whether somebody has changed them.

use super::{OfficialParagraph, OfficialText};

impl OfficialText {
    /// The words as they are summed up: a line for each title, heading, text, footnote and piece that was not placed, in their order.
    ///
    /// A line is a letter for what it is (`T` title, `P` heading of a part, `t` text, `f` text that goes on, `n` footnote, `u` not placed),
    /// the address, the label and the words, with a tab between them and a line feed at the end. White space within each is one space, and
    /// none stands at its ends: how a file is broken into lines makes no difference, and every letter does.
    #[must_use]
    pub fn canonical_words(&self) -> String {
        let mut out = String::new();
        push_line(&mut out, 'T', "", "", &self.title);
        for part in &self.parts {
            let target = part.target.to_string();
            push_line(&mut out, 'P', &target, &part.label, &part.heading);
            if let Some(text) = &part.text {
                push_line(&mut out, 't', &target, "", text);
            }
            push_paragraphs(&mut out, &part.paragraphs);
            if let Some(flush) = &part.flush {
                push_line(&mut out, 'f', &target, "", flush);
            }
        }
        for footnote in &self.footnotes {
            push_line(&mut out, 'n', "", &footnote.mark, &footnote.text);
        }
        for unplaced in &self.unplaced {
            push_line(&mut out, 'u', "", "", &unplaced.text);
        }
        out
    }
}

/// As deep as a file may have them, so that the depth is that of the reader.
fn push_paragraphs(out: &mut String, paragraphs: &[OfficialParagraph]) {
    for paragraph in paragraphs {
        let address = paragraph.address.key();
        push_line(out, 't', &address, &paragraph.label, &paragraph.text);
        push_paragraphs(out, &paragraph.children);
        if let Some(flush) = &paragraph.flush {
            push_line(out, 'f', &address, "", flush);
        }
    }
}

fn push_line(out: &mut String, sort: char, address: &str, label: &str, words: &str) {
    out.push(sort);
    for text in [address, label, words] {
        out.push('\t');
        for (number, word) in text.split_whitespace().enumerate() {
            if number > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Footnote, OfficialPart, UnplacedText};

    #[test]
    fn each_word_stands_in_a_line_of_its_own_place() {
        let mut part = OfficialPart::new("2".parse().unwrap());
        (part.label, part.heading, part.text) = ("Article  2".into(), "Lamps".into(), Some("In this\n Article:".into()));
        let mut paragraph = OfficialParagraph::new("2/1".parse().unwrap(), "each lamp");
        paragraph.label = "1.".into();
        paragraph.children.push(OfficialParagraph::new("2/1/a".parse().unwrap(), "burns"));
        paragraph.flush = Some("at night.".into());
        part.paragraphs.push(paragraph);
        let text = OfficialText {
            title: "Harbour Lights".into(),
            parts: vec![part],
            footnotes: vec![Footnote { mark: "1".into(), text: "At dusk.".into() }],
            unplaced: vec![UnplacedText { text: "Done at the harbour.".into(), place: crate::model::DocumentPlace::default() }],
            ..OfficialText::default()
        };
        let lines = "T\t\t\tHarbour Lights\nP\t2\tArticle 2\tLamps\nt\t2\t\tIn this Article:\nt\t2/1\t1.\teach lamp\nt\t2/1/a\t\tburns\n\
                     f\t2/1\t\tat night.\nn\t\t1\tAt dusk.\nu\t\t\tDone at the harbour.\n";
        assert_eq!(text.canonical_words(), lines);
    }
}
