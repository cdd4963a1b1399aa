//! The verb group: auxiliaries, negation and "to" round a verb, and what they say of it.

use wirecopy_syntax::{Relation, Xpos};

use super::{Clauses, Tag};

/// A verb with what stands before it: "has not been", "will", "to".
#[allow(clippy::struct_excessive_bools)] // independent facts of one verb group
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// First token of the group.
    pub(crate) start: usize,
    /// The verb itself.
    pub(crate) verb: usize,
    pub(crate) passive: bool,
    pub(crate) negated: bool,
    /// The modal verb's token.
    pub(crate) modal: Option<usize>,
    /// Whether it is an infinitive with "to".
    pub(crate) infinitive: bool,
    /// Whether a form of "be" stands before an ing-form.
    pub(crate) progressive: bool,
    /// Whether a form of "have" stands in it.
    pub(crate) perfect: bool,
}

impl Group {
    /// Whether the clause has this verb as its finite one.
    pub(crate) fn finite(&self, clauses: &Clauses) -> bool {
        match clauses.tag(self.verb) {
            Tag::VerbIng => self.progressive || self.perfect || self.modal.is_some(),
            Tag::VerbBase => self.modal.is_some() || clauses.has_auxiliary(self.verb),
            _ => !self.infinitive,
        }
    }
}

impl Clauses {
    /// The group of the verb at a token.
    pub(crate) fn group(&self, verb: usize) -> Group {
        let mut group = self.own_group(verb);
        // "will meet and sign", "were arrested and charged": what stands before the first holds for all of one form.
        let mut at = verb;
        for _ in 0..4 {
            let tree = self.tree();
            let bare = group.start == verb && tree.child(at, &[Relation::Nsubj, Relation::NsubjPass]).is_none();
            let first = tree.head(at).filter(|_| bare && tree.relation(at) == Relation::Conj);
            let Some(first) = first.filter(|&first| tree.xpos(first) == tree.xpos(verb)) else { break };
            let whole = self.own_group(first);
            if whole.start < first {
                return Group { start: verb, verb, passive: whole.passive && group.objectless(self), ..whole };
            }
            group.passive |= whole.passive && group.objectless(self);
            at = first;
        }
        group
    }

    fn own_group(&self, verb: usize) -> Group {
        let tree = self.tree();
        let mut group = Group {
            start: verb,
            verb,
            passive: false,
            negated: false,
            modal: None,
            infinitive: false,
            progressive: false,
            perfect: false,
        };
        let mut auxiliary = false;
        for child in tree.children(verb).take_while(|&child| child < verb + 3) {
            let tag = self.tag(child);
            let before = child < verb;
            match tree.relation(child) {
                Relation::Aux | Relation::AuxPass | Relation::Cop if before => {
                    auxiliary = true;
                    match tag {
                        Tag::Modal => group.modal = Some(child),
                        Tag::Have => group.perfect = true,
                        Tag::Be => {
                            group.passive |=
                                tree.relation(child) == Relation::AuxPass || self.tag(verb) == Tag::VerbPast;
                            group.progressive |= self.tag(verb) == Tag::VerbIng;
                        }
                        _ => {}
                    }
                }
                Relation::Mark if before && tag == Tag::To => group.infinitive = true,
                Relation::Advmod if tag == Tag::Neg => group.negated = true,
                Relation::NsubjPass => {
                    group.passive |= self.tag(verb) == Tag::VerbPast && group.objectless(self);
                    group.negated |= self.is_none(child);
                    continue;
                }
                Relation::Nsubj => {
                    group.negated |= self.is_none(child);
                    continue;
                }
                _ => continue,
            }
            if before {
                group.start = group.start.min(child);
            }
        }
        // "a plan backed by the council", "five killed in blast": passive without an auxiliary.
        let reduced = !auxiliary
            && tree.xpos(verb) == Xpos::Vbn
            && (matches!(tree.relation(verb), Relation::Acl | Relation::Amod | Relation::Advcl) || self.headline(verb))
            && group.objectless(self);
        let agent = !auxiliary && tree.child(verb, &[Relation::OblAgent]).is_some() && group.objectless(self);
        group.passive |= self.tag(verb) == Tag::VerbPast && (reduced || agent);
        group
    }

    /// "No soldiers", "nobody", "none of them".
    fn is_none(&self, subject: usize) -> bool {
        matches!(self.lower(subject), "nobody" | "none" | "nothing")
            || self.tree().children(subject).any(|t| matches!(self.lower(t), "no" | "neither"))
    }

    fn has_auxiliary(&self, verb: usize) -> bool {
        self.tree().child(verb, &[Relation::Aux, Relation::AuxPass]).is_some()
    }
}

impl Group {
    fn objectless(self, clauses: &Clauses) -> bool {
        clauses.tree().child(self.verb, &[Relation::Obj]).is_none()
    }
}
