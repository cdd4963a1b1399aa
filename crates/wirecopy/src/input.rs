//! What a reader is given: one text with what is known of it.

use jiff::civil::Date;
use serde::Deserialize;

use crate::Error;

/// One article to read. A `&str` or `String` becomes one by itself.
///
/// ```
/// use wirecopy::Input;
///
/// let input = Input::from_json(r#"{"id": "a1", "text": "Talks began Thursday.", "published": "2025-07-17"}"#)?;
/// assert_eq!(input.id.as_deref(), Some("a1"));
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// Comes back as `Document::id`.
    pub id: Option<String>,
    /// The article.
    pub body: Body,
    /// Day of publication; goes before the reader's own.
    pub published: Option<Date>,
    /// Address of the page.
    pub url: Option<String>,
}

/// The article as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Plain text.
    Text(String),
    /// An HTML page; [`Error::Unsupported`] where the feature `html` is off.
    Html(String),
}

impl Default for Body {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl Body {
    /// The body of a record that has the one or the other; fails with [`Error::InvalidJson`] for both and for neither.
    pub fn one_of(text: Option<String>, html: Option<String>) -> Result<Self, Error> {
        let message = match (text, html) {
            (Some(text), None) => return Ok(Self::Text(text)),
            (None, Some(html)) => return Ok(Self::Html(html)),
            (Some(_), Some(_)) => "the record has both `text` and `html`; give one",
            (None, None) => "the record has neither `text` nor `html`",
        };
        Err(Error::InvalidJson { line: 0, column: 0, message: message.to_owned() })
    }

    /// What there is to read, in bytes.
    pub fn len(&self) -> usize {
        let (Self::Text(content) | Self::Html(content)) = self;
        content.len()
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Input {
    /// Reads one line of a batch: `{"id", "text", "published"}` or `{"id", "html", "url"}`; every key but the body
    /// may be absent.
    ///
    /// Fails with [`Error::InvalidJson`] or [`Error::InvalidDate`].
    pub fn from_json(line: &str) -> Result<Self, Error> {
        #[derive(Deserialize)]
        struct Line {
            id: Option<String>,
            text: Option<String>,
            html: Option<String>,
            published: Option<String>,
            url: Option<String>,
        }
        let line: Line = serde_json::from_str(line)?;
        let body = Body::one_of(line.text, line.html)?;
        let published = line.published.as_deref().map(date).transpose()?;
        Ok(Self { id: line.id, body, published, url: line.url })
    }
}

#[cfg(feature = "html")]
impl Input {
    /// A web page in its bytes, in whatever encoding: by its byte order mark, by what the bytes are, by `content_type` (the
    /// header of HTTP), by what the page says of itself.
    ///
    /// ```
    /// use wirecopy::{Body, Input};
    ///
    /// let input = Input::page(b"<p>Caf\xE9</p>", Some("text/html; charset=ISO-8859-1"), None);
    /// assert_eq!(input.body, Body::Html("<p>Café</p>".to_owned()));
    /// ```
    pub fn page(bytes: &[u8], content_type: Option<&str>, url: Option<&str>) -> Self {
        let html = crate::article::decode(bytes, content_type).into_owned();
        Self { body: Body::Html(html), url: url.map(str::to_owned), ..Self::default() }
    }
}

impl From<String> for Input {
    fn from(text: String) -> Self {
        Self { body: Body::Text(text), ..Self::default() }
    }
}

impl From<&str> for Input {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// Reads a day written `YYYY-MM-DD`; fails with [`Error::InvalidDate`].
///
/// ```
/// assert!(wirecopy::date("2025-07-17").is_ok());
/// assert!(wirecopy::date("17 July 2025").is_err());
/// ```
pub fn date(given: &str) -> Result<Date, Error> {
    let fault = || Error::InvalidDate { given: given.to_owned() };
    if given.len() != 10 || !given.is_ascii() {
        return Err(fault());
    }
    given.parse().map_err(|_| fault())
}
