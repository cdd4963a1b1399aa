//! The parts of one article.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::entity::{ActorId, CountryCode};
use crate::span::{self, Span, Text};
use crate::time::Edtf;
use crate::{Error, json};

/// One published text, taken apart.
///
/// For plain text, `text` is the input unchanged, and every part is a [`Span`] of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(remote = "Self", default)]
pub struct Article {
    /// The characters that every offset counts in.
    pub text: Text,
    /// ISO 639-1 code of the language, where it could be told.
    pub language: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// Name of the publisher.
    pub publisher: Option<String>,
    /// Day of publication: the one handed in, or the one printed in a `date` block.
    pub published: Option<Date>,
    /// Day of the last change.
    pub modified: Option<Date>,
    /// Instant of publication in ISO 8601, with the zone that the page or feed gives: `2025-07-17T14:05:00+03:00`.
    pub published_at: Option<String>,
    /// Instant of the last change, likewise.
    pub modified_at: Option<String>,
    /// Section that the page's metadata names; a printed label is the `kicker`.
    pub section: Option<String>,
    /// Label printed at the headline ("Monitor", "News | Politics").
    pub kicker: Option<Span>,
    /// The headline.
    pub headline: Option<Span>,
    /// A second headline below or beside the first.
    pub alternative_headline: Option<Span>,
    /// Standfirst: the sentence or two between headline and body.
    pub description: Option<Span>,
    /// Bylines as printed, each with the name in it.
    pub bylines: Vec<Byline>,
    /// Those who wrote it, one each.
    pub authors: Vec<Author>,
    /// Lines such as "Reporting by …; Editing by …".
    pub contributors: Vec<Span>,
    /// Pictures, from HTML and feeds.
    pub images: Vec<Image>,
    /// Where each field was found: `json-ld`, `meta`, `dom`, `feed`, `text` or `caller`.
    pub sources: BTreeMap<String, FieldSource>,
    /// Place, agency and date printed before the first words of the body.
    pub dateline: Option<Dateline>,
    /// Captions, their credits apart.
    pub captions: Vec<Caption>,
    /// Everything in order. Blocks do not overlap, except that a `dateline` lies inside its paragraph and a
    /// `credit` inside its caption's line.
    pub blocks: Vec<Block>,
}

/// A byline as printed: the span, and the name in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Byline {
    /// The name as printed, without "By" and role.
    #[serde(flatten)]
    pub span: Span,
    /// The writer's name.
    pub name: String,
}

/// Somebody who wrote the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Author {
    /// Full name.
    pub name: String,
    /// "Middle East correspondent".
    pub role: Option<String>,
    /// The house, where it is printed.
    pub organization: Option<String>,
}

/// A picture of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Image {
    /// Address of the picture.
    pub url: Option<String>,
    /// What stands below it.
    pub caption: Option<Span>,
    /// Who made or published it.
    pub credit: Option<Span>,
}

/// Where a field was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FieldSource {
    /// schema.org JSON-LD of the page.
    JsonLd,
    /// `<meta>` elements.
    Meta,
    /// The page's visible structure.
    Dom,
    /// A field of structured news: ninjs, NITF, NewsML-G2, RSS, Atom.
    Feed,
    /// The text itself.
    Text,
    /// Handed in by the caller.
    Caller,
}

/// The dateline: `BAGHDAD, July 17 (Reuters) —`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dateline {
    /// The whole of it, from the first place to the dash.
    #[serde(flatten)]
    pub span: Span,
    /// Bare place names, as printed, without state or country.
    #[serde(default)]
    pub places: Vec<String>,
    /// Country of the first place, where place, state or bracket tell it.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// "AP", "Reuters".
    #[serde(default)]
    pub agency: Option<String>,
    /// Day of filing: `2025-07-17`, or `XXXX-07-17` where no year is printed and no publication date is known.
    #[serde(default)]
    pub date: Option<Edtf>,
}

/// What stands below a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Caption {
    /// The caption without its credit.
    #[serde(flatten)]
    pub span: Span,
    /// "Interior Ministry’s media office" of "Photo published by the Interior Ministry’s media office".
    #[serde(default)]
    pub credit: Option<Span>,
}

/// One block of the article: a leaf, of one kind.
///
/// An official statement of several paragraphs is several `statement` blocks in a row;
/// [`Article::statement_blocks`] gives it whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Block {
    /// Where it stands, white space at both ends left out.
    #[serde(flatten, with = "span::offsets")]
    #[cfg_attr(feature = "schema", schemars(with = "Span"))]
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// The actor that issued a `statement`.
    #[serde(default)]
    pub issuer: Option<ActorId>,
    /// The issuer of a `statement` as printed in its heading: "Al-Rubaie’s office".
    #[serde(default)]
    pub issuer_mention: Option<Span>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Label at the headline.
    Kicker,
    /// The headline.
    Headline,
    /// A second headline.
    AlternativeHeadline,
    /// Standfirst.
    Description,
    /// "By …".
    Byline,
    /// A line with the day of publication or of the last change.
    Date,
    /// Caption of a picture.
    Caption,
    /// Credit of a picture.
    Credit,
    /// Dateline, at the head of its paragraph.
    Dateline,
    /// Sub-heading.
    Heading,
    /// Paragraph of the body.
    Paragraph,
    /// "Full statement from X’s office:".
    StatementHeading,
    /// Paragraph of an official statement printed whole.
    Statement,
    /// "Reporting by …; Editing by …".
    Contributors,
    /// Advertising, links, sign-up lines.
    Boilerplate,
}

impl BlockKind {
    /// Whether the block is prose in which statements and events are looked for.
    pub fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Headline
                | Self::AlternativeHeadline
                | Self::Description
                | Self::Caption
                | Self::Heading
                | Self::Paragraph
                | Self::StatementHeading
                | Self::Statement
        )
    }
}

/// An official statement printed whole inside an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementBlock {
    /// "Full statement from X’s office:", where there is one.
    pub heading: Option<Span>,
    /// "X’s office".
    pub issuer_mention: Option<Span>,
    /// Who that is; nothing before the entity stage has run.
    pub issuer: Option<ActorId>,
    /// From the statement's first character to its last.
    pub span: Span,
}

impl Article {
    /// The official statements printed whole, in order.
    pub fn statement_blocks(&self) -> Vec<StatementBlock> {
        let mut found: Vec<StatementBlock> = Vec::new();
        let mut heading = None;
        let mut open = false;
        for block in &self.blocks {
            match block.kind {
                BlockKind::StatementHeading => (heading, open) = (Some(block.span), false),
                BlockKind::Statement => {
                    match found.last_mut().filter(|_| open) {
                        Some(last) => last.span = last.span.join(block.span),
                        None => found.push(StatementBlock {
                            heading: heading.take(),
                            issuer_mention: block.issuer_mention,
                            issuer: block.issuer,
                            span: block.span,
                        }),
                    }
                    open = true;
                }
                _ => (heading, open) = (None, false),
            }
        }
        found
    }

    /// The article as JSON.
    pub fn to_json(&self) -> Result<String, Error> {
        Ok(serde_json::to_string(self)?)
    }

    /// Reads what [`to_json`](Self::to_json) wrote; fails where a span does not slice the text.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        Ok(serde_json::from_str(json)?)
    }
}

impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        span::in_text(&self.text, || Self::serialize(self, serializer))
    }
}

impl<'de> Deserialize<'de> for Article {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::with_text(deserializer, &["text"], Self::deserialize)
    }
}
