//! Quotation marks → quotations: paired inside a block, opened again at each paragraph, repaired where one is missing.

use std::ops::Range;

use crate::article::BlockKind;
use crate::prose::Prose;

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

fn in_block(text: &str, block: Range<usize>, index: usize, quotes: &mut Vec<Quote>) {
    let Some(part) = text.get(block.clone()) else { return };
    let mut open: Option<(usize, usize, char)> = None;
    let mut before = None;
    let mut chars = part.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let at = block.start + at;
        // Two single marks are typewritten double ones.
        let doubled = c == '\'' && next == Some('\'') && open.is_none_or(|(.., mark)| mark == TYPED);
        if doubled {
            chars.next();
            match open.take() {
                None => open = Some((at, at + 2, TYPED)),
                Some((start, inner, _)) => {
                    let leads = text.get(block.start..start).is_some_and(|s| s.trim().is_empty());
                    quotes.push(Quote {
                        open: start,
                        inner: inner..at,
                        end: at + 2,
                        closed: true,
                        block: index,
                        leads,
                    });
                }
            }
            before = Some('\'');
            continue;
        }
        match open {
            None => {
                if opens(c, before, next, text.get(at..block.end).unwrap_or_default()) {
                    open = Some((at, at + c.len_utf8(), c));
                }
            }
            Some((start, inner, mark)) => {
                if closes(mark, c, before, next) {
                    let leads = text.get(block.start..start).is_some_and(|s| s.trim().is_empty());
                    quotes.push(Quote {
                        open: start,
                        inner: inner..at,
                        end: at + c.len_utf8(),
                        closed: true,
                        block: index,
                        leads,
                    });
                    open = None;
                } else if c == mark && mark == '“' {
                    // Opened again without a close: the first was stray unless it led the block.
                    open = Some((at, at + c.len_utf8(), c));
                }
            }
        }
        before = Some(c);
    }
    if let Some((start, inner, mark)) = open {
        let leads = text.get(block.start..start).is_some_and(|s| s.trim().is_empty());
        if mark != '‘' && mark != '\'' && inner < block.end {
            quotes.push(Quote {
                open: start,
                inner: inner..block.end,
                end: block.end,
                closed: false,
                block: index,
                leads,
            });
        }
    }
}

/// Stands for two single marks.
const TYPED: char = '\u{1}';

fn opens(c: char, before: Option<char>, next: Option<char>, rest: &str) -> bool {
    let free = before.is_none_or(|b| !b.is_alphanumeric());
    match c {
        '“' | '„' | '«' | '‟' => true,
        '"' => free && next.is_some_and(|n| !n.is_whitespace()),
        // Single marks are apostrophes as often; only one that closes after punctuation and some words is trusted.
        '‘' | '\'' => free && next.is_some_and(char::is_alphanumeric) && single_closes(c, rest),
        _ => false,
    }
}

/// Whether a quotation in single marks closes after punctuation, within a sentence or two.
fn single_closes(mark: char, rest: &str) -> bool {
    let close = if mark == '‘' { '’' } else { '\'' };
    let mut before = mark;
    let mut words = 0;
    for c in rest.chars().skip(1).take(400) {
        if c == close && matches!(before, ',' | '.' | '?' | '!') {
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

fn closes(mark: char, c: char, before: Option<char>, next: Option<char>) -> bool {
    match mark {
        TYPED => false,
        '“' | '‟' => c == '”' || c == '"' && next.is_none_or(|n| !n.is_alphanumeric()),
        '„' => matches!(c, '“' | '”' | '"'),
        '«' => c == '»',
        '"' => {
            matches!(c, '"' | '”')
                && (next.is_none_or(|n| !n.is_alphanumeric()) || before.is_some_and(|b| !b.is_whitespace()))
        }
        '‘' => c == '’' && matches!(before, Some(',' | '.' | '?' | '!')),
        _ => c == '\'' && matches!(before, Some(',' | '.' | '?' | '!')),
    }
}
