//! Who stands to a verb or noun as subject, object or prepositional object.
//!
//! Everything is found by a walk of bounded length from the word itself.

use super::{Clauses, Phrase, Tag};

/// How far a subject may stand from its verb, in tokens.
const REACH: usize = 60;
/// How far a prepositional object may stand from its verb or noun.
const NEAR: usize = 28;

/// What lies between two commas on the way from a verb to its subject, from right to left.
#[derive(Debug, Default)]
struct Segment {
    /// Phrases that no preposition governs, the last first.
    phrases: Vec<Phrase>,
    conjunction: bool,
    /// Whether its first word is a preposition.
    adjunct: bool,
}

impl Clauses {
    /// The subjects of a verb: one phrase, or several that are coordinated, in text order.
    ///
    /// For a passive these are the patients. For an infinitive, an ing-form or a relative clause, the subject that
    /// governs it.
    pub(crate) fn subjects(&self, verb: usize) -> Vec<Phrase> {
        self.subjects_within(verb, 4)
    }

    fn subjects_within(&self, verb: usize, depth: usize) -> Vec<Phrase> {
        let group = self.group(verb);
        let floor = self.sentence(verb).start.max(group.start.saturating_sub(REACH));
        if depth == 0 {
            return Vec::new();
        }
        if group.infinitive {
            return self.controller(group.start, floor, depth);
        }
        let mut segments = vec![Segment::default()];
        let closing = self.closing_comma(group.start, floor);
        let mut at = group.start;
        let mut shared = false;
        while at > floor {
            let tag = self.tag(at - 1);
            if tag.is_nominal() || matches!(tag, Tag::Pron | Tag::Poss) {
                let end = if tag == Tag::Poss { at - 1 } else { at };
                let Some(phrase) = self.phrase_before(end) else {
                    at -= 1;
                    continue;
                };
                let governed = phrase.first > floor && matches!(self.tag(phrase.first - 1), Tag::Prep);
                let Some(segment) = segments.last_mut() else { break };
                segment.adjunct = governed;
                if !governed && tag != Tag::Poss {
                    segment.phrases.push(phrase);
                }
                at = phrase.first - usize::from(governed);
                continue;
            }
            match tag {
                Tag::Comma => segments.push(Segment::default()),
                Tag::Conj => {
                    let empty = segments.iter().all(|s| s.phrases.is_empty());
                    shared |= empty;
                    if let Some(segment) = segments.last_mut() {
                        segment.conjunction |= !empty;
                    }
                }
                Tag::Rel | Tag::That if self.is_relative(at - 1) => {
                    return if segments.iter().all(|s| s.phrases.is_empty()) {
                        self.antecedent(at - 1, floor).into_iter().collect()
                    } else {
                        pick(segments, closing, self.headline(verb))
                    };
                }
                Tag::Sub | Tag::That | Tag::Rel | Tag::Break | Tag::Stop | Tag::Quote => break,
                _ if tag.is_verb() || tag == Tag::Be => {
                    if let Some(before) = self.skip_relative(at - 1, floor) {
                        segments = vec![Segment::default()];
                        at = before;
                        continue;
                    }
                    if shared {
                        // "welcomed the truce and urged …": the subject of the verb of the same form.
                        if tag == Tag::VerbBase && self.tag(verb) != Tag::VerbBase || tag == Tag::VerbIng {
                            at = self.group(at - 1).start;
                            continue;
                        }
                        return self.subjects_within(at - 1, depth - 1);
                    }
                    let other = self.group(at - 1);
                    if segments.iter().any(|s| !s.phrases.is_empty()) {
                        // "A ferry carrying 200 passengers collided": the participle's object is not the subject.
                        let bare = tag == Tag::VerbIng && other.start == at - 1 && at > floor + 1;
                        let last = segments.last_mut().filter(|s| s.phrases.last().is_some_and(|p| p.first == at));
                        if let Some(segment) = last.filter(|_| bare && self.tag(at - 2).is_nominal()) {
                            segment.phrases.pop();
                            at -= 1;
                            continue;
                        }
                        break;
                    }
                    let reduced = tag == Tag::VerbPast && other.start == at - 1 && self.tag(at) == Tag::Prep
                        || tag == Tag::VerbIng && other.start == at - 1;
                    if reduced {
                        at = other.start;
                        continue;
                    }
                    return self.subjects_within(at - 1, depth - 1);
                }
                _ => {}
            }
            at -= 1;
        }
        let found = pick(segments, closing, self.headline(verb));
        if found.is_empty() && self.tag(verb) == Tag::VerbIng {
            // "Speaking in Paris, the minister said": the subject follows.
            return self.following_subject(verb);
        }
        found
    }

    /// Whether a comma closes an insertion right before the verb group.
    fn closing_comma(&self, start: usize, floor: usize) -> bool {
        start > floor && self.tag(start - 1) == Tag::Comma
    }

    /// The subject of the main clause after an opening ing-clause.
    fn following_subject(&self, verb: usize) -> Vec<Phrase> {
        let sentence = self.sentence(verb);
        if (sentence.start..verb).any(|t| self.tag(t).is_nominal()) {
            return Vec::new();
        }
        let comma = (verb..sentence.end.min(verb + NEAR)).find(|&t| self.tag(t) == Tag::Comma);
        comma.and_then(|comma| self.phrase_at(comma + 1)).into_iter().collect()
    }

    /// Whether "that" or "which" at a token opens a relative clause: it follows a noun, not a verb.
    fn is_relative(&self, at: usize) -> bool {
        let first = self.sentence(at).start;
        if at <= first {
            return false;
        }
        match self.tag(at) {
            Tag::Rel => true,
            Tag::That => self.tag(at - 1).is_nominal(),
            _ => false,
        }
    }

    /// The phrase that a relative pronoun refers to.
    fn antecedent(&self, relative: usize, floor: usize) -> Option<Phrase> {
        let mut end = relative;
        while end > floor && matches!(self.tag(end - 1), Tag::Comma | Tag::Prep) {
            end -= 1;
        }
        Some(self.climb(self.phrase_before(end)?, floor))
    }

    /// From "the forces" in "the commander of the forces" up to "the commander".
    fn climb(&self, mut phrase: Phrase, floor: usize) -> Phrase {
        for _ in 0..3 {
            if phrase.first <= floor + 1 || self.lower(phrase.first - 1) != "of" {
                break;
            }
            let Some(outer) = self.phrase_before(phrase.first - 1) else { break };
            phrase = outer;
        }
        phrase
    }

    /// Where a relative clause that ends with this verb's clause began, if it is one.
    fn skip_relative(&self, verb: usize, floor: usize) -> Option<usize> {
        let mut start = self.group(verb).start;
        if start <= floor {
            return None;
        }
        if !self.is_relative(start - 1) {
            // "the town that the rebels had taken"
            start = self.phrase_before(start)?.first;
            if start <= floor || !self.is_relative(start - 1) {
                return None;
            }
        }
        let before = start - 1;
        Some(if before > floor && self.tag(before - 1) == Tag::Comma { before - 1 } else { before })
    }

    /// The subject of an infinitive: the object of the verb that governs it, or that verb's subject.
    fn controller(&self, start: usize, floor: usize, depth: usize) -> Vec<Phrase> {
        let mut at = start;
        let mut between: Option<Phrase> = None;
        while at > floor {
            let tag = self.tag(at - 1);
            if tag.is_verb() {
                let lemma = self.lemma(at - 1);
                if let Some(phrase) = between.filter(|_| governs_object(lemma)) {
                    return vec![phrase];
                }
                return self.subjects_within(at - 1, depth - 1);
            }
            match tag {
                Tag::Be => return self.subjects_within(at - 1, depth - 1),
                Tag::Sub | Tag::Break | Tag::Stop | Tag::Quote | Tag::Rel => break,
                Tag::Noun | Tag::Name | Tag::Num | Tag::Pron => {
                    let Some(phrase) = self.phrase_before(at) else { break };
                    between = Some(phrase);
                    at = phrase.first;
                }
                _ => at -= 1,
            }
        }
        between.into_iter().collect()
    }

    /// The direct objects of a verb, coordinated ones each; none for a passive.
    pub(crate) fn objects(&self, verb: usize) -> Vec<Phrase> {
        if self.group(verb).passive {
            return Vec::new();
        }
        let end = self.sentence(verb).end;
        let mut at = verb + 1;
        // "received today, Thursday, the envoy"
        while at < end
            && (matches!(self.tag(at), Tag::Adv | Tag::Time)
                || self.tag(at) == Tag::Comma
                    && at > verb + 1
                    && (self.tag(at - 1) == Tag::Time || self.tag(at + 1) == Tag::Time))
        {
            at += 1;
        }
        self.coordinated(at)
    }

    /// The phrase at a token with those coordinated with it: "A", "A and B", "A, B and C".
    pub(crate) fn coordinated(&self, first: usize) -> Vec<Phrase> {
        self.coordinated_phrases(first, false)
    }

    /// As `coordinated`; behind "between" two phrases belong together whatever follows.
    fn coordinated_phrases(&self, first: usize, between: bool) -> Vec<Phrase> {
        let Some(phrase) = self.phrase_at(first) else { return Vec::new() };
        let mut found = vec![phrase];
        let mut sure = 1;
        let mut at = self.past_complement(phrase.end);
        for _ in 0..12 {
            match self.tag(at) {
                Tag::Conj if self.lower(at) != "but" => {
                    let Some(next) = self.phrase_at(at + 1) else { break };
                    // "met X and Y said": the second phrase is a subject.
                    if !between && self.opens_clause(next.end) {
                        break;
                    }
                    found.push(next);
                    sure = found.len();
                    at = self.past_complement(next.end);
                }
                Tag::Comma => {
                    let skip = usize::from(self.tag(at + 1) == Tag::Conj);
                    let Some(next) = self.phrase_at(at + 1 + skip) else { break };
                    if self.opens_clause(next.end) {
                        break;
                    }
                    found.push(next);
                    if skip == 1 {
                        sure = found.len();
                    }
                    at = self.past_complement(next.end);
                }
                _ => break,
            }
        }
        found.truncate(sure);
        found
    }

    fn opens_clause(&self, at: usize) -> bool {
        let tag = self.tag(at);
        tag.is_aux() || matches!(tag, Tag::VerbPresent | Tag::VerbPast) && self.tag(at + 1) != Tag::Prep
    }

    /// Past "of …" after a phrase.
    fn past_complement(&self, end: usize) -> usize {
        if self.lower(end) == "of" { self.phrase_at(end + 1).map_or(end, |p| p.end) } else { end }
    }

    /// The objects of the first of the prepositions after a word; "with|against" are tried where they stand.
    pub(crate) fn after(&self, word: usize, preposition: &str) -> Vec<Phrase> {
        let at = self.preposition(word, preposition);
        at.map_or_else(Vec::new, |at| self.coordinated_phrases(at + 1, preposition == "between"))
    }

    /// Where a preposition of this word stands.
    pub(crate) fn preposition(&self, word: usize, preposition: &str) -> Option<usize> {
        let reach = if self.tag(word).is_verb() { NEAR } else { NEAR / 2 };
        let end = self.sentence(word).end.min(word + reach);
        let mut at = word + 1;
        while at < end {
            let tag = self.tag(at);
            match tag {
                Tag::Prep if self.lower(at) == preposition => return Some(at),
                Tag::Sub
                | Tag::Rel
                | Tag::That
                | Tag::Break
                | Tag::Stop
                | Tag::To
                | Tag::Modal
                | Tag::Be
                | Tag::Have
                | Tag::VerbPresent
                | Tag::VerbBase
                | Tag::Quote => return None,
                Tag::VerbPast if self.tag(at + 1) != Tag::Prep && !self.tag(at + 1).is_nominal() => return None,
                Tag::Comma if !self.resumes(at, end) => return None,
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// Whether the clause goes on after a comma with a preposition or an adverb.
    fn resumes(&self, comma: usize, end: usize) -> bool {
        comma + 1 < end && matches!(self.tag(comma + 1), Tag::Prep | Tag::Adv | Tag::Time)
    }
}

/// Verbs whose object does what the infinitive says.
fn governs_object(lemma: &str) -> bool {
    !matches!(
        lemma,
        "" | "promise"
            | "threaten"
            | "plan"
            | "agree"
            | "use"
            | "take"
            | "make"
            | "hold"
            | "announce"
            | "sign"
            | "reach"
            | "meet"
            | "visit"
    )
}

/// The subject's phrases, in text order.
fn pick(mut segments: Vec<Segment>, closing: bool, headline: bool) -> Vec<Phrase> {
    if closing && segments.len() >= 3 {
        // "Holm, commander of the forces, met": the insertion is left out.
        let rest = segments.split_off(2);
        if rest.iter().any(|s| !s.phrases.is_empty()) {
            segments = rest;
        }
    }
    let mut found: Vec<Phrase> = Vec::new();
    let mut listing = false;
    for segment in segments {
        if segment.phrases.is_empty() {
            if listing || !found.is_empty() {
                break;
            }
            continue;
        }
        if found.is_empty() {
            // In a headline a comma stands for "and".
            listing = segment.conjunction || headline;
            if segment.conjunction {
                found.extend(&segment.phrases);
            } else {
                found.extend(segment.phrases.last());
            }
        } else if listing && segment.phrases.len() == 1 && !segment.adjunct {
            found.extend(&segment.phrases);
        } else {
            break;
        }
    }
    found.reverse();
    found
}
