//! Documents for the eye: the article as a page with everything marked in it, and two pictures of its events.
//!
//! All of it is HTML and SVG that stands by itself: no script, nothing loaded from elsewhere, light and dark. Whatever
//! the article holds is escaped.
//!
//! ```
//! let doc = wirecopy::read("Talks <b>began</b> in Oslo on Thursday.")?;
//! assert!(wirecopy::render::page(&doc).contains("&lt;b&gt;"));
//! # Ok::<(), wirecopy::Error>(())
//! ```

mod article;
mod escape;
mod marks;
mod network;
mod records;
mod tell;
mod theme;
mod timeline;

use crate::Document;
use escape::Escaped;

/// A whole HTML page: what a browser opens.
pub fn page(doc: &Document) -> String {
    let title = doc.article.headline.map_or("Article", |span| &doc.article.text[span]);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n{}</head>\n<body class=\"wirecopy-page\">\n{}</body>\n</html>\n",
        Escaped(title),
        theme::page(),
        html(doc)
    )
}

/// The same as a part of a page: what a notebook shows.
pub fn html(doc: &Document) -> String {
    let mut out = format!("<div class=\"wirecopy\">\n{}", theme::article());
    article::write(doc, &mut out);
    records::write(doc, &mut out);
    out.push_str("</div>\n");
    out
}

/// The events by date, as SVG: a bar from the first day to the last that each can be of; what has no date, below.
///
/// A document without events gives a picture that says so.
pub fn timeline(doc: &Document) -> String {
    timeline::svg(doc)
}

/// Who met, accused, aided or attacked whom, as SVG: actors on the left, their deeds, recipients on the right.
///
/// A document without events gives a picture that says so.
pub fn network(doc: &Document) -> String {
    network::svg(doc)
}
