//! The word lists of the crate, read once: `lexicon/*.tsv`.

use std::sync::LazyLock;

/// Every list, sorted as its file is.
pub(crate) struct Lexicon {
    /// Abbreviations without their full stop.
    abbreviations: Vec<(&'static str, Abbreviation)>,
    /// Words that, capitalised behind an abbreviation, begin a sentence.
    openers: Vec<&'static str>,
    /// Verbs that follow a quotation's own "?" or "!".
    quote_verbs: Vec<&'static str>,
    /// Capitalised words that follow a clock time.
    after_time: Vec<&'static str>,
    prefixes: Vec<&'static str>,
    suffixes: Vec<&'static str>,
    contractions: Vec<(&'static str, &'static str)>,
    whole: Vec<&'static str>,
    units: Vec<&'static str>,
    endings: Vec<&'static str>,
    emoticons: Vec<&'static str>,
    /// Forms of verbs that take a hearer and a clause.
    telling_verbs: Vec<&'static str>,
    /// Nouns of what is told.
    told_nouns: Vec<&'static str>,
    /// Nouns that an infinitive completes.
    infinitive_nouns: Vec<&'static str>,
    measures: Vec<&'static str>,
    /// Plurals that stand before another noun.
    plural_modifiers: Vec<&'static str>,
    /// Days, months and words like "last".
    days: Vec<&'static str>,
}

/// How an abbreviation and the end of a sentence go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Abbreviation {
    pub(crate) kind: Kind,
    /// Written small, it is an ordinary word ("sat", "mass").
    pub(crate) capital: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Stands before a name or a clause and never ends a sentence.
    Title,
    /// Is an abbreviation before a number only.
    Number,
    /// Ends a sentence where an opener follows.
    Word,
    /// Ends a sentence before any capital that does not go on with a clock time.
    Time,
}

pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    abbreviations: rows(include_str!("../lexicon/abbreviations.tsv"))
        .map(|(form, rest)| {
            let (kind, case) = rest.split_once('\t').unwrap_or((rest, ""));
            let kind = match kind {
                "title" => Kind::Title,
                "number" => Kind::Number,
                "time" => Kind::Time,
                _ => Kind::Word,
            };
            (form, Abbreviation { kind, capital: case == "capital" })
        })
        .collect(),
    openers: words(include_str!("../lexicon/openers.tsv")),
    quote_verbs: words(include_str!("../lexicon/quote_verbs.tsv")),
    telling_verbs: words(include_str!("../lexicon/telling_verbs.tsv")),
    told_nouns: words(include_str!("../lexicon/told_nouns.tsv")),
    infinitive_nouns: words(include_str!("../lexicon/infinitive_nouns.tsv")),
    measures: words(include_str!("../lexicon/measures.tsv")),
    plural_modifiers: words(include_str!("../lexicon/plural_modifiers.tsv")),
    days: words(include_str!("../lexicon/days.tsv")),
    after_time: words(include_str!("../lexicon/after_time.tsv")),
    prefixes: words(include_str!("../lexicon/prefixes.tsv")),
    suffixes: words(include_str!("../lexicon/suffixes.tsv")),
    contractions: rows(include_str!("../lexicon/contractions.tsv")).collect(),
    whole: words(include_str!("../lexicon/whole.tsv")),
    units: words(include_str!("../lexicon/units.tsv")),
    endings: words(include_str!("../lexicon/endings.tsv")),
    emoticons: words(include_str!("../lexicon/emoticons.tsv")),
});

impl Lexicon {
    pub(crate) fn abbreviation(&self, form: &str) -> Option<Abbreviation> {
        let key = Folded::new(form)?;
        let at = self.abbreviations.binary_search_by(|(form, _)| (*form).cmp(key.as_str())).ok()?;
        self.abbreviations.get(at).map(|(_, abbreviation)| *abbreviation)
    }

    pub(crate) fn takes_infinitive(&self, noun: &str) -> bool {
        contains(&self.infinitive_nouns, noun)
    }

    /// "hours" of "waited more than two hours".
    pub(crate) fn is_measure(&self, noun: &str) -> bool {
        contains(&self.measures, noun)
    }

    /// "arms" of "arms deal".
    pub(crate) fn is_plural_modifier(&self, noun: &str) -> bool {
        contains(&self.plural_modifiers, noun)
    }

    /// "Monday" of "talks Monday".
    pub(crate) fn is_day(&self, word: &str) -> bool {
        contains(&self.days, word)
    }

    pub(crate) fn is_opener(&self, word: &str) -> bool {
        contains(&self.openers, word)
    }

    pub(crate) fn is_quote_verb(&self, word: &str) -> bool {
        contains(&self.quote_verbs, word)
    }

    pub(crate) fn goes_on_after_time(&self, word: &str) -> bool {
        contains(&self.after_time, word)
    }

    /// "non" of "non-profit": English Web Treebank leaves the word in one piece.
    pub(crate) fn is_prefix(&self, word: &str) -> bool {
        contains(&self.prefixes, word)
    }

    /// "wise" of "price-wise".
    pub(crate) fn is_suffix(&self, word: &str) -> bool {
        contains(&self.suffixes, word)
    }

    /// The byte length of each part of a word that is written as one: "can|not".
    pub(crate) fn contraction(&self, word: &str) -> Option<impl Iterator<Item = usize> + 'static> {
        let key = Folded::new(word)?;
        let at = self.contractions.binary_search_by(|(form, _)| (*form).cmp(key.as_str())).ok()?;
        self.contractions.get(at).map(|(_, parts)| parts.split('|').map(str::len))
    }

    /// A word in one piece despite the marks in it: "'em", "w/o".
    pub(crate) fn is_whole(&self, word: &str) -> bool {
        contains(&self.whole, word)
    }

    /// A unit that is written onto its number: "5pm".
    pub(crate) fn is_unit(&self, word: &str) -> bool {
        contains(&self.units, word)
    }

    /// The last label of a web address or the suffix of a file.
    pub(crate) fn is_ending(&self, word: &str) -> bool {
        contains(&self.endings, word)
    }

    pub(crate) fn is_telling(&self, word: &str) -> bool {
        contains(&self.telling_verbs, word)
    }

    pub(crate) fn is_told(&self, word: &str) -> bool {
        contains(&self.told_nouns, word)
    }

    pub(crate) fn is_emoticon(&self, word: &str) -> bool {
        self.emoticons.binary_search(&word).is_ok()
    }
}

fn contains(list: &[&'static str], word: &str) -> bool {
    Folded::new(word).is_some_and(|key| list.binary_search_by(|entry| (*entry).cmp(key.as_str())).is_ok())
}

/// First field and rest of each entry.
pub(crate) fn rows(content: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    content
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
        .map(|line| line.split_once('\t').unwrap_or((line, "")))
}

fn words(content: &'static str) -> Vec<&'static str> {
    rows(content).map(|(form, _)| form).collect()
}

/// A short word in small letters and with straight apostrophes, on the stack: no look-up allocates.
pub(crate) struct Folded {
    bytes: [u8; Self::LONGEST],
    len: usize,
}

impl Folded {
    /// No entry of a list is longer; a test sees to that.
    const LONGEST: usize = 24;

    pub(crate) fn new(word: &str) -> Option<Self> {
        if word.len() > Self::LONGEST {
            return None;
        }
        let mut folded = Self { bytes: [0; Self::LONGEST], len: 0 };
        for c in word.chars() {
            let c = if c == '’' { '\'' } else { c.to_ascii_lowercase() };
            let end = folded.len + c.len_utf8();
            c.encode_utf8(&mut folded.bytes[folded.len..end]);
            folded.len = end;
        }
        Some(folded)
    }

    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [(&str, &str); 18] = [
        ("abbreviations", include_str!("../lexicon/abbreviations.tsv")),
        ("after_time", include_str!("../lexicon/after_time.tsv")),
        ("contractions", include_str!("../lexicon/contractions.tsv")),
        ("days", include_str!("../lexicon/days.tsv")),
        ("emoticons", include_str!("../lexicon/emoticons.tsv")),
        ("endings", include_str!("../lexicon/endings.tsv")),
        ("headline_verbs", include_str!("../lexicon/headline_verbs.tsv")),
        ("infinitive_nouns", include_str!("../lexicon/infinitive_nouns.tsv")),
        ("measures", include_str!("../lexicon/measures.tsv")),
        ("openers", include_str!("../lexicon/openers.tsv")),
        ("plural_modifiers", include_str!("../lexicon/plural_modifiers.tsv")),
        ("prefixes", include_str!("../lexicon/prefixes.tsv")),
        ("quote_verbs", include_str!("../lexicon/quote_verbs.tsv")),
        ("suffixes", include_str!("../lexicon/suffixes.tsv")),
        ("telling_verbs", include_str!("../lexicon/telling_verbs.tsv")),
        ("told_nouns", include_str!("../lexicon/told_nouns.tsv")),
        ("units", include_str!("../lexicon/units.tsv")),
        ("whole", include_str!("../lexicon/whole.tsv")),
    ];

    #[test]
    fn files_are_sorted_unique_and_explained() {
        for (name, content) in FILES {
            assert!(content.starts_with("# "), "{name}: no head comment");
            assert!(content.contains("Source:"), "{name}: no source");
            let forms = words(content);
            for pair in forms.windows(2) {
                assert!(pair[0] < pair[1], "{name}: {:?} before {:?}", pair[0], pair[1]);
            }
            for form in forms {
                assert!(form.len() <= Folded::LONGEST, "{name}: {form:?} is too long to be found");
                assert!(!form.trim().is_empty() && form.trim() == form, "{name}: {form:?}");
                if name != "emoticons" {
                    let folded = Folded::new(form).expect("short enough");
                    assert_eq!(folded.as_str(), form, "{name}: entries are in small letters");
                }
            }
        }
    }

    #[test]
    fn fields_are_known() {
        for (form, rest) in rows(FILES[0].1) {
            let (kind, case) = rest.split_once('\t').unwrap_or((rest, ""));
            assert!(["title", "number", "word", "time"].contains(&kind), "{form}: kind {kind:?}");
            assert!(["", "capital"].contains(&case), "{form}: case {case:?}");
        }
        for (form, parts) in rows(FILES[2].1) {
            assert_eq!(parts.replace('|', ""), form);
        }
    }
}
