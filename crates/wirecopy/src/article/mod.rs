//! Text → parts: headline, caption and credit, byline, dateline, paragraphs, official statements.
//!
//! Reads nothing but characters and the lexicon; knows no sentences.

mod boilerplate;
mod byline;
mod calendar;
mod caption;
#[cfg(feature = "html")]
mod compose;
mod contributors;
mod credit;
mod date_line;
mod dateline;
mod dateline_grammar;
mod draft;
mod head;
mod heading;
mod layout;
mod line;
mod model;
mod name;
#[cfg(feature = "html")]
mod page;
mod place;
mod plain;
mod shape;
mod statement_block;

pub use model::{Article, Author, Block, BlockKind, Byline, Caption, Dateline, FieldSource, Image, StatementBlock};
pub(crate) use plain::plain;

use jiff::civil::Date;

use crate::Error;
use crate::lexicon::Lexicon;

/// Takes a web page apart.
#[cfg(feature = "html")]
pub(crate) fn html(html: &str, url: Option<&str>, published: Option<Date>, lexicon: &Lexicon) -> Result<Article, Error> {
    compose::article(page::read(html, url, lexicon), published, lexicon)
}
