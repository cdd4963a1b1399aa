//! What is marked in the text: a stretch of it for each mention, and how stretches that overlap are told apart.
//!
//! The text is cut at every end of a mark. A piece bears the classes and the words of all marks that it lies in, so
//! nothing has to nest.

use std::fmt::Write as _;
use std::ops::Range;

use super::escape::Escaped;
use super::tell;
use crate::{Document, Span};

/// One stretch, in bytes.
#[derive(Clone)]
struct Mark {
    bytes: Range<usize>,
    class: &'static str,
    words: usize,
}

/// All marks of a document.
pub(super) struct Marks<'d> {
    text: &'d str,
    /// By their start; at one place the longer first.
    all: Vec<Mark>,
    words: Vec<String>,
    /// The first mark not come to, and those before it that may not be over.
    next: usize,
    open: Vec<Mark>,
}

impl<'d> Marks<'d> {
    pub(super) fn new(doc: &'d Document) -> Self {
        let mut marks = Self { text: &doc.article.text, all: Vec::new(), words: Vec::new(), next: 0, open: Vec::new() };
        for event in &doc.events {
            for mention in &event.mentions {
                marks.add("event", tell::event(doc, event, mention), [mention.trigger]);
            }
        }
        for actor in &doc.actors {
            marks.add("actor", tell::actor(actor), actor.mentions.iter().map(|mention| mention.span));
        }
        for place in &doc.places {
            marks.add("place", tell::place(place), place.mentions.iter().copied());
        }
        for time in &doc.times {
            marks.add("time", tell::time(time), [time.span]);
        }
        for statement in &doc.statements {
            let words = tell::statement(doc, statement);
            marks.add("statement", words, statement.content.iter().copied());
            let cue = statement.cue.into_iter();
            marks.add("cue", format!("cue of statement {}", statement.id.0), cue);
        }
        marks.all.sort_by_key(|mark| (mark.bytes.start, std::cmp::Reverse(mark.bytes.end)));
        marks
    }

    fn add(&mut self, class: &'static str, words: String, spans: impl IntoIterator<Item = Span>) {
        let marks = spans.into_iter().filter(|span| !span.is_empty());
        self.all.extend(marks.map(|span| Mark { bytes: span.bytes(), class, words: self.words.len() }));
        self.words.push(words);
    }

    /// Writes a stretch of the text, with what is marked in it; stretches come in the order of the text.
    pub(super) fn write(&mut self, bytes: Range<usize>, out: &mut String) {
        if bytes.is_empty() {
            return;
        }
        while let Some(mark) = self.all.get(self.next).filter(|mark| mark.bytes.start < bytes.end) {
            self.open.push(mark.clone());
            self.next += 1;
        }
        self.open.retain(|mark| mark.bytes.end > bytes.start);
        let mut cuts: Vec<usize> = self.open.iter().flat_map(|mark| [mark.bytes.start, mark.bytes.end]).collect();
        cuts.extend([bytes.start, bytes.end]);
        cuts.retain(|cut| (bytes.start..=bytes.end).contains(cut));
        cuts.sort_unstable();
        cuts.dedup();
        let (mut open, mut next): (Vec<&Mark>, _) = (Vec::new(), self.open.iter().peekable());
        for piece in cuts.windows(2).filter_map(|cut| Some(*cut.first()?..*cut.last()?)) {
            open.retain(|mark| mark.bytes.end > piece.start);
            while let Some(mark) = next.next_if(|mark| mark.bytes.start <= piece.start) {
                open.push(mark);
            }
            self.piece(&open, piece, out);
        }
    }

    fn piece(&self, marks: &[&Mark], bytes: Range<usize>, out: &mut String) {
        let text = Escaped(self.text.get(bytes).unwrap_or_default());
        if marks.is_empty() {
            let _ = write!(out, "{text}");
            return;
        }
        // The shortest mark says the most about these very characters.
        let mut marks = marks.to_vec();
        marks.sort_by_key(|mark| mark.bytes.len());
        let (mut classes, mut words): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
        for mark in marks {
            let told = self.words.get(mark.words).map_or("", String::as_str);
            if !classes.contains(&mark.class) {
                classes.push(mark.class);
            }
            if !words.contains(&told) {
                words.push(told);
            }
        }
        let _ =
            write!(out, "<span class=\"{}\" title=\"{}\">{text}</span>", classes.join(" "), Escaped(words.join("\n")));
    }
}
