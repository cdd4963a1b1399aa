//! Text → parts: headline, caption and credit, byline, dateline, paragraphs, official statements.
//!
//! Reads nothing but characters and the lexicon; knows no sentences.

mod model;

pub use model::{Article, Author, Block, BlockKind, Byline, Caption, Dateline, FieldSource, Image, StatementBlock};

use jiff::civil::Date;

use crate::lexicon::Lexicon;
use crate::span::Text;

/// Takes a plain text apart.
pub(crate) fn plain(text: Text, published: Option<Date>, _lexicon: &Lexicon) -> Article {
    let mut article = Article { published, ..Article::default() };
    if let Some(_date) = published {
        article.sources.insert("published".to_owned(), FieldSource::Caller);
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = text.cut_trimmed(at..at + line.len());
        if !span.is_empty() {
            article.blocks.push(Block { span, kind: BlockKind::Paragraph, issuer: None, issuer_mention: None });
        }
        at += line.len();
    }
    article.text = text;
    article
}
