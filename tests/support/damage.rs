//! Files as they come out of bad hands and bad disks, the same ones every time.

/// Makes damaged copies; of one number always the same.
pub struct Damage(u64);

/// What is put in the place of something else.
const TOKENS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\\",
    ",",
    ":",
    "Some(",
    "None",
    "//",
    "/*",
    "*/",
    "r#\"",
    "\"#",
    "'",
    "0",
    "-1",
    "1e999",
    "99999999999999999999",
    "true",
    "\u{202e}",
    "\0",
    "\u{feff}",
    "\n",
    "\r",
    "id:",
    "24/2",
    "s:",
    "Critique(",
    "Tie(to: \"24\")",
    "()",
    "[[[[",
    "children: [",
    "\\u{d800}",
    "\\x",
    "“",
    "’",
    "É",
];

impl Damage {
    /// Damage of a number.
    pub fn new(number: u64) -> Self {
        let mut damage = Self(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        // Neighbouring numbers begin alike.
        for _ in 0..4 {
            damage.below(2);
        }
        damage
    }

    /// A number below another, by a xorshift.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most.max(1)
    }

    fn span(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let longest = [1, 8, 64, 1024][self.below(4)];
        let start = self.below(bytes.len());
        start..(start + 1 + self.below(longest)).min(bytes.len())
    }

    /// A place where a mark stands, as marks are what a file hangs by.
    fn mark(&mut self, bytes: &[u8]) -> usize {
        let from = self.below(bytes.len());
        let found = bytes[from..].iter().position(|byte| b"()[]{}\",:".contains(byte));
        found.map_or(from, |found| from + found)
    }

    /// A damaged copy, and what was done to it.
    pub fn copy(&mut self, bytes: &[u8]) -> (Vec<u8>, String) {
        let mut copy = bytes.to_vec();
        let mut how = Vec::new();
        for _ in 0..=self.below(3) {
            if copy.is_empty() {
                break;
            }
            how.push(self.once(&mut copy));
        }
        (copy, how.join(", "))
    }

    fn once(&mut self, copy: &mut Vec<u8>) -> &'static str {
        let span = self.span(copy);
        match self.below(8) {
            0 => {
                copy[span.start] ^= 1 << self.below(8);
                "a bit flipped"
            }
            1 => {
                copy[span.start] = self.below(256) as u8;
                "a byte replaced"
            }
            2 => {
                copy.drain(span);
                "a span left out"
            }
            3 => {
                let piece = copy[span.clone()].to_vec();
                copy.splice(span.start..span.start, piece);
                "a span twice"
            }
            4 => {
                let other = self.below(copy.len());
                let piece = copy[span.clone()].to_vec();
                copy.drain(span);
                let other = other.min(copy.len());
                copy.splice(other..other, piece);
                "a span elsewhere"
            }
            5 => {
                let offset = self.mark(copy);
                copy.remove(offset);
                "a mark left out"
            }
            6 => {
                let offset = self.mark(copy);
                let token = TOKENS[self.below(TOKENS.len())];
                let end = (offset + self.below(3)).min(copy.len());
                copy.splice(offset..end, token.bytes());
                "a token put in"
            }
            _ => {
                copy.truncate(span.start);
                "cut off"
            }
        }
    }
}
