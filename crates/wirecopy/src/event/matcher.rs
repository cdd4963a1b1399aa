//! Tokens → tellings: a frame's [trigger], its arguments, its [constraints](constraint).

use std::collections::HashSet;

use super::arguments::Arguments;
use super::cast::Cast;
use super::found::Found;
use super::status::Judge;
use super::{EventType, Status, complement, constraint, numbers, parties, predicate, toward, trigger};
use crate::clause::{Clauses, Tag};
use crate::entity::Entities;
use crate::lexicon::Lexicon;
use crate::lexicon::frames::{Part, SLOT};
use crate::prose::Prose;
use crate::statement::Statement;

/// How many words behind a verb its trigger may reach to the noun that the frame asks for.
const LONGEST: usize = 6;

/// What every step of this stage looks at.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) prose: &'a Prose<'a>,
    pub(super) clauses: &'a Clauses,
    pub(super) lexicon: &'a Lexicon,
    pub(super) entities: &'a Entities,
    pub(super) statements: &'a [Statement],
    pub(super) cast: &'a Cast<'a>,
}

impl<'a> Scene<'a> {
    pub(super) fn judge(self) -> Judge<'a> {
        Judge { clauses: self.clauses, lexicon: self.lexicon }
    }

    pub(super) fn arguments(self) -> Arguments<'a> {
        Arguments { scene: self, state: false, close: None }
    }
}

/// All tellings, in text order.
pub(super) fn find<'a>(scene: Scene<'a>) -> Vec<Found<'a>> {
    let c = scene.clauses;
    let mut found: Vec<Found<'a>> = Vec::new();
    // Verbs that another trigger has spoken for: "refused to meet" is one event.
    let mut spoken = HashSet::new();
    for token in 0..c.len() {
        if spoken.contains(&token) {
            continue;
        }
        let verb = c.tag(token).is_verb();
        // "said Norway must leave" asks for what "leave" would tell.
        let one = if verb { predicate::of_modal(scene, token) } else { None };
        let one = if one.is_none() && verb { of_verb(scene, token, &mut spoken) } else { one };
        let nominal = c.tag(token).is_nominal() || c.tag(token) == Tag::VerbIng;
        let one = if one.is_none() && nominal { of_noun(scene, token, &mut spoken) } else { one };
        let one = one.or_else(|| predicate::of_adjective(scene, token, &mut spoken));
        found.extend(one);
    }
    // Of a passive the object came first: "aid was suspended".
    found.retain(|one| !one.frame.is_noun() || !spoken.contains(&one.token));
    found
}

fn of_verb<'a>(scene: Scene<'a>, token: usize, spoken: &mut HashSet<usize>) -> Option<Found<'a>> {
    let c = scene.clauses;
    let lemma = c.lemma(token);
    if lemma.is_empty() {
        return None;
    }
    scene.lexicon.frames.of(Part::Verb, lemma).find_map(|frame| {
        let end = trigger::trigger_end(c, frame, token)?;
        // "put the army on alert": the object is the verb's, not that of what ends the trigger.
        let owner = if frame.words.iter().any(|word| *word == SLOT) { token } else { end };
        let object = trigger::object_met(c, frame, token, owner)?;
        let verdict = scene.judge().of_verb(token);
        let status = match verdict.status {
            Status::Possible if constraint::performed(c, frame, token) => Status::Happened,
            // "may attack", "if it attacks" says so of the deed; a wish or a purpose ("ways to attack") tells none.
            Status::Possible if !is_open(scene, verdict.because) => return None,
            other => other,
        };
        let mut found = parties::of(scene, frame, token, owner, object)?;
        let deed = frame.kind == EventType::Assault && (frame.object.is_empty() || frame.object_excluded);
        let habit = deed && status == Status::Happened && constraint::is_habit(c, token);
        if habit || constraint::tells_which(scene, &found) {
            return None;
        }
        if frame.flags.has("toinf") && !trigger::infinitive_follows(c, token, end) {
            return None;
        }
        if frame.flags.has("bare") && !trigger::bare_object(c, end) {
            return None;
        }
        if frame.flags.has("complement") {
            complement::take_up(scene, &mut found, end, spoken);
            // What a state refuses or promises to do is news whoever it is about, but not that it declined to comment.
            let told = trigger::infinitive_at(c, end)
                .is_some_and(|verb| !frame.object.iter().any(|word| *word == c.lemma(verb)));
            let word = told && constraint::is_political(scene, &found.actors);
            if frame.flags.has("need") && found.recipients.is_empty() && !word {
                return None;
            }
        }
        found.status = if frame.flags.has("ongoing") && status == Status::Happened { Status::Ongoing } else { status };
        toward::awaited(scene, &mut found);
        // "held two rounds of talks", but not all that stands between a verb and a noun far behind.
        let close = object.filter(|&at| at > end && at <= end + LONGEST).unwrap_or(end);
        found.trigger = c.bytes(token..close + 1);
        finish(scene, &mut found, object);
        // The aid of "suspended aid" is no event of its own; what is welcomed or blamed is.
        if !matches!(frame.kind, EventType::Support | EventType::Accuse) {
            spoken.extend(object);
        }
        Some(found)
    })
}

/// Whether a word leaves open what it governs, and does not merely wish it: "may", "if", "is considering".
fn is_open(scene: Scene<'_>, word: usize) -> bool {
    let c = scene.clauses;
    matches!(c.tag(word), Tag::Modal | Tag::Sub) || scene.lexicon.frames.is_of_class("weighing", c.lemma(word))
}

fn of_noun<'a>(scene: Scene<'a>, token: usize, spoken: &mut HashSet<usize>) -> Option<Found<'a>> {
    let c = scene.clauses;
    // "the Strategic Framework Agreement" is a name.
    if c.tag(token) == Tag::Name {
        return None;
    }
    // The head of its phrase: not the "attack" of "attack helicopters".
    let next = c.tag(token + 1);
    if next.is_nominal() && c.sentence(token).contains(&(token + 1)) || next == Tag::Poss {
        return None;
    }
    scene.lexicon.frames.of_noun(c.lower(token)).find_map(|frame| {
        // "a heart attack"
        if token > 0 && scene.lexicon.frames.is_of_class("ailment", c.lower(token - 1)) {
            return None;
        }
        let first = (token + 1).checked_sub(frame.words.len())?;
        let heads = frame.words.iter().enumerate().take(frame.words.len() - 1);
        if !heads.clone().all(|(i, word)| c.lower(first + i) == *word) {
            return None;
        }
        if !frame.object.is_empty() && !trigger::complement_has(c, frame, token) {
            return None;
        }
        let mut status = scene.judge().of_noun(token).status;
        if status == Status::Planned && frame.kind.quad() == 4 && constraint::announced(c, token) {
            // A strike announced is to come or done; an arrest announced is done.
            status = Status::Happened;
        }
        if matches!(status, Status::Possible | Status::Denied) {
            return None;
        }
        let mut found = parties::of(scene, frame, token, token, None)?;
        if frame.flags.has("complement") {
            complement::take_up(scene, &mut found, token, spoken);
            if frame.flags.has("need") && found.recipients.is_empty() {
                return None;
            }
        }
        found.status = if frame.flags.has("ongoing") && status == Status::Happened { Status::Ongoing } else { status };
        found.trigger = c.bytes(first..token + 1);
        finish(scene, &mut found, None);
        Some(found)
    })
}

/// Sentence and numbers.
pub(super) fn finish(scene: Scene<'_>, found: &mut Found<'_>, object: Option<usize>) {
    let c = scene.clauses;
    found.sentence = c.bytes(c.sentence(found.token));
    found.numbers = numbers::of(scene, found.frame, found.token, object);
}
