//! Whether two phrases can name one party: a country and its forces, "six farm hands" and "the farm hands", "Senator Ann
//! Holm" and "the senator".

use super::matcher::Scene;
use crate::entity::{Actor, ActorId, ActorKind, Sector};
use crate::lexicon::frames::singular;
use crate::lexicon::time::TimeWord;

/// Whether two actors can be one party: the same, a country and its government or forces, or one phrase that tells again
/// whom the other told.
pub(super) fn kin(scene: Scene<'_>, a: ActorId, b: ActorId) -> bool {
    if a == b {
        return true;
    }
    if let (Some(x), Some(y)) = (phrase(scene, a), phrase(scene, b)) {
        return is_told_again(scene, &x, &y);
    }
    if is_titled(scene, a, b) || is_titled(scene, b, a) {
        return true;
    }
    let (Some(a), Some(b)) = (scene.entities.actor(a), scene.entities.actor(b)) else { return false };
    let state = |kind| matches!(kind, ActorKind::Country | ActorKind::Government | ActorKind::Military);
    a.country.is_some() && a.country == b.country && state(a.kind) && state(b.kind)
}

/// "The foreign minister urged Chad", "Norway urged Chad": an official speaks for the state.
pub(super) fn speaks_for(scene: Scene<'_>, a: ActorId, b: ActorId) -> bool {
    let (Some(a), Some(b)) = (scene.entities.actor(a), scene.entities.actor(b)) else { return false };
    let official = |actor: &Actor| actor.kind == ActorKind::Person && actor.sectors.first() == Some(&Sector::Gov);
    let state = |actor: &Actor| matches!(actor.kind, ActorKind::Country | ActorKind::Government);
    a.country.is_some() && a.country == b.country && (official(a) && state(b) || official(b) && state(a))
}

/// The words, in small letters, of those whom no name names.
struct Phrase {
    words: Vec<String>,
    /// A thing, or somebody of whom nothing is known.
    unknown: bool,
}

impl Phrase {
    fn is_definite(&self) -> bool {
        self.words.first().is_some_and(|word| matches!(word.as_str(), "the" | "these" | "those"))
    }

    fn noun(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    fn is_plural(&self) -> bool {
        self.noun().ends_with('s') || self.noun().ends_with("men") || self.noun() == "people"
    }

    /// How many, where that is told.
    fn count<'a>(&'a self, scene: Scene<'_>) -> Option<&'a str> {
        let counts = |word: &&String| {
            word.starts_with(|c: char| c.is_ascii_digit())
                || matches!(scene.lexicon.time.word(word), Some(TimeWord::Cardinal(_)))
        };
        self.words.iter().find(counts).map(String::as_str)
    }
}

/// The words of an unnamed group or thing; nothing for anybody else.
fn phrase(scene: Scene<'_>, id: ActorId) -> Option<Phrase> {
    let phrase = scene.cast.ask(id, |actor| {
        // "the Jesuits", with a capital, are no name.
        let plain = actor.is_unnamed() || actor.name.starts_with("the ") && actor.name.ends_with('s');
        (plain && matches!(actor.kind, ActorKind::Group | ActorKind::Unknown)).then(|| Phrase {
            words: actor.name.split_whitespace().map(str::to_lowercase).collect(),
            unknown: actor.kind == ActorKind::Unknown,
        })
    });
    phrase.flatten()
}

/// "six farm hands" and "the farm hands", "six Jesuit priests" and "the Jesuits", "a car" and "the car": the noun of the
/// definite one is in both; "ten missionaries" and "missionaries": the same who are not just anybody.
fn is_told_again(scene: Scene<'_>, a: &Phrase, b: &Phrase) -> bool {
    let holds = |the: &Phrase, other: &Phrase| {
        let one = the.is_plural() || the.unknown && other.unknown && the.noun() == other.noun();
        one && the.is_definite() && other.words.iter().any(|word| singular(word) == singular(the.noun()))
    };
    let count = a.count(scene).zip(b.count(scene)).is_none_or(|(a, b)| a == b);
    let telling = !scene.lexicon.frames.is_of_class("anybody", a.noun());
    holds(a, b) || holds(b, a) || a.noun() == b.noun() && a.is_plural() && count && telling
}

/// Whether the second is "the senator", which is the title of the first.
fn is_titled(scene: Scene<'_>, named: ActorId, again: ActorId) -> bool {
    let title = scene.cast.ask(again, |actor| {
        let mut words = actor.name.split_whitespace();
        let definite = words.next().is_some_and(|word| word.eq_ignore_ascii_case("the"));
        (definite && actor.is_unnamed()).then(|| words.next_back().map(str::to_lowercase)).flatten()
    });
    title.flatten().is_some_and(|title| {
        scene.cast.is(named, |actor| {
            let ends = |role: &crate::entity::Role| {
                role.title.split_whitespace().next_back().is_some_and(|word| word.eq_ignore_ascii_case(&title))
            };
            actor.kind == ActorKind::Person && !actor.is_unnamed() && actor.roles.iter().any(ends)
        })
    })
}
