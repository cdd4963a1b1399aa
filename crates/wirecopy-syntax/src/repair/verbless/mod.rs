//! "Germany conducts meetings": the verb of a headline taken for a noun, in a clause that is left without any.
//!
//! What may be the verb is in the lexicon; what stands before and behind it must agree.

mod before;
mod behind;

use super::Draft;
use crate::headline_verbs::{HeadlineVerb, headline_verb};
use crate::lexicon::LEXICON;
use crate::names::{Relation, Upos, Xpos};
use before::Before;
use behind::Behind;

/// A word that goes elsewhere: itself, its head, its relation.
type Move = (usize, usize, Relation);

/// Gives the clause of this head a verb, if it has none and one is there.
pub(super) fn mend(draft: &mut Draft<'_>, head: usize) {
    if !opens_clause(draft.relation(head)) || has_verb(draft, head) {
        return;
    }
    let (first, end) = draft.reach(head);
    let found = (first + 1..end).filter(|&word| draft.is_own(word, head)).find_map(|verb| {
        let start = (first..verb).rev().find(|&word| draft.parts(word)).map_or(first, |mark| mark + 1);
        Reading::of(draft, head, verb, start, end)
    });
    if let Some(reading) = found {
        reading.apply(draft, head);
    }
}

/// A word read as the verb, and all that follows from it.
struct Reading {
    verb: usize,
    /// Where the verb's own words begin: behind a colon, say.
    start: usize,
    tag: Xpos,
    before: Before,
    behind: Behind,
}

impl Reading {
    fn of(draft: &Draft<'_>, head: usize, verb: usize, start: usize, end: usize) -> Option<Self> {
        let tag = draft.parsed[verb].xpos;
        let past = matches!(tag, Xpos::Vbn | Xpos::Vbd)
            && draft.relation(verb) == Relation::Amod
            && draft.word(verb).starts_with(char::is_lowercase);
        let entry = if past { None } else { Some(present(draft, verb)?) };
        let before = Before::of(draft, verb, start)?;
        let behind = Behind::of(draft, entry, verb, head, end)?;
        if verb == head && matches!(tag, Xpos::Vbz | Xpos::Vbp) {
            // The tree is right but for the subject.
            let subject = before.subject;
            let before = Before { moves: vec![(subject, verb, Relation::Nsubj)], ..before };
            let entry = entry.filter(|_| draft.word(verb).starts_with(char::is_lowercase))?;
            let found = draft.head(subject) == Some(verb) && agrees(draft, entry, verb, &before, &behind);
            return found.then(|| Self { verb, start: 0, tag, before, behind: Behind::default() });
        }
        let (tag, fits) = match entry {
            Some(entry) => {
                let tag = if entry.singular { Xpos::Vbz } else { Xpos::Vbp };
                (tag, agrees(draft, entry, verb, &before, &behind) && is_likely(draft, entry, verb, &before, &behind))
            }
            None => (Xpos::Vbd, behind.object.is_some() && behind.object == draft.head(verb)),
        };
        fits.then_some(Self { verb, start, tag, before, behind })
    }

    fn apply(self, draft: &mut Draft<'_>, head: usize) {
        let verb = self.verb;
        if head < self.start {
            draft.hang(verb, head, Relation::Parataxis);
        } else if verb != head {
            draft.take_place(verb, head);
        }
        // What stands before the colon.
        for word in (0..self.start).filter(|&word| word != head) {
            if draft.head(word).is_some_and(|above| above >= self.start && above != verb) {
                let relation = draft.relation(word);
                draft.hang(word, verb, relation);
            }
        }
        for (word, head, relation) in self.before.moves.into_iter().chain(self.behind.moves) {
            draft.hang(word, head, relation);
        }
        draft.parsed[verb].xpos = self.tag;
        draft.parsed[verb].upos = Upos::Verb;
        let subject = &mut draft.parsed[self.before.subject];
        if matches!(subject.xpos, Xpos::Vbz | Xpos::Vbp) {
            (subject.xpos, subject.upos) = (Xpos::Nns, Upos::Noun);
        }
    }
}

/// The present form that a word may be, if nothing in the tree speaks against it.
fn present(draft: &Draft<'_>, verb: usize) -> Option<HeadlineVerb> {
    use Xpos::{Fw, Jj, Jjr, Nn, Nnp, Nnps, Nns, Rb, Rp, Vb, Vbp, Vbz};
    let tag = draft.parsed[verb].xpos;
    if !matches!(tag, Nn | Nns | Nnp | Nnps | Jj | Jjr | Rb | Rp | Fw | Vb | Vbp | Vbz) {
        return None;
    }
    if draft.relation(verb) == Relation::Flat || draft.children(verb).any(|child| draft.parsed[child].xpos == Xpos::To)
    {
        return None;
    }
    let mut entry = headline_verb(draft.word(verb))?;
    // The tagger saw a verb as well.
    entry.ambiguous &= !matches!(tag, Vb | Vbp | Vbz);
    Some(entry)
}

fn agrees(draft: &Draft<'_>, entry: HeadlineVerb, verb: usize, before: &Before, behind: &Behind) -> bool {
    let word = draft.word(before.subject);
    match draft.parsed[before.subject].xpos {
        Xpos::Prp => matches!(word, "he" | "she" | "it" | "He" | "She" | "It") == entry.singular,
        _ if before.coordinated => !entry.singular,
        Xpos::Nn => entry.singular,
        // "Taliban release hostages"
        Xpos::Nnp => {
            let small = draft.word(verb).starts_with(char::is_lowercase);
            entry.singular || small && !entry.ambiguous && behind.object.is_some()
        }
        // "Philippines", but "Palestinians"
        Xpos::Nnps => true,
        _ => !entry.singular,
    }
}

/// Whether what stands behind it makes a verb of a word that agrees with the noun before it.
fn is_likely(draft: &Draft<'_>, entry: HeadlineVerb, verb: usize, before: &Before, behind: &Behind) -> bool {
    if !entry.ambiguous {
        return true;
    }
    let next = verb + 1;
    if next >= draft.parsed.len() {
        return false;
    }
    if behind.particle {
        return behind.object.is_some();
    }
    if draft.is_phrase_word(next) && entry.goes_with(draft.word(next)) {
        return true;
    }
    // "The strikes kill twelve".
    if headline_verb(draft.word(next)).is_some_and(|other| entry.singular && !other.singular && !other.ambiguous) {
        return false;
    }
    let plain_plural = matches!(draft.parsed[before.subject].xpos, Xpos::Nns | Xpos::Vbz)
        && !LEXICON.is_plural_modifier(draft.word(before.subject));
    let Some(object) = behind.object else {
        let plural = draft.parsed[before.subject].xpos == Xpos::Nns;
        return entry.stands_alone() && plural && !draft.is_noun(next);
    };
    let bare = object == next || draft.is_noun(next);
    match (bare, entry.singular) {
        (false, _) => true,
        // Plurals seldom stand before nouns: "Ford posts profit".
        (true, true) => !LEXICON.is_plural_modifier(draft.word(verb)),
        (true, false) => plain_plural,
    }
}

/// Whether a word that stands so is the head of a clause.
fn opens_clause(relation: Relation) -> bool {
    matches!(relation, Relation::Root | Relation::Ccomp | Relation::Parataxis | Relation::Advcl)
}

/// Whether the clause of this head has a finite verb, or a verb for its head.
fn has_verb(draft: &Draft<'_>, head: usize) -> bool {
    let is_verb = |word: usize| {
        let nominal = matches!(
            draft.relation(word),
            Relation::Compound | Relation::Amod | Relation::Nsubj | Relation::Obj | Relation::Appos | Relation::Flat
        );
        match draft.parsed[word].xpos {
            Xpos::Vb | Xpos::Vbg | Xpos::Vbn => word == head,
            Xpos::Vbz | Xpos::Vbp | Xpos::Vbd | Xpos::Md if word != head => !nominal,
            Xpos::Vbz | Xpos::Vbp => draft.children(head).any(|child| is_subject(draft.relation(child))),
            Xpos::Vbd | Xpos::Md => true,
            _ => false,
        }
    };
    (0..draft.parsed.len()).any(|word| is_verb(word) && draft.is_own(word, head))
}

fn is_subject(relation: Relation) -> bool {
    use Relation::{Csubj, CsubjOuter, CsubjPass, Expl, Nsubj, NsubjOuter, NsubjPass};
    matches!(relation, Csubj | CsubjOuter | CsubjPass | Expl | Nsubj | NsubjOuter | NsubjPass)
}

impl Draft<'_> {
    /// Whether a word belongs to the clause of this head and to no clause below it.
    fn is_own(&self, word: usize, head: usize) -> bool {
        use Relation::{Acl, AclRelcl, AdvclRelcl, Csubj, Xcomp};
        let mut at = word;
        while at != head {
            let relation = self.relation(at);
            // "Film studios launch an offensive": a verb without "to" is no infinitive.
            let finite = at == word && relation == Acl && matches!(self.parsed[at].xpos, Xpos::Vb | Xpos::Vbp);
            if !finite && (opens_clause(relation) || matches!(relation, Acl | AclRelcl | AdvclRelcl | Csubj | Xcomp)) {
                return false;
            }
            match self.head(at) {
                Some(above) => at = above,
                None => return false,
            }
        }
        true
    }

    /// From the first word below a head to behind the last.
    fn reach(&self, head: usize) -> (usize, usize) {
        let below = |&word: &usize| self.top(word, 0, self.parsed.len(), head) == head;
        let first = (0..head).find(below).unwrap_or(head);
        let last = (head..self.parsed.len()).rev().find(below).unwrap_or(head);
        (first, last + 1)
    }

    /// The highest word above this one, itself included, on the way up through words of a stretch, as far as `stop`.
    fn top(&self, word: usize, first: usize, end: usize, stop: usize) -> usize {
        let mut at = word;
        while at != stop {
            match self.head(at).filter(|above| (first..end).contains(above)) {
                Some(above) => at = above,
                None => break,
            }
        }
        at
    }

    /// Whether a mark parts what stands before it from what comes: "Report: Ford posts profit".
    fn parts(&self, word: usize) -> bool {
        matches!(self.word(word), ":" | ";" | "–" | "—" | "--")
    }

    /// "to", "for": a word that begins an infinitive or a phrase.
    fn is_phrase_word(&self, word: usize) -> bool {
        matches!(self.parsed[word].xpos, Xpos::To | Xpos::In)
    }
}

#[cfg(test)]
mod tests;
