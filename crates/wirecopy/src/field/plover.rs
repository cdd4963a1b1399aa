//! PLOVER's records.

use jiff::civil::Date;
use serde::Serialize;

use super::coded::{Coded, events};
use crate::Document;
use crate::entity::{ActorId, CountryCode, Sector};
use crate::event::EventType;

/// An event as PLOVER's manual lays it out; written as JSON, one object a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PloverRecord {
    /// The document's id and the event's number in it.
    pub id: String,
    /// First day; nothing where the text leaves it open.
    pub date: Option<Date>,
    /// Last day; nothing where the text leaves it open.
    pub enddate: Option<Date>,
    /// Who did it.
    pub actor: Vec<PloverEntity>,
    /// To whom.
    pub recipient: Vec<PloverEntity>,
    /// The type, folded: one.
    pub event: Vec<EventType>,
    /// The mode: one or none.
    pub mode: Vec<String>,
    /// The contexts.
    pub context: Vec<String>,
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    pub quad_code: u8,
    /// From −10 (conflict) to 10 (cooperation).
    pub event_scale: f64,
    /// Where.
    pub event_loc: Option<PloverLocation>,
    /// The words that tell it, one for each telling.
    pub event_text: Vec<String>,
    /// The sentence of the first telling.
    pub text: String,
    /// What is known of the text.
    pub text_info: TextInfo,
    /// Where the text comes from.
    pub cite_info: CiteInfo,
    /// This library and its version.
    pub coder: String,
    /// Always nothing: the same text gives the same record on any day.
    pub coded_date: Option<Date>,
}

/// A party of a [`PloverRecord`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PloverEntity {
    /// As the text first names it.
    pub text: String,
    /// ISO 3166-1 alpha-3.
    pub code: Option<CountryCode>,
    /// The main sector.
    pub sector_code: Option<Sector>,
    /// The other sectors.
    pub other_sector_codes: Vec<Sector>,
    /// The code of a user's own list, or the one in CAMEO's manner.
    pub identifier_id: Option<String>,
    /// The fullest name found.
    pub identifier_text: String,
}

/// Where an event of a [`PloverRecord`] took place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PloverLocation {
    /// The place's name.
    pub name: String,
    /// ISO 3166-1 alpha-3.
    pub country: Option<CountryCode>,
    /// First-level subdivision.
    pub admin1: Option<String>,
    /// Degrees north, WGS 84.
    pub lat: Option<f64>,
    /// Degrees east, WGS 84.
    pub lon: Option<f64>,
    /// Identifier at `GeoNames`.
    pub geonames: Option<u32>,
}

/// What is known of the text of a [`PloverRecord`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextInfo {
    /// The headline.
    pub headline: Option<String>,
    /// ISO 639-1.
    pub language: Option<String>,
    /// First code point of the sentence in the article's text.
    pub start: u32,
    /// One past its last code point.
    pub end: u32,
}

/// Where the text of a [`PloverRecord`] comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CiteInfo {
    /// The document's id.
    pub id: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The day of publication.
    pub published: Option<Date>,
}

/// The records of a document, in the order of its events.
///
/// ```
/// let doc = wirecopy::read("Foreign Minister Anna Weber will visit Kenya on 3 May 2024.")?;
/// let record = &wirecopy::field::plover_records(&doc)[0];
/// assert_eq!(record.event[0].name(), "AGREE", "a visit to come");
/// assert_eq!(record.recipient[0].text, "Kenya");
/// # Ok::<(), wirecopy::Error>(())
/// ```
pub fn plover_records(document: &Document) -> Vec<PloverRecord> {
    events(document).map(record).collect()
}

fn record(coded: Coded<'_>) -> PloverRecord {
    let Coded { document, event, kind, mode } = coded;
    let article = &document.article;
    let (date, enddate) = coded.days();
    let sentence = event.mentions.first().map(|mention| mention.sentence);
    let printed = |span: crate::Span| article.text[span].split_whitespace().collect::<Vec<_>>().join(" ");
    PloverRecord {
        id: coded.id(),
        date,
        enddate,
        actor: entities(document, &event.actors),
        recipient: entities(document, &event.recipients),
        event: vec![kind],
        mode: mode.map(str::to_owned).into_iter().collect(),
        context: event.contexts.clone(),
        quad_code: kind.quad(),
        event_scale: coded.score(),
        event_loc: event.place.and_then(|id| document.place(id)).map(|place| PloverLocation {
            name: place.name.clone(),
            country: place.country,
            admin1: place.admin1.clone(),
            lat: place.lat,
            lon: place.lon,
            geonames: place.geonames,
        }),
        event_text: event.mentions.iter().map(|mention| printed(mention.trigger)).collect(),
        text: sentence.map(printed).unwrap_or_default(),
        text_info: TextInfo {
            headline: article.headline.map(printed),
            language: article.language.clone(),
            start: sentence.map_or(0, |span| span.start() as u32),
            end: sentence.map_or(0, |span| span.end() as u32),
        },
        cite_info: CiteInfo {
            id: document.id.clone(),
            publisher: article.publisher.clone(),
            url: article.url.clone(),
            published: article.published,
        },
        coder: concat!("wirecopy ", env!("CARGO_PKG_VERSION")).to_owned(),
        coded_date: None,
    }
}

fn entities(document: &Document, ids: &[ActorId]) -> Vec<PloverEntity> {
    let entity = |actor: &crate::Actor| {
        let (first, others) = actor.sectors.split_first().map_or((None, &[][..]), |(first, rest)| (Some(*first), rest));
        let mention = actor.mentions.first().map(|mention| document.article.text[mention.span].to_owned());
        PloverEntity {
            text: mention.unwrap_or_else(|| actor.name.clone()),
            code: actor.country,
            sector_code: first,
            other_sector_codes: others.to_vec(),
            identifier_id: actor.code.clone(),
            identifier_text: actor.name.clone(),
        }
    };
    ids.iter().filter_map(|id| document.actor(*id)).map(entity).collect()
}
