//! Who wrote the article, as a clean list.

use super::jsonld::{Agent, Described};
use super::meta::Metas;
use super::text::{self, bare, plain};
use crate::article::{Author, FieldSource, byline};
use crate::lexicon::Lexicon;
use crate::lexicon::page::MetaField;

/// Who signs the article: its writers, or the houses that sign in their place.
#[derive(Clone, Debug)]
pub(in crate::article) struct Signed {
    /// Persons.
    pub(in crate::article) authors: Vec<Author>,
    /// Agencies, outlets and unnamed staff; only where no person is named.
    pub(in crate::article) houses: Vec<String>,
    pub(in crate::article) source: FieldSource,
}

/// Who signs, by JSON-LD, else by `<meta>`, else by what is printed; persons before houses.
pub(super) fn find(
    described: Option<&Described>,
    metas: &Metas<'_>,
    printed: &[String],
    site: &[String],
    lexicon: &Lexicon,
) -> Option<Signed> {
    let given: &[Agent] = described.map(|d| d.authors.as_slice()).unwrap_or_default();
    let metas: Vec<Agent> = named(metas.best(MetaField::Author).into_iter().filter_map(plain));
    let printed: Vec<Agent> = named(printed.iter().cloned());
    let places = [(FieldSource::JsonLd, given), (FieldSource::Meta, &metas), (FieldSource::Dom, &printed)];
    first_of(&places, site, lexicon)
}

/// Who signs, by JSON-LD alone.
pub(in crate::article) fn described(described: &Described, lexicon: &Lexicon) -> Option<Signed> {
    let site: Vec<String> = described.publisher.iter().cloned().collect();
    first_of(&[(FieldSource::JsonLd, &described.authors)], &site, lexicon)
}

/// The persons that the first of these places names, else the houses.
fn first_of(places: &[(FieldSource, &[Agent])], site: &[String], lexicon: &Lexicon) -> Option<Signed> {
    let persons = places.iter().find_map(|(source, agents)| {
        let authors = clean(agents.iter().filter(|agent| !agent.organization), site, lexicon);
        (!authors.is_empty()).then_some(Signed { authors, houses: Vec::new(), source: *source })
    });
    persons.or_else(|| {
        places.iter().find_map(|(source, agents)| {
            let mut houses: Vec<String> = Vec::new();
            for name in agents.iter().filter_map(|agent| {
                let own = site.iter().any(|name| bare(&agent.name).starts_with(&bare(name)));
                byline::house(&agent.name, agent.organization || own, lexicon)
            }) {
                if !houses.contains(&name) {
                    houses.push(name);
                }
            }
            (!houses.is_empty()).then_some(Signed { authors: Vec::new(), houses, source: *source })
        })
    })
}

fn named(names: impl Iterator<Item = String>) -> Vec<Agent> {
    names.map(|name| Agent { name, ..Agent::default() }).collect()
}

/// Names out of strings that may hold several, each once; the page's own house, agencies, addresses are no names.
fn clean<'a>(given: impl Iterator<Item = &'a Agent>, site: &[String], lexicon: &Lexicon) -> Vec<Author> {
    let mut found: Vec<Author> = Vec::new();
    for agent in given {
        for writer in byline::names(&agent.name, lexicon) {
            let bare = bare(&writer.name);
            // "Gulf Monitor staff" is the house, too.
            let own = site.iter().any(|name| bare.starts_with(&text::bare(name)));
            if own || found.iter().any(|author| text::bare(&author.name) == bare) {
                continue;
            }
            found.push(Author { role: writer.role.or_else(|| agent.role.clone()), ..writer });
        }
    }
    found
}
