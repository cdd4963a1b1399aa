//! Text → tokens, by the conventions of UD English: a run between blanks loses the marks at its head and tail,
//! and what is left goes to [`word`](crate::word).

use std::ops::Range;

use crate::Token;
use crate::abbreviation::{self, Next, Stop};
use crate::chars::{
    ZERO_WIDTH_JOINER, is_apostrophe, is_blank, is_flag_letter, is_mark, is_pictograph, is_pictograph_modifier,
};
use crate::lexicon::LEXICON;
use crate::word;

/// Appends the tokens of `text[range]`, which must slice it.
pub(crate) fn split(text: &str, range: Range<usize>, tokens: &mut Vec<Token>) {
    let mut run_start = None;
    let mut out = Out { text, end: range.end, tokens };
    for (at, c) in text[range.clone()].char_indices() {
        let at = range.start + at;
        match run_start {
            Some(start) if is_blank(c) => {
                run(&mut out, start..at);
                run_start = None;
            }
            None if !is_blank(c) => run_start = Some(at),
            _ => {}
        }
    }
    if let Some(start) = run_start {
        run(&mut out, start..range.end);
    }
}

/// The list being filled, and the text it is cut from.
pub(crate) struct Out<'t, 'l> {
    text: &'t str,
    /// No look-ahead goes past this byte.
    end: usize,
    tokens: &'l mut Vec<Token>,
}

impl<'t> Out<'t, '_> {
    pub(crate) fn push(&mut self, range: Range<usize>) {
        if range.start < range.end {
            self.tokens.push(Token { start: range.start as u32, end: range.end as u32 });
        }
    }

    pub(crate) fn slice(&self, range: Range<usize>) -> &'t str {
        &self.text[range]
    }

    /// The token before, if there is one.
    fn last(&self) -> Option<&'t str> {
        self.tokens.last().map(|t| t.text(self.text))
    }
}

/// No look-up needs more bytes than these, so none reads the rest of a run without end.
const NEAR: usize = 24;

/// Everything between two blanks.
fn run(out: &mut Out<'_, '_>, range: Range<usize>) {
    let text = out.slice(range.clone());
    if LEXICON.is_emoticon(text) || LEXICON.is_whole(text) || word::is_clitic(text) {
        return out.push(range);
    }
    let start = head(out, range.clone());
    let end = tail(out, start..range.end, range.end);
    word::split(out, start..end);
    marks(out, end..range.end);
}

/// Pushes the marks a run begins with; where its word begins.
fn head(out: &mut Out<'_, '_>, range: Range<usize>) -> usize {
    let mut at = range.start;
    loop {
        let rest = out.slice(at..range.end);
        let mut chars = rest.chars();
        let (Some(first), second) = (chars.next(), chars.next()) else { return at };
        let belongs = match first {
            '.' | '+' => second.is_some_and(|c| c.is_ascii_digit()),
            '@' | '_' => second.is_some_and(char::is_alphanumeric),
            '#' => second.is_some_and(char::is_alphabetic),
            '\'' | '’' => {
                let near = rest.char_indices().nth(NEAR).map_or(rest, |(at, _)| &rest[..at]);
                begins_with_elision(near) || word::is_clitic(near.trim_end_matches(['.', ',', ';', '?', '!']))
            }
            c => !is_mark(c),
        };
        if belongs {
            return at;
        }
        let end = mark_end(out.text, at, range.end);
        out.push(at..end);
        at = end;
    }
}

/// "'em", "'90s".
fn begins_with_elision(rest: &str) -> bool {
    let tail = rest.trim_start_matches(is_apostrophe);
    let letters = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    let word = &rest[..rest.len() - tail.len() + letters];
    (digits == 2 && matches!(&tail[digits..letters], "" | "s")) || LEXICON.is_whole(word)
}

/// Where the word of a run ends and the marks behind it begin.
fn tail(out: &Out<'_, '_>, range: Range<usize>, run_end: usize) -> usize {
    let mut end = range.end;
    let mut next = None;
    while let Some(last) = out.slice(range.start..end).chars().next_back() {
        let body = out.slice(range.start..end - last.len_utf8());
        let before = body.chars().next_back();
        let belongs = match last {
            '.' => {
                // "..." is a mark, whatever stands before it.
                let dots = out.slice(range.start..end).trim_end_matches('.').len();
                if dots < body.len() {
                    end = range.start + dots;
                    continue;
                }
                stays(out, body, next.get_or_insert_with(|| Next::new(&out.text[run_end..out.end])))
            }
            '+' | '#' | '$' => {
                before.is_some_and(char::is_alphanumeric) && !before.is_some_and(|c| c.is_ascii_digit() && last == '$')
            }
            '-' => LEXICON.is_prefix(body),
            '/' if word::is_address(body) => true,
            '/' => LEXICON.is_whole(out.slice(range.start..end)),
            '_' => false,
            c if is_pictograph_modifier(c) || c == ZERO_WIDTH_JOINER => {
                let base = body.trim_end_matches(|c| is_pictograph_modifier(c) || c == ZERO_WIDTH_JOINER);
                if base.ends_with(is_pictograph) {
                    end = range.start + base.len();
                    continue;
                }
                true
            }
            c => !is_mark(c),
        };
        if belongs {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

/// Is the full stop behind `body` part of an abbreviation?
fn stays(out: &Out<'_, '_>, body: &str, next: &Next<'_>) -> bool {
    // The word behind the last mark that parts words: "Md" of "(D-Md".
    let start = body.char_indices().rev().take(NEAR).find(|&(_, c)| is_mark(c) && !matches!(c, '.' | '\'' | '’'));
    let word = start.map_or(body, |(at, c)| &body[at + c.len_utf8()..]);
    let before = if start.is_none() { out.last() } else { None };
    abbreviation::read(word, before, next) != Stop::Plain
}

/// Pushes a range of nothing but marks.
pub(crate) fn marks(out: &mut Out<'_, '_>, range: Range<usize>) {
    let mut at = range.start;
    while at < range.end {
        let end = mark_end(out.text, at, range.end);
        out.push(at..end);
        at = end;
    }
}

/// Where the mark at byte `at` ends: dots, dashes and the like come in rows, a pictograph with what changes it.
pub(crate) fn mark_end(text: &str, at: usize, end: usize) -> usize {
    let rest = &text[at..end];
    let Some(first) = rest.chars().next() else { return end };
    let row = |same: fn(char, char) -> bool| at + rest.find(|c| !same(first, c)).unwrap_or(rest.len());
    match first {
        '.' | '…' | '-' | '–' | '—' | '*' | '=' | '~' | '_' | '<' | '>' | '`' | '$' | '+' | '/' | '\\' => {
            row(|first, c| c == first)
        }
        '!' | '?' => row(|_, c| matches!(c, '!' | '?')),
        '\'' if rest.starts_with("''") => at + 2,
        c if is_flag_letter(c) => {
            at + rest.chars().take(2).take_while(|&c| is_flag_letter(c)).map(char::len_utf8).sum::<usize>()
        }
        c if is_pictograph(c) => at + pictograph_len(rest),
        c => at + c.len_utf8(),
    }
}

/// The length of a pictograph with its modifiers and all it is joined to.
fn pictograph_len(rest: &str) -> usize {
    let mut joined = true;
    let end = rest.char_indices().find(|&(_, c)| {
        let goes_on = joined || is_pictograph_modifier(c) || c == ZERO_WIDTH_JOINER;
        joined = c == ZERO_WIDTH_JOINER;
        !goes_on
    });
    end.map_or(rest.len(), |(at, _)| at)
}
