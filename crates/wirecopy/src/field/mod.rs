//! Events in the records of the field: PLOVER's JSON, and the columns of POLECAT, ICEWS and Phoenix.
//!
//! ```
//! use wirecopy::field::Layout;
//!
//! let doc = wirecopy::read("Foreign Minister Anna Weber visited Kenya on 3 May 2024.")?;
//! let rows = Layout::Polecat.rows(&doc);
//! let column = |name: &str| Layout::Polecat.columns().iter().position(|c| *c == name).unwrap();
//! assert_eq!(rows[0][column("Event Type")], "CONSULT");
//! assert_eq!(rows[0][column("Event Date")], "2024-05-03");
//! assert_eq!(rows[0][column("Recipient Country")], "KEN");
//! # Ok::<(), wirecopy::Error>(())
//! ```
//!
//! **What is an event there.** These sets know no status: an event has taken place, or its type says otherwise. So the
//! type is [`Event::plover_type`](crate::Event::plover_type), PLOVER's folded reading: a meeting planned is AGREE, an
//! attack planned THREATEN, cooperation denied REJECT. What is merely possible, and conflict that is denied or words that
//! are planned, are no events there and left out. Of a folded event mode and CAMEO code are those of its type alone.
//!
//! **Rows.** A PLOVER record has lists of actors and recipients; the tables have a row for each pair of actor and
//! recipient, an empty side where only one is named. What two do to each other is one row in POLECAT, actors
//! in the order of the text, and two in ICEWS and Phoenix, as CAMEO has it.
//!
//! **Dates.** PLOVER and POLECAT have the day of the event where the text tells it, and the day of publication apart. ICEWS
//! and Phoenix date by the story: the day of the event where it is told, else the day of publication. A date that is only
//! about right (`2024-05-06~`) counts as not told.
//!
//! **Left empty**, for a document does not tell it: codes of the Correlates of War, districts, the numbers of sentences,
//! and of POLECAT the type of a place's feature. Intensity and Goldstein's score are PLOVER's score of type and
//! mode. The columns are those of the sets' codebooks; the values of names are a reader's, not looked up elsewhere.

mod coded;
mod icews;
mod phoenix;
mod plover;
mod polecat;

pub use plover::{CiteInfo, PloverEntity, PloverLocation, PloverRecord, TextInfo, plover_records};

use crate::{Document, Error};

/// A way to write events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Layout {
    /// PLOVER's records: one JSON object an event.
    Plover,
    /// The columns of POLECAT.
    Polecat,
    /// The columns of ICEWS.
    Icews,
    /// The columns of Phoenix.
    Phoenix,
}

impl Layout {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Plover, Self::Polecat, Self::Icews, Self::Phoenix];

    /// Its name: `"polecat"`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plover => "plover",
            Self::Polecat => "polecat",
            Self::Icews => "icews",
            Self::Phoenix => "phoenix",
        }
    }

    /// The layout of a name, or nothing.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.name() == name)
    }

    /// The names of the columns, in order; none of PLOVER, whose records are JSON.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Plover => &[],
            Self::Polecat => &polecat::COLUMNS,
            Self::Icews => &icews::COLUMNS,
            Self::Phoenix => &phoenix::COLUMNS,
        }
    }

    /// The rows of a document, each as long as [`columns`](Self::columns); none of PLOVER. What is not known is empty.
    pub fn rows(self, document: &Document) -> Vec<Vec<String>> {
        match self {
            Self::Plover => Vec::new(),
            Self::Polecat => polecat::rows(document),
            Self::Icews => icews::rows(document),
            Self::Phoenix => phoenix::rows(document),
        }
    }

    /// The first line of a file, its end included; nothing of PLOVER.
    pub fn header(self) -> String {
        if self == Self::Plover { String::new() } else { line(self.columns()) }
    }

    /// The lines of a document, each with its end: JSON objects, or rows parted by tabs.
    ///
    /// A tab or line break inside a field becomes a blank. Fails only where a record cannot be written as JSON, which
    /// does not happen to a document that passes [`Document::check`].
    pub fn lines(self, document: &Document) -> Result<String, Error> {
        if self == Self::Plover {
            let mut lines = String::new();
            for record in plover_records(document) {
                lines.push_str(&serde_json::to_string(&record)?);
                lines.push('\n');
            }
            return Ok(lines);
        }
        Ok(self.rows(document).iter().map(|row| line(row)).collect())
    }
}

fn line<S: AsRef<str>>(fields: &[S]) -> String {
    let mut line = String::new();
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            line.push('\t');
        }
        line.extend(field.as_ref().chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c }));
    }
    line.push('\n');
    line
}
