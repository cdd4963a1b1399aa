//! What a reporting verb is asked: the clause that completes it, how far its adjuncts reach, and the whole noun phrase
//! of its subject.

use std::ops::Range;

use wirecopy_syntax::{Relation, Xpos};

use super::{Clauses, Phrase, Tag};

/// How many arcs a question follows upwards.
const CLIMB: usize = 6;

/// The longest noun phrase with all that hangs on it, in tokens.
const WHOLE: usize = 30;

impl Clauses {
    /// The clause that completes a verb and stands behind it: "that the bridge was safe".
    pub(crate) fn complement(&self, verb: usize) -> Option<usize> {
        let tree = self.tree();
        let own = tree.children(verb).filter(|&t| t > verb).find(|&t| match tree.relation(t) {
            Relation::Ccomp => {
                !tree.children(t).any(|mark| tree.relation(mark) == Relation::Mark && is_adverbial(self.lower(mark)))
            }
            // Hung as an adjunct or onto the object, with its own "that".
            Relation::Advcl | Relation::Dep | Relation::Acl => {
                tree.child(t, &[Relation::Mark]).is_some_and(|mark| mark > verb && self.lower(mark) == "that")
            }
            _ => false,
        });
        own.or_else(|| {
            // "reported that Roe had said the dam was unsafe": given to the verb above.
            let head = tree.head(verb).filter(|&head| head < verb && tree.relation(verb) == Relation::Ccomp)?;
            tree.children(head).find(|&t| {
                t > verb
                    && tree.relation(t) == Relation::Ccomp
                    && tree.child(t, &[Relation::Nsubj]).is_some_and(|subject| subject > verb)
            })
        })
    }

    /// Whether a plain form is finite: the parser took "those close to him say" for an infinitive.
    pub(crate) fn is_plain_finite(&self, verb: usize) -> bool {
        let tree = self.tree();
        self.tag(verb) == Tag::VerbBase
            && tree.child(verb, &[Relation::Nsubj]).is_some_and(|subject| subject < verb)
            && tree.child(verb, &[Relation::Aux, Relation::AuxPass]).is_none()
            && !tree.children(verb).any(|t| t < verb && self.tag(t) == Tag::To)
            && !matches!(tree.relation(verb), Relation::Xcomp | Relation::Ccomp)
    }

    /// The subject of a verb that the parser gave to another: to the verb's complement ("one of the lawyers said the
    /// videos show"), or to the clause beside.
    pub(crate) fn stray_subject(&self, verb: usize) -> Option<Phrase> {
        let tree = self.tree();
        let start = self.group(verb).start;
        let below = self.complement(verb).and_then(|clause| {
            tree.children(clause)
                .find(|&t| t < start && tree.relation(t) == Relation::Nsubj && self.tag(t) != Tag::Time)
        });
        if let Some(subject) = below {
            return Some(self.phrase_of(subject));
        }
        // "Anna Roe, a historian who was there, recalled": given to what comes behind.
        let first = self.sentence(verb).start;
        let opening = self.phrase_at(first).filter(|p| p.end < start);
        if let Some(phrase) = opening {
            let top = self.top(phrase);
            let held = tree.head(top).is_some_and(|head| head > verb && tree.relation(top) == Relation::Nsubj);
            let main = |t: usize| {
                self.tag(t).is_verb()
                    && !matches!(tree.relation(t), Relation::AclRelcl | Relation::Acl | Relation::Amod)
            };
            if held && !(phrase.end..start).any(main) {
                return Some(phrase);
            }
        }
        if matches!(tree.relation(verb), Relation::Xcomp | Relation::Acl | Relation::Amod)
            || self.tag(verb) == Tag::VerbIng
        {
            return None;
        }
        let start = if start > first && self.tag(start - 1) == Tag::Adv { start - 1 } else { start };
        // "Paul Roe (R-Ohio) said"
        let bracket = (first..start).rev().take(8).find(|&t| self.lower(t) == "(");
        let start = bracket.filter(|_| start > first && self.lower(start - 1) == ")").unwrap_or(start);
        let before = self.phrase_before(start)?;
        let role = tree.relation(self.top(before));
        let opens =
            before.first == first || self.is_border(before.first - 1) || self.tag(before.first - 1) == Tag::Conj;
        (opens && !matches!(role, Relation::Obj | Relation::Obl | Relation::Nmod)).then_some(before)
    }

    /// The clause or ing-form without a subject that completes a verb: "to rebuild the school", "seeing the men".
    pub(crate) fn open_complement(&self, verb: usize) -> Option<usize> {
        let tree = self.tree();
        tree.children(verb).find(|&t| {
            t > verb
                && match tree.relation(t) {
                    Relation::Xcomp => true,
                    // "urged both sides to return": read as a purpose, or as the whole clause.
                    Relation::Advcl | Relation::Ccomp | Relation::Acl => {
                        tree.xpos(t) == Xpos::Vb
                            && tree.children(t).any(|mark| mark < t && mark > verb && self.lower(mark) == "to")
                    }
                    _ => false,
                }
        })
    }

    /// The tokens of the parser's noun phrase round a token: its whole subtree.
    pub(crate) fn below(&self, token: usize) -> Range<usize> {
        self.tree().subtree(token)
    }

    /// One past the adjuncts that stand right behind a verb from a token on: "on Monday", "in a statement", "after
    /// the meeting", without what a comma parts off.
    pub(crate) fn adjuncts_end(&self, verb: usize, from: usize) -> usize {
        let tree = self.tree();
        let mut end = from;
        for child in tree.children(verb).filter(|&t| t >= from) {
            let adjunct = matches!(
                tree.relation(child),
                Relation::Obl | Relation::OblUnmarked | Relation::Advmod | Relation::CompoundPrt | Relation::Iobj
            ) || tree.relation(child) == Relation::Advcl && self.tag(child) != Tag::VerbIng;
            let reach = tree.subtree(child);
            if !adjunct || reach.start != end {
                break;
            }
            // "said in Rome, the capital": the apposition parts the rest off.
            let comma = reach.clone().find(|&t| matches!(self.tag(t), Tag::Comma | Tag::Break | Tag::Quote));
            end = comma.unwrap_or(reach.end);
            if comma.is_some() {
                break;
            }
        }
        end
    }

    /// A noun phrase with "of …", "from …", without appositions and relative clauses.
    pub(crate) fn whole_phrase(&self, phrase: Phrase) -> Range<usize> {
        let end = self.phrase_reach(phrase, CLIMB).min(phrase.first + WHOLE).max(phrase.end);
        let end = (phrase.end..end).rev().find(|&t| !self.is_border(t)).map_or(phrase.end, |last| last + 1);
        phrase.first..end
    }

    fn phrase_reach(&self, phrase: Phrase, depth: usize) -> usize {
        let tree = self.tree();
        let Some(depth) = depth.checked_sub(1) else { return phrase.end };
        let mut end = phrase.end;
        // A title before the name is the parser's head; what follows the name may hang on either.
        for node in
            [Some(self.top(phrase)), Some(phrase.head).filter(|&head| head != self.top(phrase))].into_iter().flatten()
        {
            for child in tree.children(node).filter(|&t| t >= phrase.end) {
                let near = tree.subtree(child).start == end && !self.is_border(end);
                let part = matches!(
                    tree.relation(child),
                    Relation::Nmod | Relation::NmodUnmarked | Relation::NmodDesc | Relation::Flat | Relation::Appos
                );
                if !(near && part) {
                    break;
                }
                end = self.phrase_reach(self.phrase_of(child), depth).max(child + 1);
            }
        }
        end
    }

    /// The token of a phrase that none of its others governs.
    pub(crate) fn top(&self, phrase: Phrase) -> usize {
        let tree = self.tree();
        let mut top = phrase.head;
        while let Some(head) = tree.head(top).filter(|head| phrase.tokens().contains(head)) {
            top = head;
        }
        top
    }

    fn is_border(&self, token: usize) -> bool {
        matches!(self.tag(token), Tag::Comma | Tag::Break | Tag::Stop | Tag::Quote | Tag::Bracket)
    }

    /// "who", "which" or "that" as the subject of a verb's relative clause.
    pub(crate) fn relative_subject(&self, verb: usize) -> Option<usize> {
        let tree = self.tree();
        let mut at = verb;
        for _ in 0..CLIMB {
            let own = tree.children(at).take_while(|&t| t < at).find(|&t| {
                matches!(tree.relation(t), Relation::Nsubj | Relation::NsubjPass) && self.tag(t) != Tag::Time
            });
            if let Some(own) = own {
                return matches!(self.lower(own), "who" | "which" | "that").then_some(own);
            }
            at = tree.head(at).filter(|_| tree.relation(at) == Relation::Conj)?;
        }
        None
    }

    /// The subjects of the nearest verb above this one that has a subject of its own: who goes on in "…, adding that".
    pub(crate) fn subjects_above(&self, verb: usize) -> Vec<Phrase> {
        let tree = self.tree();
        let mut at = verb;
        for _ in 0..CLIMB {
            let Some(head) = tree.head(at) else { break };
            at = head;
            if tree.child(at, &[Relation::Nsubj, Relation::NsubjPass]).is_some_and(|subject| subject < verb) {
                return self.subjects(at);
            }
        }
        Vec::new()
    }
}

/// Words that open a clause of time or reason, and none that is said.
fn is_adverbial(word: &str) -> bool {
    matches!(
        word,
        "as" | "because" | "while" | "after" | "before" | "since" | "until" | "although" | "though" | "unless"
    )
}
