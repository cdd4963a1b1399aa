//! An article in the making: its parts in order, each with what has been found out about it.

use std::collections::HashSet;
use std::ops::Range;

use jiff::civil::Date;

use super::byline::Writer;
use super::dateline::Found;
use super::layout::Piece;
use super::name;
use super::shape::Shape;
use super::{Article, Author, Block, BlockKind, Byline, Caption, Dateline, FieldSource, Image};
use crate::lexicon::Lexicon;
use crate::span::{Span, Text};

/// How many parts around it may bear on what a part is; keeps texts of many lines from costing their square.
pub(super) const NEAR: usize = 200;

/// The parts of an article before they become blocks.
pub(super) struct Draft<'a> {
    pub(super) text: &'a Text,
    pub(super) lexicon: &'a Lexicon,
    pub(super) published: Option<Date>,
    pub(super) printed: Option<Date>,
    pub(super) modified: Option<Date>,
    pub(super) parts: Vec<Part>,
}

/// One line or paragraph.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) bytes: Range<usize>,
    pub(super) gap: bool,
    pub(super) shape: Shape,
    /// Nothing as long as nobody knows.
    pub(super) kind: Option<BlockKind>,
    /// What matters of it: the caption without label, the name of a credit line.
    pub(super) core: Range<usize>,
    /// A caption's credit.
    pub(super) credit: Option<Signature>,
    /// A byline's names.
    pub(super) writers: Vec<Writer>,
    /// The dateline at its head.
    pub(super) dateline: Option<Found>,
    /// Who issued the statement that this is a paragraph of.
    pub(super) issuer: Option<Range<usize>>,
}

/// A caption's credit.
#[derive(Clone, Debug)]
pub(super) struct Signature {
    /// With label and brackets.
    pub(super) bytes: Range<usize>,
    pub(super) name: Range<usize>,
    /// Whether it is a part of its own.
    pub(super) own_line: bool,
}

impl<'a> Draft<'a> {
    pub(super) fn new(text: &'a Text, published: Option<Date>, lexicon: &'a Lexicon, pieces: Vec<Piece>) -> Self {
        let parts = pieces
            .into_iter()
            .map(|piece| Part {
                shape: Shape::of(&text[piece.bytes.clone()]),
                core: piece.bytes.clone(),
                bytes: piece.bytes,
                gap: piece.gap,
                kind: None,
                credit: None,
                writers: Vec::new(),
                dateline: None,
                issuer: None,
            })
            .collect();
        Self { text, lexicon, published, printed: None, modified: None, parts }
    }

    /// The characters of a part.
    pub(super) fn line(&self, at: usize) -> &'a str {
        &self.text[self.parts[at].bytes.clone()]
    }

    /// The next part from `at` on that nobody knows yet; looks no further than [`NEAR`].
    pub(super) fn plain_from(&self, at: usize) -> Option<usize> {
        (at..self.parts.len().min(at + NEAR)).find(|&i| self.parts[i].kind.is_none())
    }

    /// Whether a part shortly before `at` is one that nobody knows yet.
    pub(super) fn plain_before(&self, at: usize) -> bool {
        self.parts[at.saturating_sub(NEAR)..at].iter().any(|part| part.kind.is_none())
    }

    /// Parts → article, all but its text.
    pub(super) fn finish(self) -> Article {
        let mut article =
            Article { published: self.published.or(self.printed), modified: self.modified, ..Article::default() };
        let text = self.text;
        let mut source = |field: &str, from: FieldSource| {
            article.sources.insert(field.to_owned(), from);
        };
        match (self.published, self.printed) {
            (Some(_), _) => source("published", FieldSource::Caller),
            (None, Some(_)) => source("published", FieldSource::Text),
            (None, None) => {}
        }
        if self.modified.is_some() {
            source("modified", FieldSource::Text);
        }
        // A credit without caption is a picture all the same.
        let signed: HashSet<usize> =
            self.parts.iter().flat_map(|p| &p.credit).filter(|c| c.own_line).map(|c| c.bytes.start).collect();
        for part in self.parts {
            let kind = part.kind.unwrap_or(BlockKind::Paragraph);
            let span = text.cut_trimmed(part.bytes.clone());
            let mut block = Block { span, kind, issuer: None, issuer_mention: None };
            match kind {
                BlockKind::Kicker => {
                    let near = |first: Span| text[first.end_byte()..span.start_byte()].trim().is_empty();
                    article.kicker =
                        Some(article.kicker.map_or(span, |first| if near(first) { first.join(span) } else { first }));
                }
                BlockKind::Headline => article.headline = Some(span),
                BlockKind::AlternativeHeadline => article.alternative_headline = Some(span),
                BlockKind::Description => {
                    article.description = Some(article.description.map_or(span, |first| first.join(span)));
                }
                BlockKind::Contributors => article.contributors.push(span),
                BlockKind::Byline => {
                    for writer in part.writers {
                        let printed = text.cut(writer.name);
                        if !printed.is_empty() && !article.bylines.iter().any(|b| text[b.span] == text[printed]) {
                            article.bylines.push(Byline { span: printed, name: text[printed].to_owned() });
                            article.authors.push(Author {
                                name: name::in_small_letters(&text[printed]),
                                role: writer.role.map(|r| text[r].to_owned()),
                                organization: writer.house.map(|h| text[h].to_owned()),
                            });
                        } else if let Some(author) = article.authors.last_mut() {
                            // A line of its own may name the role of the writer above.
                            author.role = author.role.take().or(writer.role.map(|r| text[r].to_owned()));
                            author.organization =
                                author.organization.take().or(writer.house.map(|h| text[h].to_owned()));
                        }
                    }
                }
                BlockKind::Caption => {
                    block.span = text.cut(part.core.clone());
                    let credit = part.credit.as_ref().map(|c| text.cut(c.name.clone()));
                    article.captions.push(Caption { span: block.span, credit });
                }
                BlockKind::Statement => block.issuer_mention = part.issuer.clone().map(|bytes| text.cut(bytes)),
                _ => {}
            }
            article.blocks.push(block);
            if let Some(credit) = part.credit.filter(|c| !c.own_line) {
                let span = text.cut_trimmed(credit.bytes);
                article.blocks.push(Block { span, kind: BlockKind::Credit, issuer: None, issuer_mention: None });
            }
            if kind == BlockKind::Credit && !signed.contains(&part.bytes.start) {
                article.images.push(Image { url: None, caption: None, credit: Some(text.cut(part.core)) });
            }
            if let Some(found) = part.dateline {
                let span = text.cut_trimmed(found.bytes);
                if kind != BlockKind::Dateline {
                    article.blocks.push(Block { span, kind: BlockKind::Dateline, issuer: None, issuer_mention: None });
                }
                article.dateline = Some(Dateline {
                    span,
                    places: found.places,
                    country: found.country,
                    agency: found.agency,
                    date: found.day.and_then(|day| day.filed(article.published)),
                });
            }
        }
        for (field, known) in [
            ("kicker", article.kicker.is_some()),
            ("headline", article.headline.is_some()),
            ("alternative_headline", article.alternative_headline.is_some()),
            ("description", article.description.is_some()),
            ("bylines", !article.bylines.is_empty()),
            ("authors", !article.authors.is_empty()),
            ("contributors", !article.contributors.is_empty()),
            ("dateline", article.dateline.is_some()),
            ("captions", !article.captions.is_empty()),
        ] {
            if known {
                article.sources.insert(field.to_owned(), FieldSource::Text);
            }
        }
        article
    }
}
