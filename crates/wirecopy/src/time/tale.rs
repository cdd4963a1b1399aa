//! Where a tale of old has got to: which year an "In May" or "on 4 August" without a year belongs to.

use super::stretch::Stretch;
use super::tense::Speaks;
use super::value::Around;
use crate::lexicon::time::Bound;

/// The line along which a tale is told. Years that it only points to ("lasted until 1995") do not move it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tale {
    year: Option<i16>,
    /// The date last told of, where it was finer than a year.
    date: Option<Stretch>,
}

/// How many years a tale may skip in the middle of a sentence.
const LEAP: i16 = 3;
/// How many months a tale must seem to go back to have crossed a new year.
const TURN: i8 = 8;

impl Tale {
    /// Goes on with what was told. A date moves the tale; a year alone moves it where it opens a sentence, else only
    /// a little forward.
    pub(super) fn follow(&mut self, told: Stretch, around: Around, opens_sentence: bool) {
        let Some(year) = told.year() else { return };
        let pointed = matches!(around.bound, Some(Bound::Until | Bound::Since | Bound::Start))
            || around.pointed
            || around.speaks == Speaks::OfFuture;
        let dated = !matches!(told, Stretch::Year(_) | Stretch::Half(..));
        let moves = match self.year {
            None => true,
            Some(now) if dated => !pointed || opens_sentence || now == year,
            Some(now) if now == year => false,
            Some(now) => opens_sentence || !pointed && (now..=now + LEAP).contains(&year),
        };
        if moves {
            self.year = Some(year);
            self.date = dated.then_some(told);
        }
    }

    /// The year of a month that is told without one. Tales go forward: the January behind a December is the next
    /// year's.
    pub(super) fn year_of(&self, month: i8) -> Option<i16> {
        let turned = self.date.and_then(Stretch::days).is_some_and(|(first, _)| first.month() - month >= TURN);
        self.year.map(|year| year + i16::from(turned))
    }

    /// The year.
    pub(super) fn year(&self) -> Option<i16> {
        self.year
    }
}
