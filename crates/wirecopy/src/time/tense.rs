//! Does the sentence speak of what was, or of what will be?

use std::ops::Range;

use super::word::{Kind, Words};
use crate::lexicon::time::Tense;

/// What stands around an expression tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaks {
    OfPast,
    OfFuture,
    Open,
}

/// How far behind "Sunday's" the verb of Sunday's vote is looked for.
const NEAR: usize = 8;
/// How many words before and behind the expression are asked.
const REACH: usize = 40;
/// How far a participle may stand behind its "will be".
const CHAIN: usize = 5;

/// The tense of the verb that an expression hangs on: the nearest before it in its sentence, else the nearest behind.
///
/// `sentence` and `expression` are places in the list of words. Headlines and captions tell in the `present` what
/// was; elsewhere "the talks open Monday" is a schedule.
///
/// The second answer tells whether only a verb behind the expression was found.
pub(super) fn around(
    words: &Words<'_>,
    sentence: &Range<usize>,
    expression: &Range<usize>,
    present: bool,
) -> (Speaks, bool) {
    if words.is_apostrophe(expression.end) && words.is(expression.end + 1, "s") {
        return (of_thing(words, sentence, expression), false);
    }
    match before(words, sentence, expression, present) {
        Some(speaks) => (speaks, false),
        None => (behind(words, sentence, expression, present), true),
    }
}

/// What the verbs before an expression tell, the nearest first; nothing where there is none that tells.
fn before(words: &Words<'_>, sentence: &Range<usize>, expression: &Range<usize>, present: bool) -> Option<Speaks> {
    let from = sentence.start.max(expression.start.saturating_sub(REACH));
    let mut infinitive = false;
    let mut finite = false;
    for at in (from..expression.start).rev() {
        if words.is(at, "to") && words.kind(at + 1) == Some(Kind::Letters) && !words.is_capital(at + 1) {
            infinitive = true;
        }
        let Some(tense) = verb(words, at) else { continue };
        match tense {
            // "had been scheduled for Friday"
            Tense::Future if at > from + 1 && words.is(at - 1, "been") => return Some(Speaks::OfPast),
            Tense::Future => return Some(Speaks::OfFuture),
            Tense::Plan if infinitive => return Some(Speaks::OfFuture),
            Tense::Plan if words.text(at).ends_with("ed") => return Some(Speaks::OfPast),
            Tense::Past if !words.text(at).ends_with("ed") || !infinitive => return Some(chained(words, from, at)),
            Tense::Present if !infinitive || words.is(at + 1, "to") => return Some(is_to(words, at)),
            Tense::Schedule if !(present || infinitive || at > 0 && words.is_any(at - 1, &["the", "a", "to"])) => {
                return Some(Speaks::OfFuture);
            }
            _ => {}
        }
        finite = true;
    }
    // "Envoys to meet Monday"
    if infinitive && !finite && present {
        return Some(Speaks::OfFuture);
    }
    None
}

/// What the verbs behind an expression tell, the nearest first.
fn behind(words: &Words<'_>, sentence: &Range<usize>, expression: &Range<usize>, present: bool) -> Speaks {
    for at in expression.end..sentence.end.min(expression.end + REACH) {
        match verb(words, at) {
            Some(Tense::Future) => return Speaks::OfFuture,
            Some(Tense::Past) => return Speaks::OfPast,
            // "on Tuesday agreed to meet": the day is that of the promise.
            Some(Tense::Plan) if words.text(at).ends_with("ed") => return Speaks::OfPast,
            Some(Tense::Plan) if words.is(at + 1, "to") => return Speaks::OfFuture,
            Some(Tense::Schedule) if !present => return Speaks::OfFuture,
            Some(Tense::Present) if words.is(at + 1, "to") => return is_to(words, at),
            _ => {}
        }
    }
    Speaks::Open
}

/// "ahead of Sunday's vote", "Sunday's vote will go ahead": whose day it is tells more than the verb before.
fn of_thing(words: &Words<'_>, sentence: &Range<usize>, expression: &Range<usize>) -> Speaks {
    let (start, before) = (expression.start, expression.start.checked_sub(1));
    let ahead = before
        .is_some_and(|b| words.is_any(b, &["before", "for"]) || words.is(b, "of") && b > 0 && words.is(b - 1, "ahead"));
    let will = (expression.end..sentence.end.min(expression.end + NEAR))
        .find_map(|at| verb(words, at))
        .is_some_and(|tense| tense == Tense::Future);
    if ahead && start > sentence.start || will { Speaks::OfFuture } else { Speaks::OfPast }
}

/// "will be held": the participle is not what tells.
fn chained(words: &Words<'_>, from: usize, participle: usize) -> Speaks {
    for at in (from.max(participle.saturating_sub(CHAIN))..participle).rev() {
        match verb(words, at) {
            Some(Tense::Future) => return Speaks::OfFuture,
            Some(Tense::Plan) if words.is(at + 1, "to") || words.is(at, "would") => return Speaks::OfFuture,
            // "is to be held"
            Some(Tense::Present) if words.is(at + 1, "to") => return is_to(words, at),
            Some(Tense::Past) if !words.is(at, "been") => return Speaks::OfPast,
            _ => {}
        }
        if words.kind(at) == Some(Kind::Mark) && !words.is_apostrophe(at) {
            break;
        }
    }
    Speaks::OfPast
}

/// "is due", "are to meet": the present tells of what will be only with more behind it.
fn is_to(words: &Words<'_>, at: usize) -> Speaks {
    if words.is_any(at, &["is", "are", "am"]) && words.is(at + 1, "to") { Speaks::OfFuture } else { Speaks::Open }
}

fn verb(words: &Words<'_>, at: usize) -> Option<Tense> {
    if words.kind(at)? != Kind::Letters || words.is_capital(at) && at > 0 {
        return None;
    }
    // "'ll" is an apostrophe and two letters here.
    words.lexicon.tense(words.text(at)).filter(|tense| *tense != Tense::None)
}
