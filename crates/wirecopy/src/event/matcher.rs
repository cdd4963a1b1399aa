//! Tokens → tellings: a frame's trigger, its object, its arguments, its constraints.

use std::collections::HashSet;
use std::ops::Range;

use super::arguments::{Arguments, Strangers, Take};
use super::cast::Cast;
use super::found::Found;
use super::status::Judge;
use super::{EventType, Numbers, Status, numbers, predicate};
use crate::clause::{Clauses, Tag};
use crate::entity::{ActorId, ActorKind, Entities, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::frames::{Frame, Part, Role, SLOT, singular};
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

    fn arguments(self) -> Arguments<'a> {
        Arguments { scene: self }
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
        let end = trigger_end(c, frame, token)?;
        let object = object_met(c, frame, token, end)?;
        let verdict = scene.judge().of_verb(token);
        let status = match verdict.status {
            Status::Possible if performed(c, frame, token) => Status::Happened,
            // "may attack", "if it attacks" says so of the deed; a wish or a purpose ("ways to attack") tells none.
            Status::Possible if !matches!(c.tag(verdict.because), Tag::Modal | Tag::Sub) => return None,
            other => other,
        };
        // "put the army on alert": the object is the verb's, not that of what ends the trigger.
        let owner = if frame.words.iter().any(|word| *word == SLOT) { token } else { end };
        let mut found = arguments(scene, frame, token, owner, object)?;
        if frame.flags.has("toinf") && !infinitive_follows(c, token, end) {
            return None;
        }
        if frame.flags.has("bare") && !bare_object(c, end) {
            return None;
        }
        if frame.flags.has("complement") {
            complement(scene, &mut found, end, spoken);
            if frame.flags.has("need") && found.recipients.is_empty() {
                return None;
            }
        }
        found.status = if frame.flags.has("ongoing") && status == Status::Happened { Status::Ongoing } else { status };
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

/// "I want to thank", "we would like to urge": to say so is to do it.
fn performed(c: &Clauses, frame: &Frame, token: usize) -> bool {
    let spoken = matches!(frame.kind, EventType::Support | EventType::Request | EventType::Accuse);
    let wish = (c.sentence(token).start..token).rev().take(5).find(|&t| c.tag(t).is_verb() || c.lower(t) == "like");
    spoken
        && wish.is_some_and(|t| matches!(c.lower(t), "want" | "wish" | "like"))
        && c.subjects(token).first().is_some_and(|p| matches!(c.lower(p.head), "i" | "we"))
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
        let first = (token + 1).checked_sub(frame.words.len())?;
        let heads = frame.words.iter().enumerate().take(frame.words.len() - 1);
        if !heads.clone().all(|(i, word)| c.lower(first + i) == *word) {
            return None;
        }
        if !frame.object.is_empty() && !complement_has(c, frame, token) {
            return None;
        }
        let mut status = scene.judge().of_noun(token).status;
        if status == Status::Planned && frame.kind.quad() == 4 && announced(c, token) {
            // A strike announced is to come or done; an arrest announced is done.
            status = Status::Happened;
        }
        if matches!(status, Status::Possible | Status::Denied) {
            return None;
        }
        let mut found = arguments(scene, frame, token, token, None)?;
        if frame.flags.has("complement") {
            complement(scene, &mut found, token, spoken);
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

/// Whether a noun is the object of "announced" itself.
fn announced(c: &Clauses, noun: usize) -> bool {
    let before = c.phrase_before(noun + 1).and_then(|p| p.first.checked_sub(1));
    before.is_some_and(|t| c.tag(t) == Tag::VerbPast && c.lemma(t) == "announce")
}

/// The last token of a verb's trigger with its particle, if the particle is there.
pub(super) fn trigger_end(c: &Clauses, frame: &Frame, token: usize) -> Option<usize> {
    let mut at = token;
    let mut words = frame.words.iter().skip(1);
    while let Some(word) = words.next() {
        if *word == SLOT {
            // "took hostage five workers", "took five workers hostage"
            let word = words.next()?;
            at = if c.lower(at + 1) == *word { at + 1 } else { past_object(c, token, word)? };
            continue;
        }
        let mut next = at + 1;
        let timed =
            |t: usize| matches!(c.tag(t), Tag::Adv | Tag::Time) || c.tag(t) == Tag::Det && c.tag(t + 1) == Tag::Time;
        while timed(next) && c.lower(next) != *word && next < at + 4 {
            next += 1;
        }
        if c.lower(next) != *word {
            return None;
        }
        at = next;
    }
    Some(at)
}

/// Where a word of the trigger stands behind the verb's object: the "hostage" of "took five workers hostage".
fn past_object(c: &Clauses, verb: usize, word: &str) -> Option<usize> {
    const REACH: usize = 10;
    c.objects(verb).first()?;
    let parts = |t: usize| c.tag(t).is_verb() || matches!(c.tag(t), Tag::Break | Tag::Sub | Tag::That);
    (verb + 2..c.sentence(verb).end.min(verb + REACH))
        .find(|&t| c.lower(t) == word || parts(t))
        .filter(|&t| c.lower(t) == word)
}

/// Whether the object is one the frame takes: its head's token if so, nothing if the frame asks for none.
#[allow(clippy::option_option)] // unmet, met by the lack of an object, met by this noun
fn object_met(c: &Clauses, frame: &Frame, token: usize, end: usize) -> Option<Option<usize>> {
    if frame.object.is_empty() && !frame.objectless {
        return Some(None);
    }
    let of_subject = c.group(token).passive || frame.flags.has("does");
    let mut phrases = if of_subject { c.subjects(token) } else { c.objects(end) };
    if c.group(token).passive {
        // "were denied visas"
        phrases.extend(c.phrase_at(end + 1));
    }
    if phrases.is_empty() {
        return (frame.object_excluded || frame.objectless).then_some(None);
    }
    let named = |range: Range<usize>| range.rev().find(|&t| has_noun(c, frame, t));
    // The last such noun: "tear gas", not "tear".
    let mut met = None;
    for phrase in &phrases {
        met = met.or_else(|| named(phrase.tokens()));
        // "a series of strikes", "two rounds of talks"
        if met.is_none()
            && c.lower(phrase.end) == "of"
            && let Some(next) = c.phrase_at(phrase.end + 1)
        {
            met = named(next.tokens());
        }
    }
    match (met, frame.object_excluded) {
        (Some(_), true) | (None, false) => None,
        (None, true) => Some(None),
        (Some(at), false) => Some(Some(at)),
    }
}

fn has_noun(c: &Clauses, frame: &Frame, token: usize) -> bool {
    let word = c.lower(token);
    let stem = word.strip_suffix("ies");
    let many = |noun: &str| stem.is_some_and(|stem| noun.strip_suffix('y') == Some(stem));
    frame.object.iter().any(|noun| *noun == word || *noun == singular(word) || many(noun))
}

/// Whether "of …" behind a noun holds a noun that the frame asks for, or a word of its own phrase does.
fn complement_has(c: &Clauses, frame: &Frame, token: usize) -> bool {
    let before = c.phrase_before(token + 1).is_some_and(|p| p.tokens().any(|t| has_noun(c, frame, t)));
    let of = c.preposition(token, "of").filter(|&of| of <= token + 2);
    let after = of.and_then(|of| c.phrase_at(of + 1)).is_some_and(|p| p.tokens().any(|t| has_noun(c, frame, t)));
    before || after
}

/// Whether nothing is predicated of the object: "called the minister on Monday", not "called the minister a liar".
fn bare_object(c: &Clauses, end: usize) -> bool {
    let objects = c.objects(end);
    objects.last().is_some_and(|p| {
        matches!(c.tag(p.end), Tag::Prep | Tag::To | Tag::Time | Tag::Stop | Tag::Comma | Tag::Conj | Tag::Adv)
            && c.lower(p.end) != "for"
    })
}

fn infinitive_follows(c: &Clauses, token: usize, end: usize) -> bool {
    let reach = if c.group(token).passive { 2 } else { 12 };
    (end + 1..(end + reach).min(c.sentence(end).end))
        .take_while(|&t| !matches!(c.tag(t), Tag::Comma | Tag::Break | Tag::That | Tag::Sub | Tag::Stop))
        .any(|t| c.tag(t) == Tag::To)
}

/// The actors and recipients, if they are all that the frame asks for.
pub(super) fn arguments<'a>(
    scene: Scene<'a>,
    frame: &'a Frame,
    token: usize,
    end: usize,
    object: Option<usize>,
) -> Option<Found<'a>> {
    let verb = !frame.is_noun();
    let arguments = scene.arguments();
    // In words one can be praised or blamed by what one owns; a blow hits the thing.
    let owners = matches!(frame.kind.quad(), 1 | 3) && frame.kind != EventType::Consult;
    let patient = frame.flags.has("patient");
    let struck = matches!(frame.kind, EventType::Assault | EventType::Coerce)
        || frame.kind == EventType::Retreat && frame.mode == Some("release");
    let strangers = match frame.kind {
        _ if struck => Strangers::Any,
        EventType::Retreat | EventType::Mobilize => Strangers::States,
        _ => Strangers::Named,
    };
    let done = Take { owners, strangers: Strangers::Named, not: object };
    let suffered = Take { owners, strangers, not: object.filter(|_| !patient) };
    let collect = |roles: &[Role], take: Take| {
        roles
            .iter()
            .map(|role| arguments.of(*role, token, end, verb, take))
            .find(|actors| !actors.is_empty())
            .unwrap_or_default()
    };
    let mut actors = collect(&frame.actor, done);
    let mut recipients = collect(&frame.recipient, suffered);
    let c = scene.clauses;
    let own = || c.subjects(token).first().map(|subject| subject.head);
    let passive = verb && !frame.object.is_empty() && recipients.is_empty() && c.group(token).passive;
    if let Some(noun) = passive.then(own).flatten() {
        // "Ties with Peru were severed": the preposition is the noun's.
        let own = |role: &Role| arguments.of(*role, noun, noun, false, suffered);
        recipients = frame.recipient.iter().map(own).find(|actors| !actors.is_empty()).unwrap_or_default();
    }
    let flags_ongoing = frame.flags.has("ongoing") && frame.kind == EventType::Assault;
    if actors.is_empty() && !verb {
        actors = light_subject(scene, token);
        if actors.is_empty() && flags_ongoing {
            actors.extend(arguments.engaged(token).filter(|id| !recipients.contains(id)));
        }
    }
    recipients.retain(|r| !actors.contains(r));
    let flags = frame.flags;
    if flags.has("private") {
        recipients.retain(|r| !is(scene, *r, |a| a.sectors.contains(&Sector::Jrn)));
    }
    if flags.has("person") {
        recipients.retain(|r| is(scene, *r, |a| matches!(a.kind, ActorKind::Person | ActorKind::Group)));
    }
    if flags.has("notperson") {
        // "welcomed the minister" is a reception, "welcomed the minister's visit" is praise.
        let heads = frame
            .recipient
            .first()
            .map(|role| arguments.of(*role, token, end, verb, Take { owners: false, ..done }))
            .unwrap_or_default();
        if heads.iter().any(|r| is(scene, *r, |a| a.kind == ActorKind::Person)) {
            return None;
        }
    }
    if recipients.is_empty() && flags.has("infer") && actors.len() < 2 {
        // Behind the object, where that is a thing: not the jets of "scrambled jets".
        let last = object.filter(|&at| at > end && !patient).unwrap_or(end);
        recipients.extend(arguments.first_behind(last, &actors));
    }
    let local = matches!(frame.kind, EventType::Aid | EventType::Mobilize | EventType::Coerce | EventType::Retreat);
    // Where the frame asks for "aid" or "troops", the object tells enough of the deed.
    let sure = !frame.object.is_empty() && !frame.object_excluded;
    if recipients.is_empty() && local && sure && !actors.is_empty() && verb {
        if frame.kind == EventType::Aid {
            recipients.extend(arguments.first_behind(end, &actors));
        }
        if recipients.is_empty() {
            recipients.extend(arguments.at_place(token));
        }
    }
    if flags.has("mover") {
        actors.retain(|a| is(scene, *a, |a| matches!(a.kind, ActorKind::Person | ActorKind::Group)));
    }
    if flags.has("armed") {
        let commands =
            |s: &Sector| matches!(s, Sector::Mil | Sector::Reb | Sector::Cop | Sector::Prm | Sector::Uaf | Sector::Img);
        actors.retain(|a| {
            is(scene, *a, |a| match a.kind {
                // A head of state or of government commands an army.
                ActorKind::Person => a.sectors.iter().any(|s| commands(s) || *s == Sector::Gov),
                ActorKind::Organization => a.sectors.iter().any(commands),
                _ => true,
            })
        });
    }
    if flags.has("crowd") {
        actors.retain(|a| {
            is(scene, *a, |a| matches!(a.kind, ActorKind::Group | ActorKind::Organization | ActorKind::Unknown))
        });
    }
    if flags.has("public") {
        recipients.retain(|r| is_political(scene, &[*r]));
    }
    if frame.kind == EventType::Assault && tells_score(scene.clauses, token) {
        return None;
    }
    if frame.kind == EventType::Assault && is_private(scene, &actors) && is_private(scene, &recipients) {
        let abroad = |a: ActorId, b: ActorId| {
            let country = |id: ActorId| scene.entities.actor(id).and_then(|actor| actor.country);
            country(a).is_some() && country(b).is_some() && country(a) != country(b)
        };
        if !actors.iter().any(|a| recipients.iter().any(|b| abroad(*a, *b))) {
            return None;
        }
    }
    // Media report deeds; they do none.
    if frame.kind.quad() == 4 {
        actors.retain(|a| is(scene, *a, |a| a.kind == ActorKind::Person || !a.sectors.contains(&Sector::Jrn)));
    }
    let parties = actors.len() + recipients.len();
    let enough = if flags.has("two") {
        // "The ministers held talks": a plural meets itself.
        let plural = verb
            && flags.has("reciprocal")
            && frame.kind == EventType::Consult
            && is_plural_subject(scene.clauses, token);
        (parties >= 2 || plural) && !actors.is_empty()
    } else if flags.has("need") && !flags.has("complement") {
        let unnamed = flags.has("agentless") || flags.has("harm") && attacked(scene, token);
        let toward = !recipients.is_empty()
            || owners && is_political(scene, &actors) && has_object(scene, frame, token, end, verb);
        toward && (!actors.is_empty() || unnamed)
    } else {
        !actors.is_empty()
    };
    enough.then(|| Found {
        frame,
        token,
        trigger: 0..0,
        sentence: 0..0,
        actors,
        recipients,
        status: Status::Happened,
        numbers: Numbers::default(),
        time: None,
        date: None,
        place: None,
        statement: None,
    })
}

fn is_plural_subject(c: &Clauses, verb: usize) -> bool {
    let subjects = c.subjects(verb);
    let plural = |word: &str| word.ends_with('s') && !word.ends_with("ss");
    subjects.len() == 1 && subjects.iter().all(|p| c.tag(p.head) == Tag::Noun && plural(c.lower(p.head)))
}

/// Whether states, parties or armed groups act, of whom words alone are news: not companies, media or private people.
fn is_political(scene: Scene<'_>, actors: &[ActorId]) -> bool {
    actors.iter().any(|id| {
        scene.cast.is(*id, |actor| {
            matches!(actor.kind, ActorKind::Country | ActorKind::Government | ActorKind::Military)
                || actor.sectors.first().is_some_and(|s| {
                    !matches!(s, Sector::Jrn | Sector::Bus | Sector::Mnc | Sector::Cvl | Sector::Edu | Sector::Unk)
                })
        })
    })
}

/// Whether the sentence has a score, "2-1": who beats whom there plays.
fn tells_score(c: &Clauses, token: usize) -> bool {
    let points = |t: usize| {
        let word = c.lower(t);
        word.len() <= 3 && !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()) && c.tag(t) != Tag::Time
    };
    let joined = |t: usize| c.range(t).end == c.range(t + 1).start;
    let sentence = c.sentence(token);
    (sentence.start..sentence.end.saturating_sub(2))
        .any(|t| points(t) && matches!(c.lower(t + 1), "-" | "–") && points(t + 2) && joined(t) && joined(t + 1))
}

/// Whether single people are concerned whom the text neither names nor gives a part in public life: "her boyfriend",
/// "a driver". What they do to each other is crime, and no event of politics.
fn is_private(scene: Scene<'_>, parties: &[ActorId]) -> bool {
    !parties.is_empty()
        && parties.iter().all(|id| {
            scene.cast.is(*id, |actor| {
                let many = ["s", "people", "men", "women", "children", "police"];
                let single = !many.iter().any(|end| actor.name.ends_with(end));
                let somebody = matches!(actor.kind, ActorKind::Person | ActorKind::Unknown)
                    || actor.kind == ActorKind::Group && single;
                somebody
                    && actor.sectors.iter().all(|s| matches!(s, Sector::Cvl | Sector::Unk | Sector::Crm | Sector::Bus))
                    && actor.mentions.iter().all(|m| m.form != crate::entity::MentionForm::Name)
            })
        })
}

/// Whether something stands where the recipient would, though it is nobody: "condemned the attack".
fn has_object(scene: Scene<'_>, frame: &Frame, token: usize, end: usize, verb: bool) -> bool {
    let c = scene.clauses;
    let told =
        |role: &Role| scene.arguments().phrases(*role, token, end, verb).iter().any(|p| c.tag(p.head).is_nominal());
    frame.recipient.iter().any(told)
}

/// "The police announced the arrest of …": whose deed a noun is that a light verb has as its object.
fn light_subject(scene: Scene<'_>, noun: usize) -> Vec<ActorId> {
    let c = scene.clauses;
    let Some(verb) = c.verb_of(noun) else { return Vec::new() };
    if !scene.lexicon.frames.is_light(c.lemma(verb)) || c.group(verb).passive {
        return Vec::new();
    }
    scene.arguments().of(Role::Subject, verb, verb, true, Take { owners: true, strangers: Strangers::Named, not: None })
}

/// Whether the sentence tells of an attack: "killed in an air strike", not "killed in a storm".
fn attacked(scene: Scene<'_>, token: usize) -> bool {
    scene.clauses.sentence(token).any(|t| t != token && scene.lexicon.frames.tells_attack(scene.clauses.lower(t)))
}

fn is(scene: Scene<'_>, id: ActorId, test: impl Fn(&crate::entity::Actor) -> bool) -> bool {
    scene.cast.is(id, test)
}

/// "agreed to lift sanctions on X": the infinitive's recipient is the agreement's, and it tells no event of its own.
pub(super) fn complement<'a>(scene: Scene<'a>, found: &mut Found<'a>, end: usize, spoken: &mut HashSet<usize>) {
    let c = scene.clauses;
    let limit = c.sentence(end).end.min(end + 14);
    let to = (end..limit)
        .find(|&t| c.tag(t) == Tag::To || t > end && matches!(c.tag(t), Tag::Break | Tag::Stop | Tag::That));
    let Some(to) = to.filter(|&t| c.tag(t) == Tag::To) else { return };
    let Some(verb) = (to + 1..limit).find(|&t| c.tag(t).is_verb()) else { return };
    spoken.insert(verb);
    if !found.recipients.is_empty() || found.actors.len() > 1 && !found.frame.flags.has("need") {
        return;
    }
    let inner = scene.lexicon.frames.of(Part::Verb, c.lemma(verb)).find_map(|frame| {
        let end = trigger_end(c, frame, verb)?;
        let object = object_met(c, frame, verb, end)?;
        arguments(scene, frame, verb, end, object).filter(|inner| !inner.recipients.is_empty())
    });
    let recipients = inner.map(|inner| inner.recipients).unwrap_or_default();
    found.recipients = recipients.into_iter().filter(|r| !found.actors.contains(r)).collect();
    if found.recipients.is_empty() {
        found.recipients.extend(scene.arguments().first_behind(verb, &found.actors));
    }
}

/// Sentence and numbers.
pub(super) fn finish(scene: Scene<'_>, found: &mut Found<'_>, object: Option<usize>) {
    let c = scene.clauses;
    found.sentence = c.bytes(c.sentence(found.token));
    found.numbers = numbers::of(scene, found.frame, found.token, object);
}
