//! Names of persons: their parts, and whether two of them may be one person's.

use crate::lexicon::fold::fold;
use crate::lexicon::people::{Known, Particle, People};
use crate::lexicon::phrase::word_hash;
use crate::lexicon::sound::same_word;

/// The parts of a name that count: small letters, without diacritics, articles and particles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    pub(super) parts: Vec<String>,
    suffix: Option<String>,
}

/// What a nickname inside a name begins and ends with.
const NICKNAME_OPENS: [char; 5] = ['"', '“', '‘', '\'', '('];
const NICKNAME_CLOSES: [char; 5] = ['"', '”', '’', '\'', ')'];

/// "al-" and its like before the letters that change it.
const ARTICLES: [&str; 10] = ["al-", "el-", "as-", "ash-", "ad-", "an-", "ar-", "at-", "az-", "ul-"];

impl PersonName {
    /// Takes a printed name apart.
    pub(super) fn new(printed: &str, people: &People) -> Self {
        let words: Vec<&str> =
            printed.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
        let mut name = Self { parts: Vec::with_capacity(words.len()), suffix: None };
        let mut bound = String::new();
        let mut nicknamed = false;
        for (at, word) in words.iter().enumerate() {
            // 'Carl "The Ox" Weber', "Carl (Charlie) Weber": what he is called is no part of his name.
            if at > 0 && (nicknamed || word.starts_with(NICKNAME_OPENS)) {
                nicknamed = !word.ends_with(NICKNAME_CLOSES);
                continue;
            }
            let folded: String =
                word.chars().filter_map(fold).flat_map(char::to_lowercase).filter(|c| *c != '\'').collect();
            let last = at + 1 == words.len();
            match people.particle(word_hash(word)) {
                Some(Particle::Suffix) if at > 0 => {
                    name.suffix = Some(folded.trim_end_matches('.').to_owned());
                    continue;
                }
                Some(Particle::Bound) if !last => {
                    bound.push_str(folded.trim_end_matches('-'));
                    continue;
                }
                Some(Particle::Article | Particle::Linking | Particle::Patronymic) if !last => continue,
                _ => {}
            }
            let stem = ARTICLES.iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded);
            bound.extend(stem.chars().filter(|c| c.is_alphanumeric()));
            if !bound.is_empty() {
                name.parts.push(std::mem::take(&mut bound));
            }
        }
        name
    }

    /// Whether both may name one person, each with given name and family name.
    pub(super) fn agrees(&self, other: &Self, people: &People) -> bool {
        if self.suffix.is_some() && other.suffix.is_some() && self.suffix != other.suffix {
            return false;
        }
        let (short, long) = if self.parts.len() <= other.parts.len() { (self, other) } else { (other, self) };
        let ([first, .., last], [long_first, .., long_last]) = (short.parts.as_slice(), long.parts.as_slice()) else {
            return false;
        };
        if same_given(first, long_first, people) && same_word(last, long_last) {
            return middle_agrees(&short.parts, &long.parts);
        }
        // "Han Sung Min" and "Han Sung-min"
        if short.parts.len() < long.parts.len() && first == long_first && short.parts.concat() == long.parts.concat() {
            return true;
        }
        // "Mori Kenta" of "Kenta Mori"
        if let ([a, b], [c, d]) = (short.parts.as_slice(), long.parts.as_slice()) {
            return a == d && b == c;
        }
        // "Kareem Nouri" of "Kareem Nouri al-Rubaie"; "Nouri al-Rubaie".
        let within = |from: usize| short.parts.iter().zip(&long.parts[from..]).all(|(a, b)| same_word(a, b));
        let spare = long.parts.len() - short.parts.len();
        spare > 0 && (within(0) || within(spare))
    }

    /// How well a name of one part stands for this one, 0 the best; nothing where it does not.
    pub(super) fn short_form(&self, short: &str) -> Option<u8> {
        let last = self.parts.len().checked_sub(1)?;
        let rank = |at: usize| match at {
            at if at == last => 0,
            0 => 1,
            _ => 2,
        };
        let best = |fits: &dyn Fn(&str) -> bool| {
            self.parts.iter().enumerate().filter(|(_, part)| fits(part)).map(|(at, _)| rank(at)).min()
        };
        best(&|part| part == short).or_else(|| best(&|part| same_word(part, short)).map(|rank| rank + 3))
    }

    /// The person of the lexicon with this name.
    pub(super) fn known<'l>(&self, people: &'l People) -> Option<&'l Known> {
        let last = self.parts.last()?;
        people.known(last).iter().find(|known| {
            if self.parts.len() == 1 {
                return known.alone && Self::new(&known.name, people).parts.last() == Some(last);
            }
            Self::new(&known.name, people).agrees(self, people)
        })
    }
}

/// The middle parts of the shorter name all stand in the longer one, as words or initials; where both have initials
/// only, the same ones.
fn middle_agrees(short: &[String], long: &[String]) -> bool {
    let middle = |parts: &[String]| parts.get(1..parts.len() - 1).unwrap_or_default().to_vec();
    let (ours, theirs) = (middle(short), middle(long));
    let initials = |parts: &[String]| !parts.is_empty() && parts.iter().all(|p| p.chars().count() == 1);
    if initials(&ours) && initials(&theirs) && ours.len() != theirs.len() {
        return false;
    }
    let mut rest = theirs.iter();
    ours.iter().all(|part| rest.any(|other| same_word(part, other) || is_initial(part, other)))
}

fn is_initial(a: &str, b: &str) -> bool {
    let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x);
    initial(a, b) || initial(b, a)
}

fn same_given(a: &str, b: &str, people: &People) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    // "Alex" of "Alexander"
    let cut = short.len() > 2 && long.starts_with(short);
    cut || same_word(a, b) || is_initial(a, b) || people.are_variants(a, b)
}
