//! Options, limits, and the one place where the order of the stages is written.

use jiff::civil::Date;
use wirecopy_syntax::Analyzer;

#[cfg(feature = "html")]
use crate::article::FeedFormat;
use crate::article::{self, Article, FieldSource};
use crate::clause::Clauses;
use crate::input::{Body, Input};
use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::{Document, Error, Text, entity, event, language, statement, time};

/// The limit on the length of a text where no other is set: 4 MiB.
pub const DEFAULT_MAX_BYTES: usize = 4 << 20;

/// How many times as long as the longest text a page or feed may be: most of it is markup.
#[cfg(feature = "html")]
const PAGE: usize = 8;

/// Reads articles. Cheap to make, cheap to clone, may be shared between threads.
///
/// ```
/// let reader = wirecopy::Reader::builder().published("2025-07-17".parse().unwrap()).build();
/// let doc = reader.read("The ministers met on Thursday.")?;
/// assert_eq!(doc.times[0].value.as_deref(), Some("2025-07-17"));
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Reader {
    published: Option<Date>,
    max_bytes: usize,
    analyzer: Analyzer,
    lexicon: &'static Lexicon,
}

/// The options of a [`Reader`].
#[derive(Clone, Debug)]
pub struct ReaderBuilder {
    published: Option<Date>,
    max_bytes: usize,
}

impl ReaderBuilder {
    /// Day of publication of every article read, unless the [`Input`] brings its own. Weekdays and "last month" are
    /// counted from it.
    #[must_use]
    pub fn published(mut self, date: Date) -> Self {
        self.published = Some(date);
        self
    }

    /// The longest text that is read, in bytes of UTF-8; [`DEFAULT_MAX_BYTES`] if not set.
    #[must_use]
    pub fn max_bytes(mut self, limit: usize) -> Self {
        self.max_bytes = limit;
        self
    }

    /// The reader.
    pub fn build(self) -> Reader {
        Reader {
            published: self.published,
            max_bytes: self.max_bytes,
            analyzer: Analyzer::english(),
            lexicon: Lexicon::english(),
        }
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::builder().build()
    }
}

impl Reader {
    /// Starts with the default options.
    pub fn builder() -> ReaderBuilder {
        ReaderBuilder { published: None, max_bytes: DEFAULT_MAX_BYTES }
    }

    /// Reads one article, all the way.
    ///
    /// Fails with [`Error::TooLong`] above the limit and, for a page without an article, with [`Error::NoArticle`]. A text
    /// in which nothing is found gives an empty document; one in a language other than English gives its parts and a
    /// warning.
    pub fn read(&self, input: impl Into<Input>) -> Result<Document, Error> {
        let input = input.into();
        let id = input.id.clone();
        let article = self.parse(input)?;
        Ok(self.extract(id, article))
    }

    /// Takes an article apart and stops there; fails as [`read`](Self::read) does.
    pub fn parse(&self, input: impl Into<Input>) -> Result<Article, Error> {
        let input = input.into();
        let published = input.published.or(self.published);
        let text = match input.body {
            Body::Text(text) => text,
            Body::Html(html) => return self.page(&html, input.url.as_deref(), published),
        };
        self.check_length(text.len(), 1)?;
        let mut article = article::plain(Text::new(text)?, published, self.lexicon);
        article.language = language::of(&article).map(str::to_owned);
        if input.url.is_some() {
            article.url = input.url;
            article.sources.insert("url".to_owned(), FieldSource::Caller);
        }
        Ok(article)
    }

    /// What is found in an article whose parts are known.
    fn extract(&self, id: Option<String>, mut article: Article) -> Document {
        let mut warnings = Vec::new();
        if !language::is_readable(article.language.as_deref()) {
            let language = article.language.as_deref().unwrap_or("unknown");
            warnings.push(format!(
                "the text is not English (language {language}): its parts are given, nothing was extracted from it"
            ));
            return Document { id, article, warnings, ..Document::default() };
        }
        let (actors, places, times, statements, events, issuers) = {
            let prose = Prose::new(&article, &self.analyzer);
            let times = time::find(&prose, self.lexicon);
            let entities = entity::find(&prose, self.lexicon, &times);
            let clauses = Clauses::new(&prose, self.lexicon, &times);
            let statements = statement::find(&prose, &clauses, self.lexicon, &entities, &times);
            let events = event::find(&prose, &clauses, self.lexicon, &entities, &times, &statements);
            (entities.actors, entities.places, times, statements, events, entities.issuers)
        };
        for (block, issuer) in issuers {
            if let Some(block) = article.blocks.get_mut(block) {
                block.issuer = Some(issuer);
            }
        }
        Document { id, article, actors, places, times, statements, events, warnings, ..Document::default() }
    }

    fn check_length(&self, bytes: usize, times: usize) -> Result<(), Error> {
        let limit = self.max_bytes.saturating_mul(times);
        if bytes > limit { Err(Error::TooLong { bytes, limit }) } else { Ok(()) }
    }

    #[cfg(not(feature = "html"))]
    #[expect(clippy::unused_self, reason = "the other one needs it")]
    fn page(&self, _html: &str, _url: Option<&str>, _published: Option<Date>) -> Result<Article, Error> {
        Err(Error::Unsupported {
            what: "HTML".to_owned(),
            instead: "build wirecopy with the feature `html`, or give the article's plain text as `text`".to_owned(),
        })
    }

    /// Reads many articles on all cores, in order; one that fails does not stop the others.
    #[cfg(feature = "parallel")]
    pub fn read_many<I>(&self, inputs: I) -> Vec<Result<Document, Error>>
    where
        I: rayon::iter::IntoParallelIterator,
        I::Item: Into<Input>,
        I::Iter: rayon::iter::IndexedParallelIterator,
    {
        use rayon::iter::ParallelIterator;
        inputs.into_par_iter().map(|input| self.read(input)).collect()
    }
}

#[cfg(feature = "html")]
impl Reader {
    /// Reads the article of a web page, all the way; `url` is where it was found.
    ///
    /// Bytes may be in any encoding of the web; see [`Input::page`]. `article.text` is the clean text that all spans
    /// point into, `article.sources` tells where each field was found. Fails with [`Error::NoArticle`] for a page
    /// without one (a consent wall, "not found", a list of other pages), and with [`Error::TooLong`] for a page of more
    /// than eight times `max_bytes`, or an article over `max_bytes`.
    ///
    /// ```
    /// let page = "<title>Talks begin</title><h1>Talks begin</h1><p>OSLO (AP) — The envoys of both sides met on Thursday \
    ///             and agreed to meet again within a month, officials said.</p>";
    /// let doc = wirecopy::Reader::default().read_html(page, Some("https://example.org/talks"))?;
    /// assert_eq!(&doc.article.text[doc.article.headline.unwrap()], "Talks begin");
    /// assert_eq!(doc.article.dateline.unwrap().places, ["Oslo"]);
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn read_html(&self, page: impl AsRef<[u8]>, url: Option<&str>) -> Result<Document, Error> {
        self.read(Input::page(page.as_ref(), None, url))
    }

    /// Reads every article of a feed (JSON-LD, ninjs, NITF, NewsML-G2, RSS, Atom), all the way, in order.
    ///
    /// Without `format` it is told by the content. Fails with [`Error::Unsupported`] for content of no known format,
    /// [`Error::InvalidJson`] or [`Error::InvalidFeed`] for broken one, and [`Error::NoArticle`] for a feed without
    /// entries. Nothing is loaded and no entity expanded.
    ///
    /// ```
    /// let feed = "<rss version='2.0'><channel><item><title>Talks begin</title>\
    ///             <description>The envoys met in Oslo on Thursday.</description></item></channel></rss>";
    /// let docs = wirecopy::Reader::default().read_feed(feed, None)?;
    /// assert_eq!(&docs[0].article.text[docs[0].article.headline.unwrap()], "Talks begin");
    /// # Ok::<(), wirecopy::Error>(())
    /// ```
    pub fn read_feed(&self, feed: impl AsRef<[u8]>, format: Option<FeedFormat>) -> Result<Vec<Document>, Error> {
        Ok(self.parse_feed(feed, format)?.into_iter().map(|article| self.extract(None, article)).collect())
    }

    /// Takes the articles of a feed apart and stops there; fails as [`read_feed`](Self::read_feed) does.
    pub fn parse_feed(&self, feed: impl AsRef<[u8]>, format: Option<FeedFormat>) -> Result<Vec<Article>, Error> {
        let feed = feed.as_ref();
        self.check_length(feed.len(), PAGE)?;
        let articles = article::feed(feed, format, self.published, self.lexicon)?;
        articles.iter().try_for_each(|article| self.check_length(article.text.len(), 1))?;
        Ok(articles)
    }

    fn page(&self, html: &str, url: Option<&str>, published: Option<Date>) -> Result<Article, Error> {
        self.check_length(html.len(), PAGE)?;
        let article = article::page(html, url, published, self.lexicon)?;
        self.check_length(article.text.len(), 1)?;
        Ok(article)
    }
}

/// Reads the article of a web page with the default options; see [`Reader::read_html`].
#[cfg(feature = "html")]
pub fn read_html(page: impl AsRef<[u8]>, url: Option<&str>) -> Result<Document, Error> {
    Reader::default().read_html(page, url)
}

/// Reads every article of a feed with the default options; see [`Reader::read_feed`].
#[cfg(feature = "html")]
pub fn read_feed(feed: impl AsRef<[u8]>, format: Option<FeedFormat>) -> Result<Vec<Document>, Error> {
    Reader::default().read_feed(feed, format)
}

/// Reads one article with the default options; see [`Reader::read`].
pub fn read(input: impl Into<Input>) -> Result<Document, Error> {
    Reader::default().read(input)
}

/// Takes one article apart with the default options; see [`Reader::parse`].
pub fn parse(input: impl Into<Input>) -> Result<Article, Error> {
    Reader::default().parse(input)
}
