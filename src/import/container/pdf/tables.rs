//! Tables: lines that follow one another and whose parts stand under each other. Only what is plain becomes cells; what is not stays lines.

use super::{
    labels::{Label, label_of},
    lines::{Line, Piece, right_sign},
};

/// So many rows make a table.
const LEAST_ROWS: usize = 3;
/// Parts whose edges are so near, in points, stand under each other.
const SAME_EDGE: f32 = 5.0;

/// Lines of a page, parted into running text and tables.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    /// A line of text.
    Line(Line),
    /// Rows of cells with their column, counted from 0; all lines of a cell together.
    Table(Vec<Vec<(u32, Line)>>),
}

/// A line of pieces, and whether the line of text it stands on began here.
struct Row {
    lines: Vec<Line>,
}

impl Row {
    fn pieces(&self) -> Vec<(&Line, &Piece)> {
        let mut pieces: Vec<(&Line, &Piece)> =
            self.lines.iter().flat_map(|line| line.pieces.iter().map(move |piece| (line, piece))).collect();
        pieces.sort_by(|a, b| a.1.left.total_cmp(&b.1.left));
        pieces
    }
}

/// Finds the tables among the lines of a page, which are in the order of reading. Lines on one height that are no cells are one line where the first
/// is a label.
/// `known` are the columns of the last table, which may go on here.
pub(super) fn find_tables(lines: Vec<Line>, known: &mut Vec<(f32, f32)>) -> Vec<Part> {
    let mut rows: Vec<Row> = Vec::new();
    for line in lines {
        match rows.last_mut() {
            Some(row) if row.lines.last().is_some_and(|last| (last.y - line.y).abs() < 0.35 * last.size.max(line.size)) => {
                row.lines.push(line);
            }
            _ => rows.push(Row { lines: vec![line] }),
        }
    }
    let mut parts = Vec::new();
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let columns = columns_of(&row);
        if columns.len() < 2 {
            extend_by_lines(&mut parts, row);
            continue;
        }
        let mut table = vec![row];
        let mut columns = columns;
        while let Some(next) = rows.peek() {
            let Some(wider) = fits(next, &columns, &table) else { break };
            columns = wider;
            table.extend(rows.next());
        }
        let whole = table.iter().filter(|row| row.pieces().len() > 1).count();
        let goes_on = parts.is_empty()
            && known.len() > 2
            && columns.len() == known.len()
            && columns.iter().zip(known.iter()).all(|(a, b)| (a.0 - b.0).abs() < SAME_EDGE);
        if (whole >= LEAST_ROWS || goes_on) && !are_labels(&table) && !is_running_text(&table) {
            parts.push(Part::Table(cells_of(table, &columns)));
            *known = columns;
        } else {
            for row in table {
                extend_by_lines(&mut parts, row);
            }
        }
    }
    parts
}

/// The left and right edges of the parts of a row.
fn columns_of(row: &Row) -> Vec<(f32, f32)> {
    row.pieces().iter().map(|(_, piece)| (piece.left, piece.right)).collect()
}

/// The column that a piece stands in.
fn column_of(piece: &Piece, columns: &[(f32, f32)]) -> Option<usize> {
    let near = |a: f32, b: f32| (a - b).abs() < SAME_EDGE;
    columns
        .iter()
        .position(|(left, right)| near(piece.left, *left) || near(piece.right, *right) || near(piece.left + piece.right, *left + *right))
}

/// The columns with this row's widths, where each of its parts stands in another of them. A row of few parts goes on with the row above.
fn fits(row: &Row, columns: &[(f32, f32)], table: &[Row]) -> Option<Vec<(f32, f32)>> {
    let last = table.last()?.lines.last()?;
    let first = row.lines.first()?;
    if last.y - first.y > 3.5 * last.size || first.y > last.y {
        return None;
    }
    let mut wider = columns.to_vec();
    let mut before = None;
    let pieces = row.pieces();
    for (_, piece) in &pieces {
        let column = column_of(piece, columns).filter(|column| before.is_none_or(|before| *column > before))?;
        before = Some(column);
        let (left, right) = wider.get_mut(column)?;
        (*left, *right) = (left.min(piece.left), right.max(piece.right));
    }
    // One part under the first column alone may be the text that goes on below.
    let goes_on = pieces.len() > 1
        || before != Some(0)
        || pieces.first().is_some_and(|(_, piece)| columns.get(1).is_some_and(|second| piece.right < second.0));
    goes_on.then_some(wider)
}

/// True where the first parts of most rows are the numbers of paragraphs.
fn are_labels(table: &[Row]) -> bool {
    let is_label = |row: &&Row| {
        let pieces = row.pieces();
        let ends = [pieces.first(), pieces.last()];
        pieces.len() == 2
            && ends.into_iter().flatten().any(|(line, piece)| {
                let text = piece.text();
                let is_first = line.right_to_left == (piece.left > pieces.first().map_or(0.0, |(_, first)| first.left));
                is_first && matches!(label_of(&text), Some(Label::Count { length }) if length >= text.trim_end().len())
            })
    };
    let rows = || table.iter().filter(|row| row.pieces().len() > 1);
    rows().filter(is_label).count() * 2 > rows().count()
}

/// True where most rows are full from edge to edge, as lines of words set wide apart are.
fn is_running_text(table: &[Row]) -> bool {
    let share = |row: &Row| {
        let pieces = row.pieces();
        let (Some((_, first)), Some((_, last))) = (pieces.first(), pieces.last()) else { return 0.0 };
        pieces.iter().map(|(_, piece)| piece.right - piece.left).sum::<f32>() / (last.right - first.left).max(1.0)
    };
    table.iter().map(share).sum::<f32>() > 0.9 * table.len() as f32
}

/// The cells of a table: what stands under a row without a first part goes on with its cells.
fn cells_of(table: Vec<Row>, columns: &[(f32, f32)]) -> Vec<Vec<(u32, Line)>> {
    let mut rows: Vec<Vec<(u32, Line)>> = Vec::new();
    for row in table {
        let cells: Vec<(u32, Line)> = row
            .pieces()
            .into_iter()
            .map(|(line, piece)| {
                let cell = Line { left: piece.left, right: piece.right, pieces: vec![piece.clone()], ..line.clone() };
                (u32::try_from(column_of(piece, columns).unwrap_or(0)).unwrap_or(u32::MAX), cell)
            })
            .collect();
        let goes_on = cells.first().is_some_and(|(column, _)| *column > 0);
        match rows.last_mut().filter(|_| goes_on) {
            Some(above) => above.extend(cells),
            None => rows.push(cells),
        }
    }
    for row in &mut rows {
        row.sort_by_key(|(column, _)| *column);
    }
    rows
}

/// Adds a row as lines. Where it ends on both sides as the line just above does, it is one line of words set very wide apart.
fn extend_by_lines(parts: &mut Vec<Part>, mut row: Row) {
    let above = match parts.last() {
        Some(Part::Line(line)) => Some((line.left, line.right, line.y, line.size)),
        _ => None,
    };
    let ends = (row.pieces().first().map(|(_, piece)| piece.left), row.pieces().last().map(|(_, piece)| piece.right));
    if let ([first, _, ..], (Some(row_left), Some(row_right)), Some((left, right, y, size))) = (row.lines.as_slice(), ends, above)
        && row_left > left - SAME_EDGE
        && (row_right - right).abs() < SAME_EDGE
        && y - first.y < 1.4 * size
        && y > first.y
    {
        let mut whole = first.clone();
        whole.pieces = row.pieces().into_iter().map(|(_, piece)| piece.clone()).collect();
        if whole.right_to_left {
            whole.pieces.reverse();
        }
        (whole.left, whole.right) = (row_left, row_right);
        row.lines = vec![whole];
    }
    parts.extend(lines_of(row));
}

/// A row as lines: one, where its first part is a label.
fn lines_of(row: Row) -> Vec<Part> {
    let mut lines: Vec<Line> = Vec::new();
    for line in row.lines {
        let is_label = |last: &Line| {
            let text = last.text();
            matches!(label_of(&text), Some(Label::Count { length }) if length >= text.len())
                || last.pieces.iter().all(|piece| piece.text().chars().count() <= 4)
        };
        match lines.last_mut() {
            Some(last) if is_label(last) => {
                if line.right_to_left {
                    last.pieces.iter_mut().flat_map(|piece| &mut piece.runs).for_each(|run| right_sign(&mut run.text));
                    last.right_to_left = true;
                }
                last.pieces.extend(line.pieces);
                (last.left, last.right) = (last.left.min(line.left), last.right.max(line.right));
                (last.size, last.y) = (line.size, line.y);
            }
            _ => lines.push(line),
        }
    }
    lines.into_iter().map(Part::Line).collect()
}
