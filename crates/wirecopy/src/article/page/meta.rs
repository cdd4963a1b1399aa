//! What `<meta>` elements say of the page.

use crate::lexicon::page::{MetaField, PageLexicon};

/// The contents of `<meta>` elements, by field, best first.
pub(super) struct Metas<'a> {
    found: Vec<(MetaField, u8, &'a str)>,
}

impl<'a> Metas<'a> {
    pub(super) fn of(metas: &'a [(String, String)], lexicon: &PageLexicon) -> Self {
        let known = metas.iter().filter(|(_, content)| !content.is_empty());
        let known = known.filter_map(|(name, content)| lexicon.meta(name).map(|(field, rank)| (field, rank, content)));
        let mut found: Vec<_> = known.map(|(field, rank, content)| (field, rank, content.as_str())).collect();
        found.sort_by_key(|(_, rank, _)| *rank);
        Self { found }
    }

    /// All contents of a field, best first.
    pub(super) fn all(&self, field: MetaField) -> impl Iterator<Item = &'a str> {
        self.found.iter().filter(move |(known, _, _)| *known == field).map(|(_, _, content)| *content)
    }

    pub(super) fn first(&self, field: MetaField) -> Option<&'a str> {
        self.all(field).next()
    }

    /// The contents of a field that come from the best name that gives any.
    pub(super) fn best(&self, field: MetaField) -> Vec<&'a str> {
        let rank = self.found.iter().find(|(known, _, _)| *known == field).map(|(_, rank, _)| *rank);
        let best = self.found.iter().filter(|(known, found, _)| *known == field && Some(*found) == rank);
        best.map(|(_, _, content)| *content).collect()
    }
}
