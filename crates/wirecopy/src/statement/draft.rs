//! A statement in the making: bytes, before it has an id, a speaker's identity and a kind.

use std::ops::Range;

use super::{Attitude, Medium, Polarity};
use crate::entity::ActorId;

/// What a rule found.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) content: Vec<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    /// The token of the cue's verb or noun.
    pub(super) cue_token: Option<usize>,
    pub(super) speaker: Option<Range<usize>>,
    /// Bytes of each of several speakers.
    pub(super) several: Vec<Range<usize>>,
    /// Whether the rule is sure of a speaker that is no known actor.
    pub(super) anybody: bool,
    /// Told by the rule itself; otherwise found from the speaker's bytes.
    pub(super) speakers: Vec<ActorId>,
    /// Bytes of those spoken to.
    pub(super) addressee: Option<Range<usize>>,
    pub(super) medium: Option<Medium>,
    pub(super) polarity: Polarity,
    pub(super) attitude: Attitude,
    pub(super) whole: bool,
    pub(super) rule: &'static str,
}

impl Draft {
    pub(super) fn new(content: Range<usize>, rule: &'static str) -> Self {
        Self {
            content: vec![content],
            cue: None,
            cue_token: None,
            speaker: None,
            several: Vec::new(),
            anybody: true,
            speakers: Vec::new(),
            addressee: None,
            medium: None,
            polarity: Polarity::Affirmed,
            attitude: Attitude::Said,
            whole: false,
            rule,
        }
    }

    /// First byte of the content.
    pub(super) fn start(&self) -> usize {
        self.content.first().map_or(0, |c| c.start)
    }

    /// One past the last byte of the content.
    pub(super) fn end(&self) -> usize {
        self.content.last().map_or(0, |c| c.end)
    }
}
