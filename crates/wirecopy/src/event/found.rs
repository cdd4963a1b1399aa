//! One telling of an event, before tellings are merged.

use std::ops::Range;

use super::{Numbers, Status};
use crate::entity::{ActorId, PlaceId};
use crate::lexicon::frames::Frame;
use crate::statement::StatementId;
use crate::time::{Edtf, TimeId};

/// What one trigger tells.
#[derive(Clone, Debug)]
pub(super) struct Found<'a> {
    pub(super) frame: &'a Frame,
    /// First token of the trigger.
    pub(super) token: usize,
    pub(super) trigger: Range<usize>,
    pub(super) sentence: Range<usize>,
    pub(super) actors: Vec<ActorId>,
    pub(super) recipients: Vec<ActorId>,
    pub(super) status: Status,
    pub(super) numbers: Numbers,
    pub(super) time: Option<TimeId>,
    pub(super) date: Option<Edtf>,
    pub(super) place: Option<PlaceId>,
    pub(super) statement: Option<StatementId>,
}

impl Found<'_> {
    /// Both sides, for events that they do to each other.
    pub(super) fn parties(&self) -> impl Iterator<Item = ActorId> + '_ {
        self.actors.iter().chain(&self.recipients).copied()
    }
}
