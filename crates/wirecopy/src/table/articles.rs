//! One row an article: what is printed above, below and around the prose.

use super::column::{Cell, Column, number};
use crate::Article;

pub(super) const COLUMNS: &[Column<Article>] = &[
    Column { name: "url", comment: "address of the page", cell: Cell::Text(|a| a.record.url.clone()) },
    Column { name: "publisher", comment: "who published it", cell: Cell::Text(|a| a.record.publisher.clone()) },
    Column { name: "language", comment: "ISO 639-1", cell: Cell::Text(|a| a.record.language.clone()) },
    Column {
        name: "published",
        comment: "day of publication, given or found",
        cell: Cell::Day(|a| a.record.published),
    },
    Column {
        name: "published_at",
        comment: "instant of publication as given, ISO 8601",
        cell: Cell::Text(|a| a.record.published_at.clone()),
    },
    Column { name: "modified", comment: "day of the last change", cell: Cell::Day(|a| a.record.modified) },
    Column {
        name: "modified_at",
        comment: "instant of the last change as given, ISO 8601",
        cell: Cell::Text(|a| a.record.modified_at.clone()),
    },
    Column { name: "section", comment: "the site's section", cell: Cell::Text(|a| a.record.section.clone()) },
    Column {
        name: "kicker",
        comment: "label printed at the headline",
        cell: Cell::Text(|a| a.record.kicker.map(|span| a.text(span))),
    },
    Column {
        name: "headline",
        comment: "the headline",
        cell: Cell::Text(|a| a.record.headline.map(|span| a.text(span))),
    },
    Column {
        name: "alternative_headline",
        comment: "the second headline",
        cell: Cell::Text(|a| a.record.alternative_headline.map(|span| a.text(span))),
    },
    Column {
        name: "description",
        comment: "the standfirst below the headline",
        cell: Cell::Text(|a| a.record.description.map(|span| a.text(span))),
    },
    Column {
        name: "authors",
        comment: "names of the authors",
        cell: Cell::Texts(|a| a.record.authors.iter().map(|author| Some(author.name.clone())).collect()),
    },
    Column {
        name: "dateline_places",
        comment: "bare names of the dateline's places",
        cell: Cell::Texts(|a| a.record.dateline.iter().flat_map(|d| d.places.iter().cloned().map(Some)).collect()),
    },
    Column {
        name: "dateline_country",
        comment: "ISO 3166-1 alpha-3",
        cell: Cell::Text(|a| a.record.dateline.as_ref()?.country.map(String::from)),
    },
    Column {
        name: "dateline_agency",
        comment: "agency in the dateline",
        cell: Cell::Text(|a| a.record.dateline.as_ref()?.agency.clone()),
    },
    Column {
        name: "dateline_date",
        comment: "day in the dateline, EDTF",
        cell: Cell::Text(|a| a.record.dateline.as_ref()?.date.as_ref().map(ToString::to_string)),
    },
    Column {
        name: "captions",
        comment: "the captions",
        cell: Cell::Texts(|a| a.record.captions.iter().map(|caption| Some(a.text(caption.span))).collect()),
    },
    Column {
        name: "credits",
        comment: "their credits, side by side; null where there is none",
        cell: Cell::Texts(|a| a.record.captions.iter().map(|c| c.credit.map(|span| a.text(span))).collect()),
    },
    Column {
        name: "statements",
        comment: "how many statements it has",
        cell: Cell::Number(|a| number(a.doc.statements.len())),
    },
    Column { name: "events", comment: "how many events it has", cell: Cell::Number(|a| number(a.doc.events.len())) },
    Column {
        name: "warnings",
        comment: "what the reader could not do",
        cell: Cell::Texts(|a| a.doc.warnings.iter().map(|warning| Some(warning.to_string())).collect()),
    },
];
