//! W3C Web Annotations: each finding as a note on its characters.

use serde_json::{Value, json};

use super::object;
use crate::{Document, Span};

/// Characters before and after a quotation that tell it from others like it.
const CONTEXT: usize = 32;

pub(super) fn list(document: &Document) -> Value {
    let source = document.uri();
    let mut notes = Vec::new();
    let mut note = |motivation: &str, kind: &str, number: u32, span: Span, body: Vec<Value>| {
        let id = format!("{source}#{kind}-{number}-{}-{}", span.start(), span.end());
        notes.push(json!({
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": id,
            "type": "Annotation",
            "motivation": motivation,
            "body": body,
            "target": {"source": source, "selector": selectors(document, span)},
        }));
    };
    for actor in &document.actors {
        for mention in &actor.mentions {
            let body = vec![tag(&actor.kind), tag(&actor.name)];
            note("identifying", "actor", actor.id.0, mention.span, body);
        }
    }
    for place in &document.places {
        let known = place
            .geonames
            .map(|id| json!({"type": "SpecificResource", "source": format!("https://sws.geonames.org/{id}/")}));
        for span in &place.mentions {
            let body = [tag(&"place"), tag(&place.name)].into_iter().chain(known.clone()).collect();
            note("identifying", "place", place.id.0, *span, body);
        }
    }
    for time in &document.times {
        let value = time.edtf.as_ref().map(ToString::to_string).or_else(|| time.value.clone());
        note(
            "identifying",
            "time",
            time.id.0,
            time.span,
            [tag(&time.kind)].into_iter().chain(value.map(|v| tag(&v))).collect(),
        );
    }
    for statement in &document.statements {
        let speakers = statement.speakers.iter().filter_map(|id| document.actor(*id)).map(|actor| tag(&actor.name));
        let body: Vec<Value> = [tag(&statement.kind), tag(&statement.polarity)].into_iter().chain(speakers).collect();
        for span in &statement.content {
            note("classifying", "statement", statement.id.0, *span, body.clone());
        }
    }
    for event in &document.events {
        let mode = event.mode.as_ref().map(tag);
        let body: Vec<Value> = [tag(&event.kind), tag(&event.status)].into_iter().chain(mode).collect();
        for mention in &event.mentions {
            note("classifying", "event", event.id.0, mention.trigger, body.clone());
        }
    }
    Value::Array(notes)
}

fn tag(value: &impl ToString) -> Value {
    json!({"type": "TextualBody", "purpose": "tagging", "value": value.to_string()})
}

/// Where, by position and by quotation: whichever survives a change of the text.
fn selectors(document: &Document, span: Span) -> Value {
    let text: &str = &document.article.text;
    let before: String = {
        let all = &text[..span.start_byte()];
        let from = all.char_indices().rev().take(CONTEXT).last().map_or(all.len(), |(at, _)| at);
        all[from..].to_owned()
    };
    let after: String = text[span.end_byte()..].chars().take(CONTEXT).collect();
    json!([
        {"type": "TextPositionSelector", "start": span.start(), "end": span.end()},
        object([
            ("type", json!("TextQuoteSelector")),
            ("exact", json!(document.words(span))),
            ("prefix", json!(before)),
            ("suffix", json!(after)),
        ]),
    ])
}
