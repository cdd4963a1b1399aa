//! An event as sets without a status have it.

use jiff::civil::Date;

use crate::Document;
use crate::entity::{Actor, ActorId, Place};
use crate::event::{Event, EventType, Status};
use crate::lexicon::Lexicon;
use crate::ontology;
use crate::time::Edtf;

/// An event under PLOVER's folded reading.
#[derive(Clone, Copy)]
pub(super) struct Coded<'d> {
    pub(super) document: &'d Document,
    pub(super) event: &'d Event,
    pub(super) kind: EventType,
    /// The event's, unless it is folded.
    pub(super) mode: Option<&'d str>,
}

/// The events of a document that such sets would hold, in order.
pub(super) fn events(document: &Document) -> impl Iterator<Item = Coded<'_>> {
    document.events.iter().filter_map(move |event| {
        let folded = event.plover_type != event.kind;
        let told = folded || matches!(event.status, Status::Happened | Status::Ongoing);
        let mode = event.mode.as_deref().filter(|_| !folded);
        told.then_some(Coded { document, event, kind: event.plover_type, mode })
    })
}

impl<'d> Coded<'d> {
    /// The event's number among those of all documents, as far as the document has an id.
    pub(super) fn id(&self) -> String {
        match &self.document.id {
            Some(id) => format!("{id}-{}", self.event.id.0),
            None => self.event.id.0.to_string(),
        }
    }

    pub(super) fn score(&self) -> f64 {
        ontology::score(self.kind, self.mode)
    }

    /// The event's CAMEO code; of a folded event the one of its type alone.
    pub(super) fn cameo(&self) -> &'d str {
        let plain = || ontology::cameo_of(self.kind, None).map(|code| code.code).next().unwrap_or_default();
        let own = self.event.cameo.as_deref().filter(|_| self.kind == self.event.kind);
        match (own, self.kind) {
            (Some(code), _) => code,
            // Roots of which 02 is read as a request as well, and 08 as a retreat.
            (None, EventType::Request) => "100",
            (None, EventType::Accuse) => "110",
            (None, EventType::Coerce) => "170",
            (None, EventType::Assault) => "180",
            (None, _) => plain(),
        }
    }

    /// First and last day of the event, as far as the text tells them; a date that is only about right tells none.
    pub(super) fn days(&self) -> (Option<Date>, Option<Date>) {
        let date = self.event.date.as_ref().filter(|date| !date.as_str().contains(['~', '?', '%']));
        date.map_or((None, None), Edtf::bounds)
    }

    /// The day of the event, where its date is one day.
    pub(super) fn day(&self) -> Option<Date> {
        let (first, last) = self.days();
        first.filter(|_| first == last)
    }

    /// The day of the event, else of the story.
    pub(super) fn day_of_story(&self) -> Option<Date> {
        self.day().or(self.document.article.published)
    }

    pub(super) fn place(&self) -> Site<'d> {
        Site::new(self.event.place.and_then(|id| self.document.place(id)))
    }

    /// Each actor with each recipient; of what two do to each other each with each, the other way round too where
    /// `both_ways`.
    pub(super) fn pairs(&self, both_ways: bool) -> Vec<(Option<&'d Actor>, Option<&'d Actor>)> {
        let all = |ids: &'d [ActorId]| ids.iter().filter_map(|id| self.document.actor(*id)).collect::<Vec<&Actor>>();
        let (actors, recipients) = (all(&self.event.actors), all(&self.event.recipients));
        let mut pairs: Vec<(Option<&Actor>, Option<&Actor>)> = Vec::new();
        if self.event.reciprocal && recipients.is_empty() && actors.len() > 1 {
            for (at, first) in actors.iter().enumerate() {
                pairs.extend(actors.iter().skip(at + 1).map(|second| (Some(*first), Some(*second))));
            }
        } else {
            let sides = |list: &[&'d Actor]| -> Vec<Option<&'d Actor>> {
                if list.is_empty() { vec![None] } else { list.iter().map(|actor| Some(*actor)).collect() }
            };
            for actor in sides(&actors) {
                pairs.extend(sides(&recipients).into_iter().map(|recipient| (actor, recipient)));
            }
        }
        if self.event.reciprocal && both_ways {
            let other_way: Vec<_> = pairs.iter().filter(|(_, b)| b.is_some()).map(|&(a, b)| (b, a)).collect();
            pairs.extend(other_way.into_iter().filter(|(a, b)| a.is_some() && b.is_some()));
        }
        pairs
    }
}

/// A place, taken apart into what tables have columns for.
#[derive(Clone, Copy)]
pub(super) struct Site<'d> {
    pub(super) place: Option<&'d Place>,
}

impl<'d> Site<'d> {
    fn new(place: Option<&'d Place>) -> Self {
        Self { place }
    }

    pub(super) fn name(self) -> String {
        self.place.map(|place| place.name.clone()).unwrap_or_default()
    }

    /// The town: a place that is neither country nor subdivision.
    pub(super) fn city(self) -> String {
        let gazetteer = &Lexicon::english().gazetteer;
        let town = |place: &&Place| {
            gazetteer.country(&place.name).is_none() && place.admin1.as_deref() != Some(place.name.as_str())
        };
        self.place.filter(town).map(|place| place.name.clone()).unwrap_or_default()
    }

    pub(super) fn province(self) -> String {
        self.place.and_then(|place| place.admin1.clone()).unwrap_or_default()
    }

    pub(super) fn country(self) -> String {
        self.place.and_then(|place| place.country).map(|code| code.to_string()).unwrap_or_default()
    }

    pub(super) fn lat(self) -> String {
        self.place.and_then(|place| place.lat).map(|lat| lat.to_string()).unwrap_or_default()
    }

    pub(super) fn lon(self) -> String {
        self.place.and_then(|place| place.lon).map(|lon| lon.to_string()).unwrap_or_default()
    }

    pub(super) fn geonames(self) -> String {
        self.place.and_then(|place| place.geonames).map(|id| id.to_string()).unwrap_or_default()
    }

    /// As the text first prints it.
    pub(super) fn printed(self, document: &Document) -> String {
        let mention = self.place.and_then(|place| place.mentions.first());
        mention.map(|span| document.article.text[*span].to_owned()).unwrap_or_default()
    }
}

/// Country, and what follows it, by threes: `["IRQ", "GOV"]`.
pub(super) fn parts(actor: Option<&Actor>) -> Vec<String> {
    let Some(actor) = actor else { return Vec::new() };
    if let Some(code) = actor.code.as_deref().filter(|code| code.is_ascii()) {
        return (0..code.len())
            .step_by(3)
            .filter_map(|at| code.get(at..code.len().min(at + 3)))
            .map(str::to_owned)
            .collect();
    }
    let country = actor.country.iter().map(ToString::to_string);
    country.chain(actor.sectors.iter().map(ToString::to_string)).collect()
}

/// A country's usual English name.
pub(super) fn country_name(actor: Option<&Actor>) -> String {
    let code = actor.and_then(|actor| actor.country);
    let country = code.and_then(|code| Lexicon::english().gazetteer.by_code(code));
    country.map(|country| country.name.to_owned()).unwrap_or_default()
}

/// A day as tables write it, or nothing.
pub(super) fn day(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// A text that may be absent.
pub(super) fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}
