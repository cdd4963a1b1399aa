//! Phoenix's columns.

use super::coded::{Coded, day, events, parts, text};
use crate::Document;
use crate::entity::Actor;

pub(super) const COLUMNS: [&str; 26] = [
    "EventID",
    "Date",
    "Year",
    "Month",
    "Day",
    "SourceActorFull",
    "SourceActorEntity",
    "SourceActorRole",
    "SourceActorAttribute",
    "TargetActorFull",
    "TargetActorEntity",
    "TargetActorRole",
    "TargetActorAttribute",
    "EventCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScore",
    "Issues",
    "Lat",
    "Lon",
    "LocationName",
    "StateName",
    "CountryCode",
    "SentenceID",
    "URLs",
    "NewsSources",
];

pub(super) fn rows(document: &Document) -> Vec<Vec<String>> {
    events(document).flat_map(of_event).collect()
}

fn of_event(coded: Coded<'_>) -> Vec<Vec<String>> {
    let document = coded.document;
    let code = coded.cameo();
    let date = coded.day_of_story();
    let row = |(at, (source, target)): (usize, (Option<&Actor>, Option<&Actor>))| {
        let site = coded.place();
        let part = |number: Option<String>| number.unwrap_or_default();
        let mut row = vec![
            format!("{}-{at}", coded.id()),
            day(date).replace('-', ""),
            part(date.map(|date| date.year().to_string())),
            part(date.map(|date| date.month().to_string())),
            part(date.map(|date| date.day().to_string())),
        ];
        row.extend(party(source));
        row.extend(party(target));
        row.extend([
            code.to_owned(),
            code.get(..2).unwrap_or_default().to_owned(),
            coded.kind.quad().to_string(),
            coded.score().to_string(),
            coded.event.contexts.join(";"),
            site.lat(),
            site.lon(),
            site.name(),
            site.province(),
            site.country(),
            String::new(),
            text(document.article.url.as_ref()),
            text(document.article.publisher.as_ref()),
        ]);
        row
    };
    coded.pairs(true).into_iter().enumerate().map(row).collect()
}

/// The whole code, its first three letters, the next three, and the rest.
fn party(actor: Option<&Actor>) -> [String; 4] {
    let parts = parts(actor);
    let part = |at: usize| parts.get(at).cloned().unwrap_or_default();
    [parts.concat(), part(0), part(1), parts.get(2..).unwrap_or_default().join(";")]
}
