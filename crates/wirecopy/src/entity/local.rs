//! Local news: the country that an article is at home in, and the names that it uses as those of towns there.
//!
//! A county's paper writes "Paris" and "Lebanon" of the towns next door and says nothing of their state. What gives it away
//! is how it talks: of sheriffs, counties and school districts, and of "Paris residents" or "Ann Roe, 33, of Lebanon".

use std::collections::{HashMap, HashSet};

use super::chain::name_key;
use super::mentions::{Raw, What};
use super::namesakes::behind;
use super::words::Words;
use super::{CountryCode, MentionForm};
use crate::article::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::{Site, SiteKind};
use crate::lexicon::people::TitleUse;
use crate::lexicon::small_towns;

/// Where an article is at home, and what it calls a town.
#[derive(Debug, Default)]
pub(super) struct Local {
    home: Option<CountryCode>,
    leaning: Option<CountryCode>,
    /// Keys of the names.
    towns: HashSet<u64>,
}

/// Least signs of one country.
const SIGNS: u32 = 2;

impl Local {
    /// Reads the words and mentions of an article.
    pub(super) fn of(article: &Article, words: &Words<'_>, raws: &[Raw<'_>], lexicon: &Lexicon) -> Self {
        let (leaning, certain) = match home(words, raws, lexicon) {
            Some((country, signs)) => (Some(country), signs >= SIGNS),
            None => (None, false),
        };
        let mut towns = HashSet::new();
        if !certain {
            return Self { home: None, leaning, towns };
        }
        // "Holland" of "Ann Holland" is nobody's town.
        let family = |raw: &Raw<'_>| matches!(raw.what, What::Person(_)).then(|| words.list[raw.words.end - 1].hash);
        let families: HashSet<u64> = raws.iter().filter(|raw| raw.words.len() > 1).filter_map(family).collect();
        for (at, raw) in raws.iter().enumerate().filter(|(_, raw)| raw.form == MentionForm::Name) {
            let town_noun = |at: usize| words.list.get(at).is_some_and(|w| lexicon.small.town_noun(w.hash).is_some());
            match &raw.what {
                What::Site { .. } | What::Country { .. } | What::Unexplained(_)
                    if !families.contains(&words.list[raw.words.end - 1].hash) =>
                {
                    // "Paris collected more": what a sentence begins with stands at its centre.
                    let opens = words.lines.get(raw.line).is_some_and(|line| line.words.start == raw.words.start);
                    if opens
                        || words.elected_in(raw.words.start, lexicon).is_some()
                        || town_noun(raw.words.end)
                        || is_from(words, raws, at)
                    {
                        towns.insert(name_key(words.slice(&raw.words)));
                    }
                }
                // "Paris Public Library"
                What::Body(_) | What::Landmark => {
                    let start = raw.words.start;
                    let names = (start + 1..raw.words.end.min(start + 4)).filter(|&end| town_noun(end));
                    towns.extend(names.map(|end| name_key(words.slice(&(start..end)))));
                }
                _ => {}
            }
        }
        if let Some(dateline) = article.dateline.as_ref().filter(|d| d.agency.is_none()) {
            towns.extend(dateline.places.iter().map(|name| name_key(name)));
        }
        Self { home: leaning, leaning, towns }
    }

    /// The country of which there is any sign more than of all others.
    pub(super) fn leaning(&self) -> Option<CountryCode> {
        self.leaning
    }

    /// The country whose own news the article is, if the article gives that away.
    pub(super) fn home(&self) -> Option<CountryCode> {
        self.home
    }

    /// The same, for a name that the article uses as that of a town.
    pub(super) fn home_of(&self, name: &str) -> Option<CountryCode> {
        self.home.filter(|_| self.towns.contains(&name_key(name)))
    }
}

/// "Ann Roe of Paris", "Ann Roe, 33, of Paris": where somebody without an office lives.
fn is_from(words: &Words<'_>, raws: &[Raw<'_>], at: usize) -> bool {
    let Some(of) = raws[at].words.start.checked_sub(1).filter(|&of| words.is(of, "of")) else { return false };
    let comma = of.checked_sub(1).filter(|&before| words.is(before, ","));
    let end = comma.unwrap_or(of);
    let age = comma.is_some()
        && end.checked_sub(1).is_some_and(|at| (1..3).contains(&words.text(at).len()) && is_number(words.text(at)));
    age || raws[..at].iter().rev().take(4).any(|raw| {
        let private = match &raw.what {
            What::Person(person) => person.roles.iter().all(|role| role.usage == TitleUse::Style),
            _ => false,
        };
        private && raw.words.end == end
    })
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// The country of which most signs are seen, each counted once, a county as much as two, all its parts as one.
fn home(words: &Words<'_>, raws: &[Raw<'_>], lexicon: &Lexicon) -> Option<(CountryCode, u32)> {
    let mut seen = HashSet::new();
    let mut signs: HashMap<CountryCode, u32> = HashMap::new();
    let mut add = |country: CountryCode, sign: u64, weight: u32| {
        if seen.insert((country, sign)) {
            *signs.entry(country).or_default() += weight;
        }
    };
    for at in 0..words.list.len() {
        let hashes = words.hashes(at, (at + 4).min(words.list.len()));
        if let Some((_, &country)) = lexicon.small.home_words.longest(hashes) {
            add(country, words.list[at].hash, 1);
        }
        if let Some(country) = words.elected_in(at, lexicon) {
            add(country, 0, SIGNS);
        }
        // "Boone County Jail"
        if at > 0 && words.is(at, "county") && words.list[at].capital && words.list[at - 1].capital {
            let name = words.slice(&(at - 1..at + 1));
            if let Some(country) = small_towns::countries_of(name).next() {
                add(country, name_key(name), SIGNS);
            }
        }
    }
    // "Bantam, Conn.", "in Texas"
    for (at, raw) in raws.iter().enumerate() {
        let sites: &[Site] = match &raw.what {
            What::Site { sites, .. } => sites,
            // "Northeast Texas"
            What::Landmark | What::Unexplained(_) if raw.words.len() > 1 => {
                lexicon.gazetteer.sites(words.text(raw.words.end - 1))
            }
            _ => continue,
        };
        if let Some(state) = sites.first().filter(|s| s.kind == SiteKind::Subdivision)
            && let Some(country) = state.country
        {
            let short = at > 0 && behind(words, raws, at - 1) == Some(at);
            add(country, u64::from(short), 1);
        }
    }
    let all: u32 = signs.values().sum();
    let (&country, &most) = signs.iter().max_by_key(|&(country, count)| (*count, *country))?;
    (2 * most > all).then_some((country, most))
}
