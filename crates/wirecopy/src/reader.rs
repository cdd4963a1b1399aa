//! Options, limits, and the one place where the order of the stages is written.

use jiff::civil::Date;
use wirecopy_syntax::Analyzer;

use crate::article::{self, Article, FieldSource};
use crate::clause::Clauses;
use crate::input::{Body, Input};
use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::{Document, Error, Text, entity, event, language, statement, time};

/// The limit on the length of a text where no other is set: 4 MiB.
pub const DEFAULT_MAX_BYTES: usize = 4 << 20;

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
    /// Fails with [`Error::TooLong`] above the limit and [`Error::Unsupported`] for HTML. A text in which nothing is
    /// found gives an empty document; one in a language other than English gives its parts and a warning.
    pub fn read(&self, input: impl Into<Input>) -> Result<Document, Error> {
        let input = input.into();
        let id = input.id.clone();
        let mut article = self.parse(input)?;
        let mut warnings = Vec::new();
        if !language::is_readable(article.language.as_deref()) {
            let language = article.language.as_deref().unwrap_or("unknown");
            warnings.push(format!(
                "the text is not English (language {language}): its parts are given, nothing was extracted from it"
            ));
            return Ok(Document { id, article, warnings, ..Document::default() });
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
        Ok(Document { id, article, actors, places, times, statements, events, warnings, ..Document::default() })
    }

    /// Takes an article apart and stops there; fails as [`read`](Self::read) does.
    pub fn parse(&self, input: impl Into<Input>) -> Result<Article, Error> {
        let input = input.into();
        let published = input.published.or(self.published);
        let text = match input.body {
            Body::Text(text) => text,
            Body::Html(html) => {
                let mut article = article::html(&html, input.url.as_deref(), published, self.lexicon)?;
                article.language = language::of(&article).map(str::to_owned);
                return Ok(article);
            }
        };
        if text.len() > self.max_bytes {
            return Err(Error::TooLong { bytes: text.len(), limit: self.max_bytes });
        }
        let mut article = article::plain(Text::new(text)?, published, self.lexicon);
        article.language = language::of(&article).map(str::to_owned);
        if input.url.is_some() {
            article.url = input.url;
            article.sources.insert("url".to_owned(), FieldSource::Caller);
        }
        Ok(article)
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

/// Reads one article with the default options; see [`Reader::read`].
pub fn read(input: impl Into<Input>) -> Result<Document, Error> {
    Reader::default().read(input)
}

/// Takes one article apart with the default options; see [`Reader::parse`].
pub fn parse(input: impl Into<Input>) -> Result<Article, Error> {
    Reader::default().parse(input)
}
