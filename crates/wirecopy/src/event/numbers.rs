//! How many were killed, injured, arrested or sent, and how much money: "killed five people", "a loan of $2.5 billion".

use std::ops::Range;

use wirecopy_syntax::Relation;

use super::matcher::Scene;
use super::{EventType, Money, Numbers};
use crate::clause::Tag;
use crate::lexicon::frames::{Frame, singular};
use crate::lexicon::time::TimeWord;

/// How far behind a trigger an amount may stand, in tokens.
const REACH: usize = 24;

/// The numbers of an event; `object` is the noun that the frame asked for.
pub(super) fn of(scene: Scene<'_>, frame: &Frame, token: usize, object: Option<usize>) -> Numbers {
    let mut numbers = Numbers::default();
    let slot = if frame.flags.has("killed") {
        &mut numbers.killed
    } else if frame.flags.has("injured") {
        &mut numbers.injured
    } else if frame.flags.has("arrested") {
        &mut numbers.arrested
    } else if frame.kind == EventType::Mobilize && object.is_some() {
        &mut numbers.troops
    } else {
        if matches!(frame.kind, EventType::Aid | EventType::Sanction | EventType::Agree | EventType::Cooperate) {
            numbers.money = money(scene, token);
        }
        return numbers;
    };
    *slot = counted(scene, frame, token, object);
    numbers
}

/// The number before the noun that is counted.
fn counted(scene: Scene<'_>, frame: &Frame, token: usize, object: Option<usize>) -> Option<u64> {
    let c = scene.clauses;
    // "12 people were killed and 30 wounded": not the number of the first verb's subject.
    let joined = c.tree().relation(token) == Relation::Conj;
    if let Some(own) = token.checked_sub(1).filter(|&t| joined && object.is_none() && c.tag(t) == Tag::Num) {
        return value(scene, own.saturating_sub(2).max(c.sentence(token).start)..token);
    }
    let phrases = match (!frame.is_noun(), object) {
        (_, Some(noun)) => vec![c.phrase_of(noun)],
        (true, None) if c.group(token).passive => c.subjects(token),
        (true, None) => c.objects(token),
        (false, None) => c.after(token, "of"),
    };
    let phrase = phrases.first()?;
    // "the 2019 raid", "5th Brigade" are no counts: a count hangs on its noun as one.
    let tree = c.tree();
    let count = phrase.tokens().find(|&t| tree.relation(t) == Relation::Nummod).or_else(|| {
        let alone = phrase.head;
        (whole(scene, alone).is_some()).then_some(alone)
    })?;
    value(scene, count.saturating_sub(2).max(phrase.first)..count + 1)
}

/// A number in digits or words, with what multiplies it: "1,200", "twenty", "2.5 million".
fn value(scene: Scene<'_>, tokens: Range<usize>) -> Option<u64> {
    let mut amount: Option<f64> = None;
    for token in tokens {
        let Some(number) = number(scene, token) else { continue };
        let times = is_multiplier(scene.clauses.lower(token));
        amount = Some(match amount {
            Some(before) if times => before * number,
            Some(before) if number < 100.0 && before >= 20.0 => before + number,
            _ => number,
        });
    }
    let amount = amount.filter(|n| n.fract() == 0.0 && (0.0..1e15).contains(n))?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, positive and below 2⁵³
    let whole = amount as u64;
    Some(whole)
}

fn whole(scene: Scene<'_>, token: usize) -> Option<f64> {
    number(scene, token).filter(|n| n.fract() == 0.0)
}

fn number(scene: Scene<'_>, token: usize) -> Option<f64> {
    let word = scene.clauses.lower(token);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.replace(',', "").parse().ok();
    }
    match word {
        "million" | "mn" | "m" => Some(1e6),
        "billion" | "bn" => Some(1e9),
        "trillion" => Some(1e12),
        "dozen" => Some(12.0),
        _ => match scene.lexicon.time.word(word) {
            Some(TimeWord::Cardinal(number)) => Some(f64::from(number)),
            _ => None,
        },
    }
}

fn is_multiplier(word: &str) -> bool {
    matches!(word, "hundred" | "thousand" | "million" | "mn" | "m" | "billion" | "bn" | "trillion" | "dozen")
}

/// The first amount of money behind a trigger, in its sentence: "$5 million", "60 million euros".
fn money(scene: Scene<'_>, token: usize) -> Option<Money> {
    let c = scene.clauses;
    let end = c.sentence(token).end.min(token + REACH);
    let code = |t: usize| scene.lexicon.small.currency(singular(c.lower(t)));
    for at in token..end {
        if number(scene, at).is_none() {
            continue;
        }
        let mut last = at + 1;
        while last < end && is_multiplier(c.lower(last)) {
            last += 1;
        }
        let currency = at.checked_sub(1).and_then(code).or_else(|| (last < end).then(|| code(last)).flatten());
        if let Some(currency) = currency {
            return Some(Money { amount: value(scene, at..last)?, currency: currency.to_owned() });
        }
        // "USD1 million" is one word; "US$5" may be two.
    }
    None
}
