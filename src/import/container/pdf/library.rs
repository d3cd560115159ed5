//! The library that reads PDF, behind [`SpanSource`]: nothing else here names it (why this one: decision 26).

use super::spans::{PageSpans, Span, SpanSource};
use crate::import::ImportError;
use pdfboss_core::{Document, Error};
use pdfboss_text::{FontCache, ReadingOrder, SkippedTextKind, TextSpan, extract_spans_reporting_cached};

/// No page is so large, in points; what is no number is farther than anything.
const FARTHEST: f32 = 100_000.0;

/// A PDF that the library has opened.
pub(super) struct Opened {
    document: Document,
    fonts: FontCache,
}

/// Opens a PDF. One that asks for a password is tried with an empty one, which the library does itself.
///
/// # Errors
/// [`ImportError::Encrypted`] where that does not open it, [`ImportError::Damaged`] where it is no PDF that can be read.
pub(super) fn open(bytes: &[u8]) -> Result<Opened, ImportError> {
    match Document::load(bytes.to_vec()) {
        Ok(document) if document.is_locked() => Err(ImportError::Encrypted),
        Ok(document) => Ok(Opened { document, fonts: FontCache::default() }),
        Err(Error::Encrypted) => Err(ImportError::Encrypted),
        Err(Error::Syntax { offset, .. }) => Err(ImportError::Damaged { part: "PDF".to_owned(), offset: u64::try_from(offset).ok() }),
        Err(_) => Err(ImportError::Damaged { part: "PDF".to_owned(), offset: None }),
    }
}

impl SpanSource for Opened {
    fn page_count(&self) -> usize {
        self.document.page_count()
    }

    fn page(&self, index: usize) -> PageSpans {
        let unreadable = |error: &Error| PageSpans { left_out: vec![error.to_string()], ..PageSpans::default() };
        let page = match self.document.page(index) {
            Ok(page) => page,
            Err(error) => return unreadable(&error),
        };
        let (spans, report) = match extract_spans_reporting_cached(&self.document, &page, &self.fonts, ReadingOrder::Content) {
            Ok(extracted) => extracted,
            Err(error) => return unreadable(&error),
        };
        let turn = page.rotate.rem_euclid(360);
        let (left, bottom, right, top) = (page.crop_box.x0, page.crop_box.y0, page.crop_box.x1, page.crop_box.y1);
        let (width, height) = if turn % 180 == 0 { (right - left, top - bottom) } else { (top - bottom, right - left) };
        let mut read = PageSpans { width, height, ..PageSpans::default() };
        for skipped in report.skipped {
            // A font whose letters had to be guessed is seen by the letters.
            if skipped.kind != SkippedTextKind::FontEncoding {
                read.left_out.push(format!("{}: {}", skipped.kind, skipped.cause));
            }
        }
        for span in spans {
            let is_on_paper = [span.x, span.y, span.end_x, span.end_y, span.size].iter().all(|place| place.abs() < FARTHEST);
            if !is_on_paper || span.vertical || span.rotate.rem_euclid(360) != turn {
                read.turned.push(span.text);
            } else {
                read.spans.push(upright(span, turn, (left, bottom, right, top)));
            }
        }
        read
    }
}

/// A run as the page is read, whichever way it is stored.
fn upright(span: TextSpan, turn: i32, (left, bottom, right, top): (f32, f32, f32, f32)) -> Span {
    let place = |x: f32, y: f32| match turn {
        90 => (top - y, x - left),
        180 => (right - x, top - y),
        270 => (y - bottom, right - x),
        _ => (x - left, y - bottom),
    };
    let ((x, y), (end_x, _)) = (place(span.x, span.y), place(span.end_x, span.end_y));
    let glyph_x = if turn == 0 { span.glyph_x.iter().map(|glyph| glyph - left).collect() } else { Box::default() };
    Span {
        text: span.text,
        x,
        end_x,
        y,
        size: span.size,
        bold: span.bold,
        italic: span.italic,
        artifact: span.artifact.is_some(),
        logical: span.logical,
        glyph_x,
    }
}
