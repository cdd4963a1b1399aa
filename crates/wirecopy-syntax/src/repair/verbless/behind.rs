//! What stands behind the verb: its object, and what else hangs on it.

use super::{Draft, Move};
use crate::headline_verbs::HeadlineVerb;
use crate::lexicon::LEXICON;
use crate::names::{Relation, Xpos};

/// The words behind the verb.
#[derive(Default)]
pub(super) struct Behind {
    pub(super) object: Option<usize>,
    /// "over" of "hands over".
    pub(super) particle: bool,
    pub(super) moves: Vec<Move>,
}

impl Behind {
    /// Parts the words behind the verb; none where they hold the clause's head and it is not the object.
    pub(super) fn of(
        draft: &Draft<'_>,
        entry: Option<HeadlineVerb>,
        verb: usize,
        head: usize,
        end: usize,
    ) -> Option<Self> {
        let mut behind = Self::default();
        let mut first = verb + 1;
        if first < end && entry.is_some_and(|entry| entry.has_particle(draft.word(first))) && draft.is_particle(first) {
            behind.particle = true;
            behind.moves.push((first, verb, Relation::CompoundPrt));
            first += 1;
        }
        if first < end && draft.opens_object(first) {
            let top = draft.top(first, first, end, head);
            let governed = draft.children(top).any(|child| child >= first && draft.relation(child) == Relation::Case);
            behind.object =
                Some(top).filter(|&top| draft.is_object_word(top) && !governed && !LEXICON.is_day(draft.word(top)));
        }
        let hearer = entry.is_some_and(HeadlineVerb::takes_hearer);
        for word in first..end {
            let above = draft.head(word).filter(|&above| word != head && (first..end).contains(&above));
            let relation = draft.relation(word);
            if above.is_some_and(|above| Some(above) != behind.object) {
                continue;
            }
            let moved = if Some(word) == behind.object {
                Relation::Obj
            } else if let Some(object) = above {
                // On the object hangs what belongs to the clause.
                match draft.clausal(word, relation, hearer && !LEXICON.takes_infinitive(draft.word(object))) {
                    Some(relation) => relation,
                    None => continue,
                }
            } else if word == head {
                return None;
            } else {
                draft.complement(word, relation, first)
            };
            behind.moves.push((word, verb, moved));
        }
        Some(behind)
    }
}

impl Draft<'_> {
    fn is_particle(&self, word: usize) -> bool {
        matches!(self.parsed[word].xpos, Xpos::Rp | Xpos::In | Xpos::Rb)
    }

    /// Whether an object may begin with a word.
    fn opens_object(&self, word: usize) -> bool {
        !self.is_phrase_word(word)
            && !matches!(self.relation(word), Relation::Punct | Relation::Cc)
            && !LEXICON.is_day(self.word(word).trim_end_matches('.'))
    }

    fn is_object_word(&self, word: usize) -> bool {
        self.is_noun(word)
            || matches!(self.parsed[word].xpos, Xpos::Prp | Xpos::Cd | Xpos::Dollar | Xpos::Dt)
            || matches!(self.parsed[word].xpos, Xpos::Vbz) && self.relation(word) == Relation::Appos
    }

    fn has_to(&self, word: usize) -> bool {
        self.children(word).any(|child| child < word && self.parsed[child].xpos == Xpos::To)
    }

    /// The relation to the verb of what hung on its object and is none of the object's.
    fn clausal(&self, word: usize, relation: Relation, hearer: bool) -> Option<Relation> {
        match relation {
            Relation::Punct | Relation::Ccomp | Relation::Advcl | Relation::Parataxis | Relation::Obl => Some(relation),
            Relation::Acl if hearer && self.has_to(word) => Some(Relation::Xcomp),
            _ => None,
        }
    }

    /// The relation to the verb of what hung on it while it was a noun, or on its subject; `first` is the word behind it.
    fn complement(&self, word: usize, relation: Relation, first: usize) -> Relation {
        let governed = self.children(word).any(|child| self.relation(child) == Relation::Case);
        let clause = matches!(relation, Relation::Acl | Relation::AclRelcl | Relation::Advcl);
        let opening = self.children(word).next().map_or(word, |child| child.min(word)) == first;
        match relation {
            _ if clause && opening && (self.has_to(word) || word == first) => Relation::Xcomp,
            // "alleges that it failed"
            _ if clause && opening && self.children(word).any(|child| self.relation(child) == Relation::Nsubj) => {
                Relation::Ccomp
            }
            Relation::Acl | Relation::AclRelcl => Relation::Advcl,
            _ if governed => Relation::Obl,
            Relation::Nmod | Relation::NmodUnmarked | Relation::Appos if LEXICON.is_day(self.word(word)) => {
                Relation::OblUnmarked
            }
            _ => relation,
        }
    }
}
