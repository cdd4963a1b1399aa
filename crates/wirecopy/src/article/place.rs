//! The places of a dateline: `LA CROSSE, Wis.`, `BEIRUT/THE HAGUE`, `MANAGUA (NICARAGUA)`.

use super::calendar;
use crate::entity::CountryCode;
use crate::lexicon::Lexicon;
use crate::lexicon::article::{House, Particle};
use crate::lexicon::cue::{Word, words};
use crate::lexicon::gazetteer::SiteKind;

/// Most words of one place.
const LONGEST: usize = 5;
/// Inhabitants of a city that needs no further proof.
const GREAT: u32 = 300_000;

/// The places that a dateline names.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    names: Vec<String>,
    /// All of the first name is capitals.
    pub(super) capitals: bool,
    /// A state or country that the lexicon knows follows the first.
    pub(super) admin_known: bool,
    admin: Option<CountryCode>,
}

/// Reads places from a word on; gives them with the word behind them.
pub(super) fn read(words: &[Word<'_>], start: usize, lexicon: &Lexicon) -> Option<(Places, usize)> {
    let mut places = Places { capitals: words.get(start)?.is_capitals(), ..Places::default() };
    let mut at = start;
    loop {
        let (name, next) = name(words, at, places.capitals, lexicon)?;
        places.names.push(name);
        at = next;
        if places.names.len() == 1 {
            at = places.read_admin(words, at, lexicon);
        }
        let text = |at: usize| words.get(at).map_or("", |w| w.text);
        let more = match text(at) {
            "/" | ";" => !is_agency(words, at + 1, lexicon),
            "and" | "AND" | "&" => true,
            _ => false,
        };
        let fits = more
            && places.names.len() < 4
            && words.get(at + 1).is_some_and(|w| if places.capitals { w.is_capitals() } else { w.is_capitalised() });
        if !fits {
            return Some((places, at));
        }
        at += 1;
    }
}

/// Whether an agency between slashes stands here: `/TASS/`.
fn is_agency(words: &[Word<'_>], at: usize, lexicon: &Lexicon) -> bool {
    words.get(at..).is_some_and(|rest| matches!(lexicon.article.house(rest), Some((_, House::Agency))))
}

/// The words of one name.
fn name(words: &[Word<'_>], start: usize, capitals: bool, lexicon: &Lexicon) -> Option<(String, usize)> {
    let mut name = String::new();
    let mut at = start;
    let mut count = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..)?;
        if at > start {
            let ends = calendar::day_at(rest, &lexicon.article).is_some()
                || matches!(lexicon.article.house(rest), Some((len, House::Agency | House::Outlet))
                    if !words.get(at + len).is_some_and(Word::is_word) && word.text.len() > 2);
            if ends {
                break;
            }
        }
        let particle =
            matches!(lexicon.article.particle(&word.text.to_lowercase()), Some(Particle::Place | Particle::Both));
        let link = particle
            && at > start
            && words.get(at + 1).is_some_and(Word::is_capitalised)
            && !matches!(word.text, "and" | "AND");
        let belongs = word.is_word()
            && !word.text.starts_with(|c: char| c.is_ascii_digit())
            && if capitals {
                word.is_capitals() || link && word.text.len() > 1
            } else {
                word.is_capitalised() || link && word.is_small()
            };
        if !belongs || count == LONGEST {
            break;
        }
        if !name.is_empty() && !word.glued {
            name.push(' ');
        }
        name.push_str(word.text);
        at += 1;
        count += 1;
        // "ST. PETERSBURG", "U.N."
        if let Some(dot) = words.get(at)
            && dot.text == "."
            && dot.glued
            && (word.text.contains('.') || word.text.len() <= 3 && words.get(at + 1).is_some_and(Word::is_capitals))
        {
            name.push('.');
            at += 1;
        }
    }
    (!name.is_empty()).then_some((name, at))
}

/// A state's abbreviation, as many words as it has with its full stop: "Wis.", "N.J.", "W. Va.", "SC".
fn abbreviated(rest: &[Word<'_>], lexicon: &Lexicon) -> Option<(usize, Option<CountryCode>)> {
    let first = rest.first()?;
    let dot = |at: usize| rest.get(at).is_some_and(|w| w.text == "." && w.glued);
    let site = lexicon
        .gazetteer
        .abbreviation(first.text)
        .or_else(|| lexicon.gazetteer.abbreviation(&format!("{}.", first.text)));
    if let Some(site) = site {
        return Some((1 + usize::from(dot(1)), site.country));
    }
    // "N. J." in two steps.
    let second = rest.get(2).filter(|w| dot(1) && first.text.len() == 1 && w.is_capitalised())?;
    let site = lexicon.gazetteer.abbreviation(&format!("{}.{}.", first.text, second.text))?;
    Some((3 + usize::from(dot(3)), site.country))
}

impl Places {
    /// State or country behind the first place, in as many steps as are printed.
    fn read_admin(&mut self, words: &[Word<'_>], start: usize, lexicon: &Lexicon) -> usize {
        let mut at = start;
        let text = |at: usize| words.get(at).map_or("", |w| w.text);
        if let "(" | "[" = text(at) {
            let close = (at + 1..at + 6).find(|&i| matches!(text(i), ")" | "]"));
            if let Some(close) = close
                && let Some(inner) = words.get(at + 1..close)
                && let Some(country) = Self::admin_of(inner, lexicon)
            {
                self.admin = self.admin.or(country);
                self.admin_known = true;
                at = close + 1;
            } else if let Some(close) = close
                && (close + 1..close + 3)
                    .any(|i| words.get(i..).is_some_and(|w| calendar::day_at(w, &lexicon.article).is_some()))
                && words.get(at + 1..close).is_some_and(|inner| inner.iter().all(Word::is_capitals))
            {
                at = close + 1;
            }
        }
        while text(at) == "," {
            let next = at + 1;
            let Some(rest) = words.get(next..) else { break };
            if calendar::day_at(rest, &lexicon.article).is_some() || !rest.first().is_some_and(Word::is_capitalised) {
                break;
            }
            if let Some((len, country)) = abbreviated(rest, lexicon) {
                self.admin = self.admin.or(country);
                self.admin_known = true;
                at = next + len;
                continue;
            }
            if is_agency(words, next, lexicon) {
                break;
            }
            let longest = rest
                .iter()
                .take(4)
                .take_while(|w| w.is_capitalised() || matches!(w.text, "of" | "and" | "the"))
                .count();
            let known = (1..=longest).rev().find_map(|len| Some((len, Self::admin_of(rest.get(..len)?, lexicon)?)));
            match known {
                Some((len, country)) => {
                    self.admin = self.admin.or(country);
                    self.admin_known = true;
                    at = next + len;
                    // "Kurdistan Region of Iraq"
                    let of = words
                        .get(at + 1)
                        .is_some_and(|w| text(at) == "of" && lexicon.gazetteer.country(w.text).is_some());
                    at += if of { 2 } else { 0 };
                }
                // An unknown county or district, where a mark follows.
                None if longest > 0 && !rest.get(longest).is_some_and(Word::is_word) && text(next + longest) != "'" => {
                    at = next + longest;
                    at += usize::from(text(at) == "." && words.get(at).is_some_and(|w| w.glued));
                }
                None => break,
            }
        }
        at
    }

    /// The country of a state or country's name: nothing where it is unknown, nothing inside where it is known
    /// without country.
    #[allow(clippy::option_option)]
    fn admin_of(name: &[Word<'_>], lexicon: &Lexicon) -> Option<Option<CountryCode>> {
        let joined = name.iter().map(|w| w.text).collect::<Vec<_>>().join(" ");
        if let Some(country) = lexicon.gazetteer.country(&joined) {
            return Some(Some(country.code));
        }
        let site = lexicon.gazetteer.sites(&joined).iter().find(|site| site.kind != SiteKind::City)?;
        Some(site.country)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether every name is a place of the gazetteer, or a state follows.
    pub(super) fn known(&self, lexicon: &Lexicon) -> bool {
        self.admin_known || self.names.iter().all(|name| lexicon.gazetteer.is_place(name) || is_body(name))
    }

    /// Whether every name is a town, or the seat of the United Nations.
    pub(super) fn is_town(&self, lexicon: &Lexicon) -> bool {
        self.names.iter().all(|name| {
            is_body(name)
                || lexicon.gazetteer.capital(name).is_some()
                || lexicon.gazetteer.sites(name).iter().any(|site| site.kind == SiteKind::City)
        })
    }

    /// Whether the names are capitals or great cities.
    pub(super) fn is_great(&self, lexicon: &Lexicon) -> bool {
        self.names.iter().all(|name| {
            lexicon.gazetteer.capital(name).is_some()
                || lexicon
                    .gazetteer
                    .sites(name)
                    .iter()
                    .any(|site| site.kind == SiteKind::City && site.population >= GREAT)
        })
    }

    /// Whether they are so few words that they may be a place nobody knows.
    pub(super) fn short(&self) -> bool {
        self.names.iter().all(|name| name.split(' ').count() <= 3 && name.len() >= 3)
    }

    /// Whether a word of them is a label that opens paragraphs ("UPDATE", "CLAIM"); where date or agency speak for a
    /// dateline, whether every word is.
    pub(super) fn labels(&self, lexicon: &Lexicon, every: bool) -> bool {
        let label = |word: &str| lexicon.article.is_no_place(&word.to_uppercase());
        self.names.iter().any(|name| {
            !lexicon.gazetteer.is_place(name)
                && !is_body(name)
                && (is_house(name, lexicon)
                    || if every { name.split(' ').all(label) } else { name.split(' ').any(label) })
        })
    }

    /// Country of the first place, where place, state or bracket tell it.
    pub(super) fn country(&self, lexicon: &Lexicon) -> Option<CountryCode> {
        if self.admin_known {
            return self.admin;
        }
        let first = self.names.first()?;
        if let Some(country) = lexicon.gazetteer.capital(first) {
            return Some(country.code);
        }
        let site = lexicon.gazetteer.sites(first).iter().find(|site| site.kind == SiteKind::City);
        site.and_then(|site| site.country).or_else(|| lexicon.gazetteer.country(first).map(|c| c.code))
    }

    /// The names: as printed, capitals made small as the gazetteer or the language has it.
    pub(super) fn names(&self, lexicon: &Lexicon) -> Vec<String> {
        let print = |name: &String| if self.capitals { title_case(name, lexicon) } else { name.clone() };
        self.names.iter().map(print).collect()
    }
}

/// Whether a name is an agency's: "AFP - The …" names the source alone.
fn is_house(name: &str, lexicon: &Lexicon) -> bool {
    let all: Vec<Word<'_>> = words(name).collect();
    lexicon.article.whole_house(&all).is_some()
}

/// Bodies whose name stands as a place.
fn is_body(name: &str) -> bool {
    name.eq_ignore_ascii_case("United Nations") || name.eq_ignore_ascii_case("U.N.")
}

/// "THE HAGUE" → "The Hague", "AL-QA'IM" → "Al-Qa'im", "RIO DE JANEIRO" → "Rio de Janeiro".
fn title_case(name: &str, lexicon: &Lexicon) -> String {
    let same = |known: &&str| known.to_lowercase() == name.to_lowercase();
    let gazetteer = &lexicon.gazetteer;
    if let Some(known) = gazetteer.sites(name).iter().map(|site| site.name).find(same) {
        return known.to_owned();
    }
    if let Some(known) = gazetteer.country(name).map(|country| country.name).filter(same) {
        return known.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    for (index, word) in name.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let small = word.to_lowercase();
        let joins = index > 0
            && lexicon.article.particle(&small).is_some()
            && !matches!(small.as_str(), "la" | "el" | "al" | "as" | "san");
        if joins {
            out.push_str(&small);
            continue;
        }
        let dotted = word.contains('.');
        let mut up = true;
        for c in word.chars() {
            if up || dotted && word.len() <= 4 {
                out.push(c);
            } else {
                out.extend(c.to_lowercase());
            }
            up = matches!(c, '-' | '.') || matches!(c, '\'' | '’') && out.chars().count() <= 2;
        }
    }
    out
}
