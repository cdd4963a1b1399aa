//! One row an event of an article; its first mention stands for all.

use super::column::{Cell, Column, ids, number};
use crate::Event;

pub(super) const COLUMNS: &[Column<Event>] = &[
    Column { name: "id", comment: "its number in the article", cell: Cell::Number(|e| number(e.record.id.0)) },
    Column { name: "type", comment: "PLOVER 0.8 type", cell: Cell::Text(|e| Some(e.record.kind.to_string())) },
    Column {
        name: "label",
        comment: "name that a frame of the user's own gives",
        cell: Cell::Text(|e| e.record.label.clone()),
    },
    Column { name: "mode", comment: "PLOVER mode", cell: Cell::Text(|e| e.record.mode.clone()) },
    Column {
        name: "contexts",
        comment: "PLOVER contexts",
        cell: Cell::Texts(|e| e.record.contexts.iter().cloned().map(Some).collect()),
    },
    Column { name: "cameo", comment: "CAMEO code", cell: Cell::Text(|e| e.record.cameo.clone()) },
    Column {
        name: "plover_type",
        comment: "PLOVER's reading, future and denial folded into the type",
        cell: Cell::Text(|e| Some(e.record.plover_type.to_string())),
    },
    Column {
        name: "status",
        comment: "happened, ongoing, planned, possible or denied",
        cell: Cell::Text(|e| Some(e.record.status.to_string())),
    },
    Column {
        name: "outcome",
        comment: "failed, where the text says so",
        cell: Cell::Text(|e| e.record.outcome.map(|word| word.to_string())),
    },
    Column { name: "reciprocal", comment: "whether both sides did it", cell: Cell::Truth(|e| e.record.reciprocal) },
    Column {
        name: "actors",
        comment: "ids of the actors",
        cell: Cell::Numbers(|e| ids(e.record.actors.iter().map(|id| id.0))),
    },
    Column {
        name: "actor_names",
        comment: "names of the actors",
        cell: Cell::Texts(|e| e.actors(&e.record.actors, |actor| Some(actor.name.clone()))),
    },
    Column {
        name: "actor_countries",
        comment: "their countries, side by side with the names; null where there is none",
        cell: Cell::Texts(|e| e.actors(&e.record.actors, |actor| actor.country.map(String::from))),
    },
    Column {
        name: "actor_codes",
        comment: "their CAMEO-style codes, side by side with the names; null where there is none",
        cell: Cell::Texts(|e| e.actors(&e.record.actors, |actor| actor.code.clone())),
    },
    Column {
        name: "recipients",
        comment: "ids of the recipients",
        cell: Cell::Numbers(|e| ids(e.record.recipients.iter().map(|id| id.0))),
    },
    Column {
        name: "recipient_names",
        comment: "names of the recipients",
        cell: Cell::Texts(|e| e.actors(&e.record.recipients, |actor| Some(actor.name.clone()))),
    },
    Column {
        name: "recipient_countries",
        comment: "their countries, side by side with the names; null where there is none",
        cell: Cell::Texts(|e| e.actors(&e.record.recipients, |actor| actor.country.map(String::from))),
    },
    Column {
        name: "recipient_codes",
        comment: "their CAMEO-style codes, side by side with the names; null where there is none",
        cell: Cell::Texts(|e| e.actors(&e.record.recipients, |actor| actor.code.clone())),
    },
    Column { name: "time", comment: "id of the time", cell: Cell::Number(|e| e.record.time.map(|id| i64::from(id.0))) },
    Column {
        name: "date",
        comment: "when, EDTF",
        cell: Cell::Text(|e| e.record.date.as_ref().map(ToString::to_string)),
    },
    Column {
        name: "earliest",
        comment: "first day of the date",
        cell: Cell::Day(|e| e.record.date.as_ref()?.bounds().0),
    },
    Column { name: "latest", comment: "last day of the date", cell: Cell::Day(|e| e.record.date.as_ref()?.bounds().1) },
    Column {
        name: "place",
        comment: "id of the place",
        cell: Cell::Number(|e| e.record.place.map(|id| i64::from(id.0))),
    },
    Column {
        name: "place_name",
        comment: "its name",
        cell: Cell::Text(|e| e.place(e.record.place).map(|place| place.name.clone())),
    },
    Column {
        name: "place_country",
        comment: "its country",
        cell: Cell::Text(|e| e.place(e.record.place)?.country.map(String::from)),
    },
    Column {
        name: "lat",
        comment: "degrees north of the place",
        cell: Cell::Degrees(|e| e.place(e.record.place)?.lat),
    },
    Column { name: "lon", comment: "degrees east of the place", cell: Cell::Degrees(|e| e.place(e.record.place)?.lon) },
    Column { name: "killed", comment: "persons killed", cell: Cell::Number(|e| number(e.record.numbers.killed?)) },
    Column { name: "injured", comment: "persons injured", cell: Cell::Number(|e| number(e.record.numbers.injured?)) },
    Column {
        name: "arrested",
        comment: "persons arrested",
        cell: Cell::Number(|e| number(e.record.numbers.arrested?)),
    },
    Column { name: "troops", comment: "troops", cell: Cell::Number(|e| number(e.record.numbers.troops?)) },
    Column {
        name: "money",
        comment: "amount of money, in whole units",
        cell: Cell::Number(|e| number(e.record.numbers.money.as_ref()?.amount)),
    },
    Column {
        name: "currency",
        comment: "its currency, ISO 4217",
        cell: Cell::Text(|e| Some(e.record.numbers.money.as_ref()?.currency.clone())),
    },
    Column {
        name: "mentions",
        comment: "in how many places it is told",
        cell: Cell::Number(|e| number(e.record.mentions.len())),
    },
    Column {
        name: "trigger",
        comment: "word of the first mention",
        cell: Cell::Text(|e| e.record.mentions.first().map(|m| e.text(m.trigger))),
    },
    Column {
        name: "start",
        comment: "where that word begins, code points",
        cell: Cell::Number(|e| number(e.record.mentions.first()?.trigger.start())),
    },
    Column {
        name: "end",
        comment: "where it ends",
        cell: Cell::Number(|e| number(e.record.mentions.first()?.trigger.end())),
    },
    Column {
        name: "sentence",
        comment: "sentence of the first mention",
        cell: Cell::Text(|e| e.record.mentions.first().map(|m| e.text(m.sentence))),
    },
    Column {
        name: "statement",
        comment: "id of the statement that the first mention stands in",
        cell: Cell::Number(|e| e.record.mentions.first()?.statement.map(|id| i64::from(id.0))),
    },
    Column {
        name: "rule",
        comment: "the rule that found it",
        cell: Cell::Text(|e| Some(e.record.mentions.first()?.rule.clone())),
    },
];
