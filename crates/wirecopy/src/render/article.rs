//! The article, laid out as an article.

use std::fmt::Write as _;
use std::ops::Range;

use super::escape::Escaped;
use super::marks::Marks;
use super::tell;
use crate::Document;
use crate::article::{Block, BlockKind};

pub(super) fn write(doc: &Document, out: &mut String) {
    legend(doc, out);
    out.push_str("<article>\n");
    let mut marks = Marks::new(doc);
    let text = &doc.article.text;
    let whole = text.span(0..text.len());
    let whole = whole.map(|span| Block { span, kind: BlockKind::Paragraph, issuer: None, issuer_mention: None });
    let blocks = if doc.article.blocks.is_empty() { whole.as_slice() } else { &doc.article.blocks };
    let mut end = 0;
    let mut issuer = None;
    for block in blocks {
        // A block that begins inside another goes on where that ended: no character is shown twice.
        let bytes = block.span.start_byte().max(end)..block.span.end_byte();
        end = end.max(bytes.end);
        if bytes.is_empty() {
            continue;
        }
        if block.kind != BlockKind::Statement {
            issuer = None;
        } else if issuer != Some(block.issuer) {
            issuer = Some(block.issuer);
            if let Some(actor) = block.issuer.and_then(|id| doc.actor(id)) {
                let _ = writeln!(out, "<p class=\"issuer\">Statement of {}, in full</p>", Escaped(&actor.name));
            }
        }
        let (open, close) = tags(block.kind);
        out.push_str(open);
        // A dateline stands on the line of the paragraph that it opens.
        let dateline = doc.article.dateline.as_ref().map(|dateline| dateline.span.bytes());
        let dateline = dateline.filter(|dateline| bytes.start <= dateline.start && dateline.end <= bytes.end);
        let Range { start, end } = dateline.clone().unwrap_or(bytes.start..bytes.start);
        marks.write(bytes.start..start, out);
        if dateline.is_some() {
            out.push_str("<span class=\"dateline\">");
            marks.write(start..end, out);
            out.push_str("</span>");
        }
        marks.write(end..bytes.end, out);
        out.push_str(close);
        out.push('\n');
    }
    out.push_str("</article>\n");
    for warning in &doc.warnings {
        let _ = writeln!(out, "<p class=\"warning\">{}</p>", Escaped(warning.to_string()));
    }
}

fn tags(kind: BlockKind) -> (&'static str, &'static str) {
    match kind {
        BlockKind::Kicker => ("<p class=\"kicker\" dir=\"auto\">", "</p>"),
        BlockKind::Headline => ("<h1 dir=\"auto\">", "</h1>"),
        BlockKind::AlternativeHeadline => ("<h2 class=\"second\" dir=\"auto\">", "</h2>"),
        BlockKind::Description => ("<p class=\"description\" dir=\"auto\">", "</p>"),
        BlockKind::Byline | BlockKind::Date => ("<p class=\"byline\" dir=\"auto\">", "</p>"),
        BlockKind::Caption | BlockKind::Credit => ("<p class=\"caption\" dir=\"auto\">", "</p>"),
        BlockKind::Heading | BlockKind::StatementHeading => ("<h2 dir=\"auto\">", "</h2>"),
        BlockKind::Statement => ("<blockquote dir=\"auto\">", "</blockquote>"),
        BlockKind::Contributors | BlockKind::Boilerplate => ("<p class=\"boilerplate\" dir=\"auto\">", "</p>"),
        BlockKind::Dateline | BlockKind::Paragraph => ("<p dir=\"auto\">", "</p>"),
    }
}

/// What the colours mean, and how much of each there is.
fn legend(doc: &Document, out: &mut String) {
    let facts = tell::joined([
        doc.id.clone(),
        doc.article.publisher.clone(),
        doc.article.published.map(|day| format!("published {day}")),
    ]);
    if !facts.is_empty() {
        let _ = writeln!(out, "<p class=\"facts\">{}</p>", Escaped(facts));
    }
    out.push_str("<p class=\"legend\">");
    let counts = [
        ("actor", doc.actors.len()),
        ("place", doc.places.len()),
        ("time", doc.times.len()),
        ("statement", doc.statements.len()),
        ("event", doc.events.len()),
    ];
    for (class, count) in counts {
        let plural = if count == 1 { "" } else { "s" };
        let _ = write!(out, "<span class=\"{class}\">{count} {class}{plural}</span> ");
    }
    out.push_str("</p>\n");
}
