//! ICEWS's columns.

use super::coded::{Coded, country_name, day, events, text};
use crate::Document;
use crate::entity::Actor;
use crate::lexicon::Lexicon;
use crate::ontology;

pub(super) const COLUMNS: [&str; 20] = [
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
];

pub(super) fn rows(document: &Document) -> Vec<Vec<String>> {
    events(document).flat_map(of_event).collect()
}

fn of_event(coded: Coded<'_>) -> Vec<Vec<String>> {
    let document = coded.document;
    let code = coded.cameo();
    let label = ontology::cameo(code).map(|code| code.label).unwrap_or_default();
    let row = |(at, (source, target)): (usize, (Option<&Actor>, Option<&Actor>))| {
        let site = coded.place();
        let country =
            site.place.and_then(|place| place.country).and_then(|code| Lexicon::english().gazetteer.by_code(code));
        vec![
            format!("{}-{at}", coded.id()),
            day(coded.day_of_story()),
            name(source),
            sectors(source),
            country_name(source),
            label.to_owned(),
            code.to_owned(),
            coded.score().to_string(),
            name(target),
            sectors(target),
            country_name(target),
            text(document.id.as_ref()),
            String::new(),
            text(document.article.publisher.as_ref()),
            site.city(),
            String::new(),
            site.province(),
            country.map(|country| country.name.to_owned()).unwrap_or_default(),
            site.lat(),
            site.lon(),
        ]
    };
    coded.pairs(true).into_iter().enumerate().map(row).collect()
}

fn name(actor: Option<&Actor>) -> String {
    actor.map(|actor| actor.name.clone()).unwrap_or_default()
}

/// In words, as ICEWS has them.
fn sectors(actor: Option<&Actor>) -> String {
    let sectors = actor.map(|actor| actor.sectors.as_slice()).unwrap_or_default();
    let labels = sectors.iter().filter_map(|sector| ontology::sector(*sector)).map(|told| told.label);
    labels.collect::<Vec<_>>().join(",")
}
