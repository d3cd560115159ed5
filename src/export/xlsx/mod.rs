//! The briefing as a workbook: a sheet for each kind of thing, with links from what names another to its row.
//!
//! `sheet` says what stands where. Every cell is words: a date as the briefing writes it, as a year alone is no date, and never
//! a formula. Hidden columns hold the id of each row and a hash of what it was made from.

mod sheet;

use super::{
    ExportError, Progress,
    back_matter::{is_web, part_label},
    docx::xml::is_allowed,
    selection::Selection,
    spreadsheet::begins_as_a_formula,
    table::{Field, Record, guide, records},
};
use crate::model::{Address, Briefing, Target, is_from_the_right};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatUnderline, IgnoreError, Url, Workbook, Worksheet, XlsxError,
};
use sheet::{SHEETS, Sheet, is_hidden};
use std::collections::BTreeMap;

/// A cell holds no more, in units of UTF-16: what is longer goes on below.
const LONGEST_CELL: usize = 32_000;
/// A sheet holds no more links.
const MOST_LINKS: usize = 65_000;
/// After so many rows the progress is reported.
const BATCH: usize = 64;
/// The height of a line, and that of the highest row there can be, in points.
const LINE_HEIGHT: f64 = 15.0;
const HIGHEST_ROW: f64 = 405.0;
/// The line between rows.
const LINE: u32 = 0x00DC_DEDA;

/// Where rows of things begin, by what leads to them: the name of the sheet, and the row from 0.
type Places = BTreeMap<Target, (&'static str, u32)>;

/// A row: what each column says, cut where it is too long for a cell.
struct Row<'l> {
    record: Record<'l>,
    /// From 0, on its sheet.
    begins: u32,
    pieces: Vec<Vec<String>>,
}

/// Makes the workbook.
pub(super) fn xlsx(selection: &Selection<'_>, progress: Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let briefing = selection.linked.briefing();
    let mut all = records(selection);
    all.insert(1, guide());
    let sheets: Vec<(&Sheet, Vec<Row<'_>>)> =
        SHEETS.iter().map(|sheet| (sheet, rows(selection, sheet, &all))).filter(|(_, rows)| !rows.is_empty()).collect();
    let places = places(&sheets);
    let of = sheets.iter().map(|(_, rows)| rows.len()).sum();
    let mut done = 0;
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(selection, briefing));
    for (sheet, rows) in &sheets {
        let worksheet = workbook.add_worksheet();
        let mut writer = SheetWriter::new(worksheet, sheet).map_err(ExportError::failed)?;
        for row in rows {
            if done % BATCH == 0 {
                progress.at(done, of)?;
            }
            writer.row(row, &places).map_err(ExportError::failed)?;
            done += 1;
        }
        let last = rows.last().map_or(0, Row::last);
        set_up(worksheet, sheet, last, is_from_the_right(briefing)).map_err(ExportError::failed)?;
    }
    workbook.save_to_buffer().map_err(ExportError::failed)
}

/// What a file manager shows of it. The clock is not asked: the same briefing is the same file.
fn properties(selection: &Selection<'_>, briefing: &Briefing) -> DocProperties {
    let start = briefing.as_of.as_ref().map(|date| date.start);
    let day = start.and_then(|date| ExcelDateTime::from_ymd(date.year.try_into().ok()?, date.month?, date.day?).ok());
    let day = day.or_else(|| ExcelDateTime::from_ymd(2000, 1, 1).ok()).unwrap_or_default();
    let subject = part_label(selection).unwrap_or_else(|| briefing.instrument.title.clone());
    let [title, subject, author] = [&briefing.title, &subject, &briefing.compiled_by].map(|words| clean(words));
    DocProperties::new().set_title(title).set_subject(subject).set_author(author).set_creation_datetime(&day)
}

/// The rows of a sheet.
fn rows<'l>(selection: &Selection<'l>, sheet: &Sheet, all: &[Record<'l>]) -> Vec<Row<'l>> {
    let of: Vec<Record<'l>> = if sheet.kinds.is_empty() {
        let ties = all.iter().flat_map(|record| record.ties.iter().map(move |tie| record.with_tie(selection.linked, tie)));
        ties.collect()
    } else {
        all.iter().filter(|record| sheet.kinds.contains(&record.kind)).cloned().collect()
    };
    let mut begins = 1;
    let mut rows = Vec::new();
    for record in of {
        let pieces = sheet.fields.iter().map(|field| in_pieces(&words_of(&record, *field))).collect();
        let row = Row { record, begins, pieces };
        begins = row.last() + 1;
        rows.push(row);
    }
    rows
}

impl Row<'_> {
    /// The last row it takes: the first, unless something in it is too long for a cell.
    fn last(&self) -> u32 {
        self.begins + self.pieces.iter().map(Vec::len).max().unwrap_or_default().saturating_sub(1) as u32
    }
}

/// What a record says in a field: the item of a relation is called by its name.
fn words_of(record: &Record<'_>, field: Field) -> String {
    let called = [Field::Name, Field::Title];
    let found = if field == Field::Item { called.iter().find_map(|field| record.cell(*field)) } else { record.cell(field) };
    found.map(|cell| clean(&cell.text)).unwrap_or_default()
}

/// Where a field of a record leads.
fn leads_to<'r>(record: &'r Record<'_>, field: Field) -> Option<&'r Target> {
    if field == Field::Item { record.target.as_ref() } else { record.cell(field)?.to.as_ref() }
}

/// Words without what no XML may hold.
fn clean(words: &str) -> String {
    words.chars().filter(|letter| is_allowed(*letter)).collect()
}

/// Words cut where a cell would be too long, between two words where it can be.
fn in_pieces(words: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while rest.encode_utf16().count() > LONGEST_CELL {
        let mut units = 0;
        let fits = rest.char_indices().find(|(_, letter)| {
            units += letter.len_utf16();
            units > LONGEST_CELL
        });
        let end = fits.map_or(rest.len(), |(offset, _)| offset);
        let end = rest[..end].rfind(char::is_whitespace).filter(|space| *space > 0).unwrap_or(end);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece.to_owned());
        rest = after;
    }
    pieces.push(rest.to_owned());
    pieces
}

/// How high a row is that shows all lines of these cells. Not every program works that out for itself when it opens a file.
fn height<'c>(cells: impl Iterator<Item = (&'c str, Field)>) -> f64 {
    let shown = cells.filter(|(_, field)| !is_hidden(*field));
    let lines = shown.map(|(words, field)| words.split('\n').map(|line| lines_of(line, field.width())).sum::<usize>()).max();
    (lines.unwrap_or_default().max(1) as f64 * LINE_HEIGHT).min(HIGHEST_ROW)
}

/// How many lines words take in a column, broken between words: letters are about as wide as figures, those of East Asia twice.
fn lines_of(words: &str, width: f64) -> usize {
    let room = width.max(2.0) as usize - 1;
    let (mut lines, mut used) = (1, 0);
    for word in words.split_whitespace() {
        let long: usize =
            word.chars().map(|letter| if letter >= '\u{1100}' && !('\u{2000}'..='\u{2E7F}').contains(&letter) { 2 } else { 1 }).sum();
        if used > 0 && used + 1 + long > room {
            (lines, used) = (lines + 1, 0);
        }
        used += long + usize::from(used > 0);
        lines += used.saturating_sub(1) / room;
        used = if used > room { used % room } else { used };
    }
    lines
}

fn places(sheets: &[(&Sheet, Vec<Row<'_>>)]) -> Places {
    let mut places = Places::new();
    for (sheet, rows) in sheets.iter().filter(|(sheet, _)| !sheet.kinds.is_empty()) {
        for row in rows {
            if let Some(target) = &row.record.target {
                places.entry(target.clone()).or_insert((sheet.name, row.begins));
            }
        }
    }
    places
}

/// The row of a target; a paragraph that is not there leads to its provision.
fn place(places: &Places, target: &Target) -> Option<(&'static str, u32)> {
    let provision = || Some(Target::Text(Address::provision(target.address()?.provision_id())));
    places.get(target).or_else(|| places.get(&provision()?)).copied()
}

/// Writes rows of one sheet.
struct SheetWriter<'w> {
    worksheet: &'w mut Worksheet,
    sheet: &'static Sheet,
    plain: Format,
    quoted: Format,
    link: Format,
    links: usize,
}

impl<'w> SheetWriter<'w> {
    /// Begins a sheet with its head.
    fn new(worksheet: &'w mut Worksheet, sheet: &'static Sheet) -> Result<Self, XlsxError> {
        worksheet.set_name(sheet.name)?.set_tab_color(sheet.accent);
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let plain = wrapped.clone().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE).set_num_format("@");
        let quoted = plain.clone().set_quote_prefix();
        let link = plain.clone().set_font_color(sheet.accent).set_underline(FormatUnderline::Single);
        let head = wrapped.set_bold().set_font_color(0x00FF_FFFF).set_background_color(sheet.accent);
        worksheet.set_row_height(0, height(sheet.fields.iter().map(|field| (field.heading(), *field))))?;
        for (column, field) in (0..).zip(sheet.fields) {
            worksheet.write_string_with_format(0, column, field.heading(), &head)?;
            worksheet.set_column_width(column, field.width())?;
            if is_hidden(*field) {
                worksheet.set_column_hidden(column)?;
            }
        }
        Ok(Self { worksheet, sheet, plain, quoted, link, links: 0 })
    }

    fn row(&mut self, row: &Row<'_>, places: &Places) -> Result<(), XlsxError> {
        for (piece, line) in (row.begins..=row.last()).enumerate() {
            let cells = row.pieces.iter().zip(self.sheet.fields).filter_map(|(pieces, field)| Some((pieces.get(piece)?.as_str(), *field)));
            self.worksheet.set_row_height(line, height(cells))?;
        }
        for ((column, field), pieces) in (0..).zip(self.sheet.fields).zip(&row.pieces) {
            for (line, words) in (row.begins..=row.last()).zip(pieces.iter().map(String::as_str).chain(std::iter::repeat(""))) {
                let to = if line == row.begins { self.link_of(row, *field, words, places) } else { None };
                let linked =
                    to.is_some_and(|url| self.worksheet.write_url_with_format(line, column, url.set_text(words), &self.link).is_ok());
                if linked {
                    self.links += 1;
                } else {
                    let format = if begins_as_a_formula(words) { &self.quoted } else { &self.plain };
                    self.worksheet.write_string_with_format(line, column, words, format)?;
                }
            }
        }
        Ok(())
    }

    /// To the row of what is named, or to a page of the web. Not to where one is.
    fn link_of(&self, row: &Row<'_>, field: Field, words: &str, places: &Places) -> Option<Url> {
        if words.is_empty() || self.links >= MOST_LINKS || begins_as_a_formula(words) {
            return None;
        }
        if field == Field::Url {
            return is_web(words).then(|| Url::new(words));
        }
        let (sheet, begins) = place(places, leads_to(&row.record, field)?)?;
        let here = (sheet, begins) == (self.sheet.name, row.begins);
        (!here).then(|| Url::new(format!("internal:{sheet}!A{}", begins + 1)))
    }
}

/// How a sheet behaves: its head stays, its columns can be filtered, and it prints on paper that lies.
fn set_up(worksheet: &mut Worksheet, sheet: &Sheet, last: u32, rtl: bool) -> Result<(), XlsxError> {
    let columns = sheet.fields.len().saturating_sub(1) as u16;
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.autofilter(0, 0, last, columns)?;
    worksheet.ignore_error_range(0, 0, last, columns, IgnoreError::NumberStoredAsText)?;
    worksheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    worksheet.set_footer("&L&A&R&P / &N").set_right_to_left(rtl);
    Ok(())
}
