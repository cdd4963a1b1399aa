//! The same as JSON: lists of objects for lists, one object for one code.

use serde_json::{Value, json};
use wirecopy::event::EventType;
use wirecopy::ontology::{self, CameoCode, Context, Mode, PloverType, SectorInfo};

use super::Entry;

pub(super) fn of(entry: &Entry) -> Value {
    let all_modes = || ontology::plover_types().iter().flat_map(|told| &told.modes);
    match entry {
        Entry::All => json!({
            "types": ontology::plover_types().iter().map(plover).collect::<Vec<_>>(),
            "contexts": ontology::contexts().iter().map(context).collect::<Vec<_>>(),
            "sectors": ontology::sectors().iter().map(sector).collect::<Vec<_>>(),
            "cameo": ontology::cameo_codes().iter().map(code).collect::<Vec<_>>(),
        }),
        Entry::Modes => all_modes().map(mode).collect(),
        Entry::Contexts => ontology::contexts().iter().map(context).collect(),
        Entry::Sectors => ontology::sectors().iter().map(sector).collect(),
        Entry::Cameo => ontology::cameo_codes().iter().map(code).collect(),
        Entry::Type(told) => plover(told),
        Entry::Mode(told) => mode(told),
        Entry::Context(told) => context(told),
        Entry::Sector(told) => sector(told),
        Entry::Code(told) => code(told),
    }
}

fn codes(kind: EventType, mode: Option<&str>) -> Vec<&'static str> {
    ontology::cameo_of(kind, mode).map(|code| code.code).collect()
}

fn plover(told: &PloverType) -> Value {
    json!({
        "type": told.kind,
        "label": told.label,
        "meaning": told.meaning,
        "quad": told.quad,
        "score": told.score,
        "needs_recipient": told.needs_recipient,
        "modes": told.modes.iter().map(mode).collect::<Vec<_>>(),
        "cameo": codes(told.kind, None),
    })
}

fn mode(told: &Mode) -> Value {
    json!({
        "type": told.kind,
        "mode": told.name,
        "label": told.label,
        "meaning": told.meaning,
        "score": told.score,
        "cameo": codes(told.kind, Some(told.name)),
    })
}

fn context(told: &Context) -> Value {
    json!({"context": told.name, "label": told.label, "meaning": told.meaning})
}

fn sector(told: &SectorInfo) -> Value {
    json!({"sector": told.sector, "cameo": told.cameo, "label": told.label, "meaning": told.meaning})
}

fn code(told: &CameoCode) -> Value {
    json!({
        "code": told.code,
        "root": told.root(),
        "label": told.label,
        "type": told.kind,
        "mode": told.mode,
        "contexts": told.contexts,
    })
}
