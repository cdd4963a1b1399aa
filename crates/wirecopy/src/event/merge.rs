//! Tellings → events: the same deed told in caption, headline, lede and statement is one event.

use super::circumstance::about_publication;
use super::found::Found;
use super::identity::{is_aftermath, may_share_a_day, same};
use super::kin::kin;
use super::matcher::Scene;
use super::{Event, EventId, EventMention, EventType, Outcome, Status, doers, force, setting};
use crate::clause::{Clauses, Tag};
use crate::entity::{Actor, ActorId, ActorKind, MentionForm};
use crate::lexicon::phrase::word_hash;

/// So many of the latest events are asked whether a telling is theirs.
const GROUPS: usize = 40;

/// So many of an event's first tellings, and as many of its last, are held against a new one: the work stays linear.
const TELLINGS: usize = 24;

/// Merges tellings into events and adds the bare nouns that continue them ("the meeting").
pub(super) fn events(scene: Scene<'_>, found: Vec<Found<'_>>) -> Vec<Event> {
    let mut groups: Vec<Vec<Found<'_>>> = Vec::new();
    for one in found {
        let joins = |group: &[Found<'_>]| {
            ends(group).any(|other| same(scene, &one, other)) && ends(group).all(|other| may_share_a_day(&one, other))
        };
        match groups.iter_mut().rev().take(GROUPS).find(|group| joins(group)) {
            Some(group) => group.push(one),
            // What only goes on with a deed told before tells none by itself.
            None if one.frame.flags.has("sequel") && (one.recipients.is_empty() || one.actors.is_empty()) => {}
            // "Five were hurt" of which nothing else is told.
            None if one.parties().next().is_none() && is_harm(&one) => {}
            // "attacks on journalists", and nobody, no day told.
            None if is_generic(scene, &one) => {}
            None => groups.push(vec![one]),
        }
    }
    let mut events: Vec<Event> = groups.iter().filter_map(|group| event(scene, group)).collect();
    continued(scene, &mut events);
    events.sort_by_key(|e| e.mentions.first().map(|m| m.trigger.start_byte()));
    for (at, event) in events.iter_mut().enumerate() {
        event.id = EventId(at as u32);
    }
    events
}

/// The first and the last tellings of an event; what stands between leans on the one or the other.
fn ends<'g, 'f>(group: &'g [Found<'f>]) -> impl Iterator<Item = &'g Found<'f>> {
    let last = group.len().saturating_sub(TELLINGS).max(TELLINGS);
    group.iter().take(TELLINGS).chain(group.iter().skip(last))
}

/// Whether a noun tells but a kind of deed: done by nobody in particular, on just anybody, at no time.
fn is_generic(scene: Scene<'_>, found: &Found<'_>) -> bool {
    let anybody = |actor: &Actor| {
        let first = actor.name.chars().next();
        let mut words = actor.name.split_whitespace();
        let many =
            words.next_back().is_some_and(|last| last.ends_with('s') || last.ends_with("men") || last == "people");
        let bare = !words.any(|word| {
            let number = word.starts_with(|c: char| c.is_ascii_digit());
            number || scene.lexicon.small.function(word_hash(word)).is_some() || scene.lexicon.time.word(word).is_some()
        });
        many && bare
            && actor.country.is_none()
            && first.is_some_and(char::is_lowercase)
            && actor.mentions.iter().all(|mention| mention.form != MentionForm::Name)
    };
    found.frame.is_noun()
        && found.frame.kind == EventType::Assault
        && found.actors.is_empty()
        && found.date.is_none()
        && !found.recipients.is_empty()
        && found.recipients.iter().all(|id| scene.cast.is(*id, anybody))
}

/// Whether a telling is of those killed or hurt.
fn is_harm(found: &Found<'_>) -> bool {
    found.frame.flags.has("killed") || found.frame.flags.has("injured")
}

fn event(scene: Scene<'_>, group: &[Found<'_>]) -> Option<Event> {
    // The fullest telling decides; of equals the first.
    let rank = |f: &&Found<'_>| {
        (!f.actors.is_empty() && !f.recipients.is_empty(), !f.frame.is_noun(), f.status != Status::Planned)
    };
    let (mut best, others) = group.split_first()?;
    for one in others {
        if rank(&one) > rank(&best) {
            best = one;
        }
    }
    let dated = group.iter().find(|f| f.date.is_some()).or_else(|| group.iter().find(|f| f.time.is_some()));
    let frame = best.frame;
    let reciprocal = frame.flags.has("reciprocal") || mutual(best);
    let actors = doers::all(scene, best, group);
    let recipients = recipients(scene, best, group);
    let cameo = frame.cameo.map(|code| {
        force::code(
            scene,
            code,
            reciprocal || is_war(scene, best) || group.iter().any(|one| force::is_in_combat(scene, one)),
            &actors,
            &recipients,
        )
    });
    let mut numbers = best.numbers.clone();
    for other in group {
        numbers.killed = numbers.killed.or(other.numbers.killed);
        numbers.injured = numbers.injured.or(other.numbers.injured);
        numbers.arrested = numbers.arrested.or(other.numbers.arrested);
        numbers.troops = numbers.troops.or(other.numbers.troops);
        numbers.money = numbers.money.or_else(|| other.numbers.money.clone());
    }
    let text = &scene.prose.article.text;
    let mut mentions: Vec<EventMention> = group
        .iter()
        .map(|f| EventMention {
            trigger: text.cut(f.trigger.clone()),
            sentence: text.cut(f.sentence.clone()),
            statement: f.statement,
            rule: f.frame.name.clone(),
        })
        .collect();
    mentions.sort_by_key(|m| m.trigger.start_byte());
    mentions.dedup();
    Some(Event {
        id: EventId(0),
        kind: frame.kind,
        label: frame.label().map(str::to_owned),
        mode: frame.mode.map(str::to_owned),
        contexts: cameo
            .map_or(&[][..], |code| scene.lexicon.frames.contexts(code))
            .iter()
            .map(|c| (*c).to_owned())
            .collect(),
        cameo: cameo.map(str::to_owned),
        reciprocal,
        actors,
        recipients,
        time: best.time.or(dated.and_then(|f| f.time)),
        date: best
            .date
            .clone()
            .or(dated.and_then(|f| f.date.clone()))
            .or_else(|| group.iter().find_map(|f| about_publication(scene, f)).filter(|_| dated.is_none())),
        place: best.place.or_else(|| group.iter().find_map(|f| f.place)),
        status: best.status,
        outcome: failed(scene, best).then_some(Outcome::Failed),
        numbers,
        plover_type: frame.kind.folded(best.status),
        mentions,
    })
}

/// Whom the fullest telling names; of an attack also those whom the others add: "killing two men and destroying a car".
fn recipients(scene: Scene<'_>, best: &Found<'_>, group: &[Found<'_>]) -> Vec<ActorId> {
    let mut all = best.recipients.clone();
    if best.frame.kind != EventType::Assault || best.frame.flags.has("reciprocal") {
        return all;
    }
    let person = |actor: &Actor| actor.kind == ActorKind::Person;
    let named = |id: ActorId| scene.cast.is(id, person) && !doers::are_unnamed(scene, &[id]);
    for one in group {
        let again = one.recipients.iter().any(|id| all.iter().any(|known| kin(scene, *known, *id)));
        if !all.is_empty() && one.sentence != best.sentence && !again && !is_aftermath(scene, best, one) {
            continue;
        }
        for &recipient in &one.recipients {
            if one.actors.contains(&recipient) || best.actors.contains(&recipient) {
                continue;
            }
            match all.iter_mut().find(|known| kin(scene, **known, recipient)) {
                // "the senator" and then Senator Ann Holm
                Some(known) if named(recipient) && !named(*known) => *known = recipient,
                Some(_) => {}
                None => all.push(recipient),
            }
        }
    }
    let somebody = all.iter().any(|id| !setting::is_scene(scene, *id));
    all.retain(|id| !somebody || !setting::is_scene(scene, *id));
    all
}

/// Whether the frame, or the noun that its verb carries out, tells conventional force: "launched an offensive".
fn is_war(scene: Scene<'_>, found: &Found<'_>) -> bool {
    let text = scene.clauses.lower_text().get(found.trigger.clone()).unwrap_or_default();
    let last = text.split_whitespace().next_back().unwrap_or_default();
    found.frame.flags.has("war") || scene.lexicon.frames.of_noun(last).any(|frame| frame.flags.has("war"))
}

/// Parties that agree, meet or cooperate do so with each other where nobody else is named.
fn mutual(found: &Found<'_>) -> bool {
    let kind = matches!(found.frame.kind, EventType::Agree | EventType::Consult | EventType::Cooperate)
        || found.frame.cameo == Some("057");
    kind && found.actors.len() >= 2 && found.recipients.is_empty()
}

/// "tried to", "attempted to": told as deeds that came to nothing.
fn failed(scene: Scene<'_>, found: &Found<'_>) -> bool {
    let c = scene.clauses;
    let group = c.group(found.token);
    group.infinitive && group.start > 0 && matches!(c.lemma(group.start - 1), "try" | "attempt" | "fail")
}

/// "The meeting", "the talks": a definite noun without parties of its own goes on with the last meeting told.
fn continued(scene: Scene<'_>, events: &mut [Event]) {
    let c = scene.clauses;
    let text = &scene.prose.article.text;
    // All triggers in text order, walked along with the tokens.
    let mut told: Vec<_> = events
        .iter()
        .enumerate()
        .flat_map(|(at, event)| event.mentions.iter().map(move |m| (m.trigger.bytes(), at)))
        .collect();
    told.sort_by_key(|(bytes, at)| (bytes.start, *at));
    let mut told = told.into_iter().peekable();
    let mut covered = 0;
    let mut latest = None;
    for token in 0..c.len() {
        if !c.tag(token).is_nominal() && c.tag(token) != Tag::VerbIng || !definite(c, token) {
            continue;
        }
        let Some(frame) =
            scene.lexicon.frames.of_noun(c.lower(token)).find(|f| f.kind == EventType::Consult && f.words.len() == 1)
        else {
            continue;
        };
        let trigger = c.range(token);
        while let Some((bytes, at)) = told.next_if(|(bytes, _)| bytes.start <= trigger.start) {
            covered = covered.max(bytes.end);
            if events.get(at).is_some_and(|e| e.kind == EventType::Consult) {
                latest = Some(at);
            }
        }
        if trigger.start < covered {
            continue;
        }
        if let Some(event) = latest.and_then(|at| events.get_mut(at)) {
            event.mentions.push(EventMention {
                trigger: text.cut(trigger),
                sentence: text.cut(c.bytes(c.sentence(token))),
                statement: None,
                rule: format!("{}+the", frame.name),
            });
        }
    }
}

fn definite(c: &Clauses, token: usize) -> bool {
    token > c.sentence(token).start
        && c.tag(token - 1) == Tag::Det
        && matches!(c.lower(token - 1), "the" | "this" | "that")
        && !matches!(c.lower(token + 1), "of" | "between" | "with")
        && !c.tag(token + 1).is_nominal()
}

#[cfg(test)]
mod tests {
    use super::super::circumstance::edtf;
    use crate::time::{Edtf, Time, TimeId, TimeKind};

    #[test]
    fn a_value_stands_in_for_a_missing_interval() {
        let text = crate::Text::new("today").expect("a short text");
        let time = Time {
            id: TimeId(0),
            span: text.cut(0..5),
            kind: TimeKind::Date,
            value: Some("2025-07-17".to_owned()),
            edtf: None,
            earliest: None,
            latest: None,
        };
        assert_eq!(edtf(&time), Edtf::new("2025-07-17"));
    }
}
