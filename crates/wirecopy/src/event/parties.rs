//! A frame's roles → who takes part, and whether that is enough for an event.

use super::arguments::{Arguments, Strangers, Take};
use super::found::Found;
use super::matcher::Scene;
use super::{EventType, Numbers, Status, constraint, toward};
use crate::clause::Phrase;
use crate::entity::{Actor, ActorId, ActorKind, MentionForm, Sector};
use crate::lexicon::frames::{Flags, Frame, Role};

/// The actors and recipients of a telling, if they are all that the frame asks for: the trigger's token and last token, the
/// object that the frame met.
pub(super) fn of<'a>(
    scene: Scene<'a>,
    frame: &'a Frame,
    token: usize,
    end: usize,
    object: Option<usize>,
) -> Option<Found<'a>> {
    let verb = !frame.is_noun();
    if !verb && frame.kind == EventType::Assault && constraint::is_judgement(scene, token) {
        return None;
    }
    if frame.flags.has("peace") && !constraint::keeps_peace(scene, token) {
        return None;
    }
    let arguments = Arguments::of_frame(scene, frame, token);
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
    let done = Take { owners, deeds: owners, strangers: Strangers::Named, not: object };
    let suffered = Take { owners, deeds: owners, strangers, not: object.filter(|_| !patient) };
    let collect = |roles: &[Role], take: Take| {
        roles
            .iter()
            .map(|role| arguments.of(*role, token, end, verb, take))
            .find(|actors| !actors.is_empty())
            .unwrap_or_default()
    };
    let mut actors = collect(&frame.actor, done);
    if actors.is_empty()
        && verb
        && frame.kind == EventType::Assault
        && matches!(frame.mode, Some("abduct" | "targeted"))
    {
        // Only somebody kidnaps or murders, whatever they are called: "kidnapped by two columns".
        actors = collect(&frame.actor, Take { strangers: Strangers::Any, ..done });
        actors.retain(|a| !constraint::is_weapon(scene, *a));
    }
    if actors.is_empty() && frame.flags.has("does") {
        // "A Russian missile hit a hospital"
        let weapons = scene.clauses.subjects(token).into_iter();
        actors.extend(weapons.filter_map(|weapon| arguments.modifier(weapon.head, weapon.first)));
    }
    // What firms and fans say of a country's offers and teams is no news of politics.
    let heard = actors.is_empty() || constraint::is_political(scene, &actors);
    let mut recipients = collect(&frame.recipient, Take { deeds: owners && heard, ..suffered });
    let c = scene.clauses;
    let person = frame.flags.has("harm") || frame.flags.has("killed") || frame.mode == Some("abduct");
    if verb && person && frame.kind == EventType::Assault && !recipients.is_empty() {
        let beside = arguments.company(token, suffered);
        recipients.extend(beside.into_iter().filter(|id| !recipients.contains(id)).collect::<Vec<_>>());
    }
    let own = || c.subjects(token).first().map(|subject| subject.head);
    let passive = verb && !frame.object.is_empty() && recipients.is_empty() && c.group(token).passive;
    if let Some(noun) = passive.then(own).flatten() {
        // "Ties with Peru were severed": the preposition is the noun's.
        let own = |role: &Role| arguments.of(*role, noun, noun, false, suffered);
        recipients = frame.recipient.iter().map(own).find(|actors| !actors.is_empty()).unwrap_or_default();
    }
    let flags_ongoing = frame.flags.has("ongoing") && frame.kind == EventType::Assault;
    if actors.is_empty() && verb && frame.kind == EventType::Assault {
        actors = arguments.through(token, done);
        actors.retain(|id| !recipients.contains(id));
    }
    if actors.is_empty() && !verb {
        actors = light_subject(scene, token);
        if actors.is_empty() && frame.kind == EventType::Assault {
            // Of "her murder" the owner is the victim.
            actors = arguments.behind(token, done);
            actors.retain(|id| !recipients.contains(id));
        }
        if actors.is_empty() && flags_ongoing {
            actors.extend(arguments.engaged(token).filter(|id| !recipients.contains(id)));
        }
    }
    if frame.flags.has("reciprocal") && recipients.is_empty() && actors.len() < 3 {
        let phrases = frame.actor.iter().flat_map(|role| arguments.phrases(*role, token, end, verb));
        let peoples = phrases.map(|phrase| arguments.peoples(phrase)).find(|peoples| !peoples.is_empty());
        actors = peoples.unwrap_or(actors);
    }
    recipients.retain(|r| !actors.contains(r));
    if frame.kind == EventType::Assault {
        recipients.retain(|r| !constraint::is_intangible(scene, *r));
        // "hit by gunfire", but "Israeli fire" is Israel's
        actors.retain(|a| is(scene, *a, |a| a.country.is_some()) || !constraint::is_intangible(scene, *a));
    }
    let flags = frame.flags;
    if flags.has("private") {
        recipients.retain(|r| !is(scene, *r, |a| a.sectors.contains(&Sector::Jrn)));
    }
    if flags.has("person") {
        recipients.retain(|r| is(scene, *r, |a| constraint::is_somebody(scene, a)));
    }
    if flags.has("being") {
        recipients.retain(|r| !is(scene, *r, |a| constraint::is_thing(scene, a)));
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
    let withheld = matches!(frame.kind, EventType::Reject | EventType::Sanction | EventType::Coerce);
    if let Some(noun) = object.filter(|_| recipients.is_empty() && withheld && verb) {
        recipients.extend(arguments.of_people(noun).filter(|id| !actors.contains(id)));
    }
    toward::complete(scene, frame, (token, end), object, &actors, &mut recipients);
    fit_actors(scene, flags, &mut actors);
    if flags.has("public") {
        recipients.retain(|r| constraint::is_political(scene, &[*r]));
    }
    if frame.kind == EventType::Assault && constraint::tells_score(scene.clauses, token) {
        return None;
    }
    if frame.kind == EventType::Assault
        && constraint::is_private(scene, &actors)
        && constraint::is_private(scene, &recipients)
    {
        let abroad = |a: ActorId, b: ActorId| {
            let country = |id: ActorId| scene.entities.actor(id).and_then(|actor| actor.country);
            country(a).is_some() && country(b).is_some() && country(a) != country(b)
        };
        if !actors.iter().any(|a| recipients.iter().any(|b| abroad(*a, *b))) {
            return None;
        }
    }
    if !flags.has("crowd") && constraint::is_everyday(scene, frame.kind, &actors, &recipients) {
        return None;
    }
    // Media report deeds; they do none.
    if frame.kind.quad() == 4 {
        actors.retain(|a| is(scene, *a, |a| a.kind == ActorKind::Person || !a.sectors.contains(&Sector::Jrn)));
    }
    is_enough(scene, frame, (token, end), &actors, &recipients).then(|| Found {
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

/// Leaves out those who cannot do what the frame tells.
fn fit_actors(scene: Scene<'_>, flags: Flags, actors: &mut Vec<ActorId>) {
    if flags.has("mover") {
        actors.retain(|a| {
            is(scene, *a, |a| match a.kind {
                ActorKind::Person | ActorKind::Group => true,
                // "a delegation"
                ActorKind::Government => a.mentions.iter().all(|m| m.form == MentionForm::Nominal),
                _ => false,
            })
        });
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
    if flags.has("outlaw") {
        let outside = |s: &Sector| matches!(s, Sector::Reb | Sector::Uaf | Sector::Crm | Sector::Img);
        actors.retain(|a| is(scene, *a, |a| a.sectors.iter().any(outside)));
    }
    if flags.has("crowd") {
        actors.retain(|a| {
            is(scene, *a, |a| match a.kind {
                ActorKind::Group | ActorKind::Organization => true,
                ActorKind::Unknown => !constraint::is_party_noun(scene, a),
                _ => false,
            })
        });
    }
}

/// Whether those found are all that the frame asks for; `trigger` is its first and last token.
fn is_enough(
    scene: Scene<'_>,
    frame: &Frame,
    trigger: (usize, usize),
    actors: &[ActorId],
    recipients: &[ActorId],
) -> bool {
    let (token, end) = trigger;
    let c = scene.clauses;
    let flags = frame.flags;
    let verb = !frame.is_noun();
    // In words it is enough that something is praised or blamed.
    let owners = matches!(frame.kind.quad(), 1 | 3) && frame.kind != EventType::Consult;
    let parties = actors.len() + recipients.len();
    if flags.has("two") {
        // "The ministers held talks": a plural meets itself.
        let among = |phrases: Vec<Phrase>| constraint::is_among_them(scene, &phrases);
        let plural = flags.has("reciprocal")
            && if verb {
                frame.kind == EventType::Consult && constraint::is_plural_subject(c, token) || among(c.subjects(token))
            } else {
                // "clashes between rival gangs"
                frame.kind == EventType::Assault && among(c.after(token, "between"))
            };
        // "The president held meetings on the budget": with whom is not told.
        let alone = verb
            && frame.kind == EventType::Consult
            && !frame.object.is_empty()
            && !frame.object_excluded
            && constraint::is_political(scene, actors);
        (parties >= 2 || plural || alone) && !actors.is_empty()
    } else if flags.has("need") && !flags.has("complement") {
        let thing = || verb && !flags.has("does") && constraint::done_by_thing(scene, token);
        let accident = || verb && constraint::done_by_accident(scene, token);
        let unnamed = flags.has("agentless") && !thing()
            || flags.has("harm") && constraint::attacked(scene, token) && !accident();
        let toward = !recipients.is_empty()
            || verb && constraint::is_counted(scene, frame, token)
            || owners
                && constraint::is_political(scene, actors)
                && constraint::has_object(scene, frame, token, end, verb);
        toward && (!actors.is_empty() || unnamed)
    } else {
        !actors.is_empty()
    }
}

/// "The police announced the arrest of …": whose deed a noun is that a light verb has as its object.
fn light_subject(scene: Scene<'_>, noun: usize) -> Vec<ActorId> {
    let c = scene.clauses;
    let Some(verb) = c.verb_of(noun) else { return Vec::new() };
    if !scene.lexicon.frames.is_light(c.lemma(verb)) || c.group(verb).passive {
        return Vec::new();
    }
    scene.arguments().of(Role::Subject, verb, verb, true, Take::NAMED)
}

fn is(scene: Scene<'_>, id: ActorId, test: impl Fn(&Actor) -> bool) -> bool {
    scene.cast.is(id, test)
}
