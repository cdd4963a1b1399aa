//! What a file holds: text, a web page, or a format of structured news.

use std::path::Path;

use clap::ValueEnum;
use wirecopy::FeedFormat;

/// A format as it is named on the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Plain text in UTF-8
    Text,
    /// A web page
    Html,
    /// schema.org JSON-LD
    JsonLd,
    /// IPTC ninjs
    Ninjs,
    /// NITF
    Nitf,
    /// NewsML-G2
    Newsml,
    /// RSS
    Rss,
    /// Atom
    Atom,
}

/// How far into a file the tags of a page are looked for, in bytes.
const REACH: usize = 4096;

impl Format {
    /// By the name's ending, else by the content.
    pub(crate) fn of(path: Option<&Path>, content: &[u8]) -> Self {
        let suffix = path.and_then(Path::extension).and_then(|s| s.to_str()).unwrap_or_default();
        match suffix.to_ascii_lowercase().as_str() {
            "html" | "htm" | "xhtml" => return Self::Html,
            "txt" | "text" => return Self::Text,
            _ => {}
        }
        if let Some(feed) = FeedFormat::detect(content) {
            return feed.into();
        }
        let head = String::from_utf8_lossy(&content[..content.len().min(REACH)]).to_ascii_lowercase();
        let head = head.trim_start_matches('\u{feff}').trim_start();
        let page =
            head.starts_with('<') && ["<!doctype html", "<html", "<head", "<body"].iter().any(|t| head.contains(t));
        if page { Self::Html } else { Self::Text }
    }

    /// As a format of structured news, where it is one.
    pub(crate) fn feed(self) -> Option<FeedFormat> {
        match self {
            Self::Text | Self::Html => None,
            Self::JsonLd => Some(FeedFormat::JsonLd),
            Self::Ninjs => Some(FeedFormat::Ninjs),
            Self::Nitf => Some(FeedFormat::Nitf),
            Self::Newsml => Some(FeedFormat::Newsml),
            Self::Rss => Some(FeedFormat::Rss),
            Self::Atom => Some(FeedFormat::Atom),
        }
    }
}

impl From<FeedFormat> for Format {
    fn from(feed: FeedFormat) -> Self {
        match feed {
            FeedFormat::JsonLd => Self::JsonLd,
            FeedFormat::Ninjs => Self::Ninjs,
            FeedFormat::Nitf => Self::Nitf,
            FeedFormat::Newsml => Self::Newsml,
            FeedFormat::Rss => Self::Rss,
            FeedFormat::Atom => Self::Atom,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_contents_tell_formats() {
        let of = |name: &str, content: &str| Format::of(Some(Path::new(name)), content.as_bytes());
        assert_eq!(of("a.html", "no tags"), Format::Html);
        assert_eq!(of("a.txt", "<html>"), Format::Text);
        assert_eq!(of("a", "\u{feff}<!DOCTYPE html><p>x"), Format::Html);
        assert_eq!(of("a", "<?xml version='1.0'?>\n<!-- a feed --><feed/>"), Format::Atom);
        assert_eq!(of("a", "<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf/>"), Format::Nitf);
        assert_eq!(of("a", r#"{"uri": "urn:a", "headline": "Talks begin"}"#), Format::Ninjs);
        assert_eq!(of("a", r#"{"@type": "NewsArticle", "headline": "Talks begin"}"#), Format::JsonLd);
        assert_eq!(of("a", "{talks begin"), Format::Text);
        assert_eq!(of("a", "<3 the talks"), Format::Text);
    }
}
