//! What a batch came to: the lines at its end.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::record::Answer;

/// Counts over the records that were answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tally {
    pub(crate) records: u64,
    pub(crate) failed: u64,
    statements: u64,
    events: BTreeMap<String, u64>,
}

impl Tally {
    pub(crate) fn add(&mut self, answers: &[Answer]) {
        for answer in answers {
            self.records += 1;
            let Ok(document) = &answer.document else {
                self.failed += 1;
                continue;
            };
            self.statements += document.statements.len() as u64;
            for event in &document.events {
                *self.events.entry(event.kind.to_string()).or_default() += 1;
            }
        }
    }

    /// What could not be read, where there was such.
    pub(crate) fn faults(&self, place: &str) -> Option<String> {
        (self.failed > 0)
            .then(|| format!("{} of {} records could not be read; their {place} say why", self.failed, self.records))
    }
}

/// `12 articles read, 30 statements, 7 events: CONSULT 4, ACCUSE 3`
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let events: u64 = self.events.values().sum();
        write!(f, "{} articles read, {} statements, {events} events", self.records - self.failed, self.statements)?;
        let mut types: Vec<_> = self.events.iter().collect();
        types.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), *name));
        for (number, (name, count)) in types.into_iter().enumerate() {
            write!(f, "{} {name} {count}", if number == 0 { ":" } else { "," })?;
        }
        Ok(())
    }
}
