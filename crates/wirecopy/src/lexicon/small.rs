//! Small words, words that are no names, nouns of places.

use super::hash::{HashMap, HashSet};
use super::phrase::{Phrases, word_hash};
use super::table::{RowError, rows};
use crate::entity::CountryCode;

/// What a function word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    Determiner,
    Possessive,
    Preposition,
    Conjunction,
    Auxiliary,
    Pronoun,
    Adverb,
}

/// What a noun makes of the name before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TownNoun {
    /// A town, whatever the name.
    Always,
    /// A town, where some town is so named.
    Town,
    /// The name of a body, in which a town is named: "Public" of "Harrowby Public Library".
    Body,
}

/// The tables.
#[derive(Debug, Default)]
pub(crate) struct SmallWords {
    functions: HashMap<u64, Function>,
    not_names: HashMap<u64, bool>,
    pub(crate) place_heads: Phrases<()>,
    measures: HashSet<u64>,
    pairs: HashSet<u64>,
    parties: HashSet<u64>,
    /// Sign or name of money → ISO 4217 code.
    currencies: HashMap<&'static str, &'static str>,
    town_nouns: HashMap<u64, TownNoun>,
    party_letters: HashMap<&'static str, CountryCode>,
    /// Words that one country's news uses of itself.
    pub(crate) home_words: Phrases<CountryCode>,
}

impl SmallWords {
    /// Reads the files that are compiled in.
    pub(crate) fn built_in() -> Result<Self, RowError> {
        let mut words = Self::default();
        let file = "en/function_words.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/function_words.tsv")) {
            let (line, [word, what]) = row?;
            let what = match what {
                "determiner" => Function::Determiner,
                "possessive" => Function::Possessive,
                "preposition" => Function::Preposition,
                "conjunction" => Function::Conjunction,
                "auxiliary" => Function::Auxiliary,
                "pronoun" => Function::Pronoun,
                "adverb" => Function::Adverb,
                other => return Err(RowError { file, line, message: format!("{other:?} is no kind of word") }),
            };
            words.functions.insert(word_hash(word), what);
        }
        for row in rows::<2>("en/not_names.tsv", include_str!("../../lexicon/en/not_names.tsv")) {
            let (_, [word, what]) = row?;
            words.not_names.insert(word_hash(word), what == "people");
        }
        for row in rows::<1>("en/place_heads.tsv", include_str!("../../lexicon/en/place_heads.tsv")) {
            let (_, [noun]) = row?;
            words.place_heads.insert(noun, ());
        }
        for row in rows::<1>("en/measure_nouns.tsv", include_str!("../../lexicon/en/measure_nouns.tsv")) {
            let (_, [noun]) = row?;
            words.measures.insert(word_hash(noun));
        }
        for row in rows::<1>("en/pair_nouns.tsv", include_str!("../../lexicon/en/pair_nouns.tsv")) {
            let (_, [noun]) = row?;
            words.pairs.insert(word_hash(noun));
        }
        for row in rows::<1>("en/party_nouns.tsv", include_str!("../../lexicon/en/party_nouns.tsv")) {
            let (_, [noun]) = row?;
            words.parties.insert(word_hash(noun));
        }
        for row in rows::<2>("en/currencies.tsv", include_str!("../../lexicon/en/currencies.tsv")) {
            let (_, [sign, code]) = row?;
            words.currencies.insert(sign, code);
        }
        let file = "en/town_nouns.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/town_nouns.tsv")) {
            let (line, [noun, what]) = row?;
            let what = match what {
                "always" => TownNoun::Always,
                "town" => TownNoun::Town,
                "body" => TownNoun::Body,
                other => return Err(RowError { file, line, message: format!("{other:?} is no kind of noun") }),
            };
            words.town_nouns.insert(word_hash(noun), what);
        }
        let country = |file, line, code: &str| {
            let message = || format!("{code:?} is no code of a country");
            CountryCode::new(code).ok_or_else(|| RowError { file, line, message: message() })
        };
        let file = "en/party_letters.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/party_letters.tsv")) {
            let (line, [letters, code]) = row?;
            words.party_letters.insert(letters, country(file, line, code)?);
        }
        let file = "en/home_words.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/home_words.tsv")) {
            let (line, [phrase, code]) = row?;
            words.home_words.insert(phrase, country(file, line, code)?);
        }
        Ok(words)
    }

    /// What a function word is; nothing for any other word.
    pub(crate) fn function(&self, word: u64) -> Option<Function> {
        self.functions.get(&word).copied()
    }

    /// Whether a noun in the singular stands for what "of …" behind it names: "scores of refugees".
    pub(crate) fn is_measure(&self, noun: &str) -> bool {
        self.measures.contains(&word_hash(noun))
    }

    /// Whether a noun in the singular can name both parties again: "the two leaders".
    pub(crate) fn is_pair(&self, noun: &str) -> bool {
        self.pairs.contains(&word_hash(noun))
    }

    /// Whether a noun can be a party of an event though no lexicon names what it stands for: "East Asian countries".
    pub(crate) fn is_party(&self, noun: &str) -> bool {
        self.parties.contains(&word_hash(noun))
    }

    /// The ISO 4217 code of a sign or name in lower case: "us$", "euro".
    pub(crate) fn currency(&self, sign: &str) -> Option<&'static str> {
        self.currencies.get(sign).copied()
    }

    /// The country in which letters stand for a party before the place that somebody was elected in: "D" of "D-Harrowby".
    pub(crate) fn party_letter(&self, letters: &str) -> Option<CountryCode> {
        self.party_letters.get(letters).copied()
    }

    /// What a noun makes of the name before it; nothing for other words.
    pub(crate) fn town_noun(&self, word: u64) -> Option<TownNoun> {
        self.town_nouns.get(&word).copied()
    }

    /// Whether a capitalised word names nobody by itself.
    pub(crate) fn is_no_name(&self, word: u64) -> bool {
        self.not_names.contains_key(&word)
    }

    /// Whether a word tells of a people, belief or camp.
    pub(crate) fn is_people(&self, word: u64) -> bool {
        self.not_names.get(&word) == Some(&true)
    }
}
