//! RSS 0.9 to 2.0 and Atom: an article an entry.

use super::markup;
use super::xml::Element;
use crate::article::page::authors::Signed;
use crate::article::page::material::{Material, Piece, Sourced};
use crate::article::page::stamp;
use crate::article::page::text::plain;
use crate::article::{FieldSource, byline};
use crate::lexicon::Lexicon;

/// The entries of `<rss>`, `<RDF>` or `<feed>`.
pub(super) fn read(root: &Element, lexicon: &Lexicon) -> Vec<Material> {
    let channel = root.at(&["channel"]).unwrap_or(root);
    let publisher = channel.text_at(&["title"]);
    let language = channel.text_at(&["language"]).or_else(|| root.attribute("lang").map(str::to_owned));
    let entries = channel.children().chain(root.children().filter(|child| child.name == "item"));
    let mut seen: Vec<*const Element> = Vec::new();
    let mut fresh = |entry: &&Element| {
        let place: *const Element = *entry;
        let new = !seen.contains(&place);
        seen.push(place);
        new
    };
    entries
        .filter(|child| matches!(child.name.as_str(), "item" | "entry"))
        .filter(|entry| fresh(entry))
        .map(|entry| self::entry(entry, publisher.as_deref(), language.as_deref(), lexicon))
        .collect()
}

fn entry(entry: &Element, publisher: Option<&str>, language: Option<&str>, lexicon: &Lexicon) -> Material {
    let from = |value: Option<String>| -> Sourced<String> { value.map(|value| (value, FieldSource::Feed)) };
    let text = |names: &[&str]| names.iter().find_map(|name| entry.at(&[name]).and_then(|e| plain(&e.content())));
    let moment = |names: &[&str]| {
        let given = names.iter().find_map(|name| entry.text_at(&[name]))?;
        stamp::moment(&given, &lexicon.article).map(|m| (m, FieldSource::Feed))
    };
    let whole = ["encoded", "content"].iter().find_map(|name| entry.all(name).find(|e| e.attribute("url").is_none()));
    let short = ["description", "summary"].iter().find_map(|name| entry.at(&[name]));
    let body = |element: &Element| match element.attribute("type") {
        Some("xhtml") => markup::html(&element.markup(), lexicon),
        Some("text") => markup::plain(&element.content()),
        _ => markup::either(&element.content(), lexicon),
    };
    let mut pieces = whole.or(short).map(body).unwrap_or_default();
    let description = whole.and(short).and_then(|e| plain(&e.content()));
    let figures: Vec<Piece> = pictures(entry).collect();
    pieces.splice(0..0, figures);
    let by: Vec<String> = ["creator", "author"]
        .iter()
        .flat_map(|name| entry.all(name))
        .filter_map(|e| e.text_at(&["name"]).or_else(|| e.text()))
        .map(|name| address(&name).to_owned())
        .collect();
    let mut authors = Vec::new();
    for author in by.iter().flat_map(|by| byline::names(by, lexicon)) {
        if !authors.contains(&author) {
            authors.push(author);
        }
    }
    let houses: Vec<String> = by.iter().filter_map(|by| byline::house(by, false, lexicon)).collect();
    let houses = if authors.is_empty() { houses } else { Vec::new() };
    let signed = !authors.is_empty() || !houses.is_empty();
    Material {
        url: from(link(entry)),
        publisher: from(entry.text_at(&["source", "title"]).or_else(|| publisher.map(str::to_owned))),
        section: from(
            entry.at(&["category"]).and_then(|c| c.text().or_else(|| c.attribute("term").map(str::to_owned))),
        ),
        language: from(language.map(str::to_owned)),
        published: moment(&["published", "pubDate", "issued", "date", "created"]),
        modified: moment(&["updated", "modified"]),
        headline: from(text(&["title"])),
        description: from(description),
        signed: signed.then_some(Signed { authors, houses, source: FieldSource::Feed }),
        bylines: by,
        body: pieces,
        ..Material::from(FieldSource::Feed)
    }
}

/// RSS has the address as text, Atom in an attribute, and some only as a permanent id.
fn link(entry: &Element) -> Option<String> {
    let alternate = |e: &&Element| e.attribute("rel").is_none_or(|rel| rel == "alternate");
    let links = || entry.all("link").filter(alternate);
    let linked =
        links().find_map(|e| e.attribute("href").map(str::to_owned)).or_else(|| links().find_map(Element::text));
    linked.or_else(|| entry.text_at(&["guid"]).or_else(|| entry.text_at(&["id"])).filter(|id| id.starts_with("http")))
}

/// RSS wants an address before the name: `desk@example.org (Ann Lee)`.
fn address(author: &str) -> &str {
    match author.split_once('(') {
        Some((mail, name)) if mail.contains('@') => name.trim_end_matches(')').trim(),
        _ => author,
    }
}

/// Pictures of Media RSS and enclosures.
fn pictures(entry: &Element) -> impl Iterator<Item = Piece> {
    let media =
        entry.all("content").chain(entry.all("group").flat_map(|g| g.all("content"))).chain(entry.all("enclosure"));
    let picture = |e: &&Element| {
        let kind = e.attribute("medium").or_else(|| e.attribute("type")).unwrap_or_default();
        e.attribute("url").is_some() && (kind.starts_with("image") || kind.is_empty() && e.name == "content")
    };
    media.filter(picture).filter_map(|e| {
        let text = |name: &str| e.at(&[name]).and_then(|e| plain(&e.content()));
        markup::figure(e.attribute("url").map(str::to_owned), text("description"), text("credit"))
    })
}
