//! Where and when of a deed whose own clause tells neither: what stands around it, and the dateline at last.
//!
//! Only deeds that are done somewhere on some day are asked: violence, arrests, protests.

use super::circumstance::{self, edtf};
use super::found::Found;
use super::matcher::Scene;
use super::story::Story;
use super::{Event, EventMention, EventType, Status, sequel};
use crate::entity::{Actor, ActorId, ActorKind, CountryCode, PlaceId};
use crate::lexicon::frames::Frame;
use crate::span::Span;
use crate::time::{Edtf, Time, TimeId, TimeKind};

/// Fills in places and dates that the tellings of an event lack.
pub(super) fn complete(scene: Scene<'_>, events: &mut [Event], times: &[Time]) {
    let story = Story::new(scene);
    for event in events.iter_mut() {
        let deed = matches!(event.kind, EventType::Assault | EventType::Coerce | EventType::Protest);
        if !deed || !matches!(event.status, Status::Happened | Status::Ongoing) {
            continue;
        }
        if event.place.is_none() {
            let near = event.mentions.iter().find_map(|mention| place_near(scene, story, mention));
            event.place = near.or_else(|| filed_at(scene, story, event)).or_else(|| {
                let mention = event.mentions.first()?;
                story.abroad(scene, mention.trigger.start_byte())
            });
        }
        date(scene, event, times);
    }
    follow(events);
}

/// The day of a deed whose own clause tells none: what the text tells beside it, or the day of filing as its bound.
fn date(scene: Scene<'_>, event: &mut Event, times: &[Time]) {
    // The day of publication, approximately, gives way to what the text tells.
    let open = is_open(event);
    if event.date.is_some() && !open {
        return;
    }
    let near = event.mentions.iter().find_map(|mention| time_near(scene, mention, times));
    let near = near.or_else(|| sequel::day(scene, event, times).filter(|_| event.kind == EventType::Assault));
    let (time, date) = match near.filter(|time| !open || is_of_report(scene, time)) {
        Some(time) if event.time.is_none() => (Some(time.id), edtf(time)),
        _ if open => return,
        // "recently" stays what the text says; the day of filing is its bound.
        _ => filed(scene, times),
    };
    (event.time, event.date) = (event.time.or(time), date);
}

/// Whether the day is only guessed, from that of publication.
fn is_open(event: &Event) -> bool {
    event.time.is_none() && event.date.as_ref().is_some_and(|date| date.as_str().ends_with('~'))
}

/// Whether a time is a day that is not after what the article was printed on.
fn is_of_report(scene: Scene<'_>, time: &Time) -> bool {
    let printed = || scene.prose.article.dateline.as_ref()?.date.as_ref()?.bounds().1;
    let last = scene.prose.article.published.or_else(printed);
    edtf(time).is_some_and(|date| {
        let (first, end) = date.bounds();
        first.is_some() && first == end && last.is_none_or(|last| end <= Some(last))
    })
}

/// How many days before another deed may be the guess for one that is not dated.
const RECENT: i32 = 7;

/// A deed that nothing dates is guessed to be of the day of the deed of its kind that was told last; what stands before them
/// all, of their day if they have but one.
fn follow(events: &mut [Event]) {
    let exact = |event: &Event| event.date.clone().filter(|date| date.as_str().len() == 10);
    let mut days = events.iter().filter(|event| event.kind == EventType::Assault).filter_map(exact);
    let first = days.next();
    let mut last = first.filter(|day| days.all(|other| other == *day));
    for event in events.iter_mut().filter(|event| event.kind == EventType::Assault) {
        if !is_open(event) {
            last = exact(event).or(last);
            continue;
        }
        let guessed = event.date.as_ref().and_then(|date| date.bounds().0);
        let recent = last.as_ref().and_then(|date| date.bounds().0).zip(guessed).filter(|(day, guess)| {
            let apart = guess.since(*day).map_or(i32::MAX, |span| span.get_days());
            (0..=RECENT).contains(&apart)
        });
        if let Some((day, _)) = recent {
            event.date = Edtf::new(&format!("{day}~"));
        }
    }
}

/// "A bomb went off in Harrowby", "on the main street": the town and the street are where, not whom.
pub(super) fn not_hit(scene: Scene<'_>, found: &mut Found<'_>) {
    if found.frame.mode != Some("explosives") {
        return;
    }
    let whole = |span: Span| {
        let places = scene.entities.places_in(span.bytes());
        places.iter().any(|place| place.start == span.start_byte() && Some(place.place) == found.place)
    };
    let site = |name: &str| {
        let last = name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        scene.lexicon.frames.is_of_class("site", &last)
    };
    let where_it_was = |actor: &Actor| {
        actor.kind == ActorKind::Unknown && (actor.mentions.iter().all(|m| whole(m.span)) || site(&actor.name))
    };
    found.recipients.retain(|id| !scene.cast.is(*id, where_it_was));
}

/// Whether a party is but a place that something was done in: "killed six soldiers in an ambush in the town of Harrowby".
pub(super) fn is_scene(scene: Scene<'_>, id: ActorId) -> bool {
    let c = scene.clauses;
    let behind = |span: Span| {
        let mut first = scene.prose.tokens_in(span.bytes()).start;
        if first > 0 && c.lower(first - 1) == "of" {
            first = c.phrase_before(first - 1).map_or(first, |phrase| phrase.first);
        }
        first > 0 && matches!(c.lower(first - 1), "in" | "near")
    };
    let place = |span: Span| {
        let places = scene.entities.places_in(span.bytes());
        places.iter().any(|place| place.start == span.start_byte())
    };
    scene.cast.is(id, |actor| {
        actor.kind == ActorKind::Unknown && actor.mentions.iter().all(|m| place(m.span) && behind(m.span))
    })
}

/// The place that the sentence of a telling names, or else its paragraph: of those behind a preposition the nearest.
///
/// A paragraph names places far away besides; only those of the country that the article is about are taken from it.
fn place_near(scene: Scene<'_>, story: Story, mention: &EventMention) -> Option<PlaceId> {
    let at = mention.trigger.start_byte();
    let block = scene.prose.article.blocks.iter().find(|block| block.span.contains(mention.trigger))?;
    let body = scene.prose.article.dateline.as_ref().map_or(0, |dateline| dateline.span.end_byte());
    let home = story.country();
    let nearest = |stretch: Span, home: Option<CountryCode>| {
        let places = scene.entities.places_in(stretch.bytes()).iter();
        let country = |place: PlaceId| scene.entities.place(place).and_then(|place| place.country);
        let located = places.filter(|p| {
            p.start >= body
                && circumstance::located(scene, p)
                && !is_of_speech(scene, mention, p.start)
                && (home.is_none() || country(p.place) == home)
        });
        located.min_by_key(|p| p.start.abs_diff(at)).map(|p| p.place)
    };
    nearest(mention.sentence, None).or_else(|| nearest(block.span, home))
}

/// Whether a byte belongs to the words around the statement that a telling stands in: "…, he said in Ankara".
fn is_of_speech(scene: Scene<'_>, mention: &EventMention, byte: usize) -> bool {
    let statement = mention.statement.and_then(|id| scene.statements.get(id.0 as usize));
    statement.is_some_and(|statement| {
        let cue = statement.cue.map_or(mention.sentence.start_byte(), Span::start_byte);
        let beside = scene.prose.sentence_at(cue).is_some_and(|sentence| sentence.range().contains(&byte));
        beside && !statement.content.iter().any(|content| content.bytes().contains(&byte))
    })
}

/// The place of the dateline, unless the parties are known and of other countries in an article that is not about this one.
fn filed_at(scene: Scene<'_>, story: Story, event: &Event) -> Option<PlaceId> {
    let place = story.filed()?;
    let country = scene.entities.place(place)?.country?;
    let (mut known, mut here) = (false, story.is_domestic());
    for party in event.actors.iter().chain(&event.recipients) {
        known |= scene.cast.is(*party, |actor| actor.country.is_some());
        here |= scene.cast.is(*party, |actor| actor.country == Some(country));
    }
    (here || !known).then_some(place)
}

/// The time that the sentence of a telling names, or the nearest before it in its paragraph.
///
/// What a noun tells is not asked: the day beside "condemned the murder of …" is that of another deed.
fn time_near<'t>(scene: Scene<'_>, mention: &EventMention, times: &'t [Time]) -> Option<&'t Time> {
    if scene.lexicon.frames.by_name(&mention.rule).is_some_and(Frame::is_noun) {
        return None;
    }
    let at = mention.trigger.start_byte();
    let block = scene.prose.article.blocks.iter().find(|block| block.span.contains(mention.trigger))?;
    let dateline = scene.prose.article.dateline.as_ref().map_or(0, |dateline| dateline.span.end_byte());
    let dated = |time: &&Time| {
        matches!(time.kind, TimeKind::Date | TimeKind::Time)
            && time.span.start_byte() >= dateline
            && edtf(time).is_some_and(|date| date.bounds().1.is_some())
            && !is_of_speech(scene, mention, time.span.start_byte())
            && !circumstance::names_thing(scene, time)
    };
    let within = |start: usize, end: usize| {
        let first = times.partition_point(|time| time.span.start_byte() < start);
        let found = times.iter().skip(first).take_while(move |time| time.span.start_byte() < end).filter(dated);
        found.min_by_key(|time| time.span.start_byte().abs_diff(at))
    };
    within(mention.sentence.start_byte(), mention.sentence.end_byte()).or_else(|| within(block.span.start_byte(), at))
}

/// The day that the dateline prints, or else that of publication, bounds what the text tells as done.
fn filed(scene: Scene<'_>, times: &[Time]) -> (Option<TimeId>, Option<Edtf>) {
    let article = scene.prose.article;
    let printed = || {
        let dateline = article.dateline.as_ref()?.span;
        let time = times.iter().find(|time| dateline.contains(time.span) && time.kind == TimeKind::Date)?;
        Some((time.id, edtf(time)?.bounds().1?))
    };
    let until = |day: jiff::civil::Date| Edtf::new(&format!("../{day}"));
    match printed() {
        Some((time, day)) => (Some(time), until(day)),
        None => (None, article.published.and_then(until)),
    }
}
