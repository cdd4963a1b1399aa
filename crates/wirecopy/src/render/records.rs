//! Two tables below the article: its events, its statements.

use std::fmt::Write as _;

use super::escape::{Escaped, clip};
use super::tell;
use crate::statement::Polarity;
use crate::{Document, Event, Statement};

/// Characters of a statement that its row shows.
const WIDTH: usize = 300;

pub(super) fn write(doc: &Document, out: &mut String) {
    let events = ["Event", "Who", "When", "Where", "Status", "Told"];
    table("Events", events, doc.events.iter().map(|event| self::event(doc, event)), out);
    let statements = ["Statement", "Speaker", "Cue", "Content", "Rule"];
    table("Statements", statements, doc.statements.iter().map(|statement| self::statement(doc, statement)), out);
}

fn event(doc: &Document, event: &Event) -> [Option<String>; 6] {
    let status = tell::joined([Some(event.status.to_string()), event.outcome.map(|outcome| outcome.to_string())]);
    let told: Vec<_> = event.mentions.iter().map(|m| format!("“{}”", clip(&doc.article.text[m.trigger], 60))).collect();
    [
        Some(tell::joined([Some(tell::kind(event)), event.cameo.clone()])),
        tell::parties(doc, event),
        tell::when(doc, event),
        tell::whereabouts(doc, event),
        Some(status),
        Some(told.join(" ")),
    ]
}

fn statement(doc: &Document, statement: &Statement) -> [Option<String>; 5] {
    let text = &doc.article.text;
    let speaker = tell::names(doc, &statement.speakers).or_else(|| statement.speaker.map(|span| text[span].to_owned()));
    let content: Vec<_> = statement.content.iter().map(|span| &text[*span]).collect();
    let polarity = (statement.polarity != Polarity::default()).then(|| statement.polarity.to_string());
    [
        Some(tell::joined([Some(statement.kind.to_string()), polarity])),
        speaker,
        statement.cue.map(|span| clip(&text[span], 60)),
        Some(clip(&content.join(" … "), WIDTH)),
        Some(statement.rule.clone()),
    ]
}

/// Each cell names its column, which the page shows where it is too narrow for a table.
fn table<const N: usize>(
    title: &str,
    columns: [&str; N],
    rows: impl ExactSizeIterator<Item = [Option<String>; N]>,
    out: &mut String,
) {
    if rows.len() == 0 {
        return;
    }
    let _ = write!(out, "<h2>{title}</h2>\n<table>\n<thead><tr>");
    for column in columns {
        let _ = write!(out, "<th scope=\"col\">{column}</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (column, cell) in columns.into_iter().zip(row) {
            match cell.filter(|cell| !cell.is_empty()) {
                Some(cell) => {
                    let _ =
                        write!(out, "<td data-column=\"{column}\"><span dir=\"auto\">{}</span></td>", Escaped(cell));
                }
                None => out.push_str("<td class=\"none\"></td>"),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}
