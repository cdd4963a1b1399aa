//! What the names of a page's elements say of them.

use super::cue::{self, Phrases, Word};
use super::hash::HashMap;
use super::table::{RowError, rows};

/// What an element is, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Label {
    /// No part of the article.
    Furniture,
    /// For machines, or for those who do not see.
    Hidden,
    Body,
    Caption,
    Credit,
    Kicker,
    Headline,
    Standfirst,
    Byline,
    Date,
    /// Of one author; said by relations, not by names.
    Author,
    /// What an author is, beside the name.
    Role,
    /// One picture of a show.
    Slide,
}

/// A set of labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Labels(u16);

impl Labels {
    pub(crate) fn has(self, label: Label) -> bool {
        self.0 & (1 << label as u8) != 0
    }

    pub(crate) fn remove(&mut self, label: Label) {
        self.0 &= !(1 << label as u8);
    }

    fn add(&mut self, label: Label) {
        self.0 |= 1 << label as u8;
    }

    /// The label that matters of an element inside a line.
    pub(crate) fn inline(self) -> Option<Label> {
        [Label::Credit, Label::Caption, Label::Byline, Label::Date, Label::Kicker, Label::Furniture]
            .into_iter()
            .find(|label| self.has(*label))
    }
}

/// The tables of `lexicon/en/page`.
#[derive(Debug)]
pub(crate) struct PageLexicon {
    labels: HashMap<&'static str, Label>,
    metas: HashMap<&'static str, (MetaField, u8)>,
    words: Phrases<PageWord>,
}

/// What a page's title says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageWord {
    Consent,
    NotFound,
}

/// What the content of a `<meta>` element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MetaField {
    Title,
    Author,
    Published,
    Modified,
    Section,
    Site,
    Url,
    Description,
    Language,
    Image,
}

/// The longest phrase of the table, in words.
const LONGEST: usize = 4;

impl PageLexicon {
    /// Reads the files that are compiled in.
    pub(crate) fn built_in() -> Result<Self, RowError> {
        Ok(Self { labels: labels()?, metas: metas()?, words: page_words()? })
    }

    /// What a title or heading says of a page without an article: it is that and little more.
    pub(crate) fn says(&self, title: &str) -> Option<PageWord> {
        // The site's name stands beside it.
        title.split(['|', '–', '—', '·', '-']).find_map(|part| {
            let all: Vec<Word<'_>> = cue::words(part).take(16).collect();
            let (_, len, word) = self.words.find(&all)?;
            (all.len() <= len + 3).then_some(*word)
        })
    }

    /// What a `<meta>` element of this name holds, and its rank among those that hold the same.
    pub(crate) fn meta(&self, name: &str) -> Option<(MetaField, u8)> {
        self.metas.get(name).copied()
    }

    /// The labels in the names of an element, which blanks and slashes part: `article__body js-share/main-text`. Of a
    /// name's words the longest phrase counts, from its end: `author-bio` is no author.
    pub(crate) fn labels(&self, names: &str) -> Labels {
        let mut labels = Labels::default();
        for name in names.split(|c: char| c.is_whitespace() || c == '/') {
            let (line, starts) = words(name);
            let mut end = starts.len();
            while end > 0 {
                let ends = starts.get(end).map_or(line.len(), |next| next - 1);
                let found = (end.saturating_sub(LONGEST)..end)
                    .find_map(|start| self.labels.get(&line[starts[start]..ends]).map(|label| (start, *label)));
                match found {
                    Some((start, label)) => {
                        labels.add(label);
                        // What it stands in may be named before it: `article-body-related`.
                        end = if label == Label::Furniture { 0 } else { start };
                    }
                    None => end -= 1,
                }
            }
        }
        labels
    }
}

fn labels() -> Result<HashMap<&'static str, Label>, RowError> {
    let (file, content) = ("en/page/labels.tsv", include_str!("../../lexicon/en/page/labels.tsv"));
    let read = |row: Result<(usize, [&'static str; 2]), RowError>| {
        let (line, [phrase, kind]) = row?;
        let label = match kind {
            "furniture" => Label::Furniture,
            "hidden" => Label::Hidden,
            "body" => Label::Body,
            "caption" => Label::Caption,
            "credit" => Label::Credit,
            "kicker" => Label::Kicker,
            "headline" => Label::Headline,
            "standfirst" => Label::Standfirst,
            "byline" => Label::Byline,
            "date" => Label::Date,
            "role" => Label::Role,
            "slide" => Label::Slide,
            _ => return Err(RowError { file, line, message: format!("{kind:?} is not known here") }),
        };
        Ok((phrase, label))
    };
    rows::<2>(file, content).map(read).collect()
}

fn page_words() -> Result<Phrases<PageWord>, RowError> {
    let (file, content) = ("en/page/words.tsv", include_str!("../../lexicon/en/page/words.tsv"));
    let read = |row: Result<(usize, [&'static str; 2]), RowError>| {
        let (line, [phrase, kind]) = row?;
        match kind {
            "consent" => Ok((phrase, PageWord::Consent)),
            "not_found" => Ok((phrase, PageWord::NotFound)),
            _ => Err(RowError { file, line, message: format!("{kind:?} is not known here") }),
        }
    };
    Ok(Phrases::new(rows::<2>(file, content).map(read).collect::<Result<Vec<_>, _>>()?.into_iter()))
}

fn metas() -> Result<HashMap<&'static str, (MetaField, u8)>, RowError> {
    let (file, content) = ("en/page/metas.tsv", include_str!("../../lexicon/en/page/metas.tsv"));
    let read = |row: Result<(usize, [&'static str; 3]), RowError>| {
        let (line, [name, field, rank]) = row?;
        let field = match field {
            "title" => MetaField::Title,
            "author" => MetaField::Author,
            "published" => MetaField::Published,
            "modified" => MetaField::Modified,
            "section" => MetaField::Section,
            "site" => MetaField::Site,
            "url" => MetaField::Url,
            "description" => MetaField::Description,
            "language" => MetaField::Language,
            "image" => MetaField::Image,
            _ => return Err(RowError { file, line, message: format!("{field:?} is not known here") }),
        };
        let rank = rank.parse().map_err(|_| RowError { file, line, message: format!("{rank:?} is no rank") })?;
        Ok((name, (field, rank)))
    };
    rows::<3>(file, content).map(read).collect()
}

/// The words of a name, in small letters and with a blank between, and where each starts: `articleBody-2` → "article body".
fn words(name: &str) -> (String, Vec<usize>) {
    let (mut line, mut starts) = (String::with_capacity(name.len() + 4), Vec::new());
    let mut open = false;
    let mut small = false;
    for c in name.chars().take(80) {
        if c.is_ascii_alphabetic() {
            if !open || small && c.is_ascii_uppercase() {
                if !line.is_empty() {
                    line.push(' ');
                }
                starts.push(line.len());
            }
            line.push(c.to_ascii_lowercase());
            (open, small) = (true, c.is_ascii_lowercase());
        } else {
            open = false;
        }
    }
    (line, starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_of_a_name_counts() {
        let lexicon = PageLexicon::built_in().expect("a sound table");
        let has = |names: &str, label| lexicon.labels(names).has(label);
        assert!(has("c-article__body", Label::Body));
        assert!(has("storyBody", Label::Body));
        assert!(has("x y/author-bio", Label::Furniture));
        assert!(!has("author-bio", Label::Byline));
        assert!(has("photo-credit", Label::Credit));
        assert!(!has("article-body-related", Label::Body));
        assert_eq!(lexicon.labels("css-1x2y3z"), Labels::default());
    }
}
