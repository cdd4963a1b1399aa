//! One row a place of an article.

use super::column::{Cell, Column, number};
use crate::Place;

pub(super) const COLUMNS: &[Column<Place>] = &[
    Column { name: "id", comment: "its number in the article", cell: Cell::Number(|p| number(p.record.id.0)) },
    Column { name: "name", comment: "its name", cell: Cell::Text(|p| Some(p.record.name.clone())) },
    Column { name: "country", comment: "ISO 3166-1 alpha-3", cell: Cell::Text(|p| p.record.country.map(String::from)) },
    Column { name: "admin1", comment: "state or province", cell: Cell::Text(|p| p.record.admin1.clone()) },
    Column { name: "lat", comment: "degrees north, WGS 84", cell: Cell::Degrees(|p| p.record.lat) },
    Column { name: "lon", comment: "degrees east, WGS 84", cell: Cell::Degrees(|p| p.record.lon) },
    Column { name: "geonames", comment: "GeoNames id", cell: Cell::Number(|p| p.record.geonames.map(i64::from)) },
    Column {
        name: "start",
        comment: "first mention, code points",
        cell: Cell::Number(|p| number(p.record.mentions.first()?.start())),
    },
    Column {
        name: "end",
        comment: "end of the first mention",
        cell: Cell::Number(|p| number(p.record.mentions.first()?.end())),
    },
    Column {
        name: "mentions",
        comment: "how many mentions it has",
        cell: Cell::Number(|p| number(p.record.mentions.len())),
    },
];
