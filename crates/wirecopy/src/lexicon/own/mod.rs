//! What users bring: their actors and their frames, read from files at run time.
//!
//! A file is read once, into copies of those tables that it adds to; the other tables stay shared.

mod actors;
mod code;
mod entry;
mod frames;
mod petrarch;

pub(crate) use entry::OwnActors;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use super::Lexicon;
use super::table::RowError;
use crate::Error;

/// A file of words that a reader takes besides, or instead of, those it has: its name, its format and its text.
///
/// ```
/// use wirecopy::{LexiconFile, LexiconKind, Reader};
///
/// let actors = LexiconFile::new(LexiconKind::Actors, "mine.tsv", "Green Harbour League\tKENOPP\n");
/// let reader = Reader::builder().lexicon_file(actors)?.build();
/// let doc = reader.read("The Green Harbour League met Foreign Minister Anna Weber in Nairobi.")?;
/// assert_eq!(doc.actors[0].code.as_deref(), Some("KENOPP"));
///
/// let wrong = LexiconFile::new(LexiconKind::Actors, "mine.tsv", "# my actors\nGreen Harbour League\tKenya\n");
/// let error = Reader::builder().lexicon_file(wrong).unwrap_err();
/// assert!(error.to_string().starts_with("mine.tsv, line 2: \"Kenya\" is no code"));
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LexiconFile {
    kind: LexiconKind,
    name: Arc<str>,
    text: Arc<str>,
}

/// The formats of a [`LexiconFile`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LexiconKind {
    /// Actors, a line each, fields parted by tabs: name; code (`IRQGOV`); first and last day on which it holds
    /// (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, each may be empty); kind (`person`, `organization`, `government`,
    /// `military`, `group`; empty where the text shall tell); other names, parted by `|`. A name may stand in several
    /// lines, one for each term of office. Only name and code must be there. A line that starts with `#` is a comment.
    Actors,
    /// Actors in the format of PETRARCH's dictionaries: `NAME_ [CODE]`, other names behind `+`, and indented
    /// `[CODE 900101-951231]`, `[CODE >951231]`, `[CODE <900101]`.
    PetrarchActors,
    /// Common nouns for those who act, in the format of PETRARCH's dictionaries: `POLICE_OFFICER [~COP]`, an irregular
    /// plural in braces, sets of words as `!PERSON! = MAN, WOMAN`.
    PetrarchAgents,
    /// Frames of events, in the format of `lexicon/en/events`, with two fields more: the PLOVER type, which may be
    /// left out of a file that bears its name (`COERCE.tsv`), and a name of the user's own for what the frame tells.
    Frames,
    /// Frames that stand alone: the built-in ones are left out.
    FramesOnly,
}

impl LexiconKind {
    /// All formats.
    pub const ALL: [Self; 5] =
        [Self::Actors, Self::PetrarchActors, Self::PetrarchAgents, Self::Frames, Self::FramesOnly];

    /// Its name: `"petrarch_actors"`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Actors => "actors",
            Self::PetrarchActors => "petrarch_actors",
            Self::PetrarchAgents => "petrarch_agents",
            Self::Frames => "frames",
            Self::FramesOnly => "frames_only",
        }
    }

    /// The format of a name, or nothing.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl LexiconFile {
    /// A text that is at hand already; the name is that of error messages, and of frames' type where it is one.
    pub fn new(kind: LexiconKind, name: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        Self { kind, name: name.into(), text: text.into() }
    }

    /// Reads a file of UTF-8; what is in it is looked at only by the reader that takes it.
    ///
    /// Fails with [`Error::InvalidLexicon`] where the file cannot be read or is not UTF-8.
    pub fn open(kind: LexiconKind, path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let name = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Ok(Self::new(kind, name, text)),
            Err(error) => Err(Error::InvalidLexicon { file: name, line: 0, message: error.to_string() }),
        }
    }

    /// Its format.
    pub fn kind(&self) -> LexiconKind {
        self.kind
    }

    /// What it is called in error messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A lexicon that has these words besides.
    pub(crate) fn added_to(&self, lexicon: &Lexicon) -> Result<Lexicon, Error> {
        let text = self.text.strip_prefix('\u{feff}').unwrap_or(&self.text);
        let added = match self.kind {
            LexiconKind::Actors => actors::read(text, lexicon).map(|list| entry::add(&list, lexicon)),
            LexiconKind::PetrarchActors => petrarch::actors(text, lexicon).map(|list| entry::add(&list, lexicon)),
            LexiconKind::PetrarchAgents => petrarch::agents(text, lexicon),
            LexiconKind::Frames => frames::add(text, &self.name, lexicon, false),
            LexiconKind::FramesOnly => frames::add(text, &self.name, lexicon, true),
        };
        let place = |fault: RowError| Error::InvalidLexicon {
            file: self.name.to_string(),
            line: fault.line,
            message: fault.message,
        };
        added.map_err(place)
    }
}

impl fmt::Debug for LexiconFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LexiconFile({} {:?}, {} bytes)", self.kind.name(), self.name, self.text.len())
    }
}

/// A fault of a line.
fn fault(line: usize, message: impl Into<String>) -> RowError {
    RowError { file: "", line, message: message.into() }
}
