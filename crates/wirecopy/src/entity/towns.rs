//! Names that nothing explains, but that stand as only towns stand: "Harrowby residents", "Ann Loo, 33, of Harrowby",
//! "the village of Harrowby", "HARROWBY — "; and then wherever the name stands again.

use std::collections::{HashMap, HashSet};

use wirecopy_syntax::NameKind;

use super::MentionForm;
use super::chain::name_key;
use super::mentions::{Hint, Raw, What};
use super::namesakes::{behind, is_within};
use super::words::{Line, Word, Words};
use crate::lexicon::Lexicon;
use crate::lexicon::small::TownNoun;
use crate::lexicon::small_towns;

/// Marks such names as places.
pub(super) fn mark(words: &Words<'_>, raws: &mut [Raw<'_>], lexicon: &Lexicon) {
    misjudged(words, raws, lexicon);
    let mut towns = HashSet::new();
    let mut seen = HashSet::new();
    let persons = bearers(words, raws);
    for at in 0..raws.len() {
        let raw = &raws[at];
        let What::Unexplained(hint) = raw.what else { continue };
        let Some(line) = words.lines.get(raw.line).filter(|_| raw.form == MentionForm::Name) else { continue };
        let town = behind(words, raws, at).is_some()
            || hint != Hint::Acronym && is_town(words, raw, lexicon)
            || is_dateline(words, raw, line);
        let key = name_key(words.slice(&raw.words));
        // "according to Harrowby"
        let source =
            raw.words.start > 1 && words.is(raw.words.start - 1, "to") && words.is(raw.words.start - 2, "according");
        if town || hint == Hint::Located && source {
            raws[at].what = What::Unexplained(if town { Hint::Located } else { Hint::Acts });
        }
        // Something may be stored in Boxdrop once; a name that is told so twice, or that some town has, is a town.
        let firm = hint == Hint::Located && is_within(words, raws[at].words.start);
        let known = || small_towns::countries_of(words.slice(&raws[at].words)).next().is_some();
        if town || firm && (!seen.insert(key) || known()) {
            towns.insert(key);
        }
    }
    for raw in raws {
        let bearer = words.list[raw.words.clone()].iter().any(|w| persons.contains(&w.hash));
        if is_bare(raw) && !bearer && towns.contains(&name_key(words.slice(&raw.words))) {
            located(raw);
        }
    }
}

/// Makes a place of a name, whatever the parser took it for.
fn located(raw: &mut Raw<'_>) {
    raw.what = What::Unexplained(Hint::Located);
    raw.named = Some(NameKind::Place);
}

/// Whether a name is that of a place only if nothing but the parser says otherwise.
fn is_bare(raw: &Raw<'_>) -> bool {
    raw.form == MentionForm::Name
        && match &raw.what {
            What::Unexplained(_) => true,
            What::Person(person) => person.roles.is_empty() && person.known.is_none(),
            What::Body(found) => found.known.is_none() && found.country.is_none() && found.sectors.is_empty(),
            _ => false,
        }
}

/// The words of all persons' names.
fn bearers(words: &Words<'_>, raws: &[Raw<'_>]) -> HashSet<u64> {
    let persons = raws.iter().filter(|raw| raw.form == MentionForm::Name && matches!(raw.what, What::Person(_)));
    persons.flat_map(|raw| words.list[raw.words.clone()].iter().map(|w| w.hash)).collect()
}

/// "in Kasba Vonli", "the small town of Kasba Vonli": whoever looks like a person or a body, but stands where only a place
/// stands, and has the name of a town.
fn misjudged(words: &Words<'_>, raws: &mut [Raw<'_>], lexicon: &Lexicon) {
    let mut towns = HashSet::new();
    // Word → the person's name that it is of, or nothing where several have it.
    let mut others: HashMap<u64, Option<u64>> = HashMap::new();
    for (at, raw) in raws.iter().enumerate() {
        if raw.form != MentionForm::Name || matches!(raw.what, What::Unexplained(_)) {
            continue;
        }
        let name = words.slice(&raw.words);
        let stands = words.elected_in(raw.words.start, lexicon).is_some()
            || is_after_noun(words, raw, lexicon)
            || (is_within(words, raw.words.start) || behind(words, raws, at).is_some())
                && small_towns::named(name).next().is_some();
        if is_bare(raw) && raw.words.len() < 4 && stands {
            towns.insert(name_key(name));
        } else if let What::Person(_) = raw.what {
            let key = Some(name_key(name));
            for word in &words.list[raw.words.clone()] {
                let known = others.entry(word.hash).or_insert(key);
                *known = known.filter(|_| *known == key);
            }
        }
    }
    for raw in raws.iter_mut().filter(|raw| is_bare(raw) && !matches!(raw.what, What::Unexplained(_))) {
        let key = name_key(words.slice(&raw.words));
        // "Nelson" of "Ann Nelson" goes on as somebody.
        let mut borne = words.list[raw.words.clone()].iter().filter_map(|word| others.get(&word.hash));
        let borne = borne.any(|name| *name != Some(key));
        if towns.contains(&key) && !borne {
            located(raw);
        }
    }
}

/// "the village of Harrowby"
fn is_after_noun(words: &Words<'_>, raw: &Raw<'_>, lexicon: &Lexicon) -> bool {
    let Some(of) = raw.words.start.checked_sub(1).filter(|&of| words.is(of, "of")) else { return false };
    of.checked_sub(1).is_some_and(|noun| {
        !words.list[noun].capital && lexicon.small.place_heads.exact(words.hashes(noun, noun + 1)).is_some()
    })
}

/// Whether the words around a name make a town of it.
fn is_town(words: &Words<'_>, raw: &Raw<'_>, lexicon: &Lexicon) -> bool {
    let first = words.list[raw.words.start];
    // "Multiple residents"
    if first.head && first.common && raw.words.len() == 1 {
        return false;
    }
    if words.elected_in(raw.words.start, lexicon).is_some() {
        return true;
    }
    let known = || small_towns::countries_of(words.slice(&raw.words)).next().is_some();
    let next = words.list.get(raw.words.end).filter(|w| !w.capital && !w.mark);
    match next.and_then(|w| lexicon.small.town_noun(w.hash)) {
        Some(TownNoun::Always) => return true,
        Some(TownNoun::Town) if known() => return true,
        _ => {}
    }
    let Some(of) = raw.words.start.checked_sub(1).filter(|&of| words.is(of, "of")) else { return false };
    let Some(before) = of.checked_sub(1) else { return false };
    let noun = lexicon.small.place_heads.exact(words.hashes(before, before + 1)).is_some();
    let age = before.checked_sub(1).is_some_and(|at| words.text(at).bytes().all(|b| b.is_ascii_digit()));
    noun || words.is(before, ",") && (age || known())
}

/// "HARROWBY — ": capitals at the head of a sentence, and a dash.
fn is_dateline(words: &Words<'_>, raw: &Raw<'_>, line: &Line) -> bool {
    let shouted = |w: &Word| w.acronym && w.end - w.start > 3;
    raw.words.start == line.words.start
        && words.list[raw.words.clone()].iter().any(shouted)
        && matches!(words.text(raw.words.end), "—" | "–" | "--" | "-")
}
