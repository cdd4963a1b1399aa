//! Names of persons: their parts, and whether two of them may be one person's.

use crate::lexicon::Lexicon;
use crate::lexicon::fold::fold;
use crate::lexicon::people::Particle;
use crate::lexicon::phrase::word_hash;

/// The parts of a name that count: small letters, without diacritics, articles and particles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    pub(super) parts: Vec<String>,
    suffix: Option<String>,
}

impl PersonName {
    /// Takes a printed name apart.
    pub(super) fn new(printed: &str, lexicon: &Lexicon) -> Self {
        let mut parts: Vec<String> = Vec::new();
        let mut suffix = None;
        let words: Vec<&str> =
            printed.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
        for (at, word) in words.iter().enumerate() {
            let mut folded: String =
                word.chars().filter_map(fold).flat_map(char::to_lowercase).filter(|c| *c != '\'').collect();
            match lexicon.people.particle(word_hash(word)) {
                Some(Particle::Suffix) if at > 0 => {
                    suffix = Some(folded.trim_end_matches('.').to_owned());
                    continue;
                }
                Some(Particle::Article | Particle::Linking | Particle::Patronymic) if at + 1 < words.len() => continue,
                _ => {}
            }
            for article in ["al-", "el-", "as-", "ash-", "ad-", "an-", "ar-", "at-", "az-", "ul-", "-"] {
                if let Some(rest) = folded.strip_prefix(article) {
                    folded = rest.to_owned();
                    break;
                }
            }
            let folded = folded.trim_matches(|c: char| !c.is_alphanumeric()).replace('-', "");
            if !folded.is_empty() {
                parts.push(folded);
            }
        }
        Self { parts, suffix }
    }

    /// Whether both may name one person, each with given name and family name.
    pub(super) fn agrees(&self, other: &Self, nicknames: &Lexicon) -> bool {
        if let (Some(a), Some(b)) = (&self.suffix, &other.suffix)
            && a != b
        {
            return false;
        }
        let (short, long) = if self.parts.len() <= other.parts.len() { (self, other) } else { (other, self) };
        let (Some(first), Some(last)) = (short.parts.first(), short.parts.last()) else { return false };
        let (Some(long_first), Some(long_last)) = (long.parts.first(), long.parts.last()) else { return false };
        if short.parts.len() == 1 {
            return false;
        }
        let given = same_given(first, long_first, nicknames);
        if given && same_word(last, long_last) {
            return middle_agrees(short, long);
        }
        // "Mohammed Shia" of "Mohammed Shia al-Sudani"; "Shia al-Sudani".
        let within = |from: usize| {
            short.parts.iter().zip(long.parts.iter().skip(from)).filter(|(a, b)| same_word(a, b)).count()
                == short.parts.len()
        };
        long.parts.len() > short.parts.len()
            && short.parts.len() > 1
            && (within(0) || within(long.parts.len() - short.parts.len()))
    }

    /// Whether a name of one part is a short form of this one; the smaller the better.
    pub(super) fn short_form(&self, short: &str) -> Option<u8> {
        let last = self.parts.len().checked_sub(1)?;
        let rank = |at: usize| match at {
            at if at == last => 0,
            0 => 1,
            _ => 2,
        };
        let exact = self.parts.iter().enumerate().filter(|(_, part)| *part == short).map(|(at, _)| rank(at)).min();
        exact.or_else(|| {
            self.parts.iter().enumerate().filter(|(_, part)| same_word(part, short)).map(|(at, _)| rank(at) + 3).min()
        })
    }
}

/// The middle parts of the shorter name all stand in the longer one, as words or initials.
fn middle_agrees(short: &PersonName, long: &PersonName) -> bool {
    let mut rest = long.parts.iter().skip(1);
    short.parts.iter().skip(1).all(|part| rest.any(|other| same_word(part, other) || is_initial(part, other)))
        || short.parts.len() == long.parts.len()
            && short.parts.len() > 2
            && short.parts.iter().zip(&long.parts).all(|(a, b)| same_word(a, b) || is_initial(a, b))
}

fn is_initial(a: &str, b: &str) -> bool {
    let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x);
    initial(a, b) || initial(b, a)
}

fn same_given(a: &str, b: &str, _lexicon: &Lexicon) -> bool {
    same_word(a, b) || is_initial(a, b) || {
        let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
        // "Alex" of "Alexander", "Ben" of "Benjamin".
        short.len() > 2 && long.starts_with(short)
    }
}

/// Whether two spellings may be of one word: the same consonants, the first vowels alike.
pub(super) fn same_word(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.len() < 3 || b.len() < 3 || !a.is_ascii() || !b.is_ascii() {
        return false;
    }
    let (x, y) = (skeleton(a), skeleton(b));
    if x.consonants != y.consonants
        || x.consonants.is_empty()
        || x.first_round != y.first_round
        || x.vowel_first != y.vowel_first
    {
        return false;
    }
    // Short skeletons meet by chance: "Han", "Hana".
    x.consonants.len() > 2 || a.len().abs_diff(b.len()) <= 1 && distance(a, b) <= 2
}

struct Skeleton {
    consonants: Vec<u8>,
    /// Whether the first vowel is o or u; nothing where there is none.
    first_round: Option<bool>,
    vowel_first: bool,
}

/// What transliterations leave alone: consonants by kind, doubled ones once; the first vowel's colour.
fn skeleton(word: &str) -> Skeleton {
    let letters = word.as_bytes();
    let mut consonants: Vec<u8> = Vec::with_capacity(letters.len());
    let mut first_round = None;
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let pair = letters.get(at + 1).copied().unwrap_or_default();
        let (sound, step) = match (letter, pair) {
            (b's', b'h') | (b'c', b'h') => (b'S', 2),
            (b's', b'c') if letters.get(at + 2) == Some(&b'h') => (b'S', 3),
            (b'k', b'h') => (b'k', 2),
            (b'g', b'h') | (b'g', _) | (b'q', _) | (b'k', _) => {
                (b'k', if pair == b'h' && letter == b'g' { 2 } else { 1 })
            }
            (b'c', b'e' | b'i') => (b's', 1),
            (b'c', _) => (b'k', 1),
            (b'd', b'h' | b'j') => (if pair == b'j' { b'j' } else { b'd' }, 2),
            (b't', b'h') => (b't', 2),
            (b'p', b'h') => (b'f', 2),
            (b'z' | b's', _) => (b's', 1),
            (b'v' | b'w', _) => (b'v', 1),
            (b'x', _) => (b'k', 1),
            (b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) => {
                if first_round.is_none() {
                    first_round = Some(matches!(letter, b'o' | b'u'));
                }
                at += 1;
                continue;
            }
            (b'h', _) if at + 1 == letters.len() || !consonants.is_empty() && !b"aeiou".contains(&pair) => {
                at += 1;
                continue;
            }
            (other, _) => (other, 1),
        };
        if consonants.last() != Some(&sound) || letters.get(at.wrapping_sub(1)).is_some_and(|b| b"aeiouy".contains(b)) {
            consonants.push(sound);
        }
        at += step;
    }
    Skeleton { consonants, first_round, vowel_first: letters.first().is_some_and(|b| b"aeiou".contains(b)) }
}

/// Edits between two words, for words of a few letters.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() > 32 || b.len() > 32 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let next = (diagonal + usize::from(x != y)).min(row[j] + 1).min(row[j + 1] + 1);
            diagonal = std::mem::replace(&mut row[j + 1], next);
        }
    }
    row[b.len()]
}
