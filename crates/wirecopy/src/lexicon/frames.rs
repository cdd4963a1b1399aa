//! Frames of events, and the words that decide whether what they govern took place.

mod row;

pub(crate) use row::frame;

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::hash::{HashMap, HashSet};
use super::table::{RowError, rows};
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
    /// Whoever says the sentence: "X said that …".
    Teller,
    /// Object of the infinitive behind a noun: "efforts to defeat X".
    Purpose,
    /// Behind a preposition.
    After(&'static str),
}

/// What a frame asks for besides its words; each is told in the README of the frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(u32);

impl Flags {
    const NAMES: [&'static str; 27] = [
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
        "does",
        "war",
        "public",
        "patient",
        "being",
        "sequel",
        "peace",
        "outlaw",
    ];

    pub(crate) fn has(self, name: &str) -> bool {
        Self::NAMES.iter().position(|n| *n == name).is_some_and(|at| self.0 >> at & 1 == 1)
    }
}

/// What word opens a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Verb,
    Noun,
    /// In a predicate: "is critical of".
    Adjective,
    /// Before a verb: "must".
    Modal,
}

impl Part {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "v" => Self::Verb,
            "n" => Self::Noun,
            "a" => Self::Adjective,
            "m" => Self::Modal,
            _ => return None,
        })
    }
}

/// Where the object may stand among a trigger's words.
pub(crate) const SLOT: &str = "~";

/// Words that tell an event, and who is who.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// `CONSULT/meet.v`: what the rule is called.
    pub(crate) name: String,
    pub(crate) kind: EventType,
    pub(crate) part: Part,
    /// The words of the trigger: of a noun the head last, otherwise the plain form first; [`SLOT`] for an object.
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

/// What a user's own frame tells besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Own {
    /// What the user calls the event.
    pub(crate) label: Option<String>,
}

impl Frame {
    /// What a user calls the event.
    pub(crate) fn label(&self) -> Option<&str> {
        self.own.as_ref()?.label.as_deref()
    }

    /// Whether a noun opens it; if not, a verb or a predicate.
    pub(crate) fn is_noun(&self) -> bool {
        self.part == Part::Noun
    }
}

/// All frames, and the governors.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frames {
    all: Vec<Frame>,
    /// By the word that opens them; the most demanding first.
    by_word: HashMap<Part, HashMap<Cow<'static, str>, Vec<usize>>>,
    by_name: HashMap<String, usize>,
    /// Classes of nouns, and the nouns of each, parted by `|`.
    classes: HashMap<&'static str, &'static str>,
    /// Words that lead an argument in: prepositions, and what else the built-in frames have there.
    leading: BTreeSet<&'static str>,
    governors: HashMap<&'static str, Status>,
    light: HashSet<&'static str>,
    answerable: HashSet<(&'static str, &'static str)>,
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
        let file = "en/events/nouns.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/events/nouns.tsv")) {
            let (_, [class, nouns]) = row?;
            table.classes.insert(class, nouns);
        }
        for (kind, file, content) in FILES {
            for row in rows::<7>(file, content) {
                let (line, row) = row?;
                let frame = frame(kind, row, Cow::Borrowed, &table.classes, &Ok);
                table.all.push(frame.map_err(|message| RowError { file, line, message })?);
            }
        }
        table.leading = words.prepositions().collect();
        let roles = table.all.iter().flat_map(|frame| frame.actor.iter().chain(&frame.recipient));
        table.leading.extend(roles.filter_map(|role| if let Role::After(word) = role { Some(*word) } else { None }));
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
        let file = "en/answerable.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/answerable.tsv")) {
            let (_, [word, preposition]) = row?;
            table.answerable.insert((word, preposition));
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
        self.by_word.clear();
        self.by_name = self.all.iter().enumerate().map(|(index, frame)| (frame.name.clone(), index)).collect();
        for (index, frame) in self.all.iter().enumerate() {
            let key = if frame.part == Part::Noun { frame.words.last() } else { frame.words.first() };
            let words = self.by_word.entry(frame.part).or_default();
            words.entry(key.cloned().unwrap_or_default()).or_default().push(index);
        }
        let frames = &self.all;
        for indices in self.by_word.values_mut().flat_map(HashMap::values_mut) {
            indices.sort_by_key(|&i| {
                let rank = |f: &Frame| {
                    let open = f.object.is_empty() || f.object_excluded;
                    (f.own.is_none(), usize::MAX - f.words.len(), open, f.object.len())
                };
                frames.get(i).map(rank)
            });
        }
    }

    /// A word that leads an argument in, as the tables hold it; else what is allowed.
    pub(crate) fn lead_in(&self, word: &str) -> Result<&'static str, String> {
        self.leading.get(word).copied().ok_or_else(|| {
            let words: Vec<_> = self.leading.iter().copied().collect();
            format!(
                "{word:?} is no place of an argument; allowed: subj, obj, poss, mod, clause, teller, {}",
                words.join(", ")
            )
        })
    }

    /// Classes of nouns, and the nouns of each, parted by `|`.
    pub(crate) fn classes(&self) -> &HashMap<&'static str, &'static str> {
        &self.classes
    }

    /// Whether a noun in lower case, plural or not, is of a class.
    pub(crate) fn is_of_class(&self, class: &str, noun: &str) -> bool {
        self.classes.get(class).is_some_and(|nouns| nouns.split('|').any(|one| one == noun || one == singular(noun)))
    }

    /// The frame of a name, as events have it for their rule; of several the last, which is the user's own.
    pub(crate) fn by_name(&self, name: &str) -> Option<&Frame> {
        self.all.get(*self.by_name.get(name)?)
    }

    /// The plain forms of the verbs.
    pub(crate) fn lemmas(&self) -> impl Iterator<Item = &Cow<'static, str>> {
        self.by_word.get(&Part::Verb).into_iter().flat_map(HashMap::keys)
    }

    /// The frames that a word may open, a verb by its plain form; the most demanding first.
    pub(crate) fn of(&self, part: Part, word: &str) -> impl Iterator<Item = &Frame> {
        self.indices(part, word).iter().filter_map(|&i| self.all.get(i))
    }

    /// The frames that a noun in lower case may open; plural or not.
    pub(crate) fn of_noun(&self, noun: &str) -> impl Iterator<Item = &Frame> {
        let one = singular(noun);
        let other = if one == noun { &[] } else { self.indices(Part::Noun, one) };
        self.indices(Part::Noun, noun).iter().chain(other).filter_map(|&i| self.all.get(i))
    }

    fn indices(&self, part: Part, word: &str) -> &[usize] {
        self.by_word.get(&part).and_then(|words| words.get(word)).map_or(&[], Vec::as_slice)
    }

    /// Whether a noun in lower case names a deed of violence, which somebody is behind.
    pub(crate) fn is_attack(&self, noun: &str) -> bool {
        self.of_noun(noun).any(|f| f.kind == EventType::Assault && f.words.len() == 1)
    }

    /// Whether a noun in lower case tells an attack.
    pub(crate) fn tells_attack(&self, noun: &str) -> bool {
        self.of_noun(noun).any(|f| f.kind == EventType::Assault && f.object.is_empty())
            || self.is_of_class("harmful", noun)
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

    /// Whether the subject of a word did what a noun tells behind this preposition: "convicted of the murder".
    pub(crate) fn answers_for(&self, word: &str, preposition: &str) -> bool {
        self.answerable.contains(&(word, preposition))
    }

    /// Whether a verb tells that or when its subject took place.
    pub(crate) fn happens(&self, lemma: &str) -> bool {
        self.is_of_class("taking-place", lemma)
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
    // "allies" is no plural of "allie", "ties" is one of "tie".
    stem.or_else(|| noun.strip_suffix('s').filter(|stem| !stem.ends_with("ie") || stem.len() == 3)).unwrap_or(noun)
}
