//! Verbs with their forms, and the words of the closed classes.

use std::sync::Arc;

use super::hash::{HashMap, HashSet};
use super::table::{RowError, list, rows};

/// What a form of a verb may be, as bits: `put` is plain, past and participle at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Forms(u8);

impl Forms {
    pub(crate) const BASE: Self = Self(1);
    pub(crate) const S: Self = Self(2);
    pub(crate) const PAST: Self = Self(4);
    pub(crate) const PARTICIPLE: Self = Self(8);
    pub(crate) const ING: Self = Self(16);

    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What the lexicon knows of a word that may be a verb.
#[derive(Clone, Debug)]
pub(crate) struct VerbForm {
    pub(crate) lemma: Arc<str>,
    pub(crate) forms: Forms,
    /// Whether the plain form and the s-form are as often nouns ("attack", "talks").
    pub(crate) noun: bool,
}

/// A closed class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    Det,
    Prep,
    Modal,
    Be,
    Have,
    Do,
    Neg,
    Pron,
    Rel,
    Conj,
    Sub,
    Adv,
    Poss,
    To,
    That,
    Time,
}

impl Closed {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "det" => Self::Det,
            "prep" => Self::Prep,
            "modal" => Self::Modal,
            "be" => Self::Be,
            "have" => Self::Have,
            "do" => Self::Do,
            "neg" => Self::Neg,
            "pron" => Self::Pron,
            "rel" => Self::Rel,
            "conj" => Self::Conj,
            "sub" => Self::Sub,
            "adv" => Self::Adv,
            "poss" => Self::Poss,
            "to" => Self::To,
            "that" => Self::That,
            "time" => Self::Time,
            _ => return None,
        })
    }
}

/// Verbs and closed classes, by lower-case word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    verbs: HashMap<String, VerbForm>,
    closed: HashMap<&'static str, Closed>,
    subject_control: HashSet<&'static str>,
}

impl Words {
    pub(crate) fn built_in() -> Result<Self, RowError> {
        let mut words = Self::default();
        let file = "en/verbs.tsv";
        for row in rows::<4>(file, include_str!("../../lexicon/en/verbs.tsv")) {
            let (_, [lemma, past, participle, noun]) = row?;
            let has = |flag| list(noun).any(|f| f == flag);
            words.add(lemma, past, participle, has("noun"));
        }
        let file = "en/closed_words.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/closed_words.tsv")) {
            let (line, [word, class]) = row?;
            let class = Closed::from_name(class).ok_or_else(|| RowError {
                file,
                line,
                message: format!("{class:?} is no closed class"),
            })?;
            words.closed.insert(word, class);
        }
        let file = "en/subject_control.tsv";
        for row in rows::<1>(file, include_str!("../../lexicon/en/subject_control.tsv")) {
            let (_, [verb]) = row?;
            words.subject_control.insert(verb);
        }
        Ok(words)
    }

    /// Enters a regular verb unless it is there: other files name verbs too.
    pub(crate) fn ensure(&mut self, lemma: &str) {
        if !self.verbs.get(lemma).is_some_and(|v| v.forms.has(Forms::BASE)) {
            self.add(lemma, "", "", false);
        }
    }

    fn add(&mut self, lemma: &str, past: &str, participle: &str, noun: bool) {
        let regular = past_of(lemma);
        let past = if past.is_empty() { regular.as_str() } else { past };
        let participle = if participle.is_empty() { past } else { participle };
        self.add_british(lemma, noun);
        // A doubled consonant shows in the past and holds for the ing-form: "banned", "banning".
        let doubled = past.len() == lemma.len() + 3 && past.starts_with(lemma) && past.ends_with("ed");
        let ing = if doubled { format!("{}ing", &past[..past.len() - 2]) } else { ing_of(lemma) };
        let name: Arc<str> = lemma.into();
        for (form, forms) in [
            (lemma, Forms::BASE),
            (s_of(lemma).as_str(), Forms::S),
            (past, Forms::PAST),
            (participle, Forms::PARTICIPLE),
            (ing.as_str(), Forms::ING),
        ] {
            match self.verbs.get_mut(form) {
                Some(known) if *known.lemma == *lemma => known.forms = known.forms.and(forms),
                // Two verbs share a form: the irregular one ("found", "saw") is the commoner.
                Some(known) if past != regular => {
                    *known = VerbForm { lemma: Arc::clone(&name), forms, noun };
                }
                Some(_) => {}
                None => {
                    self.verbs.insert(form.to_owned(), VerbForm { lemma: Arc::clone(&name), forms, noun });
                }
            }
        }
    }

    /// "travelled", "travelling": British spelling doubles the last consonant of "travel" too.
    fn add_british(&mut self, lemma: &str, noun: bool) {
        let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
        let mut end = lemma.chars().rev();
        let doubles = end.next() == Some('l') && end.next().is_some_and(vowel) && end.next().is_some_and(|c| !vowel(c));
        if !doubles {
            return;
        }
        for (ending, forms) in [("led", Forms::PAST.and(Forms::PARTICIPLE)), ("ling", Forms::ING)] {
            let form = VerbForm { lemma: lemma.into(), forms, noun };
            self.verbs.entry(format!("{lemma}{ending}")).or_insert(form);
        }
    }

    /// The verb that a lower-case word is a form of.
    pub(crate) fn verb(&self, word: &str) -> Option<&VerbForm> {
        self.verbs.get(word)
    }

    /// All prepositions.
    pub(crate) fn prepositions(&self) -> impl Iterator<Item = &'static str> {
        self.closed.iter().filter(|(_, class)| **class == Closed::Prep).map(|(word, _)| *word)
    }

    /// Whether the subject of a verb, not its object, does what an infinitive behind it says.
    pub(crate) fn keeps_subject(&self, lemma: &str) -> bool {
        self.subject_control.contains(lemma)
    }

    /// The closed class of a lower-case word.
    pub(crate) fn closed(&self, word: &str) -> Option<Closed> {
        self.closed.get(word).copied()
    }
}

fn consonant_y(lemma: &str) -> Option<&str> {
    let stem = lemma.strip_suffix('y')?;
    (!stem.ends_with(['a', 'e', 'i', 'o', 'u'])).then_some(stem)
}

fn s_of(lemma: &str) -> String {
    if let Some(stem) = consonant_y(lemma) {
        format!("{stem}ies")
    } else if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("ch") || lemma.ends_with("sh") {
        format!("{lemma}es")
    } else {
        format!("{lemma}s")
    }
}

fn past_of(lemma: &str) -> String {
    if let Some(stem) = consonant_y(lemma) {
        format!("{stem}ied")
    } else if lemma.ends_with('e') {
        format!("{lemma}d")
    } else {
        format!("{lemma}ed")
    }
}

fn ing_of(lemma: &str) -> String {
    if let Some(stem) = lemma.strip_suffix("ie") {
        format!("{stem}ying")
    } else if let Some(stem) = lemma.strip_suffix('e').filter(|s| !s.ends_with(['e', 'o', 'y'])) {
        format!("{stem}ing")
    } else {
        format!("{lemma}ing")
    }
}
