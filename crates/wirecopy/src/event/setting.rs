//! Where and when of a deed whose own clause tells neither: what stands around it, and the dateline at last.
//!
//! Only deeds that are done somewhere on some day are asked: violence, arrests, protests.

use super::circumstance::{self, edtf};
use super::found::Found;
use super::matcher::Scene;
use super::{Event, EventMention, EventType, Status};
use crate::entity::{ActorKind, PlaceId};
use crate::span::Span;
use crate::time::{Edtf, Time, TimeKind};

/// Fills in places and dates that the tellings of an event lack.
pub(super) fn complete(scene: Scene<'_>, events: &mut [Event], times: &[Time]) {
    for event in events {
        let deed = matches!(event.kind, EventType::Assault | EventType::Coerce | EventType::Protest);
        if !deed || !matches!(event.status, Status::Happened | Status::Ongoing) {
            continue;
        }
        if event.place.is_none() {
            let near = event.mentions.iter().find_map(|mention| place_near(scene, mention));
            event.place = near.or_else(|| dateline(scene, event));
        }
        if event.time.is_none() && event.date.is_none() {
            let near = event.mentions.iter().find_map(|mention| time_near(scene, mention, times));
            if let Some(time) = near {
                (event.time, event.date) = (Some(time.id), edtf(time));
            } else if let Some((time, date)) = filed(scene, times) {
                (event.time, event.date) = (Some(time.id), Some(date));
            }
        }
    }
}

/// "A bomb went off in Harrowby": the town is where, not whom.
pub(super) fn not_hit(scene: Scene<'_>, found: &mut Found<'_>) {
    if found.frame.mode != Some("explosives") || found.place.is_none() {
        return;
    }
    let whole = |span: Span| {
        let places = scene.entities.places_in(span.bytes());
        places.iter().any(|place| place.start == span.start_byte() && Some(place.place) == found.place)
    };
    found
        .recipients
        .retain(|id| !scene.cast.is(*id, |a| a.kind == ActorKind::Unknown && a.mentions.iter().all(|m| whole(m.span))));
}

/// The place that the sentence of a telling names, or else its paragraph: of those behind a preposition the nearest.
fn place_near(scene: Scene<'_>, mention: &EventMention) -> Option<PlaceId> {
    let at = mention.trigger.start_byte();
    let block = scene.prose.article.blocks.iter().find(|block| block.span.contains(mention.trigger))?;
    let dateline = scene.prose.article.dateline.as_ref().map_or(0, |dateline| dateline.span.end_byte());
    [mention.sentence, block.span].into_iter().find_map(|stretch| {
        let places = scene.entities.places_in(stretch.bytes()).iter();
        let located = places.filter(|p| p.start >= dateline && circumstance::located(scene, p.start));
        located.min_by_key(|p| p.start.abs_diff(at)).map(|p| p.place)
    })
}

/// The place of the dateline, unless the parties are known and of other countries.
fn dateline(scene: Scene<'_>, event: &Event) -> Option<PlaceId> {
    let place = circumstance::dateline(scene)?;
    let country = scene.entities.place(place)?.country;
    let parties = event.actors.iter().chain(&event.recipients);
    let (mut known, mut here) = (false, false);
    for party in parties {
        known |= scene.cast.is(*party, |actor| actor.country.is_some());
        here |= scene.cast.is(*party, |actor| actor.country == country);
    }
    (here || !known).then_some(place)
}

/// The time that the sentence of a telling names, or the nearest before it in its paragraph.
fn time_near<'t>(scene: Scene<'_>, mention: &EventMention, times: &'t [Time]) -> Option<&'t Time> {
    let at = mention.trigger.start_byte();
    let block = scene.prose.article.blocks.iter().find(|block| block.span.contains(mention.trigger))?;
    let dateline = scene.prose.article.dateline.as_ref().map_or(0, |dateline| dateline.span.end_byte());
    let dated = |time: &&Time| {
        matches!(time.kind, TimeKind::Date | TimeKind::Time)
            && time.span.start_byte() >= dateline
            && edtf(time).is_some_and(|date| date.bounds().1.is_some())
    };
    let within = |start: usize, end: usize| {
        let first = times.partition_point(|time| time.span.start_byte() < start);
        let found = times.iter().skip(first).take_while(move |time| time.span.start_byte() < end).filter(dated);
        found.min_by_key(|time| time.span.start_byte().abs_diff(at))
    };
    within(mention.sentence.start_byte(), mention.sentence.end_byte()).or_else(|| within(block.span.start_byte(), at))
}

/// The day that the dateline prints bounds what the text tells as done.
fn filed<'t>(scene: Scene<'_>, times: &'t [Time]) -> Option<(&'t Time, Edtf)> {
    let dateline = scene.prose.article.dateline.as_ref()?.span;
    let time = times.iter().find(|time| dateline.contains(time.span) && time.kind == TimeKind::Date)?;
    let (_, last) = edtf(time)?.bounds();
    Some((time, Edtf::new(&format!("../{}", last?))?))
}
