//! What a publisher says of the article in schema.org's words, as JSON-LD.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::text::plain;

/// One person or house that schema.org's `author` names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::article) struct Agent {
    pub(in crate::article) name: String,
    pub(in crate::article) role: Option<String>,
    pub(in crate::article) organization: bool,
}

/// A picture of schema.org's `image`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::article) struct Picture {
    pub(in crate::article) url: Option<String>,
    pub(in crate::article) caption: Option<String>,
    pub(in crate::article) credit: Option<String>,
}

/// The fields of an article node.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::article) struct Described {
    pub(in crate::article) headline: Option<String>,
    pub(in crate::article) alternative_headline: Option<String>,
    pub(in crate::article) description: Option<String>,
    pub(in crate::article) body: Option<String>,
    pub(in crate::article) section: Option<String>,
    pub(in crate::article) authors: Vec<Agent>,
    pub(in crate::article) publisher: Option<String>,
    pub(in crate::article) published: Option<String>,
    pub(in crate::article) modified: Option<String>,
    pub(in crate::article) language: Option<String>,
    pub(in crate::article) url: Option<String>,
    pub(in crate::article) pictures: Vec<Picture>,
    /// The bodies of a live blog's entries.
    pub(in crate::article) updates: usize,
}

/// How deep nodes may lie in one another.
const DEEPEST: usize = 6;

/// The article that these scripts describe, best described first; nothing where none is one.
pub(in crate::article) fn article(scripts: &[String]) -> Option<Described> {
    of_values(&scripts.iter().filter_map(|script| parse(script)).collect::<Vec<_>>())
}

/// The article that these values describe.
pub(in crate::article) fn of_values(values: &[Value]) -> Option<Described> {
    let mut nodes = Vec::new();
    for value in values {
        collect(value, 0, &mut nodes);
    }
    let mut known = HashMap::new();
    for node in &nodes {
        if let Some(id) = node.get("@id").and_then(Value::as_str)
            && node.len() > 1
        {
            known.entry(id).or_insert(*node);
        }
    }
    let found = nodes.iter().filter_map(|node| rank(node).map(|rank| (rank, *node)));
    // Of equals the first; a page lists its own article before others.
    let best = found.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let mut described = best.map(|(_, node)| describe(node, &known)).unwrap_or_default();
    if described.published.is_none() {
        // What is said of the page around the article.
        let mut page = nodes.iter().filter(|node| strings(node.get("@type")).iter().any(|kind| kind.ends_with("Page")));
        described.published = page.find_map(|node| strings(node.get("datePublished")).into_iter().next());
    }
    (described != Described::default()).then_some(described)
}

/// Whether a value is schema.org's JSON-LD of an article.
pub(in crate::article) fn is_article(value: &Value) -> bool {
    let mut nodes = Vec::new();
    collect(value, 0, &mut nodes);
    nodes.iter().any(|node| rank(node).is_some())
}

/// JSON as scripts hold it: in comments, with line ends inside strings, with a semicolon behind.
fn parse(script: &str) -> Option<Value> {
    let trimmed = script.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[");
    let trimmed = trimmed.trim_start_matches("<![CDATA[").trim_end_matches("-->").trim_end_matches("]]>");
    let trimmed = trimmed.trim().trim_end_matches("//").trim().trim_end_matches(';');
    serde_json::from_str(trimmed).or_else(|_| serde_json::from_str(&trimmed.replace(char::is_control, " "))).ok()
}

fn collect<'v>(value: &'v Value, depth: usize, nodes: &mut Vec<&'v Map<String, Value>>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth + 1, nodes)),
        Value::Object(node) => {
            nodes.push(node);
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher", "image"] {
                if let Some(inner @ (Value::Array(_) | Value::Object(_))) = node.get(key) {
                    collect(inner, depth + 1, nodes);
                }
            }
        }
        _ => {}
    }
}

/// How good an article a node is; nothing for other things.
fn rank(node: &Map<String, Value>) -> Option<usize> {
    let kind = |name: &str| -> usize {
        let name = name.rsplit(['/', ':']).next().unwrap_or(name);
        if name.ends_with("NewsArticle") {
            3
        } else if name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report" {
            2
        } else {
            usize::from(matches!(name, "SocialMediaPosting" | "CreativeWork" | "Review" | "Recipe"))
        }
    };
    let kind = strings(node.get("@type")).iter().map(|name| kind(name)).max().filter(|rank| *rank > 0)?;
    let filled = ["headline", "author", "datePublished", "articleBody"];
    let filled = filled.into_iter().filter(|key| node.contains_key(*key)).count();
    (filled > 0).then_some(kind * 10 + filled)
}

fn describe(node: &Map<String, Value>, known: &HashMap<&str, &Map<String, Value>>) -> Described {
    let text = |key: &str| strings(node.get(key)).first().and_then(|text| plain(text));
    let named = |key: &str| agents(node.get(key), known).into_iter().next().map(|agent| agent.name);
    let body = node.get("articleBody").and_then(Value::as_str).map(str::to_owned);
    let updates = node.get("liveBlogUpdate").and_then(Value::as_array).map_or(0, Vec::len);
    Described {
        headline: text("headline").or_else(|| text("name")),
        alternative_headline: text("alternativeHeadline"),
        description: text("description"),
        body: body.filter(|body| !body.trim().is_empty()),
        section: text("articleSection"),
        authors: agents(node.get("author").or_else(|| node.get("creator")), known),
        publisher: named("publisher"),
        published: text("datePublished").or_else(|| text("dateCreated")),
        modified: text("dateModified"),
        language: text("inLanguage"),
        url: text("url").or_else(|| match node.get("mainEntityOfPage") {
            Some(Value::String(url)) => Some(url.clone()),
            Some(page) => page.get("@id").and_then(Value::as_str).map(str::to_owned),
            None => None,
        }),
        pictures: pictures(node.get("image"), known),
        updates,
    }
}

/// The strings that a value is or holds.
fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Array(items)) => items.iter().flat_map(|item| strings(Some(item))).collect(),
        Some(Value::Object(node)) => strings(node.get("name").or_else(|| node.get("@value"))),
        _ => Vec::new(),
    }
}

fn agents(value: Option<&Value>, known: &HashMap<&str, &Map<String, Value>>) -> Vec<Agent> {
    match value {
        Some(Value::Array(items)) => items.iter().flat_map(|item| agents(Some(item), known)).collect(),
        Some(Value::String(name)) => plain(name).map(|name| Agent { name, ..Agent::default() }).into_iter().collect(),
        Some(Value::Object(node)) => agent(node, known),
        _ => Vec::new(),
    }
}

fn agent(node: &Map<String, Value>, known: &HashMap<&str, &Map<String, Value>>) -> Vec<Agent> {
    let node = match node.get("@id").and_then(Value::as_str) {
        Some(id) if !node.contains_key("name") => known.get(id).copied().unwrap_or(node),
        _ => node,
    };
    let organization =
        strings(node.get("@type")).iter().any(|kind| kind.ends_with("Organization") || kind.ends_with("Corporation"));
    let role = strings(node.get("jobTitle")).first().and_then(|text| plain(text));
    let part = |key: &str| strings(node.get(key)).first().and_then(|text| plain(text));
    let mut names: Vec<String> = strings(node.get("name")).iter().filter_map(|name| plain(name)).collect();
    if names.is_empty()
        && let (Some(given), Some(family)) = (part("givenName"), part("familyName"))
    {
        names.push(format!("{given} {family}"));
    }
    names.into_iter().map(|name| Agent { name, role: role.clone(), organization }).collect()
}

fn pictures(value: Option<&Value>, known: &HashMap<&str, &Map<String, Value>>) -> Vec<Picture> {
    match value {
        Some(Value::Array(items)) => items.iter().flat_map(|item| pictures(Some(item), known)).collect(),
        Some(Value::String(url)) => vec![Picture { url: Some(url.clone()), ..Picture::default() }],
        Some(Value::Object(node)) => {
            let node = match node.get("@id").and_then(Value::as_str) {
                Some(id) if !node.contains_key("url") => known.get(id).copied().unwrap_or(node),
                _ => node,
            };
            let text = |key: &str| strings(node.get(key)).first().and_then(|text| plain(text));
            let credit = text("creditText").or_else(|| text("copyrightNotice"));
            let credit = credit.or_else(|| {
                agents(node.get("creator").or_else(|| node.get("author")), known).into_iter().next().map(|a| a.name)
            });
            let url = text("url").or_else(|| text("contentUrl"));
            vec![Picture { url, caption: text("caption"), credit }]
        }
        _ => Vec::new(),
    }
}
