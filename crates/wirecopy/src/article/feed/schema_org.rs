//! schema.org JSON-LD by itself, without a page around it.

use serde_json::Value;

use super::markup;
use crate::article::FieldSource;
use crate::article::page::authors::{self, Signed};
use crate::article::page::jsonld::{self, Described};
use crate::article::page::material::{Material, Piece, Sourced};
use crate::article::page::stamp;
use crate::lexicon::Lexicon;

/// The article that a value describes; nothing where it describes none.
pub(super) fn read(value: &Value, lexicon: &Lexicon) -> Option<Material> {
    let described = jsonld::of_values(std::slice::from_ref(value))?;
    let signed: Option<Signed> = authors::described(&described, lexicon);
    let from = |value: Option<String>| -> Sourced<String> { value.map(|value| (value, FieldSource::JsonLd)) };
    let moment = |given: Option<&str>| {
        given.and_then(|given| stamp::moment(given, &lexicon.article)).map(|m| (m, FieldSource::JsonLd))
    };
    let Described { body, pictures, published, modified, .. } = &described;
    let figures = pictures.iter().filter_map(|p| markup::figure(p.url.clone(), p.caption.clone(), p.credit.clone()));
    let text = body.as_deref().map(|body| markup::either(body, lexicon)).unwrap_or_default();
    let body: Vec<Piece> = figures.chain(text).collect();
    Some(Material {
        published: moment(published.as_deref()),
        modified: moment(modified.as_deref()),
        url: from(described.url),
        publisher: from(described.publisher),
        section: from(described.section),
        language: from(described.language),
        headline: from(described.headline),
        alternative_headline: from(described.alternative_headline),
        description: from(described.description),
        signed,
        body,
        ..Material::from(FieldSource::JsonLd)
    })
}
