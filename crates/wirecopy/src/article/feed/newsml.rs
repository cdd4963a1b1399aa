//! NewsML-G2: one `<newsItem>`, its content as NITF, XHTML or plain text inside.

use super::xml::Element;
use super::{markup, nitf};
use crate::article::page::authors::Signed;
use crate::article::page::material::{Material, Sourced};
use crate::article::page::stamp;
use crate::article::{FieldSource, byline};
use crate::lexicon::Lexicon;

/// Reads the element `<newsItem>`.
pub(super) fn read(item: &Element, lexicon: &Lexicon) -> Material {
    let from = |value: Option<String>| -> Sourced<String> { value.map(|value| (value, FieldSource::Feed)) };
    let moment = |path: &[&str]| {
        let given = item.text_at(path)?;
        stamp::moment(&given, &lexicon.article).map(|m| (m, FieldSource::Feed))
    };
    let meta = |name: &str| item.text_at(&["contentMeta", name]);
    let name = |path: &[&str]| {
        let element = item.at(path)?;
        element.text_at(&["name"]).or_else(|| element.attribute("literal").map(str::to_owned))
    };
    let content = item.at(&["contentSet"]);
    let inline = content.and_then(|set| set.at(&["inlineXML"]));
    let mut inner = match inline.and_then(|xml| xml.at(&["nitf"])) {
        Some(element) => nitf::read(element, lexicon),
        None => Material::from(FieldSource::Feed),
    };
    if let (Some(xml), true) = (inline, inner.body.is_empty()) {
        let body = xml.descendants("body").into_iter().next().unwrap_or(xml);
        inner.body = markup::html(&body.markup(), lexicon);
    }
    if let (Some(data), true) = (content.and_then(|set| set.at(&["inlineData"])), inner.body.is_empty()) {
        inner.body = markup::either(&data.content(), lexicon);
    }
    if let Some(line) = meta("dateline") {
        super::dateline(&mut inner.body, &line);
    }
    let by = meta("by");
    let mut authors = by.as_deref().map(|by| byline::names(by, lexicon)).unwrap_or_default();
    if authors.is_empty() {
        authors = name(&["contentMeta", "creator"]).map(|by| byline::names(&by, lexicon)).unwrap_or_default();
    }
    let signed = (!authors.is_empty()).then_some(Signed { authors, houses: Vec::new(), source: FieldSource::Feed });
    let guid = item.attribute("guid").filter(|guid| guid.starts_with("http")).map(str::to_owned);
    Material {
        url: from(guid).or(inner.url),
        publisher: from(name(&["itemMeta", "provider"])).or(inner.publisher),
        section: from(name(&["contentMeta", "genre"])).or(inner.section),
        language: from(item.at(&["contentMeta", "language"]).and_then(|l| l.attribute("tag")).map(str::to_owned)),
        published: moment(&["itemMeta", "firstCreated"])
            .or_else(|| moment(&["contentMeta", "contentCreated"]))
            .or(inner.published)
            .or_else(|| moment(&["itemMeta", "versionCreated"])),
        modified: moment(&["contentMeta", "contentModified"]).or_else(|| moment(&["itemMeta", "versionCreated"])),
        headline: from(meta("headline")).or(inner.headline),
        description: from(meta("description")).or(inner.description),
        signed: signed.or(inner.signed),
        bylines: by.map(|by| vec![by]).unwrap_or(inner.bylines),
        kicker: inner.kicker,
        alternative_headline: inner.alternative_headline,
        body: inner.body,
        pictures: FieldSource::Feed,
    }
}
