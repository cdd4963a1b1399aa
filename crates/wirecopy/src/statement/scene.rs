//! What every rule of this stage looks at, and the questions they share.

use std::ops::Range;

use wirecopy_syntax::Relation;

use super::Medium;
use super::quotes::Quote;
use crate::clause::{Clauses, Phrase, Tag};
use crate::entity::Entities;
use crate::lexicon::Lexicon;
use crate::lexicon::reporting::ReportingVerb;
use crate::prose::Prose;

/// The article as this stage sees it.
pub(super) struct Scene<'a> {
    pub(super) prose: &'a Prose<'a>,
    pub(super) clauses: &'a Clauses,
    pub(super) lexicon: &'a Lexicon,
    pub(super) entities: &'a Entities,
    pub(super) quotes: Vec<Quote>,
}

impl<'a> Scene<'a> {
    /// The reporting verb at a token, if the token is a verb and one that reports.
    pub(super) fn verb(&self, token: usize) -> Option<&'a ReportingVerb> {
        if !self.clauses.tag(token).is_verb() {
            return None;
        }
        self.lexicon.reporting.verb(self.clauses.lemma(token), self.clauses.lower(token + 1))
    }

    /// The first token at or after a byte.
    pub(super) fn token_from(&self, byte: usize) -> usize {
        self.prose.tokens().partition_point(|t| (t.start as usize) < byte)
    }

    /// The quotation that holds a byte.
    pub(super) fn quote_at(&self, byte: usize) -> Option<&Quote> {
        let after = self.quotes.partition_point(|q| q.open <= byte);
        self.quotes.get(after.checked_sub(1)?).filter(|q| byte < q.end)
    }

    /// Whether a token stands inside a quotation.
    pub(super) fn quoted(&self, token: usize) -> bool {
        self.quote_at(self.clauses.range(token).start).is_some()
    }

    /// Whether a verb of naming says what something is called, by nobody: "the airfield, also called “Camp North”".
    pub(super) fn is_reduced(&self, token: usize, verb: &ReportingVerb) -> bool {
        let c = self.clauses;
        let tree = c.tree();
        if !verb.quoted || c.tag(token) != Tag::VerbPast || tree.child(token, &[Relation::Nsubj]).is_some() {
            return false;
        }
        let first = c.sentence(token).start;
        let before = (first..token).rev().find(|&t| c.tag(t) != Tag::Adv);
        matches!(tree.relation(token), Relation::Acl | Relation::Amod) || before.is_some_and(|t| c.tag(t) == Tag::Comma)
    }

    /// Whether a noun is something through which somebody speaks: "statement", "news conference".
    pub(super) fn is_channel(&self, noun: usize) -> bool {
        let c = self.clauses;
        let reporting = &self.lexicon.reporting;
        reporting.noun(c.lower(noun)).is_some_and(|n| n.document)
            || c.lower_text().get(c.bytes(noun.saturating_sub(1)..noun + 1)).and_then(|w| reporting.medium(w)).is_some()
    }

    /// The place in `article.blocks` of the block that holds a byte.
    pub(super) fn block_at(&self, byte: usize) -> Option<usize> {
        self.prose.article.blocks.partition_point(|b| b.span.start_byte() <= byte).checked_sub(1)
    }

    /// Past adverbs, times and adjuncts ("in a statement", "on the margins of the summit") that may part a reporting
    /// verb from its content.
    pub(super) fn past_adjuncts(&self, from: usize, end: usize) -> usize {
        let c = self.clauses;
        let mut at = from;
        for _ in 0..6 {
            match c.tag(at) {
                Tag::Adv | Tag::Time if at < end => at += 1,
                Tag::Prep if at + 1 < end && !matches!(c.lower(at), "of" | "against" | "about" | "like") => {
                    if c.tag(at + 1) == Tag::Time {
                        at += 2;
                    } else if let Some(phrase) = c.phrase_at(at + 1) {
                        at = phrase.end;
                    } else {
                        return at;
                    }
                    while c.lower(at) == "of" && at < end {
                        match c.phrase_at(at + 1) {
                            Some(phrase) => at = phrase.end,
                            None => return at,
                        }
                    }
                }
                _ => break,
            }
        }
        at.min(end)
    }

    /// One past the last token that is no mark.
    pub(super) fn last_word(&self, tokens: Range<usize>) -> Option<usize> {
        let c = self.clauses;
        tokens
            .rev()
            .find(|&t| !matches!(c.tag(t), Tag::Stop | Tag::Comma | Tag::Quote | Tag::Break | Tag::Conj))
            .map(|t| t + 1)
    }

    /// The bytes of content: with the quotation that it ends in to its end, without a mark whose partner stands outside.
    pub(super) fn content_bytes(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let c = self.clauses;
        let (mut start, mut end) = (tokens.start, tokens.end);
        while start < end && matches!(c.tag(start), Tag::Quote | Tag::Comma) {
            start += 1;
        }
        while end > start && matches!(c.tag(end - 1), Tag::Quote | Tag::Comma) {
            end -= 1;
        }
        if start >= end {
            return None;
        }
        let mut bytes = c.bytes(start..end);
        if let Some(quote) = self.quote_at(bytes.end - 1) {
            if quote.open >= bytes.start {
                // A quotation inside the content, with its closing mark and all its sentences.
                bytes.end = quote.end;
            } else if quote.closed && quote.open + 3 >= bytes.start {
                bytes.end = bytes.end.max(quote.inner.end);
            }
        }
        if let Some(quote) = self.quote_at(bytes.start)
            && quote.end <= bytes.end
            && quote.inner.start == bytes.start
            && quote.end < bytes.end
        {
            bytes.start = quote.open;
        }
        Some(bytes)
    }

    /// The bytes of a speaker: the whole noun phrase, without relative clauses.
    pub(super) fn speaker_bytes(&self, phrase: Phrase) -> Range<usize> {
        self.clauses.bytes(self.clauses.whole_phrase(phrase))
    }

    /// The medium that the words round a cue name: "in a statement", "told a news conference", "on Twitter".
    pub(super) fn medium(&self, tokens: Range<usize>) -> Option<Medium> {
        let c = self.clauses;
        for at in tokens.clone() {
            if !(c.tag(at) == Tag::Prep || self.verb(at).is_some()) {
                continue;
            }
            let Some(phrase) = c.phrase_at(at + 1) else { continue };
            if phrase.end > tokens.end {
                continue;
            }
            for first in phrase.tokens() {
                let words = c.bytes(first..phrase.end);
                if let Some(medium) = c.lower_text().get(words).and_then(|words| self.lexicon.reporting.medium(words)) {
                    return Some(medium);
                }
            }
        }
        None
    }
}
