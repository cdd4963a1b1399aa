//! Is this full stop part of its word, and does it end the sentence all the same?

use crate::chars::{is_apostrophe, is_blank, is_mark};
use crate::lexicon::{Kind, LEXICON};

/// What the full stop behind a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The word is no abbreviation: the stop is a token of its own and ends the sentence.
    Plain,
    /// Part of the word, and the sentence goes on.
    Inner,
    /// Part of the word, and the sentence ends.
    Final,
}

/// The word behind a full stop, without the marks before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Next<'t> {
    /// Empty at the end of a paragraph.
    word: &'t str,
    /// A full stop follows it.
    dotted: bool,
}

impl<'t> Next<'t> {
    /// Looks into `text`, from a blank or a mark on. It never looks past an empty line.
    pub(crate) fn new(text: &'t str) -> Self {
        // So many marks and letters are looked at, lest a page of dashes be read again and again.
        const MARKS: usize = 8;
        const LETTERS: usize = 24;
        let mut rest = skip_blanks(text);
        for _ in 0..MARKS {
            match rest.chars().next() {
                // With one of these the sentence surely goes on.
                Some(',' | ';' | ':' | '/' | '&' | '?' | '!') => return Self { word: &rest[..1], dotted: false },
                Some(c) if is_mark(c) => rest = skip_blanks(&rest[c.len_utf8()..]),
                _ => break,
            }
        }
        let inside = |c: char| !is_blank(c) && (!is_mark(c) || is_apostrophe(c));
        let end = rest.char_indices().take(LETTERS).find(|&(_, c)| !inside(c)).map(|(at, _)| at);
        let word = &rest[..end.unwrap_or_else(|| rest.char_indices().nth(LETTERS).map_or(rest.len(), |(at, _)| at))];
        Self { word, dotted: rest[word.len()..].starts_with('.') }
    }

    pub(crate) fn word(&self) -> &'t str {
        self.word
    }

    pub(crate) fn is_end(&self) -> bool {
        self.word.is_empty()
    }

    pub(crate) fn first(&self) -> Option<char> {
        self.word.chars().next()
    }

    fn is_capital(&self) -> bool {
        self.first().is_some_and(char::is_uppercase)
    }

    /// A capitalised word that begins a sentence; "A." is an initial.
    pub(crate) fn is_opener(&self) -> bool {
        self.is_capital() && !(self.dotted && self.word.len() == 1) && LEXICON.is_opener(self.word)
    }
}

/// What is behind the blanks, or nothing where they hold an empty line.
fn skip_blanks(text: &str) -> &str {
    let rest = text.trim_start_matches(is_blank);
    if is_paragraph_break(&text[..text.len() - rest.len()]) { "" } else { rest }
}

/// Do these blanks hold an empty line?
pub(crate) fn is_paragraph_break(blanks: &str) -> bool {
    let mut breaks = 0;
    let mut before = ' ';
    for c in blanks.chars() {
        match c {
            '\u{2029}' => return true,
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{2028}' | '\x0c' | '\u{85}' => breaks += 1,
            _ => {}
        }
        before = c;
    }
    breaks > 1
}

/// Reads the full stop behind `word` (given without it).
pub(crate) fn read(word: &str, before: Option<&str>, next: &Next<'_>) -> Stop {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    if let Some(entry) = LEXICON.abbreviation(word).filter(|a| capital || !a.capital) {
        return match entry.kind {
            Kind::Title if next.is_end() => Stop::Final,
            Kind::Title => Stop::Inner,
            Kind::Number if next.first().is_some_and(char::is_numeric) => Stop::Inner,
            Kind::Number => Stop::Plain,
            Kind::Word if entry.capital && (next.is_end() || next.is_opener()) => Stop::Plain,
            Kind::Word => before_opener(next),
            Kind::Time => time(next),
        };
    }
    if is_dotted(word) {
        return before_opener(next);
    }
    if is_initial(word, before, next) { Stop::Inner } else { Stop::Plain }
}

fn before_opener(next: &Next<'_>) -> Stop {
    if next.is_end() || next.is_opener() { Stop::Final } else { Stop::Inner }
}

/// "at 5 p.m. Tuesday" goes on, "at 5 p.m. EST" as well, "at 5 p.m. Police" does not.
fn time(next: &Next<'_>) -> Stop {
    let zone = next.word.len() > 1 && next.word.chars().all(char::is_uppercase);
    let goes_on = !next.is_end() && (!next.is_capital() || zone || LEXICON.goes_on_after_time(next.word));
    if goes_on { Stop::Inner } else { Stop::Final }
}

/// "U.S", "Ph.D", "a.m": one or two letters between full stops.
fn is_dotted(word: &str) -> bool {
    /// "U.S.S.R." and the like; nothing longer is an abbreviation.
    const LONGEST: usize = 16;
    word.len() <= LONGEST
        && word.contains('.')
        && word.split('.').all(|part| matches!(part.chars().count(), 1 | 2) && part.chars().all(char::is_alphabetic))
}

/// "J" of "J. K. Rowling": a capital before a capital that opens no sentence.
fn is_initial(word: &str, before: Option<&str>, next: &Next<'_>) -> bool {
    let mut letters = word.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return false };
    if !letter.is_uppercase() || !next.is_capital() || next.is_opener() {
        return false;
    }
    // The pronoun ends sentences; it is an initial among names alone.
    letter != 'I'
        || next.dotted
        || before.is_some_and(|w| w.ends_with('.') || w.chars().next().is_some_and(char::is_uppercase))
}
