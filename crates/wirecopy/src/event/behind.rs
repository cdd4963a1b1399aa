//! Who is behind a deed that the sentence tells by the way: "were convicted of the murder", "died in a raid by gunmen",
//! "killed by a bomb that rebels planted".

use wirecopy_syntax::Relation;

use super::EventType;
use super::arguments::{Arguments, Take};
use crate::clause::Phrase;
use crate::entity::ActorId;
use crate::lexicon::frames::Part;

impl Arguments<'_> {
    /// Those who answer for the deed that a noun tells: "is responsible for", "took part in", "claimed responsibility for".
    pub(super) fn answerable(self, noun: usize) -> Vec<Phrase> {
        let c = self.clauses();
        let tree = c.tree();
        let frames = &self.scene.lexicon.frames;
        let case = tree.children(noun).take_while(|&t| t < noun).find(|&t| tree.relation(t) == Relation::Case);
        let Some((case, head)) = case.zip(tree.head(noun)) else { return Vec::new() };
        let word = if c.lemma(head).is_empty() { c.lower(head) } else { c.lemma(head) };
        if !frames.answers_for(word, c.lower(case)) {
            return Vec::new();
        }
        if !c.tag(head).is_nominal() || tree.child(head, &[Relation::Cop]).is_some() {
            return c.subjects(head);
        }
        // "claimed responsibility for", "took part in"
        let verb = c.verb_of(head).filter(|&verb| !c.group(verb).negated && !c.group(verb).passive);
        let claims = verb.filter(|&verb| frames.is_light(c.lemma(verb)) || c.lemma(verb) == "take");
        claims.map(|verb| c.subjects(verb)).unwrap_or_default()
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
