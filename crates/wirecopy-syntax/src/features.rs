//! A word → hashes of what its form shows. The trainer and the parser must see the same ones.

/// How many features a word has at most.
pub const FEATURES: usize = 12;

/// The form in small letters; numbers are all alike.
const FORM: usize = 0;
/// The form as written, where that differs.
const CASED: usize = 1;
/// Capitals, small letters, digits and marks in their order.
const SHAPE: usize = 2;
/// The first one to four characters, in small letters.
const PREFIXES: usize = 3;
/// The last one to five.
const SUFFIXES: usize = 7;

/// The features of `word`, 0 where there is none. Curly quotation marks count as straight ones, all dashes as one.
pub fn features(word: &str) -> [u64; FEATURES] {
    let mut found = [0; FEATURES];
    let word: String = word.chars().map(plain).collect();
    let small = word.to_lowercase();
    let form = number(&small).unwrap_or(&small);
    found[FORM] = hash(FORM, form);
    if word != form {
        found[CASED] = hash(CASED, &word);
    }
    found[SHAPE] = hash(SHAPE, &shape(&word));
    let length = small.chars().count();
    let edge = |characters: usize| small.char_indices().nth(characters).map_or(small.len(), |(at, _)| at);
    for count in 1..=4.min(length.saturating_sub(1)) {
        found[PREFIXES + count - 1] = hash(PREFIXES + count - 1, &small[..edge(count)]);
    }
    for count in 1..=5.min(length.saturating_sub(1)) {
        found[SUFFIXES + count - 1] = hash(SUFFIXES + count - 1, &small[edge(length - count)..]);
    }
    found
}

fn plain(c: char) -> char {
    match c {
        '’' | '‘' | '`' => '\'',
        '“' | '”' | '„' => '"',
        '–' | '—' | '−' => '-',
        _ => c,
    }
}

/// What stands for a number: years apart from others.
fn number(form: &str) -> Option<&'static str> {
    let digits = form.bytes().all(|b| b.is_ascii_digit());
    let all = form.starts_with(|c: char| c.is_ascii_digit())
        && form.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'));
    all.then_some(if digits && form.len() == 4 { "<year>" } else { "<number>" })
}

/// One letter for each kind of character, no more than two alike in a row.
fn shape(word: &str) -> String {
    let mut shape = String::with_capacity(word.len());
    let (mut last, mut before) = (' ', ' ');
    for c in word.chars() {
        let kind = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_lowercase() => 'x',
            c if c.is_numeric() => 'd',
            c if c.is_alphabetic() => 'y',
            c if c.is_ascii() => c,
            _ => '?',
        };
        if kind != last || kind != before {
            shape.push(kind);
        }
        (before, last) = (last, kind);
    }
    shape
}

/// FNV-1a with a last stir; never 0.
fn hash(kind: usize, text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ (kind as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash ^ (hash >> 29)) | 1
}

/// How many kinds of distance there are.
pub const DISTANCES: usize = 24;

/// The kind of distance from a word (from 0 on) to a head (0 the root, else from 1 on).
pub fn distance(word: usize, head: usize) -> usize {
    /// The root's kind, and what is added where the head stands behind.
    const ROOT: usize = 11;
    const BEHIND: usize = 12;
    let Some(head) = head.checked_sub(1) else { return ROOT };
    let kind = match word.abs_diff(head) {
        near @ 0..=4 => near,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=20 => 8,
        21..=30 => 9,
        _ => 10,
    };
    if head > word { kind + BEHIND } else { kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_word_has_few_features() {
        let count = |word| features(word).iter().filter(|&&f| f != 0).count();
        assert_eq!(count("a"), 2);
        assert_eq!(count("A"), 3);
        assert_eq!(count("worker"), 2 + 4 + 5);
        assert_eq!(count(""), 2);
    }

    #[test]
    fn what_looks_alike_is_alike() {
        assert_eq!(features("n’t"), features("n't"));
        assert_eq!(features("12,000")[FORM], features("7.5")[FORM]);
        assert_ne!(features("2024")[FORM], features("7.5")[FORM]);
        assert_eq!(features("Baghdad")[FORM], features("BAGHDAD")[FORM]);
        assert_ne!(features("Baghdad")[SHAPE], features("BAGHDAD")[SHAPE]);
    }
}
