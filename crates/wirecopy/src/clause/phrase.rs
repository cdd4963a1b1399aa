//! Noun phrases.

use std::ops::Range;

use wirecopy_syntax::Relation;

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
    /// The noun phrase round a noun: its determiners, adjectives and the name right behind it, without what follows.
    pub(crate) fn phrase_of(&self, noun: usize) -> Phrase {
        let tree = self.tree();
        let mut first = noun;
        for child in tree.children(noun).take_while(|&child| child < noun) {
            if matches!(
                tree.relation(child),
                Relation::Det
                    | Relation::DetPredet
                    | Relation::Amod
                    | Relation::Compound
                    | Relation::Nummod
                    | Relation::NmodPoss
                    | Relation::NmodDesc
                    | Relation::NmodUnmarked
                    | Relation::Flat
            ) {
                first = first.min(tree.subtree(child).start);
            }
        }
        let mut end = self.name_end(noun, 4);
        // "leader Ann Holm rejected": two subjects or objects in a row are one phrase.
        if let Some(next) = self.sibling_at(noun, end) {
            end = self.name_end(next, 4);
        }
        while end > first + 1 && self.tag(end - 1) == Tag::Time {
            end -= 1;
        }
        first = first.max(noun.saturating_sub(LONGEST)).max(self.sentence(noun).start);
        Phrase { first, head: end - 1, end }
    }

    /// One past the name that a noun opens: "President Ann Holm", "the blogger Ann Holm".
    fn name_end(&self, noun: usize, depth: usize) -> usize {
        let tree = self.tree();
        let mut end = noun + 1;
        for child in tree.children(noun).filter(|&child| child > noun) {
            if self.lower(child) == "-" && child == end {
                continue;
            }
            let named = matches!(
                tree.relation(child),
                Relation::Flat | Relation::Compound | Relation::NmodDesc | Relation::Goeswith | Relation::Appos
            ) && self.tag(child).is_nominal();
            let near = tree.subtree(child).start <= end + usize::from(self.lower(end) == "-");
            if !named || !near || depth == 0 || self.is_mark(end) {
                break;
            }
            end = self.name_end(child, depth - 1);
        }
        end
    }

    /// The noun phrase of the same head that starts right where this one ends.
    fn sibling_at(&self, noun: usize, end: usize) -> Option<usize> {
        let tree = self.tree();
        let head = tree.head(noun).filter(|_| !self.is_mark(end))?;
        tree.children(head).find(|&other| {
            other >= end
                && tree.subtree(other).start == end
                && self.tag(other).is_nominal()
                && !matches!(tree.relation(other), Relation::Conj | Relation::Obl)
                && tree.child(other, &[Relation::Case, Relation::Det]).is_none()
        })
    }

    fn is_mark(&self, token: usize) -> bool {
        matches!(self.tag(token), Tag::Comma | Tag::Break | Tag::Stop | Tag::Bracket | Tag::Quote)
            && self.lower(token) != "-"
    }

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
