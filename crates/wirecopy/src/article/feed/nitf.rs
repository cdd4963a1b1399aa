//! NITF 3.x: the wires' own markup.

use super::markup;
use super::xml::Element;
use crate::article::page::authors::Signed;
use crate::article::page::material::{BodyKind, Material, Piece, Sourced};
use crate::article::page::stamp;
use crate::article::{Author, FieldSource, byline};
use crate::lexicon::Lexicon;

/// Reads the element `<nitf>`.
pub(super) fn read(nitf: &Element, lexicon: &Lexicon) -> Material {
    let from = |value: Option<String>| -> Sourced<String> { value.map(|value| (value, FieldSource::Feed)) };
    let attribute = |path: &[&str], name: &str| nitf.at(path).and_then(|e| e.attribute(name)).map(str::to_owned);
    let moment = |given: Option<String>| {
        given.and_then(|given| stamp::moment(&given, &lexicon.article)).map(|m| (m, FieldSource::Feed))
    };
    let docdata = |name: &str| attribute(&["head", "docdata", name], "norm");
    let head = &["body", "body.head"];
    let at = |path: &[&str]| nitf.text_at(&[head.as_slice(), path].concat());
    let by = nitf.at(&["body", "body.head", "byline"]).and_then(printed);
    let mut body = Vec::new();
    if let Some(content) = nitf.at(&["body", "body.content"]) {
        content.children().for_each(|child| block(child, lexicon, &mut body));
    }
    if let Some(line) = at(&["dateline"]) {
        super::dateline(&mut body, &line);
    }
    if let Some(line) = nitf.text_at(&["body", "body.end", "tagline"]) {
        body.push(Piece::Text(BodyKind::Paragraph, line));
    }
    let authors = authors(nitf, by.as_deref(), lexicon);
    Material {
        url: from(attribute(&["head", "docdata", "doc-id"], "id-string").filter(|id| id.starts_with("http"))),
        publisher: from(
            attribute(&["head", "pubdata"], "name")
                .or_else(|| at(&["distributor"]))
                .or_else(|| attribute(&["head", "docdata", "doc.copyright"], "holder")),
        ),
        section: from(attribute(&["head", "pubdata"], "position.section")),
        published: moment(docdata("date.release"))
            .or_else(|| moment(docdata("date.issue")))
            .or_else(|| moment(attribute(&["head", "pubdata"], "date.publication"))),
        headline: from(at(&["hedline", "hl1"]).or_else(|| nitf.text_at(&["head", "title"]))),
        alternative_headline: from(at(&["hedline", "hl2"])),
        description: from(at(&["abstract"])),
        signed: (!authors.is_empty()).then_some(Signed { authors, houses: Vec::new(), source: FieldSource::Feed }),
        bylines: by.into_iter().collect(),
        body,
        ..Material::from(FieldSource::Feed)
    }
}

/// A byline as newspapers print it, where its parts stand in elements of their own.
fn printed(byline: &Element) -> Option<String> {
    let parts = |name: &str| byline.descendants(name).into_iter().filter_map(Element::text).collect::<Vec<_>>();
    let (persons, titles) = (parts("person"), parts("byttl"));
    if persons.is_empty() {
        return byline.text();
    }
    Some(format!("By {}", [persons.join(" and ")].into_iter().chain(titles).collect::<Vec<_>>().join(", ")))
}

/// `<person>` and `<byttl>` where they are marked, else what the line says.
fn authors(nitf: &Element, by: Option<&str>, lexicon: &Lexicon) -> Vec<Author> {
    let byline = nitf.at(&["body", "body.head", "byline"]);
    let persons: Vec<String> =
        byline.map(|b| b.descendants("person")).unwrap_or_default().into_iter().filter_map(Element::text).collect();
    if persons.is_empty() {
        return by.map(|by| byline::names(by, lexicon)).unwrap_or_default();
    }
    let role = byline.and_then(|b| b.text_at(&["byttl"])).filter(|_| persons.len() == 1);
    persons.into_iter().map(|name| Author { name, role: role.clone(), organization: None }).collect()
}

fn block(element: &Element, lexicon: &Lexicon, body: &mut Vec<Piece>) {
    let mut text = |kind| body.extend(element.text().map(|text| Piece::Text(kind, text)));
    match element.name.as_str() {
        "hl2" | "hl1" => text(BodyKind::Heading),
        "p" | "datasource" | "note" => text(BodyKind::Paragraph),
        "bq" | "block" => element.children().for_each(|child| block(child, lexicon, body)),
        "ul" | "ol" => {
            let items = element.children().filter_map(Element::text);
            body.extend(items.map(|text| Piece::Text(BodyKind::Item, text)));
        }
        "media" => {
            let reference = element.at(&["media-reference"]);
            let url = reference.and_then(|r| r.attribute("source")).map(str::to_owned);
            let caption = element.text_at(&["media-caption"]);
            let credit = element.text_at(&["media-producer"]);
            body.extend(markup::figure(url, caption, credit));
        }
        "table" | "fn" | "hr" | "nitf-table" | "byline" | "dateline" | "abstract" | "copyrite" => {}
        _ => body.extend(markup::html(&element.markup(), lexicon)),
    }
}
