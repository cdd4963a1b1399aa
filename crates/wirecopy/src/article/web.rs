//! Pages and feeds → articles: the doors that the reader uses.

use jiff::civil::Date;

use super::feed::FeedFormat;
use super::page::guard;
use super::{Article, BlockKind, compose};
use crate::error::NoArticle;
use crate::lexicon::Lexicon;
use crate::{Error, language};

/// Takes a web page apart, and tells whether elements stood more than `depth` deep in one another. Fails with [`Error::NoArticle`] where there is none on it.
pub(crate) fn page(
    html: &str,
    url: Option<&str>,
    published: Option<Date>,
    lexicon: &Lexicon,
    depth: usize,
) -> Result<(Article, bool), Error> {
    let (html, flattened) = guard::bounded(html, depth);
    let (material, signs) = super::page::read(&html, url, lexicon);
    let article = finish(compose::article(material, published, lexicon)?);
    match signs.missing(&article) {
        Some(reason) => Err(Error::NoArticle { reason }),
        None => Ok((article, flattened)),
    }
}

/// Takes the articles of a feed apart. Entries of headline and link alone are articles, too.
pub(crate) fn feed(
    content: &[u8],
    format: Option<FeedFormat>,
    published: Option<Date>,
    lexicon: &Lexicon,
) -> Result<Vec<Article>, Error> {
    let materials = super::feed::read(content, format, lexicon)?;
    if materials.is_empty() {
        return Err(Error::NoArticle { reason: NoArticle::Empty });
    }
    materials.into_iter().map(|material| Ok(finish(compose::article(material, published, lexicon)?))).collect()
}

/// Tells the language by the text; what a page says of itself counts only where the text is too short.
fn finish(mut article: Article) -> Article {
    let said = article.language.take();
    article.language = language::of(&article).map(str::to_owned).or(said);
    article
}

/// Letters of the body.
pub(super) fn body_len(article: &Article) -> usize {
    let body = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::Statement);
    article.blocks.iter().filter(|block| body(block.kind)).map(|block| block.span.bytes().len()).sum()
}
