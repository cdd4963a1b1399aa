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
pub(crate) mod hash;
pub(crate) mod ordinary;
#[cfg_attr(not(test), warn(clippy::indexing_slicing))]
pub(crate) mod own;
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

use std::sync::{Arc, LazyLock};

/// All tables that the stages read.
///
/// Each is shared, so that a reader with words of its own replaces only those tables that have them.
#[derive(Clone, Debug)]
pub(crate) struct Lexicon {
    pub(crate) article: Arc<article::ArticleLexicon>,
    pub(crate) frames: Arc<frames::Frames>,
    pub(crate) gazetteer: Arc<gazetteer::Gazetteer>,
    pub(crate) reporting: Arc<reporting::Reporting>,
    pub(crate) time: Arc<time::TimeWords>,
    pub(crate) words: Arc<words::Words>,
    pub(crate) people: Arc<people::People>,
    pub(crate) bodies: Arc<bodies::Bodies>,
    pub(crate) small: Arc<small::SmallWords>,
    pub(crate) common: Arc<common::CommonWords>,
    pub(crate) ordinary: Arc<ordinary::OrdinaryWords>,
    #[cfg(feature = "html")]
    pub(crate) page: Arc<page::PageLexicon>,
    /// The user's own actors, whose names stand in `people` and `bodies`.
    pub(crate) own: Arc<own::OwnActors>,
}

impl Lexicon {
    /// The built-in lexicon of English.
    pub(crate) fn english() -> &'static Arc<Self> {
        static ENGLISH: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::load()));
        &ENGLISH
    }

    fn load() -> Self {
        let reporting = sound(reporting::Reporting::built_in());
        let mut words = sound(words::Words::built_in());
        let frames = sound(frames::Frames::built_in(&words));
        reporting.lemmas().for_each(|lemma| words.ensure(lemma));
        frames.lemmas().for_each(|lemma| words.ensure(lemma));
        Self {
            article: Arc::new(sound(article::ArticleLexicon::built_in())),
            frames: Arc::new(frames),
            gazetteer: Arc::new(sound(gazetteer::Gazetteer::built_in())),
            reporting: Arc::new(reporting),
            time: Arc::new(sound(time::TimeWords::built_in())),
            words: Arc::new(words),
            people: Arc::new(sound(people::People::built_in())),
            bodies: Arc::new(sound(bodies::Bodies::built_in())),
            small: Arc::new(sound(small::SmallWords::built_in())),
            common: Arc::new(common::CommonWords::built_in()),
            ordinary: Arc::new(sound(ordinary::OrdinaryWords::built_in())),
            #[cfg(feature = "html")]
            page: Arc::new(sound(page::PageLexicon::built_in())),
            own: Arc::default(),
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
