//! Whose deed a verb tells: its own subject, or one borrowed over control, coordination and relative clauses.

use wirecopy_syntax::{Relation, Xpos};

use super::{Clauses, Phrase, Tag};

/// How many arcs a subject may be borrowed over: "agreed to try to help build".
const DEPTH: usize = 6;

impl Clauses {
    /// The subjects of a verb: one phrase, or several that are coordinated, in text order.
    ///
    /// For a passive these are the patients. For an infinitive, an ing-form or a relative clause, the subject that
    /// governs it.
    pub(crate) fn subjects(&self, verb: usize) -> Vec<Phrase> {
        self.phrases(self.subjects_within(verb, DEPTH))
    }

    fn subjects_within(&self, verb: usize, depth: usize) -> Vec<usize> {
        let tree = self.tree();
        let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
        if let Some(own) = self.own_subject(verb) {
            if self.is_relative(own) {
                return self.antecedent(verb);
            }
            // What stands behind the verb is no more of its subject, unless all of it does ("said the minister").
            let mut all = self.with_conjuncts(own);
            all.retain(|&t| own > verb || t < verb);
            return all;
        }
        let Some(head) = tree.head(verb) else { return self.loose_subject(verb) };
        match tree.relation(verb) {
            Relation::Conj => self.subjects_within(head, depth),
            // "Norway to hold talks": a headline's noun stands for the clause.
            Relation::Xcomp if self.tag(head).is_nominal() && self.own_subject(head).is_none() => {
                self.of_noun(head, depth)
            }
            Relation::Xcomp => self.controller(head, depth),
            Relation::Advcl if self.is_finite_form(verb) => {
                let beside = self.loose_subject(verb);
                let conjunction = tree.child(verb, &[Relation::Mark]).is_some();
                if beside.is_empty() && !conjunction { self.subjects_within(head, depth) } else { beside }
            }
            Relation::Ccomp if !self.is_finite_form(verb) => self.controller(head, depth),
            Relation::Advcl | Relation::Obl | Relation::Nmod | Relation::Parataxis | Relation::Dep
                if !self.is_finite_form(verb) =>
            {
                if self.tag(head).is_nominal() && tree.relation(verb) == Relation::Nmod {
                    return self.of_noun(head, depth);
                }
                // "Norway to hold talks": a headline's noun stands for the clause.
                let found = self.subjects_within(head, depth);
                if found.is_empty() && self.tag(head).is_nominal() { self.with_conjuncts(head) } else { found }
            }
            Relation::Acl if tree.xpos(verb) == Xpos::Vb => self.of_noun(head, depth),
            Relation::Acl | Relation::AclRelcl => self.with_conjuncts_after(head, verb),
            _ => self.loose_subject(verb),
        }
    }

    /// Who does what an infinitive or ing-form below a word says: the word's object where it has one, else its subject.
    fn controller(&self, head: usize, depth: usize) -> Vec<usize> {
        let tree = self.tree();
        let object = tree.child(head, &[Relation::Obj, Relation::Iobj]);
        // "failed on Wednesday to renew"
        let object = object.filter(|&t| self.tag(t) != Tag::Time);
        match object.filter(|_| self.object_control.get(head).is_some_and(|control| *control)) {
            Some(object) if self.is_relative(object) => self.antecedent(head),
            Some(object) => self.with_conjuncts(object),
            None => self.subjects_within(head, depth),
        }
    }

    /// Who does what an infinitive behind a noun says: the noun's owner, or the subject of the verb that it is the
    /// object of; the noun itself where there is neither.
    fn of_noun(&self, noun: usize, depth: usize) -> Vec<usize> {
        let tree = self.tree();
        if self.tag(noun) == Tag::Name {
            return vec![noun];
        }
        if let Some(owner) = tree.child(noun, &[Relation::NmodPoss]) {
            return self.with_conjuncts(owner);
        }
        let verb =
            tree.head(noun).filter(|_| matches!(tree.relation(noun), Relation::Obj | Relation::Obl | Relation::Conj));
        let found = verb.map(|verb| self.subjects_within(verb, depth)).unwrap_or_default();
        if found.is_empty() { vec![noun] } else { found }
    }

    /// The subject that hangs on the verb itself: the first that is no place before a colon and has no preposition.
    pub(super) fn own_subject(&self, verb: usize) -> Option<usize> {
        let tree = self.tree();
        let subjects = tree.children(verb).filter(|&t| {
            matches!(tree.relation(t), Relation::Nsubj | Relation::NsubjPass | Relation::NsubjOuter)
                && self.tag(t) != Tag::Time
        });
        let plain = |&t: &usize| {
            tree.child(t, &[Relation::Case]).is_none() && !matches!(self.lower(tree.subtree(t).end), ":" | "--" | "—")
        };
        let found = subjects.clone().find(plain).or_else(|| subjects.clone().next())?;
        // "The force fighting the rebels has declared": hung on the participle.
        let inner = tree.child(found, &[Relation::Nsubj]).filter(|&t| t < found && tree.xpos(found) == Xpos::Vbg);
        Some(inner.unwrap_or(found))
    }

    /// In a headline or a broken sentence the parser may miss the subject: a noun that stands right before the verb,
    /// "after rebels attacked" among them.
    fn loose_subject(&self, verb: usize) -> Vec<usize> {
        let tree = self.tree();
        let start = self.group(verb).start;
        let loose = [
            Relation::Compound,
            Relation::Dislocated,
            Relation::Vocative,
            Relation::Dep,
            Relation::NmodUnmarked,
            Relation::OblUnmarked,
        ];
        let own = tree
            .children(verb)
            .take_while(|&t| t < verb)
            .filter(|&t| self.tag(t).is_nominal() && loose.contains(&tree.relation(t)))
            .last();
        let beside = || {
            let head = tree.head(verb)?;
            tree.children(head).find(|&t| {
                t < verb
                    && self.tag(t).is_nominal()
                    && tree.subtree(t).end == start
                    && tree
                        .children(t)
                        .any(|case| matches!(self.lower(case), "after" | "before" | "since" | "until" | "as"))
            })
        };
        // "Earlier on Thursday, Ann Holm met": hung on the day.
        let dated = || {
            let days = (tree.subtree(verb).start..start).filter(|&t| self.tag(t) == Tag::Time);
            let named = |&t: &usize| self.tag(t).is_nominal() && tree.subtree(t).end == start;
            days.filter_map(|t| tree.child(t, &[Relation::Appos])).find(named)
        };
        // "The force fighting the rebels has declared": the participle took the subject.
        let taken = || {
            let clause = tree.children(verb).take_while(|&t| t < verb).filter(|&t| tree.relation(t) == Relation::Advcl);
            let mut bare = clause.filter(|&t| tree.xpos(t) == Xpos::Vbg && tree.child(t, &[Relation::Mark]).is_none());
            bare.find_map(|t| tree.child(t, &[Relation::Nsubj]).filter(|&subject| subject < t))
        };
        own.or_else(beside).or_else(dated).or_else(taken).map(|t| self.with_conjuncts(t)).unwrap_or_default()
    }

    /// Whether a verb has a tense of its own.
    fn is_finite_form(&self, verb: usize) -> bool {
        match self.tree().xpos(verb) {
            Xpos::Vb | Xpos::Vbn | Xpos::Vbg => self.group(verb).finite(self) && self.tag(verb) != Tag::VerbPast,
            _ => true,
        }
    }

    /// Whether a word is "who", "which" or "that" of a relative clause.
    pub(super) fn is_relative(&self, token: usize) -> bool {
        matches!(self.tag(token), Tag::Rel | Tag::That)
    }

    /// The noun that a relative clause belongs to, from any verb in it.
    pub(super) fn antecedent(&self, verb: usize) -> Vec<usize> {
        let tree = self.tree();
        let mut at = verb;
        for _ in 0..DEPTH {
            let Some(head) = tree.head(at) else { break };
            if matches!(tree.relation(at), Relation::AclRelcl | Relation::Acl) {
                return self.with_conjuncts_after(head, at);
            }
            at = head;
        }
        Vec::new()
    }

    /// A noun that a clause belongs to; "A and B, who met": the clause behind the last of them speaks of all.
    fn with_conjuncts_after(&self, noun: usize, clause: usize) -> Vec<usize> {
        let tree = self.tree();
        let mut found = self.with_conjuncts(noun);
        found.retain(|&t| t < clause);
        // A title before a name is one person.
        if tree.relation(noun) == Relation::Conj && found.len() == 1 && self.is_plural_clause(clause) {
            let first = tree.head(noun).unwrap_or(noun);
            found = self.with_conjuncts(first);
            found.retain(|&t| t < clause);
        }
        found
    }

    fn is_plural_clause(&self, verb: usize) -> bool {
        let tree = self.tree();
        tree.children(verb).any(|t| matches!(self.lower(t), "are" | "were" | "have")) || tree.xpos(verb) == Xpos::Vbp
    }
}
