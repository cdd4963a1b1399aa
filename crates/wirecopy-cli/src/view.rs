//! A document for the eye: its parts in the order of the text, then who, when, what was said, what happened.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use wirecopy::article::{Block, BlockKind};
use wirecopy::entity::ActorId;
use wirecopy::event::{EventMention, Explanation, Status};
use wirecopy::statement::{Attitude, Polarity};
use wirecopy::{Actor, Article, Document, Event, Place, Span, Statement, Time};

const HEADING: Style = Style::new().bold().underline();
const STRONG: Style = Style::new().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();
const FAINT: Style = Style::new().dimmed();
const WARNING: Style = AnsiColor::Yellow.on_default();

/// Characters of the article that one line shows.
const WIDTH: usize = 100;

/// Writes everything that a document holds.
pub(crate) fn document(doc: &Document, out: &mut impl Write) -> io::Result<()> {
    article(doc, out)?;
    section(out, "Actors", &doc.actors, |out, actor| self::actor(actor, out))?;
    section(out, "Places", &doc.places, |out, place| self::place(place, out))?;
    section(out, "Times", &doc.times, |out, time| self::time(doc, time, out))?;
    section(out, "Statements", &doc.statements, |out, statement| self::statement(doc, statement, out))?;
    section(out, "Events", &doc.events, |out, event| self::event(doc, event, out))?;
    for warning in &doc.warnings {
        writeln!(out, "\n{WARNING}warning:{WARNING:#} {}", clip(&warning.to_string()))?;
    }
    Ok(())
}

/// Writes why each event is there.
pub(crate) fn explanations(reasons: &[Explanation], out: &mut impl Write) -> io::Result<()> {
    if reasons.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{HEADING}Why{HEADING:#}")?;
    reasons.iter().try_for_each(|why| write!(out, "{why}"))
}

fn section<T, W: Write>(
    out: &mut W,
    name: &str,
    rows: &[T],
    row: impl Fn(&mut W, &T) -> io::Result<()>,
) -> io::Result<()> {
    writeln!(out, "\n{HEADING}{name}{HEADING:#}{}", aside(&rows.len().to_string()))?;
    rows.iter().try_for_each(|item| row(out, item))
}

/// A label in its column, then the rest of the line.
fn line(out: &mut impl Write, label: impl fmt::Display, rest: impl fmt::Display) -> io::Result<()> {
    writeln!(out, "  {LABEL}{:<20}{LABEL:#} {rest}", label.to_string())
}

/// What follows the main thing on a line, set apart.
fn aside(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("  {FAINT}{text}{FAINT:#}") }
}

fn article(doc: &Document, out: &mut impl Write) -> io::Result<()> {
    let article = &doc.article;
    writeln!(out, "{HEADING}Article{HEADING:#}{}", aside(&doc.id.as_deref().map(clip).unwrap_or_default()))?;
    let facts = [
        ("language", article.language.clone()),
        ("published", article.published.map(|date| date.to_string())),
        ("modified", article.modified.map(|date| date.to_string())),
        ("section", article.section.clone()),
        ("publisher", article.publisher.clone()),
        ("url", article.url.clone()),
    ];
    for (name, value) in facts {
        if let Some(value) = value {
            line(out, name, clip(&value))?;
        }
    }
    for author in &article.authors {
        line(out, "author", joined([Some(&author.name), author.role.as_ref(), author.organization.as_ref()], ", "))?;
    }
    if !article.blocks.is_empty() {
        writeln!(out)?;
    }
    article.blocks.iter().try_for_each(|block| line(out, block.kind, block_text(doc, block)))
}

fn block_text(doc: &Document, block: &Block) -> String {
    let text = clip(&doc.article.text[block.span]);
    let found = match block.kind {
        BlockKind::Dateline => doc.article.dateline.as_ref().map(|d| {
            let country = d.country.map(|c| c.to_string());
            let date = d.date.as_ref().map(ToString::to_string);
            joined([Some(&d.places.join(", ")), country.as_ref(), d.agency.as_ref(), date.as_ref()], " · ")
        }),
        BlockKind::Statement => block.issuer.map(|id| format!("issued by {}", name(doc, id))),
        _ => None,
    };
    format!("{text}{}", aside(&found.unwrap_or_default()))
}

fn actor(actor: &Actor, out: &mut impl Write) -> io::Result<()> {
    let mut rest = format!("{STRONG}{}{STRONG:#}", clip(&actor.name));
    for role in &actor.roles {
        let organization = role.organization.as_ref().map(|o| format!("of {o}"));
        let _ = write!(rest, ", {}", joined([Some(&role.title), organization.as_ref()], " "));
    }
    let country = actor.country.filter(|_| actor.code.is_none()).map(|c| c.to_string());
    let code = joined([actor.code.as_ref(), country.as_ref()], " ");
    let mentions = match actor.mentions.len() {
        1 => "1 mention".to_owned(),
        count => format!("{count} mentions"),
    };
    line(out, actor.kind, format!("{rest}{}", aside(&joined([Some(&code), Some(&mentions)], " · "))))
}

fn place(place: &Place, out: &mut impl Write) -> io::Result<()> {
    let country = place.country.map(|c| c.to_string());
    let point = place.lat.zip(place.lon).map(|(lat, lon)| format!("{lat:.2}, {lon:.2}"));
    let found = joined([place.admin1.as_ref(), country.as_ref(), point.as_ref()], " · ");
    line(out, "place", format!("{STRONG}{}{STRONG:#}{}", clip(&place.name), aside(&found)))
}

fn time(doc: &Document, time: &Time, out: &mut impl Write) -> io::Result<()> {
    let value = time.value.as_ref();
    let edtf = time.edtf.as_ref().map(ToString::to_string).filter(|edtf| Some(edtf) != value);
    let bounds = time.earliest.zip(time.latest).filter(|(first, last)| first != last);
    let bounds = bounds.map(|(first, last)| format!("{first} to {last}"));
    let found = joined([value, edtf.as_ref(), bounds.as_ref()], " · ");
    line(out, time.kind, format!("{STRONG}{}{STRONG:#}{}", text(&doc.article, time.span), aside(&found)))
}

fn statement(doc: &Document, statement: &Statement, out: &mut impl Write) -> io::Result<()> {
    let article = &doc.article;
    let speakers = names(doc, &statement.speakers);
    let printed = statement.speaker.map(|span| text(article, span)).filter(|said| *said != speakers);
    let who = match (speakers.is_empty(), printed) {
        (true, None) => format!("{FAINT}nobody named{FAINT:#}"),
        (true, Some(printed)) => printed,
        (false, None) => format!("{STRONG}{speakers}{STRONG:#}"),
        (false, Some(printed)) => format!("{STRONG}{speakers}{STRONG:#} (“{printed}”)"),
    };
    let found = joined(
        [
            statement.cue.map(|span| text(article, span)),
            (statement.polarity != Polarity::Affirmed).then(|| statement.polarity.to_string()),
            (statement.attitude != Attitude::Said).then(|| statement.attitude.to_string()),
            statement.medium.map(|medium| medium.to_string()),
            (!statement.addressees.is_empty()).then(|| format!("to {}", names(doc, &statement.addressees))),
            statement.time.and_then(|id| doc.time(id)).map(|time| text(article, time.span)),
            statement.place.and_then(|id| doc.place(id)).map(|place| clip(&place.name)),
            statement.within.map(|id| format!("within statement {}", id.0)),
        ],
        " · ",
    );
    line(out, format!("{} {}", statement.id.0, statement.kind), format!("{who}{}", aside(&found)))?;
    let content: Vec<_> = statement.content.iter().map(|span| article.text[*span].to_owned()).collect();
    line(out, "", format!("“{}”{}", clip(&content.join(" … ")), aside(&format!("[{}]", statement.rule))))
}

fn event(doc: &Document, event: &Event, out: &mut impl Write) -> io::Result<()> {
    let arrow = if event.reciprocal { "↔" } else { "→" };
    let (actors, recipients) = (names(doc, &event.actors), names(doc, &event.recipients));
    let who = match (actors.is_empty(), recipients.is_empty()) {
        (true, true) => String::new(),
        (_, true) => actors,
        (true, false) => format!("? {arrow} {recipients}"),
        (false, false) => format!("{actors} {arrow} {recipients}"),
    };
    let mode = event.mode.as_ref().map(|mode| format!("/{mode}")).unwrap_or_default();
    let expression = event.time.and_then(|id| doc.time(id)).map(|time| text(&doc.article, time.span));
    let place = event.place.and_then(|id| doc.place(id));
    let place = place.map(|p| joined([Some(&clip(&p.name)), p.country.map(|c| c.to_string()).as_ref()], ", "));
    let status = (event.status != Status::Happened || event.outcome.is_none()).then(|| event.status.to_string());
    let what = joined(
        [
            event.date.as_ref().map(ToString::to_string).or(expression),
            place,
            status,
            event.outcome.map(|outcome| outcome.to_string()),
            (!event.contexts.is_empty()).then(|| event.contexts.join(", ")),
            event.cameo.as_ref().map(|code| format!("CAMEO {code}")),
            numbers(event),
        ],
        " · ",
    );
    writeln!(out, "  {STRONG}{}{mode}{STRONG:#}  {who}", event.kind)?;
    line(out, "", what)?;
    event.mentions.iter().try_for_each(|mention| event_mention(doc, mention, out))
}

fn event_mention(doc: &Document, mention: &EventMention, out: &mut impl Write) -> io::Result<()> {
    let inside = |block: &&Block| block.kind.is_prose() && block.span.contains(mention.trigger);
    let part = doc.article.blocks.iter().find(inside).map_or(String::new(), |block| format!("  {}", block.kind));
    let said = mention.statement.map(|id| format!(", in statement {}", id.0)).unwrap_or_default();
    let (before, trigger, after) = around(&doc.article, mention);
    let rule = aside(&format!("[{}{said}]", mention.rule));
    line(out, part, format!("{before}{STRONG}{trigger}{STRONG:#}{after}{rule}"))
}

/// The sentence in three parts, with as much on both sides of the trigger as the line holds.
fn around(article: &Article, mention: &EventMention) -> (String, String, String) {
    let (sentence, trigger) = (mention.sentence.bytes(), mention.trigger.bytes());
    let all: &str = &article.text;
    let side = |bytes| plain(all.get(bytes).unwrap_or_default());
    let before = side(sentence.start..trigger.start);
    let after = side(trigger.end..sentence.end);
    let words = text(article, mention.trigger);
    let room = WIDTH.saturating_sub(words.chars().count());
    let keep = (room / 2).max(room.saturating_sub(after.chars().count()));
    let skip = before.chars().count().saturating_sub(keep);
    let before = if skip == 0 { before } else { format!("…{}", before.chars().skip(skip).collect::<String>()) };
    let left = room.saturating_sub(before.chars().count());
    (before, words, cut(&after, left))
}

fn numbers(event: &Event) -> Option<String> {
    let n = &event.numbers;
    let counts = [("killed", n.killed), ("injured", n.injured), ("arrested", n.arrested), ("troops", n.troops)];
    let counts = counts.into_iter().filter_map(|(what, count)| count.map(|count| format!("{count} {what}")));
    let money = n.money.as_ref().map(|money| format!("{} {}", money.currency, money.amount));
    let all: Vec<_> = counts.chain(money).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn names(doc: &Document, ids: &[ActorId]) -> String {
    ids.iter().map(|id| name(doc, *id)).collect::<Vec<_>>().join(", ")
}

fn name(doc: &Document, id: ActorId) -> String {
    doc.actor(id).map(|actor| clip(&actor.name)).unwrap_or_default()
}

fn text(article: &Article, span: Span) -> String {
    clip(&article.text[span])
}

/// What is there, with a mark between.
fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = Option<S>>, mark: &str) -> String {
    let mut all = String::new();
    for part in parts.into_iter().flatten() {
        let part = part.as_ref();
        if !part.is_empty() {
            if !all.is_empty() {
                all.push_str(mark);
            }
            all.push_str(part);
        }
    }
    all
}

/// One line of harmless characters, cut to the width of the view.
fn clip(text: &str) -> String {
    cut(&plain(text), WIDTH)
}

/// White space becomes one blank, a control character (which could steer the terminal) a mark.
fn plain(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(4 * WIDTH));
    for char in text.chars() {
        if char.is_whitespace() {
            if !line.ends_with(' ') {
                line.push(' ');
            }
        } else if char.is_control() {
            line.push('\u{FFFD}');
        } else {
            line.push(char);
        }
    }
    line
}

fn cut(text: &str, width: usize) -> String {
    match text.char_indices().nth(width) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document made by hand, so that the view can be judged whatever the stages find.
    const DOCUMENT: &str = r#"{
        "format": "wirecopy/1", "id": "a1",
        "article": {
            "text": "OSLO — Norway’s envoy Kari Lund met Chad’s\tminister in Oslo on Thursday.\u001b[2J\n\nWe agreed, she said.",
            "published": "2025-07-17",
            "dateline": {"start": 0, "end": 6, "text": "OSLO —", "places": ["Oslo"], "country": "NOR"},
            "blocks": [
                {"start": 0, "end": 6, "kind": "dateline"},
                {"start": 0, "end": 76, "kind": "paragraph"},
                {"start": 78, "end": 98, "kind": "statement", "issuer": 0}
            ]
        },
        "actors": [
            {"id": 0, "kind": "person", "name": "Kari Lund", "roles": [{"title": "envoy", "organization": "Norway"}],
             "country": "NOR", "sectors": ["GOV"], "code": "NORGOV", "mentions": [{"start": 22, "end": 31, "text": "Kari Lund", "form": "name"}]},
            {"id": 1, "kind": "government", "name": "Chad", "country": "TCD"}
        ],
        "places": [{"id": 0, "name": "Oslo", "country": "NOR", "lat": 59.91273, "lon": 10.74609}],
        "times": [{"id": 0, "start": 63, "end": 71, "text": "Thursday", "type": "DATE", "value": "2025-07-17", "edtf": "2025-07-17"}],
        "statements": [{"id": 0, "kind": "indirect", "speakers": [0], "speaker": {"start": 89, "end": 92}, "cue": {"start": 93, "end": 97},
             "content": [{"start": 78, "end": 87}], "polarity": "denied", "attitude": "said", "rule": "cue"}],
        "events": [{"id": 0, "type": "CONSULT", "mode": "meeting", "reciprocal": true, "actors": [0], "recipients": [1],
             "time": 0, "date": "2025-07-17", "place": 0, "status": "happened", "plover_type": "CONSULT", "numbers": {"killed": 2},
             "mentions": [{"trigger": {"start": 32, "end": 35}, "sentence": {"start": 7, "end": 72}, "statement": 0, "rule": "meet"}]}],
        "warnings": ["half of it"]
    }"#;

    fn shown() -> String {
        let doc = Document::from_json(DOCUMENT).expect("a document that passes its check");
        let mut out = anstream::StripStream::new(Vec::new());
        document(&doc, &mut out).expect("a vector takes everything");
        String::from_utf8(out.into_inner()).expect("text")
    }

    #[test]
    fn everything_is_shown_in_its_place() {
        let expected = "\
Article  a1
  published            2025-07-17

  dateline             OSLO —  Oslo · NOR
  paragraph            OSLO — Norway’s envoy Kari Lund met Chad’s minister in Oslo on Thursday.\u{FFFD}[2J
  statement            We agreed, she said.  issued by Kari Lund

Actors  2
  person               Kari Lund, envoy of Norway  NORGOV · 1 mention
  government           Chad  TCD · 0 mentions

Places  1
  place                Oslo  NOR · 59.91, 10.75

Times  1
  DATE                 Thursday  2025-07-17

Statements  1
  0 indirect           Kari Lund (“she”)  said · denied
                       “We agreed”  [cue]

Events  1
  CONSULT/meeting  Kari Lund ↔ Chad
                       2025-07-17 · Oslo, NOR · happened · 2 killed
    paragraph          Norway’s envoy Kari Lund met Chad’s minister in Oslo on Thursday.  [meet, in statement 0]

warning: half of it
";
        assert_eq!(shown(), expected);
    }

    #[test]
    fn long_sentences_keep_their_trigger() {
        let doc = Document::from_json(DOCUMENT).expect("a document that passes its check");
        let long = format!("{} met {}", "before ".repeat(40), "after ".repeat(40));
        let mention = &doc.events[0].mentions[0];
        let sentence = wirecopy::Text::new(long).expect("a short text");
        let at = sentence.find(" met ").expect("the trigger") + 1;
        let article = Article { text: sentence.clone(), ..Article::default() };
        let mention = EventMention {
            trigger: sentence.span(at..at + 3).expect("a span"),
            sentence: sentence.span(0..sentence.len()).expect("a span"),
            ..mention.clone()
        };
        let (before, trigger, after) = around(&article, &mention);
        assert_eq!(trigger, "met");
        assert!(before.starts_with('…') && before.ends_with("before ") && after.ends_with('…'), "{before}|{after}");
        assert!(before.chars().count() + after.chars().count() <= WIDTH + 2);
    }
}
