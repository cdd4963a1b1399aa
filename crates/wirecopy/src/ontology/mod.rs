//! The codes that events are told in: PLOVER 0.8, CAMEO, and the way from one to the other.
//!
//! Everything is data, compiled in and read on first use; codes and scores are those of the manuals, the words our own.
//!
//! ```
//! use wirecopy::event::EventType;
//! use wirecopy::ontology;
//!
//! let consult = ontology::plover(EventType::Consult);
//! assert_eq!((consult.quad, consult.score), (1, 2.5));
//! let visit = consult.mode("visit").unwrap();
//! assert_eq!(visit.score, Some(4.0));
//!
//! // CAMEO → PLOVER …
//! let code = ontology::cameo("042").unwrap();
//! assert_eq!((code.kind, code.mode), (Some(EventType::Consult), Some("visit")));
//! // … and PLOVER → CAMEO.
//! let codes: Vec<_> = ontology::cameo_of(EventType::Consult, Some("visit")).map(|c| c.code).collect();
//! assert_eq!(codes, ["042", "043"]);
//! ```
//!
//! The scores run from −10 (conflict) to 10 (cooperation), as Goldstein's do; they are PLOVER's own.

mod cameo;
mod plover;
mod sectors;

pub use cameo::{CameoCode, cameo, cameo_codes, cameo_of};
pub use plover::{Context, Mode, PloverType, context, contexts, plover, plover_types, score};
pub(crate) use sectors::of_cameo as sector_of_cameo;
pub use sectors::{SectorInfo, sector, sectors};

use crate::lexicon::table::RowError;

/// The table of a file that is compiled in. A test reads them all, so a fault never leaves the workshop.
fn sound<T>(table: Result<T, RowError>) -> T {
    match table {
        Ok(table) => table,
        Err(fault) => unreachable!("{}, line {}: {}", fault.file, fault.line, fault.message),
    }
}
