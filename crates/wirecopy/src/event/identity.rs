//! Whether two tellings are of one event.

use jiff::civil::Date;
use wirecopy_syntax::Relation;

use super::doers;
use super::found::Found;
use super::kin::{kin, speaks_for};
use super::matcher::Scene;
use super::{EventType, Status, visit};
use crate::clause::Tag;
use crate::entity::{Actor, ActorId, ActorKind, MentionForm};
use crate::time::Edtf;

/// How far apart two tellings may stand, in bytes, for the later one to lean on the earlier.
const NEAR: usize = 1200;
/// The same where the later one says that it goes on: "claimed responsibility for the attack".
const FAR: usize = 3000;
/// The same between neighbouring sentences.
const NEXT: usize = 8;
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
    let planned = (a.status == Status::Planned) != (b.status == Status::Planned);
    if !may_share_a_day(a, b) || planned && a.frame.kind != EventType::Consult {
        return false;
    }
    if a.sentence != b.sentence && is_another(scene, b) {
        return false;
    }
    // Those who were kidnapped and then killed suffered two deeds.
    let abducts = |f: &Found<'_>| f.frame.mode == Some("abduct");
    if abducts(a) != abducts(b) && !b.frame.flags.has("sequel") {
        return false;
    }
    if is_bygone(scene, a) != is_bygone(scene, b) && a.sentence == b.sentence {
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
    let one_doer = actors || doers::may_be_one(scene, a, b);
    match (actors, recipients) {
        (true, true) => true,
        // Who welcomes one thing may welcome another: of what is done in words, only the same word goes on.
        (true, false) if open => !words || a.frame.words.first() == b.frame.words.first() || a.sentence == b.sentence,
        (false, true) if one_doer => true,
        _ => one_doer && (is_aftermath(scene, a, b) || is_vague(scene, a, b)) || completes(scene, a, b),
    }
}

/// Whether nothing that two tellings say of their day speaks against their being of one event.
pub(super) fn may_share_a_day(a: &Found<'_>, b: &Found<'_>) -> bool {
    a.date.as_ref().zip(b.date.as_ref()).is_none_or(|(a, b)| a == b || meet_in_time(a, b))
}

/// "the deadliest attack since the army deposed him": a deed that another is measured from.
fn is_bygone(scene: Scene<'_>, found: &Found<'_>) -> bool {
    let c = scene.clauses;
    let mut marks = c.tree().children(found.token).take_while(|&t| t < found.token);
    marks.any(|t| c.tree().relation(t) == Relation::Mark && matches!(c.lower(t), "since" | "until"))
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
    } else if b.frame.flags.has("sequel") {
        gap(a, b) < NEAR && b.actors.is_empty()
    } else {
        // "A bomb went off in the market. Two people were killed." "… were killed in the attack." "The attackers …"
        let goes_on = gap(a, b) < BESIDE && doers::go_on(scene, b);
        let leans = gap(a, b) < NEXT || gap(a, b) < NEAR && attacks(scene, b).any(|t| is_definite(scene, t));
        goes_on || leans && b.actors.is_empty() && is_harm(b)
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

/// "In another attack", "a second bomb": a deed apart from those told before.
fn is_another(scene: Scene<'_>, found: &Found<'_>) -> bool {
    let frames = &scene.lexicon.frames;
    let before = |noun: usize, back: usize| noun.checked_sub(back).map_or("", |t| scene.clauses.lower(t));
    let told = |noun: &usize| {
        let word = scene.clauses.lower(*noun);
        frames.tells_attack(word) || frames.is_of_class("incident", word)
    };
    let mut nouns = scene.clauses.sentence(found.token).filter(told);
    found.frame.kind == EventType::Assault
        && nouns.any(|noun| (1..3).any(|back| frames.is_of_class("another", before(noun, back))))
}

/// "the attack", "this terrorist attack", "today's attack"
fn is_definite(scene: Scene<'_>, noun: usize) -> bool {
    let c = scene.clauses;
    let before = |back: usize| noun.checked_sub(back).map_or("", |t| c.lower(t));
    let of_day = |back: usize| {
        let mark = noun.checked_sub(back).filter(|&t| c.tag(t) == Tag::Poss);
        mark.and_then(|t| t.checked_sub(1)).is_some_and(|t| c.tag(t) == Tag::Time)
    };
    (1..3).any(|back| matches!(before(back), "the" | "this" | "that" | "these" | "those") || of_day(back))
}

/// "The murder was committed by rebels", "the attack was attributed to them": who did it is told after whom it befell.
fn completes(scene: Scene<'_>, a: &Found<'_>, b: &Found<'_>) -> bool {
    let told_of = !b.frame.object.is_empty() && !b.frame.object_excluded;
    let frames = &scene.lexicon.frames;
    let tells = |noun: usize| {
        let word = scene.clauses.lower(noun);
        let bomb = a.frame.mode == Some("explosives") && frames.is_of_class("bomb", word);
        let of_mode = || frames.tells_attack(word) && frames.of_noun(word).any(|frame| frame.mode == a.frame.mode);
        matches!(word, "attack" | "crime") || bomb || of_mode()
    };
    let again = || scene.clauses.sentence(b.token).any(|noun| is_definite(scene, noun) && tells(noun));
    let reach = if b.frame.flags.has("sequel") || !b.actors.is_empty() { FAR } else { BESIDE };
    a.frame.kind == EventType::Assault
        && told_of
        && b.recipients.is_empty()
        && gap(a, b) < reach
        // "The bomb went off at noon" tells nobody who did it.
        && (b.frame.flags.has("does") || !b.actors.is_empty())
        && doers::are_unnamed(scene, &a.actors)
        && again()
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
