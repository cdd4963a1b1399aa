//! Who wrote the article, as a clean list.

use super::jsonld::{Agent, Described};
use super::meta::Metas;
use super::text::plain;
use crate::article::{Author, FieldSource, byline};
use crate::lexicon::Lexicon;
use crate::lexicon::page::MetaField;

/// The writers, and where they were found.
pub(super) fn find(
    described: Option<&Described>,
    metas: &Metas<'_>,
    printed: &[String],
    site: &[String],
    lexicon: &Lexicon,
) -> (Vec<Author>, FieldSource) {
    let given: Vec<Agent> = described.map(|d| d.authors.clone()).unwrap_or_default();
    let persons: Vec<&Agent> = given.iter().filter(|agent| !agent.organization).collect();
    let from_ld = clean(persons.iter().map(|a| (a.name.as_str(), a.role.clone())), site, lexicon);
    if !from_ld.is_empty() {
        return (from_ld, FieldSource::JsonLd);
    }
    let best = metas.best(MetaField::Author);
    let contents: Vec<String> = best.into_iter().filter_map(plain).collect();
    let from_meta = clean(contents.iter().map(|name| (name.as_str(), None)), site, lexicon);
    if !from_meta.is_empty() {
        return (from_meta, FieldSource::Meta);
    }
    let from_dom = clean(printed.iter().map(|name| (name.as_str(), None)), site, lexicon);
    (from_dom, FieldSource::Dom)
}

/// Names out of strings that may hold several, each once; the page's own house, agencies, addresses are no names.
fn clean<'a>(
    given: impl Iterator<Item = (&'a str, Option<String>)>,
    site: &[String],
    lexicon: &Lexicon,
) -> Vec<Author> {
    let mut found: Vec<Author> = Vec::new();
    for (text, role) in given {
        for writer in byline::names(text, lexicon) {
            let bare = super::text::bare(&writer.name);
            let own = site.iter().any(|name| super::text::bare(name) == bare);
            if own || found.iter().any(|author| super::text::bare(&author.name) == bare) {
                continue;
            }
            found.push(Author { role: writer.role.or_else(|| role.clone()), ..writer });
        }
    }
    found
}
