//! The events of an article by date.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::escape::{Escaped, clip};
use super::{tell, theme};
use crate::{Document, Event};

/// Height of a row: a line of words, and its bar below.
const ROW: usize = 44;

/// Height of the axis.
const HEAD: usize = 34;

/// Characters of a line of words; so many fit the narrowest screen.
const WIDTH: usize = 48;

/// First and last day; an end may be open.
type Bounds = (Option<Date>, Option<Date>);

pub(super) fn svg(doc: &Document) -> String {
    let mut dated: Vec<(&Event, Bounds)> = Vec::new();
    let mut undated: Vec<&Event> = Vec::new();
    for event in &doc.events {
        match event.date.as_ref().map(crate::time::Edtf::bounds) {
            Some((None, None)) | None => undated.push(event),
            Some(bounds) => dated.push((event, bounds)),
        }
    }
    dated.sort_by_key(|(event, (first, last))| (first.or(*last), *last, event.id.0));
    let days: Vec<Date> = dated.iter().flat_map(|(_, (first, last))| [*first, *last]).flatten().collect();
    let axis = days.iter().min().zip(days.iter().max()).map(|(first, last)| Axis::new(*first, *last));

    let gap = usize::from(!undated.is_empty()) * 24;
    let height = HEAD + (dated.len() + undated.len()) * ROW + gap;
    let mut out = open(height, 60, "Events by date");
    if doc.events.is_empty() {
        out.push_str("<text class=\"faint\" x=\"0\" y=\"20\">no events</text>\n");
    }
    if let Some(axis) = &axis {
        axis.write(HEAD + dated.len() * ROW, &mut out);
        for (row, (event, bounds)) in dated.iter().enumerate() {
            let top = HEAD + row * ROW;
            words(doc, event, top, &mut out);
            bar(axis, *bounds, event, top + 24, &mut out);
        }
    }
    if !undated.is_empty() {
        let top = HEAD + dated.len() * ROW;
        let _ = writeln!(out, "<text class=\"faint\" x=\"0\" y=\"{}\">without a date</text>", top + 14);
        for (row, event) in undated.iter().enumerate() {
            words(doc, event, top + gap + row * ROW, &mut out);
        }
    }
    out.push_str("</svg>\n");
    out
}

fn words(doc: &Document, event: &Event, top: usize, out: &mut String) {
    let told = tell::joined([
        Some(tell::kind(event)),
        tell::parties(doc, event),
        Some(event.status.to_string()).filter(|status| status != "happened"),
    ]);
    let whole = tell::joined([Some(told.clone()), tell::when(doc, event), tell::whereabouts(doc, event)]);
    let line = clip(&told, WIDTH);
    let _ = writeln!(out, "<text x=\"0\" y=\"{}\"><title>{}</title>{}</text>", top + 16, Escaped(whole), Escaped(line));
}

/// From the first day to the last; an end that the text leaves open runs to the edge, dashed.
fn bar(axis: &Axis, (first, last): Bounds, event: &Event, y: usize, out: &mut String) {
    let class = super::network::class(event.kind);
    let from = first.map_or(0.0, |day| axis.place(day));
    let to = last.map_or(100.0, |day| axis.place(day));
    if first.is_some() && last.is_some() && to - from < 0.8 {
        let middle = f64::midpoint(from, to);
        let _ = writeln!(out, "<circle class=\"{class}\" cx=\"{middle:.2}%\" cy=\"{}\" r=\"5\"/>", y + 4);
        return;
    }
    let open = if first.is_none() || last.is_none() { " open" } else { "" };
    let y = y + 4;
    let _ =
        writeln!(out, "<line class=\"bar {class}{open}\" x1=\"{from:.2}%\" y1=\"{y}\" x2=\"{to:.2}%\" y2=\"{y}\"/>");
}

/// The days from the first to the last, over the width of the picture with some room at both ends.
struct Axis {
    first: Date,
    days: f64,
}

impl Axis {
    fn new(first: Date, last: Date) -> Self {
        Self { first, days: f64::from(between(first, last).max(1)) }
    }

    fn place(&self, day: Date) -> f64 {
        4.0 + 92.0 * f64::from(between(self.first, day)) / self.days
    }

    /// Three days on it, which is as many as fit everywhere.
    fn write(&self, bottom: usize, out: &mut String) {
        let last = self.first.saturating_add((self.days as i32).days());
        let middle = self.first.saturating_add((self.days as i32 / 2).days());
        let mut ticks = vec![(self.first, "start"), (middle, "middle"), (last, "end")];
        ticks.dedup_by_key(|(day, _)| *day);
        if between(self.first, last) < 2 {
            ticks.retain(|(_, anchor)| *anchor != "middle");
        }
        for (day, anchor) in ticks {
            let x = self.place(day);
            let _ = writeln!(out, "<line class=\"tick\" x1=\"{x:.2}%\" y1=\"22\" x2=\"{x:.2}%\" y2=\"{bottom}\"/>");
            let _ = writeln!(out, "<text class=\"faint\" x=\"{x:.2}%\" y=\"14\" text-anchor=\"{anchor}\">{day}</text>");
        }
    }
}

fn between(first: Date, last: Date) -> i32 {
    i32::try_from(last.duration_since(first).as_hours() / 24).unwrap_or(i32::MAX)
}

/// The frame of a picture: as wide as its place, but not wider than so many letters; of this height in all.
pub(super) fn open(height: usize, width: usize, title: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"wirecopy-picture\" style=\"max-width:{width}rem\" width=\"100%\" height=\"{height}\" \
         role=\"img\" aria-label=\"{title}\">\n<style>\n{}{STYLE}</style>\n",
        theme::colours(".wirecopy-picture")
    )
}

const STYLE: &str = "\
.wirecopy-picture{background:var(--paper);font:13px system-ui,'Helvetica Neue',Arial,sans-serif}
.wirecopy-picture text{fill:var(--ink)}
.wirecopy-picture text.faint{fill:var(--faint)}
.wirecopy-picture .tick{stroke:var(--rule)}
.wirecopy-picture .bar{stroke-width:8;stroke-linecap:round}
.wirecopy-picture .open{stroke-dasharray:1 12}
.wirecopy-picture line.talk,.wirecopy-picture polygon.talk{stroke:var(--talk)}
.wirecopy-picture line.help,.wirecopy-picture polygon.help{stroke:var(--help)}
.wirecopy-picture line.quarrel,.wirecopy-picture polygon.quarrel{stroke:var(--quarrel)}
.wirecopy-picture line.fight,.wirecopy-picture polygon.fight{stroke:var(--fight)}
.wirecopy-picture circle.talk,.wirecopy-picture text.talk{fill:var(--talk)}
.wirecopy-picture circle.help,.wirecopy-picture text.help{fill:var(--help)}
.wirecopy-picture circle.quarrel,.wirecopy-picture text.quarrel{fill:var(--quarrel)}
.wirecopy-picture circle.fight,.wirecopy-picture text.fight{fill:var(--fight)}
.wirecopy-picture line.edge{stroke-width:1.6}
.wirecopy-picture rect.back{fill:var(--paper)}
";
