//! Who a speaker's words mean: the actors they name, whom a pronoun stands for, whose word a document is.

use std::ops::Range;

use super::draft::Draft;
use super::scene::Scene;
use super::{Medium, Statement};
use crate::clause::Tag;
use crate::entity::{Actor, ActorId, ActorKind, MentionForm};

/// What has been said so far: who spoke last, and who issued the paper spoken of last.
#[derive(Debug, Default)]
pub(super) struct Memory {
    last: Option<Vec<ActorId>>,
    issuer: Option<Vec<ActorId>>,
}

impl Memory {
    /// Starts with the issuer of a statement printed whole.
    pub(super) fn new(drafts: &[Draft]) -> Self {
        let issuer = drafts.iter().find(|d| d.whole && !d.speakers.is_empty()).map(|d| d.speakers.clone());
        Self { last: None, issuer }
    }

    /// The speakers of a draft; `None` where nobody is there who could speak.
    pub(super) fn speakers(&mut self, scene: &Scene<'_>, draft: &Draft) -> Option<Vec<ActorId>> {
        let mut speakers = draft.speakers.clone();
        for bytes in &draft.several {
            speakers.extend(actors(scene, bytes.clone()));
        }
        speakers.dedup();
        if let Some(bytes) = draft.speaker.as_ref().filter(|_| speakers.is_empty()) {
            speakers = actors(scene, bytes.clone());
            if speakers.is_empty() && is_pronoun(scene, bytes) {
                speakers = self.last.clone().filter(|last| agrees(scene, bytes, last)).unwrap_or_default();
            }
            if is_paper(scene, bytes, &speakers) {
                speakers = self.issuer.clone().unwrap_or(speakers);
            } else if speakers.is_empty() && !draft.anybody && !may_speak(scene, draft, bytes) {
                return None;
            }
        }
        Some(speakers)
    }

    /// Keeps who spoke in a finished statement, and through what.
    pub(super) fn keep(&mut self, statement: &Statement, whole: bool) {
        if statement.speakers.is_empty() || whole {
            return;
        }
        self.last = Some(statement.speakers.clone());
        if matches!(statement.medium, Some(Medium::Statement | Medium::Report | Medium::Letter)) {
            self.issuer = Some(statement.speakers.clone());
        }
    }
}

/// The actors that a speaker's bytes name: the first mention and those coordinated with it, or of "the mayor, Ann Holm," the
/// name behind them.
pub(super) fn actors(scene: &Scene<'_>, bytes: Range<usize>) -> Vec<ActorId> {
    let tokens = scene.prose.tokens_in(bytes.clone());
    if let Some(person) = scene.entities.introduced(scene.clauses, tokens) {
        return vec![person];
    }
    let mentions = scene.entities.mentions_in(bytes.clone());
    let text = scene.prose.text();
    let mut found: Vec<ActorId> = Vec::new();
    let mut end = bytes.start;
    for mention in mentions {
        if mention.start < end {
            continue;
        }
        let between = text.get(end..mention.start).unwrap_or("x");
        let joined =
            found.is_empty() || matches!(between.trim(), "and" | "," | ", and" | "&" | "and the" | ", and the");
        if !joined {
            break;
        }
        found.push(mention.actor);
        end = mention.end;
    }
    if let (Some(first), Some(last)) = (mentions.first(), mentions.last())
        && (first.start > bytes.start + 1 || found.len() == 1)
        && last.end == bytes.end
        && !text.get(first.end..last.start).unwrap_or_default().contains([',', ';'])
        && last.form == MentionForm::Name
        && !is_sent_to(text.get(first.end..last.start).unwrap_or_default())
    {
        // "Foreign Minister Anna Weber": the name closes the phrase.
        found = vec![last.actor];
    }
    if found.is_empty()
        && let Some(mention) = scene.entities.mention_at(bytes.start)
    {
        found.push(mention.actor);
    }
    found.dedup();
    found
}

/// "Norway's envoy to the council" speaks for Norway.
fn is_sent_to(between: &str) -> bool {
    between.split_whitespace().any(|word| word == "to")
}

/// Whether a phrase names somebody or something that speaks, though no actor is known for it.
pub(super) fn can_speak(scene: &Scene<'_>, bytes: &Range<usize>) -> bool {
    let tokens = scene.prose.tokens_in(bytes.clone());
    tokens.clone().any(|t| {
        let word = scene.clauses.lower(t);
        scene.lexicon.reporting.source(word).is_some() || scene.lexicon.reporting.noun(word).is_some_and(|n| n.document)
    }) || tokens.len() == 1 && scene.clauses.tag(tokens.start) == Tag::Pron
}

/// Whether the speaker of a draft is one, as far as can be told: of what "it" underlines nobody need have spoken.
fn may_speak(scene: &Scene<'_>, draft: &Draft, bytes: &Range<usize>) -> bool {
    let thing =
        matches!(scene.clauses.lower_text().get(bytes.clone()), Some("it" | "this" | "that" | "which" | "what"));
    let speaker = draft.several.first().unwrap_or(bytes);
    can_speak(scene, speaker) && !(thing && draft.several.is_empty() && draft.rule == "indirect/object")
}

/// Whether a speaker is a paper spoken of before and no actor with a name: "the release", "the statement".
fn is_paper(scene: &Scene<'_>, bytes: &Range<usize>, speakers: &[ActorId]) -> bool {
    let c = scene.clauses;
    let tokens = scene.prose.tokens_in(bytes.clone());
    let definite =
        tokens.len() == 2 && matches!(c.lower(tokens.start), "the" | "its" | "their" | "his" | "her" | "that");
    let nameless = speakers.iter().all(|id| scene.entities.actor(*id).is_none_or(Actor::is_unnamed));
    let issued = |noun: usize| {
        let reporting = &scene.lexicon.reporting;
        reporting.noun(c.lower(noun)).is_some_and(|n| {
            n.document && matches!(n.medium, Some(Medium::Statement | Medium::Report | Medium::Letter))
                || c.lower(noun) == "release"
        })
    };
    definite && nameless && issued(tokens.end - 1)
}

fn is_pronoun(scene: &Scene<'_>, bytes: &Range<usize>) -> bool {
    let tokens = scene.prose.tokens_in(bytes.clone());
    tokens.len() == 1
        && scene.clauses.tag(tokens.start) == Tag::Pron
        && matches!(scene.clauses.lower(tokens.start), "he" | "she" | "they" | "it")
}

/// Whether a pronoun can stand for the last speakers: "he" and "she" for a person, "it" for anything else.
fn agrees(scene: &Scene<'_>, pronoun: &Range<usize>, last: &[ActorId]) -> bool {
    let word = scene.clauses.lower(scene.prose.tokens_in(pronoun.clone()).start);
    let person = |id: &ActorId| scene.entities.actor(*id).is_some_and(|a| a.kind == ActorKind::Person);
    match word {
        "it" => !last.iter().any(person),
        "he" | "she" => last.iter().all(person),
        _ => true,
    }
}

/// "We" and "I" inside a statement are its speaker.
pub(super) fn first_person(scene: &Scene<'_>, found: &mut [Statement]) {
    for at in 0..found.len() {
        let Some(statement) = found.get(at) else { break };
        let word = statement.speaker.and_then(|s| scene.clauses.lower_text().get(s.bytes()));
        if !matches!(word, Some("we" | "i")) {
            continue;
        }
        let teller = statement.within.and_then(|id| found.get(id.0 as usize)).map(|s| s.speakers.clone());
        if let (Some(speakers), Some(statement)) = (teller, found.get_mut(at)) {
            statement.speakers = speakers;
        }
    }
}
