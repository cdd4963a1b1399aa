//! An event's mentions → what speaks for them.

use super::{Argument, Explanation, Side, Step, Telling, frame};
use crate::Document;
use crate::clause::{Clauses, Phrase, Tree};
use crate::entity::{ActorId, Entities, MentionForm};
use crate::event::arguments::{Arguments, Strangers, Take};
use crate::event::cast::Cast;
use crate::event::matcher::Scene;
use crate::event::status::Verdict;
use crate::event::trigger;
use crate::event::{Event, EventMention, Status};
use crate::lexicon::Lexicon;
use crate::lexicon::frames::{Frame, Part, Role};
use crate::prose::Prose;

/// What speaks for an event of a document.
pub(crate) fn explain(
    document: &Document,
    event: &Event,
    prose: &Prose<'_>,
    clauses: &Clauses,
    lexicon: &Lexicon,
) -> Explanation {
    let entities = Entities::new(document.actors.clone(), document.places.clone(), Vec::new());
    let cast = Cast::new(prose, &entities);
    let statements = &document.statements;
    let scene = Scene { prose, clauses, lexicon, entities: &entities, statements, cast: &cast };
    let witness = Witness { scene, document, event };
    Explanation {
        event: event.id,
        summary: witness.summary(),
        tellings: event.mentions.iter().map(|mention| witness.telling(mention)).collect(),
        text: document.article.text.clone(),
    }
}

struct Witness<'a> {
    scene: Scene<'a>,
    document: &'a Document,
    event: &'a Event,
}

/// A trigger found again.
struct Trigger<'a> {
    frame: &'a Frame,
    /// The verb, or the noun that is the head.
    token: usize,
    /// Its last token.
    end: usize,
}

impl<'a> Witness<'a> {
    fn summary(&self) -> String {
        let event = self.event;
        let names = |ids: &[ActorId]| ids.iter().map(|id| self.name(*id)).collect::<Vec<_>>().join(" + ");
        let label = event.label.as_ref().map(|label| format!(" ({label})")).unwrap_or_default();
        let mode = event.mode.as_ref().map(|mode| format!("/{mode}")).unwrap_or_default();
        let arrow = match (event.recipients.is_empty(), event.reciprocal) {
            (true, _) => "",
            (false, true) => " ↔ ",
            (false, false) => " → ",
        };
        let actors = if event.actors.is_empty() { "nobody named".to_owned() } else { names(&event.actors) };
        format!("{}{mode}{label} {}: {actors}{arrow}{}", event.kind, event.status, names(&event.recipients))
    }

    fn name(&self, id: ActorId) -> String {
        self.document.actor(id).map(|actor| actor.name.clone()).unwrap_or_default()
    }

    fn telling(&self, mention: &EventMention) -> Telling {
        let trigger = self.trigger(mention);
        let arguments = trigger.as_ref().map(|trigger| self.arguments(trigger, mention)).unwrap_or_default();
        let named = |id: &ActorId| arguments.iter().any(|argument| argument.actor == *id);
        let parties = self.event.actors.iter().chain(&self.event.recipients);
        let elsewhere = parties.filter(|id| !named(id)).copied().collect();
        let verdict = trigger.as_ref().map(|trigger| self.verdict(trigger));
        let status = verdict.map_or(self.event.status, |verdict| verdict.status);
        let at_trigger = trigger.as_ref().map(|trigger| trigger.token);
        let status_word = verdict
            .filter(|verdict| Some(verdict.because) != at_trigger)
            .map(|verdict| self.document.article.text.cut(self.scene.clauses.range(verdict.because)));
        let status_note = self.note(mention, trigger.as_ref(), status);
        Telling {
            mention: mention.clone(),
            frame: trigger.as_ref().map(|trigger| frame::told(trigger.frame)),
            arguments,
            elsewhere,
            status,
            status_word,
            status_note,
        }
    }

    /// The frame of a mention and the tokens of its trigger.
    fn trigger(&self, mention: &EventMention) -> Option<Trigger<'a>> {
        let c = self.scene.clauses;
        let frame = self.scene.lexicon.frames.by_name(&mention.rule)?;
        let tokens = self.scene.prose.tokens_in(mention.trigger.bytes());
        let last = tokens.end.checked_sub(1)?;
        let token = match frame.part {
            Part::Verb => tokens.start,
            // The trigger is printed with what stands before it: "is critical of", "must withdraw".
            Part::Adjective => tokens.clone().find(|&t| frame.words.first().is_some_and(|word| c.lower(t) == *word))?,
            Part::Noun | Part::Modal => last,
        };
        let end =
            if frame.words.len() > 1 && !frame.is_noun() { trigger::trigger_end(c, frame, token)? } else { token };
        Some(Trigger { frame, token, end })
    }

    fn verdict(&self, trigger: &Trigger<'_>) -> Verdict {
        let judge = self.scene.judge();
        if trigger.frame.is_noun() { judge.of_noun(trigger.token) } else { judge.of_verb(trigger.token) }
    }

    fn note(&self, mention: &EventMention, trigger: Option<&Trigger<'_>>, told: Status) -> Option<&'static str> {
        let statement = mention.statement.and_then(|id| self.document.statement(id));
        let denied = statement.is_some_and(|s| s.polarity == crate::statement::Polarity::Denied);
        match (told, self.event.status) {
            _ if trigger.is_none() => Some("that of the event: this telling only goes on with it"),
            (told, status) if told == status => None,
            (_, Status::Denied) if denied => Some("denied, because the statement it stands in denies it"),
            (Status::Happened, Status::Ongoing) if trigger.is_some_and(|t| t.frame.flags.has("ongoing")) => {
                Some("ongoing, because the frame says that it lasts")
            }
            (Status::Possible, _) => Some("to say so is to do it"),
            _ => Some("the fullest telling decides the event's"),
        }
    }

    fn arguments(&self, trigger: &Trigger<'_>, mention: &EventMention) -> Vec<Argument> {
        let sides = [
            (Side::Actor, &trigger.frame.actor, &self.event.actors),
            (Side::Recipient, &trigger.frame.recipient, &self.event.recipients),
        ];
        let mut arguments: Vec<Argument> = Vec::new();
        for (side, roles, parties) in sides {
            for &party in parties {
                let placed = roles.iter().find_map(|role| self.placed(trigger, *role, party));
                // Parties of a mutual deed may stand on either side of the verb.
                let other = || trigger.frame.actor.iter().chain(&trigger.frame.recipient);
                let placed = placed.or_else(|| other().find_map(|role| self.placed(trigger, *role, party)));
                if let Some((role, first, end, head)) = placed {
                    arguments.push(self.argument(side, party, frame::name(role), first..end, trigger.token, head));
                } else if let Some((tokens, head)) = self.near(party, mention) {
                    arguments.push(self.argument(side, party, "near", tokens, trigger.token, head));
                }
            }
        }
        arguments
    }

    /// The phrase in a role that names a party, or stands for it.
    fn placed(&self, trigger: &Trigger<'_>, role: Role, party: ActorId) -> Option<(Role, usize, usize, usize)> {
        let arguments = Arguments::of_frame(self.scene, trigger.frame, trigger.token);
        let take = Take { strangers: Strangers::Any, ..Take::NAMED };
        let verb = !trigger.frame.is_noun();
        if !arguments.of(role, trigger.token, trigger.end, verb, take).contains(&party) {
            return None;
        }
        let phrases = match role {
            Role::Inside => vec![self.scene.clauses.phrase_of(trigger.token)],
            role => arguments.phrases(role, trigger.token, trigger.end, verb),
        };
        let mine = |phrase: &&Phrase| arguments.named(&[**phrase], take).contains(&party);
        let phrase = phrases.iter().find(mine).or(phrases.first())?;
        // Of "attacks on Kenya, Uganda and Togo" each is its own word.
        let own = self.near_in(party, phrase.tokens());
        Some(own.map_or((role, phrase.first, phrase.end, phrase.head), |(t, head)| (role, t.start, t.end, head)))
    }

    /// Where a party is named in the sentence of a mention.
    fn near(&self, party: ActorId, mention: &EventMention) -> Option<(std::ops::Range<usize>, usize)> {
        self.near_in(party, self.scene.prose.tokens_in(mention.sentence.bytes()))
    }

    fn near_in(&self, party: ActorId, tokens: std::ops::Range<usize>) -> Option<(std::ops::Range<usize>, usize)> {
        let bytes = self.scene.clauses.bytes(tokens);
        let named = self
            .scene
            .entities
            .mentions_in(bytes.clone())
            .iter()
            .find(|m| m.actor == party && m.end <= bytes.end && m.form != MentionForm::Pronoun)?;
        let own = self.scene.prose.tokens_in(named.start..named.end);
        let head = own.clone().find(|&t| self.tree().head(t).is_none_or(|head| !own.contains(&head)))?;
        Some((own, head))
    }

    fn tree(&self) -> &Tree {
        self.scene.clauses.tree()
    }

    fn argument(
        &self,
        side: Side,
        actor: ActorId,
        role: &str,
        tokens: std::ops::Range<usize>,
        from: usize,
        to: usize,
    ) -> Argument {
        let words = self.document.article.text.cut(self.scene.clauses.bytes(tokens));
        Argument { side, actor, name: self.name(actor), role: role.to_owned(), words, path: self.path(from, to) }
    }

    /// The arcs from one token to another: up to what both hang on, then down.
    fn path(&self, from: usize, to: usize) -> Vec<Step> {
        let tree = self.tree();
        let chain = |token| std::iter::successors(Some(token), |&t| tree.head(t)).collect::<Vec<usize>>();
        let (ours, theirs) = (chain(from), chain(to));
        let Some(top) = ours.iter().find(|token| theirs.contains(token)) else { return Vec::new() };
        let text = &self.document.article.text;
        let word = |token: usize| text.cut(self.scene.clauses.range(token));
        let rise = ours.iter().zip(ours.iter().skip(1)).take_while(|(token, _)| *token != top);
        let up =
            rise.map(|(&token, &head)| Step { up: true, relation: tree.relation(token).as_str(), word: word(head) });
        let below: Vec<usize> = theirs.iter().take_while(|token| *token != top).copied().collect();
        let down = below.iter().rev().map(|&t| Step { up: false, relation: tree.relation(t).as_str(), word: word(t) });
        up.chain(down).collect()
    }
}
