//! What the article stage knows: agencies, sections, months, and the words of credits, bylines, date lines,
//! statements and everything that is no part of an article.

use super::cue::{Phrases, Word};
use super::hash::{HashMap, HashSet};
use super::table::{RowError, rows};

/// The tables of `lexicon/en/article`.
#[derive(Debug)]
pub(crate) struct ArticleLexicon {
    agencies: Phrases<(House, bool)>,
    pub(crate) boilerplate: Phrases<Boilerplate>,
    pub(crate) bylines: Phrases<BylineWord>,
    pub(crate) calendar: Phrases<CalendarName>,
    pub(crate) captions: Phrases<CaptionCue>,
    pub(crate) contributors: Phrases<ContributorCue>,
    pub(crate) credits: Phrases<CreditCue>,
    pub(crate) date_lines: Phrases<DateWord>,
    pub(crate) sections: Phrases<()>,
    pub(crate) statements: Phrases<StatementWord>,
    function_words: HashSet<&'static str>,
    not_places: HashSet<&'static str>,
    particles: HashMap<&'static str, Particle>,
}

/// Who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum House {
    /// A wire.
    Agency,
    /// A newspaper, site or broadcaster.
    Outlet,
    /// Signs pictures only.
    Photo,
}

/// How a line that is no part of the article is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Boilerplate {
    /// The line is this, or several of these, and nothing more.
    Whole,
    /// The line is this, and the short lines between it and the end are links.
    Links,
    /// A line of some length has it anywhere.
    Within,
    /// A short line begins with it.
    Start,
    /// The mark below an article or statement.
    End,
    /// Opens a list of links.
    ListStart,
    /// Closes it.
    ListEnd,
    /// All from here to the end of the line.
    Tail,
}

/// What a word says in a byline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BylineWord {
    /// Opens a byline.
    Cue,
    /// Makes a phrase a role.
    Role,
    /// An unnamed author: the outlet's own people.
    House,
    /// After "by", no writer.
    Stop,
    /// An office that issues releases: signs them, but wrote nothing.
    Office,
}

/// A month (1 to 12) or a weekday (Monday is 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CalendarName {
    Month(i8),
    Weekday,
}

/// Where in a caption its cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CaptionCue {
    Start,
    Within,
    /// Tells that running text above a credit is none.
    Never,
}

/// Where in a line of contributors its cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContributorCue {
    Start,
    Within,
}

/// What a credit's first words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CreditCue {
    /// The credit follows.
    Label,
    /// May be the whole credit.
    Alone,
}

/// What a word of a date line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateWord {
    Published,
    Modified,
    Filler,
}

/// What a word says about an official statement printed whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StatementWord {
    Document,
    Full,
    Follows,
    Issuer,
    Topic,
    Outside,
    Opening,
    Signature,
    Says,
}

/// Whose names hold this small word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Particle {
    Person,
    Place,
    Both,
}

/// The content of a file of `lexicon/en/article`, after its name.
macro_rules! file {
    ($name:literal) => {
        (concat!("en/article/", $name), include_str!(concat!("../../lexicon/en/article/", $name)))
    };
}

impl ArticleLexicon {
    /// Reads the files that are compiled in.
    pub(crate) fn built_in() -> Result<Self, RowError> {
        Ok(Self {
            agencies: houses(file!("agencies.tsv"))?,
            boilerplate: phrases(file!("boilerplate.tsv"), |[kind, _]| match kind {
                "whole" => Some(Boilerplate::Whole),
                "links" => Some(Boilerplate::Links),
                "within" => Some(Boilerplate::Within),
                "start" => Some(Boilerplate::Start),
                "end" => Some(Boilerplate::End),
                "list_start" => Some(Boilerplate::ListStart),
                "list_end" => Some(Boilerplate::ListEnd),
                "tail" => Some(Boilerplate::Tail),
                _ => None,
            })?,
            bylines: phrases(file!("bylines.tsv"), |[kind, _]| match kind {
                "cue" => Some(BylineWord::Cue),
                "role" => Some(BylineWord::Role),
                "house" => Some(BylineWord::House),
                "stop" => Some(BylineWord::Stop),
                "office" => Some(BylineWord::Office),
                _ => None,
            })?,
            calendar: phrases(file!("calendar.tsv"), |[kind, number]| match kind {
                "month" => number.parse().ok().map(CalendarName::Month),
                "weekday" => Some(CalendarName::Weekday),
                _ => None,
            })?,
            captions: phrases(file!("captions.tsv"), |[kind, _]| match kind {
                "start" => Some(CaptionCue::Start),
                "within" => Some(CaptionCue::Within),
                "never" => Some(CaptionCue::Never),
                _ => None,
            })?,
            contributors: phrases(file!("contributors.tsv"), |[kind, _]| match kind {
                "start" => Some(ContributorCue::Start),
                "within" => Some(ContributorCue::Within),
                _ => None,
            })?,
            credits: phrases(file!("credits.tsv"), |[kind, _]| match kind {
                "label" => Some(CreditCue::Label),
                "alone" => Some(CreditCue::Alone),
                _ => None,
            })?,
            date_lines: phrases(file!("date_lines.tsv"), |[kind, _]| match kind {
                "published" => Some(DateWord::Published),
                "modified" => Some(DateWord::Modified),
                "filler" => Some(DateWord::Filler),
                _ => None,
            })?,
            sections: phrases(file!("sections.tsv"), |_| Some(()))?,
            statements: phrases(file!("statements.tsv"), |[kind, _]| match kind {
                "document" => Some(StatementWord::Document),
                "full" => Some(StatementWord::Full),
                "follows" => Some(StatementWord::Follows),
                "issuer" => Some(StatementWord::Issuer),
                "topic" => Some(StatementWord::Topic),
                "outside" => Some(StatementWord::Outside),
                "opening" => Some(StatementWord::Opening),
                "signature" => Some(StatementWord::Signature),
                "says" => Some(StatementWord::Says),
                _ => None,
            })?,
            function_words: entries(file!("function_words.tsv"), |[_, _]| Some(()))?.map(|(word, ())| word).collect(),
            not_places: entries(file!("not_places.tsv"), |[_, _]| Some(()))?.map(|(word, ())| word).collect(),
            particles: entries(file!("particles.tsv"), |[kind, _]| match kind {
                "person" => Some(Particle::Person),
                "place" => Some(Particle::Place),
                "both" => Some(Particle::Both),
                _ => None,
            })?
            .collect(),
        })
    }

    /// The agency or outlet whose name these words start with: its length in words, and what it is. An abbreviation
    /// ("AP", "TASS") must stand in capitals.
    pub(crate) fn house(&self, words: &[Word<'_>]) -> Option<(usize, House)> {
        let (len, (house, capitals)) = self.agencies.at(words)?;
        (!capitals || words.first()?.is_capitals()).then_some((len, *house))
    }

    /// The agency that these words are, in whatever case its abbreviation is printed: "Wam".
    pub(crate) fn loose_house(&self, words: &[Word<'_>]) -> Option<House> {
        self.agencies.whole(words).filter(|_| words.iter().all(Word::is_capitalised)).map(|(house, _)| *house)
    }

    /// The agency or outlet that these words are.
    pub(crate) fn whole_house(&self, words: &[Word<'_>]) -> Option<House> {
        self.house(words).filter(|(len, _)| *len == words.len()).map(|(_, house)| house)
    }

    /// The first agency or outlet among these words: where it starts, its length in words, and what it is.
    pub(crate) fn find_house(&self, words: &[Word<'_>]) -> Option<(usize, usize, House)> {
        (0..words.len()).find_map(|at| self.house(words.get(at..)?).map(|(len, house)| (at, len, house)))
    }

    /// Whether a word, in small letters, tells that a text is English.
    pub(crate) fn is_function_word(&self, small: &str) -> bool {
        self.function_words.contains(small)
    }

    /// Whether a word in capitals is a label ("UPDATE", "CLAIM") and no part of a place name.
    pub(crate) fn is_no_place(&self, capitals: &str) -> bool {
        self.not_places.contains(capitals)
    }

    /// What names hold this small word, if any do.
    pub(crate) fn particle(&self, word: &str) -> Option<Particle> {
        self.particles.get(word).copied()
    }
}

type File = (&'static str, &'static str);

/// The agencies and outlets; those whose name is an abbreviation are marked.
fn houses(file: File) -> Result<Phrases<(House, bool)>, RowError> {
    let kind = |[kind, _]: [&'static str; 2]| match kind {
        "agency" => Some(House::Agency),
        "outlet" => Some(House::Outlet),
        "photo" => Some(House::Photo),
        _ => None,
    };
    let abbreviated = |name: &str| name.len() <= 5 && !name.contains(char::is_lowercase);
    Ok(Phrases::new(entries(file, kind)?.map(|(name, house)| (name, (house, abbreviated(name))))))
}

/// A phrase table of a file whose first field is the phrase.
fn phrases<V>(file: File, value: impl Fn([&'static str; 2]) -> Option<V>) -> Result<Phrases<V>, RowError> {
    entries(file, value).map(Phrases::new)
}

/// The first field of each entry, and what the others say.
fn entries<V>(
    (file, content): File,
    value: impl Fn([&'static str; 2]) -> Option<V>,
) -> Result<impl Iterator<Item = (&'static str, V)>, RowError> {
    let read = |row: Result<(usize, [&'static str; 3]), RowError>| {
        let (line, [key, a, b]) = row?;
        let value =
            value([a, b]).ok_or_else(|| RowError { file, line, message: format!("{a:?} is not known here") })?;
        Ok((key, value))
    };
    Ok(rows::<3>(file, content).map(read).collect::<Result<Vec<_>, _>>()?.into_iter())
}
