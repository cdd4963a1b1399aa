//! Bounds: the words before an expression ("until", "since", "no later than") and the interval that they make of it.

use super::Edtf;
use super::stretch::Stretch;
use super::word::{Kind, Words};
use crate::lexicon::time::{Bound, Edge};

/// How many words a bound may have.
const LONGEST: usize = 5;

/// The bound that the words before place `first` make of the expression that starts there.
pub(super) fn before(words: &Words<'_>, first: usize, floor: usize) -> Option<Bound> {
    let mut end = first;
    // "by about 2030", "until at least Friday", "since late Sunday"
    while end > floor
        && first - end < 3
        && words.is_any(end - 1, &["about", "around", "at", "least", "late", "early", "sometime"])
    {
        end -= 1;
    }
    let start = floor.max(end.saturating_sub(LONGEST));
    let mut phrase = String::new();
    let direct = (start..end).find_map(|from| {
        phrase.clear();
        for at in from..end {
            if words.kind(at) != Some(Kind::Letters) {
                return None;
            }
            if at > from {
                phrase.push(' ');
            }
            phrase.push_str(words.text(at));
        }
        phrase.make_ascii_lowercase();
        words.lexicon.bound(&phrase)
    });
    direct.or_else(|| since_thing(words, first, floor))
}

/// "since the outbreak of the war in 2022": what lies since then is dated, and so is the bound.
fn since_thing(words: &Words<'_>, first: usize, floor: usize) -> Option<Bound> {
    const REACH: usize = 8;
    for at in (floor.max(first.saturating_sub(REACH))..first).rev() {
        if words.is(at, "since") {
            return Some(Bound::Since);
        }
        let verb = words.lexicon.tense(words.text(at)).is_some();
        if words.kind(at) != Some(Kind::Letters) || verb {
            return None;
        }
    }
    None
}

/// The interval of a bound: `../2025-09`, `2014/..`.
pub(super) fn bounded(stretch: Stretch, bound: Bound, edge: Option<Edge>) -> Option<Edtf> {
    let date = |edge_day: bool| {
        let days = stretch.days();
        match bound {
            Bound::End | Bound::Until => {
                stretch.date().filter(|_| !edge_day).or_else(|| days.map(|(_, last)| last.to_string()))
            }
            _ => stretch.date().filter(|_| !edge_day).or_else(|| days.map(|(first, _)| first.to_string())),
        }
    };
    let interval = match bound {
        Bound::End | Bound::Until => format!("../{}", date(edge == Some(Edge::End))?),
        Bound::Start | Bound::Since | Bound::From => format!("{}/..", date(false)?),
    };
    Edtf::new(&interval)
}
