//! Reporting verbs and nouns, media and kinds of source.

use super::hash::{HashMap, HashSet};
use super::table::{RowError, list, rows};
use crate::statement::{Attitude, Medium, Polarity, SourceKind};

/// A verb that reports what somebody says.
#[allow(clippy::struct_excessive_bools)] // what may follow it, each by its name in the file
#[derive(Clone, Debug)]
pub(crate) struct ReportingVerb {
    /// "for" of "call for".
    pub(crate) particle: &'static str,
    pub(crate) clause: bool,
    /// Whether its clause needs no other sign, and anybody can be its subject.
    pub(crate) bare: bool,
    /// Whether its clause needs "that".
    pub(crate) that: bool,
    pub(crate) object: bool,
    pub(crate) infinitive: bool,
    pub(crate) addressee: bool,
    pub(crate) quoted: bool,
    /// Whether its object speaks in what follows: "quoted Roe as saying".
    pub(crate) relays: bool,
    /// Prepositions whose object is the content.
    pub(crate) prepositions: Vec<&'static str>,
    pub(crate) attitude: Attitude,
    pub(crate) polarity: Polarity,
    pub(crate) medium: Option<Medium>,
}

/// A noun that reports.
#[allow(clippy::struct_excessive_bools)] // what it can be, each by its name in the file
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReportingNoun {
    /// Something that can itself speak: "a statement".
    pub(crate) document: bool,
    /// Whether a "that" clause behind it is what it says: "the claim that".
    pub(crate) clause: bool,
    /// Whether an infinitive is: "the promise to".
    pub(crate) infinitive: bool,
    /// Whether "in X's …" hands over what X says.
    pub(crate) view: bool,
    pub(crate) polarity: Polarity,
    pub(crate) attitude: Attitude,
    pub(crate) medium: Option<Medium>,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Reporting {
    verbs: HashMap<&'static str, Vec<ReportingVerb>>,
    nouns: HashMap<&'static str, ReportingNoun>,
    media: HashMap<&'static str, Medium>,
    sources: HashMap<&'static str, SourceKind>,
    openers: HashSet<&'static str>,
    utterers: HashSet<&'static str>,
    hiding: Vec<&'static str>,
    /// "according to" by its words, with what may follow; the longer first.
    phrases: Vec<(Vec<&'static str>, Follows)>,
    /// Phrases of headlines: before the issuer, behind it, and where it ends; the longer first.
    before_issuer: Vec<&'static str>,
    behind_issuer: Vec<&'static str>,
    past_issuer: Vec<&'static str>,
}

/// What may follow a phrase that names a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Follows {
    Anybody,
    Name,
    /// A noun like "view" with its owner.
    View,
}

impl Reporting {
    pub(crate) fn built_in() -> Result<Self, RowError> {
        let mut table = Self::default();
        let file = "en/reporting_verbs.tsv";
        for row in rows::<5>(file, include_str!("../../lexicon/en/reporting_verbs.tsv")) {
            let (line, [verb, contents, attitude, polarity, medium]) = row?;
            let (lemma, particle) = verb.split_once(' ').unwrap_or((verb, ""));
            let has = |name| list(contents).any(|c| c == name);
            let named = ["clause", "that", "bare", "object", "infinitive", "addressee", "quoted", "quote", "relays"];
            table.verbs.entry(lemma).or_default().push(ReportingVerb {
                particle,
                clause: has("clause") || has("that"),
                bare: has("bare"),
                that: has("that"),
                object: has("object"),
                infinitive: has("infinitive"),
                addressee: has("addressee"),
                quoted: has("quoted"),
                relays: has("relays"),
                prepositions: list(contents).filter(|c| !named.contains(c)).collect(),
                attitude: word(file, line, if attitude.is_empty() { "said" } else { attitude })?,
                polarity: word(file, line, if polarity.is_empty() { "affirmed" } else { polarity })?,
                medium: optional(file, line, medium)?,
            });
        }
        let file = "en/reporting_nouns.tsv";
        for row in rows::<5>(file, include_str!("../../lexicon/en/reporting_nouns.tsv")) {
            let (line, [noun, what, attitude, polarity, medium]) = row?;
            let has = |name| list(what).any(|w| w == name);
            let noun_row = ReportingNoun {
                document: has("document"),
                clause: has("clause"),
                infinitive: has("infinitive"),
                view: has("view"),
                attitude: word(file, line, if attitude.is_empty() { "said" } else { attitude })?,
                polarity: word(file, line, if polarity.is_empty() { "affirmed" } else { polarity })?,
                medium: optional(file, line, medium)?,
            };
            table.nouns.insert(noun, noun_row);
        }
        let file = "en/media_cues.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/media_cues.tsv")) {
            let (line, [words, medium]) = row?;
            table.media.insert(words, word(file, line, medium)?);
        }
        let file = "en/source_nouns.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/source_nouns.tsv")) {
            let (line, [noun, kind]) = row?;
            let kind = word(file, line, kind)?;
            table.sources.insert(noun, kind);
            // One of many is the same: "republican".
            if let Some(one) = noun.strip_suffix('s').filter(|one| !one.ends_with(['s', 'i', 'u'])) {
                table.sources.entry(one).or_insert(kind);
            }
        }
        let file = "en/speech_openers.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/speech_openers.tsv")) {
            let (_, [verb, what]) = row?;
            list(what).for_each(|what| {
                let verbs = if what == "noun" { &mut table.utterers } else { &mut table.openers };
                verbs.insert(verb);
            });
        }
        let file = "en/source_phrases.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/source_phrases.tsv")) {
            let (line, [phrase, follows]) = row?;
            let follows = match follows {
                "anybody" => Follows::Anybody,
                "name" => Follows::Name,
                "view" => Follows::View,
                other => return Err(RowError { file, line, message: format!("`{other}` cannot follow") }),
            };
            table.phrases.push((phrase.split(' ').collect(), follows));
        }
        table.phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let file = "en/statement_headlines.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/statement_headlines.tsv")) {
            let (line, [phrase, place]) = row?;
            match place {
                "before" => table.before_issuer.push(phrase),
                "behind" => table.behind_issuer.push(phrase),
                "end" => table.past_issuer.push(phrase),
                other => return Err(RowError { file, line, message: format!("`{other}` is no place") }),
            }
        }
        table.before_issuer.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        table.behind_issuer.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        for row in rows::<1>("en/hidden_sources.tsv", include_str!("../../lexicon/en/hidden_sources.tsv")) {
            table.hiding.push(row?.1[0]);
        }
        Ok(table)
    }

    /// The phrases before a source, by their words; the longer first.
    pub(crate) fn source_phrases(&self) -> impl Iterator<Item = (&[&'static str], Follows)> {
        self.phrases.iter().map(|(words, follows)| (&**words, *follows))
    }

    /// How long the phrase is that opens a headline in lower case before its issuer: "statement by".
    pub(crate) fn before_issuer(&self, headline: &str) -> Option<usize> {
        self.before_issuer
            .iter()
            .find(|p| headline.strip_prefix(**p).is_some_and(|r| r.starts_with(' ')))
            .map(|p| p.len())
    }

    /// Where the phrase stands that follows a headline's issuer: "press statement" before "on …" or a colon.
    pub(crate) fn behind_issuer(&self, headline: &str) -> Option<std::ops::Range<usize>> {
        self.behind_issuer.iter().find_map(|phrase| {
            let at = headline.find(phrase).filter(|&at| at > 0)?;
            let (before, rest) = (headline.get(..at)?, headline.get(at + phrase.len()..)?);
            let closes = rest.starts_with(':') || rest.starts_with(" on ");
            (closes && before.ends_with(' ')).then_some(at..at + phrase.len())
        })
    }

    /// Where an issuer's name in a headline in lower case ends.
    pub(crate) fn past_issuer(&self, words: &str) -> usize {
        let marks = words.find([':', '–', '—', '\n']);
        let word = |phrase: &&str| {
            let mut found = words.match_indices(*phrase).map(|(at, _)| at);
            found.find(|&at| {
                words.get(..at).is_some_and(|w| w.ends_with(' '))
                    && words.get(at + phrase.len()..).is_some_and(|w| w.starts_with(' '))
            })
        };
        self.past_issuer.iter().filter_map(word).chain(marks).min().unwrap_or(words.len())
    }

    /// Whether a sentence in lower case says that somebody would not be named.
    pub(crate) fn hides(&self, sentence: &str) -> bool {
        self.hiding.iter().any(|words| sentence.contains(words))
    }

    /// The plain forms of all verbs.
    pub(crate) fn lemmas(&self) -> impl Iterator<Item = &'static str> {
        self.verbs.keys().chain(&self.openers).chain(&self.utterers).copied()
    }

    /// Whether a noun with an owner tells whose word follows: "in Roe's view".
    pub(crate) fn is_view(&self, noun: &str) -> bool {
        self.noun(noun).is_some_and(|noun| noun.view)
    }

    /// Whether a verb tells that what its infinitive says came to pass: "went on to say".
    pub(crate) fn opens(&self, lemma: &str) -> bool {
        self.openers.contains(lemma)
    }

    /// The verb of a plain form, with the particle if the next word is one.
    pub(crate) fn verb(&self, lemma: &str, next: &str) -> Option<&ReportingVerb> {
        let verbs = self.verbs.get(lemma)?;
        let with = verbs.iter().find(|v| !v.particle.is_empty() && v.particle == next);
        with.or_else(|| verbs.iter().find(|v| v.particle.is_empty()))
    }

    /// Whether a verb with a reporting noun as its object tells who speaks: "made the claim", "issued a warning".
    pub(crate) fn utters(&self, lemma: &str) -> bool {
        self.utterers.contains(lemma)
    }

    /// The particles of a verb that are prepositions: "for" of "call for".
    pub(crate) fn particles(&self, lemma: &str) -> impl Iterator<Item = &'static str> + '_ {
        let verbs = self.verbs.get(lemma).into_iter().flatten();
        verbs
            .filter(|v| v.object && matches!(v.particle, "for" | "on" | "upon" | "about" | "against"))
            .map(|v| v.particle)
    }

    /// A noun in lower case, singular or plural.
    pub(crate) fn noun(&self, noun: &str) -> Option<ReportingNoun> {
        self.nouns.get(noun).or_else(|| self.nouns.get(noun.strip_suffix('s')?)).copied()
    }

    pub(crate) fn medium(&self, words: &str) -> Option<Medium> {
        self.media.get(words).copied()
    }

    pub(crate) fn source(&self, noun: &str) -> Option<SourceKind> {
        self.sources.get(noun).copied()
    }
}

/// A word of the model, by its printed form.
fn word<T: serde::de::DeserializeOwned>(file: &'static str, line: usize, name: &str) -> Result<T, RowError> {
    serde_json::from_value(serde_json::Value::from(name)).map_err(|error| RowError {
        file,
        line,
        message: error.to_string(),
    })
}

fn optional<T: serde::de::DeserializeOwned>(
    file: &'static str,
    line: usize,
    name: &str,
) -> Result<Option<T>, RowError> {
    if name.is_empty() { Ok(None) } else { word(file, line, name).map(Some) }
}
