//! A record in words, as hovering over its place shows it.

use crate::entity::ActorId;
use crate::event::EventMention;
use crate::statement::Polarity;
use crate::{Actor, Document, Event, Place, Statement, Time};

pub(super) fn actor(actor: &Actor) -> String {
    let roles = actor.roles.iter().map(|role| match &role.organization {
        Some(organization) => format!("{}, {organization}", role.title),
        None => role.title.clone(),
    });
    let country = actor.country.filter(|_| actor.code.is_none()).map(String::from);
    let first = [Some(actor.name.clone()), Some(actor.kind.to_string()), actor.code.clone(), country];
    joined(first.into_iter().chain(roles.map(Some)))
}

pub(super) fn place(place: &Place) -> String {
    let point = place.lat.zip(place.lon).map(|(lat, lon)| format!("{lat:.2}, {lon:.2}"));
    joined([Some(place.name.clone()), place.admin1.clone(), place.country.map(String::from), point])
}

pub(super) fn time(time: &Time) -> String {
    let edtf = time.edtf.as_ref().map(ToString::to_string).filter(|edtf| Some(edtf) != time.value.as_ref());
    let bounds = time.earliest.zip(time.latest).filter(|(first, last)| first != last);
    let bounds = bounds.map(|(first, last)| format!("{first} to {last}"));
    joined([Some(time.kind.to_string()), time.value.clone(), edtf, bounds])
}

pub(super) fn statement(doc: &Document, statement: &Statement) -> String {
    let polarity = (statement.polarity != Polarity::default()).then(|| statement.polarity.to_string());
    joined([
        Some(format!("statement {}, {}", statement.id.0, statement.kind)),
        names(doc, &statement.speakers),
        polarity,
        statement.medium.map(|medium| medium.to_string()),
        Some(format!("rule {}", statement.rule)),
    ])
}

pub(super) fn event(doc: &Document, event: &Event, mention: &EventMention) -> String {
    joined([
        Some(format!("event {}, {}", event.id.0, kind(event))),
        parties(doc, event),
        when(doc, event),
        whereabouts(doc, event),
        Some(event.status.to_string()),
        Some(format!("rule {}", mention.rule)),
    ])
}

/// `CONSULT/meeting`
pub(super) fn kind(event: &Event) -> String {
    match &event.mode {
        Some(mode) => format!("{}/{mode}", event.kind),
        None => event.kind.to_string(),
    }
}

/// `Kari Lund → Chad`
pub(super) fn parties(doc: &Document, event: &Event) -> Option<String> {
    let arrow = if event.reciprocal { "↔" } else { "→" };
    match (names(doc, &event.actors), names(doc, &event.recipients)) {
        (None, None) => None,
        (Some(actors), None) => Some(actors),
        (actors, Some(recipients)) => Some(format!("{} {arrow} {recipients}", actors.as_deref().unwrap_or("?"))),
    }
}

/// The date, or else the words that stand for it.
pub(super) fn when(doc: &Document, event: &Event) -> Option<String> {
    let words = || event.time.and_then(|id| doc.time(id)).map(|time| doc.article.text[time.span].to_owned());
    event.date.as_ref().map(ToString::to_string).or_else(words)
}

pub(super) fn whereabouts(doc: &Document, event: &Event) -> Option<String> {
    let place = event.place.and_then(|id| doc.place(id))?;
    Some(place.country.map_or_else(|| place.name.clone(), |country| format!("{}, {country}", place.name)))
}

pub(super) fn names(doc: &Document, ids: &[ActorId]) -> Option<String> {
    let names: Vec<_> = ids.iter().filter_map(|id| doc.actor(*id)).map(|actor| actor.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// What is there, with a mark between.
pub(super) fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
