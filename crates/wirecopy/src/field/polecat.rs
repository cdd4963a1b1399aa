//! POLECAT's columns.

use super::coded::{Coded, day, events, text};
use crate::entity::{Actor, ActorKind};
use crate::{Document, Span};

pub(super) const COLUMNS: [&str; 38] = [
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
];

pub(super) fn rows(document: &Document) -> Vec<Vec<String>> {
    events(document).flat_map(of_event).collect()
}

fn of_event(coded: Coded<'_>) -> Vec<Vec<String>> {
    let document = coded.document;
    let pairs = coded.pairs(false);
    let several = pairs.len() > 1;
    let numbered = |at: usize| if several { format!("{}-{at}", coded.id()) } else { coded.id() };
    let row = |(at, (actor, recipient)): (usize, (Option<&Actor>, Option<&Actor>))| {
        let mut row = vec![
            numbered(at),
            day(coded.day()),
            coded.kind.to_string(),
            coded.mode.unwrap_or_default().to_owned(),
            coded.score().to_string(),
            coded.kind.quad().to_string(),
            coded.event.contexts.join("; "),
        ];
        row.extend(party(document, actor));
        row.extend(party(document, recipient));
        let site = coded.place();
        row.extend([
            site.name(),
            site.city(),
            String::new(),
            site.province(),
            site.country(),
            site.lat(),
            site.lon(),
            site.geonames(),
            site.printed(document),
            String::new(),
            text(document.article.publisher.as_ref()),
            day(document.article.published),
            names(document, |kind| kind == ActorKind::Person),
            names(document, |kind| !matches!(kind, ActorKind::Person | ActorKind::Country | ActorKind::Unknown)),
            document.places.iter().map(|place| place.name.as_str()).collect::<Vec<_>>().join("; "),
            text(document.article.language.as_ref()),
            concat!("wirecopy ", env!("CARGO_PKG_VERSION")).to_owned(),
        ]);
        row
    };
    pairs.into_iter().enumerate().map(row).collect()
}

/// Name, country, code of the Correlates of War, main sector, sectors, title, name as printed.
fn party(document: &Document, actor: Option<&Actor>) -> [String; 7] {
    let Some(actor) = actor else { return Default::default() };
    let sectors: Vec<String> = actor.sectors.iter().map(ToString::to_string).collect();
    let printed = |span: Span| document.article.text[span].to_owned();
    [
        actor.name.clone(),
        actor.country.map(|code| code.to_string()).unwrap_or_default(),
        String::new(),
        sectors.first().cloned().unwrap_or_default(),
        sectors.join("; "),
        actor.roles.first().map(|role| role.title.clone()).unwrap_or_default(),
        actor.mentions.first().map(|mention| printed(mention.span)).unwrap_or_default(),
    ]
}

fn names(document: &Document, of: impl Fn(ActorKind) -> bool) -> String {
    let named = document.actors.iter().filter(|actor| of(actor.kind));
    named.map(|actor| actor.name.as_str()).collect::<Vec<_>>().join("; ")
}
