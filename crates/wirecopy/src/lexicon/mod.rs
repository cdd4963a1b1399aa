//! Lexicon files → typed tables.
//!
//! The files live in `crates/wirecopy/lexicon`, are compiled in and parsed once, on first use. Their format is
//! described in the README beside them.

pub(crate) mod article;
pub(crate) mod bodies;
pub(crate) mod common;
pub(crate) mod cue;
pub(crate) mod fold;
pub(crate) mod frames;
pub(crate) mod gazetteer;
#[cfg(feature = "html")]
pub(crate) mod page;
pub(crate) mod people;
pub(crate) mod phrase;
pub(crate) mod reporting;
pub(crate) mod small;
pub(crate) mod small_towns;
pub(crate) mod sound;
pub(crate) mod table;
pub(crate) mod time;
pub(crate) mod words;

use std::sync::LazyLock;

/// All tables that the stages read.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) article: article::ArticleLexicon,
    pub(crate) frames: frames::Frames,
    pub(crate) gazetteer: gazetteer::Gazetteer,
    pub(crate) reporting: reporting::Reporting,
    pub(crate) time: time::TimeWords,
    pub(crate) words: words::Words,
    pub(crate) people: people::People,
    pub(crate) bodies: bodies::Bodies,
    pub(crate) small: small::SmallWords,
    pub(crate) common: common::CommonWords,
    #[cfg(feature = "html")]
    pub(crate) page: page::PageLexicon,
}

impl Lexicon {
    /// The built-in lexicon of English.
    pub(crate) fn english() -> &'static Self {
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);
        &ENGLISH
    }

    fn load() -> Self {
        let reporting = sound(reporting::Reporting::built_in());
        let mut words = sound(words::Words::built_in());
        let frames = sound(frames::Frames::built_in());
        reporting.lemmas().chain(frames.lemmas()).for_each(|lemma| words.ensure(lemma));
        Self {
            article: sound(article::ArticleLexicon::built_in()),
            frames,
            gazetteer: sound(gazetteer::Gazetteer::built_in()),
            reporting,
            time: sound(time::TimeWords::built_in()),
            words,
            people: sound(people::People::built_in()),
            bodies: sound(bodies::Bodies::built_in()),
            small: sound(small::SmallWords::built_in()),
            common: common::CommonWords::built_in(),
            #[cfg(feature = "html")]
            page: sound(page::PageLexicon::built_in()),
        }
    }
}

/// The table of a file that is compiled in. A test reads them all, so a fault never leaves the workshop.
fn sound<T>(table: Result<T, table::RowError>) -> T {
    match table {
        Ok(table) => table,
        Err(fault) => unreachable!("{}, line {}: {}", fault.file, fault.line, fault.message),
    }
}
