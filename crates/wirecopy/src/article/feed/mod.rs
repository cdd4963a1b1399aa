//! Structured news → the parts of its articles: schema.org JSON-LD, ninjs, NITF, NewsML-G2, RSS and Atom.
//!
//! No network, no entity expansion: what is not in the bytes is not read.

mod markup;
mod newsml;
mod ninjs;
mod nitf;
mod schema_org;
mod syndication;
mod xml;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::xml::Element;
use super::bytes::decode;
use super::page::jsonld;
use super::page::material::{BodyKind, Material, Piece};
use crate::Error;
use crate::lexicon::Lexicon;

/// A format of structured news.
///
/// ```
/// use wirecopy::FeedFormat;
///
/// assert_eq!(FeedFormat::detect(b"<rss version='2.0'><channel/></rss>"), Some(FeedFormat::Rss));
/// assert_eq!(FeedFormat::detect(b"Ministers met on Thursday."), None);
/// assert_eq!("json-ld".parse(), Ok(FeedFormat::JsonLd));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedFormat {
    /// schema.org in JSON-LD: an article, or a graph with one.
    JsonLd,
    /// IPTC ninjs 1.0 to 3.1: an item, or a list of them.
    Ninjs,
    /// NITF 3.x.
    Nitf,
    /// NewsML-G2: a news item, or a message with some.
    Newsml,
    /// RSS 0.9 to 2.0.
    Rss,
    /// Atom.
    Atom,
}

impl FeedFormat {
    /// All formats, in the order of their documentation.
    pub const ALL: [Self; 6] = [Self::JsonLd, Self::Ninjs, Self::Nitf, Self::Newsml, Self::Rss, Self::Atom];

    /// The name by which the command and Python call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::JsonLd => "json-ld",
            Self::Ninjs => "ninjs",
            Self::Nitf => "nitf",
            Self::Newsml => "newsml",
            Self::Rss => "rss",
            Self::Atom => "atom",
        }
    }

    /// Tells a format by its content; nothing where it is none of them.
    pub fn detect(content: &[u8]) -> Option<Self> {
        let text = decode(content, None);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.starts_with(['{', '[']) {
            let value: Value = serde_json::from_str(text).ok()?;
            let first = value.get(0).unwrap_or(&value);
            return if ninjs::is(first) {
                Some(Self::Ninjs)
            } else {
                jsonld::is_article(&value).then_some(Self::JsonLd)
            };
        }
        Self::of_root(root_name(text)?)
    }

    fn of_root(name: &str) -> Option<Self> {
        Some(match name.rsplit(':').next().unwrap_or(name) {
            "nitf" => Self::Nitf,
            "newsItem" | "newsMessage" => Self::Newsml,
            "rss" | "RDF" => Self::Rss,
            "feed" => Self::Atom,
            _ => return None,
        })
    }
}

impl fmt::Display for FeedFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for FeedFormat {
    type Err = Error;

    /// Reads a name; fails with [`Error::Unsupported`] for one that is none.
    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| Error::Unsupported {
            what: format!("the format {name:?}"),
            instead: format!("it is one of {}", Self::ALL.map(Self::name).join(", ")),
        })
    }
}

/// The name of the first element behind declaration, comments and document type.
fn root_name(text: &str) -> Option<&str> {
    let mut rest = text;
    // The head of an XML file is short; what goes on and on is none.
    for _ in 0..32 {
        rest = rest.trim_start().strip_prefix('<')?;
        let close = if rest.starts_with("!--") { "-->" } else { ">" };
        if !rest.starts_with(['!', '?']) {
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
            return rest.get(..end);
        }
        // A document type may hold declarations of its own.
        let inner = rest.find('>').is_some_and(|end| rest.get(..end).is_some_and(|head| head.contains('[')));
        let close = if rest.starts_with("!DOCTYPE") && inner { "]>" } else { close };
        rest = rest.split_once(close)?.1;
    }
    None
}

/// The articles of a feed. Fails where it is of no known format or broken.
pub(super) fn read(content: &[u8], format: Option<FeedFormat>, lexicon: &Lexicon) -> Result<Vec<Material>, Error> {
    let Some(format) = format.or_else(|| FeedFormat::detect(content)) else {
        return Err(Error::Unsupported {
            what: "this content".to_owned(),
            instead: format!("it must be one of {}", FeedFormat::ALL.map(FeedFormat::name).join(", ")),
        });
    };
    let text = decode(content, None);
    let text = text.trim_start_matches('\u{feff}');
    match format {
        FeedFormat::JsonLd | FeedFormat::Ninjs => {
            let value: Value = serde_json::from_str(text)?;
            if format == FeedFormat::JsonLd {
                return Ok(schema_org::read(&value, lexicon).into_iter().collect());
            }
            let items = match &value {
                Value::Array(items) => items.iter().filter_map(Value::as_object).collect(),
                Value::Object(item) => vec![item],
                _ => Vec::new(),
            };
            Ok(items.into_iter().map(|item| ninjs::read(item, lexicon)).collect())
        }
        FeedFormat::Nitf | FeedFormat::Newsml | FeedFormat::Rss | FeedFormat::Atom => {
            let fault = |fault: xml::Fault| Error::InvalidFeed {
                format: format.name(),
                offset: fault.offset,
                message: fault.message,
            };
            let root = Element::parse(text).map_err(fault)?;
            Ok(match format {
                FeedFormat::Nitf => vec![nitf::read(&root, lexicon)],
                FeedFormat::Newsml if root.name == "newsItem" => vec![newsml::read(&root, lexicon)],
                FeedFormat::Newsml => {
                    root.descendants("newsItem").into_iter().map(|item| newsml::read(item, lexicon)).collect()
                }
                _ => syndication::read(&root, lexicon),
            })
        }
    }
}

/// Puts a dateline that a feed keeps apart where newspapers print it, unless it stands there.
fn dateline(body: &mut [Piece], line: &str) {
    let first = body.iter_mut().find_map(|piece| match piece {
        Piece::Text(BodyKind::Paragraph, text) => Some(text),
        _ => None,
    });
    let line = line.trim().trim_end_matches(['-', '–', '—', ' ']);
    if let Some(text) = first.filter(|text| !text.starts_with(line) && !line.is_empty()) {
        *text = format!("{line} — {text}");
    }
}
