//! What stands to a verb or noun as object, owner or prepositional object.

use wirecopy_syntax::{Relation, Xpos};

use super::{Clauses, Phrase, Tag};

impl Clauses {
    pub(super) fn phrases(&self, mut heads: Vec<usize>) -> Vec<Phrase> {
        heads.sort_unstable();
        heads.dedup();
        let mut found: Vec<Phrase> = Vec::with_capacity(heads.len());
        for head in heads {
            // A name that the phrase before has taken in: "the blogger Ann Holm".
            if found.last().is_none_or(|last| head >= last.end) {
                found.push(self.phrase_of(head));
            }
        }
        found
    }

    /// A noun and those coordinated with it, in text order.
    pub(super) fn with_conjuncts(&self, noun: usize) -> Vec<usize> {
        let tree = self.tree();
        let mut found = vec![noun];
        let mut at = 0;
        while let Some(&here) = found.get(at) {
            let more = tree.children(here).filter(|&t| {
                tree.relation(t) == Relation::Conj
                    && self.tag(t) != Tag::Time
                    && (self.tag(t).is_nominal() || self.tag(t) == Tag::Pron)
                    && tree.child(t, &[Relation::Case, Relation::Nsubj, Relation::Cop]).is_none()
            });
            found.extend(more);
            at += 1;
        }
        found
    }

    /// The verb or noun that a trigger's last token belongs to: of a particle or preposition its head.
    fn governor(&self, token: usize) -> usize {
        let tree = self.tree();
        let small = matches!(self.tag(token), Tag::Adv | Tag::Prep | Tag::To);
        match tree.head(token).filter(|_| small) {
            Some(head) if self.tag(head).is_verb() => head,
            // "called for talks": the preposition hangs on the noun, the noun on the verb.
            Some(head) => tree.head(head).filter(|&verb| self.tag(verb).is_verb()).unwrap_or(token),
            None => token,
        }
    }

    /// The direct objects of a verb, coordinated ones each; none for a passive. A particle stands for its verb.
    pub(crate) fn objects(&self, token: usize) -> Vec<Phrase> {
        let tree = self.tree();
        // "went on strike": the trigger's last word is a preposition.
        if self.tag(token) == Tag::Prep && tree.relation(token) == Relation::Case {
            return tree
                .head(token)
                .map(|noun| self.phrases(self.with_conjuncts(self.named_noun(noun))))
                .unwrap_or_default();
        }
        let verb = self.governor(token);
        if !self.tag(verb).is_verb() || self.group(verb).passive {
            return Vec::new();
        }
        self.phrases(self.object_heads(verb))
    }

    /// The name that a title or adjective before it belongs to: where "with" hangs on "President" of "President Holm".
    fn named_noun(&self, mut noun: usize) -> usize {
        let tree = self.tree();
        let before = [Relation::NmodDesc, Relation::Compound, Relation::Amod, Relation::Flat];
        while let Some(head) = tree.head(noun).filter(|&head| head > noun && before.contains(&tree.relation(noun))) {
            noun = head;
        }
        noun
    }

    fn object_heads(&self, verb: usize) -> Vec<usize> {
        let tree = self.tree();
        if let Some(object) = tree.child(verb, &[Relation::Obj]) {
            if self.is_relative(object) {
                return self.antecedent(verb);
            }
            let all = tree.children(verb).filter(|&t| tree.relation(t) == Relation::Obj);
            return all.flat_map(|t| self.with_conjuncts(t)).collect();
        }
        if let Some(object) = tree.child(verb, &[Relation::Iobj]) {
            return self.with_conjuncts(object);
        }
        if let Some(object) = tree.children(verb).find(|&t| t > verb && self.is_bare_object(t)) {
            return self.with_conjuncts(object);
        }
        // "The minister received, on Monday, the envoy": hung on the subject.
        let subject = self.own_subject(verb).filter(|&subject| subject < verb);
        let strayed = subject.and_then(|subject| {
            let stray = |t: &usize| *t > verb && tree.relation(*t) == Relation::Conj && self.tag(*t).is_nominal();
            tree.children(subject).filter(stray).find(|&t| tree.child(t, &[Relation::Cc, Relation::Case]).is_none())
        });
        if let Some(object) = strayed {
            return self.with_conjuncts(object);
        }
        // "received on Monday, the day of the summit, the envoy": hung on the day.
        let days = tree.children(verb).filter(|&t| t > verb && self.tag(t) == Tag::Time);
        let hung = days.filter_map(|t| tree.child(t, &[Relation::Appos])).find(|&t| self.tag(t).is_nominal());
        if let Some(object) = hung {
            return self.with_conjuncts(object);
        }
        if tree.relation(verb) == Relation::AclRelcl
            && tree.child(verb, &[Relation::Nsubj]).is_some_and(|subject| !self.is_relative(subject))
            && tree.child(verb, &[Relation::Ccomp, Relation::Xcomp, Relation::Obl, Relation::NsubjPass]).is_none()
        {
            // "the town the rebels had taken"
            return self.antecedent(verb);
        }
        // "attacked and burned the village": the object stands behind the last.
        let shared = tree.children(verb).find(|&t| {
            tree.relation(t) == Relation::Conj
                && (tree.xpos(t) == tree.xpos(verb) || self.tag(t) == self.tag(verb))
                && t <= verb + 3
                && tree.child(verb, &[Relation::Obl, Relation::Ccomp, Relation::Xcomp]).is_none()
                && tree.child(t, &[Relation::Nsubj]).is_none()
        });
        shared.and_then(|t| tree.child(t, &[Relation::Obj])).map(|t| self.with_conjuncts(t)).unwrap_or_default()
    }

    /// "deported at least four refugees", "called President Ann Holm": what the parser takes for an adjunct or a
    /// predicate, without a preposition.
    fn is_bare_object(&self, noun: usize) -> bool {
        let tree = self.tree();
        let named = match tree.relation(noun) {
            // "called off a four-day strike"
            Relation::Xcomp if self.tag(noun) == Tag::Noun => {
                let verb = tree.head(noun);
                let particle = verb.and_then(|verb| tree.child(verb, &[Relation::CompoundPrt]));
                particle.is_some() && tree.child(noun, &[Relation::Det, Relation::Nummod]).is_some()
            }
            Relation::Xcomp | Relation::Vocative | Relation::Dep => self.tag(noun) == Tag::Name,
            Relation::Obl | Relation::OblAgent => self.tag(noun).is_nominal(),
            // "summoned the ambassador Monday"
            Relation::OblUnmarked => self.tag(noun) == Tag::Time && self.tag(self.phrase_of(noun).head).is_nominal(),
            _ => false,
        };
        named && tree.child(noun, &[Relation::Case, Relation::Mark]).is_none()
    }

    /// The phrase at a token with those coordinated with it: "A", "A and B", "A, B and C".
    pub(crate) fn coordinated(&self, first: usize) -> Vec<Phrase> {
        let Some(phrase) = self.phrase_at(first) else { return Vec::new() };
        let tree = self.tree();
        let mut top = phrase.head;
        while let Some(head) = tree.head(top).filter(|head| phrase.tokens().contains(head)) {
            top = head;
        }
        self.phrases(self.with_conjuncts(top))
    }

    /// The verb that a noun is the object of.
    pub(crate) fn verb_of(&self, noun: usize) -> Option<usize> {
        let tree = self.tree();
        let carried = matches!(tree.relation(noun), Relation::Obj | Relation::NsubjPass | Relation::Obl);
        tree.head(noun).filter(|&head| carried && self.tag(head).is_verb())
    }

    /// The owner of a noun: "Iraq" of "Iraq’s offer", "its".
    pub(crate) fn owner_of(&self, noun: usize) -> Option<Phrase> {
        self.tree().child(noun, &[Relation::NmodPoss]).map(|owner| self.phrase_of(owner))
    }

    /// All owners of a noun: "Peru’s and Chad’s agreement", "Peru and Chad’s".
    pub(crate) fn owners_of(&self, noun: usize) -> Vec<Phrase> {
        let tree = self.tree();
        let owners = tree.children(noun).filter(|&t| tree.relation(t) == Relation::NmodPoss);
        self.phrases(owners.flat_map(|t| self.with_conjuncts(t)).collect())
    }

    /// The subjects of the clause that a verb or noun governs: "demanded that X leave".
    pub(crate) fn clause_subjects(&self, token: usize) -> Vec<Phrase> {
        let tree = self.tree();
        let own = |t: &usize| {
            *t > token
                && matches!(tree.relation(*t), Relation::Ccomp | Relation::Acl | Relation::Advcl)
                && self.own_subject(*t).is_some()
        };
        let governor = self.governor(token);
        // "renewed its demand that X leave"
        let of_object = || {
            let object = tree.child(governor, &[Relation::Obj])?;
            tree.children(object).find(|t| own(t) && tree.child(*t, &[Relation::Mark]).is_some())
        };
        let clause = tree.children(governor).find(own).or_else(of_object);
        clause.map(|clause| self.subjects(clause)).unwrap_or_default()
    }

    /// The objects of a preposition behind a word, of its object or of what stands between: "held talks in Rome with X".
    pub(crate) fn after(&self, word: usize, preposition: &str) -> Vec<Phrase> {
        let Some((case, noun)) = self.governed(word, preposition) else { return Vec::new() };
        // "with President Holm in a call", where the parser hung "with" on the call.
        match self.phrase_at(case + 1) {
            Some(near) if near.end <= self.phrase_of(noun).first => self.coordinated(case + 1),
            _ => self.phrases(self.with_conjuncts(noun)),
        }
    }

    /// Where a preposition of this word stands.
    pub(crate) fn preposition(&self, word: usize, preposition: &str) -> Option<usize> {
        self.governed(word, preposition).map(|(case, _)| case)
    }

    /// A preposition of this word, with its noun.
    fn governed(&self, word: usize, preposition: &str) -> Option<(usize, usize)> {
        let tree = self.tree();
        let verb = self.governor(word);
        if let Some(found) = self.governed_below(verb, preposition, 3) {
            return Some(found);
        }
        // "held talks with X": what the parser hung on the verb may belong to its object, and the other way round.
        let role = tree.relation(verb);
        let carried =
            matches!(role, Relation::Obj | Relation::NsubjPass | Relation::Nsubj | Relation::Obl | Relation::Xcomp);
        let head = tree.head(verb).filter(|&head| carried && !self.tag(verb).is_verb() && self.tag(head).is_verb())?;
        let mut own = tree.children(head).filter(|&t| t > verb);
        // "took place between X and Y"
        let below = |t: usize| {
            let object = tree.relation(t) == Relation::Obj && role != Relation::Obj;
            let mut nouns = tree.children(t).filter(|&t| object && tree.relation(t) == Relation::Nmod);
            nouns.find_map(|t| self.case(t, preposition).map(|case| (case, t)))
        };
        own.find_map(|t| self.case(t, preposition).map(|case| (case, t)).or_else(|| below(t)))
    }

    fn governed_below(&self, word: usize, preposition: &str, depth: usize) -> Option<(usize, usize)> {
        let tree = self.tree();
        let depth = depth.checked_sub(1)?;
        let behind = || {
            tree.children(word).filter(|&t| t > word || matches!(tree.relation(t), Relation::Obl | Relation::OblAgent))
        };
        let own = behind().find_map(|t| {
            let adjunct = matches!(
                tree.relation(t),
                Relation::Obl
                    | Relation::OblAgent
                    | Relation::Nmod
                    | Relation::Conj
                    | Relation::Advmod
                    | Relation::Xcomp
            );
            let case = self.case(t, preposition).filter(|_| adjunct)?;
            // "In line with the talks, X met Y": what opens the sentence is not "with".
            (t > word || tree.subtree(t).start == case).then_some((case, t))
        });
        own.or_else(|| {
            behind()
                .filter(|&t| {
                    t > word && matches!(
                        tree.relation(t),
                        Relation::Obj
                            | Relation::Obl
                            | Relation::Nmod
                            | Relation::CompoundPrt
                            | Relation::Advmod
                    ) && !self.tag(t).is_verb()
                        // "suspended aid and deals with X", not "the murders and cases of torture"
                        || depth == 1 && tree.relation(t) == Relation::Conj && self.tag(t).is_nominal()
                        || matches!(tree.relation(t), Relation::Xcomp | Relation::Advcl) && tree.xpos(t) == Xpos::Vb
                        // "was found guilty by a court"
                        || tree.relation(t) == Relation::Xcomp && tree.xpos(t) == Xpos::Jj
                })
                .find_map(|t| self.governed_below(t, preposition, depth))
        })
    }

    /// The preposition of a noun, if it is this one.
    fn case(&self, noun: usize, preposition: &str) -> Option<usize> {
        let tree = self.tree();
        if self.tag(noun) == Tag::Time {
            return None;
        }
        // It may hang on a title before the name: "with President Holm".
        let words = tree.subtree(noun).start..noun;
        words
            .take_while(|&t| {
                matches!(self.tag(t), Tag::Adv | Tag::Prep | Tag::Conj) || tree.relation(t) == Relation::Case
            })
            .find(|&t| self.lower(t) == preposition)
    }
}
