//! IPTC ninjs, versions 1.0 to 3.1: news in JSON.

use serde_json::{Map, Value};

use super::markup;
use crate::article::page::authors::Signed;
use crate::article::page::material::{Material, Piece, Sourced};
use crate::article::page::stamp;
use crate::article::page::text::plain;
use crate::article::{FieldSource, byline};
use crate::lexicon::Lexicon;

/// Whether an object is a ninjs item: it has an address or id, and a body, headline or version in ninjs's words.
pub(super) fn is(value: &Value) -> bool {
    let has = |keys: &[&str]| keys.iter().any(|key| value.get(key).is_some());
    has(&["uri"])
        && has(&["body_text", "body_xhtml", "bodies", "headline", "headlines", "versioncreated", "versionCreated"])
        && value.get("@context").is_none()
}

/// Reads one item.
pub(super) fn read(item: &Map<String, Value>, lexicon: &Lexicon) -> Material {
    let from = |value: Option<String>| -> Sourced<String> { value.map(|value| (value, FieldSource::Feed)) };
    let moment = |keys: [&str; 3]| {
        let given = keys.iter().find_map(|key| string(item, key));
        given.and_then(|given| stamp::moment(&given, &lexicon.article)).map(|m| (m, FieldSource::Feed))
    };
    let headline = role(item, "headlines", &["main", ""]).or_else(|| string(item, "headline"));
    let by = string(item, "by").or_else(|| string(item, "byline"));
    let authors = by.as_deref().map(|by| byline::names(by, lexicon)).unwrap_or_default();
    let mut body = body(item, lexicon);
    if let Some(located) = string(item, "dateline") {
        super::dateline(&mut body, &located);
    }
    let associated = match item.get("associations") {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(items)) => items.values().collect(),
        _ => Vec::new(),
    };
    let pictures = associated.into_iter().filter_map(Value::as_object).filter_map(picture);
    let figures: Vec<Piece> = pictures.collect();
    body.splice(0..0, figures);
    Material {
        url: from(string(item, "uri").filter(|uri| uri.starts_with("http"))),
        publisher: from(
            string(item, "copyrightholder")
                .or_else(|| string(item, "copyrightHolder"))
                .or_else(|| named(item, "infoSources").or_else(|| named(item, "infosource"))),
        ),
        section: from(named(item, "genres").or_else(|| named(item, "subjects")).or_else(|| named(item, "subject"))),
        language: from(string(item, "language")),
        published: moment(["firstCreated", "firstcreated", "contentCreated"])
            .or_else(|| moment(["versionCreated", "versioncreated", "contentcreated"])),
        modified: moment(["versionCreated", "versioncreated", "contentModified"]),
        kicker: from(role(item, "headlines", &["kicker"])),
        headline: from(headline),
        alternative_headline: from(role(item, "headlines", &["alternative", "sub", "subheadline"])),
        description: from(
            role(item, "descriptions", &["summary", "main", ""]).or_else(|| string(item, "description_text")),
        ),
        signed: (!authors.is_empty()).then_some(Signed { authors, houses: Vec::new(), source: FieldSource::Feed }),
        bylines: by.into_iter().collect(),
        body,
        pictures: FieldSource::Feed,
    }
}

fn body(item: &Map<String, Value>, lexicon: &Lexicon) -> Vec<Piece> {
    if let Some(bodies) = item.get("bodies").and_then(Value::as_array) {
        let main = bodies.iter().filter_map(Value::as_object);
        let main = main.filter(|body| matches!(body.get("role").and_then(Value::as_str), None | Some("main" | "full")));
        let rank = |body: &&Map<String, Value>| {
            let kind = string(body, "contentType").or_else(|| string(body, "contenttype")).unwrap_or_default();
            usize::from(!kind.contains("html"))
        };
        return main
            .min_by_key(rank)
            .and_then(|body| body.get("value").and_then(Value::as_str))
            .map(|value| markup::either(value, lexicon))
            .unwrap_or_default();
    }
    // `body_html`, `body_xhtml`, `body_text`, and whatever else stands behind `body_`.
    let of = |key: &str| item.get(key).and_then(Value::as_str).filter(|body| !body.trim().is_empty());
    let marked = of("body_xhtml").or_else(|| of("body_html")).map(|body| markup::html(body, lexicon));
    marked.or_else(|| of("body_text").map(markup::plain)).unwrap_or_default()
}

fn picture(item: &Map<String, Value>) -> Option<Piece> {
    let kind = string(item, "type");
    if kind.as_deref() != Some("picture") {
        return None;
    }
    let renditions: Vec<&Value> = match item.get("renditions") {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(items)) => items.values().collect(),
        _ => Vec::new(),
    };
    let href = renditions.iter().find_map(|r| r.get("href").and_then(Value::as_str)).map(str::to_owned);
    let url = href.or_else(|| string(item, "uri").filter(|uri| uri.starts_with("http")));
    let caption = role(item, "descriptions", &["caption", "main", ""])
        .or_else(|| string(item, "description_text"))
        .or_else(|| string(item, "description_caption"));
    let credit = string(item, "creditLine").or_else(|| string(item, "creditline"));
    let credit = credit.or_else(|| string(item, "by")).or_else(|| string(item, "byline"));
    markup::figure(url, caption, credit)
}

/// The value of the list's member with one of these roles; `""` stands for a member without one.
fn role(item: &Map<String, Value>, list: &str, roles: &[&str]) -> Option<String> {
    let members = item.get(list)?.as_array()?;
    roles.iter().find_map(|role| {
        let fits = |member: &&Value| member.get("role").and_then(Value::as_str).unwrap_or("") == *role;
        members.iter().find(fits)?.get("value")?.as_str().and_then(plain)
    })
}

/// The name of a list's first member.
fn named(item: &Map<String, Value>, list: &str) -> Option<String> {
    match item.get(list)? {
        Value::Array(items) => items.iter().find_map(|member| member.get("name")?.as_str().and_then(plain)),
        Value::String(name) => plain(name),
        _ => None,
    }
}

fn string(item: &Map<String, Value>, key: &str) -> Option<String> {
    item.get(key)?.as_str().and_then(plain)
}
