//! What a first look at the whole article tells of its words.

use super::LEADS;
use super::year::is_early;
use crate::lexicon::time::TimeWord;
use crate::time::word::{Kind, Words};

/// What the whole article tells of its words: months that it also uses as somebody's name ("Clara May"), and whether
/// three digits may be a year.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::time) struct Names {
    months: [bool; 13],
    /// Whether the article tells of the first thousand years: "c. 347", "AD 70", "30 September 420".
    pub(super) early: bool,
}

impl Names {
    /// Notes the months that follow a capital as a family name does.
    pub(in crate::time) fn note(&mut self, words: &Words<'_>) {
        for at in 1..words.len() {
            self.early |= is_early(words, at);
            let Some(TimeWord::Month(month)) = words.meaning(at) else { continue };
            let Ok(place) = usize::try_from(month) else { continue };
            let name = words.is_capital(at)
                && words.is_capital(at - 1)
                && words.meaning(at - 1).is_none()
                && words.kind(at + 1) != Some(Kind::Digits)
                && !words.is_any(at - 1, LEADS);
            if let Some(flag) = self.months.get_mut(place).filter(|_| name) {
                *flag = true;
            }
        }
    }

    /// Whether the article uses the month as a name.
    pub(super) fn has(&self, month: i8) -> bool {
        usize::try_from(month).ok().and_then(|place| self.months.get(place)).copied().unwrap_or_default()
    }
}
