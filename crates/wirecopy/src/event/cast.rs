//! Who takes part: the actors that the entity stage found, and strangers, whom the text names only where an event needs
//! them ("six farm hands", "Idlib").

use std::cell::RefCell;
use std::ops::Range;

use crate::entity::{Actor, ActorId, ActorKind, CountryCode, Entities, Mention, MentionForm, Sector};
use crate::event::Event;
use crate::lexicon::bodies::Agent;
use crate::lexicon::gazetteer::Country;
use crate::prose::Prose;

/// All who can take part in the article's events.
pub(super) struct Cast<'a> {
    prose: &'a Prose<'a>,
    entities: &'a Entities,
    strangers: RefCell<Vec<Actor>>,
}

impl<'a> Cast<'a> {
    pub(super) fn new(prose: &'a Prose<'a>, entities: &'a Entities) -> Self {
        Self { prose, entities, strangers: RefCell::default() }
    }

    /// Whether an actor answers to a description; nobody answers to an unknown id.
    pub(super) fn is(&self, id: ActorId, test: impl Fn(&Actor) -> bool) -> bool {
        self.ask(id, test).unwrap_or(false)
    }

    /// What is to be known of an actor; nothing for an unknown id.
    pub(super) fn ask<T>(&self, id: ActorId, question: impl FnOnce(&Actor) -> T) -> Option<T> {
        if let Some(actor) = self.entities.actor(id) {
            return Some(question(actor));
        }
        let at = (id.0 as usize).checked_sub(self.entities.actors.len())?;
        self.strangers.borrow().get(at).map(question)
    }

    /// The stranger that a phrase names: the one already met under these words, or a new one.
    pub(super) fn stranger(&self, phrase: Range<usize>, form: MentionForm, country: Option<CountryCode>) -> ActorId {
        let mut strangers = self.strangers.borrow_mut();
        let span = self.prose.article.text.cut_trimmed(phrase);
        let name =
            self.prose.text().get(span.bytes()).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let bare = |name: &str| name.trim_start_matches("the ").trim_start_matches("The ").to_lowercase();
        let mention = Mention { span, form };
        let known = strangers.iter_mut().find(|other| bare(&other.name) == bare(&name));
        if let Some(known) = known {
            if !known.mentions.contains(&mention) {
                known.mentions.push(mention);
            }
            return known.id;
        }
        let id = ActorId((self.entities.actors.len() + strangers.len()) as u32);
        strangers.push(Actor {
            id,
            kind: ActorKind::Unknown,
            name,
            roles: Vec::new(),
            country,
            sectors: Vec::new(),
            code: country.map(|code| code.to_string()),
            mentions: vec![mention],
        });
        id
    }

    /// Those whom only a noun of the lexicon names: the police of "a police raid", "fighters loyal to …".
    pub(super) fn agent(&self, phrase: Range<usize>, agent: Agent, country: Option<CountryCode>) -> ActorId {
        let id = self.stranger(phrase, MentionForm::Nominal, country);
        let at = (id.0 as usize).checked_sub(self.entities.actors.len());
        let mut strangers = self.strangers.borrow_mut();
        if let Some(actor) = at.and_then(|at| strangers.get_mut(at)).filter(|a| a.kind == ActorKind::Unknown) {
            actor.kind = agent.kind;
            actor.sectors = agent.sector.into_iter().collect();
        }
        id
    }

    /// Gives a stranger the sectors of those whom it belongs to.
    pub(super) fn belongs(&self, id: ActorId, sectors: &[Sector]) {
        let at = (id.0 as usize).checked_sub(self.entities.actors.len());
        let mut strangers = self.strangers.borrow_mut();
        if let Some(actor) = at.and_then(|at| strangers.get_mut(at)).filter(|actor| actor.sectors.is_empty()) {
            actor.sectors = sectors.to_vec();
        }
    }

    /// A country that only the name of its people names: the Turkey of "Turkish shelling".
    pub(super) fn people(&self, word: Range<usize>, country: &Country) -> ActorId {
        let is_it = |actor: &&mut Actor| actor.kind == ActorKind::Country && actor.country == Some(country.code);
        let span = self.prose.article.text.cut_trimmed(word.clone());
        let mention = Mention { span, form: MentionForm::Nominal };
        if let Some(known) = self.strangers.borrow_mut().iter_mut().find(is_it) {
            if !known.mentions.contains(&mention) {
                known.mentions.push(mention);
            }
            return known.id;
        }
        let id = self.agent(word, Agent { kind: ActorKind::Country, sector: None }, Some(country.code));
        if let Some(actor) = self.strangers.borrow_mut().last_mut().filter(|actor| actor.id == id) {
            country.name.clone_into(&mut actor.name);
        }
        id
    }

    /// The strangers that take part in an event, with the ids that follow those of the entity stage.
    pub(super) fn taking_part(self, events: &mut [Event]) -> Vec<Actor> {
        let first = self.entities.actors.len();
        let strangers = self.strangers.into_inner();
        let mut new_id: Vec<Option<ActorId>> = vec![None; strangers.len()];
        let mut kept = 0;
        for id in events.iter_mut().flat_map(|e| e.actors.iter_mut().chain(&mut e.recipients)) {
            let Some(slot) = (id.0 as usize).checked_sub(first).and_then(|at| new_id.get_mut(at)) else { continue };
            *id = *slot.get_or_insert_with(|| {
                kept += 1;
                ActorId((first + kept - 1) as u32)
            });
        }
        let mut found: Vec<Actor> = strangers
            .into_iter()
            .zip(new_id)
            .filter_map(|(actor, id)| {
                let mut mentions = actor.mentions;
                mentions.sort_by_key(|m| m.span.start_byte());
                Some(Actor { id: id?, mentions, ..actor })
            })
            .collect();
        found.sort_by_key(|actor| actor.id);
        found
    }
}
