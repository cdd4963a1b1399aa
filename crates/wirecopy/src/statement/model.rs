//! Who said what: one statement of the text.

use serde::{Deserialize, Serialize};

use crate::entity::{ActorId, PlaceId};
use crate::span::Span;
use crate::time::TimeId;

/// The id of a [`Statement`]: its place in `Document::statements`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementId(pub u32);

/// One speaker, one reporting phrase, one content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// Its place in the document's list.
    pub id: StatementId,
    /// Quoted, paraphrased, both, or printed whole.
    pub kind: StatementKind,
    /// Who said it.
    #[serde(default)]
    pub speakers: Vec<ActorId>,
    /// The speaker as it stands at the cue ("he").
    #[serde(default)]
    pub speaker: Option<Span>,
    /// The reporting phrase: "said", "according to", "Full statement from".
    #[serde(default)]
    pub cue: Option<Span>,
    /// What was said, without quotation marks and reporting phrase; two spans where the cue interrupts it.
    pub content: Vec<Span>,
    /// Through what it was said.
    #[serde(default)]
    pub medium: Option<Medium>,
    /// To whom.
    #[serde(default)]
    pub addressees: Vec<ActorId>,
    /// Affirmed, denied, or a comment declined.
    pub polarity: Polarity,
    /// Said, believed or intended.
    pub attitude: Attitude,
    /// What kind of source the speaker is.
    #[serde(default)]
    pub source_kind: Option<SourceKind>,
    /// When it was said.
    #[serde(default)]
    pub time: Option<TimeId>,
    /// Where it was said.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// The statement that reports this one.
    #[serde(default)]
    pub within: Option<StatementId>,
    /// Statements that tell the same again in another place.
    #[serde(default)]
    pub repeats: Vec<StatementId>,
    /// The rule that found it.
    pub rule: String,
}

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// Wholly quoted.
    Direct,
    /// Wholly paraphrased.
    Indirect,
    /// Both.
    Mixed,
    /// An official statement printed whole.
    FullText,
}

/// Through what it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Medium {
    /// A written statement, communique or press release.
    Statement,
    /// A press conference.
    PressConference,
    /// A briefing.
    Briefing,
    /// An interview.
    Interview,
    /// A telephone call.
    PhoneCall,
    /// A post on a social network.
    SocialPost,
    /// A report or study.
    Report,
    /// A speech.
    Speech,
    /// A letter or an e-mail.
    Letter,
    /// A hearing or a court's paper.
    Court,
    /// A broadcast.
    Broadcast,
}

/// What the speaker does with the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// Says so.
    #[default]
    Affirmed,
    /// Says it is not so.
    Denied,
    /// Does not comment.
    Declined,
}

/// Said, believed or intended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Attitude {
    /// Uttered.
    #[default]
    Said,
    /// Thought, feared, expected.
    Believed,
    /// Planned, wanted.
    Intended,
}

/// What kind of source a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Speaks for a government, an army, an international body.
    Official,
    /// Was there.
    Witness,
    /// Knows the field.
    Expert,
    /// A paper: report, law, letter.
    Document,
    /// A news medium.
    Media,
    /// Unnamed.
    Anonymous,
    /// Anything else.
    Other,
}
