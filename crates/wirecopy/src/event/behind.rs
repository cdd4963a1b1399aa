//! Whose deed a noun tells: "attacks by X", "X's raid", "a bombing claimed by X", "the fight against Y", "were convicted of
//! the murder", "died in a raid by gunmen", "killed by a bomb that rebels planted".

use wirecopy_syntax::Relation;

use super::arguments::{Arguments, Take};
use super::{EventType, Status};
use crate::clause::Phrase;
use crate::entity::{ActorId, MentionForm};
use crate::lexicon::frames::Part;

impl Arguments<'_> {
    /// Whose deed a noun names behind "by"; of "the murder was condemned by X" that is whose the condemning is.
    pub(super) fn agent(self, noun: usize) -> Vec<Phrase> {
        let c = self.clauses();
        let by = c.after(noun, "by");
        let verb = c.verb_of(noun).filter(|&verb| !self.scene.lexicon.frames.is_light(c.lemma(verb)));
        let verb = verb.filter(|&verb| c.group(verb).passive);
        let of_verb = verb.is_some_and(|verb| by.iter().any(|phrase| phrase.first > verb));
        if of_verb { Vec::new() } else { by }
    }

    /// Who is behind a deed that a noun names: "attacks by X", "X's raid", "a bombing claimed by X", "X claimed the raid".
    pub(super) fn behind(self, noun: usize, take: Take) -> Vec<ActorId> {
        let c = self.clauses();
        let tree = c.tree();
        let by = self.agent(noun);
        let owner = || c.owner_of(noun).into_iter().collect::<Vec<_>>();
        // "the murder of the nuns carried out by …", where the parser hung the clause on the nuns.
        let claimed = || {
            let clause = (noun + 1..tree.subtree(noun).end).filter(|&t| {
                matches!(tree.relation(t), Relation::Acl | Relation::AclRelcl | Relation::Advcl)
                    && self.scene.lexicon.frames.is_light(c.lemma(t))
            });
            clause.flat_map(|t| c.after(t, "by")).collect::<Vec<_>>()
        };
        let claims = || {
            let verb = c.verb_of(noun).filter(|&verb| self.scene.lexicon.frames.is_light(c.lemma(verb)));
            verb.map(|verb| c.subjects(verb)).unwrap_or_default()
        };
        let ways = [by, owner(), claimed(), claims(), self.answerable(noun)];
        let found = ways.into_iter().find(|phrases| !phrases.is_empty());
        match found {
            Some(phrases) => self.named(&phrases, take),
            None => self.modifier(noun, c.phrase_of(noun).first).into_iter().collect(),
        }
    }

    /// Whose fight a noun tells that nobody owns: "support for the army in the fight against …", "joined the war on …".
    pub(super) fn engaged(self, noun: usize) -> Option<ActorId> {
        let c = self.clauses();
        let tree = c.tree();
        tree.children(noun).find(|&t| t < noun && c.lower(t) == "in" && tree.relation(t) == Relation::Case)?;
        let mut verb = tree.head(noun)?;
        while !c.tag(verb).is_verb() {
            verb = tree.head(verb)?;
        }
        let between = c.range(verb).end..c.range(noun).start;
        let named = self.entities().mentions_in(between).iter().rev().find(|m| m.form != MentionForm::Pronoun);
        let subject = || {
            let take = Take::NAMED;
            self.subject(verb, take).first().copied()
        };
        named.map(|m| m.actor).or_else(subject)
    }

    /// The noun of a deed that a phrase names or belongs to: "the attacks in the old town, which killed six".
    pub(super) fn deed(self, phrase: Phrase) -> Option<usize> {
        let c = self.clauses();
        let tree = c.tree();
        let mut noun = phrase.head;
        for _ in 0..4 {
            if self.scene.lexicon.frames.is_attack(c.lower(noun)) {
                return Some(noun);
            }
            noun = tree.head(noun).filter(|_| tree.relation(noun) == Relation::Nmod)?;
        }
        None
    }

    /// Those who answer for the deed that a noun tells: "is responsible for", "took part in", "claimed responsibility for".
    pub(super) fn answerable(self, noun: usize) -> Vec<Phrase> {
        let c = self.clauses();
        let tree = c.tree();
        let frames = &self.scene.lexicon.frames;
        let case = tree.children(noun).take_while(|&t| t < noun).find(|&t| tree.relation(t) == Relation::Case);
        let Some((case, head)) = case.zip(tree.head(noun)) else { return Vec::new() };
        let word = if c.lemma(head).is_empty() { c.lower(head) } else { c.lemma(head) };
        // "is to blame for", not "blames the army for"
        let to_blame =
            || c.tag(head).is_verb() && c.group(head).infinitive && frames.answers_for("to blame", c.lower(case));
        let answers = frames.answers_for(word, c.lower(case)) || word == "blame" && to_blame();
        if !answers {
            return Vec::new();
        }
        if !c.tag(head).is_nominal() || tree.child(head, &[Relation::Cop]).is_some() {
            return c.subjects(head);
        }
        // "claimed responsibility for", "took part in"
        let verb = c.verb_of(head).filter(|&verb| !c.group(verb).negated && !c.group(verb).passive);
        let claims = verb.filter(|&verb| frames.is_light(c.lemma(verb)) || c.lemma(verb) == "take");
        claims.map_or_else(|| self.involved(head, case), |verb| self.claimants(verb))
    }

    /// Those of a noun that tells their part in a deed: "the involvement of troops in the raid", not "their alleged part".
    fn involved(self, part: usize, case: usize) -> Vec<Phrase> {
        let c = self.clauses();
        if self.scene.judge().of_noun(part).status != Status::Happened {
            return Vec::new();
        }
        let owners = c.owners_of(part);
        let of = || c.preposition(part, "of").filter(|&of| of < case).map(|_| c.after(part, "of")).unwrap_or_default();
        if owners.is_empty() { of() } else { owners }
    }

    /// Who claims a deed: the subject, or whoever gives out the "leaflets claiming responsibility".
    fn claimants(self, verb: usize) -> Vec<Phrase> {
        let c = self.clauses();
        let tree = c.tree();
        let own = c.subjects(verb);
        let main = || tree.head(verb).and_then(|noun| c.verb_of(noun)).map(|main| c.subjects(main));
        let thing = tree.relation(verb) == Relation::Acl && self.named(&own, Take::NAMED).is_empty();
        main().filter(|_| thing).unwrap_or(own)
    }

    /// Who is behind the attack or bomb that a deed came about through: "killed in an attack by", "by a bomb planted by".
    pub(super) fn through(self, verb: usize, take: Take) -> Vec<ActorId> {
        let c = self.clauses();
        let phrases = ["in", "during", "by", "from"].into_iter().flat_map(|preposition| c.after(verb, preposition));
        for phrase in phrases {
            let found = match self.deed(phrase) {
                Some(noun) => self.behind(noun, take),
                None => self.handled(phrase.head, take),
            };
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// Who placed or threw a weapon: "a bomb planted by rebels".
    fn handled(self, weapon: usize, take: Take) -> Vec<ActorId> {
        let c = self.clauses();
        let tree = c.tree();
        let frames = &self.scene.lexicon.frames;
        let uses = |verb: usize| frames.of(Part::Verb, c.lemma(verb)).any(|frame| frame.kind == EventType::Assault);
        let clause = tree
            .children(weapon)
            .find(|&t| matches!(tree.relation(t), Relation::Acl | Relation::AclRelcl) && c.tag(t).is_verb() && uses(t));
        clause.map(|verb| self.named(&c.after(verb, "by"), take)).unwrap_or_default()
    }
}
