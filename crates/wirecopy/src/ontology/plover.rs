//! PLOVER 0.8: types, modes, contexts.

use std::sync::LazyLock;

use serde::Serialize;

use crate::event::EventType;
use crate::lexicon::table::{RowError, rows};

/// What is told of one of the sixteen types.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PloverType {
    /// The type.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Its name in words: "Consult".
    pub label: &'static str,
    /// What it means, as what the actor does.
    pub meaning: &'static str,
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    pub quad: u8,
    /// From −10 (conflict) to 10 (cooperation).
    pub score: f64,
    /// Whether PLOVER asks for a recipient.
    pub needs_recipient: bool,
    /// Its modes, by name; none for some types.
    pub modes: Vec<Mode>,
}

impl PloverType {
    /// The mode of a name, or nothing.
    pub fn mode(&self, name: &str) -> Option<&Mode> {
        self.modes.iter().find(|mode| mode.name == name)
    }
}

/// A mode: the way in which a deed of its type is done.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Mode {
    /// The type that it belongs to; other types may have a mode of the same name.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Its name: `visit`.
    pub name: &'static str,
    /// Its name in words: "Visit".
    pub label: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// From −10 (conflict) to 10 (cooperation); the manual gives `PROTEST/vandalize` none.
    pub score: Option<f64>,
}

/// A context: in what field, or why, a deed is done. Several may hold, whatever the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Context {
    /// Its name: `human_rights`.
    pub name: &'static str,
    /// Its name in words: "Human rights".
    pub label: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

/// What is told of a type.
pub fn plover(kind: EventType) -> &'static PloverType {
    // The table has all types, in the order of the enum: it is made so, and a test looks.
    &TABLE.types[kind as usize]
}

/// All sixteen types, in the manual's order.
///
/// ```
/// let modes: usize = wirecopy::ontology::plover_types().iter().map(|t| t.modes.len()).sum();
/// assert_eq!(modes, 67);
/// ```
pub fn plover_types() -> &'static [PloverType] {
    &TABLE.types
}

/// All contexts, by name.
pub fn contexts() -> &'static [Context] {
    &TABLE.contexts
}

/// The context of a name, or nothing.
pub fn context(name: &str) -> Option<&'static Context> {
    TABLE.contexts.iter().find(|context| context.name == name)
}

/// The score of a deed: its mode's, else its type's.
///
/// ```
/// use wirecopy::event::EventType;
///
/// assert_eq!(wirecopy::ontology::score(EventType::Assault, Some("beat")), -7.5);
/// assert_eq!(wirecopy::ontology::score(EventType::Assault, None), -9.0);
/// ```
pub fn score(kind: EventType, mode: Option<&str>) -> f64 {
    let told = plover(kind);
    mode.and_then(|name| told.mode(name)?.score).unwrap_or(told.score)
}

struct Table {
    types: Vec<PloverType>,
    contexts: Vec<Context>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| super::sound(read()));

fn read() -> Result<Table, RowError> {
    let file = "codes/plover.tsv";
    let fault = |line, what: &str| RowError { file, line, message: format!("{what:?} cannot stand here") };
    let mut types: Vec<Option<PloverType>> = vec![None; EventType::ALL.len()];
    let mut contexts = Vec::new();
    for row in rows::<7>(file, include_str!("../../lexicon/codes/plover.tsv")) {
        let (line, [name, what, quad, score, recipient, label, meaning]) = row?;
        let (kind, mode) = name.split_once('/').map_or((name, None), |(kind, mode)| (kind, Some(mode)));
        let kind = EventType::from_name(kind);
        match (what, kind, mode) {
            // The types stand before their modes, for the file is sorted.
            ("type", Some(kind), None) => {
                let score = score.parse().map_err(|_| fault(line, score))?;
                let quad = quad.parse().ok().filter(|quad| *quad == kind.quad()).ok_or_else(|| fault(line, quad))?;
                let needs_recipient = recipient == "recipient";
                types[kind as usize] =
                    Some(PloverType { kind, label, meaning, quad, score, needs_recipient, modes: Vec::new() });
            }
            ("mode", Some(kind), Some(name)) => {
                let score = if score.is_empty() { None } else { Some(score.parse().map_err(|_| fault(line, score))?) };
                let owner = types[kind as usize].as_mut().ok_or_else(|| fault(line, name))?;
                owner.modes.push(Mode { kind, name, label, meaning, score });
            }
            ("context", None, None) => contexts.push(Context { name, label, meaning }),
            _ => return Err(fault(line, what)),
        }
    }
    let types: Option<Vec<PloverType>> = types.into_iter().collect();
    Ok(Table { types: types.ok_or_else(|| fault(0, "a file without one of the types"))?, contexts })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complete_and_unique() {
        let types = plover_types();
        assert_eq!(types.iter().map(|t| t.kind).collect::<Vec<_>>(), EventType::ALL);
        assert_eq!(contexts().len(), 37);
        for told in types {
            let mut names: Vec<_> = told.modes.iter().map(|mode| mode.name).collect();
            names.dedup();
            assert_eq!(names.len(), told.modes.len(), "{}", told.kind);
            assert!(!told.label.is_empty() && !told.meaning.is_empty());
            assert!(told.modes.iter().all(|mode| !mode.label.is_empty() && !mode.meaning.is_empty()), "{}", told.kind);
            // Cooperation has a score above the middle, conflict one not above it.
            assert_eq!(told.score > 0.0, told.quad < 3, "{}", told.kind);
        }
        assert!(contexts().iter().all(|context| !context.label.is_empty() && !context.meaning.is_empty()));
        let needy: Vec<_> = types.iter().filter(|t| t.needs_recipient).map(|t| t.kind).collect();
        assert_eq!(needy, [EventType::Cooperate, EventType::Aid, EventType::Sanction]);
    }

    #[test]
    fn only_vandalism_has_no_score() {
        let modes = plover_types().iter().flat_map(|t| &t.modes);
        let without: Vec<_> = modes.filter(|mode| mode.score.is_none()).map(|mode| mode.name).collect();
        assert_eq!(without, ["vandalize"]);
        let of_type = plover(EventType::Protest).score.to_string();
        assert_eq!(score(EventType::Protest, Some("vandalize")).to_string(), of_type);
        assert_eq!(score(EventType::Protest, Some("no such mode")).to_string(), of_type);
    }
}
