//! Options, and the one place where the order of the stages is written.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use wirecopy_syntax::Analyzer;

#[cfg(feature = "html")]
use crate::article::FeedFormat;
use crate::article::{self, Article, FieldSource};
use crate::clause::Clauses;
use crate::entity::Entities;
use crate::event::{Event, EventId, Explanation};
use crate::input::{Body, Input};
use crate::lexicon::Lexicon;
use crate::lexicon::own::{LexiconFile, LexiconKind};
use crate::limits::Clock;
#[cfg(feature = "html")]
use crate::limits::{MAX_PAGE_DEPTH, PAGE};
use crate::prose::Prose;
use crate::{
    Document, Error, Limits, Statement, Statements, Text, Time, Warning, casing, entity, event, language, statement,
    time,
};

/// Is told the name of each stage when it ends.
type Ended<'a> = &'a mut dyn FnMut(&'static str);

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
    limits: Limits,
    analyzer: Analyzer,
    lexicon: Arc<Lexicon>,
    files: Vec<LexiconFile>,
}

/// The options of a [`Reader`].
#[derive(Clone, Debug)]
pub struct ReaderBuilder {
    published: Option<Date>,
    limits: Limits,
    lexicon: Arc<Lexicon>,
    files: Vec<LexiconFile>,
}

impl ReaderBuilder {
    /// Day of publication of every article read, unless the [`Input`] brings its own. Weekdays and "last month" are
    /// counted from it.
    #[must_use]
    pub fn published(mut self, date: Date) -> Self {
        self.published = Some(date);
        self
    }

    /// The longest text that is read, in bytes of UTF-8; [`DEFAULT_MAX_BYTES`](crate::DEFAULT_MAX_BYTES) if not set.
    #[must_use]
    pub fn max_bytes(mut self, limit: usize) -> Self {
        self.limits.bytes = limit;
        self
    }

    /// How much is read at most, the longest text included.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Takes the actors of a file besides those known: name, code, and where it has them dates, kind and other names,
    /// parted by tabs; [`LexiconKind::Actors`] tells all of it.
    ///
    /// A code with dates holds for articles published within them. Fails with [`Error::InvalidLexicon`], as all
    /// methods that take a file do, where it cannot be read or a line of it is wrong.
    pub fn actors(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        self.lexicon_file(LexiconFile::open(LexiconKind::Actors, path)?)
    }

    /// Takes the actors of a dictionary in PETRARCH's format besides those known.
    pub fn petrarch_actors(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        self.lexicon_file(LexiconFile::open(LexiconKind::PetrarchActors, path)?)
    }

    /// Takes the common nouns of a dictionary of agents in PETRARCH's format besides those known.
    pub fn petrarch_agents(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        self.lexicon_file(LexiconFile::open(LexiconKind::PetrarchAgents, path)?)
    }

    /// Takes the frames of a file besides the built-in ones, before which they are tried.
    pub fn frames(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        self.lexicon_file(LexiconFile::open(LexiconKind::Frames, path)?)
    }

    /// Takes the frames of a file in place of the built-in ones; frames of other files of one's own stay.
    pub fn frames_only(self, path: impl AsRef<Path>) -> Result<Self, Error> {
        self.lexicon_file(LexiconFile::open(LexiconKind::FramesOnly, path)?)
    }

    /// Takes a file of any format, which may be at hand as a text.
    pub fn lexicon_file(mut self, file: LexiconFile) -> Result<Self, Error> {
        self.lexicon = Arc::new(file.added_to(&self.lexicon)?);
        self.files.push(file);
        Ok(self)
    }

    /// The reader.
    pub fn build(self) -> Reader {
        Reader {
            published: self.published,
            limits: self.limits,
            analyzer: Analyzer::english().with_sentences_of(self.limits.sentence_tokens),
            lexicon: self.lexicon,
            files: self.files,
        }
    }
}

/// What the stages found, as far as they came.
#[derive(Default)]
struct Found {
    times: Vec<Time>,
    entities: Entities,
    statements: Vec<Statement>,
    events: Vec<Event>,
    warnings: Vec<Warning>,
}

impl Default for Reader {
    fn default() -> Self {
        Self::builder().build()
    }
}

impl Reader {
    /// Starts with the default options.
    pub fn builder() -> ReaderBuilder {
        ReaderBuilder {
            published: None,
            limits: Limits::default(),
            lexicon: Arc::clone(Lexicon::english()),
            files: Vec::new(),
        }
    }

    /// The files of one's own words that it took, in order: enough to make another one like it elsewhere.
    pub fn lexicon_files(&self) -> &[LexiconFile] {
        &self.files
    }

    /// How much it reads at most.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Reads one article, all the way.
    ///
    /// Fails with [`Error::TooLong`] above the limit of bytes and, for a page without an article, with [`Error::NoArticle`]. A text
    /// in which nothing is found gives an empty document; one in a language other than English gives its parts and a
    /// warning, and what goes beyond another of the [`Limits`] a partial document and a warning.
    pub fn read(&self, input: impl Into<Input>) -> Result<Document, Error> {
        self.run(input.into(), true, &mut |_| {})
    }

    /// [`read`](Self::read) that names each stage to `ended` when it ends: for who measures them (`benches/`).
    #[doc(hidden)]
    pub fn read_watched(
        &self,
        input: impl Into<Input>,
        mut ended: impl FnMut(&'static str),
    ) -> Result<Document, Error> {
        self.run(input.into(), true, &mut ended)
    }

    /// Finds who said what and stops there; fails as [`read`](Self::read) does.
    pub fn statements(&self, input: impl Into<Input>) -> Result<Statements, Error> {
        self.run(input.into(), false, &mut |_| {}).map(Statements::new)
    }

    /// Takes an article apart, then finds what is in it.
    fn run(&self, input: Input, to_the_end: bool, ended: Ended<'_>) -> Result<Document, Error> {
        let clock = Clock::start(self.limits.time);
        let id = input.id.clone();
        let (article, warnings) = self.parts(input)?;
        ended("article");
        Ok(self.extract(Document { id, article, warnings, ..Document::default() }, clock, to_the_end, ended))
    }

    /// Takes an article apart and stops there; fails as [`read`](Self::read) does.
    pub fn parse(&self, input: impl Into<Input>) -> Result<Article, Error> {
        self.parts(input.into()).map(|(article, _)| article)
    }

    fn parts(&self, input: Input) -> Result<(Article, Vec<Warning>), Error> {
        let published = input.published.or(self.published);
        let text = match input.body {
            Body::Text(text) => text,
            Body::Html(html) => return self.page(&html, input.url.as_deref(), published),
        };
        self.check_length(text.len(), 1)?;
        let mut article = article::plain(Text::new(text)?, published, &self.lexicon);
        article.language = language::of(&article).map(str::to_owned);
        if input.url.is_some() {
            article.url = input.url;
            article.sources.insert("url".to_owned(), FieldSource::Caller);
        }
        Ok((article, Vec::new()))
    }

    /// Adds to a document, whose article is known, what is found in that.
    fn extract(&self, mut document: Document, clock: Clock, to_the_end: bool, ended: Ended<'_>) -> Document {
        let language = document.article.language.as_deref();
        if !language::is_readable(language) {
            document.warnings.push(Warning::language(language.unwrap_or("unknown")));
            return document;
        }
        let found = {
            let text = casing::restored(&document.article, &self.lexicon);
            ended("casing");
            let goes_on = |sentences| sentences < self.limits.sentences && !clock.is_half_over();
            let prose = Prose::new(&document.article, &text, &self.analyzer, goes_on);
            document.warnings.extend(Warning::of_prose(&prose, &self.limits));
            ended("syntax");
            self.stages(&prose, clock, to_the_end, ended)
        };
        for (block, issuer) in found.entities.issuers {
            if let Some(block) = document.article.blocks.get_mut(block) {
                block.issuer = Some(issuer);
            }
        }
        document.warnings.extend(found.warnings);
        Document {
            actors: found.entities.actors,
            places: found.entities.places,
            times: found.times,
            statements: found.statements,
            events: found.events,
            ..document
        }
    }

    /// The stages, in their order, while there is time; the last one only `to_the_end`.
    fn stages(&self, prose: &Prose<'_>, clock: Clock, to_the_end: bool, ended: Ended<'_>) -> Found {
        let (lexicon, mut found) = (&self.lexicon, Found::default());
        let late = |mut found: Found, rest: &str| {
            found.warnings.push(Warning::late(rest));
            found
        };
        if clock.is_over() {
            return late(found, "times, actors, places, statements and events");
        }
        found.times = time::find(prose, lexicon);
        ended("times");
        if clock.is_over() {
            return late(found, "actors, places, statements and events");
        }
        found.entities = entity::find(prose, lexicon, &found.times);
        ended("entities");
        if clock.is_over() {
            return late(found, "statements and events");
        }
        let clauses = Clauses::new(prose, lexicon, &found.times);
        ended("clauses");
        let depth = self.limits.statement_depth;
        let (statements, too_deep) = statement::find(prose, &clauses, lexicon, &found.entities, &found.times, depth);
        found.statements = statements;
        found.warnings.extend(too_deep.then(|| Warning::too_deep(depth)));
        ended("statements");
        if to_the_end && clock.is_over() {
            found.warnings.push(Warning::late("events"));
        } else if to_the_end {
            let (events, strangers) =
                event::find(prose, &clauses, lexicon, &found.entities, &found.times, &found.statements);
            found.events = events;
            found.entities.actors.extend(strangers);
            ended("events");
        }
        entity::widen(&mut found.entities.actors, prose, &clauses);
        found
    }

    /// Why an event is in a document that this reader made, or one like it; nothing where there is no such event.
    ///
    /// The sentences are analysed once more for it. A telling whose rule this reader does not have is given without
    /// arguments.
    pub fn explain(&self, document: &Document, event: EventId) -> Option<Explanation> {
        let event = document.events.get(event.0 as usize)?;
        let text = casing::restored(&document.article, &self.lexicon);
        let prose = Prose::new(&document.article, &text, &self.analyzer, |_| true);
        let clauses = Clauses::new(&prose, &self.lexicon, &document.times);
        Some(event::explain(document, event, &prose, &clauses, &self.lexicon))
    }

    fn check_length(&self, bytes: usize, times: usize) -> Result<(), Error> {
        let limit = self.limits.bytes.saturating_mul(times);
        if bytes > limit { Err(Error::TooLong { bytes, limit }) } else { Ok(()) }
    }

    #[cfg(not(feature = "html"))]
    #[expect(clippy::unused_self, reason = "the other one needs it")]
    fn page(
        &self,
        _html: &str,
        _url: Option<&str>,
        _published: Option<Date>,
    ) -> Result<(Article, Vec<Warning>), Error> {
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
        let articles = self.parse_feed(feed, format)?;
        let read = |article| {
            let document = Document { article, ..Document::default() };
            self.extract(document, Clock::start(self.limits.time), true, &mut |_| {})
        };
        Ok(articles.into_iter().map(read).collect())
    }

    /// Takes the articles of a feed apart and stops there; fails as [`read_feed`](Self::read_feed) does.
    pub fn parse_feed(&self, feed: impl AsRef<[u8]>, format: Option<FeedFormat>) -> Result<Vec<Article>, Error> {
        let feed = feed.as_ref();
        self.check_length(feed.len(), PAGE)?;
        let articles = article::feed(feed, format, self.published, &self.lexicon)?;
        articles.iter().try_for_each(|article| self.check_length(article.text.len(), 1))?;
        Ok(articles)
    }

    fn page(&self, html: &str, url: Option<&str>, published: Option<Date>) -> Result<(Article, Vec<Warning>), Error> {
        self.check_length(html.len(), PAGE)?;
        let depth = self.limits.page_depth.min(MAX_PAGE_DEPTH);
        let (article, flattened) = article::page(html, url, published, &self.lexicon, depth)?;
        self.check_length(article.text.len(), 1)?;
        Ok((article, flattened.then(|| Warning::flattened(depth)).into_iter().collect()))
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
