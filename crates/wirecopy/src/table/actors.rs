//! One row an actor of an article.

use super::column::{Cell, Column, number};
use crate::Actor;

pub(super) const COLUMNS: &[Column<Actor>] = &[
    Column { name: "id", comment: "its number in the article", cell: Cell::Number(|a| number(a.record.id.0)) },
    Column {
        name: "kind",
        comment: "person, organization, government, …",
        cell: Cell::Text(|a| Some(a.record.kind.to_string())),
    },
    Column { name: "name", comment: "its fullest name", cell: Cell::Text(|a| Some(a.record.name.clone())) },
    Column {
        name: "titles",
        comment: "titles of its roles",
        cell: Cell::Texts(|a| a.record.roles.iter().map(|role| Some(role.title.clone())).collect()),
    },
    Column {
        name: "organizations",
        comment: "organisations of its roles, side by side with the titles; null where there is none",
        cell: Cell::Texts(|a| a.record.roles.iter().map(|role| role.organization.clone()).collect()),
    },
    Column { name: "country", comment: "ISO 3166-1 alpha-3", cell: Cell::Text(|a| a.record.country.map(String::from)) },
    Column {
        name: "sectors",
        comment: "PLOVER sectors",
        cell: Cell::Texts(|a| a.record.sectors.iter().map(|sector| Some(sector.to_string())).collect()),
    },
    Column { name: "code", comment: "CAMEO-style code", cell: Cell::Text(|a| a.record.code.clone()) },
    Column {
        name: "start",
        comment: "first mention, code points",
        cell: Cell::Number(|a| number(a.record.mentions.first()?.span.start())),
    },
    Column {
        name: "end",
        comment: "end of the first mention",
        cell: Cell::Number(|a| number(a.record.mentions.first()?.span.end())),
    },
    Column {
        name: "mentions",
        comment: "how many mentions it has",
        cell: Cell::Number(|a| number(a.record.mentions.len())),
    },
];
