//! Words → how each is written: what the lexicon knows of it, then what its neighbours make of it.

use std::collections::HashMap;
use std::ops::Range;

use super::words::{Gap, Word, cut};
use crate::lexicon::Lexicon;
use crate::lexicon::people::TitleUse;
use crate::lexicon::small::Function;
use crate::lexicon::time::TimeWord;
use crate::lexicon::words::{Closed, Forms};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Small,
    /// With one capital.
    Name,
    Capitals,
}

/// What a word is by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A small word or an ordinary one.
    Plain,
    /// An ordinary word that is a person's name too.
    PlainOrName,
    /// A given name, or an initial.
    Given,
    /// A place, a month, a word of a body's name.
    Name,
    /// The name of a country or its people, which makes no name of the noun behind it.
    Nation,
    /// No word that the lexicon knows.
    Unknown,
    /// "de", "bin".
    Particle,
    /// Written in capitals: "NATO".
    Acronym,
    /// One word of a title; what matters is the word behind its last.
    Title(TitleUse, bool),
    Number,
}

impl Kind {
    /// Whether a title or given name goes before such a word.
    fn is_name(self) -> bool {
        matches!(self, Self::Given | Self::Name | Self::Unknown)
    }
}

/// How the words of an article's other blocks are printed inside their sentences.
#[derive(Debug, Default)]
pub(super) struct Seen(HashMap<u64, Option<Form>>);

impl Seen {
    /// Reads the blocks whose letters tell.
    pub(super) fn of(text: &str, blocks: impl Iterator<Item = Range<usize>>) -> Self {
        let mut seen = Self::default();
        for word in cut(text, &blocks.collect::<Vec<_>>()) {
            if matches!(word.before, Gap::Start | Gap::Stop) || !word.text.starts_with(char::is_alphabetic) {
                continue;
            }
            let form = if word.text.starts_with(char::is_lowercase) {
                Form::Small
            } else if word.text.len() > 1 && !word.text.contains(char::is_lowercase) {
                Form::Capitals
            } else {
                Form::Name
            };
            // A word printed in two ways tells nothing.
            seen.0.entry(word.hash).and_modify(|known| *known = known.filter(|&k| k == form)).or_insert(Some(form));
        }
        seen
    }

    fn form(&self, word: u64) -> Option<Form> {
        self.0.get(&word).copied().flatten()
    }
}

/// The form of each word.
pub(super) fn forms(words: &[Word<'_>], seen: &Seen, lexicon: &Lexicon) -> Vec<Form> {
    let judge = Judge { words, seen, lexicon };
    let kinds = judge.kinds();
    (0..words.len()).map(|at| judge.form(&kinds, at)).collect()
}

struct Judge<'w, 't> {
    words: &'w [Word<'t>],
    seen: &'w Seen,
    lexicon: &'w Lexicon,
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
            if let Some((count, kind)) = self.phrase(at).filter(|_| !linked) {
                kinds.extend((at..at + count).map(|word| if self.is_inner(word, at) { Kind::Plain } else { kind }));
            } else if let Some((count, usage)) = self.title(at) {
                kinds.extend((1..=count).map(|n| Kind::Title(usage, n == count)));
            } else {
                kinds.push(if short.contains(&self.words[at].hash) { Kind::Acronym } else { self.kind(at) });
            }
        }
        self.bodies(&mut kinds);
        kinds
    }

    /// The words that stand alone in brackets somewhere and are no ordinary ones: "the Land Front [LAF]".
    fn abbreviated(&self) -> Vec<u64> {
        let is_short = |word: &&Word<'_>| {
            word.bracketed
                && (2..=8).contains(&word.text.len())
                && word.text.chars().all(char::is_alphabetic)
                && !self.lexicon.common.contains(word.text)
                && !self.lexicon.gazetteer.is_place(&word.text.to_uppercase())
        };
        self.words.iter().filter(is_short).map(|word| word.hash).collect()
    }

    /// The longest name of several words that begins here: a place, a people, a body.
    fn phrase(&self, at: usize) -> Option<(usize, Kind)> {
        let gazetteer = &self.lexicon.gazetteer;
        let reach = self.reach(at);
        if reach < 2 {
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

    /// What a word is that is part of no phrase.
    fn kind(&self, at: usize) -> Kind {
        let Word { text, hash, before, .. } = self.words[at];
        let lexicon = self.lexicon;
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return Kind::Number;
        }
        if before == Gap::None && text.len() <= 2 {
            return Kind::Plain;
        }
        if text.chars().nth(1).is_none() {
            return self.letter(at);
        }
        if let Some(kind) = self.day_or_month(at) {
            return kind;
        }
        let small = text.to_lowercase();
        let function = lexicon.small.function(hash).is_some() || lexicon.words.closed(&small).is_some();
        if function && lexicon.people.particle(hash).is_none() {
            // "the US", but "told us"
            let named =
                text.eq_ignore_ascii_case("us") && at > 0 && self.words[at - 1].text.eq_ignore_ascii_case("the");
            return if named { Kind::Acronym } else { Kind::Plain };
        }
        match self.seen.form(hash) {
            Some(Form::Small) => return Kind::Plain,
            Some(Form::Name) => return Kind::Name,
            Some(Form::Capitals) => return Kind::Acronym,
            None => {}
        }
        let upper = text.to_uppercase();
        if lexicon.gazetteer.country(&upper).or_else(|| lexicon.gazetteer.demonym(&upper)).is_some() {
            return if upper.len() < 4 { Kind::Acronym } else { Kind::Nation };
        }
        let common = lexicon.common.contains(&small);
        let body = lexicon.bodies.known.exact(std::iter::once(hash)).filter(|_| !common);
        if body.is_some_and(|body| body.is_acronym) {
            return Kind::Acronym;
        }
        if lexicon.people.particle(hash).is_some() && !common {
            return Kind::Particle;
        }
        if common {
            let finite = lexicon.words.verb(&small).is_some_and(|verb| !verb.forms.has(Forms::BASE));
            let borne = lexicon.people.is_family(hash) || lexicon.people.given(hash).is_some();
            return if borne && !finite { Kind::PlainOrName } else { Kind::Plain };
        }
        if lexicon.words.verb(&small).is_some() {
            return Kind::Plain;
        }
        if lexicon.people.given(hash).is_some() {
            return Kind::Given;
        }
        if body.is_some() || !lexicon.gazetteer.sites(&upper).is_empty() {
            return Kind::Name;
        }
        let vowel = upper.contains(['A', 'E', 'I', 'O', 'U', 'Y']) || !upper.is_ascii();
        let measured = at > 0 && self.words[at - 1].text.ends_with(|c: char| c.is_ascii_digit());
        match (vowel, measured) {
            (true, _) => Kind::Unknown,
            // "50 KM"
            (false, true) => Kind::Plain,
            (false, false) => Kind::Acronym,
        }
    }

    /// A letter by itself: the article, the pronoun, an initial, or part of "U.S." and "M-19".
    fn letter(&self, at: usize) -> Kind {
        let word = &self.words[at];
        let next = self.words.get(at + 1).map(|next| next.before);
        let joined = word.pointed && !matches!(next, None | Some(Gap::Start))
            || next == Some(Gap::Hyphen)
            || matches!(word.before, Gap::Hyphen | Gap::None);
        match word.text {
            "a" | "A" if !joined => Kind::Plain,
            "y" | "Y" | "e" | "E" if !word.pointed && !joined => Kind::Particle,
            "i" | "I" => Kind::Acronym,
            _ if word.pointed => Kind::Given,
            _ => Kind::Acronym,
        }
    }

    /// A month or weekday. "May" and "march" are words besides: a number or a preposition of time must stand beside them.
    fn day_or_month(&self, at: usize) -> Option<Kind> {
        let time = &self.lexicon.time;
        let word = &self.words[at];
        let is_number = |at: usize| {
            self.words.get(at).is_some_and(|w| {
                w.text.starts_with(|c: char| c.is_ascii_digit())
                    || matches!(time.word(w.text), Some(TimeWord::Ordinal(_) | TimeWord::Cardinal(_)))
            })
        };
        let numbered = is_number(at + 1) || at.checked_sub(1).is_some_and(is_number);
        match time.word(word.text)? {
            TimeWord::Weekday(_) | TimeWord::Weekdays(_) => Some(Kind::Name),
            TimeWord::Month(_) => {
                let plain = self.lexicon.common.contains(word.text) || self.lexicon.small.function(word.hash).is_some();
                let prepared = at > 0
                    && (matches!(
                        time.word(self.words[at - 1].text),
                        Some(TimeWord::Last | TimeWord::Next | TimeWord::Early | TimeWord::Late | TimeWord::Mid)
                    ) || ["in", "since", "until", "of", "this"]
                        .iter()
                        .any(|word| self.words[at - 1].text.eq_ignore_ascii_case(word)));
                (!plain || numbered || prepared).then_some(Kind::Name)
            }
            TimeWord::ShortMonth(_) if numbered => Some(Kind::Name),
            _ => None,
        }
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

    fn is_time(&self, at: usize) -> bool {
        self.lexicon.time.word(self.words[at].text).is_some()
    }

    fn form(&self, kinds: &[Kind], at: usize) -> Form {
        let form = match kinds[at] {
            Kind::Acronym => Form::Capitals,
            Kind::Given | Kind::Name | Kind::Nation | Kind::Unknown => Form::Name,
            Kind::Number | Kind::Plain => Form::Small,
            Kind::PlainOrName if self.is_borne(kinds, at) => Form::Name,
            Kind::Particle if !self.links(kinds, at) => Form::Name,
            Kind::Title(..) if !self.is_inner(at, 0) && self.leads(kinds, at) => Form::Name,
            Kind::PlainOrName | Kind::Particle | Kind::Title(..) => Form::Small,
        };
        if form == Form::Small && self.opens(kinds, at) { Form::Name } else { form }
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
            at += 1;
            if !last {
                continue;
            }
            match kinds[at] {
                Kind::Title(..) => {}
                Kind::PlainOrName => return usage != TitleUse::Role && self.is_borne(kinds, at),
                Kind::Particle => return usage != TitleUse::Role,
                kind => {
                    let stopped = next.before == Gap::Stop && !self.words[at - 1].pointed;
                    return kind.is_name() && usage != TitleUse::Role && !self.is_time(at) && !stopped;
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
