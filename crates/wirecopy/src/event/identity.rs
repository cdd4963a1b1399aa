//! Whether two tellings are of one event.

use jiff::civil::Date;
use wirecopy_syntax::Relation;

use super::found::Found;
use super::matcher::Scene;
use super::{EventType, Status, visit};
use crate::clause::Tag;
use crate::entity::{Actor, ActorId, ActorKind, MentionForm, Sector};
use crate::time::Edtf;

/// How far apart two tellings may stand, in bytes, for the later one to lean on the earlier.
const NEAR: usize = 1200;
/// The same where nothing but the neighbourhood speaks for it.
const BESIDE: usize = 400;

/// Whether the later telling `b` is of the event that `a` told.
pub(super) fn same(scene: Scene<'_>, b: &Found<'_>, a: &Found<'_>) -> bool {
    if a.frame.kind != b.frame.kind
        || a.frame.label() != b.frame.label()
        || (a.status == Status::Denied) != (b.status == Status::Denied)
    {
        return false;
    }
    let dated = a.date.as_ref().zip(b.date.as_ref()).is_none_or(|(a, b)| a == b || meet_in_time(a, b));
    let planned = (a.status == Status::Planned) != (b.status == Status::Planned);
    if !dated || planned && a.frame.kind != EventType::Consult {
        return false;
    }
    if visit::is_one(scene, a, b) || visit::is_arrival(scene, a, b) {
        return true;
    }
    // A journey to a country is not the meeting held there.
    if a.frame.flags.has("mover") != b.frame.flags.has("mover") && (a.frame.mode != b.frame.mode) {
        return false;
    }
    if a.frame.flags.has("reciprocal") || b.frame.flags.has("reciprocal") {
        let shared = a.parties().filter(|p| b.parties().any(|q| kin(scene, *p, q))).count();
        let smaller = a.parties().count().min(b.parties().count());
        return shared >= 2 || smaller == 1 && shared == 1;
    }
    if outcome(scene, a, b) || outcome(scene, b, a) {
        return true;
    }
    let meet = |x: &[ActorId], y: &[ActorId]| x.iter().any(|p| y.iter().any(|q| kin(scene, *p, *q)));
    let recipients = meet(&a.recipients, &b.recipients);
    let words = matches!(a.frame.kind.quad(), 1 | 3);
    let voices = || a.actors.iter().any(|p| b.actors.iter().any(|q| speaks_for(scene, *p, *q)));
    let actors = meet(&a.actors, &b.actors) || words && recipients && voices();
    let open = a.recipients.is_empty() || b.recipients.is_empty();
    match (actors, recipients) {
        (true, true) => true,
        // Who welcomes one thing may welcome another: of what is done in words, only the same word goes on.
        (true, false) if open => !words || a.frame.words.first() == b.frame.words.first() || a.sentence == b.sentence,
        (false, true) if a.actors.is_empty() || b.actors.is_empty() => true,
        _ => {
            let one_doer = actors || a.actors.is_empty() || b.actors.is_empty();
            one_doer && (is_aftermath(scene, a, b) || is_vague(scene, a, b)) || completes(scene, a, b)
        }
    }
}

/// "attacked a post, killing two": what came of a deed, told by a participle of its verb.
fn outcome(scene: Scene<'_>, one: &Found<'_>, other: &Found<'_>) -> bool {
    let tree = scene.clauses.tree();
    one.frame.kind == EventType::Assault
        && tree.head(one.token) == Some(other.token)
        && tree.relation(one.token) == Relation::Advcl
        && scene.clauses.tag(one.token) == Tag::VerbIng
}

/// What an attack did beside what it hit: "the bomb went off at a bank, killing two men and destroying a car".
pub(super) fn is_aftermath(scene: Scene<'_>, a: &Found<'_>, b: &Found<'_>) -> bool {
    let is_harm = |f: &Found<'_>| {
        ["harm", "killed", "injured"].iter().any(|flag| f.frame.flags.has(flag)) || f.frame.mode == Some("destroy")
    };
    let apart = a.place.is_some() && b.place.is_some() && a.place != b.place;
    let told = if a.sentence == b.sentence {
        is_harm(a) || is_harm(b)
    } else {
        // "A bomb went off in the market. Two people were killed." "… were killed in the attack."
        let leans =
            !is_harm(a) && gap(a, b) < 8 || gap(a, b) < NEAR && attacks(scene, b).any(|t| is_definite(scene, t));
        leans && b.actors.is_empty() && is_harm(b)
    };
    a.frame.kind == EventType::Assault && told && !apart
}

/// "The victims were kidnapped …": whom the deed befell is told by a definite noun alone, so that it was told before.
fn is_vague(scene: Scene<'_>, a: &Found<'_>, b: &Found<'_>) -> bool {
    let known = |actor: &Actor| {
        let text = &scene.prose.article.text;
        let definite = |printed: &str| {
            let mut words = printed.split_whitespace();
            let first = words.next().unwrap_or_default();
            let short = words.nth(1).is_none();
            short && ["the", "these", "those", "both"].iter().any(|word| first.eq_ignore_ascii_case(word))
        };
        let people = matches!(actor.kind, ActorKind::Group | ActorKind::Person | ActorKind::Unknown);
        people
            && actor.mentions.iter().all(|m| match m.form {
                MentionForm::Name => false,
                MentionForm::Pronoun => true,
                MentionForm::Nominal => definite(&text[m.span]),
            })
    };
    a.frame.kind.quad() == 4
        && a.frame.mode == b.frame.mode
        && gap(a, b) < NEAR
        && !b.recipients.is_empty()
        && b.recipients.iter().all(|id| scene.cast.is(*id, known))
}

/// The nouns of a telling's sentence that tell an attack.
fn attacks<'f>(scene: Scene<'f>, found: &'f Found<'_>) -> impl Iterator<Item = usize> + 'f {
    scene.clauses.sentence(found.token).filter(move |&t| scene.lexicon.frames.tells_attack(scene.clauses.lower(t)))
}

/// "the attack", "this terrorist attack"
fn is_definite(scene: Scene<'_>, noun: usize) -> bool {
    let before = |back: usize| noun.checked_sub(back).map_or("", |t| scene.clauses.lower(t));
    (1..3).any(|back| matches!(before(back), "the" | "this" | "that" | "these" | "those"))
}

/// "The murder was committed by rebels": who did it is told after whom it befell.
fn completes(scene: Scene<'_>, a: &Found<'_>, b: &Found<'_>) -> bool {
    let told_of = !b.frame.object.is_empty() && !b.frame.object_excluded;
    let of_mode = |noun: usize| {
        let word = scene.clauses.lower(noun);
        word == "attack" || scene.lexicon.frames.of_noun(word).any(|frame| frame.mode == a.frame.mode)
    };
    a.frame.kind == EventType::Assault
        && told_of
        && attacks(scene, b).any(|noun| is_definite(scene, noun) && of_mode(noun))
        && a.actors.is_empty()
        && !b.actors.is_empty()
        && b.recipients.is_empty()
        && gap(a, b) < BESIDE
}

/// Bytes between the sentences of two tellings, the later one second.
fn gap(a: &Found<'_>, b: &Found<'_>) -> usize {
    b.sentence.start.saturating_sub(a.sentence.end)
}

/// Whether two dates may be one: a day in its month, a day before a bound.
fn meet_in_time(a: &Edtf, b: &Edtf) -> bool {
    let known = |bounds: (Option<Date>, Option<Date>)| bounds.0.is_some() || bounds.1.is_some();
    let (a, b) = (a.bounds(), b.bounds());
    let ends_before = |x: Option<Date>, y: Option<Date>| x.zip(y).is_some_and(|(x, y)| x < y);
    known(a) && known(b) && !ends_before(a.1, b.0) && !ends_before(b.1, a.0)
}

/// Whether two actors can be one party: the same, or a country and its government or forces.
pub(super) fn kin(scene: Scene<'_>, a: ActorId, b: ActorId) -> bool {
    if a == b {
        return true;
    }
    if crowd(scene, a).zip(crowd(scene, b)).is_some_and(|(a, b)| is_one_crowd(&a, &b)) {
        return true;
    }
    let (Some(a), Some(b)) = (scene.entities.actor(a), scene.entities.actor(b)) else { return false };
    let state = |kind| matches!(kind, ActorKind::Country | ActorKind::Government | ActorKind::Military);
    a.country.is_some() && a.country == b.country && state(a.kind) && state(b.kind)
}

/// "The foreign minister urged Chad", "Norway urged Chad": an official speaks for the state.
fn speaks_for(scene: Scene<'_>, a: ActorId, b: ActorId) -> bool {
    let (Some(a), Some(b)) = (scene.entities.actor(a), scene.entities.actor(b)) else { return false };
    let official = |actor: &Actor| actor.kind == ActorKind::Person && actor.sectors.first() == Some(&Sector::Gov);
    let state = |actor: &Actor| matches!(actor.kind, ActorKind::Country | ActorKind::Government);
    a.country.is_some() && a.country == b.country && (official(a) && state(b) || official(b) && state(a))
}

/// The words of those whom no name names, in small letters; nothing for anybody else.
fn crowd(scene: Scene<'_>, id: ActorId) -> Option<Vec<String>> {
    let words = scene.cast.ask(id, |actor| {
        let unnamed = actor.mentions.iter().all(|mention| mention.form != MentionForm::Name);
        let many = unnamed && matches!(actor.kind, ActorKind::Group | ActorKind::Unknown);
        many.then(|| actor.name.split_whitespace().map(str::to_lowercase).collect())
    });
    words.flatten()
}

/// "six farm hands" and "the farm hands": one noun, and one of the two definite.
fn is_one_crowd(a: &[String], b: &[String]) -> bool {
    let the = |words: &[String]| matches!(words.first().map_or("", String::as_str), "the" | "these" | "those");
    let plural = |word: &String| word.ends_with('s') || word.ends_with("men") || word == "people";
    a.last() == b.last() && a.last().is_some_and(plural) && (the(a) || the(b))
}
