//! Who did what to whom.
//!
//! Three columns: who acts, the deed, whom it meets. Every name and every deed has a row of its own in its column, so
//! no two words can overlap, whatever the width; the lines between run where no words are.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt::Write as _;

use super::escape::{Escaped, clip};
use super::timeline::open;
use crate::Document;
use crate::entity::ActorId;
use crate::event::EventType;

const ROW: usize = 40;

/// Characters of a line of a name; two lines of so many fit the narrowest screen.
const WIDTH: usize = 15;

/// Deeds that one picture shows.
const MOST: usize = 100;

/// Where the columns end and begin, in percent of the width.
const COLUMNS: [f64; 4] = [33.0, 38.0, 62.0, 67.0];

/// What one actor did to another, as often as it did.
struct Edge {
    actor: Option<ActorId>,
    recipient: Option<ActorId>,
    kind: EventType,
    reciprocal: bool,
    count: usize,
}

/// The colour of a type, by PLOVER's four quadrants.
pub(super) fn class(kind: EventType) -> &'static str {
    match kind.quad() {
        1 => "talk",
        2 => "help",
        3 => "quarrel",
        _ => "fight",
    }
}

pub(super) fn svg(doc: &Document) -> String {
    let edges = edges(doc);
    let actors = column(edges.iter().map(|edge| edge.actor));
    let recipients = column(edges.iter().map(|edge| edge.recipient));
    let rows = edges.len().max(1);
    let mut out = open(24 + rows * ROW, 44, "Who did what to whom");
    if edges.is_empty() {
        out.push_str("<text class=\"faint\" x=\"0\" y=\"20\">no events</text>\n</svg>\n");
        return out;
    }
    let [left, before, behind, right] = COLUMNS;
    for (head, x, anchor) in [("who", left, "end"), ("did what", 50.0, "middle"), ("to whom", right, "start")] {
        let _ = writeln!(out, "<text class=\"faint\" x=\"{x}%\" y=\"14\" text-anchor=\"{anchor}\">{head}</text>");
    }
    // A column that is shorter than the longest stands in the middle of its height.
    let y = |place: usize, count: usize| 24 + (2 * place + 1) * rows * ROW / (2 * count);
    for (row, edge) in edges.iter().enumerate() {
        let class = class(edge.kind);
        let middle = y(row, rows);
        if let Some(place) = edge.actor.and_then(|id| actors.iter().position(|other| *other == id)) {
            let from = y(place, actors.len());
            line(class, (left, from), (before, middle), &mut out);
            if edge.reciprocal {
                tip(class, left, from, &mut out);
            }
        }
        if let Some(place) = edge.recipient.and_then(|id| recipients.iter().position(|other| *other == id)) {
            let to = y(place, recipients.len());
            line(class, (behind, middle), (right, to), &mut out);
            tip(class, right, to, &mut out);
        }
        let times = if edge.count == 1 { String::new() } else { format!(" ×{}", edge.count) };
        let _ = writeln!(
            out,
            "<text class=\"{class}\" x=\"50%\" y=\"{}\" text-anchor=\"middle\">{}{times}</text>",
            middle + 5,
            edge.kind
        );
    }
    names(doc, &actors, left, "end", |place| y(place, actors.len()), &mut out);
    names(doc, &recipients, right, "start", |place| y(place, recipients.len()), &mut out);
    out.push_str("</svg>\n");
    out
}

/// Equal deeds between the same two are one, in the order of their first telling; the most frequent, where there are
/// many.
fn edges(doc: &Document) -> Vec<Edge> {
    let mut edges: Vec<Edge> = Vec::new();
    let mut places = HashMap::new();
    for event in &doc.events {
        let some = |ids: &[ActorId]| if ids.is_empty() { vec![None] } else { ids.iter().copied().map(Some).collect() };
        for actor in some(&event.actors) {
            for recipient in some(&event.recipients) {
                if actor.is_none() && recipient.is_none() {
                    continue;
                }
                let (kind, reciprocal) = (event.kind, event.reciprocal);
                let place = *places.entry((actor, recipient, kind, reciprocal)).or_insert(edges.len());
                match edges.get_mut(place) {
                    Some(edge) => edge.count += 1,
                    None => edges.push(Edge { actor, recipient, kind, reciprocal, count: 1 }),
                }
            }
        }
    }
    if edges.len() > MOST {
        edges.sort_by_key(|edge| Reverse(edge.count));
        edges.truncate(MOST);
    }
    edges
}

/// Each actor once, in order.
fn column(ids: impl Iterator<Item = Option<ActorId>>) -> Vec<ActorId> {
    let mut column = Vec::new();
    for id in ids.flatten() {
        if !column.contains(&id) {
            column.push(id);
        }
    }
    column
}

fn line(class: &str, (x1, y1): (f64, usize), (x2, y2): (f64, usize), out: &mut String) {
    let _ = writeln!(out, "<line class=\"edge {class}\" x1=\"{x1}%\" y1=\"{y1}\" x2=\"{x2}%\" y2=\"{y2}\"/>");
}

/// The end of a line that somebody is met by.
fn tip(class: &str, x: f64, y: usize, out: &mut String) {
    let _ = writeln!(out, "<circle class=\"{class}\" cx=\"{x}%\" cy=\"{y}\" r=\"3.5\"/>");
}

fn names(doc: &Document, ids: &[ActorId], x: f64, anchor: &str, y: impl Fn(usize) -> usize, out: &mut String) {
    for (place, id) in ids.iter().enumerate() {
        let Some(actor) = doc.actor(*id) else { continue };
        let lines = two_lines(&actor.name);
        let aside = if anchor == "end" { -8 } else { 8 }; // of the end of the line
        let top = y(place) + 5 - 8 * (lines.len() - 1);
        let _ = write!(out, "<text text-anchor=\"{anchor}\"><title>{}</title>", Escaped(super::tell::actor(actor)));
        for (number, line) in lines.iter().enumerate() {
            let _ =
                write!(out, "<tspan x=\"{x}%\" dx=\"{aside}\" y=\"{}\">{}</tspan>", top + 16 * number, Escaped(line));
        }
        out.push_str("</text>\n");
    }
}

/// A name on at most two lines, cut where it is longer.
fn two_lines(name: &str) -> Vec<String> {
    let name = clip(name, 2 * WIDTH);
    if name.chars().count() <= WIDTH {
        return vec![name];
    }
    let blank = name.char_indices().take(WIDTH + 1).filter(|(_, char)| *char == ' ').last();
    match blank {
        Some((at, _)) => vec![name[..at].to_owned(), clip(&name[at..], WIDTH)],
        None => vec![clip(&name, WIDTH)],
    }
}
