//! Quotation marks → quotations: paired inside a block, opened again at each paragraph, repaired where one is missing.
//!
//! All styles of marks are read: “…”, "…", ‘…’, '…', ''…'', ``…'', «…», ‹…›, »…«, „…“, ‚…‘. A quotation inside another
//! is part of the outer one. A mark that nothing closes runs to the end of its block; one that opens again before it
//! was closed was stray.

use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

use crate::article::BlockKind;
use crate::prose::Prose;

/// How far behind a single mark its partner may stand, in characters; single marks are apostrophes as often.
const SINGLE_REACH: usize = 400;

/// What stands between two quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    /// The opening mark.
    pub(super) open: usize,
    /// What is quoted, without marks.
    pub(super) inner: Range<usize>,
    /// Past the closing mark, or the block's end where there is none.
    pub(super) end: usize,
    pub(super) closed: bool,
    /// Whether the marks are double ones or guillemets: no apostrophes.
    pub(super) double: bool,
    /// Place of the block in `article.blocks`.
    pub(super) block: usize,
    /// Whether nothing stands before it in its block.
    pub(super) leads: bool,
}

/// All quotations of the article's prose, in text order; none inside another.
pub(super) fn find(prose: &Prose<'_>) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for (index, block) in prose.article.blocks.iter().enumerate() {
        if block.kind.is_prose() && block.kind != BlockKind::StatementHeading {
            in_block(prose.text(), block.span.bytes(), index, &mut quotes);
        }
    }
    quotes
}

/// A mark that stands open.
#[derive(Clone, Copy)]
struct Open {
    at: usize,
    /// Past the mark.
    inner: usize,
    style: Style,
}

/// Which mark opened, and so which one closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Curly,
    Straight,
    /// Two single marks or two backticks, as typewriters had it.
    Typed,
    Low,
    Guillemets,
    /// »…«
    Turned,
    Single,
    Apostrophe,
}

fn in_block(text: &str, block: Range<usize>, index: usize, quotes: &mut Vec<Quote>) {
    let Some(part) = text.get(block.clone()) else { return };
    let mut push = |open: Open, inner_end: usize, end: usize, closed: bool| {
        quotes.push(Quote {
            open: open.at,
            inner: open.inner..inner_end,
            end,
            closed,
            double: !matches!(open.style, Style::Single | Style::Apostrophe),
            block: index,
            leads: text.get(block.start..open.at).is_some_and(|before| before.trim().is_empty()),
        });
    };
    let mut open: Option<Open> = None;
    let mut before = None;
    let mut chars = part.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let at = block.start + offset;
        let len = mark_len(c, &mut chars);
        let next = chars.peek().map(|&(_, c)| c);
        let end = at + len;
        match open {
            None => {
                let rest = part.get(offset..).unwrap_or_default();
                open = style(c, len > c.len_utf8(), before, next, rest).map(|style| Open { at, inner: end, style });
            }
            Some(mark) if closes(mark.style, c, len > c.len_utf8(), before, next) => {
                push(mark, at, end, true);
                open = None;
            }
            // Opened again without a close: the first was stray.
            Some(Open { style: Style::Curly, .. }) if c == '“' => {
                open = Some(Open { at, inner: end, style: Style::Curly });
            }
            Some(_) => {}
        }
        before = Some(c);
    }
    if let Some(mark) = open
        && mark.inner < block.end
        && !matches!(mark.style, Style::Single | Style::Apostrophe)
    {
        push(mark, block.end, block.end, false);
    }
}

/// How long a mark is: two single ones or two backticks in a row are one.
fn mark_len(c: char, chars: &mut Peekable<CharIndices<'_>>) -> usize {
    let doubled = matches!(c, '\'' | '`') && chars.peek().is_some_and(|&(_, next)| next == c);
    if doubled {
        chars.next();
    }
    c.len_utf8() + usize::from(doubled)
}

/// The style of quotation that a character opens.
fn style(c: char, doubled: bool, before: Option<char>, next: Option<char>, rest: &str) -> Option<Style> {
    let free = before.is_none_or(|b| !b.is_alphanumeric());
    let word = next.is_some_and(|n| !n.is_whitespace());
    let single = || free && next.is_some_and(char::is_alphanumeric) && single_closes(c, rest);
    match c {
        '“' | '‟' => Some(Style::Curly),
        '„' => Some(Style::Low),
        '«' | '‹' => Some(Style::Guillemets),
        '»' | '›' if free && word => Some(Style::Turned),
        '"' if free && word => Some(Style::Straight),
        '\'' | '`' if doubled => Some(Style::Typed),
        // Only one that closes after punctuation and some words is trusted.
        '‘' | '‚' if single() => Some(Style::Single),
        '\'' if single() => Some(Style::Apostrophe),
        _ => None,
    }
}

/// Whether a quotation in single marks closes after punctuation, within a sentence or two.
fn single_closes(mark: char, rest: &str) -> bool {
    let mut before = mark;
    let mut words = 0;
    for c in rest.chars().skip(1).take(SINGLE_REACH) {
        if is_partner(mark, c) && matches!(before, ',' | '.' | '?' | '!') {
            return words >= 3;
        }
        words += usize::from(c == ' ');
        if matches!(c, '"' | '“' | '\n') {
            return false;
        }
        before = c;
    }
    false
}

fn is_partner(mark: char, c: char) -> bool {
    match mark {
        '‘' => c == '’',
        '‚' => matches!(c, '‘' | '’'),
        _ => c == '\'',
    }
}

fn closes(style: Style, c: char, doubled: bool, before: Option<char>, next: Option<char>) -> bool {
    let outside = next.is_none_or(|n| !n.is_alphanumeric());
    let ended = matches!(before, Some(',' | '.' | '?' | '!'));
    match style {
        Style::Curly => c == '”' || c == '"' && outside,
        Style::Low => matches!(c, '“' | '”' | '"'),
        Style::Guillemets => matches!(c, '»' | '›'),
        Style::Turned => matches!(c, '«' | '‹'),
        Style::Straight => matches!(c, '"' | '”') && (outside || before.is_some_and(|b| !b.is_whitespace())),
        Style::Typed => c == '\'' && doubled || c == '"',
        Style::Single => matches!(c, '’' | '‘') && ended,
        Style::Apostrophe => c == '\'' && ended,
    }
}
