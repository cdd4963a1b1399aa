//! Material → article: one clean text, with every part a span of it.
//!
//! The text is laid out as a reader meets it: kicker, headline, second headline, standfirst, byline, then the body with
//! captions in their places. What only the running text can tell (dateline, official statements, contributors) is told
//! by the same stages that read plain text.

use std::ops::Range;

use jiff::civil::Date;

use super::byline::Writer;
use super::draft::{Draft, Signature};
use super::layout::Piece as Line;
use super::page::figures::Figure;
use super::page::material::{BodyKind, Material, Piece};
use super::{
    Article, BlockKind, FieldSource, Image, boilerplate, byline, contributors, date_line, dateline, statement_block,
};
use crate::Error;
use crate::lexicon::Lexicon;
use crate::span::Text;

/// Makes the article; `published` is the caller's day, which goes before the page's own.
pub(super) fn article(mut material: Material, published: Option<Date>, lexicon: &Lexicon) -> Result<Article, Error> {
    let mut sheet = Sheet::default();
    let line = |value: &Option<(String, FieldSource)>| value.as_ref().map(|(text, _)| text.clone());
    sheet.head(BlockKind::Kicker, line(&material.kicker));
    sheet.head(BlockKind::Headline, line(&material.headline));
    sheet.head(BlockKind::AlternativeHeadline, line(&material.alternative_headline));
    sheet.head(BlockKind::Description, line(&material.description));
    if let (Some(signed), Some((publisher, _))) = (&mut material.signed, &material.publisher)
        && signed.authors.len() > 1
    {
        signed.authors.retain(|author| author.name != *publisher);
    }
    if let Some(signed) = &material.signed {
        let authors = signed.authors.iter().map(|author| author.name.as_str());
        let names: Vec<&str> = authors.chain(signed.houses.iter().map(String::as_str)).collect();
        sheet.byline(&material.bylines, &names);
    }
    for piece in &material.body {
        match piece {
            Piece::Text(kind, text) => sheet.text(*kind, text),
            Piece::Figure(figure) => sheet.figure(figure),
        }
    }
    let known = published.or(material.published.as_ref().map(|(moment, _)| moment.day));
    let Sheet { text, rows, images } = sheet;
    let text = Text::new(text)?;
    let mut article = draft(&text, &rows, known, material.signed.is_none(), lexicon).finish();
    let cut = |bytes: Range<usize>| text.cut_trimmed(bytes);
    article.images = images
        .into_iter()
        .map(|image| Image { url: image.url, caption: image.caption.map(cut), credit: image.credit.map(cut) })
        .collect();
    article.authors.retain(|author| byline::house(&author.name, false, lexicon).is_none());
    if let Some(signed) = &material.signed {
        article.authors.clone_from(&signed.authors);
    }
    sources(&mut article, &material, published.is_some());
    // The caller's day may be another than that of the instant.
    let instant =
        material.published.filter(|(moment, _)| known == Some(moment.day)).and_then(|(moment, _)| moment.instant);
    article.published_at = instant;
    (article.modified, article.modified_at) =
        material.modified.map_or((None, None), |(moment, _)| (Some(moment.day), moment.instant));
    article.language = material.language.and_then(|(said, _)| {
        let code: String = said.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
        (code.len() == 2).then_some(code)
    });
    article.url = material.url.map(|(url, _)| url);
    article.publisher = material.publisher.map(|(name, _)| name);
    article.section = material.section.map(|(name, _)| name);
    article.text = text;
    Ok(article)
}

/// A line of the sheet and what it is known to be.
struct Row {
    bytes: Range<usize>,
    kind: Option<BlockKind>,
    heading: bool,
    writers: Vec<Range<usize>>,
    credit: Option<Range<usize>>,
}

/// Where a picture's words stand.
struct Placed {
    url: Option<String>,
    caption: Option<Range<usize>>,
    credit: Option<Range<usize>>,
}

#[derive(Default)]
struct Sheet {
    text: String,
    rows: Vec<Row>,
    images: Vec<Placed>,
}

impl Sheet {
    fn push(&mut self, kind: Option<BlockKind>, text: &str) -> Range<usize> {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(text.trim());
        let bytes = start..self.text.len();
        self.rows.push(Row { bytes: bytes.clone(), kind, heading: false, writers: Vec::new(), credit: None });
        bytes
    }

    fn head(&mut self, kind: BlockKind, text: Option<String>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.push(Some(kind), &text);
        }
    }

    /// The byline as printed where it holds all names and little else, else the names.
    fn byline(&mut self, printed: &[String], names: &[&str]) {
        let length: usize = names.iter().map(|name| name.len() + 2).sum();
        let whole =
            printed.iter().find(|line| line.len() < 3 * length + 40 && names.iter().all(|name| line.contains(name)));
        let line = whole.map_or_else(|| names.join(", "), Clone::clone);
        let bytes = self.push(Some(BlockKind::Byline), &line);
        let line = self.text[bytes.clone()].to_owned();
        let place = |name: &str| line.find(name).map(|at| bytes.start + at..bytes.start + at + name.len());
        if let Some(row) = self.rows.last_mut() {
            row.writers = names.iter().filter_map(|name| place(name)).collect();
        }
    }

    fn text(&mut self, kind: BodyKind, text: &str) {
        self.push(None, text);
        if let Some(row) = self.rows.last_mut() {
            row.heading = kind == BodyKind::Heading;
        }
    }

    fn figure(&mut self, figure: &Figure) {
        let caption = figure.caption.as_deref().map(|text| self.push(Some(BlockKind::Caption), text));
        let row = self.rows.len();
        let credit = figure.credit.as_deref().map(|text| self.push(Some(BlockKind::Credit), text));
        if caption.is_some() && credit.is_some() {
            self.rows[row - 1].credit.clone_from(&credit);
        }
        self.images.push(Placed { url: figure.url.clone(), caption, credit });
    }
}

fn draft<'a>(text: &'a Text, rows: &[Row], published: Option<Date>, unsigned: bool, lexicon: &'a Lexicon) -> Draft<'a> {
    let lines = rows.iter().map(|row| Line { bytes: row.bytes.clone(), gap: true }).collect();
    let mut draft = Draft::new(text, published, lexicon, lines);
    for (part, row) in draft.parts.iter_mut().zip(rows) {
        part.kind = row.kind;
        part.writers = row.writers.iter().map(|name| Writer { name: name.clone(), ..Writer::default() }).collect();
        part.credit = row.credit.clone().map(|bytes| Signature { name: bytes.clone(), bytes, own_line: true });
    }
    boilerplate::mark(&mut draft);
    date_line::mark(&mut draft);
    contributors::mark(&mut draft);
    if unsigned {
        byline::mark(&mut draft);
    }
    dateline::mark(&mut draft);
    statement_block::mark(&mut draft);
    draft
        .parts
        .iter_mut()
        .zip(rows)
        .filter(|(part, row)| part.kind.is_none() && row.heading)
        .for_each(|(part, _)| part.kind = Some(BlockKind::Heading));
    draft
}

/// Writes down where each field was found.
fn sources(article: &mut Article, material: &Material, caller: bool) {
    if article.authors.is_empty() {
        article.sources.remove("authors");
    }
    let captions = (!article.captions.is_empty()).then_some(material.pictures);
    let mut put = |field: &str, source: Option<FieldSource>| {
        if let Some(source) = source {
            article.sources.insert(field.to_owned(), source);
        }
    };
    let of = |value: &Option<(String, FieldSource)>| value.as_ref().map(|(_, source)| *source);
    put("url", of(&material.url));
    put("publisher", of(&material.publisher));
    put("section", of(&material.section));
    put("kicker", of(&material.kicker));
    put("headline", of(&material.headline));
    put("alternative_headline", of(&material.alternative_headline));
    put("description", of(&material.description));
    let signed = material.signed.as_ref();
    put("bylines", signed.map(|signed| signed.source));
    put("authors", signed.filter(|signed| !signed.authors.is_empty()).map(|signed| signed.source));
    let published = material.published.as_ref().map(|(_, source)| *source);
    put("published", if caller { Some(FieldSource::Caller) } else { published });
    put("modified", material.modified.as_ref().map(|(_, source)| *source));
    put("captions", captions);
}
