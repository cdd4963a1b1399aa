//! What stands before the verb: its subject, and what belongs to that or to the verb.

use super::{Draft, Move};
use crate::names::{Relation, Xpos};

/// The words before the verb.
pub(super) struct Before {
    pub(super) subject: usize,
    /// "Apple and Ford", "Apple, Ford".
    pub(super) coordinated: bool,
    pub(super) moves: Vec<Move>,
}

impl Before {
    /// Parts the words from `start` on; none where they do not end in a subject.
    pub(super) fn of(draft: &Draft<'_>, verb: usize, start: usize) -> Option<Self> {
        let last = (start..verb).rev().find(|&word| draft.parsed[word].xpos != Xpos::Rb)?;
        if verb - last > 2 || !draft.is_subject_word(last) {
            return None;
        }
        let subject = draft.top(last, start, verb, verb);
        let mut walk =
            Walk { draft, verb, before: Self { subject, coordinated: false, moves: Vec::new() }, gap: Gap::None };
        if draft.is_governed(subject, start) {
            walk.gap = Gap::Preposition;
        }
        for word in (start..verb).rev() {
            let loose = draft.head(word).is_none_or(|above| !(start..verb).contains(&above));
            if loose && word != subject && !walk.place(word) {
                return None;
            }
        }
        let Walk { mut before, gap, .. } = walk;
        let subject = before.subject;
        if gap == Gap::Preposition || !draft.is_subject_word(subject) {
            return None;
        }
        before.coordinated |= draft
            .children(subject)
            .any(|child| child < verb && draft.relation(child) == Relation::Conj && draft.is_subject_word(child));
        before.moves.push((subject, verb, Relation::Nsubj));
        Some(before)
    }
}

/// What was met on the way from the verb to the left since the last noun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Preposition,
    Conjunction,
    Comma,
}

struct Walk<'d, 't> {
    draft: &'d Draft<'t>,
    verb: usize,
    before: Before,
    gap: Gap,
}

impl Walk<'_, '_> {
    /// Finds a place for a loose word; false where it has none.
    fn place(&mut self, word: usize) -> bool {
        use Relation::{Amod, Case, Cc, Compound, Conj, Det, DetPredet, Nmod, NmodDesc, NmodPoss, Nummod, Obl};
        let (relation, subject) = (self.draft.relation(word), self.before.subject);
        if relation == Case {
            self.gap = Gap::Preposition;
            return self.hang(word, subject, Case);
        }
        match self.draft.parsed[word].xpos {
            Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps | Xpos::Prp => {
                let gap = match std::mem::replace(&mut self.gap, Gap::None) {
                    Gap::None => self.between(word, subject),
                    gap => gap,
                };
                match gap {
                    // "In Syria Ford posts profit"
                    _ if self.draft.is_governed(word, 0) => self.hang(word, self.verb, Obl),
                    Gap::None if matches!(relation, NmodDesc | NmodPoss) => self.hang(word, subject, relation),
                    Gap::None => self.hang(word, subject, Compound),
                    Gap::Preposition => self.lead(word, Nmod),
                    Gap::Conjunction | Gap::Comma => {
                        self.before.coordinated = true;
                        self.lead(word, Conj)
                    }
                }
            }
            Xpos::Dt
            | Xpos::Jj
            | Xpos::Jjr
            | Xpos::Jjs
            | Xpos::Cd
            | Xpos::PrpPoss
            | Xpos::Pdt
            | Xpos::Vbn
            | Xpos::Vbg => {
                let kept = matches!(relation, Det | DetPredet | Amod | Nummod | NmodPoss | Compound);
                self.gap == Gap::None && kept && self.hang(word, subject, relation)
            }
            Xpos::Cc => {
                self.gap = Gap::Conjunction;
                self.hang(word, subject, Cc)
            }
            Xpos::Comma => {
                self.gap = if self.gap == Gap::None { Gap::Comma } else { self.gap };
                self.hang(word, self.verb, Relation::Punct)
            }
            Xpos::Rb | Xpos::OpenQuote | Xpos::CloseQuote => self.hang(word, self.verb, relation),
            _ => false,
        }
    }

    /// What parts two nouns and hangs on either.
    fn between(&self, word: usize, subject: usize) -> Gap {
        let (draft, mut between) = (self.draft, word + 1..subject);
        if between.clone().any(|word| draft.relation(word) == Relation::Case) {
            Gap::Preposition
        } else if between.clone().any(|word| draft.relation(word) == Relation::Cc) {
            Gap::Conjunction
        } else if between.any(|word| draft.parsed[word].xpos == Xpos::Comma) {
            Gap::Comma
        } else {
            Gap::None
        }
    }

    fn hang(&mut self, word: usize, head: usize, relation: Relation) -> bool {
        self.before.moves.push((word, head, relation));
        true
    }

    /// The word becomes the subject, and what was it hangs on it.
    fn lead(&mut self, word: usize, relation: Relation) -> bool {
        let old = std::mem::replace(&mut self.before.subject, word);
        self.hang(old, word, relation)
    }
}

impl Draft<'_> {
    fn is_subject_word(&self, word: usize) -> bool {
        match self.parsed[word].xpos {
            Xpos::Prp => !matches!(self.word(word).to_ascii_lowercase().as_str(), "me" | "him" | "her" | "us" | "them"),
            // "protesters", taken for a verb.
            Xpos::Vbz => self.relation(word) == Relation::Compound,
            _ => self.is_noun(word),
        }
    }

    /// Whether a preposition stands before a noun, from `first` on.
    fn is_governed(&self, noun: usize, first: usize) -> bool {
        self.children(noun).any(|child| (first..noun).contains(&child) && self.relation(child) == Relation::Case)
    }
}
