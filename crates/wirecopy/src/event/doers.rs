//! Who is behind a deed that several sentences tell: "gunmen", then "the attackers", then those who claim it.

use super::EventType;
use super::found::Found;
use super::kin::kin;
use super::matcher::Scene;
use crate::entity::{Actor, ActorId, ActorKind, MentionForm, Sector};
use crate::span::Span;

/// Whether no name tells who they are: "unidentified men", "the gunmen"; true of nobody at all.
pub(super) fn are_unnamed(scene: Scene<'_>, actors: &[ActorId]) -> bool {
    let unnamed = |actor: &Actor| {
        matches!(actor.kind, ActorKind::Group | ActorKind::Person | ActorKind::Unknown) && actor.is_unnamed()
    };
    actors.iter().all(|id| scene.cast.is(*id, unnamed))
}

/// Whether a telling's doers are those of a deed told before: "the attackers", "the kidnappers".
pub(super) fn go_on(scene: Scene<'_>, found: &Found<'_>) -> bool {
    !found.actors.is_empty()
        && found.actors.iter().all(|id| scene.cast.is(*id, |actor| is_told_of(scene, found, actor)))
}

/// "The attackers" in the telling's own sentence.
fn is_told_of(scene: Scene<'_>, found: &Found<'_>, actor: &Actor) -> bool {
    let armed = |sector: &Sector| matches!(sector, Sector::Uaf | Sector::Crm | Sector::Reb | Sector::Img);
    let here = actor.mention_in(&found.sentence);
    matches!(actor.kind, ActorKind::Group | ActorKind::Person)
        && actor.sectors.iter().any(armed)
        && here.is_some_and(|mention| mention.form == MentionForm::Nominal && starts_definite(scene, mention.span))
}

/// Whether the later telling `b` leaves open that its doers are those of `a`: nobody, "the attackers", or unnamed as they are.
pub(super) fn may_be_one(scene: Scene<'_>, a: &Found<'_>, b: &Found<'_>) -> bool {
    let sectors = |id: ActorId| scene.cast.ask(id, |actor| actor.sectors.clone()).unwrap_or_default();
    let alike =
        || a.actors.iter().any(|x| b.actors.iter().any(|y| sectors(*x).iter().any(|s| sectors(*y).contains(s))));
    a.actors.is_empty() || b.actors.is_empty() || go_on(scene, b) && (are_unnamed(scene, &a.actors) || alike())
}

/// All doers of an event: those of its fullest telling, the group that they are of, and whom another telling names where
/// that one names nobody.
pub(super) fn all(scene: Scene<'_>, best: &Found<'_>, group: &[Found<'_>]) -> Vec<ActorId> {
    // Before "the attackers" it was told who attacks.
    let first = || group.iter().find(|f| !f.actors.is_empty());
    let leading = if best.actors.is_empty() || go_on(scene, best) { first() } else { Some(best) };
    let mut doers = leading.map(|found| found.actors.clone()).unwrap_or_default();
    if best.frame.kind != EventType::Assault || doers.is_empty() || !are_unnamed(scene, &doers) {
        return doers;
    }
    let named = group.iter().find(|f| !f.actors.is_empty() && !are_unnamed(scene, &f.actors));
    let named = named.map(|found| found.actors.clone()).filter(|actors| !actors.is_empty());
    let body = || doers.iter().find_map(|id| body_of(scene, *id, best).or_else(|| armed_group(scene, *id)));
    let named = named.unwrap_or_else(|| body().into_iter().collect());
    for id in named {
        let suffers = group.iter().any(|found| found.recipients.contains(&id));
        if !suffers && !doers.iter().any(|known| kin(scene, *known, id)) {
            doers.push(id);
        }
    }
    doers
}

/// The body that unnamed doers are of by their own phrase: "gunmen from the Red Dawn Front".
fn body_of(scene: Scene<'_>, id: ActorId, found: &Found<'_>) -> Option<ActorId> {
    let c = scene.clauses;
    let here = |actor: &Actor| actor.mentions.iter().map(|m| m.span).find(|s| found.sentence.contains(&s.start_byte()));
    let span = scene.cast.ask(id, here).flatten()?;
    let tokens = scene.prose.tokens_in(span.bytes());
    let of = matches!(c.lower(tokens.end), "of" | "from").then(|| c.phrase_at(tokens.end + 1)).flatten()?;
    let is_body = |actor: &Actor| {
        matches!(actor.kind, ActorKind::Group | ActorKind::Organization | ActorKind::Military | ActorKind::Government)
    };
    let named = scene.entities.mentions_in(c.bytes(of.tokens())).iter();
    named
        .filter(|mention| mention.form == MentionForm::Name && mention.actor != id)
        .map(|mention| mention.actor)
        .find(|body| scene.cast.is(*body, is_body))
}

/// The armed group that "the rebels" are of: the one that the text names, where it names no other. Mere "rebels" are of one
/// that it names again and again.
fn armed_group(scene: Scene<'_>, id: ActorId) -> Option<ActorId> {
    let rebels = |actor: &Actor| actor.sectors.contains(&Sector::Reb);
    let told = |test: fn(Scene<'_>, Span) -> bool| {
        scene.cast.is(id, |actor| rebels(actor) && actor.mentions.iter().any(|mention| test(scene, mention.span)))
    };
    let names = |actor: &Actor| actor.mentions.iter().filter(|mention| mention.form == MentionForm::Name).count();
    let mut groups = scene.entities.actors.iter().filter(|actor| rebels(actor) && names(actor) > 1);
    let only = groups.next().filter(|_| groups.next().is_none())?;
    (told(starts_definite) || told(is_bare) && names(only) > 3).then_some(only.id)
}

/// "rebels", and no word with it
fn is_bare(scene: Scene<'_>, span: Span) -> bool {
    scene.prose.text().get(span.bytes()).is_some_and(|text| text.ends_with(['s', 'S']) && !text.contains(' '))
}

/// "the rebels", "those men"
fn starts_definite(scene: Scene<'_>, span: Span) -> bool {
    let first = scene.prose.text().get(span.bytes()).and_then(|text| text.split_whitespace().next());
    first.is_some_and(|word| ["the", "these", "those"].iter().any(|the| word.eq_ignore_ascii_case(the)))
}
