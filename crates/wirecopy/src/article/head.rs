//! The head of an article: kicker, headline, second headline, standfirst.

use super::byline;
use super::draft::Draft;
use super::name;
use super::shape::End;
use crate::article::BlockKind;
use crate::lexicon::article::CalendarName;
use crate::lexicon::cue::{Word, words};

/// The longest headline, in words.
const LONGEST: usize = 34;

/// Marks the head. What is left open behind it is body.
pub(super) fn mark(draft: &mut Draft<'_>) {
    let Some(first) = draft.plain_from(0) else { return };
    // A dateline above all plain lines: there is no headline.
    if (0..first).any(|i| draft.parts[i].dateline.is_some()) {
        return;
    }
    let Some(first) = caption_above(draft, first) else { return };
    let run = run(draft, first);
    let Some(&last) = run.last() else {
        return;
    };
    let body = body_after(draft, last);
    if body.is_none() && !(run.len() > 1 && draft.parts[run[1]].gap) {
        return;
    }
    let rest = headline(draft, &run);
    decks(draft, &rest, body);
    if let Some(body) = body {
        prose_deck(draft, last, body);
    }
}

/// Whether a line can be a headline.
fn is_headline(draft: &Draft<'_>, at: usize) -> bool {
    let shape = draft.parts[at].shape;
    !shape.is_prose() && shape.words <= LONGEST && !shape.bullet && shape.end != End::Colon
}

/// Where the paragraph of the body is that follows a line: running text, or one with a dateline.
fn body_after(draft: &Draft<'_>, at: usize) -> Option<usize> {
    (at + 1..draft.parts.len()).find(|&i| {
        let part = &draft.parts[i];
        part.dateline.is_some()
            || part.kind.is_none()
                && (part.shape.is_prose() || part.shape.bullet || part.shape.quoted || part.shape.end != End::Open)
    })
}

/// Running text above the headline is a picture's caption; gives the first line of the head, or nothing where the
/// text has no headline.
fn caption_above(draft: &mut Draft<'_>, first: usize) -> Option<usize> {
    if is_headline(draft, first) {
        return Some(first);
    }
    let shape = draft.parts[first].shape;
    let next = draft.plain_from(first + 1);
    let sign = |draft: &Draft<'_>, from: usize| {
        (from..draft.parts.len())
            .take_while(|&i| i < from + 4)
            .find_map(|i| match draft.parts[i].kind {
                Some(BlockKind::Byline | BlockKind::Date | BlockKind::Dateline) => Some(true),
                Some(BlockKind::Paragraph) => Some(draft.parts[i].dateline.is_some()),
                None => Some(false),
                _ => None,
            })
            .unwrap_or(false)
    };
    // A headline that ends in a full stop: short, and signed below.
    let titled = shape.words <= LONGEST && (shape.title || shape.capitals || sign(draft, first + 1));
    if titled && shape.end == End::Stop && (sign(draft, first + 1) || shape.stops == 0 || shape.words <= 16) {
        return Some(first);
    }
    // A caption: then a headline stands below it, and something that only heads have.
    let next = next?;
    if !is_headline(draft, next) || shape.words > 90 {
        return None;
    }
    let after = draft.plain_from(next + 1).filter(|&i| i <= next + 2);
    let pair = after.is_some_and(|i| is_headline(draft, i) && body_after(draft, i).is_some());
    if sign(draft, next + 1) || pair {
        draft.parts[first].kind = Some(BlockKind::Caption);
        return Some(next);
    }
    None
}

/// The open lines of the head, from the first one to the body.
fn run(draft: &Draft<'_>, first: usize) -> Vec<usize> {
    let mut run = vec![first];
    for at in first + 1..draft.parts.len() {
        match draft.parts[at].kind {
            None if is_headline(draft, at) && !draft.parts[at].shape.quoted && run.len() < 6 => run.push(at),
            None | Some(BlockKind::Paragraph) => break,
            Some(_) => {}
        }
    }
    run
}

/// Tells kicker and headline; gives the lines behind the headline.
fn headline(draft: &mut Draft<'_>, run: &[usize]) -> Vec<usize> {
    let mut rest = run;
    while let Some((&at, others)) = rest.split_first()
        && is_kicker(draft, at, others.first().copied())
    {
        draft.parts[at].kind = Some(BlockKind::Kicker);
        rest = others;
    }
    if let Some((&at, others)) = rest.split_first() {
        draft.parts[at].kind = Some(BlockKind::Headline);
        rest = others;
    }
    rest.to_vec()
}

/// Whether a line is a label above the headline `next`.
fn is_kicker(draft: &Draft<'_>, at: usize, next: Option<usize>) -> bool {
    let shape = draft.parts[at].shape;
    let line = draft.line(at);
    if line.len() > 60 || shape.words > 7 || shape.end == End::Stop || shape.end == End::Question {
        return false;
    }
    let all: Vec<Word<'_>> = words(line).collect();
    // The office of a letterhead is no headline.
    let known = is_section(draft, &all) || next.is_some() && byline::is_office(&all, draft.lexicon);
    let Some(next) = next else {
        return known || draft.lexicon.article.whole_house(&all).is_some();
    };
    let below = draft.parts[next].shape;
    if known {
        return below.words >= 3 || draft.parts.len() > next + 1;
    }
    let count = all.iter().filter(|w| w.is_word()).count();
    let parted = all.iter().any(|w| matches!(w.text, "|" | ">" | "›" | "»" | "/" | "•"));
    let written = all.iter().filter(|w| w.is_word()).all(Word::is_capitalised) || count == 1;
    let house = draft.lexicon.article.whole_house(&all).is_some();
    below.words >= 4
        && written
        && (count <= 2 || house || count <= 3 && shape.capitals && !below.capitals || count <= 6 && parted)
        && below.words >= count + 2
}

/// Whether words are labels of the lexicon, several ones parted by marks.
fn is_section(draft: &Draft<'_>, all: &[Word<'_>]) -> bool {
    let sections = &draft.lexicon.article.sections;
    let mut at = 0;
    let mut count = 0;
    while at < all.len() {
        if matches!(all[at].text, "|" | ">" | "›" | "»" | "/" | "•" | "·" | "," | "-" | "–" | "—" | ":" | "&")
        {
            at += 1;
            continue;
        }
        let known = sections.at(&all[at..]).map(|(len, ())| len);
        let place = || {
            let end = (at..all.len()).find(|&i| !all[i].is_word()).unwrap_or(all.len());
            let name = all[at..end].iter().map(|w| w.text).collect::<Vec<_>>().join(" ");
            let fits = end > at
                && (draft.lexicon.gazetteer.is_place(&name)
                    || at > 0 && is_breadcrumb(all[at - 1].text) && end - at <= 3);
            fits.then_some(end - at)
        };
        match known.filter(|len| all.get(at + len).is_none_or(|w| !w.is_word())).or_else(place) {
            Some(len) => at += len,
            None => return false,
        }
        count += 1;
    }
    count > 0
}

/// Marks between the labels of a path through a site.
fn is_breadcrumb(mark: &str) -> bool {
    matches!(mark, "|" | ">" | "›" | "»" | "/" | "•")
}

/// Tells what the lines between headline and body are.
fn decks(draft: &mut Draft<'_>, rest: &[usize], body: Option<usize>) {
    for (place, &at) in rest.iter().enumerate() {
        let shape = draft.parts[at].shape;
        let all: Vec<Word<'_>> = words(draft.line(at)).collect();
        let headline = draft.parts.iter().find(|p| p.kind == Some(BlockKind::Headline)).map(|p| p.shape);
        let last = place + 1 == rest.len();
        // Below the time stamp of a live blog stands the heading of its entry.
        let stamped = at > 0
            && draft.parts[at - 1].kind == Some(BlockKind::Boilerplate)
            && draft.line(at - 1).starts_with(|c: char| c.is_ascii_digit())
            && !draft.line(at - 1).ends_with("ago");
        // "Anna Weber, Minister of Health": who spoke, not what is said.
        let speaker =
            all.iter().position(|w| w.text == ",").is_some_and(|comma| name::is_person(&all[..comma], draft.lexicon));
        draft.parts[at].kind = if stamped && last {
            Some(BlockKind::Heading)
        } else if is_section(draft, &all) && shape.words <= 4 {
            Some(BlockKind::Kicker)
        } else if name::is_person(&all, draft.lexicon) && shape.words <= 4 {
            // A bare name whose bearer the text tells of is the picture's; else it is the writer's or a heading.
            is_told_of(draft, at, body).then_some(BlockKind::Caption)
        } else if speaker || repeats(draft, at) {
            Some(BlockKind::Description)
        } else if headline.is_some_and(|h| h.capitals && shape.capitals || h.title && shape.title && shape.words >= 4) {
            Some(BlockKind::AlternativeHeadline)
        } else if shape.words >= 5 {
            Some(BlockKind::Description)
        } else {
            None
        };
        if draft.parts[at].kind.is_none() && !(last && body.is_some()) {
            draft.parts[at].kind = Some(if shape.words >= 4 { BlockKind::Description } else { BlockKind::Heading });
        }
    }
}

/// Whether the last word of a line comes again in the body.
fn is_told_of(draft: &Draft<'_>, at: usize, body: Option<usize>) -> bool {
    let surname = draft.line(at).split_whitespace().next_back().unwrap_or_default();
    let Some(body) = body else { return false };
    surname.len() > 2
        && draft.parts[body..].iter().take(12).any(|part| {
            let text = super::shape::prefix(&draft.text[part.bytes.clone()], 2000);
            text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word == surname)
        })
}

/// A standfirst that ends in a full stop: told by what stands between it and the body, or by the body's dateline.
fn prose_deck(draft: &mut Draft<'_>, last: usize, body: usize) {
    if draft.parts.iter().any(|p| p.kind == Some(BlockKind::Description)) || draft.parts[body].dateline.is_some() {
        return;
    }
    let shape = draft.parts[body].shape;
    if draft.parts[body].kind.is_some() || shape.quoted || shape.bullet || shape.words > 60 || shape.stops > 2 {
        return;
    }
    let Some(next) = body_after(draft, body) else { return };
    let signed_below =
        draft.parts[body + 1..next].iter().any(|p| matches!(p.kind, Some(BlockKind::Byline | BlockKind::Date)));
    let signed_above =
        draft.parts[last + 1..body].iter().any(|p| matches!(p.kind, Some(BlockKind::Byline | BlockKind::Date)));
    let dateline = draft.parts[next].dateline.is_some() || is_told_twice(draft, body, next);
    if signed_below && !signed_above || dateline || signed_below && shape.words <= 40 {
        draft.parts[body].kind = Some(BlockKind::Description);
    }
}

/// Whether a line is the headline with more behind it.
fn repeats(draft: &Draft<'_>, at: usize) -> bool {
    let headline = draft.parts.iter().position(|p| p.kind == Some(BlockKind::Headline));
    headline.is_some_and(|headline| {
        let more = draft.line(at).strip_prefix(draft.line(headline));
        more.is_some_and(|more| more.starts_with(char::is_whitespace))
    })
}

/// Whether two paragraphs tell the headline, one after the other: then the first is a standfirst. One that names the
/// day is the news itself.
fn is_told_twice(draft: &Draft<'_>, first: usize, second: usize) -> bool {
    let shape = draft.parts[first].shape;
    let Some(headline) = draft.parts.iter().position(|p| p.kind == Some(BlockKind::Headline)) else { return false };
    let topic: Vec<&str> =
        draft.line(headline).split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() >= 4).collect();
    // Names come again in every paragraph; what was done does not.
    let told = |at: usize| {
        let text = super::shape::prefix(draft.line(at), 600);
        let small = text.to_lowercase();
        let common = topic.iter().filter(|word| text.contains(&word.to_lowercase())).count();
        let all = topic.iter().filter(|word| small.contains(&word.to_lowercase())).count();
        common >= 2 && all * 5 >= topic.len() * 3
    };
    let dated = words(draft.line(first))
        .any(|word| matches!(draft.lexicon.article.calendar.at(&[word]), Some((1, CalendarName::Weekday))));
    let short = shape.words <= 25 && shape.stops == 0 && draft.parts[second].shape.words > shape.words;
    short && !dated && topic.len() >= 3 && told(first) && told(second)
}
