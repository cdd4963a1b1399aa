//! What names of persons look like.

use crate::lexicon::Lexicon;
use crate::lexicon::article::{BylineWord, Particle};
use crate::lexicon::cue::Word;
use crate::lexicon::phrase::word_hash;

/// Two to five words with capitals, small ones only where names have them: "Kathrin van der Berg".
pub(super) fn is_person(words: &[Word<'_>], lexicon: &Lexicon) -> bool {
    let count = words.iter().filter(|w| w.is_word()).count();
    (2..=5).contains(&count)
        && words.first().is_some_and(Word::is_capitalised)
        && words.last().is_some_and(|w| w.is_capitalised() || w.text == ".")
        && words.iter().all(|w| {
            if !w.is_word() {
                return matches!(w.text, "." | "’" | "'" | "‘");
            }
            let small = w.text.to_lowercase();
            let stranger = lexicon.article.is_function_word(&small) && lexicon.article.particle(&small).is_none();
            let digit = w.text.chars().any(|c| c.is_ascii_digit());
            !(digit || stranger)
                && (w.is_capitalised()
                    || matches!(lexicon.article.particle(w.text), Some(Particle::Person | Particle::Both))
                    || w.text.contains('-') && w.text.starts_with("al-"))
        })
}

/// Whether words that look like a name are ordinary ones or tell of a country: "Terrorist Attack", "Iraqi Forces".
pub(super) fn is_ordinary(words: &[Word<'_>], lexicon: &Lexicon) -> bool {
    let mut names = words.iter().filter(|w| w.is_word());
    let given = names.clone().next().is_some_and(|w| {
        let word = word_hash(w.text);
        lexicon.people.given(word).is_some() && !lexicon.small.is_no_name(word)
    });
    let shouts = names.clone().all(Word::is_capitals);
    !given
        && names.all(|w| {
            lexicon.common.contains(w.text)
                || lexicon.small.is_no_name(word_hash(w.text))
                || lexicon.gazetteer.demonym(w.text).is_some()
                || lexicon.gazetteer.country(w.text).is_some()
                || w.is_capitals() && !shouts
        })
}

/// Whether words may be a writer: a person, or behind an open "By" any name at all.
pub(super) fn may_write(words: &[Word<'_>], open: bool, lexicon: &Lexicon) -> bool {
    if is_person(words, lexicon) {
        return true;
    }
    let count = words.iter().filter(|w| w.is_word()).count();
    let Some(first) = words.first() else { return false };
    if !(1..=6).contains(&count) || words.iter().any(|w| matches!(w.text, "?" | "!" | ":" | "\"" | "“")) {
        return false;
    }
    // One word: "Landesspiegel", "Nishtha". A house: "University of Tokyo", "Guardian staff reporter".
    let house = lexicon
        .article
        .bylines
        .find(words)
        .is_some_and(|(_, _, kind)| matches!(kind, BylineWord::House | BylineWord::Role));
    let strange = words
        .iter()
        .filter(|w| {
            w.is_small()
                && lexicon.article.particle(w.text).is_none()
                && !matches!(w.text, "for" | "the" | "of" | "and")
        })
        .count();
    (first.is_capitalised() || !open && count == 1 || matches!(first.text, "dpa"))
        && (strange == 0 || house && strange <= 2)
        && (open || count == 1 || house)
        || open && count <= 2 && !first.is_small() && strange == 0
}

/// "JANE O'NEIL" → "Jane O'Neil"; anything else stays as it is.
pub(super) fn in_small_letters(name: &str) -> String {
    let capitals = name.contains(' ') && !name.contains(char::is_lowercase);
    if !capitals {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut up = true;
    for c in name.chars() {
        if up {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        up = !c.is_alphanumeric();
    }
    out
}
