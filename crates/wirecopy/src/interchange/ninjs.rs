//! IPTC ninjs 3.1: news in JSON.

use serde_json::{Value, json};

use super::object;
use crate::Document;
use crate::entity::{Actor, ActorKind, MentionForm};

pub(super) fn item(document: &Document) -> Value {
    let article = &document.article;
    let role = |role: &str, value: Option<String>| {
        value.map(|value| json!({"role": role, "contentType": "text/plain", "value": value}))
    };
    let words = |span| document.words(span);
    let headlines = [
        role("main", article.headline.map(words)),
        role("kicker", article.kicker.map(words)),
        role("alternative", article.alternative_headline.map(words)),
    ];
    let body = document.body();
    let bodies = (!body.is_empty()).then(|| {
        json!([{
            "role": "main", "contentType": "text/plain", "value": body,
            "charCount": body.chars().count(), "wordCount": body.split_whitespace().count(),
        }])
    });
    // ninjs knows instants with a zone only.
    let zoned = |instant: &Option<String>| {
        let whole = |at: &&String| at.ends_with('Z') || at.get(19..).is_some_and(|zone| zone.len() == 6);
        instant.as_ref().filter(whole).cloned()
    };
    let is_country = |actor: &&Actor| actor.kind == ActorKind::Country;
    let actors = || document.actors.iter().filter(|actor| actor.mentions.iter().any(|m| m.form == MentionForm::Name));
    let authors = article.authors.iter().map(|author| json!({"name": author.name, "rel": "author"}));
    let persons = actors().filter(|a| a.kind == ActorKind::Person).map(|a| json!({"name": a.name, "rel": "mentions"}));
    let bodies_named = actors().filter(|a| !is_country(a) && a.kind != ActorKind::Person);
    let countries = actors().filter(is_country).map(|a| json!({"name": a.name, "rel": "mentions"}));
    let places = document.places.iter().map(|place| {
        let point = place.lat.zip(place.lon).map(|(lat, lon)| json!({"type": "Point", "coordinates": [lon, lat]}));
        object([("name", json!(place.name)), ("rel", json!("mentions")), ("geoJSON", json!(point))])
    });
    let pictures = article.images.iter().zip(1..).filter(|(image, _)| image.url.is_some() || image.caption.is_some());
    let pictures = pictures.map(|(image, number)| {
        let uri = image.url.clone().unwrap_or_else(|| format!("{}#picture-{number}", document.uri()));
        object([
            ("uri", json!(uri)),
            ("type", json!("picture")),
            ("descriptions", json!(role("caption", image.caption.map(words)).into_iter().collect::<Vec<_>>())),
            ("creditLine", json!(image.credit.map(words))),
        ])
    });
    let by = article.blocks.iter().find(|block| block.kind == crate::article::BlockKind::Byline);
    object([
        ("uri", json!(document.uri())),
        (
            "standard",
            json!({"name": "ninjs", "version": "3.1", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}),
        ),
        ("type", json!("text")),
        ("language", json!(article.language)),
        ("firstCreated", json!(zoned(&article.published_at))),
        ("versionCreated", json!(zoned(&article.modified_at))),
        ("headlines", json!(headlines.into_iter().flatten().collect::<Vec<_>>())),
        ("descriptions", json!(role("summary", article.description.map(words)).into_iter().collect::<Vec<_>>())),
        ("bodies", json!(bodies)),
        ("by", json!(by.map(|block| words(block.span)))),
        ("located", json!(article.dateline.as_ref().map(|line| line.places.join(", ")))),
        ("people", json!(authors.chain(persons).collect::<Vec<_>>())),
        ("organisations", json!(bodies_named.map(|a| json!({"name": a.name, "rel": "mentions"})).collect::<Vec<_>>())),
        ("places", json!(places.chain(countries).collect::<Vec<_>>())),
        ("infoSources", json!(article.publisher.as_ref().map(|name| vec![json!({"name": name})]))),
        ("associations", json!(pictures.collect::<Vec<_>>())),
    ])
}
