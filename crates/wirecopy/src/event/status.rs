//! Whether an event took place: from the verb group, from what governs it, from adjectives and conditions.

use super::Status;
use crate::clause::{Clauses, Tag};
use crate::lexicon::Lexicon;

/// The status of a verb's event, and the token that governs an infinitive.
pub(super) fn of_verb(clauses: &Clauses, lexicon: &Lexicon, verb: usize) -> (Status, Option<usize>) {
    let group = clauses.group(verb);
    let sentence = clauses.sentence(verb);
    if group.infinitive {
        return infinitive(clauses, lexicon, group.start, group.negated, sentence.start);
    }
    if clauses.tag(verb) == Tag::VerbBase && group.start == verb {
        // "to condemn and punish": as the infinitive before.
        let before = (sentence.start..verb).rev().take(24).find(|&t| clauses.tag(t) == Tag::VerbBase);
        return before.map_or((Status::Possible, None), |before| of_verb(clauses, lexicon, before));
    }
    let status = if clauses.tag(verb) == Tag::VerbIng && !group.progressive {
        let governor = group.start.checked_sub(1).filter(|&g| g >= sentence.start);
        governor.and_then(|g| before_gerund(clauses, lexicon, g)).unwrap_or(Status::Happened)
    } else if let Some(modal) = group.modal {
        match clauses.lower(modal) {
            "will" | "shall" | "’ll" | "'ll" | "wo" => Status::Planned,
            "would" if reported(clauses, group.start, sentence.start) => Status::Planned,
            _ => Status::Possible,
        }
    } else if group.progressive {
        Status::Ongoing
    } else {
        Status::Happened
    };
    let status = match status {
        Status::Ongoing if !is_lasting(clauses, verb) => Status::Happened,
        other => other,
    };
    let status = demanded(clauses, lexicon, group.start, sentence.start).unwrap_or(status);
    let status = if conditional(clauses, group.start, sentence.start) { Status::Possible } else { status };
    (if group.negated && status != Status::Possible { Status::Denied } else { status }, None)
}

/// An ongoing deed of the moment has happened as far as records go; one told with "still" or "continue" goes on.
fn is_lasting(clauses: &Clauses, verb: usize) -> bool {
    matches!(
        clauses.lemma(verb),
        "fight" | "battle" | "negotiate" | "investigate" | "besiege" | "blockade" | "occupy" | "protest"
    )
}

fn infinitive(clauses: &Clauses, lexicon: &Lexicon, to: usize, negated: bool, first: usize) -> (Status, Option<usize>) {
    let Some(mut at) = to.checked_sub(1).filter(|&g| g >= first) else { return (Status::Planned, None) };
    while at > first && matches!(clauses.tag(at), Tag::Adv | Tag::Neg | Tag::Time) {
        at -= 1;
    }
    let word = if clauses.lemma(at).is_empty() { clauses.lower(at) } else { clauses.lemma(at) };
    let mut known = lexicon.frames.before_infinitive(word);
    if known.is_none() && clauses.tag(at) == Tag::Be {
        known = Some(Status::Planned);
    }
    if known.is_none() && clauses.tag(at).is_nominal() {
        known = lexicon.frames.before_infinitive(crate::lexicon::frames::singular(clauses.lower(at)));
        if known.is_none() {
            // "Iran to hold talks": a headline's future; "urged Iran to hold talks": what the verb before says.
            let phrase = clauses.phrase_before(at + 1);
            let verb = phrase.and_then(|p| (first..p.first).rev().find(|&t| clauses.tag(t).is_verb()));
            known = match verb {
                Some(verb) => lexicon.frames.before_infinitive(clauses.lemma(verb)),
                None if clauses.headline(at) => Some(Status::Planned),
                None => None,
            };
        }
    }
    // "must be ready to"
    let bound = (first..at)
        .rev()
        .take(4)
        .any(|t| clauses.tag(t) == Tag::Modal && !matches!(clauses.lower(t), "will" | "shall" | "would"));
    if bound {
        return (Status::Possible, Some(at));
    }
    if let Some(status) = known
        && clauses.tag(at).is_verb()
        && clauses.group(at).negated
    {
        let status = if status == Status::Denied { Status::Happened } else { Status::Denied };
        return (status, Some(at));
    }
    let status = known.unwrap_or(Status::Possible);
    (if negated && status != Status::Possible { Status::Denied } else { status }, Some(at))
}

/// The status of a noun's event.
pub(super) fn of_noun(clauses: &Clauses, lexicon: &Lexicon, noun: usize) -> Status {
    let sentence = clauses.sentence(noun);
    let Some(phrase) = clauses.phrase_before(noun + 1) else { return Status::Happened };
    for token in phrase.tokens() {
        if clauses.lower(token) == "no" {
            return Status::Denied;
        }
        if let Some(status) = lexicon.frames.in_phrase(clauses.lower(token)) {
            return status;
        }
    }
    let governor = phrase.first.checked_sub(1).filter(|&g| g >= sentence.start);
    governor.and_then(|g| before_noun(clauses, lexicon, g)).unwrap_or(Status::Happened)
}

/// What the word before an ing-form says of it: "by bombing" took place, "committed to supporting" need not.
fn before_gerund(clauses: &Clauses, lexicon: &Lexicon, governor: usize) -> Option<Status> {
    let tag = clauses.tag(governor);
    if tag == Tag::Prep {
        let first = clauses.sentence(governor).start;
        let verb = (first..governor).rev().take(6).find(|&t| clauses.tag(t).is_verb());
        let known = verb.and_then(|t| lexicon.frames.before_gerund(clauses.lemma(t)));
        return known.or_else(|| lexicon.frames.before_gerund(clauses.lower(governor)));
    }
    if tag.is_verb() { lexicon.frames.before_gerund(clauses.lemma(governor)) } else { None }
}

/// What the word before a noun says of it; a preposition is asked together with its verb.
fn before_noun(clauses: &Clauses, lexicon: &Lexicon, governor: usize) -> Option<Status> {
    let first = clauses.sentence(governor).start;
    let mut at = governor;
    while at > first && matches!(clauses.tag(at), Tag::Adv | Tag::Quote) {
        at -= 1;
    }
    if matches!(clauses.lower(at), "for" | "of") && at > first && clauses.tag(at - 1).is_nominal() {
        // "a call for talks", "the threat of war"
        let noun = crate::lexicon::frames::singular(clauses.lower(at - 1));
        let open = [Status::Possible, Status::Planned];
        return lexicon.frames.before_infinitive(noun).filter(|status| open.contains(status));
    }
    if clauses.tag(at) == Tag::Prep && at > first && clauses.tag(at - 1).is_verb() {
        return lexicon
            .frames
            .before_noun(clauses.lemma(at - 1))
            .or_else(|| lexicon.frames.before_noun(clauses.lower(at)));
    }
    if clauses.tag(at).is_verb() {
        let status = lexicon.frames.before_noun(clauses.lemma(at));
        // Otherwise what holds of the verb holds of its object: "ways to enhance cooperation".
        return status.or_else(|| Some(of_verb(clauses, lexicon, at).0));
    }
    if clauses.tag(at) == Tag::Prep { lexicon.frames.before_noun(clauses.lower(at)) } else { None }
}

/// What "demanded that", "insists that" say of the clause.
fn demanded(clauses: &Clauses, lexicon: &Lexicon, start: usize, first: usize) -> Option<Status> {
    let mut near = (first..start).rev().take(12).take_while(|&t| !clauses.tag(t).is_verb());
    let that = near.find(|&t| clauses.tag(t) == Tag::That)?;
    let before = that.checked_sub(1).filter(|&t| t >= first)?;
    let word = if clauses.lemma(before).is_empty() { clauses.lower(before) } else { clauses.lemma(before) };
    lexicon.frames.before_clause(word)
}

/// Whether the clause is told by somebody: "said it would".
fn reported(clauses: &Clauses, start: usize, first: usize) -> bool {
    let conditional = (first..start).any(|t| matches!(clauses.lower(t), "if" | "unless"));
    !conditional && (first..start).any(|t| clauses.tag(t) == Tag::VerbPast || clauses.tag(t) == Tag::VerbPresent)
}

/// Whether "if" or "unless" opens the verb's clause.
fn conditional(clauses: &Clauses, start: usize, first: usize) -> bool {
    (first..start)
        .rev()
        .take(12)
        .take_while(|&t| !matches!(clauses.tag(t), Tag::Comma | Tag::Break | Tag::That))
        .any(|t| matches!(clauses.lower(t), "if" | "unless" | "whether"))
}
