//! Lexicon files → typed tables.
//!
//! The files live in `crates/wirecopy/lexicon`, are compiled in and parsed once, on first use. Their format is
//! described in the README beside them.

pub(crate) mod gazetteer;
pub(crate) mod table;

use std::sync::LazyLock;

/// All tables that the stages read.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) gazetteer: gazetteer::Gazetteer,
}

impl Lexicon {
    /// The built-in lexicon of English.
    pub(crate) fn english() -> &'static Self {
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon { gazetteer: gazetteer::Gazetteer::default() });
        &ENGLISH
    }
}
