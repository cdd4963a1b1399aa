//! schema.org: a `NewsArticle` with what is said and done in it.

use serde_json::{Value, json};

use super::{object, schema_type};
use crate::Document;
use crate::entity::{Actor, Place};
use crate::event::{Event, Status};
use crate::statement::{Polarity, Statement, StatementKind};

pub(super) fn article(document: &Document) -> Value {
    let article = &document.article;
    let words = |span| document.words(span);
    let dateline = article.dateline.as_ref();
    let created = dateline.filter(|line| !line.places.is_empty()).map(|line| {
        let country = line.country.map(|c| c.to_string());
        let address = object([("@type", json!("PostalAddress")), ("addressCountry", json!(country))]);
        let address = if country.is_some() { address } else { Value::Null };
        object([("@type", json!("Place")), ("name", json!(line.places.join(", "))), ("address", address)])
    });
    let day = |instant: &Option<String>, day: Option<jiff::civil::Date>| {
        instant.clone().or_else(|| day.map(|day| day.to_string()))
    };
    let authors = article.authors.iter().map(|author| {
        let house = author.organization.as_ref().map(|name| json!({"@type": "Organization", "name": name}));
        object([
            ("@type", json!("Person")),
            ("name", json!(author.name)),
            ("jobTitle", json!(author.role)),
            ("affiliation", json!(house)),
        ])
    });
    let images = article.images.iter().map(|image| {
        object([
            ("@type", json!("ImageObject")),
            ("url", json!(image.url)),
            ("caption", json!(image.caption.map(words))),
            ("creditText", json!(image.credit.map(words))),
        ])
    });
    let actors = document.actors.iter().map(|actor| self::actor(actor, true));
    let mentions: Vec<Value> = actors.chain(document.places.iter().map(place)).collect();
    let said =
        document.statements.iter().filter(|s| s.kind != StatementKind::Indirect && s.polarity != Polarity::Declined);
    let quotations: Vec<Value> = said.map(|statement| quotation(document, statement)).collect();
    let told =
        document.events.iter().filter(|e| matches!(e.status, Status::Happened | Status::Ongoing | Status::Planned));
    let about: Vec<Value> = told.map(|event| self::event(document, event)).collect();
    object([
        ("@context", json!("https://schema.org")),
        ("@type", json!("NewsArticle")),
        ("identifier", json!(document.id)),
        ("url", json!(article.url)),
        ("headline", json!(article.headline.map(words))),
        ("alternativeHeadline", json!(article.alternative_headline.map(words))),
        ("description", json!(article.description.map(words))),
        ("articleSection", json!(article.section.clone().or_else(|| article.kicker.map(words)))),
        ("inLanguage", json!(article.language)),
        ("datePublished", json!(day(&article.published_at, article.published))),
        ("dateModified", json!(day(&article.modified_at, article.modified))),
        ("author", json!(authors.collect::<Vec<_>>())),
        ("contributor", json!(article.contributors.iter().map(|span| words(*span)).collect::<Vec<_>>())),
        ("publisher", json!(article.publisher.as_ref().map(|name| json!({"@type": "Organization", "name": name})))),
        ("dateline", json!(dateline.map(|line| words(line.span)))),
        ("locationCreated", json!(created)),
        ("image", json!(images.collect::<Vec<_>>())),
        ("articleBody", json!(document.body())),
        ("mentions", json!(mentions)),
        ("hasPart", json!(quotations)),
        ("about", json!(about)),
    ])
}

/// An actor; `full` with title and house.
fn actor(actor: &Actor, full: bool) -> Value {
    let role = actor.roles.first().filter(|_| full && schema_type(actor.kind) == "Person");
    let house = role.and_then(|role| role.organization.as_ref());
    object([
        ("@type", json!(schema_type(actor.kind))),
        ("name", json!(actor.name)),
        ("jobTitle", json!(role.map(|role| &role.title))),
        ("affiliation", json!(house.map(|name| json!({"@type": "Organization", "name": name})))),
    ])
}

fn place(place: &Place) -> Value {
    let point = place
        .lat
        .zip(place.lon)
        .map(|(lat, lon)| json!({"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}));
    let country = place.country.map(|c| json!({"@type": "PostalAddress", "addressCountry": c.to_string()}));
    object([("@type", json!("Place")), ("name", json!(place.name)), ("address", json!(country)), ("geo", json!(point))])
}

fn quotation(document: &Document, statement: &Statement) -> Value {
    let content: Vec<String> = statement.content.iter().map(|span| document.words(*span)).collect();
    let speakers = statement.speakers.iter().filter_map(|id| document.actor(*id));
    object([
        ("@type", json!("Quotation")),
        ("text", json!(content.join(" … "))),
        ("spokenByCharacter", json!(speakers.map(|a| actor(a, false)).collect::<Vec<_>>())),
    ])
}

fn event(document: &Document, event: &Event) -> Value {
    let parties = |ids: &[crate::entity::ActorId]| -> Vec<Value> {
        ids.iter().filter_map(|id| document.actor(*id)).map(|a| actor(a, false)).collect()
    };
    let (organizers, about, attendees) = if event.reciprocal {
        (Vec::new(), Vec::new(), parties(&[event.actors.as_slice(), &event.recipients].concat()))
    } else {
        (parties(&event.actors), parties(&event.recipients), Vec::new())
    };
    let time = event.time.and_then(|id| document.time(id));
    let bounds = |pick: fn(&crate::Time) -> Option<jiff::civil::Date>| time.and_then(pick).map(|day| day.to_string());
    let planned = (event.status == Status::Planned).then_some("https://schema.org/EventScheduled");
    object([
        ("@type", json!("Event")),
        ("name", json!(event.mentions.first().map(|m| document.words(m.trigger)))),
        ("description", json!(event.mentions.first().map(|m| document.words(m.sentence)))),
        (
            "identifier",
            json!(event.mode.as_ref().map_or(event.kind.to_string(), |mode| format!("{}/{mode}", event.kind))),
        ),
        ("eventStatus", json!(planned)),
        ("startDate", json!(bounds(|time| time.earliest))),
        ("endDate", json!(bounds(|time| time.latest))),
        ("location", json!(event.place.and_then(|id| document.place(id)).map(place))),
        ("organizer", json!(organizers)),
        ("about", json!(about)),
        ("attendee", json!(attendees)),
    ])
}
