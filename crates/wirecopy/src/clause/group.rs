//! The verb group: auxiliaries, negation and "to" before a verb, and what they say of it.

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
        let alone = self.start == self.verb || !self.auxiliary(clauses);
        match clauses.tag(self.verb) {
            Tag::VerbIng | Tag::VerbBase if alone => false,
            _ => !self.infinitive,
        }
    }

    fn auxiliary(&self, clauses: &Clauses) -> bool {
        (self.start..self.verb).any(|t| clauses.tag(t).is_aux())
    }
}

impl Clauses {
    /// The group of the verb at a token.
    pub(crate) fn group(&self, verb: usize) -> Group {
        let first = self.sentence(verb).start;
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
        let mut nearest_aux = None;
        let mut at = verb;
        while at > first {
            let tag = self.tag(at - 1);
            match tag {
                Tag::Adv | Tag::Time | Tag::Be | Tag::Do => {}
                Tag::Neg => group.negated = true,
                Tag::Modal => group.modal = Some(at - 1),
                Tag::To => group.infinitive = true,
                Tag::Have => group.perfect = true,
                _ => break,
            }
            if tag.is_aux() && nearest_aux.is_none() {
                nearest_aux = Some(tag);
            }
            at -= 1;
            if !matches!(tag, Tag::Adv | Tag::Time) {
                group.start = at;
            }
            if tag == Tag::To {
                // "not to attack"
                group.negated |= at > first && self.tag(at - 1) == Tag::Neg;
                break;
            }
        }
        // "a plan backed by the council" is passive without an auxiliary.
        let means = matches!(self.lower(verb + 2), "phone" | "telephone" | "video" | "telex" | "mail" | "radio");
        let reduced = nearest_aux.is_none() && self.lower(verb + 1) == "by" && !means;
        group.passive = self.tag(verb) == Tag::VerbPast && (nearest_aux == Some(Tag::Be) || reduced);
        group.progressive = self.tag(verb) == Tag::VerbIng && nearest_aux == Some(Tag::Be);
        group
    }
}
