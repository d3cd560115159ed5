//! Draws the layers as an SVG: who uses whom, from the top down. An arrow that follows from others is left out.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// One box.
#[derive(Debug)]
pub struct Drawn<'a> {
    pub name: &'a str,
    /// What it is for, in a few words.
    pub caption: &'a str,
    /// Fill and edge.
    pub colours: (&'a str, &'a str),
}

const WIDTH: f32 = 220.0;
const HEIGHT: f32 = 54.0;
const BETWEEN: f32 = 34.0;
const ROW: f32 = 92.0;
/// What an arrow takes that passes a row.
const LANE: f32 = 16.0;
const MARGIN: f32 = 28.0;
const HEAD: f32 = 62.0;

/// A box, or the point where an arrow passes a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Box(usize),
    Pass { from: usize, to: usize, row: usize },
}

/// A piece of an arrow, from one row to the next.
struct Link {
    row: usize,
    above: Node,
    below: Node,
}

impl Node {
    fn width(self) -> f32 {
        if matches!(self, Self::Box(_)) { WIDTH } else { LANE }
    }
}

/// The arrows between boxes that do not follow from others.
pub fn reduced(arrows: &BTreeSet<(usize, usize)>) -> BTreeSet<(usize, usize)> {
    fn reaches(arrows: &BTreeSet<(usize, usize)>, from: usize, to: usize, by_itself: bool) -> bool {
        arrows.iter().any(|&(start, end)| start == from && (end == to && by_itself || end != to && reaches(arrows, end, to, true)))
    }
    arrows.iter().copied().filter(|&(from, to)| !reaches(arrows, from, to, false)).collect()
}

/// How far above the lowest each box stands: above all that it uses.
fn heights(boxes: usize, arrows: &BTreeSet<(usize, usize)>) -> Vec<usize> {
    let mut heights = vec![0; boxes];
    for _ in 0..boxes {
        for &(from, to) in arrows {
            heights[from] = heights[from].max(heights[to] + 1);
        }
    }
    heights
}

/// Draws it. `legend` names the colours.
pub fn draw(boxes: &[Drawn<'_>], arrows: &BTreeSet<(usize, usize)>, legend: &[(&str, (&str, &str))]) -> String {
    let arrows = reduced(arrows);
    let heights = heights(boxes.len(), &arrows);
    let highest = heights.iter().copied().max().unwrap_or(0);
    let row_of = |node: usize| highest - heights[node];
    let mut rows: Vec<Vec<Node>> = vec![Vec::new(); highest + 1];
    for node in 0..boxes.len() {
        rows[row_of(node)].push(Node::Box(node));
    }
    let mut links: Vec<Link> = Vec::new();
    let mut ways: Vec<Vec<(usize, Node)>> = Vec::new();
    for &(from, to) in &arrows {
        let mut way = vec![(row_of(from), Node::Box(from))];
        for (row, nodes) in rows.iter_mut().enumerate().take(row_of(to)).skip(row_of(from) + 1) {
            let pass = Node::Pass { from, to, row };
            nodes.push(pass);
            way.push((row, pass));
        }
        way.push((row_of(to), Node::Box(to)));
        links.extend(way.windows(2).map(|pair| Link { row: pair[0].0, above: pair[0].1, below: pair[1].1 }));
        ways.push(way);
    }
    // Of many orders to begin with, the one that ends with the fewest crossings and the shortest ways.
    let tried = (0..400).map(|turn| place(&mut mixed(&rows, turn), &links));
    let centres = tried.min_by(|one, other| cost(one, &links).total_cmp(&cost(other, &links))).unwrap();
    let left = centres.iter().map(|(node, x)| x - node.width() / 2.0).fold(f32::MAX, f32::min);
    let right = centres.iter().map(|(node, x)| x + node.width() / 2.0).fold(f32::MIN, f32::max);
    let x_of = |node: &Node| (centres[node] - left + MARGIN).round();
    let y_of = |row: usize| HEAD + row as f32 * ROW;
    let size = ((right - left + 2.0 * MARGIN).round(), HEAD + highest as f32 * ROW + HEIGHT + MARGIN);
    svg(size, legend, |svg| {
        for way in &ways {
            let end = way.len() - 1;
            let _ = write!(svg, "<path d=\"M{} {}", x_of(&way[0].1), y_of(way[0].0) + HEIGHT);
            let mut last = (x_of(&way[0].1), y_of(way[0].0) + HEIGHT);
            for (index, (row, node)) in way.iter().enumerate().skip(1) {
                // An arrow ends above the box, where its head begins.
                let next = (x_of(node), y_of(*row) - if index == end { 7.0 } else { 0.0 });
                let middle = f32::midpoint(last.1, next.1);
                let _ = write!(svg, "C{} {middle} {} {middle} {} {}", last.0, next.0, next.0, next.1);
                if index != end {
                    let _ = write!(svg, "V{}", next.1 + HEIGHT);
                }
                last = (next.0, next.1 + HEIGHT);
            }
            svg.push_str("\" fill=\"none\" stroke=\"#6b7280\" stroke-width=\"1.5\" marker-end=\"url(#head)\"/>\n");
        }
        for (index, drawn) in boxes.iter().enumerate() {
            let (x, y) = (x_of(&Node::Box(index)), y_of(row_of(index)));
            let (fill, edge) = drawn.colours;
            let _ = writeln!(
                svg,
                "<rect x=\"{}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"7\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"1.5\"/>\n\
                 <text x=\"{x}\" y=\"{}\" class=\"name\">{}</text>\n<text x=\"{x}\" y=\"{}\" class=\"what\">{}</text>",
                x - WIDTH / 2.0,
                y + 23.0,
                drawn.name,
                y + 42.0,
                drawn.caption
            );
        }
    })
}

/// The rows in another order, the same one each time.
fn mixed(rows: &[Vec<Node>], turn: usize) -> Vec<Vec<Node>> {
    let mut rows = rows.to_vec();
    let mut dice = turn;
    for row in &mut rows {
        for last in (1..row.len()).rev() {
            dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
            row.swap(last, dice / 65_536 % (last + 1));
        }
    }
    rows
}

/// How far arrows go sideways, and how often they cross.
fn cost(centres: &BTreeMap<Node, f32>, links: &[Link]) -> f32 {
    let sideways: f32 = links.iter().map(|link| (centres[&link.above] - centres[&link.below]).abs()).sum();
    let cross = |one: &Link, other: &Link| {
        one.row == other.row && centres[&one.above] < centres[&other.above] && centres[&one.below] > centres[&other.below]
    };
    let crossings: usize = links.iter().map(|one| links.iter().filter(|other| cross(one, other)).count()).sum();
    sideways + 400.0 * crossings as f32
}

/// Where the middle of each node is, from left to right: near what it is tied to, in an order with few crossings.
fn place(rows: &mut [Vec<Node>], links: &[Link]) -> BTreeMap<Node, f32> {
    let mut centres: BTreeMap<Node, f32> = BTreeMap::new();
    for row in rows.iter() {
        spread(row, &mut centres, |_| 0.0);
    }
    for turn in 0..24 {
        let down = turn % 2 == 0;
        let count = rows.len();
        for index in 0..count {
            let row = &mut rows[if down { index } else { count - 1 - index }];
            let aim = |node: Node, centres: &BTreeMap<Node, f32>| {
                let next = |link: &Link| {
                    if down { (link.below == node).then_some(link.above) } else { (link.above == node).then_some(link.below) }
                };
                let tied: Vec<f32> = links.iter().filter_map(next).map(|next| centres[&next]).collect();
                if tied.is_empty() { centres[&node] } else { tied.iter().sum::<f32>() / tied.len() as f32 }
            };
            let wishes: BTreeMap<Node, f32> = row.iter().map(|node| (*node, aim(*node, &centres))).collect();
            row.sort_by(|one, other| wishes[one].total_cmp(&wishes[other]).then(centres[one].total_cmp(&centres[other])));
            spread(row, &mut centres, |node| wishes[&node]);
        }
    }
    centres
}

/// Gives each node of a row its place: as near to where it should be as its neighbours leave it.
fn spread(row: &[Node], centres: &mut BTreeMap<Node, f32>, wished: impl Fn(Node) -> f32) {
    let mut places: Vec<f32> = row.iter().map(|node| wished(*node)).collect();
    for _ in 0..200 {
        for right in 1..row.len() {
            let least = f32::midpoint(row[right - 1].width(), row[right].width()) + BETWEEN;
            let lack = least - (places[right] - places[right - 1]);
            if lack > 0.01 {
                // Boxes give way to arrows, so that these are straight.
                let share = match (row[right - 1], row[right]) {
                    (Node::Box(_), Node::Pass { .. }) => 0.9,
                    (Node::Pass { .. }, Node::Box(_)) => 0.1,
                    _ => 0.5,
                };
                places[right - 1] -= lack * share;
                places[right] += lack * (1.0 - share);
            }
        }
    }
    centres.extend(row.iter().copied().zip(places));
}

fn svg(size: (f32, f32), legend: &[(&str, (&str, &str))], draw: impl FnOnce(&mut String)) -> String {
    let (width, height) = size;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n\
         <title>The layers of the code: each uses those that its arrows lead to, and what those use</title>\n\
         <style>text{{font-family:system-ui,'Noto Sans','DejaVu Sans',sans-serif;fill:#1f2937}}.name{{font-size:16px;font-weight:600;\
         text-anchor:middle}}.what{{font-size:12px;text-anchor:middle}}.key{{font-size:12px}}</style>\n\
         <defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"2\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">\
         <path d=\"M0 0L8 4L0 8Z\" fill=\"#6b7280\"/></marker></defs>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"10\" fill=\"#ffffff\"/>\n"
    );
    draw(&mut svg);
    let mut x = MARGIN;
    for (words, (fill, edge)) in legend {
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"20\" width=\"16\" height=\"16\" rx=\"4\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"1.5\"/>\n\
             <text x=\"{}\" y=\"32.5\" class=\"key\">{words}</text>",
            x + 22.0
        );
        x += 50.0 + 6.4 * words.chars().count() as f32;
    }
    svg.push_str("</svg>\n");
    svg
}
