//! Who did what to whom: one event of the text.

use serde::{Deserialize, Serialize};

use crate::entity::{ActorId, PlaceId};
use crate::span::Span;
use crate::statement::StatementId;
use crate::time::{Edtf, TimeId};

/// The id of an [`Event`]: its place in `Document::events`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventId(pub u32);

/// One event, with every place where the text tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// Its place in the document's list.
    pub id: EventId,
    /// PLOVER 0.8 type of the deed itself, whatever its status.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// What the user's own frame calls it; nothing of a built-in frame.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// PLOVER 0.8 mode: "visit", "withdraw", "aerial".
    #[serde(default)]
    pub mode: Option<String>,
    /// PLOVER 0.8 contexts: "military", "diplomatic".
    #[serde(default)]
    pub contexts: Vec<String>,
    /// CAMEO code: "036", "1122".
    #[serde(default)]
    pub cameo: Option<String>,
    /// Whether both sides do it to each other (meetings, agreements).
    #[serde(default)]
    pub reciprocal: bool,
    /// Who did it.
    #[serde(default)]
    pub actors: Vec<ActorId>,
    /// To whom it was done.
    #[serde(default)]
    pub recipients: Vec<ActorId>,
    /// The expression that dates it.
    #[serde(default)]
    pub time: Option<TimeId>,
    /// When, as far as the text tells. A deed told as done without a time has the day of publication (that of the caller,
    /// of the page or of the dateline) with `~`, "approximately".
    #[serde(default)]
    pub date: Option<Edtf>,
    /// Where.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// Whether it happened, goes on, is planned, is possible or was denied.
    pub status: Status,
    /// `failed` for an attempt that came to nothing.
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// Numbers told of it.
    #[serde(default)]
    pub numbers: Numbers,
    /// PLOVER's own reading, with future and denial folded into the type: "will meet" is AGREE.
    pub plover_type: EventType,
    /// Where it is told; never empty.
    pub mentions: Vec<EventMention>,
}

/// One place where an event is told.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventMention {
    /// The words that tell it: "met".
    pub trigger: Span,
    /// The sentence they stand in.
    pub sentence: Span,
    /// The statement they stand in.
    #[serde(default)]
    pub statement: Option<StatementId>,
    /// The rule that found it.
    pub rule: String,
}

/// The sixteen types of PLOVER 0.8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum EventType {
    /// States an intent or promise to cooperate.
    Agree,
    /// Meets, visits, calls, negotiates, mediates.
    Consult,
    /// Praises, endorses, recognises.
    Support,
    /// Gives way.
    Concede,
    /// Works together in deed.
    Cooperate,
    /// Gives money, goods, protection.
    Aid,
    /// Pulls back, releases, disarms.
    Retreat,
    /// Asks, appeals, demands.
    Request,
    /// Condemns, alleges, investigates.
    Accuse,
    /// Refuses, vetoes, defies.
    Reject,
    /// Warns of harm to come.
    Threaten,
    /// Demonstrates, strikes, riots.
    Protest,
    /// Cuts ties, aid, talks; expels.
    Sanction,
    /// Readies forces.
    Mobilize,
    /// Arrests, seizes, restricts.
    Coerce,
    /// Uses violence.
    Assault,
}

impl EventType {
    /// All types, in the manual's order.
    pub const ALL: [Self; 16] = [
        Self::Agree,
        Self::Consult,
        Self::Support,
        Self::Concede,
        Self::Cooperate,
        Self::Aid,
        Self::Retreat,
        Self::Request,
        Self::Accuse,
        Self::Reject,
        Self::Threaten,
        Self::Protest,
        Self::Sanction,
        Self::Mobilize,
        Self::Coerce,
        Self::Assault,
    ];

    /// The type's name: `"CONSULT"`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agree => "AGREE",
            Self::Consult => "CONSULT",
            Self::Support => "SUPPORT",
            Self::Concede => "CONCEDE",
            Self::Cooperate => "COOPERATE",
            Self::Aid => "AID",
            Self::Retreat => "RETREAT",
            Self::Request => "REQUEST",
            Self::Accuse => "ACCUSE",
            Self::Reject => "REJECT",
            Self::Threaten => "THREATEN",
            Self::Protest => "PROTEST",
            Self::Sanction => "SANCTION",
            Self::Mobilize => "MOBILIZE",
            Self::Coerce => "COERCE",
            Self::Assault => "ASSAULT",
        }
    }

    /// The type of a name, or nothing.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.name() == name)
    }

    /// PLOVER's quad code: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    pub fn quad(self) -> u8 {
        match self {
            Self::Agree | Self::Consult | Self::Support | Self::Concede => 1,
            Self::Cooperate | Self::Aid | Self::Retreat => 2,
            Self::Request | Self::Accuse | Self::Reject | Self::Threaten => 3,
            Self::Protest | Self::Sanction | Self::Mobilize | Self::Coerce | Self::Assault => 4,
        }
    }

    /// PLOVER's own reading of the type under a status: intended cooperation is AGREE, intended conflict THREATEN,
    /// cooperation denied or refused REJECT; anything else keeps its type.
    #[must_use]
    pub fn folded(self, status: Status) -> Self {
        let cooperation = self.quad() <= 2;
        match status {
            Status::Planned if cooperation => Self::Agree,
            Status::Planned if self.quad() == 4 => Self::Threaten,
            Status::Denied if cooperation => Self::Reject,
            _ => self,
        }
    }
}

/// Whether the event took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It did.
    #[default]
    Happened,
    /// It goes on: a war, a blockade, an enquiry.
    Ongoing,
    /// The one who will act intends it.
    Planned,
    /// Asked for, threatened, conditional, feared.
    Possible,
    /// Said not to be so, or refused.
    Denied,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// An attempt that came to nothing.
    Failed,
}

/// Numbers told of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Numbers {
    /// People killed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub killed: Option<u64>,
    /// People injured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub injured: Option<u64>,
    /// People arrested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrested: Option<u64>,
    /// Soldiers or police involved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub troops: Option<u64>,
    /// Money promised, given or withheld.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub money: Option<Money>,
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Money {
    /// Whole units.
    pub amount: u64,
    /// ISO 4217 code.
    pub currency: String,
}
