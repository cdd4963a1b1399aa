//! When a deed took place that the text tells and then names again: "Gunmen kidnapped a judge. … The kidnapping took place
//! on Monday."

use super::circumstance::{clause_verb, edtf};
use super::matcher::Scene;
use super::{Event, EventMention};
use crate::clause::Tag;
use crate::time::{Time, TimeKind};

/// In how many sentences behind a telling its deed may be named again.
const REACH: usize = 3;

/// The day that the sentences behind an event's tellings give the deed they name again.
pub(super) fn day<'t>(scene: Scene<'_>, event: &Event, times: &'t [Time]) -> Option<&'t Time> {
    event.mentions.iter().find_map(|mention| behind(scene, event, mention, times))
}

fn behind<'t>(scene: Scene<'_>, event: &Event, mention: &EventMention, times: &'t [Time]) -> Option<&'t Time> {
    let c = scene.clauses;
    let mut sentence = c.sentence(scene.prose.tokens_in(mention.trigger.bytes()).start);
    for _ in 0..REACH {
        sentence = Some(sentence.end).filter(|&next| next < c.len()).map(|next| c.sentence(next))?;
        let told = sentence.clone().find(|&t| names_again(scene, event, t)).map(|noun| clause_verb(c, noun));
        let Some(verb) = told.filter(|&verb| scene.lexicon.frames.happens(c.lemma(verb))) else { continue };
        let bytes = c.bytes(sentence.clone());
        let first = times.partition_point(|time| time.span.start_byte() < bytes.start);
        let here = times.iter().skip(first).take_while(|time| time.span.start_byte() < bytes.end);
        let own = |time: &&Time| {
            let token = scene.prose.tokens_in(time.span.bytes()).start;
            matches!(time.kind, TimeKind::Date | TimeKind::Time)
                && clause_verb(c, token) == verb
                && edtf(time).is_some_and(|date| date.bounds().1.is_some())
        };
        return here.into_iter().find(own);
    }
    None
}

/// "the kidnapping" of a kidnapping, "the attack", "the incident" of anything.
fn names_again(scene: Scene<'_>, event: &Event, noun: usize) -> bool {
    let c = scene.clauses;
    let word = c.lower(noun);
    let before = |back: usize| noun.checked_sub(back).map_or("", |t| c.lower(t));
    let definite = (1..4).any(|back| matches!(before(back), "the" | "this" | "these"));
    let alike = || scene.lexicon.frames.of_noun(word).any(|frame| frame.mode == event.mode.as_deref());
    let nominal = c.tag(noun).is_nominal() || c.tag(noun) == Tag::VerbIng;
    nominal && definite && (scene.lexicon.frames.is_of_class("incident", word) || alike())
}
