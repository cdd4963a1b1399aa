//! One row a statement of an article.

use super::column::{Cell, Column, ids, number};
use crate::Statement;

pub(super) const COLUMNS: &[Column<Statement>] = &[
    Column { name: "id", comment: "its number in the article", cell: Cell::Number(|s| number(s.record.id.0)) },
    Column {
        name: "kind",
        comment: "direct, indirect, mixed or full_text",
        cell: Cell::Text(|s| Some(s.record.kind.to_string())),
    },
    Column {
        name: "speakers",
        comment: "ids of the speakers",
        cell: Cell::Numbers(|s| ids(s.record.speakers.iter().map(|id| id.0))),
    },
    Column {
        name: "speaker_names",
        comment: "names of the speakers",
        cell: Cell::Texts(|s| s.actors(&s.record.speakers, |actor| Some(actor.name.clone()))),
    },
    Column {
        name: "speaker_countries",
        comment: "their countries, side by side with the names; null where there is none",
        cell: Cell::Texts(|s| s.actors(&s.record.speakers, |actor| actor.country.map(String::from))),
    },
    Column {
        name: "speaker_codes",
        comment: "their CAMEO-style codes, side by side with the names; null where there is none",
        cell: Cell::Texts(|s| s.actors(&s.record.speakers, |actor| actor.code.clone())),
    },
    Column {
        name: "speaker",
        comment: "the speaker as it stands in the text",
        cell: Cell::Text(|s| s.record.speaker.map(|span| s.text(span))),
    },
    Column { name: "cue", comment: "the word of saying", cell: Cell::Text(|s| s.record.cue.map(|span| s.text(span))) },
    Column {
        name: "content",
        comment: "what was said, piece by piece",
        cell: Cell::Texts(|s| s.texts(&s.record.content)),
    },
    Column {
        name: "start",
        comment: "where the content begins, code points",
        cell: Cell::Number(|s| number(s.record.content.first()?.start())),
    },
    Column {
        name: "end",
        comment: "where its last piece ends",
        cell: Cell::Number(|s| number(s.record.content.last()?.end())),
    },
    Column {
        name: "medium",
        comment: "statement, interview, briefing, …",
        cell: Cell::Text(|s| s.record.medium.map(|word| word.to_string())),
    },
    Column {
        name: "addressees",
        comment: "ids of the addressees",
        cell: Cell::Numbers(|s| ids(s.record.addressees.iter().map(|id| id.0))),
    },
    Column {
        name: "addressee_names",
        comment: "names of the addressees",
        cell: Cell::Texts(|s| s.actors(&s.record.addressees, |actor| Some(actor.name.clone()))),
    },
    Column {
        name: "addressee_countries",
        comment: "their countries, side by side with the names; null where there is none",
        cell: Cell::Texts(|s| s.actors(&s.record.addressees, |actor| actor.country.map(String::from))),
    },
    Column {
        name: "addressee_codes",
        comment: "their CAMEO-style codes, side by side with the names; null where there is none",
        cell: Cell::Texts(|s| s.actors(&s.record.addressees, |actor| actor.code.clone())),
    },
    Column {
        name: "polarity",
        comment: "affirmed, denied or declined",
        cell: Cell::Text(|s| Some(s.record.polarity.to_string())),
    },
    Column {
        name: "attitude",
        comment: "said, believed or intended",
        cell: Cell::Text(|s| Some(s.record.attitude.to_string())),
    },
    Column {
        name: "source_kind",
        comment: "official, witness, expert, …",
        cell: Cell::Text(|s| s.record.source_kind.map(|word| word.to_string())),
    },
    Column { name: "time", comment: "id of the time", cell: Cell::Number(|s| s.record.time.map(|id| i64::from(id.0))) },
    Column {
        name: "date",
        comment: "when it was said, EDTF",
        cell: Cell::Text(|s| s.doc.time(s.record.time?)?.edtf.as_ref().map(ToString::to_string)),
    },
    Column {
        name: "place",
        comment: "id of the place",
        cell: Cell::Number(|s| s.record.place.map(|id| i64::from(id.0))),
    },
    Column {
        name: "place_name",
        comment: "its name",
        cell: Cell::Text(|s| s.place(s.record.place).map(|place| place.name.clone())),
    },
    Column {
        name: "place_country",
        comment: "its country",
        cell: Cell::Text(|s| s.place(s.record.place)?.country.map(String::from)),
    },
    Column {
        name: "within",
        comment: "id of the statement that it is told in",
        cell: Cell::Number(|s| s.record.within.map(|id| i64::from(id.0))),
    },
    Column {
        name: "repeats",
        comment: "ids of the statements that it tells again",
        cell: Cell::Numbers(|s| ids(s.record.repeats.iter().map(|id| id.0))),
    },
    Column { name: "rule", comment: "the rule that found it", cell: Cell::Text(|s| Some(s.record.rule.clone())) },
];
