//! Noun phrases.

use std::ops::Range;

use super::{Clauses, Tag};

/// The longest noun phrase, in tokens; a longer run of nouns is a list or a table.
const LONGEST: usize = 40;

/// A noun phrase without what follows its head ("of …", "who …").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) first: usize,
    /// Its last noun.
    pub(crate) head: usize,
    /// One past its last token.
    pub(crate) end: usize,
}

impl Phrase {
    pub(crate) fn tokens(&self) -> Range<usize> {
        self.first..self.end
    }
}

impl Clauses {
    /// The noun phrase that starts at a token.
    pub(crate) fn phrase_at(&self, first: usize) -> Option<Phrase> {
        let limit = self.sentence(first).end.min(first + LONGEST);
        if first >= limit {
            return None;
        }
        if self.tag(first) == Tag::Pron {
            return Some(Phrase { first, head: first, end: first + 1 });
        }
        let mut at = first;
        let mut head = None;
        while at < limit {
            match self.tag(at) {
                Tag::Noun | Tag::Name | Tag::Num => head = Some(at),
                Tag::Det if head.is_none() || self.tag(at - 1) == Tag::Poss => {}
                Tag::Poss if head.is_some() => {}
                // "the newly elected president", "the besieged city"
                Tag::Adv if head.is_none() && at == first && self.tag(at + 1) != Tag::Det => {}
                Tag::Adv | Tag::VerbPast | Tag::VerbIng
                    if at > first
                        && (head.is_none() || self.tag(at - 1) == Tag::Poss)
                        && self.tag(at + 1).is_nominal() => {}
                Tag::Quote if head.is_none() => {}
                // "an eight-day ceasefire"
                Tag::Time if at > first && self.past_time(at).is_nominal() => {}
                _ => break,
            }
            at += 1;
        }
        let head = head?;
        // A phrase that breaks off after "’s" has its owner as head.
        Some(Phrase { first, head, end: head + 1 })
    }

    /// The noun phrase that ends before a token.
    pub(crate) fn phrase_before(&self, end: usize) -> Option<Phrase> {
        let floor = self.sentence(end.checked_sub(1)?).start.max(end.saturating_sub(LONGEST));
        let head = end - 1;
        if head < floor {
            return None;
        }
        match self.tag(head) {
            Tag::Pron => return Some(Phrase { first: head, head, end }),
            Tag::Noun | Tag::Name | Tag::Num => {}
            _ => return None,
        }
        let mut first = head;
        while first > floor {
            match self.tag(first - 1) {
                Tag::Noun | Tag::Name | Tag::Num | Tag::Poss => first -= 1,
                Tag::Adv | Tag::VerbPast | Tag::VerbIng if first - 1 > floor && self.tag(first - 2) == Tag::Det => {
                    first -= 1;
                }
                Tag::Time => match self.determiner_of_time(first, floor) {
                    Some(det) => {
                        first = det;
                        break;
                    }
                    None => break,
                },
                Tag::Det => {
                    first -= 1;
                    if !(first > floor && self.tag(first - 1) == Tag::Poss) {
                        break;
                    }
                }
                _ => break,
            }
        }
        Some(Phrase { first, head, end })
    }

    /// The tag behind the time expression that a token stands in.
    fn past_time(&self, at: usize) -> Tag {
        (at..at + 6).map(|t| self.tag(t)).find(|t| *t != Tag::Time).unwrap_or(Tag::Stop)
    }

    /// The determiner before a time expression that ends before `end`: "the" of "the eight-day ceasefire".
    fn determiner_of_time(&self, end: usize, floor: usize) -> Option<usize> {
        let first = (floor..end).rev().take(6).find(|&t| self.tag(t) != Tag::Time)?;
        (first + 1 < end && self.tag(first) == Tag::Det).then_some(first)
    }

    /// The owner inside a phrase: "Iraq" of "Iraq’s neighbours".
    pub(crate) fn owner(&self, phrase: Phrase) -> Option<Phrase> {
        let poss = (phrase.first + 1..phrase.head).rev().find(|&t| self.tag(t) == Tag::Poss)?;
        Some(Phrase { first: phrase.first, head: poss - 1, end: poss })
    }
}
