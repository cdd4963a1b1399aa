//! Markup and plain text inside feeds → blocks of a body.

use dom_query::Document;

use crate::article::page::figures::{self, Figure};
use crate::article::page::flow::{Flow, Tag};
use crate::article::page::guard;
use crate::article::page::material::{BodyKind, Piece};
use crate::lexicon::Lexicon;
use crate::limits::MAX_PAGE_DEPTH;

/// The blocks of a fragment of HTML, pictures with their captions in place.
pub(super) fn html(fragment: &str, lexicon: &Lexicon) -> Vec<Piece> {
    let (fragment, _) = guard::bounded(fragment, MAX_PAGE_DEPTH);
    let document = Document::fragment(fragment.as_ref());
    let flow = Flow::of(&document, &lexicon.page);
    let all = 0..flow.blocks.len();
    let mut figures = figures::all(&flow, |_| false, all, &lexicon.article).into_iter().peekable();
    let mut pieces = Vec::new();
    for (at, block) in flow.blocks.iter().enumerate() {
        while let Some(figure) = figures.next_if(|figure| figure.before <= at) {
            pieces.push(Piece::Figure(figure));
        }
        let kind = match block.tag {
            Tag::Caption => continue,
            _ if flow.is_caption(block) => continue,
            Tag::Heading(_) => BodyKind::Heading,
            Tag::Item => BodyKind::Item,
            Tag::Quote => BodyKind::Quote,
            _ => BodyKind::Paragraph,
        };
        pieces.push(Piece::Text(kind, block.text.clone()));
    }
    pieces
}

/// The paragraphs of a plain text: parted by empty lines where there are any, else by line ends.
pub(super) fn plain(text: &str) -> Vec<Piece> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let gaps = text.trim().contains("\n\n");
    let parts = text.split(if gaps { "\n\n" } else { "\n" });
    parts
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|part| !part.is_empty())
        .map(|part| Piece::Text(BodyKind::Paragraph, part))
        .collect()
}

/// Whichever of the two a string is.
pub(super) fn either(text: &str, lexicon: &Lexicon) -> Vec<Piece> {
    let marked = ["<p", "<br", "<div", "<a ", "</", "<img"].iter().any(|tag| text.contains(tag));
    if marked || text.contains("&#") || text.contains("&amp;") { html(text, lexicon) } else { plain(text) }
}

/// A figure, where it says anything.
pub(super) fn figure(url: Option<String>, caption: Option<String>, credit: Option<String>) -> Option<Piece> {
    let said = url.is_some() || caption.is_some() || credit.is_some();
    said.then_some(Piece::Figure(Figure { url, caption, credit, before: 0 }))
}
