//! The same as JSON: lists of objects for lists, one object for one code, each as the library writes it; of types and
//! modes the codes of CAMEO that they have.

use serde::Serialize;
use serde_json::{Value, json};
use wirecopy::event::EventType;
use wirecopy::ontology::{self, Mode, PloverType};

use super::Entry;

pub(super) fn of(entry: &Entry) -> Value {
    let types = || ontology::plover_types().iter().map(plover).collect::<Value>();
    match entry {
        Entry::All => json!({
            "types": types(),
            "contexts": ontology::contexts(),
            "sectors": ontology::sectors(),
            "cameo": ontology::cameo_codes(),
        }),
        Entry::Modes => ontology::plover_types().iter().flat_map(|told| &told.modes).map(mode).collect(),
        Entry::Contexts => json!(ontology::contexts()),
        Entry::Sectors => json!(ontology::sectors()),
        Entry::Cameo => json!(ontology::cameo_codes()),
        Entry::Type(told) => plover(told),
        Entry::Mode(told) => mode(told),
        Entry::Context(told) => json!(told),
        Entry::Sector(told) => json!(told),
        Entry::Code(told) => json!(told),
    }
}

fn plover(told: &PloverType) -> Value {
    with_codes(told, told.kind, None)
}

fn mode(told: &Mode) -> Value {
    with_codes(told, told.kind, Some(told.name))
}

fn with_codes(told: &impl Serialize, kind: EventType, mode: Option<&str>) -> Value {
    let mut value = json!(told);
    value["cameo"] = ontology::cameo_of(kind, mode).map(|code| code.code).collect();
    value
}
