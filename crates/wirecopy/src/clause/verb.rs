//! Whether a form of a verb is one here: "talks" after "held", "talks" after "he".

use super::{Clauses, Tag};
use crate::lexicon::words::{Closed, Forms, VerbForm, Words};

/// What stands round a word that may be a verb.
#[allow(clippy::struct_excessive_bools)] // independent facts of one place
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) at: usize,
    /// First token of the sentence.
    pub(super) first: usize,
    /// The tag before, adverbs and times left out.
    pub(super) before: Option<Tag>,
    /// The tag right before.
    pub(super) last: Option<Tag>,
    /// The closed class of the next word.
    pub(super) next: Option<Closed>,
    pub(super) headline: bool,
    /// Whether it opens the sentence, in capitals.
    pub(super) opens: bool,
    /// Whether a name follows.
    pub(super) names: bool,
    /// Whether no other word of the clause can be its finite verb.
    pub(super) alone: bool,
}

impl Clauses {
    /// The tag of a verb's form, if it is a verb here.
    pub(super) fn verb_tag(&self, verb: VerbForm, around: Around) -> Option<Tag> {
        let in_phrase = matches!(around.last, Some(Tag::Det | Tag::Poss | Tag::Num));
        if verb.forms.has(Forms::ING) {
            return self.gerund(verb, around, in_phrase);
        }
        // Behind a verb stands its object: "imposed sanctions on".
        if in_phrase || around.last.is_some_and(Tag::is_verb) && verb.noun {
            return None;
        }
        if verb.forms.has(Forms::BASE) {
            self.plain(verb, around)
        } else if verb.forms.has(Forms::PAST.and(Forms::PARTICIPLE)) {
            past(around)
        } else {
            self.third_person(verb, around)
        }
    }

    /// "Meeting", "bombing": a noun in its phrase, a verb elsewhere.
    fn gerund(&self, verb: VerbForm, around: Around, in_phrase: bool) -> Option<Tag> {
        let Around { at, first, before, last, .. } = around;
        let next = self.lower(at + 1);
        let follows = matches!(next, "of" | "between" | "with" | "in" | "at" | "on" | "to" | "," | ".");
        let noun = in_phrase && last != Some(Tag::Num)
            || next == "of" && before != Some(Tag::Be)
            || verb.ing
                && matches!(last, Some(Tag::Noun | Tag::Name | Tag::Num))
                && follows
                && self.determined(at, first)
            || around.opens && around.next == Some(Closed::Prep) && verb.lemma.is_empty();
        if noun { None } else { Some(Tag::VerbIng) }
    }

    fn plain(&self, verb: VerbForm, around: Around) -> Option<Tag> {
        let Around { at, first, before, headline, .. } = around;
        let finite = if verb.forms.has(Forms::PAST) { Tag::VerbPast } else { Tag::VerbPresent };
        let past = finite == Tag::VerbPast;
        let starts_object = self.starts_object(around);
        let verbal = match before? {
            Tag::To | Tag::Modal | Tag::Do | Tag::Neg => return Some(Tag::VerbBase),
            Tag::Conj => return self.after_conjunction(at, first, verb.noun && !starts_object),
            Tag::Have | Tag::Be => past,
            Tag::Prep | Tag::Det => false,
            Tag::Pron if matches!(around.last, Some(Tag::Pron | Tag::Adv)) => true,
            Tag::Rel => true,
            Tag::Noun | Tag::Name if past => !verb.noun || starts_object,
            Tag::Noun | Tag::Name if verb.noun => {
                (self.is_plural(at - 1) || headline) && starts_object && self.wants_verb(at, first)
            }
            Tag::Noun | Tag::Name => self.is_plural(at - 1) || headline || self.wants_verb(at, first),
            _ => !verb.noun,
        };
        verbal.then_some(finite)
    }

    fn third_person(&self, verb: VerbForm, around: Around) -> Option<Tag> {
        let Around { at, first, .. } = around;
        let starts_object = self.starts_object(around);
        let verbal = match around.before? {
            Tag::Pron | Tag::Rel => true,
            Tag::That => !verb.noun,
            Tag::Prep | Tag::Det | Tag::Be | Tag::Have | Tag::To | Tag::Modal => false,
            Tag::Name if verb.noun => (starts_object || around.names || around.alone) && self.wants_verb(at, first),
            Tag::Noun if verb.noun => (starts_object || around.headline || around.alone) && self.wants_verb(at, first),
            Tag::Noun | Tag::Name => self.wants_verb(at, first),
            Tag::Conj => self.after_conjunction(at, first, verb.noun && !starts_object) == Some(Tag::VerbPresent),
            _ => !verb.noun || starts_object,
        };
        verbal.then_some(Tag::VerbPresent)
    }

    /// Whether the next word can open an object or complement.
    fn starts_object(&self, around: Around) -> bool {
        match around.next {
            Some(Closed::Det | Closed::Pron | Closed::That | Closed::To) => true,
            Some(Closed::Prep) => !matches!(self.lower(around.at + 1), "of" | "between" | "per"),
            _ => false,
        }
    }

    /// Whether a determiner opens the phrase that a word ends: "a weekend meeting".
    fn determined(&self, at: usize, first: usize) -> bool {
        let open = self.tags.get(first..at).and_then(|t| t.iter().rev().find(|t| !t.is_nominal()));
        matches!(open, Some(Tag::Det | Tag::Poss | Tag::Prep) | None)
    }

    /// Whether the clause has no finite verb yet.
    fn wants_verb(&self, at: usize, first: usize) -> bool {
        let from = first.max(at.saturating_sub(24));
        let clause = self.tags.get(from..at).unwrap_or_default().iter().rev();
        !clause
            .take_while(|t| !matches!(t, Tag::That | Tag::Sub | Tag::Break | Tag::Quote | Tag::Rel | Tag::Conj))
            .any(|t| matches!(t, Tag::VerbPast | Tag::VerbPresent | Tag::VerbBase | Tag::Be | Tag::Modal))
    }

    /// Whether another word of the clause can be its finite verb.
    pub(super) fn finite_ahead(&self, at: usize, end: usize, words: &Words) -> bool {
        for next in at + 1..end.min(at + 12) {
            let word = self.lower(next);
            match words.closed(word) {
                Some(Closed::Be | Closed::Have | Closed::Do | Closed::Modal) => return true,
                Some(Closed::That | Closed::Rel | Closed::Sub) => return false,
                _ => {}
            }
            if matches!(word, "," | ";" | ":" | "." | "—") {
                // Right before a mark a doubtful word is rather a noun: "according to exit polls,".
                return next == at + 1;
            }
            let Some(verb) = words.verb(word) else { continue };
            let past =
                verb.forms.has(Forms::PAST) && !words.closed(self.lower(next - 1)).is_some_and(|c| c == Closed::Det);
            if past || verb.forms.has(Forms::S) && !verb.noun {
                return true;
            }
        }
        false
    }

    /// A plain form after "and": a verb where one of the same kind stands before it.
    fn after_conjunction(&self, at: usize, first: usize, doubtful: bool) -> Option<Tag> {
        let from = first.max(at.saturating_sub(24));
        let earlier = self.tags.get(from..at)?.iter().rev().find(|t| t.is_verb() || matches!(t, Tag::Sub | Tag::Break));
        match earlier {
            Some(Tag::VerbBase) => Some(Tag::VerbBase),
            Some(Tag::VerbPresent) if !doubtful => Some(Tag::VerbPresent),
            _ => None,
        }
    }

    fn is_plural(&self, at: usize) -> bool {
        let word = self.lower(at);
        word.ends_with('s') && !word.ends_with("ss")
            || matches!(word, "people" | "police" | "men" | "women" | "children")
    }
}

/// A past form or participle that is no plain form.
fn past(around: Around) -> Option<Tag> {
    let attribute = match around.before {
        Some(Tag::Prep) => true,
        None => around.opens && around.next.is_none(),
        // "pardoned jailed activists"
        _ => around.last.is_some_and(Tag::is_verb) && around.next.is_none(),
    };
    if attribute { None } else { Some(Tag::VerbPast) }
}
