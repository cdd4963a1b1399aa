//! Tokens → word classes, as far as clauses need them: closed classes by lexicon, verbs by lexicon and neighbours,
//! anything else counts as part of a noun phrase.

use std::ops::Range;

use super::Clauses;
use super::verb::Around;
use crate::lexicon::words::{Closed, Forms, VerbForm, Words};
use crate::prose::Prose;

/// What a token is to its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// Noun, adjective or name.
    Noun,
    /// A name or capitalised word inside a sentence.
    Name,
    Num,
    Det,
    Poss,
    Pron,
    Prep,
    To,
    That,
    Rel,
    Sub,
    Conj,
    Adv,
    Neg,
    Modal,
    Be,
    Have,
    Do,
    /// Plain form.
    VerbBase,
    /// Third person, or any finite present.
    VerbPresent,
    /// Past or participle; the verb group tells.
    VerbPast,
    VerbIng,
    /// Inside a date or time.
    Time,
    Comma,
    Quote,
    Bracket,
    /// `:` `;` and dashes.
    Break,
    /// Full stop and its like.
    Stop,
}

impl Tag {
    pub(crate) fn is_verb(self) -> bool {
        matches!(self, Self::VerbBase | Self::VerbPresent | Self::VerbPast | Self::VerbIng)
    }

    pub(crate) fn is_aux(self) -> bool {
        matches!(self, Self::Modal | Self::Be | Self::Have | Self::Do)
    }

    /// Whether it can stand inside a noun phrase.
    pub(crate) fn is_nominal(self) -> bool {
        matches!(self, Self::Noun | Self::Name | Self::Num)
    }
}

impl Clauses {
    /// Tags the tokens of one sentence; those before it are tagged.
    pub(super) fn tag_sentence(
        &mut self,
        prose: &Prose<'_>,
        words: &Words,
        tokens: Range<usize>,
        headline: bool,
        in_time: &[bool],
    ) {
        for at in tokens.clone() {
            let word = prose.word(at);
            let closed = words.closed(self.lower(at));
            let tag = if in_time.get(at).copied().unwrap_or(false) {
                Tag::Time
            } else if self.joins(word, at, &tokens)
                || at > tokens.start && self.joins(prose.word(at - 1), at - 1, &tokens)
            {
                // "U.S.-led", "eight-day": parts of one adjective.
                Tag::Noun
            } else if let Some(tag) = punctuation(word) {
                tag
            } else if let Some(closed) = closed.filter(|c| {
                is_closed_here(
                    *c,
                    word,
                    !headline
                        && at > tokens.start
                        && !matches!(self.tags.last(), Some(Tag::Quote | Tag::Break | Tag::Bracket)),
                )
            }) {
                self.closed(closed, at, &tokens, words)
            } else if word.starts_with(|c: char| c.is_ascii_digit()) {
                Tag::Num
            } else {
                self.open(prose, at, &tokens, words, headline)
            };
            self.tags.push(tag);
        }
    }

    /// Whether a token is a hyphen inside a word.
    fn joins(&self, word: &str, at: usize, tokens: &Range<usize>) -> bool {
        matches!(word, "-" | "‐" | "‑" | "–" | "/")
            && at > tokens.start
            && at + 1 < tokens.end
            && self.range(at - 1).end == self.range(at).start
            && self.range(at).end == self.range(at + 1).start
    }

    /// The tag before, adverbs and times left out, and "on" before a time.
    fn before(&self, at: usize, first: usize) -> Option<Tag> {
        let mut timed = false;
        for tag in self.tags.get(first..at)?.iter().rev().copied() {
            match tag {
                Tag::Time => timed = true,
                Tag::Adv => {}
                Tag::Prep if timed => timed = false,
                other => return Some(other),
            }
        }
        None
    }

    fn closed(&mut self, class: Closed, at: usize, tokens: &Range<usize>, words: &Words) -> Tag {
        let next_is_verb = |s: &Self| at + 1 < tokens.end && words.verb(s.lower(at + 1)).is_some();
        if self.measures(at) {
            return Tag::Adv;
        }
        match class {
            Closed::Det if self.lower(at) == "no" => Tag::Det,
            // "have both criticised"
            Closed::Det
                if matches!(self.lower(at), "both" | "all" | "each")
                    && self.tags.last().is_some_and(|t| t.is_aux()) =>
            {
                Tag::Adv
            }
            // "this" and its like alone are pronouns.
            Closed::Det
                if at + 1 >= tokens.end
                    || words.closed(self.lower(at + 1)).is_some_and(|c| {
                        !matches!(c, Closed::Det | Closed::Adv | Closed::Neg | Closed::Time | Closed::That)
                    }) && matches!(
                        self.lower(at),
                        "this" | "these" | "those" | "both" | "all" | "some" | "many"
                    ) =>
            {
                Tag::Pron
            }
            Closed::Det => Tag::Det,
            Closed::Prep if self.lower(at) == "like" && self.before(at, tokens.start) == Some(Tag::To) => Tag::VerbBase,
            Closed::Prep => Tag::Prep,
            Closed::Modal => Tag::Modal,
            Closed::Be => Tag::Be,
            Closed::Have => Tag::Have,
            Closed::Do => Tag::Do,
            Closed::Neg => Tag::Neg,
            Closed::Pron => Tag::Pron,
            Closed::Rel => Tag::Rel,
            Closed::Conj => Tag::Conj,
            Closed::Sub if self.opens_phrase(at, tokens.end, words) => Tag::Prep,
            Closed::Sub => Tag::Sub,
            Closed::Adv => Tag::Adv,
            Closed::Poss => Tag::Poss,
            Closed::To if at > tokens.start && self.lower(at - 1) == "according" => Tag::Prep,
            Closed::To if next_is_verb(self) && is_plain(words.verb(self.lower(at + 1))) => Tag::To,
            Closed::To => {
                let skipped =
                    words.closed(self.lower(at + 1)) == Some(Closed::Adv) || self.lower(at + 1).ends_with("ly");
                let aux = matches!(words.closed(self.lower(at + 1)), Some(Closed::Be | Closed::Have | Closed::Do));
                if aux || skipped && is_plain(words.verb(self.lower(at + 2))) { Tag::To } else { Tag::Prep }
            }
            Closed::That => Tag::That,
            Closed::Time => Tag::Time,
        }
    }

    /// Whether a word only rounds the number behind it: "over 700", "more than five", "at least ten", "up to 20".
    fn measures(&self, at: usize) -> bool {
        let number = |t: usize| {
            let word = self.lower(t);
            word.starts_with(|c: char| c.is_ascii_digit())
                || matches!(
                    word,
                    "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "a" | "half"
                ) && matches!(self.lower(at), "than")
                || word == "dozens"
                || word == "hundreds"
                || word == "thousands"
        };
        match self.lower(at) {
            "over" | "about" | "around" | "than" | "nearly" | "some" => number(at + 1),
            "at" => matches!(self.lower(at + 1), "least" | "most"),
            "up" => self.lower(at + 1) == "to" && number(at + 2),
            "to" => at > 0 && self.lower(at - 1) == "up" && number(at + 1),
            _ => false,
        }
    }

    /// Whether "after", "before" and their like open a phrase ("after the talks") and no clause ("after he left").
    fn opens_phrase(&self, at: usize, end: usize, words: &Words) -> bool {
        if !matches!(self.lower(at), "after" | "before" | "since" | "until" | "till" | "than") {
            return false;
        }
        for next in at + 1..end.min(at + 9) {
            let word = self.lower(next);
            match words.closed(word) {
                Some(Closed::Be | Closed::Have | Closed::Do | Closed::Modal) => return next == at + 1,
                Some(Closed::Prep | Closed::Conj | Closed::Sub | Closed::To | Closed::That | Closed::Rel) => {
                    return true;
                }
                _ => {}
            }
            if matches!(word, "," | "." | ";" | ":") {
                return true;
            }
            if let Some(verb) = words.verb(word) {
                let finite = verb.forms.has(Forms::PAST) || verb.forms.has(Forms::S) && !verb.noun;
                if next > at + 1 && finite {
                    return false;
                }
            }
        }
        true
    }

    fn open(&mut self, prose: &Prose<'_>, at: usize, tokens: &Range<usize>, words: &Words, headline: bool) -> Tag {
        let capital = prose.word(at).starts_with(char::is_uppercase);
        let first = at == tokens.start || self.tags.last() == Some(&Tag::Quote);
        let lower = self.lower(at);
        if lower.len() > 4 && lower.ends_with("ly") && !capital && words.verb(lower).is_none() {
            return Tag::Adv;
        }
        let name = if capital && !first && !headline { Tag::Name } else { Tag::Noun };
        if capital && !first && !headline {
            return name;
        }
        let Some(verb) = words.verb(lower).or_else(|| guess(lower)) else { return name };
        let before = self.before(at, tokens.start);
        let next = words.closed(self.lower(at + 1)).filter(|_| at + 1 < tokens.end);
        let around = Around {
            at,
            first: tokens.start,
            before,
            last: at.checked_sub(1).filter(|&p| p >= tokens.start).map(|p| self.tag(p)),
            next,
            headline,
            opens: first && capital,
            names: at + 1 < tokens.end
                && next.is_none()
                && (headline || prose.word(at + 1).starts_with(char::is_uppercase)),
            alone: verb.noun && !headline && !self.finite_ahead(at, tokens.end, words),
        };
        if let Some(tag) = self.verb_tag(verb, around) {
            if let Some(slot) = self.lemmas.get_mut(at) {
                *slot = verb.lemma;
            }
            return tag;
        }
        name
    }
}

fn is_plain(verb: Option<VerbForm>) -> bool {
    verb.is_some_and(|v| v.forms.has(Forms::BASE))
}

/// Capitalised closed words inside a sentence are names ("Will", "May"), other than those that headlines capitalise.
fn is_closed_here(class: Closed, word: &str, inside: bool) -> bool {
    let capital = word.starts_with(char::is_uppercase);
    match class {
        Closed::Time => capital,
        // "with Under Secretary Weber"
        Closed::Modal | Closed::Prep | Closed::Sub | Closed::Adv => !(capital && inside),
        _ => !(word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && matches!(word, "US" | "IT" | "WHO")),
    }
}

/// Forms that no lexicon need list.
fn guess(lower: &str) -> Option<VerbForm> {
    let forms = if lower.len() > 5 && lower.ends_with("ed") && !lower.ends_with("eed") {
        Forms::PAST.and(Forms::PARTICIPLE)
    } else if lower.len() > 6 && lower.ends_with("ing") {
        Forms::ING
    } else {
        return None;
    };
    Some(VerbForm { lemma: "", forms, noun: false, ing: false })
}

fn punctuation(word: &str) -> Option<Tag> {
    Some(match word {
        "," => Tag::Comma,
        "." | "?" | "!" | "…" | "..." => Tag::Stop,
        ":" | ";" | "–" | "—" | "-" | "--" | "|" | "•" => Tag::Break,
        "\"" | "“" | "”" | "„" | "‟" | "«" | "»" | "''" | "``" | "‘" => Tag::Quote,
        "(" | ")" | "[" | "]" => Tag::Bracket,
        _ if !word.chars().any(char::is_alphanumeric) && !matches!(word, "’" | "'" | "&" | "$" | "€" | "£" | "%") => {
            Tag::Break
        }
        _ => return None,
    })
}
