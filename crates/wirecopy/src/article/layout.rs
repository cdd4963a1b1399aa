//! Lines → paragraphs: puts hard-wrapped lines together again.

use std::ops::Range;

use super::line::Line;
use super::shape::{self, is_closing};

/// No hard-wrapped text has longer lines.
const WIDEST: usize = 130;

/// A stretch of the text that is one paragraph, line, or heading.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) bytes: Range<usize>,
    /// Whether a blank line stands before it.
    pub(super) gap: bool,
}

/// Joins the lines that somebody's mail program or terminal broke.
///
/// A break was made by the width when the next line's first word had no room left on this one. `stands_alone` tells
/// lines that are a part of their own (a byline, a credit), whatever their length.
pub(super) fn pieces(text: &str, lines: &[Line], stands_alone: impl Fn(&str) -> bool) -> Vec<Piece> {
    let wrap = Wrap::of(text, lines);
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len());
    let mut last: Option<&Line> = None;
    for line in lines {
        let joins = last.is_some_and(|last| wrap.joins(text, last, line, &stands_alone));
        match pieces.last_mut().filter(|_| joins) {
            Some(piece) => piece.bytes.end = line.bytes.end,
            None => pieces.push(Piece { bytes: line.bytes.clone(), gap: line.gap }),
        }
        last = Some(line);
    }
    pieces
}

/// How a text is wrapped.
#[derive(Debug)]
struct Wrap {
    /// The width of its lines; nothing where it is not wrapped.
    width: Option<usize>,
    /// Whether blank lines part its paragraphs.
    gaps: bool,
    /// Whether its lines are in capitals throughout, as old wires are, so that no small letter shows a line carried on.
    capitals: bool,
}

impl Wrap {
    fn of(text: &str, lines: &[Line]) -> Self {
        let (mut width, mut carried, mut gaps, mut pairs) = (0, 0, 0, 0);
        let (mut shouted_width, mut shouted) = (0, 0);
        for (a, b) in lines.iter().zip(lines.iter().skip(1)) {
            if b.gap {
                gaps += 1;
                continue;
            }
            pairs += 1;
            let (above, below) = (&text[a.bytes.clone()], &text[b.bytes.clone()]);
            if a.length > WIDEST || a.length < 30 || ends_closed(above) {
                continue;
            }
            if starts_small(below) {
                carried += 1;
                width = width.max(a.length);
            } else if in_capitals(above) && in_capitals(below) {
                shouted += 1;
                shouted_width = shouted_width.max(a.length);
            }
        }
        // Two lines of capitals may be two headlines; a text of them is a wire.
        let capitals = carried == 0 && shouted >= 3 && shouted * 2 >= pairs;
        if capitals {
            (width, carried) = (shouted_width, shouted);
        }
        // One sentence that runs over a break may be a slip; two, or one in a text of few lines, are a habit.
        let wrapped = carried >= 2 && carried * 6 >= pairs || carried == 1 && pairs <= 4;
        let width = wrapped
            .then(|| lines.iter().map(|l| l.length).filter(|&l| l <= width + 12 && l <= WIDEST).max().unwrap_or(width));
        Self { width, gaps: gaps >= 1 && capitals || gaps >= 2, capitals }
    }

    fn joins(&self, text: &str, a: &Line, b: &Line, stands_alone: &impl Fn(&str) -> bool) -> bool {
        let Some(width) = self.width else { return false };
        if b.gap || a.length > width {
            return false;
        }
        let (above, below) = (&text[a.bytes.clone()], &text[b.bytes.clone()]);
        if shape::Shape::of(below).bullet || stands_alone(above) || stands_alone(below) {
            return false;
        }
        let open = !ends_closed(above);
        let carried = starts_small(below) || self.capitals && self.gaps && b.indent <= a.indent;
        if open && carried && a.length * 5 >= width * 2 {
            return true;
        }
        if b.indent > a.indent && b.indent >= 2 {
            return false;
        }
        let first = below.split_whitespace().next().map_or(0, |word| word.chars().count());
        let full = a.length + 1 + first > width;
        let nearly = a.length + 1 + first + 8 > width;
        full || nearly && (open || self.gaps)
    }
}

/// Whether a line ends as a sentence or a label does.
fn ends_closed(line: &str) -> bool {
    line.trim_end_matches(is_closing).ends_with(['.', '!', '?', ':', '…', '。'])
}

fn starts_small(line: &str) -> bool {
    line.starts_with(char::is_lowercase)
}

fn in_capitals(line: &str) -> bool {
    line.contains(char::is_uppercase) && !line.contains(char::is_lowercase)
}
