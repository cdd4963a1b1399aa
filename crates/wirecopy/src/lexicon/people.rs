//! Words about persons: titles and roles, given names, the small words inside names.

use std::borrow::Cow;

use super::fold::fold;
use super::hash::{HashMap, HashSet};
use super::phrase::{Phrases, word_hash};
use super::sound;
use super::table::{RowError, list, rows};
use crate::entity::{CountryCode, Sector};

/// How a title is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleUse {
    /// Courtesy, nobility, clergy: only before a name.
    Style,
    /// Military or police rank: before a name.
    Rank,
    /// Held by one at a time, so that "the prime minister" refers to somebody.
    Office,
    /// Anything else, before or after a name.
    Role,
}

/// The sex that a title or given name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Man,
    Woman,
}

/// A title or role.
#[derive(Clone, Debug)]
pub(crate) struct Title {
    pub(crate) usage: TitleUse,
    pub(crate) sectors: Vec<Sector>,
    pub(crate) country: Option<CountryCode>,
    pub(crate) gender: Option<Gender>,
    /// The same for all titles that name one office: "premier" and "prime minister".
    pub(crate) sense: u64,
}

/// What a word inside a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Particle {
    /// Arabic "the": falls away in short forms.
    Article,
    /// "bin", "abu".
    Patronymic,
    /// "de", "van".
    Linking,
    /// "abdul", "abu": written apart from the next word or not.
    Bound,
    /// "Jr."
    Suffix,
}

/// A word that may stand before the head of a title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Modifier {
    /// The sector that it gives the person in place of the title's own.
    pub(crate) sector: Option<Sector>,
}

/// A given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GivenName {
    /// Whose, where it tells.
    pub(crate) gender: Option<Gender>,
}

/// A person whom news names without saying what it is.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) name: Cow<'static, str>,
    pub(crate) country: Option<CountryCode>,
    pub(crate) sector: Option<Sector>,
    /// The last part of the name is enough.
    pub(crate) alone: bool,
    /// The user's own entry.
    pub(crate) own: Option<u32>,
}

/// How a word tells that the name beside it is a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// "smiled": only persons do so.
    Deed,
    /// "wife", behind the possessive.
    Possession,
    /// "himself"
    Reflexive,
}

/// The tables.
#[derive(Clone, Debug, Default)]
pub(crate) struct People {
    pub(crate) titles: Phrases<Title>,
    modifiers: HashMap<u64, Modifier>,
    /// Words with hyphens inside titles, and what they begin with: "editor-in", "editor-in-chief".
    compounds: HashSet<u64>,
    given: HashMap<u64, GivenName>,
    particles: HashMap<u64, Particle>,
    signs: HashMap<u64, Sign>,
    /// Family names that are ordinary words or titles elsewhere.
    families: HashSet<u64>,
    /// Nouns that tell what a person is, behind the name.
    nouns: HashSet<u64>,
    /// What such nouns end in.
    endings: Vec<&'static str>,
    /// Word → the groups of names that it belongs to.
    variants: HashMap<u64, Vec<u16>>,
    /// Sound of the last part of the name → persons.
    known: HashMap<u64, Vec<Known>>,
}

impl People {
    /// Reads the files that are compiled in.
    pub(crate) fn built_in() -> Result<Self, RowError> {
        let mut people = Self::default();
        people.read_titles(include_str!("../../lexicon/en/titles.tsv"))?;
        for row in rows::<2>("en/title_modifiers.tsv", include_str!("../../lexicon/en/title_modifiers.tsv")) {
            let (_, [word, sector]) = row?;
            people.modifiers.insert(word_hash(word), Modifier { sector: Sector::from_code(sector) });
        }
        // The project's own list last: it knows better than a census whose a name is.
        people.read_given("en/given_names_census.tsv", include_str!("../../lexicon/en/given_names_census.tsv"))?;
        people.read_given("en/given_names.tsv", include_str!("../../lexicon/en/given_names.tsv"))?;
        let file = "en/family_names_census.tsv";
        for row in rows::<1>(file, include_str!("../../lexicon/en/family_names_census.tsv")) {
            let (_, [name]) = row?;
            people.families.insert(word_hash(name));
        }
        let file = "en/personal_nouns.tsv";
        for row in rows::<1>(file, include_str!("../../lexicon/en/personal_nouns.tsv")) {
            let (_, [noun]) = row?;
            match noun.strip_prefix('-') {
                Some(ending) => people.endings.push(ending),
                None => _ = people.nouns.insert(word_hash(noun)),
            }
        }
        people.read_signs(include_str!("../../lexicon/en/personal_words.tsv"))?;
        let file = "en/name_particles.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/name_particles.tsv")) {
            let (line, [word, kind]) = row?;
            let kind = match kind {
                "article" => Particle::Article,
                "patronymic" => Particle::Patronymic,
                "linking" => Particle::Linking,
                "bound" => Particle::Bound,
                "suffix" => Particle::Suffix,
                other => return Err(RowError { file, line, message: format!("{other:?} is no kind of particle") }),
            };
            people.particles.insert(word_hash(word), kind);
        }
        let file = "en/name_variants.tsv";
        for (group, row) in (0..).zip(rows::<2>(file, include_str!("../../lexicon/en/name_variants.tsv"))) {
            let (_, [name, others]) = row?;
            for form in std::iter::once(name).chain(list(others)) {
                people.variants.entry(word_hash(form)).or_default().push(group);
            }
        }
        for row in rows::<4>("en/persons.tsv", include_str!("../../lexicon/en/persons.tsv")) {
            let (_, [name, country, sector, alone]) = row?;
            let known = Known {
                name: name.into(),
                country: CountryCode::new(country),
                sector: Sector::from_code(sector),
                alone: alone == "alone",
                own: None,
            };
            for key in keys(name) {
                people.known.entry(key).or_default().push(known.clone());
            }
        }
        Ok(people)
    }

    /// Takes a person in who is asked for before those known so far.
    pub(crate) fn learn(&mut self, known: &Known) {
        for key in keys(&known.name) {
            self.known.entry(key).or_default().insert(0, known.clone());
        }
    }

    /// Persons of the lexicon whose name may end in this word, given folded and in small letters.
    pub(crate) fn known(&self, last: &str) -> &[Known] {
        self.known.get(&sound::key(last)).map_or(&[], Vec::as_slice)
    }

    /// Whether two given names may be one bearer's: "Joe" and "Joseph".
    pub(crate) fn are_variants(&self, a: &str, b: &str) -> bool {
        let groups = |name: &str| self.variants.get(&word_hash(name)).map_or(&[][..], Vec::as_slice);
        groups(a).iter().any(|group| groups(b).contains(group))
    }

    fn read_given(&mut self, file: &'static str, content: &'static str) -> Result<(), RowError> {
        for row in rows::<2>(file, content) {
            let (_, [name, sex]) = row?;
            self.given.insert(word_hash(name), GivenName { gender: gender(sex) });
        }
        Ok(())
    }

    fn read_signs(&mut self, content: &'static str) -> Result<(), RowError> {
        let file = "en/personal_words.tsv";
        for row in rows::<2>(file, content) {
            let (line, [word, kind]) = row?;
            let sign = match kind {
                "verb" => Sign::Deed,
                "noun" => Sign::Possession,
                "self" => Sign::Reflexive,
                other => return Err(RowError { file, line, message: format!("{other:?} is no kind of word") }),
            };
            self.signs.insert(word_hash(word), sign);
        }
        Ok(())
    }

    fn read_titles(&mut self, content: &'static str) -> Result<(), RowError> {
        let file = "en/titles.tsv";
        for row in rows::<6>(file, content) {
            let (line, [title, usage, sectors, country, sex, same]) = row?;
            let usage = match usage {
                "style" => TitleUse::Style,
                "rank" => TitleUse::Rank,
                "office" => TitleUse::Office,
                "role" => TitleUse::Role,
                other => return Err(RowError { file, line, message: format!("{other:?} is no use of a title") }),
            };
            let sense = word_hash(if same.is_empty() { title } else { same });
            let sectors = list(sectors).filter_map(Sector::from_code).collect();
            let country = CountryCode::new(country);
            for word in title.split(' ') {
                let cuts = word.match_indices('-').map(|(at, _)| at).filter(|at| word[..*at].contains('-'));
                self.compounds.extend(cuts.map(|at| word_hash(&word[..at])));
                if word.contains('-') {
                    self.compounds.insert(word_hash(word));
                }
            }
            self.titles.insert(title, Title { usage, sectors, country, gender: gender(sex), sense });
        }
        Ok(())
    }

    /// Whether a word may stand before the head of a title, and the sector that it gives.
    pub(crate) fn modifier(&self, word: u64) -> Option<Modifier> {
        self.modifiers.get(&word).copied()
    }

    /// Whether words joined by hyphens are, or begin, one word of a title: "Minister-designate", "Editor-in".
    pub(crate) fn is_compound(&self, word: &str) -> bool {
        self.compounds.contains(&word_hash(word))
    }

    /// Whether a word is a given name, and whose.
    pub(crate) fn given(&self, word: u64) -> Option<GivenName> {
        self.given.get(&word).copied()
    }

    /// Whether an ordinary word is a family name too: "Green", "Dean".
    pub(crate) fn is_family(&self, word: u64) -> bool {
        self.families.contains(&word)
    }

    /// Whether a noun tells what a person is, behind the name: "a boy", "his sister".
    pub(crate) fn is_personal(&self, word: &str) -> bool {
        self.nouns.contains(&word_hash(word)) || self.endings.iter().any(|ending| word.ends_with(ending))
    }

    /// What a word tells of the name that it stands beside.
    pub(crate) fn sign(&self, word: u64) -> Option<Sign> {
        self.signs.get(&word).copied()
    }

    /// What a small word inside a name is.
    pub(crate) fn particle(&self, word: u64) -> Option<Particle> {
        self.particles.get(&word).copied()
    }
}

/// The keys of a person: "Okoro-Vale" is one part of a name, "al-Rubaie" the part behind the article.
fn keys(name: &str) -> impl Iterator<Item = u64> {
    let whole = part_key(name.rsplit(' ').next().unwrap_or_default());
    let behind = last_key(name);
    std::iter::once(behind).chain((whole != behind).then_some(whole))
}

/// The sound of the last word of a name, as [`People::known`] is asked for it.
fn last_key(name: &str) -> u64 {
    let last = name.trim_end_matches(" Jr.").rsplit([' ', '-']).next().unwrap_or_default();
    part_key(last)
}

fn part_key(part: &str) -> u64 {
    let folded: String =
        part.chars().filter_map(fold).flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect();
    sound::key(&folded)
}

fn gender(field: &str) -> Option<Gender> {
    match field {
        "m" => Some(Gender::Man),
        "f" => Some(Gender::Woman),
        _ => None,
    }
}
