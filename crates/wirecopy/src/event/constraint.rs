//! What a telling must be for its frame: who counts as a party of politics, and what is play, private or only wished.

use wirecopy_syntax::Relation;

use super::EventType;
use super::found::Found;
use super::matcher::Scene;
use crate::clause::{Clauses, Phrase, Tag};
use crate::entity::{Actor, ActorId, ActorKind, Sector};
use crate::lexicon::frames::{Frame, Role, singular};
use crate::lexicon::phrase::word_hash;

/// Whether states, parties or armed groups act, of whom words alone are news: not companies, media or private people.
pub(super) fn is_political(scene: Scene<'_>, actors: &[ActorId]) -> bool {
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
pub(super) fn tells_score(c: &Clauses, token: usize) -> bool {
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
pub(super) fn is_private(scene: Scene<'_>, parties: &[ActorId]) -> bool {
    !parties.is_empty()
        && parties.iter().all(|id| {
            scene.cast.is(*id, |actor| {
                let many = ["s", "people", "men", "women", "children", "police"];
                let single = !many.iter().any(|end| actor.name.ends_with(end));
                let somebody = matches!(actor.kind, ActorKind::Person | ActorKind::Unknown)
                    || actor.kind == ActorKind::Group && single;
                somebody
                    && actor.sectors.iter().all(|s| matches!(s, Sector::Cvl | Sector::Unk | Sector::Crm | Sector::Bus))
                    && actor.is_unnamed()
            })
        })
}

/// "Boats of people seeking asylum", "firms supplying the army": a participle that only tells which people are meant, of
/// whom nobody is named.
pub(super) fn tells_which(scene: Scene<'_>, found: &Found<'_>) -> bool {
    let c = scene.clauses;
    let tree = c.tree();
    let Some(noun) = tree.head(found.token) else { return false };
    let apart = c.tag(found.token) == Tag::VerbIng && tree.relation(found.token) == Relation::Acl;
    let low = matches!(tree.relation(noun), Relation::Nmod | Relation::Obj | Relation::Obl | Relation::Conj);
    let bare = tree.child(noun, &[Relation::Det, Relation::Nummod, Relation::NmodPoss]).is_none();
    let nameless = |actor: &Actor| actor.country.is_none() && actor.is_unnamed();
    found.frame.kind.quad() != 4 && apart && low && bare && found.actors.iter().all(|id| scene.cast.is(*id, nameless))
}

/// Whether all of this goes on between people and houses without a name or a part in public life: "doctors urged
/// patients", "the school banned phones". Violence and protest are news whoever is behind them.
pub(super) fn is_everyday(scene: Scene<'_>, kind: EventType, actors: &[ActorId], recipients: &[ActorId]) -> bool {
    let judged = match kind {
        EventType::Assault | EventType::Protest | EventType::Mobilize => false,
        // Who was arrested or freed is news though nobody says by whom.
        EventType::Coerce | EventType::Sanction | EventType::Retreat => !actors.is_empty(),
        _ => true,
    };
    let everyday = |actor: &Actor| {
        let kind =
            matches!(actor.kind, ActorKind::Person | ActorKind::Group | ActorKind::Organization | ActorKind::Unknown);
        let private = |s: &Sector| {
            matches!(s, Sector::Unk | Sector::Cvl | Sector::Bus | Sector::Mnc | Sector::Edu | Sector::Med | Sector::Jrn)
        };
        // "the two sides", "other countries"
        let body = is_party_noun(scene, actor);
        kind && !body && actor.country.is_none() && actor.sectors.iter().all(private) && actor.is_unnamed()
    };
    judged && actors.iter().chain(recipients).all(|id| scene.cast.is(*id, everyday))
}

/// "The terrorists, who attack students": what they do again and again, and no single deed.
pub(super) fn is_habit(c: &Clauses, verb: usize) -> bool {
    let group = c.group(verb);
    let present = match c.tag(verb) {
        Tag::VerbPresent => true,
        Tag::VerbPast => {
            let simple = || matches!(c.lower(group.start), "is" | "are") && c.lower(verb - 1) != "being";
            group.passive && !group.perfect && group.start < verb && simple()
        }
        _ => false,
    };
    present && group.modal.is_none() && !group.progressive && c.tree().relation(verb) == Relation::AclRelcl
}

/// Whether a deed is that of a thing: "the telescope captured images".
pub(super) fn done_by_thing(scene: Scene<'_>, verb: usize) -> bool {
    let c = scene.clauses;
    let subjects = c.subjects(verb);
    let thing = |head: usize| {
        c.tag(head) == Tag::Noun && (is_accident(scene, head) || !scene.lexicon.frames.is_attack(c.lower(head)))
    };
    let who = verb > 0 && c.lower(verb - 1) == "who";
    !who && !c.group(verb).passive && !subjects.is_empty() && subjects.iter().all(|p| thing(p.head))
}

/// Whether fire or weather did it: "a fire destroyed a warehouse".
pub(super) fn done_by_accident(scene: Scene<'_>, verb: usize) -> bool {
    scene.clauses.subjects(verb).iter().any(|phrase| is_accident(scene, phrase.head))
}

/// "a fire", but not "artillery fire"
fn is_accident(scene: Scene<'_>, noun: usize) -> bool {
    let c = scene.clauses;
    scene.lexicon.frames.is_of_class("accident", c.lower(noun)) && c.tree().child(noun, &[Relation::Compound]).is_none()
}

/// Whether a party is one person or several, be it a stranger: "the coalition commander".
pub(super) fn is_somebody(scene: Scene<'_>, actor: &Actor) -> bool {
    let head = || actor.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let people = &scene.lexicon.people;
    let titled = |word: &str| people.titles.longest(std::iter::once(word_hash(word))).is_some();
    match actor.kind {
        ActorKind::Person | ActorKind::Group => true,
        ActorKind::Unknown => titled(&head()) || people.is_personal(&head()),
        _ => false,
    }
}

/// Whether a party is a mere thing: neither somebody nor a body, and without a name.
pub(super) fn is_thing(scene: Scene<'_>, actor: &Actor) -> bool {
    actor.kind == ActorKind::Unknown && actor.is_unnamed() && !is_somebody(scene, actor) && !is_party_noun(scene, actor)
}

/// Whether a stranger is told by a noun for a body or a crew: aircraft conduct strikes, but walk out on nobody.
pub(super) fn is_party_noun(scene: Scene<'_>, actor: &Actor) -> bool {
    let head = actor.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let head = singular(&head);
    scene.lexicon.small.is_party(head) || scene.lexicon.small.is_pair(head)
}

/// Whether a party is nothing that force can be used on: the "democracy" of "attacks on democracy".
pub(super) fn is_intangible(scene: Scene<'_>, id: ActorId) -> bool {
    scene.cast.is(id, |actor| {
        let last = actor.name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        actor.kind == ActorKind::Unknown && actor.is_unnamed() && scene.lexicon.frames.is_of_class("intangible", &last)
    })
}

/// Whether a party is but what a deed is done with: "murdered by a bomb".
pub(super) fn is_weapon(scene: Scene<'_>, id: ActorId) -> bool {
    scene.cast.is(id, |actor| {
        let last = actor.name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        let frames = &scene.lexicon.frames;
        actor.kind == ActorKind::Unknown
            && ["harmful", "weapon", "accident", "craft"].iter().any(|class| frames.is_of_class(class, &last))
    })
}

/// Whether something stands where the recipient would, though it is nobody: "condemned the attack".
pub(super) fn has_object(scene: Scene<'_>, frame: &Frame, token: usize, end: usize, verb: bool) -> bool {
    let c = scene.clauses;
    let told =
        |role: &Role| scene.arguments().phrases(*role, token, end, verb).iter().any(|p| c.tag(p.head).is_nominal());
    frame.recipient.iter().any(told)
}

/// "At least 20 were injured": a number stands for those whom the deed befell.
pub(super) fn is_counted(scene: Scene<'_>, frame: &Frame, verb: usize) -> bool {
    let c = scene.clauses;
    let befell = || if c.group(verb).passive { c.subjects(verb) } else { c.objects(verb) };
    (frame.flags.has("killed") || frame.flags.has("injured"))
        && matches!(befell().as_slice(), [only] if c.tag(only.head) == Tag::Num)
}

/// Whether the sentence or one of the two before it tells of an attack: "killed in an air strike", "A bomb went off. Two
/// people were killed. Five were hurt.", not "killed in a storm".
pub(super) fn attacked(scene: Scene<'_>, token: usize) -> bool {
    let c = scene.clauses;
    let own = c.sentence(token);
    let mut first = own.start;
    for _ in 0..2 {
        let Some(before) = first.checked_sub(1).map(|t| c.sentence(t)).filter(|s| s.start < first) else { break };
        first = before.start;
    }
    let frames = &scene.lexicon.frames;
    let attacking = |t: usize| c.tag(t).is_verb() && frames.is_of_class("attacking", c.lemma(t));
    (first..own.end).any(|t| t != token && (frames.tells_attack(c.lower(t)) || attacking(t)))
}

pub(super) fn is_plural_subject(c: &Clauses, verb: usize) -> bool {
    let subjects = c.subjects(verb);
    let plural = |word: &str| word.ends_with('s') && !word.ends_with("ss");
    subjects.len() == 1 && subjects.iter().all(|p| c.tag(p.head) == Tag::Noun && plural(c.lower(p.head)))
}

/// "Both sides", "the two agencies", "supporters of rival parties": they do it to each other.
pub(super) fn is_among_them(scene: Scene<'_>, phrases: &[Phrase]) -> bool {
    let c = scene.clauses;
    let opposed = |phrase: Phrase| phrase.tokens().any(|t| scene.lexicon.frames.is_of_class("opposed", c.lower(t)));
    let of = |phrase: Phrase| c.after(phrase.head, "of");
    matches!(phrases, [all] if opposed(*all) || of(*all).iter().any(|phrase| opposed(*phrase)))
}

/// "I want to thank", "we would like to urge": to say so is to do it.
pub(super) fn performed(c: &Clauses, frame: &Frame, token: usize) -> bool {
    let spoken = matches!(frame.kind, EventType::Support | EventType::Request | EventType::Accuse);
    let wish = (c.sentence(token).start..token).rev().take(5).find(|&t| c.tag(t).is_verb() || c.lower(t) == "like");
    spoken
        && wish.is_some_and(|t| matches!(c.lower(t), "want" | "wish" | "like"))
        && c.subjects(token).first().is_some_and(|p| matches!(c.lower(p.head), "i" | "we"))
}

/// Whether a noun is the object of "announced" itself.
pub(super) fn announced(c: &Clauses, noun: usize) -> bool {
    let before = c.phrase_before(noun + 1).and_then(|p| p.first.checked_sub(1));
    before.is_some_and(|t| c.tag(t) == Tag::VerbPast && c.lemma(t) == "announce")
}

/// "The ruling is an attack on the courts", "constitutes an attack on the press": a noun that judges what was done and tells
/// no deed of its own.
pub(super) fn is_judgement(scene: Scene<'_>, noun: usize) -> bool {
    let c = scene.clauses;
    let tree = c.tree();
    let indefinite = tree.children(noun).any(|t| matches!(c.lower(t), "a" | "an"));
    let copula =
        || tree.child(noun, &[Relation::Cop]).is_some_and(|t| matches!(c.lower(t), "is" | "are" | "be" | "'s"));
    let made_of = || {
        let verb = tree.head(noun).filter(|_| matches!(tree.relation(noun), Relation::Obj | Relation::Obl));
        verb.is_some_and(|verb| scene.lexicon.frames.is_of_class("judging", c.lemma(verb)))
    };
    indefinite && (copula() || made_of())
}

/// Whether a sentence tells of peacekeepers.
pub(super) fn keeps_peace(scene: Scene<'_>, token: usize) -> bool {
    scene.clauses.sentence(token).any(|t| {
        let joined = matches!(scene.clauses.lower(t), "peace" | "blue") && scene.prose.word(t + 1) == "-";
        joined || scene.lexicon.frames.is_of_class("peacekeeping", scene.clauses.lower(t))
    })
}
