//! What a word of a text without capitals is by itself.

use super::judge::{Form, Judge};
use super::words::{Gap, Word};
use crate::lexicon::people::TitleUse;
use crate::lexicon::time::TimeWord;
use crate::lexicon::words::Forms;

/// What a word is by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
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
    /// A word of a title, and whether it is the last.
    Title(TitleUse, bool),
    Number,
}

impl Kind {
    /// Whether a title or given name goes before such a word.
    pub(super) fn is_name(self) -> bool {
        matches!(self, Self::Given | Self::Name | Self::Unknown)
    }
}

impl Judge<'_, '_> {
    /// What a word is that is part of no phrase.
    pub(super) fn kind(&self, at: usize) -> Kind {
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
        // "AK-47"
        let numbered = self.words.get(at + 1).is_some_and(|next| {
            next.before == Gap::Hyphen && next.text.starts_with(|c: char| c.is_ascii_digit()) && text.len() < 4
        });
        if numbered {
            return Kind::Acronym;
        }
        if let Some(kind) = self.day_or_month(at) {
            return kind;
        }
        let small = text.to_lowercase();
        let particle = lexicon.people.particle(hash).is_some();
        if !particle && (lexicon.small.function(hash).is_some() || lexicon.words.closed(&small).is_some()) {
            // "the US", but "told us"
            let named = small == "us" && at > 0 && self.words[at - 1].text.eq_ignore_ascii_case("the");
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
        if lexicon.small.is_people(hash) {
            return Kind::Nation;
        }
        self.listed(&small, hash).unwrap_or_else(|| {
            let body = lexicon.bodies.known.exact(std::iter::once(hash));
            if body.is_some_and(|body| body.is_acronym) {
                Kind::Acronym
            } else if particle {
                Kind::Particle
            } else if lexicon.people.given(hash).is_some() {
                Kind::Given
            } else if body.is_some() || !lexicon.gazetteer.sites(&upper).is_empty() {
                Kind::Name
            } else if lexicon.words.verb(&small).is_some() || lexicon.ordinary.makes(&small) {
                Kind::Plain
            } else {
                self.unknown(at, &upper)
            }
        })
    }

    /// What an ordinary word is; nothing for one that no list has.
    fn listed(&self, small: &str, hash: u64) -> Option<Kind> {
        let lexicon = self.lexicon;
        if !lexicon.ordinary.lists(small) {
            let noun = lexicon.bodies.agents.exact(std::iter::once(hash)).is_some()
                || lexicon.people.is_personal(small)
                || lexicon.frames.of_noun(small).next().is_some();
            return noun.then_some(Kind::Plain);
        }
        let finite = lexicon.words.verb(small).is_some_and(|verb| !verb.forms.has(Forms::BASE));
        let borne = lexicon.people.is_family(hash) || lexicon.people.given(hash).is_some();
        Some(if borne && !finite { Kind::PlainOrName } else { Kind::Plain })
    }

    /// A word that nothing explains: a name, or an abbreviation where it cannot be spoken.
    fn unknown(&self, at: usize, upper: &str) -> Kind {
        let spoken = upper.contains(['A', 'E', 'I', 'O', 'U', 'Y']) || !upper.is_ascii();
        let measured = at > 0 && self.words[at - 1].text.ends_with(|c: char| c.is_ascii_digit());
        match (spoken, measured) {
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
        let before = at.checked_sub(1).map(|at| self.words[at].text);
        let is_number = |text: &str| {
            text.starts_with(|c: char| c.is_ascii_digit())
                || matches!(time.word(text), Some(TimeWord::Ordinal(_) | TimeWord::Cardinal(_)))
        };
        let numbered = before.is_some_and(is_number) || self.words.get(at + 1).is_some_and(|next| is_number(next.text));
        match time.word(word.text)? {
            TimeWord::Weekday(_) | TimeWord::Weekdays(_) => Some(Kind::Name),
            TimeWord::ShortMonth(_) if numbered => Some(Kind::Name),
            TimeWord::Month(_) => {
                let plain = self.lexicon.common.contains(word.text) || self.lexicon.small.function(word.hash).is_some();
                let prepared = before.is_some_and(|before| {
                    let turn = time.word(before);
                    matches!(
                        turn,
                        Some(TimeWord::Last | TimeWord::Next | TimeWord::Early | TimeWord::Late | TimeWord::Mid)
                    ) || ["in", "since", "until", "of", "this"].iter().any(|word| before.eq_ignore_ascii_case(word))
                });
                (!plain || numbered || prepared).then_some(Kind::Name)
            }
            _ => None,
        }
    }
}
