//! What a page or a feed says of its article, before it is one text.

use super::authors::Signed;
use super::figures::Figure;
use super::stamp::Moment;
use crate::article::FieldSource;

/// A value and where it was found.
pub(in crate::article) type Sourced<T> = Option<(T, FieldSource)>;

/// The parts of an article as they were found.
#[derive(Clone, Debug)]
pub(in crate::article) struct Material {
    pub(in crate::article) url: Sourced<String>,
    pub(in crate::article) publisher: Sourced<String>,
    pub(in crate::article) section: Sourced<String>,
    pub(in crate::article) language: Sourced<String>,
    pub(in crate::article) published: Sourced<Moment>,
    pub(in crate::article) modified: Sourced<Moment>,
    pub(in crate::article) kicker: Sourced<String>,
    pub(in crate::article) headline: Sourced<String>,
    pub(in crate::article) alternative_headline: Sourced<String>,
    pub(in crate::article) description: Sourced<String>,
    /// Bylines as printed.
    pub(in crate::article) bylines: Vec<String>,
    pub(in crate::article) signed: Option<Signed>,
    /// The body in order; figures in their places.
    pub(in crate::article) body: Vec<Piece>,
    /// Where the pictures were found.
    pub(in crate::article) pictures: FieldSource,
}

impl Material {
    /// Nothing yet, from here.
    pub(in crate::article) fn from(pictures: FieldSource) -> Self {
        Self {
            url: None,
            publisher: None,
            section: None,
            language: None,
            published: None,
            modified: None,
            kicker: None,
            headline: None,
            alternative_headline: None,
            description: None,
            signed: None,
            bylines: Vec::new(),
            body: Vec::new(),
            pictures,
        }
    }
}

/// A block of the body.
#[derive(Clone, Debug)]
pub(in crate::article) enum Piece {
    Text(BodyKind, String),
    Figure(Figure),
}

/// What a block of the body is known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::article) enum BodyKind {
    Paragraph,
    Heading,
    Item,
    Quote,
}
