//! Words → how each is written: what the lexicon knows of it, then what its neighbours make of it.

use super::kind::Kind;
use super::seen::Seen;
use super::words::{Gap, Word};
use crate::lexicon::Lexicon;
use crate::lexicon::people::TitleUse;
use crate::lexicon::small::Function;
use crate::lexicon::words::Closed;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Small,
    /// With one capital.
    Name,
    Capitals,
}

/// The form of each word.
pub(super) fn forms(words: &[Word<'_>], seen: &Seen, lexicon: &Lexicon) -> Vec<Form> {
    let judge = Judge { words, seen, lexicon };
    let kinds = judge.kinds();
    (0..words.len()).map(|at| judge.form(&kinds, at)).collect()
}

/// The words with what is known of them.
pub(super) struct Judge<'w, 't> {
    pub(super) words: &'w [Word<'t>],
    pub(super) seen: &'w Seen,
    pub(super) lexicon: &'w Lexicon,
}

impl Judge<'_, '_> {
    fn kinds(&self) -> Vec<Kind> {
        let short = self.abbreviated();
        let mut kinds: Vec<Kind> = Vec::with_capacity(self.words.len());
        while kinds.len() < self.words.len() {
            let at = kinds.len();
            // "Lopez de la Vega" does not come from the town of La Vega.
            let linked = kinds.last() == Some(&Kind::Particle)
                && self.words[at].before == Gap::Blank
                && self.lexicon.people.particle(self.words[at].hash).is_some();
            if let Some(kind) = self.printed(at) {
                kinds.push(kind);
            } else if let Some((count, kind)) = self.phrase(at).filter(|_| !linked) {
                kinds.extend((at..at + count).map(|word| if self.is_inner(word, at) { Kind::Plain } else { kind }));
            } else if let Some((count, usage)) = self.title(at) {
                kinds.extend((1..=count).map(|n| Kind::Title(usage, n == count)));
            } else {
                kinds.push(if short.contains(&self.words[at].hash) { Kind::Acronym } else { self.kind(at) });
            }
        }
        self.bodies(&mut kinds);
        self.borne(&mut kinds);
        kinds
    }

    /// The words that stand alone in brackets somewhere and are no ordinary ones: `LAF` of "the Land Front (LAF)".
    fn abbreviated(&self) -> Vec<u64> {
        let is_short = |word: &&Word<'_>| {
            word.bracketed
                && (2..=8).contains(&word.text.len())
                && word.text.chars().all(char::is_alphabetic)
                && (!self.lexicon.ordinary.lists(&word.text.to_lowercase()) || self.is_body(word.hash))
                && !self.lexicon.gazetteer.is_place(&word.text.to_uppercase())
        };
        self.words.iter().filter(is_short).map(|word| word.hash).collect()
    }

    /// Whether a word is the short name of a body that the lexicon knows.
    fn is_body(&self, word: u64) -> bool {
        self.lexicon.bodies.known.exact(std::iter::once(word)).is_some_and(|body| body.is_acronym)
    }

    /// The longest name of several words that begins here: a place, a people, a body.
    fn phrase(&self, at: usize) -> Option<(usize, Kind)> {
        let gazetteer = &self.lexicon.gazetteer;
        let reach = self.reach(at);
        if reach < 2 || self.lexicon.small.function(self.words[at].hash).is_some() {
            return None;
        }
        let hashes = self.words[at..at + reach].iter().map(|word| word.hash);
        let body = self.lexicon.bodies.known.longest(hashes.clone()).map_or(0, |(count, _)| count);
        let noun = self.lexicon.bodies.nouns.longest(hashes).map_or(0, |(count, _)| count);
        let mut name = String::new();
        let mut place = (0, Kind::Name);
        for (count, word) in (1..=reach.min(gazetteer.longest())).zip(&self.words[at..]) {
            if count > 1 {
                name.push(if word.before == Gap::Hyphen { '-' } else { ' ' });
            }
            name.extend(word.text.chars().flat_map(char::to_uppercase));
            if count > 1 && gazetteer.country(&name).or_else(|| gazetteer.demonym(&name)).is_some() {
                place = (count, Kind::Nation);
            } else if count > 1 && !gazetteer.sites(&name).is_empty() {
                place = (count, Kind::Name);
            }
        }
        let body = body.max(noun);
        let (count, kind) = if body > place.0 { (body, Kind::Name) } else { place };
        (count > 1).then_some((count, kind))
    }

    /// How many words stand together from here, with blanks alone between them.
    fn reach(&self, at: usize) -> usize {
        let rest = &self.words[at + 1..self.words.len().min(at + 9)];
        1 + rest.iter().take_while(|word| matches!(word.before, Gap::Blank | Gap::Hyphen | Gap::None)).count()
    }

    /// Whether a word inside a name is a small one: "Bank of America", "Luis de la Vega".
    fn is_inner(&self, at: usize, first: usize) -> bool {
        let hash = self.words[at].hash;
        at > first && (self.lexicon.small.function(hash).is_some() || self.lexicon.people.particle(hash).is_some())
    }

    fn title(&self, at: usize) -> Option<(usize, TitleUse)> {
        let rest = &self.words[at..];
        let (count, title) = self.lexicon.people.titles.longest(rest.iter().take(6).map(|word| word.hash))?;
        let together = |word: &Word<'_>| matches!(word.before, Gap::Blank | Gap::Hyphen | Gap::Stop);
        rest[1..count].iter().all(together).then_some((count, title.usage))
    }

    /// "ARCE BATTALION", "GREEN RIVER NATIONAL PARK": the noun of a body or place goes with the name before it, and so
    /// do the words between them that such names hold.
    fn bodies(&self, kinds: &mut [Kind]) {
        for at in 1..kinds.len() {
            let hash = || std::iter::once(self.words[at].hash);
            let noun = self.lexicon.bodies.nouns.exact(hash()).is_some()
                || self.lexicon.small.place_heads.exact(hash()).is_some();
            let plain = matches!(kinds[at], Kind::Plain | Kind::PlainOrName | Kind::Title(..));
            if !noun || !plain || self.lexicon.small.function(self.words[at].hash).is_some() {
                continue;
            }
            let mut first = at;
            while first > 0
                && at - first < 3
                && self.words[first].before == Gap::Blank
                && kinds[first - 1] == Kind::Plain
                && self.lexicon.people.modifier(self.words[first - 1].hash).is_some()
            {
                first -= 1;
            }
            let named = first > 0
                && matches!(self.words[first].before, Gap::Blank | Gap::Hyphen)
                && matches!(kinds[first - 1], Kind::Unknown | Kind::Name | Kind::Particle);
            if named && !(kinds[first - 1] == Kind::Name && self.is_time(first - 1)) {
                kinds[first..=at].fill(Kind::Name);
            }
        }
    }

    /// An ordinary word that is a person's name once is that name throughout: "President Bush … Bush's aides".
    fn borne(&self, kinds: &mut [Kind]) {
        let names = |&at: &usize| kinds[at] == Kind::PlainOrName && self.is_borne(kinds, at);
        let borne: Vec<u64> = (0..kinds.len()).filter(names).map(|at| self.words[at].hash).collect();
        for (kind, word) in kinds.iter_mut().zip(self.words) {
            if *kind == Kind::PlainOrName && borne.contains(&word.hash) {
                *kind = Kind::Unknown;
            }
        }
    }

    fn is_time(&self, at: usize) -> bool {
        self.lexicon.time.word(self.words[at].text).is_some()
    }

    fn form(&self, kinds: &[Kind], at: usize) -> Form {
        let named = match kinds[at] {
            Kind::Acronym => return Form::Capitals,
            Kind::Given | Kind::Name | Kind::Nation | Kind::Unknown => true,
            Kind::Plain => self.keeps_capital(kinds, at),
            Kind::Number => false,
            Kind::PlainOrName => self.is_borne(kinds, at) || self.keeps_capital(kinds, at),
            Kind::Particle => self.words[at].titled || !self.links(kinds, at),
            Kind::Title(..) => !self.is_inner(at, 0) && self.leads(kinds, at),
        };
        if named || self.opens(kinds, at) { Form::Name } else { Form::Small }
    }

    /// Whether an ordinary word is a name here: "George Bush", "President Bush", "Mark Hollander".
    fn is_borne(&self, kinds: &[Kind], at: usize) -> bool {
        let hash = self.words[at].hash;
        let behind = at > 0
            && matches!(self.words[at].before, Gap::Blank | Gap::Stop)
            && match kinds[at - 1] {
                Kind::Given => true,
                Kind::Title(usage, last) => last && usage != TitleUse::Role && self.determiner(kinds, at - 1).is_none(),
                _ => false,
            };
        let before = self.lexicon.people.given(hash).is_some()
            && self.words.get(at + 1).is_some_and(|next| next.before == Gap::Blank)
            && kinds.get(at + 1) == Some(&Kind::Unknown);
        behind || before
    }

    /// The article or possessive before the title that a word belongs to: "the general", "his brother".
    fn determiner(&self, kinds: &[Kind], at: usize) -> Option<Function> {
        let mut first = at;
        while first > 0 && matches!(kinds[first - 1], Kind::Title(_, false)) {
            first -= 1;
        }
        let before = self.words[first.checked_sub(1)?].hash;
        self.lexicon.small.function(before).filter(|f| matches!(f, Function::Determiner | Function::Possessive))
    }

    /// Whether a small word stands between the parts of a name: "Luis de la Vega", but "La Vega said".
    fn links(&self, kinds: &[Kind], at: usize) -> bool {
        let first = (0..=at).rev().find(|&word| kinds[word] != Kind::Particle);
        first.is_some_and(|first| {
            kinds[first].is_name() && (first + 1..=at).all(|word| self.words[word].before == Gap::Blank)
        }) && self.lexicon.words.closed(&self.words[at].text.to_lowercase()) != Some(Closed::Prep)
            || self.words[at].text.chars().nth(1).is_none()
    }

    /// Whether a title stands before a name, or before another title that does.
    fn leads(&self, kinds: &[Kind], at: usize) -> bool {
        if self.determiner(kinds, at) == Some(Function::Possessive) {
            return false;
        }
        let mut at = at;
        loop {
            let Kind::Title(usage, last) = kinds[at] else { return false };
            let Some(next) = self.words.get(at + 1).filter(|w| matches!(w.before, Gap::Blank | Gap::Stop)) else {
                return false;
            };
            // "Harbour Administrator Holm"
            let leads = usage != TitleUse::Role || self.words[at].titled;
            at += 1;
            if !last {
                continue;
            }
            match kinds[at] {
                Kind::Title(..) => {}
                Kind::PlainOrName => return leads && self.is_borne(kinds, at),
                Kind::Particle => return leads,
                kind => {
                    let stopped = next.before == Gap::Stop && !self.words[at - 1].pointed;
                    return kind.is_name() && leads && !self.is_time(at) && !stopped;
                }
            }
        }
    }

    /// Whether a sentence begins here: not behind the full stop of "Gen." and "J.".
    fn opens(&self, kinds: &[Kind], at: usize) -> bool {
        match self.words[at].before {
            Gap::Start => true,
            Gap::Stop => {
                let short = at > 0
                    && (self.words[at - 1].text.len() < 2
                        || matches!(kinds[at - 1], Kind::Title(TitleUse::Rank | TitleUse::Style, _)));
                !short
            }
            _ => false,
        }
    }
}
