//! The answer: one [`Document`] an article, and its check.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::article::Article;
use crate::entity::{Actor, ActorId, Place, PlaceId};
use crate::event::{Event, EventId, Explanation};
use crate::span;
use crate::statement::{Statement, StatementId};
use crate::time::{Time, TimeId};
use crate::{Error, Reader, Warning, json};

/// Everything found in one article.
///
/// Its JSON is the format `wirecopy/1`: offsets in code points, absent values `null`, lists in text order.
///
/// ```
/// let doc = wirecopy::read("PARIS (AFP) - \"We are ready,\" said Foreign Minister Anna Weber.")?;
/// let again = wirecopy::Document::from_json(&doc.to_json()?)?;
/// assert_eq!(doc, again);
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(remote = "Self", default)]
pub struct Document {
    /// The name of the format: always `wirecopy/1`.
    pub format: Format,
    /// The id that was handed in.
    pub id: Option<String>,
    /// The article's parts.
    pub article: Article,
    /// Who acts, is acted on or speaks.
    pub actors: Vec<Actor>,
    /// Where.
    pub places: Vec<Place>,
    /// When.
    pub times: Vec<Time>,
    /// Who said what.
    pub statements: Vec<Statement>,
    /// Who did what to whom.
    pub events: Vec<Event>,
    /// What the reader could not do.
    pub warnings: Vec<Warning>,
}

/// The name of the format; there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Format {
    /// `wirecopy/1`
    #[default]
    #[serde(rename = "wirecopy/1")]
    V1,
}

impl Document {
    /// The actor with this id, if the document has it.
    pub fn actor(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.0 as usize)
    }

    /// The place with this id, if the document has it.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places.get(id.0 as usize)
    }

    /// The time with this id, if the document has it.
    pub fn time(&self, id: TimeId) -> Option<&Time> {
        self.times.get(id.0 as usize)
    }

    /// The statement with this id, if the document has it.
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.statements.get(id.0 as usize)
    }

    /// Why an event is here: rule, trigger, arguments and their place in the tree, and the word that decided its status.
    ///
    /// Nothing where there is no such event. Of a document that a reader with frames of its own made, ask
    /// [`Reader::explain`](crate::Reader::explain).
    pub fn explain(&self, event: EventId) -> Option<Explanation> {
        Reader::default().explain(self, event)
    }

    /// The document as JSON, on one line.
    pub fn to_json(&self) -> Result<String, Error> {
        Ok(serde_json::to_string(self)?)
    }

    /// Reads what [`to_json`](Self::to_json) wrote, and checks it.
    ///
    /// Fails where the JSON is no document, a span does not slice the text or an id resolves to nothing.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        let document: Self = serde_json::from_str(json)?;
        document.check()?;
        Ok(document)
    }

    /// Whether every span slices the article's text, every id is its place in the list, and every reference resolves.
    ///
    /// A document made by a [`Reader`](crate::Reader) always passes.
    pub fn check(&self) -> Result<(), Error> {
        // Writing the document visits every span, and a span that does not slice refuses to be written.
        serde_json::to_writer(std::io::sink(), self)
            .map_err(|error| Error::Inconsistent { message: error.to_string() })?;
        self.check_ids().map_err(|message| Error::Inconsistent { message })
    }

    fn check_ids(&self) -> Result<(), String> {
        own_ids("actor", self.actors.iter().map(|a| a.id.0))?;
        own_ids("place", self.places.iter().map(|p| p.id.0))?;
        own_ids("time", self.times.iter().map(|t| t.id.0))?;
        own_ids("statement", self.statements.iter().map(|s| s.id.0))?;
        own_ids("event", self.events.iter().map(|e| e.id.0))?;
        let actor = |id: &ActorId| resolves("actor", id.0, self.actors.len());
        let place = |id: &PlaceId| resolves("place", id.0, self.places.len());
        let time = |id: &TimeId| resolves("time", id.0, self.times.len());
        let statement = |id: &StatementId| resolves("statement", id.0, self.statements.len());
        self.article.blocks.iter().flat_map(|b| &b.issuer).try_for_each(actor)?;
        for s in &self.statements {
            s.speakers.iter().chain(&s.addressees).try_for_each(actor)?;
            s.time.iter().try_for_each(time)?;
            s.place.iter().try_for_each(place)?;
            s.within.iter().chain(&s.repeats).try_for_each(statement)?;
            if s.content.is_empty() {
                return Err(format!("statement {} has no content", s.id.0));
            }
        }
        for e in &self.events {
            e.actors.iter().chain(&e.recipients).try_for_each(actor)?;
            e.time.iter().try_for_each(time)?;
            e.place.iter().try_for_each(place)?;
            e.mentions.iter().flat_map(|m| &m.statement).try_for_each(statement)?;
            if e.mentions.is_empty() {
                return Err(format!("event {} has no mention", e.id.0));
            }
            if e.plover_type != e.kind.folded(e.status) {
                return Err(format!("event {} has a plover_type that its type and status do not give", e.id.0));
            }
        }
        Ok(())
    }
}

/// Ids count from 0 in list order.
fn own_ids(what: &str, ids: impl Iterator<Item = u32>) -> Result<(), String> {
    match (0..).zip(ids).find(|(place, id)| place != id) {
        Some((place, id)) => Err(format!("{what} number {place} bears the id {id}")),
        None => Ok(()),
    }
}

fn resolves(what: &str, id: u32, count: usize) -> Result<(), String> {
    if (id as usize) < count { Ok(()) } else { Err(format!("there is no {what} {id}, only {count}")) }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        span::in_text(&self.article.text, || Self::serialize(self, serializer))
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::with_text(deserializer, &["article", "text"], Self::deserialize)
    }
}
