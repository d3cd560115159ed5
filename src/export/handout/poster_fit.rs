//! How large the words of a poster can be so that it is one page and no more.
//!
//! Both A4 and Letter are measured (`text_space`). Sizes go down in steps; then the words in focus grow into what
//! room is left. Words that would have to be smaller than can be read from three metres are cut instead, never the
//! question or a choice.

use super::{
    stops::{HandoutStop, StopFocus},
    text_space::{INTERFACE, MM_PER_POINT, READING, SEMIBOLD, TextSpace, lines},
};

/// Millimetres between the margins of `posters.css`, with one to spare.
#[derive(Clone, Copy)]
struct Page {
    width: f32,
    height: f32,
}

/// A4 and Letter, both landscape: one is wider, the other higher, and nobody knows on which it will be printed.
const PAGES: [Page; 2] = [Page { width: 268.0, height: 187.0 }, Page { width: 250.0, height: 193.0 }];
/// What the place, the foot and the space between the parts take.
const AROUND: f32 = 45.0;
/// The sizes of a heading, and what the place and the number of the stop leave for it.
const HEADINGS: [f32; 4] = [18.0, 16.0, 14.0, 12.0];
const HEADING_WIDTH: f32 = 150.0;
/// Widths that are not for words: the number of a paragraph, the letter of a choice with its frame.
const NUMBER: f32 = 19.0;
const INDENT: f32 = 12.0;
const LETTER: f32 = 24.0;
const BETWEEN_CHOICES: f32 = 6.0;
/// Above and below the words of a choice, and between rows.
const CHOICE_PADDING: f32 = 9.0;
/// Heights of a line, as the styles have them.
const ASK_LINE: f32 = 1.12;
const LINE: f32 = 1.35;

/// Sizes in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sizes {
    pub question: f32,
    pub words: f32,
    pub choices: f32,
}

const fn sizes(question: f32, words: f32, choices: f32) -> Sizes {
    Sizes { question, words, choices }
}

/// Those that can be read from three metres, the largest first.
const READABLE: [Sizes; 8] = [
    sizes(66.0, 32.0, 30.0),
    sizes(60.0, 30.0, 30.0),
    sizes(54.0, 28.0, 28.0),
    sizes(48.0, 26.0, 26.0),
    sizes(44.0, 24.0, 26.0),
    sizes(40.0, 22.0, 24.0),
    sizes(36.0, 20.0, 22.0),
    sizes(32.0, 19.0, 20.0),
];
/// Words grow by so much at a time, up to this part of the question's size and no further than this.
const GROWTH: f32 = 2.0;
const OF_QUESTION: f32 = 0.75;
const LARGEST_WORDS: f32 = 44.0;
/// For questions and choices that are an essay: one page is worth more than the distance.
const SMALL: [Sizes; 4] = [sizes(26.0, 16.0, 16.0), sizes(20.0, 13.0, 13.0), sizes(15.0, 11.0, 11.0), sizes(10.0, 8.0, 8.0)];
/// Below so many lines words are not worth the space.
const LEAST_LINES: f32 = 2.0;

/// How a stop is set.
pub(super) struct PosterFit<'l> {
    pub sizes: Sizes,
    /// The size of the heading, in points.
    pub heading: f32,
    /// Choices that stand side by side.
    pub columns: usize,
    pub focus: StopFocus<'l>,
}

pub(super) fn poster_fit<'l>(stop: &HandoutStop<'l>) -> PosterFit<'l> {
    let whole = |sizes: &Sizes| PAGES.iter().all(|page| page.for_words(stop, *sizes).holds(&stop.focus.words));
    let for_some = |sizes: &Sizes| PAGES.iter().all(|page| page.for_words(stop, *sizes).height >= line_height(sizes.words) * LEAST_LINES);
    let found = READABLE.into_iter().find(whole).map(|sizes| grown(sizes, whole));
    let found = found.or_else(|| READABLE.into_iter().rev().chain(SMALL).find(for_some));
    let sizes = found.unwrap_or(SMALL[SMALL.len() - 1]);
    // What fits on one page, and of that what fits on the other.
    let focus = PAGES.iter().fold(stop.focus.clone(), |focus, page| page.for_words(stop, sizes).keep(&focus));
    let one_line = |size: &f32| lines(&focus.heading, *size, READING, HEADING_WIDTH) == 1;
    let heading = HEADINGS.into_iter().find(one_line).unwrap_or(HEADINGS[HEADINGS.len() - 1]);
    PosterFit { sizes, heading, columns: columns(&stop.choices, sizes.choices), focus }
}

/// With words as large as still fit.
fn grown(mut sizes: Sizes, whole: impl Fn(&Sizes) -> bool) -> Sizes {
    let most = (sizes.question * OF_QUESTION).min(LARGEST_WORDS);
    loop {
        let larger = Sizes { words: sizes.words + GROWTH, ..sizes };
        if larger.words > most || !whole(&larger) {
            return sizes;
        }
        sizes = larger;
    }
}

impl Page {
    /// The space left for words.
    fn for_words(self, stop: &HandoutStop<'_>, sizes: Sizes) -> TextSpace {
        let asked = lines(stop.question.unwrap_or_default(), sizes.question, SEMIBOLD, self.width) as f32
            * sizes.question
            * ASK_LINE
            * MM_PER_POINT;
        let height = self.height - AROUND - asked - self.choices(&stop.choices, sizes.choices);
        TextSpace { size: sizes.words, line: LINE, width: self.width - NUMBER, indent: INDENT, height }
    }

    fn choices(self, choices: &[&str], size: f32) -> f32 {
        let columns = columns(choices, size);
        let width = self.choice_width(columns);
        let rows = choices.chunks(columns).map(|row| {
            let most = row.iter().map(|choice| lines(choice, size, INTERFACE, width)).max().unwrap_or(1);
            most as f32 * line_height(size) + CHOICE_PADDING
        });
        rows.sum()
    }

    fn choice_width(self, columns: usize) -> f32 {
        let columns = columns as f32;
        (self.width - BETWEEN_CHOICES * (columns - 1.0)) / columns - LETTER
    }
}

/// As many side by side as keep every choice within two lines, on the narrower page.
fn columns(choices: &[&str], size: f32) -> usize {
    let narrow = |columns: usize| PAGES.iter().map(|page| page.choice_width(columns)).fold(f32::INFINITY, f32::min);
    let fits = |columns: &usize| choices.iter().all(|choice| lines(choice, size, INTERFACE, narrow(*columns)) <= 2);
    // Four stand in two rows rather than as three and one.
    (1..=choices.len().clamp(1, 4))
        .rev()
        .filter(|columns| choices.len().is_multiple_of(*columns) || choices.len() > 4)
        .find(fits)
        .unwrap_or(1)
}

fn line_height(size: f32) -> f32 {
    size * LINE * MM_PER_POINT
}
