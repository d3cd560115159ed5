//! Reads on where the signs of a file do not match: a bracket, comma, colon or quotation mark too many or too few, or another one
//! than was meant, costs nothing but itself.
//!
//! The file is followed sign by sign, with what may stand where in mind (`shape.rs`). Where something cannot stand, each thing that
//! may have been meant (`repair.rs`) is tried, and the one is taken after which the file can be followed furthest. What comes out is
//! a text that is read like any other, and the slips, each with its place in the file as it is.

use super::{
    limits,
    mended::{Edit, Mended},
    outline::{Frame, Outline, Sort, State, closing},
    reader::{Outer, Reader},
    repair::{opened, passed_over, repairs},
    shape::shape_of,
    skeleton::options,
    slip::{Slip, What},
    token::{Kind, Marks, Tokens},
};

/// How far the ways of reading on are followed, in signs and words.
const FAR: usize = 600;

/// What was mended in a file.
#[derive(Debug)]
pub(super) struct Mends {
    pub mended: Mended,
    slips: Vec<Slip>,
    /// What is said where the file ends too soon.
    cut: Option<String>,
}

impl Mends {
    /// Tells of all slips.
    pub fn tell(&self, reader: &mut Reader<'_>) {
        for slip in &self.slips {
            slip.tell(reader);
        }
        if let Some(message) = &self.cut {
            // On the last line, where there is one that holds nothing else.
            let file = reader.file();
            let at = file.strip_suffix('\n').unwrap_or(file).trim_end_matches([' ', '\t', '\r']).len();
            reader.report_cut(at, message);
        }
    }

    /// How many slips there are.
    pub const fn number(&self) -> usize {
        self.slips.len() + self.cut.is_some() as usize
    }
}

/// Mends a file; none where nothing can be mended, or so much that nobody can say what was meant.
pub(super) fn mend(file: &str, outer: Outer) -> Option<Mends> {
    if file.len() > limits::MENDED_BYTES {
        return None;
    }
    let tokens = Tokens::new(file, limits::MENDED_WORK);
    let mut here = begun(&tokens, outer, after_attributes(file))?;
    let (mut blanks, mut endless, mut passed) = (Vec::new(), false, 0);
    // What is settled is kept apart: each way of reading on is a copy, and there may be thousands of edits.
    let (mut edits, mut slips) = (Vec::new(), Vec::<Slip>::new());
    loop {
        let token = tokens.next(here.at);
        for (at, sign) in here.other_blanks(token.at).into_iter().take(limits::MENDED_EDITS) {
            here.edits.push(Edit { at, cut: sign.len_utf8(), put: " ".into() });
            // Who pasted one pasted many.
            if !blanks.contains(&sign) {
                blanks.push(sign);
                here.note(at, What::Unseen(sign));
            }
        }
        edits.append(&mut here.edits);
        slips.append(&mut here.slips);
        if edits.len() > limits::MENDED_EDITS {
            return None;
        }
        endless |= token.kind == Kind::Text(Marks::Endless);
        if token.kind == Kind::End {
            break;
        }
        if here.accept(token) {
            continue;
        }
        // What nobody writes is not worth a guess.
        if here.frames.len() >= limits::DEPTH {
            return None;
        }
        if !matches!(token.kind, Kind::Close(_)) && here.peek(token).kind == Kind::End {
            // Half a word, where the file was cut off.
            here = passed_over(&here, token);
            continue;
        }
        if tokens.is_spent() || slips.len() >= limits::MENDED_SLIPS || passed >= limits::MENDED_PASSED {
            return None;
        }
        // Of those that lead equally far the first; what passes over the piece comes last.
        let mut ways = repairs(&here, token);
        ways.push(passed_over(&here, token));
        let best = ways.iter().enumerate().max_by_key(|(number, way)| {
            let (far, askew) = (*way).clone().goes_on(FAR);
            (far, std::cmp::Reverse(askew), std::cmp::Reverse(*number))
        });
        let best = best?.0;
        passed += usize::from(best + 1 == ways.len());
        here = ways.swap_remove(best);
    }
    if tokens.is_spent() {
        return None;
    }
    edits.append(&mut here.edits);
    slips.append(&mut here.slips);
    let cut = left_open(&here, endless);
    if cut.is_some() {
        // How the last word ends of a file that was cut off is nothing to tell of.
        let last = here.last.at;
        slips.retain(|slip| slip.at < last);
    }
    (!slips.is_empty() || cut.is_some()).then(|| Mends { mended: Mended::new(file, edits), slips, cut })
}

/// Where the first lines end that are for the format alone, as `#![enable(implicit_some)]`.
fn after_attributes(file: &str) -> usize {
    ron::Deserializer::from_str_with_options(file, &options()).map_or(0, |deserializer| file.len() - deserializer.remainder().len())
}

/// The name and the bracket with which a file begins.
fn begun<'t, 'a>(tokens: &'t Tokens<'a>, outer: Outer, from: usize) -> Option<Outline<'t, 'a>> {
    let name = tokens.next(from);
    if name.kind != Kind::Word || tokens.words(name) != outer.name {
        return None;
    }
    let root = |open| Some(Frame::new(Sort::Item(shape_of(outer.name)?), ')', name.at, open));
    let open = tokens.next(name.end);
    match open.kind {
        Kind::Open('(') => Some(Outline::new(tokens, root(open.at)?, open)),
        Kind::Open(written) => {
            let frame = Frame { written: Some(closing(written)), ..root(open.at)? };
            let mut here = Outline::new(tokens, frame, open);
            here.exchange(open.at, open.end - open.at, "(");
            here.note(open.at, What::WrongOpen { written: format!("{}{written}", outer.name), meant: format!("{}(…)", outer.name) });
            Some(here)
        }
        Kind::Word => {
            let mut here = Outline::new(tokens, root(name.end - 1)?, name);
            here.put(name.end, "(");
            here.note(name.end, What::Open(outer.name.to_owned()));
            Some(here)
        }
        _ => None,
    }
}

/// What is open at the end of the file, and what that means.
fn left_open(here: &Outline<'_, '_>, endless: bool) -> Option<String> {
    let frame = here.frames.last()?;
    let text = here.tokens.text;
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let opened = format!("`{}` of line {}", opened(text, frame), line(frame.at));
    Some(if endless && here.last.kind == Kind::Text(Marks::Endless) {
        format!(
            "The file ends inside the text that begins in line {}: the file was cut off here, or the quotation mark at the end of that text is missing. What stood there is not shown.",
            line(here.last.at)
        )
    } else if here.frames.len() == 1 && matches!(frame.state, State::Name | State::After) {
        format!("The file ends here and {opened} is still open: `)` is missing, or the file was cut off and more should follow.")
    } else {
        format!("The file was cut off here, while {opened} is still open. What stood in that is not shown; what came after it is missing.")
    })
}
