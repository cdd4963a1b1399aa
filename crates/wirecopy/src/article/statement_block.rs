//! Official statements printed whole inside an article: where they begin, where they end, who issued them.

use std::ops::Range;

use super::boilerplate::is_end_mark;
use super::calendar;
use super::draft::{Draft, NEAR};
use super::name;
use super::shape::{self, End, Shape, is_closing};
use crate::article::BlockKind;
use crate::lexicon::Lexicon;
use crate::lexicon::article::StatementWord;
use crate::lexicon::cue::{Word, words};

/// The longest line that announces a statement, in words.
const LONGEST: usize = 45;

/// Marks every announced statement, paragraph by paragraph.
pub(super) fn mark(draft: &mut Draft<'_>) {
    let mut at = 0;
    while at < draft.parts.len() {
        let next = match announced(draft, at) {
            Some(announcement) => mark_block(draft, at, &announcement),
            None => at,
        };
        at = next.max(at) + 1;
    }
}

/// Whether a line announces a statement.
pub(super) fn announces(draft: &Draft<'_>, at: usize) -> bool {
    announced(draft, at).is_some()
}

/// A line that announces a statement.
struct Announcement {
    /// A mere label, no sentence with an actor of its own.
    label: bool,
    issuer: Option<Range<usize>>,
}

fn announced(draft: &Draft<'_>, at: usize) -> Option<Announcement> {
    let part = &draft.parts[at];
    let free = part.kind.is_none() || part.kind == Some(BlockKind::Paragraph) && part.dateline.is_some();
    if !free || part.shape.words > LONGEST || at == 0 && part.dateline.is_none() {
        return None;
    }
    let from = part.dateline.as_ref().map_or(part.bytes.start, |d| d.bytes.end);
    let line = &draft.text[from..part.bytes.end];
    let all: Vec<Word<'_>> = words(line).map(|w| Word { start: w.start + from, ..w }).collect();
    let before = draft.parts[at.saturating_sub(NEAR)..at].iter();
    let body = part.dateline.is_some()
        || part.shape.stops > 0
        || before
            .clone()
            .any(|p| matches!(p.kind, None | Some(BlockKind::Paragraph | BlockKind::Statement)) && p.shape.is_prose());
    let head = body || before.clone().any(|p| p.kind == Some(BlockKind::Headline));
    let label = classify(&all, part.shape, body, head, draft.lexicon)?;
    // Something must follow that can be the statement.
    draft.parts[at + 1..].iter().take(3).find(|p| p.kind.is_none())?;
    let issuer = issuer(&all, draft.lexicon).or_else(|| issuer_above(draft, at)).or_else(|| sayer_above(draft, at));
    Some(Announcement { label, issuer })
}

/// Whether words announce a statement, and if so, whether they are a mere label.
fn classify(all: &[Word<'_>], shape: Shape, body: bool, head: bool, lexicon: &Lexicon) -> Option<bool> {
    let known = &lexicon.article.statements;
    let class = |at: usize| known.at(&all[at..]).map(|(_, class)| *class);
    let has = |wanted: StatementWord| (0..all.len()).any(|at| class(at) == Some(wanted));
    if !has(StatementWord::Document) || shape.quoted || shape.bullet {
        return None;
    }
    let full = has(StatementWord::Full);
    let follows = has(StatementWord::Follows);
    let opening = all.iter().position(|w| {
        !matches!(
            w.text.to_lowercase().as_str(),
            "the" | "a" | "joint" | "press" | "this" | "see" | "you" | "can" | "read"
        )
    });
    let opens = opening.is_some_and(|at| {
        matches!(class(at), Some(StatementWord::Document | StatementWord::Full | StatementWord::Follows))
            || all[at].text.eq_ignore_ascii_case("full")
    });
    let bare = all.iter().all(|w| {
        !w.is_word()
            || known.at(std::slice::from_ref(w)).is_some_and(|(_, class)| *class != StatementWord::Says)
            || matches!(w.text.to_lowercase().as_str(), "the" | "joint" | "press")
    });
    match shape.end {
        End::Colon if full || follows => {
            let acts = all
                .iter()
                .any(|w| matches!(w.text, "issued" | "released" | "published" | "reads" | "read" | "said" | "posted"));
            (head && (full || body)).then_some(opens || !acts)
        }
        End::Colon => {
            // "Statement from X:", "X's statement:"
            let short = all.iter().filter(|w| w.is_word()).count() <= 10;
            let reports =
                all.iter().any(|w| matches!(w.text, "said" | "says" | "told" | "added" | "wrote" | "tweeted" | "in"));
            let last = all.iter().rev().find(|w| w.is_word())?;
            let ends = known.at(std::slice::from_ref(last)) == Some((1, &StatementWord::Document));
            (body && short && !reports && (opens || ends)).then_some(true)
        }
        End::Open => {
            let short = all.len() <= 14;
            // "Text of the statement by X"
            let text_of = all.windows(2).take(2).any(|w| w[0].text.eq_ignore_ascii_case("text") && w[1].text == "of");
            (body && short && ((full || text_of) && opens || bare && all.len() <= 3)).then_some(true)
        }
        End::Stop => (body && full && follows && opens && shape.stops == 0 && all.len() <= 24).then_some(true),
        End::Question | End::Ellipsis => None,
    }
}

/// Marks heading and paragraphs; gives the last part that belongs to the statement.
fn mark_block(draft: &mut Draft<'_>, heading: usize, announcement: &Announcement) -> usize {
    let members = members(draft, heading);
    let Some(&last) = members.last() else { return heading };
    let part = &mut draft.parts[heading];
    if part.dateline.is_none() {
        part.kind = Some(if announcement.label { BlockKind::StatementHeading } else { BlockKind::Paragraph });
    }
    for at in members {
        draft.parts[at].kind = Some(BlockKind::Statement);
        draft.parts[at].issuer.clone_from(&announcement.issuer);
    }
    last
}

/// The paragraphs of the statement below a heading.
fn members(draft: &Draft<'_>, heading: usize) -> Vec<usize> {
    let mut members = Vec::new();
    let mut quoted = false;
    let mut signed = false;
    for at in heading + 1..draft.parts.len() {
        let part = &draft.parts[at];
        let line = draft.line(at);
        match part.kind {
            None => {}
            Some(BlockKind::Boilerplate) if is_end_mark(line, &draft.lexicon.article) => break,
            Some(BlockKind::Boilerplate | BlockKind::Caption | BlockKind::Credit) => continue,
            Some(_) => break,
        }
        let signs = is_signature(draft, at);
        if signed && !signs || announced(draft, at).is_some() || !members.is_empty() && is_outside(line, draft.lexicon)
        {
            break;
        }
        let shape = part.shape;
        if quoted && !shape.quoted && members.last().is_some_and(|&last| ends_quotation(draft.line(last))) {
            break;
        }
        let next = draft.parts.get(at + 1);
        let heads = shape.end == End::Open
            && !shape.bullet
            && !shape.quoted
            && shape.words <= 12
            && next.is_some_and(|n| n.kind.is_none() && n.shape.is_prose());
        let inside = quoted && members.last().is_some_and(|&last| !ends_quotation(draft.line(last))) && !shape.quoted;
        if heads && !signs && !inside && !members.is_empty() {
            break;
        }
        if members.is_empty() {
            quoted = shape.quoted;
        }
        signed |= signs && !members.is_empty();
        members.push(at);
    }
    members
}

/// A short line that signs a statement: an office, a name, a date.
fn is_signature(draft: &Draft<'_>, at: usize) -> bool {
    let shape = draft.parts[at].shape;
    if shape.words > 14 || shape.is_prose() || shape.bullet || shape.end == End::Colon {
        return false;
    }
    let all: Vec<Word<'_>> = words(draft.line(at)).collect();
    let statements = &draft.lexicon.article.statements;
    let office = (0..all.len().min(6)).any(|i| matches!(statements.at(&all[i..]), Some((_, StatementWord::Signature))));
    let day = (0..all.len().min(4)).any(|i| calendar::day_at(&all[i..], &draft.lexicon.article).is_some());
    let bare: Vec<Word<'_>> = all.iter().filter(|w| w.is_word() || w.text == ".").copied().collect();
    let person = name::is_person(&bare, draft.lexicon);
    office || day || person && at + 3 >= draft.parts.len()
}

/// Whether a paragraph is the outlet's own: it speaks of the statement, or of what others said since.
fn is_outside(line: &str, lexicon: &Lexicon) -> bool {
    let all: Vec<Word<'_>> = words(shape::prefix(line, 800)).collect();
    let known = &lexicon.article.statements;
    if matches!(known.at(&all), Some((_, StatementWord::Opening))) {
        return true;
    }
    (0..all.len()).any(|at| {
        matches!(known.at(&all[at..]), Some((_, StatementWord::Outside | StatementWord::Opening)) if at == 0)
            || matches!(known.at(&all[at..]), Some((_, StatementWord::Outside)))
    })
}

fn ends_quotation(line: &str) -> bool {
    line.ends_with(is_closing) && !line.ends_with([')', ']'])
}

/// The issuer that an announcement names: "from X's office", "X's full statement", "X issued the following".
fn issuer(all: &[Word<'_>], lexicon: &Lexicon) -> Option<Range<usize>> {
    let known = &lexicon.article.statements;
    let class = |at: usize| all.get(at..).and_then(|rest| known.at(rest)).map(|(len, class)| (len, *class));
    let document = (0..all.len()).find(|&at| matches!(class(at), Some((_, StatementWord::Document))))?;
    // Behind the document: "statement issued by X on …".
    for at in document + 1..all.len() {
        let Some((len, StatementWord::Issuer)) = class(at) else { continue };
        let skip = usize::from(all.get(at + len).is_some_and(|w| w.text.eq_ignore_ascii_case("the")));
        let start = at + len + skip;
        let again =
            (start..(start + 8).min(all.len())).find(|&i| matches!(class(i), Some((_, StatementWord::Document))));
        let range = match again {
            // "text of X's statement"
            Some(again) => possessor(all.get(start..again)?),
            None => phrase(all, start, lexicon),
        };
        if range.is_some() {
            return range;
        }
    }
    // Before it: "X's full statement", "X issued the following statement".
    let start = all.iter().position(|w| {
        w.is_word()
            && !matches!(
                w.text,
                "Read"
                    | "See"
                    | "The"
                    | "the"
                    | "Full"
                    | "FULL"
                    | "Complete"
                    | "Official"
                    | "Joint"
                    | "Below"
                    | "Following"
                    | "Here"
            )
    })?;
    if start >= document
        || matches!(class(start), Some((_, StatementWord::Document | StatementWord::Follows | StatementWord::Full)))
    {
        return None;
    }
    let end = (start..document)
        .find(|&at| {
            matches!(class(at), Some((_, StatementWord::Follows | StatementWord::Full | StatementWord::Topic)))
                || !all[at].is_word()
                || matches!(all[at].text, "official" | "joint" | "has" | "also" | "later" | "then" | "press")
        })
        .unwrap_or(document);
    let acts =
        all.get(end).is_some_and(|w| matches!(w.text, "issued" | "released" | "published" | "shared" | "posted"));
    let words = all.get(start..end).filter(|words| !words.is_empty())?;
    if acts { (words.len() <= 10).then(|| Some(words.first()?.start..words.last()?.end()))? } else { possessor(words) }
}

/// "X's": the name without the ending.
fn possessor(words: &[Word<'_>]) -> Option<Range<usize>> {
    let last = words.last()?;
    let ending = ["'s", "’s"].iter().find(|s| last.text.ends_with(**s)).map_or(0, |s| s.len());
    let named = words.len() <= 10
        && (ending > 0 || words.iter().any(Word::is_capitalised))
        && !matches!(words.first()?.text, "His" | "Her" | "Its" | "Their" | "Our" | "My")
        && words.iter().all(|w| w.is_word() || matches!(w.text, "'" | "’"));
    named.then(|| Some(words.first()?.start..last.end() - ending))?
}

/// A noun phrase from a word on: up to what the statement is about, or a mark.
fn phrase(all: &[Word<'_>], start: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let known = &lexicon.article.statements;
    let ends = |at: usize| {
        let word = &all[at];
        let mark = !word.is_word() && !matches!(word.text, "’" | "'" | "/" | "&");
        let topic = matches!(known.at(&all[at..]), Some((_, StatementWord::Topic | StatementWord::Follows)));
        let inner = matches!(word.text, "for" | "to" | "in" | "at")
            && all.get(at + 1).is_some_and(|w| w.is_capitalised() || w.text == "the")
            && word.text == "for";
        mark || topic && !inner || calendar::day_at(&all[at..], &lexicon.article).is_some()
    };
    let end = (start..all.len()).find(|&at| ends(at)).unwrap_or(all.len());
    let words = all.get(start..end)?;
    (words.len() <= 14 && words.iter().any(Word::is_capitalised))
        .then(|| Some(words.first()?.start..words.last()?.end()))?
}

/// The issuer that the paragraphs above name: "a statement from X".
fn issuer_above(draft: &Draft<'_>, at: usize) -> Option<Range<usize>> {
    let above = (at.saturating_sub(NEAR)..at).rev().filter(|&i| draft.parts[i].shape.is_prose()).take(3);
    let known = &draft.lexicon.article.statements;
    above.into_iter().find_map(|i| {
        let start = draft.parts[i].bytes.start;
        let all: Vec<Word<'_>> =
            words(shape::prefix(draft.line(i), 800)).map(|w| Word { start: w.start + start, ..w }).collect();
        (0..all.len()).find_map(|at| {
            let (len, StatementWord::Document) = known.at(&all[at..])? else { return None };
            let mut next = at + len;
            next += usize::from(all.get(next).is_some_and(|w| matches!(w.text, "issued" | "released" | "published")));
            let (len, StatementWord::Issuer) = known.at(all.get(next..)?)? else { return None };
            let skip = usize::from(all.get(next + len).is_some_and(|w| w.text.eq_ignore_ascii_case("the")));
            phrase(&all, next + len + skip, draft.lexicon)
        })
    })
}

/// The one body that the two paragraphs above quote from a statement: "In a statement, the X said", "X said in a
/// statement". Nobody where they quote several.
fn sayer_above(draft: &Draft<'_>, at: usize) -> Option<Range<usize>> {
    let above = (0..at).rev().filter(|&i| draft.parts[i].shape.is_prose()).take(2);
    let mut found: Vec<Range<usize>> = Vec::new();
    for i in above {
        let start = draft.parts[i].dateline.as_ref().map_or(draft.parts[i].bytes.start, |d| d.bytes.end);
        let line = shape::prefix(&draft.text[start..draft.parts[i].bytes.end], 800);
        let all: Vec<Word<'_>> = words(line).map(|w| Word { start: w.start + start, ..w }).collect();
        found.extend((0..all.len()).filter_map(|at| sayer(&all, at, draft.lexicon)));
    }
    let (first, others) = found.split_first()?;
    let same = |range: &Range<usize>| draft.text[range.clone()].eq_ignore_ascii_case(&draft.text[first.clone()]);
    others.iter().all(same).then(|| first.clone())
}

/// Who says something in the document that a word names.
fn sayer(all: &[Word<'_>], at: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let known = &lexicon.article.statements;
    let class = |at: usize| all.get(at..).and_then(|rest| known.at(rest)).map(|(len, class)| (len, *class));
    let (len, StatementWord::Document) = class(at)? else { return None };
    let says = |at: usize| matches!(class(at), Some((_, StatementWord::Says)));
    let before = (at.saturating_sub(4)..at).rev().find(|&i| all[i].text.eq_ignore_ascii_case("in"))?;
    if all.get(at + len).is_some_and(|w| w.text == ",") && all[before].text == "In" {
        let start = at + len + 1;
        let end = (start..(start + 11).min(all.len())).find(|&i| says(i) || !all[i].is_word())?;
        return says(end).then(|| body(&all[start..end]))?;
    }
    let verb = before.checked_sub(1).filter(|&i| says(i))?;
    let start = (0..verb).rev().find(|&i| !all[i].is_word()).map_or(0, |i| i + 1);
    body(all.get(start..verb)?)
}

/// The name of a body without its article; a pronoun names none, nor do many words.
fn body(words: &[Word<'_>]) -> Option<Range<usize>> {
    let article = words.first().is_some_and(|w| w.text.eq_ignore_ascii_case("the"));
    let name = words.get(usize::from(article)..).filter(|name| name.len() <= 9)?;
    let named = name.iter().any(Word::is_capitalised) && (article || name.len() > 1 || name.first()?.is_capitals());
    named.then(|| Some(name.first()?.start..name.last()?.end()))?
}
