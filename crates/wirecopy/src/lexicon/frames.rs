//! Frames of events, and the words that decide whether what they govern took place.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::table::{RowError, list, rows};
use super::words::Words;
use crate::event::{EventType, Status};
use crate::ontology;

/// Where an argument stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Subject,
    Object,
    /// The owner of a noun phrase.
    Owner,
    /// Inside the noun phrase: "Israeli-Lebanese talks".
    Inside,
    /// Subject of the that-clause.
    Clause,
    /// Behind a preposition.
    After(&'static str),
}

/// Words that carry an argument as prepositions do, though they are none.
const PARTICLES: [&str; 2] = ["targeting", "to"];

impl Role {
    fn from_name(name: &str, words: &Words) -> Result<Self, String> {
        Ok(match name {
            "subj" => Self::Subject,
            "obj" => Self::Object,
            "poss" => Self::Owner,
            "mod" => Self::Inside,
            "clause" => Self::Clause,
            other => {
                let particle = PARTICLES.into_iter().find(|particle| *particle == other);
                Self::After(particle.or_else(|| words.preposition(other)).ok_or_else(|| {
                    let mut allowed = words.prepositions();
                    allowed.extend(PARTICLES);
                    format!(
                        "{other:?} is no place of an argument; allowed: subj, obj, poss, mod, clause, {}",
                        allowed.join(", ")
                    )
                })?)
            }
        })
    }
}

/// What a frame asks for besides its words; each is told in the README of the frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(u32);

impl Flags {
    const NAMES: [&'static str; 19] = [
        "reciprocal",
        "two",
        "need",
        "infer",
        "private",
        "person",
        "notperson",
        "mover",
        "armed",
        "crowd",
        "agentless",
        "complement",
        "toinf",
        "killed",
        "injured",
        "arrested",
        "ongoing",
        "bare",
        "harm",
    ];

    pub(crate) fn has(self, name: &str) -> bool {
        Self::NAMES.iter().position(|n| *n == name).is_some_and(|at| self.0 >> at & 1 == 1)
    }
}

/// Words that tell an event, and who is who.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// `CONSULT/meet.v`: what the rule is called.
    pub(crate) name: String,
    pub(crate) kind: EventType,
    pub(crate) verb: bool,
    /// The words of the trigger; of a verb the plain form first, of a noun the head last.
    pub(crate) words: Vec<Cow<'static, str>>,
    /// Nouns that the object must (or must not) hold.
    pub(crate) object: Vec<Cow<'static, str>>,
    pub(crate) object_excluded: bool,
    /// Whether no object at all will do too.
    pub(crate) objectless: bool,
    pub(crate) actor: Vec<Role>,
    pub(crate) recipient: Vec<Role>,
    pub(crate) mode: Option<&'static str>,
    pub(crate) cameo: Option<&'static str>,
    pub(crate) flags: Flags,
    /// Of a frame of the user's own.
    pub(crate) own: Option<Own>,
}

impl Frame {
    /// What a user calls the event.
    pub(crate) fn label(&self) -> Option<&str> {
        self.own.as_ref()?.label.as_deref()
    }
}

/// What a user's own frame tells besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Own {
    /// What the user calls the event.
    pub(crate) label: Option<String>,
}

/// All frames, and the governors.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frames {
    all: Vec<Frame>,
    /// By the verb's plain form or the noun; the most demanding first.
    verbs: HashMap<Cow<'static, str>, Vec<usize>>,
    nouns: HashMap<Cow<'static, str>, Vec<usize>>,
    governors: HashMap<&'static str, Status>,
    light: HashSet<&'static str>,
}

const FILES: [(EventType, &str, &str); 16] = [
    (EventType::Accuse, "en/events/ACCUSE.tsv", include_str!("../../lexicon/en/events/ACCUSE.tsv")),
    (EventType::Agree, "en/events/AGREE.tsv", include_str!("../../lexicon/en/events/AGREE.tsv")),
    (EventType::Aid, "en/events/AID.tsv", include_str!("../../lexicon/en/events/AID.tsv")),
    (EventType::Assault, "en/events/ASSAULT.tsv", include_str!("../../lexicon/en/events/ASSAULT.tsv")),
    (EventType::Coerce, "en/events/COERCE.tsv", include_str!("../../lexicon/en/events/COERCE.tsv")),
    (EventType::Concede, "en/events/CONCEDE.tsv", include_str!("../../lexicon/en/events/CONCEDE.tsv")),
    (EventType::Consult, "en/events/CONSULT.tsv", include_str!("../../lexicon/en/events/CONSULT.tsv")),
    (EventType::Cooperate, "en/events/COOPERATE.tsv", include_str!("../../lexicon/en/events/COOPERATE.tsv")),
    (EventType::Mobilize, "en/events/MOBILIZE.tsv", include_str!("../../lexicon/en/events/MOBILIZE.tsv")),
    (EventType::Protest, "en/events/PROTEST.tsv", include_str!("../../lexicon/en/events/PROTEST.tsv")),
    (EventType::Reject, "en/events/REJECT.tsv", include_str!("../../lexicon/en/events/REJECT.tsv")),
    (EventType::Request, "en/events/REQUEST.tsv", include_str!("../../lexicon/en/events/REQUEST.tsv")),
    (EventType::Retreat, "en/events/RETREAT.tsv", include_str!("../../lexicon/en/events/RETREAT.tsv")),
    (EventType::Sanction, "en/events/SANCTION.tsv", include_str!("../../lexicon/en/events/SANCTION.tsv")),
    (EventType::Support, "en/events/SUPPORT.tsv", include_str!("../../lexicon/en/events/SUPPORT.tsv")),
    (EventType::Threaten, "en/events/THREATEN.tsv", include_str!("../../lexicon/en/events/THREATEN.tsv")),
];

impl Frames {
    pub(crate) fn built_in(words: &Words) -> Result<Self, RowError> {
        let mut table = Self::default();
        for (kind, file, content) in FILES {
            for row in rows::<7>(file, content) {
                let (line, row) = row?;
                let frame = frame(kind, row, Cow::Borrowed, words);
                table.all.push(frame.map_err(|message| RowError { file, line, message })?);
            }
        }
        table.index();
        let file = "en/governors.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/governors.tsv")) {
            let (line, [word, status]) = row?;
            let status =
                serde_json::from_value(status.into()).map_err(|e| RowError { file, line, message: e.to_string() })?;
            table.governors.insert(word, status);
        }
        let file = "en/light_verbs.tsv";
        for row in rows::<1>(file, include_str!("../../lexicon/en/light_verbs.tsv")) {
            let (_, [verb]) = row?;
            table.light.insert(verb);
        }
        Ok(table)
    }

    /// These frames with those of a user, who has the first word; the governors stay.
    pub(crate) fn with(&self, own: Vec<Frame>, only: bool) -> Self {
        let mut table = self.clone();
        if only {
            table.all.retain(|frame| frame.own.is_some());
        }
        table.all.extend(own);
        table.index();
        table
    }

    /// Sorts the frames for the look-up.
    fn index(&mut self) {
        self.verbs.clear();
        self.nouns.clear();
        for (index, frame) in self.all.iter().enumerate() {
            let (by, key) =
                if frame.verb { (&mut self.verbs, frame.words.first()) } else { (&mut self.nouns, frame.words.last()) };
            by.entry(key.cloned().unwrap_or_default()).or_default().push(index);
        }
        let frames = &self.all;
        for indices in self.verbs.values_mut().chain(self.nouns.values_mut()) {
            indices.sort_by_key(|&i| {
                let rank =
                    |f: &Frame| (f.own.is_none(), usize::MAX - f.words.len(), f.object.is_empty() || f.object_excluded);
                frames.get(i).map(rank)
            });
        }
    }

    /// The frame of a name, as events have it for their rule.
    pub(crate) fn by_name(&self, name: &str) -> Option<&Frame> {
        self.all.iter().rev().find(|frame| frame.name == name)
    }

    /// The plain forms of the verbs.
    pub(crate) fn lemmas(&self) -> impl Iterator<Item = &Cow<'static, str>> {
        self.verbs.keys()
    }

    /// The frames that a verb may open, the most demanding first.
    pub(crate) fn of_verb(&self, lemma: &str) -> impl Iterator<Item = &Frame> {
        self.verbs.get(lemma).into_iter().flatten().filter_map(|&i| self.all.get(i))
    }

    /// The frames that a noun in lower case may open; plural or not.
    pub(crate) fn of_noun(&self, noun: &str) -> impl Iterator<Item = &Frame> {
        let indices = self.nouns.get(noun).or_else(|| self.nouns.get(singular(noun)));
        indices.into_iter().flatten().filter_map(|&i| self.all.get(i))
    }

    /// Whether a noun in lower case names a deed of violence, which somebody is behind.
    pub(crate) fn is_attack(&self, noun: &str) -> bool {
        self.of_noun(noun).any(|f| f.kind == EventType::Assault && f.words.len() == 1)
    }

    /// Whether a noun in lower case tells an attack.
    pub(crate) fn tells_attack(&self, noun: &str) -> bool {
        self.of_noun(noun).any(|f| f.kind == EventType::Assault)
            || ["bomb", "blast", "rocket", "missile", "mortar", "gunman", "gunmen"].contains(&singular(noun))
    }

    /// What a word says of an infinitive behind it.
    pub(crate) fn before_infinitive(&self, word: &str) -> Option<Status> {
        self.governor(word, " to")
    }

    /// What a word says of a noun that is its object.
    pub(crate) fn before_noun(&self, word: &str) -> Option<Status> {
        self.governor(word, " +object")
    }

    /// Whether the subject of a verb does what its object names.
    pub(crate) fn is_light(&self, lemma: &str) -> bool {
        self.light.contains(lemma)
    }

    /// What a word says of a that-clause behind it.
    pub(crate) fn before_clause(&self, word: &str) -> Option<Status> {
        self.governor(word, " that")
    }

    /// What a word says of an ing-form behind it.
    pub(crate) fn before_gerund(&self, word: &str) -> Option<Status> {
        self.governor(word, " -ing")
    }

    /// What an adjective says of its noun.
    pub(crate) fn in_phrase(&self, word: &str) -> Option<Status> {
        self.governor(word, " +noun")
    }

    fn governor(&self, word: &str, what: &str) -> Option<Status> {
        if word.is_empty() { None } else { self.governors.get(format!("{word}{what}").as_str()).copied() }
    }

    /// The contexts of a CAMEO code.
    #[allow(clippy::unused_self)] // asked as the other tables are
    pub(crate) fn contexts(&self, cameo: &str) -> &[&'static str] {
        ontology::cameo(cameo).map_or(&[], |code| &code.contexts)
    }
}

/// Without the plural's ending, where it looks like one.
pub(crate) fn singular(noun: &str) -> &str {
    let sibilant = ["ches", "shes", "sses", "xes"].iter().any(|end| noun.ends_with(end));
    let stem = noun.strip_suffix("es").filter(|_| sibilant);
    stem.or_else(|| noun.strip_suffix('s').filter(|stem| !stem.ends_with("ie"))).unwrap_or(noun)
}

/// A row of a file of frames; `keep` says whether its words are borrowed from a file that is compiled in.
pub(crate) fn frame<'c>(
    kind: EventType,
    row: [&'c str; 7],
    keep: fn(&'c str) -> Cow<'static, str>,
    known: &Words,
) -> Result<Frame, String> {
    let [trigger, object, actor, recipient, mode, cameo, flags] = row;
    let (words, part) = trigger
        .split_once('.')
        .ok_or_else(|| format!("{trigger:?} has no part of speech; write \"{trigger}.v\" or \"{trigger}.n\""))?;
    let verb = match part.split('.').next() {
        Some("v") => true,
        Some("n") => false,
        _ => return Err(format!("{part:?} is no part of speech; allowed: v, n")),
    };
    let (object, object_excluded) = object.strip_prefix('!').map_or((object, false), |rest| (rest, true));
    let mut bits = 0;
    for flag in list(flags) {
        let at = Flags::NAMES.iter().position(|n| *n == flag);
        bits |= 1 << at.ok_or_else(|| format!("{flag:?} is no flag; allowed: {}", Flags::NAMES.join(", ")))?;
    }
    let roles = |field: &str| list(field).map(|name| Role::from_name(name, known)).collect::<Result<Vec<_>, _>>();
    Ok(Frame {
        name: format!("{}/{trigger}", kind.name()),
        kind,
        verb,
        words: words.split(' ').map(keep).collect(),
        object: list(object).filter(|o| *o != "-").map(keep).collect(),
        object_excluded,
        objectless: list(object).any(|o| o == "-"),
        actor: roles(actor)?,
        recipient: roles(recipient)?,
        mode: if mode.is_empty() { None } else { Some(known_mode(kind, mode)?) },
        cameo: if cameo.is_empty() { None } else { Some(known_cameo(cameo)?) },
        flags: Flags(bits),
        own: None,
    })
}

fn known_mode(kind: EventType, name: &str) -> Result<&'static str, String> {
    let modes = &ontology::plover(kind).modes;
    modes.iter().find(|mode| mode.name == name).map(|mode| mode.name).ok_or_else(|| {
        let names: Vec<_> = modes.iter().map(|mode| mode.name).collect();
        let allowed = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        format!("{name:?} is no mode of {kind}; allowed: {allowed}")
    })
}

fn known_cameo(code: &str) -> Result<&'static str, String> {
    let told = ontology::cameo(code).map(|code| code.code);
    told.ok_or_else(|| format!("{code:?} is no code of CAMEO; write it with its leading zero, such as 042"))
}
