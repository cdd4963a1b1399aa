//! Tokens → sentences: at a full stop, question or exclamation mark with all that closes behind it, unless the word
//! before or behind says that the sentence goes on; and at every empty line.

use crate::abbreviation::{self, Next, Stop, is_paragraph_break};
use crate::chars::{closes, is_apostrophe, opens, stops};
use crate::lexicon::LEXICON;
use crate::{Syntax, Token, syntax::SentenceRow};

/// A sentence is cut after so many tokens, whatever they are.
pub const MAX_SENTENCE_TOKENS: usize = 512;

/// Groups the tokens from `first` on into sentences of `longest` tokens at most. `end` is the byte behind the text they come
/// from.
pub(crate) fn split(text: &str, end: usize, first: usize, longest: usize, syntax: &mut Syntax) {
    let tokens = Tokens { text, end, list: &syntax.tokens };
    let mut start = first;
    let mut at = first;
    while at < tokens.list.len() {
        // One past the last token of a sentence that ends here.
        let end = tokens.sentence_end(start, at).or_else(|| (at + 1 == tokens.list.len()).then_some(at + 1));
        let most = start + longest;
        let cut = match end {
            // Many marks may close behind its last word.
            Some(end) => end.min(most),
            None if at + 1 >= most => most,
            None => {
                at += 1;
                continue;
            }
        };
        syntax.cut += usize::from(end != Some(cut));
        syntax.sentences.push(SentenceRow { first: start as u32, end: cut as u32 });
        (start, at) = (cut, cut);
    }
}

struct Tokens<'t, 'l> {
    text: &'t str,
    end: usize,
    list: &'l [Token],
}

impl<'t> Tokens<'t, '_> {
    fn word(&self, at: usize) -> &'t str {
        self.list.get(at).map_or("", |t| t.text(self.text))
    }

    /// The blanks behind a token; empty behind the last.
    fn gap(&self, at: usize) -> &'t str {
        match (self.list.get(at), self.list.get(at + 1)) {
            (Some(this), Some(next)) => &self.text[this.end as usize..next.start as usize],
            _ => "",
        }
    }

    /// The text behind a token.
    fn next(&self, at: usize) -> Next<'t> {
        let start = self.list.get(at).map_or(self.end, |t| t.end as usize);
        Next::new(self.text.get(start..self.end).unwrap_or(""))
    }

    /// Where a sentence ends that was begun at `start` and has come to the token `at`.
    fn sentence_end(&self, start: usize, at: usize) -> Option<usize> {
        let gap = self.gap(at);
        if is_paragraph_break(gap) || self.item_follows(at, gap) {
            return Some(at + 1);
        }
        let word = self.word(at);
        if !word.ends_with(stops) {
            return None;
        }
        let last = self.last_closing(start, at);
        if last + 1 == self.list.len() || is_paragraph_break(self.gap(last)) {
            return Some(last + 1);
        }
        let next = self.next(last);
        let ends = match word {
            "." => self.plain_stop(start, at, last, &next),
            _ if word.ends_with('.') && word.contains(char::is_alphabetic) => {
                let before = at.checked_sub(1).filter(|&b| b >= start).map(|b| self.word(b));
                abbreviation::read(&word[..word.len() - 1], before, &next) == Stop::Final
            }
            _ if word.contains(['!', '?', '؟']) => self.mark(last, &next) && !(last > at && self.quote_goes_on(last)),
            _ if word.starts_with(['.', '…']) && word != "。" => self.ellipsis(at, &next),
            _ => true,
        };
        ends.then_some(last + 1)
    }

    /// The last of the quotation marks and brackets that close right behind `at`.
    fn last_closing(&self, start: usize, at: usize) -> usize {
        let mut last = at;
        while last + 1 < self.list.len() && self.gap(last).is_empty() {
            let word = self.word(last + 1);
            let closing = match word {
                "\"" | "''" | "'" => {
                    !self.gap(last + 1).is_empty() || last + 2 == self.list.len() || self.closes_at(last + 2)
                }
                _ => word.chars().all(closes) || is_note(word),
            };
            if !closing {
                break;
            }
            last += 1;
        }
        while let Some(note) = self.note(last + 1) {
            last = note;
        }
        // A straight mark with blanks on both sides closes what was opened in this sentence.
        let spaced = last + 1 < self.list.len() && self.word(last + 1) == "\"" && !self.gap(last + 1).is_empty();
        if spaced && !self.gap(last).is_empty() {
            let open = self.list[start..=last].iter().rev().take(64).filter(|t| t.text(self.text) == "\"").count();
            if open % 2 == 1 {
                last += 1;
            }
        }
        last
    }

    /// The last token of a note's number, "[3]", that starts at `at`.
    fn note(&self, at: usize) -> Option<usize> {
        let number = self.word(at + 1);
        let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        (self.word(at) == "[" && digits && self.word(at + 2) == "]").then_some(at + 2)
    }

    fn closes_at(&self, at: usize) -> bool {
        self.word(at).chars().all(|c| closes(c) || is_apostrophe(c) || matches!(c, '"' | '-' | '–' | '—' | ',' | ';'))
    }

    /// A full stop that is a token of its own.
    fn plain_stop(&self, start: usize, at: usize, last: usize, next: &Next<'_>) -> bool {
        // "1. Name the place": the number of an item.
        if at == start + 1 && self.word(start).chars().all(char::is_numeric) {
            return false;
        }
        self.mark(last, next)
    }

    /// Does a sentence begin behind the marks that end at `last`?
    fn mark(&self, last: usize, next: &Next<'_>) -> bool {
        let Some(first) = next.first() else { return true };
        let glued = self.gap(last).is_empty();
        if first.is_lowercase() {
            // "al-Maliki left." is a sentence although it begins small.
            return !glued
                && self.word(last) == "."
                && matches!(next.word(), "al" | "el" | "ash" | "as" | "an")
                && self.word(last + 2) == "-";
        }
        !glued || (self.word(last) == "." && first.is_uppercase()) || self.word(last + 1).chars().all(opens)
    }

    /// “Is it over?” Salim asked: the mark belongs to the quotation, not to the sentence.
    fn quote_goes_on(&self, last: usize) -> bool {
        /// A name has so many words at most.
        const NAME: usize = 5;
        if !self.word(last).contains(['"', '”', '\'', '’']) || self.next(last).is_opener() {
            return false;
        }
        let name = (last + 1..).take(NAME).take_while(|&at| {
            let word = self.word(at);
            word.starts_with(char::is_uppercase) || matches!(word, "-" | "al" | "bin" | "de" | "van")
        });
        let count = name.count();
        count > 0 && LEXICON.is_quote_verb(self.word(last + 1 + count))
    }

    /// "I thought ... Never mind" ends; "the ... President" goes on.
    fn ellipsis(&self, at: usize, next: &Next<'_>) -> bool {
        let spaced = at > 0 && !self.gap(at - 1).is_empty();
        if self.gap(at).is_empty()
            && self.next(at).first().is_some_and(char::is_alphanumeric)
            && !self.word(at + 1).contains(['"', '”', '’', ')'])
        {
            return false;
        }
        next.first().is_none_or(|c| !c.is_lowercase()) && (!spaced || next.is_opener())
    }

    /// A line that begins with a bullet, or with a number behind a colon, is an item of its own.
    fn item_follows(&self, at: usize, gap: &str) -> bool {
        if !gap.contains(['\n', '\r']) {
            return false;
        }
        match self.word(at + 1) {
            "•" | "‣" | "▪" | "●" | "·" | "*" => true,
            number => {
                number.len() <= 2
                    && number.bytes().all(|b| b.is_ascii_digit())
                    && matches!(self.word(at), ":" | ";")
                    && matches!(self.word(at + 2), "." | ")")
            }
        }
    }
}

/// The number of a note: "[3]" comes as three tokens, "³" as one.
fn is_note(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹'))
}
