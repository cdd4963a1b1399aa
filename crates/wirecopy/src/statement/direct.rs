//! Direct quotations: each quotation mark pair with the reporting phrase beside it, the interrupted ones joined, those
//! that go on without a phrase of their own.

use std::ops::Range;

use wirecopy_syntax::Relation;

use super::draft::Draft;
use super::quotes::Quote;
use super::scene::Scene;
use super::{around, orphans};
use crate::clause::{Phrase, Tag};
use crate::lexicon::reporting::ReportingVerb;

/// Fewest words of a quotation that is a statement without a reporting phrase.
const UNCUED_WORDS: usize = 6;

/// Most words of a quotation inside a sentence that is a term in marks and no speech.
const TERM_WORDS: usize = 3;

/// Most tokens of a reporting phrase behind its verb that parts a sentence in two: "in a speech to the union on Monday".
const LONGEST_TAIL: usize = 25;

/// A reporting phrase beside a quotation.
struct Cue<'a> {
    verb: &'a ReportingVerb,
    token: usize,
    speaker: Option<Phrase>,
    /// "who", where that stands for the speaker.
    relative: Option<usize>,
    /// One past the last token of phrase and verb.
    end: usize,
    rule: &'static str,
}

/// `turns` are the blocks of a conversation, which are statements already.
pub(super) fn find(scene: &Scene<'_>, turns: &[usize], drafts: &mut Vec<Draft>) {
    let quotes = &scene.quotes;
    // The last direct statement: its place in `drafts`, and where its reporting phrase or content ended.
    let mut last: Option<(usize, usize, usize)> = None;
    let mut at = 0;
    while let Some(quote) = quotes.get(at) {
        if turns.binary_search(&quote.block).is_ok() {
            at += 1;
            continue;
        }
        // Opened again at each paragraph: one quotation.
        let mut content = vec![trimmed(scene, quote)];
        let mut end = at + 1;
        while let (Some(open), Some(next)) = (quotes.get(end - 1).filter(|q| !q.closed), quotes.get(end)) {
            // Two with a phrase each are two, though the first was never closed.
            let apart = || after(scene, next).is_some() && before(scene, quote).is_some();
            if !(next.leads && next.block == open.block + 1) || apart() {
                break;
            }
            content.push(trimmed(scene, next));
            end += 1;
        }
        let tail = quotes.get(end - 1).unwrap_or(quote);
        let words = scene.prose.tokens_in(content.first().cloned().unwrap_or_default()).len();
        // A phrase serves one quotation; the next one beside it goes on with the same statement.
        let used = last.and_then(|(index, ..)| drafts.get(index)?.cue_token);
        let cue = if words == 0 || is_title(scene, quote) {
            None
        } else {
            after(scene, tail).or_else(|| before(scene, quote))
        };
        // What belongs to a larger content is found with that.
        if cue.as_ref().is_some_and(|cue| is_part(scene, quote, tail, cue)) {
            last = None;
            at = end;
            continue;
        }
        let cue = cue.filter(|cue| used != Some(cue.token));
        at = end;
        if words == 0 {
            continue;
        }
        if let Some(cue) = cue {
            let mut draft = Draft::new(0..0, cue.rule);
            draft.content = content;
            draft.cue = Some(scene.clauses.range(cue.token));
            draft.cue_token = Some(cue.token);
            draft.speaker = cue.speaker.map(|p| scene.speaker_bytes(p));
            if let (Some(who), Some(meant)) = (cue.relative, cue.speaker) {
                draft.speaker = Some(scene.clauses.range(who));
                draft.several.push(scene.clauses.bytes(meant.tokens()));
            }
            draft.attitude = cue.verb.attitude;
            draft.medium = cue.verb.medium;
            if cue.verb.addressee {
                draft.addressee = scene.clauses.objects(cue.token).first().map(|p| scene.clauses.bytes(p.tokens()));
            }
            let cue_end = scene.clauses.range(cue.end.saturating_sub(1)).end;
            drafts.push(draft);
            last = Some((drafts.len() - 1, tail.end.max(cue_end), tail.block));
            continue;
        }
        let previous = last.filter(|&(_, _, block)| block == quote.block || quote.leads && block + 1 == quote.block);
        if let Some((index, stopped, block)) = previous {
            let same = block == quote.block;
            // "A," he said. "B": one statement, interrupted. What may stand between is the rest of the phrase.
            let parted = scene.prose.text().get(stopped..quote.open).is_some_and(|between| between.contains(';'));
            let joined = same && !parted && continues(scene, stopped..quote.open) && goes_on(scene, quote);
            if joined {
                if let Some(draft) = drafts.get_mut(index) {
                    draft.content.append(&mut content);
                    last = Some((index, tail.end, tail.block));
                }
                continue;
            }
            if (!same || parted) && !is_title(scene, quote) && quote.double {
                // A new paragraph in quotation marks goes on with the same speaker.
                let speaker = drafts.get(index).and_then(|d| d.speaker.clone());
                let mut draft = Draft::new(0..0, "direct/continued");
                draft.content = content;
                draft.speaker = speaker;
                draft.speakers = drafts.get(index).map(|d| d.speakers.clone()).unwrap_or_default();
                drafts.push(draft);
                last = Some((drafts.len() - 1, tail.end, tail.block));
                continue;
            }
        }
        let opens = scene.clauses.sentence(scene.token_from(quote.open)).start == scene.token_from(quote.open);
        let alone = words >= UNCUED_WORDS && quote.leads;
        if ends_sentence(scene, quote) && (alone || opens && words >= 2 && quote.double) {
            let mut draft = Draft::new(0..0, if alone { orphans::UNCUED } else { orphans::REST });
            draft.content = content;
            draft.speaker = signed(scene, tail);
            drafts.push(draft);
            last = Some((drafts.len() - 1, tail.end, tail.block));
        }
    }
}

/// Whether a quotation is only a part of what its phrase reports: words before it in its sentence, or behind it, belong
/// to the content as well.
fn is_part(scene: &Scene<'_>, quote: &Quote, tail: &Quote, cue: &Cue<'_>) -> bool {
    let c = scene.clauses;
    if cue.rule == "direct/before" {
        let next = scene.token_from(tail.end);
        let inner = scene.prose.text().get(tail.inner.clone()).unwrap_or_default().trim_end();
        let goes_on = tail.closed
            && !inner.ends_with(['.', '?', '!', ',', '…', ';', '-', '—'])
            && c.sentence(cue.token).contains(&next)
            && !matches!(c.tag(next), Tag::Stop | Tag::Comma | Tag::Break | Tag::Quote | Tag::Bracket);
        return goes_on && scene.verb(cue.token).is_some_and(|v| v.clause);
    }
    let open = scene.token_from(quote.open);
    let first = c.sentence(cue.token).start;
    let within =
        first < open && (first..open).any(|t| !matches!(c.tag(t), Tag::Quote | Tag::Conj | Tag::Comma | Tag::Adv));
    if !within {
        return false;
    }
    let term = scene.prose.tokens_in(quote.inner.clone()).len() <= TERM_WORDS;
    let reporting = scene.verb(cue.token);
    term || reporting.is_some_and(|v| around::find(scene, cue.token, v, c.group(cue.token)).is_some())
}

/// Whether what stands between a cue and the next quotation is no more than the phrase's tail: the rest of its sentence,
/// or an adjunct before a comma.
fn continues(scene: &Scene<'_>, bytes: Range<usize>) -> bool {
    let tokens = scene.prose.tokens_in(bytes);
    let c = scene.clauses;
    let Some(last) = tokens.clone().rev().find(|&t| !matches!(c.tag(t), Tag::Quote | Tag::Conj)) else { return true };
    let stops = tokens.clone().filter(|&t| c.tag(t) == Tag::Stop).count();
    match c.tag(last) {
        Tag::Stop => stops == 1 && tokens.len() <= 45,
        Tag::Comma | Tag::Break => {
            let clause =
                |t| c.tag(t).is_aux() || matches!(c.tag(t), Tag::VerbPast | Tag::VerbPresent | Tag::Rel | Tag::Sub);
            stops == 0 && tokens.len() <= LONGEST_TAIL && !tokens.clone().any(clause)
        }
        _ => false,
    }
}

/// Whether a quotation is the title of a work: every long word with a capital.
fn is_title(scene: &Scene<'_>, quote: &Quote) -> bool {
    let inner = scene.prose.text().get(quote.inner.clone()).unwrap_or_default();
    let long = || inner.split_whitespace().filter(|w| w.chars().count() > 3);
    let count = inner.split_whitespace().count();
    (2..=8).contains(&count) && long().count() >= 2 && long().all(|w| w.starts_with(char::is_uppercase))
}

/// Whether a quotation is speech and no term in marks.
fn goes_on(scene: &Scene<'_>, quote: &Quote) -> bool {
    let words = scene.prose.tokens_in(quote.inner.clone()).len();
    // "You squeezed employees" to drive up the price, she said: a new sentence of its own.
    let next = scene.token_from(quote.end);
    let closed = matches!(scene.clauses.tag(next), Tag::Stop | Tag::Comma | Tag::Quote | Tag::Break)
        || next == scene.clauses.sentence(next).start
        || next >= scene.clauses.len();
    ends_sentence(scene, quote) || words >= 4 && closed
}

/// What is quoted, without blanks at both ends.
fn trimmed(scene: &Scene<'_>, quote: &Quote) -> Range<usize> {
    let text = scene.prose.text().get(quote.inner.clone()).unwrap_or_default();
    let start = quote.inner.start + text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

fn ends_sentence(scene: &Scene<'_>, quote: &Quote) -> bool {
    let inner = scene.prose.text().get(quote.inner.clone()).unwrap_or_default().trim_end();
    !quote.closed || inner.ends_with(['.', '?', '!', ',', '…'])
}

/// The reporting phrase after a quotation: `," he said`, `," said the minister`, `," the minister, who …, said`.
fn after<'a>(scene: &Scene<'a>, quote: &Quote) -> Option<Cue<'a>> {
    if !quote.closed {
        return None;
    }
    let c = scene.clauses;
    let inner = scene.prose.text().get(quote.inner.clone()).unwrap_or_default();
    // "'Ninety percent of what?'" he said: the inner mark may stand last.
    let inner = inner.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '’' | '”' | '"'));
    let mut at = scene.token_from(quote.end);
    let block_end = scene.prose.article.blocks.get(quote.block)?.span.end_byte();
    let comma = inner.ends_with([',', '?', '!', '—', '–']) || matches!(c.tag(at), Tag::Comma | Tag::Break);
    if !comma {
        return None;
    }
    while matches!(c.tag(at), Tag::Comma | Tag::Break | Tag::Quote) && c.range(at).start < block_end {
        at += 1;
    }
    let mut limit = at;
    while limit < at + 26
        && limit < c.len()
        && c.range(limit).start < block_end
        && c.tag(limit) != Tag::Stop
        && !scene.quoted(limit)
    {
        limit += 1;
    }
    if let Some(verb) = scene.verb(at) {
        // "said 9/11 widow Anna Roe"
        let first = (at + 1..limit).find(|&t| c.tag(t) != Tag::Time)?;
        let speaker = c.phrase_at(first)?;
        let end = speaker.end;
        return Some(Cue { verb, token: at, speaker: Some(speaker), relative: None, end, rule: "direct/after.said-x" });
    }
    let token = (at..limit).find(|&t| scene.verb(t).is_some() && c.tag(t) != Tag::VerbIng)?;
    // "“…,” but he said that …"
    if c.tag(token + 1) == Tag::That {
        return None;
    }
    let group = c.group(token);
    if group.passive || group.infinitive {
        return None;
    }
    let verb = scene.verb(token)?;
    let named = c.subjects(token).into_iter().next().filter(|p| p.first >= at && p.first <= at + 2);
    // What the parser tore apart: the phrase that opens, with no other clause before the verb.
    let relative = |t: usize| matches!(c.tree().relation(t), Relation::AclRelcl | Relation::Acl | Relation::Amod);
    let clause = |t: usize| c.tag(t).is_verb() && c.tag(t) != Tag::VerbIng && !relative(t);
    let speaker = named.or_else(|| c.phrase_at(at).filter(|_| !(at..token).any(clause)))?;
    Some(Cue { verb, token, speaker: Some(speaker), relative: None, end: token + 1, rule: "direct/after.x-said" })
}

/// The reporting phrase before a quotation: `He said: "`, `told reporters in Paris, "`.
fn before<'a>(scene: &Scene<'a>, quote: &Quote) -> Option<Cue<'a>> {
    let c = scene.clauses;
    let open = scene.token_from(quote.open);
    let last = open.checked_sub(1)?;
    let colon = scene.prose.text().get(..quote.open)?.trim_end().ends_with(':');
    let sentence = c.sentence(last);
    let block = scene.prose.article.blocks.get(quote.block)?.span;
    if c.range(last).start < block.start_byte() && !colon {
        return None;
    }
    let floor = sentence.start.max(open.saturating_sub(if colon { 40 } else { 18 }));
    let reporting = (floor..open).rev().find(|&t| c.tag(t).is_verb() && scene.verb(t).is_some() && !scene.quoted(t));
    let Some(token) = reporting else { return if colon { handed_over(scene, floor..open) } else { None } };
    let verb = scene.verb(token)?;
    let group = c.group(token);
    if group.passive || verb.that || scene.is_reduced(token, verb) {
        return None;
    }
    let from = token + 1 + usize::from(!verb.particle.is_empty());
    if !colon && !is_gap(scene, verb, from, open) {
        return None;
    }
    let trailing = c.tag(token) == Tag::VerbIng && token > sentence.start && c.tag(token - 1) == Tag::Comma;
    let above = if trailing { c.subjects_above(token) } else { Vec::new() };
    let subjects = if above.is_empty() { c.subjects(token) } else { above };
    let speaker = subjects.into_iter().next().or_else(|| c.stray_subject(token));
    let relative = c.relative_subject(token).filter(|_| c.tag(token) != Tag::VerbIng);
    Some(Cue { verb, token, speaker, relative, end: token + 1, rule: "direct/before" })
}

/// "made the following comment: “…”", "had a new message: “…”": a noun that reports, and who does something with it.
fn handed_over<'a>(scene: &Scene<'a>, tokens: Range<usize>) -> Option<Cue<'a>> {
    let c = scene.clauses;
    let reporting = &scene.lexicon.reporting;
    let noun = tokens.rev().find(|&t| c.tag(t) == Tag::Noun && reporting.noun(c.lower(t)).is_some())?;
    let tree = c.tree();
    let verb = std::iter::successors(tree.head(noun), |&t| tree.head(t)).take(4).find(|&t| c.tag(t).is_verb())?;
    let speaker = c.subjects(verb).into_iter().next().filter(|p| p.end <= noun)?;
    Some(Cue {
        verb: reporting.verb("say", "")?,
        token: noun,
        speaker: Some(speaker),
        relative: None,
        end: noun + 1,
        rule: "direct/noun",
    })
}

/// Whether only adjuncts, an addressee and marks stand between verb and quotation.
fn is_gap(scene: &Scene<'_>, verb: &ReportingVerb, from: usize, open: usize) -> bool {
    let c = scene.clauses;
    let mut at = from;
    if verb.addressee
        && let Some(to) = c.phrase_at(at).filter(|p| p.end <= open)
    {
        at = to.end;
    }
    at = scene.past_adjuncts(at, open);
    while at < open && matches!(c.tag(at), Tag::Comma | Tag::Break | Tag::That | Tag::Quote | Tag::Adv | Tag::Time) {
        at += 1;
    }
    // A comma right before the mark closes whatever else stands between.
    let closed = open > from && c.tag(open - 1) == Tag::Comma;
    let clause = |t| {
        c.tag(t).is_aux() || matches!(c.tag(t), Tag::VerbPast | Tag::VerbPresent | Tag::That | Tag::Stop | Tag::Sub)
    };
    at >= open || closed && open - from <= 12 && !(from..open).any(clause)
}

/// A name after a dash behind a quotation: `"…" — Anna Weber`.
fn signed(scene: &Scene<'_>, quote: &Quote) -> Option<Range<usize>> {
    let block = scene.prose.article.blocks.get(quote.block)?.span;
    let at = scene.token_from(quote.end);
    let rest = scene.prose.text().get(quote.end..block.end_byte())?.trim_start();
    let dash = rest.starts_with(['-', '—', '–', '―']);
    let named = rest.trim_start_matches(['-', '—', '–', '―', ' ']);
    (dash && !named.is_empty() && named.split_whitespace().count() <= 8 && at < scene.clauses.len())
        .then(|| block.end_byte() - named.len()..block.end_byte())
}
